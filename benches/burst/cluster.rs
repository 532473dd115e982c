//! A PostgreSQL of the benchmark's own: a new cluster with the settings that it comes with, so each commit reaches the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::TempDir;

use crate::process;

/// A running server, which ends and goes with this value.
pub struct Cluster {
    folder: TempDir,
    programs: PathBuf,
    databases: AtomicU32,
}

impl Cluster {
    /// None where PostgreSQL is not installed.
    pub fn start() -> Result<Option<Self>> {
        let Some(programs) = programs() else { return Ok(None) };
        // Below /tmp, because TMPDIR may be a place that the user postgres cannot enter.
        let folder = tempfile::Builder::new().prefix("lastmile-burst.").tempdir_in("/tmp")?;
        if is_root()? {
            done(Command::new("chown").arg("postgres").arg(folder.path()))?;
        }
        let cluster = Self { folder, programs, databases: AtomicU32::new(0) };
        let data = cluster.data();
        done(cluster.program("initdb")?.arg("-D").arg(&data).args([
            "-U",
            "lastmile",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
        ]))?;
        // A socket in its own folder: no port that somebody else might have taken.
        let options = format!("-c listen_addresses='' -k {}", cluster.folder.path().display());
        done(cluster.control(&["-w", "-o", &options, "start"])?.arg("-l").arg(data.join("log")))?;
        Ok(Some(cluster))
    }

    /// Makes an empty database, and returns its URL.
    pub async fn create_database(&self) -> Result<String> {
        let name = format!("burst{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.tell(&format!("CREATE DATABASE {name}")).await?;
        Ok(self.url(&name))
    }

    /// Drops a database that `create_database` made.
    pub async fn drop_database(&self, url: &str) -> Result<()> {
        let options = PgConnectOptions::from_str(url)?;
        let name = options.get_database().context("a database")?;
        self.tell(&format!("DROP DATABASE {name} WITH (FORCE)")).await
    }

    /// The time that all its processes were on a processor, those that ended included.
    pub fn cpu(&self) -> Result<Duration> {
        let file = fs::read_to_string(self.data().join("postmaster.pid"))?;
        process::family_cpu(file.lines().next().context("postmaster.pid")?.trim().parse()?)
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://lastmile@localhost/{database}?host={}", self.folder.path().display())
    }

    async fn tell(&self, sql: &str) -> Result<()> {
        let mut connection = PgConnectOptions::from_str(&self.url("postgres"))?.connect().await?;
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
        Ok(connection.close().await?)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn control(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = self.program("pg_ctl")?;
        command.arg("-D").arg(self.data()).args(arguments);
        Ok(command)
    }

    /// One of the server's programs. They refuse to run as root.
    fn program(&self, name: &str) -> Result<Command> {
        let program = self.programs.join(name);
        let mut command = if is_root()? {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.folder.path());
        Ok(command)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Ok(mut stop) = self.control(&["-m", "immediate", "-w", "stop"]) {
            let _ = stop.output();
        }
    }
}

/// Where the server's programs are. Debian keeps them off PATH, one folder per version: the newest wins.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|version| {
            let number: f32 = version.file_name().to_str()?.parse().ok()?;
            Some((number, version.path().join("bin"))).filter(|(_, folder)| has_server(folder))
        })
        .max_by(|one, other| one.0.total_cmp(&other.0));
    newest.map(|(_, folder)| folder).or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| has_server(folder))
    })
}

fn has_server(folder: &Path) -> bool {
    folder.join("initdb").exists() && folder.join("pg_ctl").exists()
}

/// Whether what this process makes belongs to root.
fn is_root() -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::metadata("/proc/self")?.uid() == 0)
}

/// Runs a command to its end. What it prints goes to a file: a server inherits it and would keep a pipe open.
fn done(command: &mut Command) -> Result<()> {
    let printed = tempfile::NamedTempFile::new()?;
    command.stdout(printed.reopen()?).stderr(printed.reopen()?);
    let status = command.status().with_context(|| format!("starting {command:?}"))?;
    ensure!(status.success(), "{command:?}: {status}\n{}", fs::read_to_string(printed.path())?);
    Ok(())
}
