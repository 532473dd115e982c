//! The program under load, seen from outside: what it costs is read from /proc.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::now;

/// What `/proc/PID/stat` counts in, on every Linux that runs Rust.
const TICK: Duration = Duration::from_millis(10);

/// A running program, which ends with the scenario however that ends.
pub struct Program {
    child: Child,
    log: PathBuf,
    pub started: Instant,
}

impl Program {
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let file = File::create(log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let started = now();
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        Ok(Self { child, log: log.to_owned(), started })
    }

    /// An error if the program has ended, which it never should by itself.
    pub fn check(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            Some(status) => bail!("ended by itself: {status}"),
            None => Ok(()),
        }
    }

    /// The time that all its threads were on a processor.
    pub fn cpu(&self) -> Result<Duration> {
        Ok(Times::read(self.child.id())?.own())
    }

    /// The most memory that it ever held, in MB.
    pub fn peak(&self) -> Result<f64> {
        self.memory("VmHWM:")
    }

    /// The memory that it holds, in MB.
    pub fn resident(&self) -> Result<f64> {
        self.memory("VmRSS:")
    }

    fn memory(&self, field: &str) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(field)).context("a field of status")?;
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kilobytes * 1024.0 / 1e6)
    }

    /// The end of what the program has printed, for an error.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        if lines.is_empty() {
            return "it printed nothing".to_owned();
        }
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the kernel counted for one process.
struct Times {
    parent: u32,
    /// The sum over the threads that live, to the nanosecond.
    fine: Duration,
    /// Of all threads, those that ended, too; in ticks.
    coarse: Duration,
    /// Of the children that ended and were waited for; in ticks.
    children: Duration,
}

impl Times {
    fn read(process: u32) -> Result<Self> {
        let proc = PathBuf::from(format!("/proc/{process}"));
        let mut fine = Duration::ZERO;
        for task in fs::read_dir(proc.join("task"))? {
            // A thread may end between the listing and the reading.
            let Ok(line) = fs::read_to_string(task?.path().join("schedstat")) else { continue };
            fine += Duration::from_nanos(line.split(' ').next().context("schedstat")?.parse()?);
        }
        let line = fs::read_to_string(proc.join("stat"))?;
        // The name, in brackets, may hold spaces. The parent is field 4, the times are fields 14 to 17; this starts at 3.
        let fields: Vec<&str> = line.rsplit(") ").next().context("stat")?.split(' ').collect();
        let ticks = |field: usize| Ok::<_, anyhow::Error>(TICK * fields[field].parse::<u32>()?);
        Ok(Self {
            parent: fields[1].parse()?,
            fine,
            coarse: ticks(11)? + ticks(12)?,
            children: ticks(13)? + ticks(14)?,
        })
    }

    fn own(&self) -> Duration {
        if self.coarse > self.fine + 2 * TICK { self.coarse } else { self.fine }
    }
}

/// The time that a process and its children were on a processor, ended children included.
pub fn family_cpu(process: u32) -> Result<Duration> {
    let first = Times::read(process)?;
    let mut all = first.own() + first.children;
    for entry in fs::read_dir("/proc")? {
        let Some(id) = entry?.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // A process may end between the listing and the reading.
        if let Ok(times) = Times::read(id)
            && times.parent == process
        {
            all += times.own();
        }
    }
    Ok(all)
}
