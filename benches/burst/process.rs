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

    /// The time that all its threads were on a processor. The scheduler counts each living thread in
    /// nanoseconds; the process's own count is coarse but keeps what ended threads have used.
    pub fn cpu(&self) -> Result<Duration> {
        let proc = PathBuf::from(format!("/proc/{}", self.child.id()));
        let mut fine = Duration::ZERO;
        for task in fs::read_dir(proc.join("task"))? {
            // A thread may end between the listing and the reading.
            let Ok(line) = fs::read_to_string(task?.path().join("schedstat")) else { continue };
            fine += Duration::from_nanos(line.split(' ').next().context("schedstat")?.parse()?);
        }
        let line = fs::read_to_string(proc.join("stat"))?;
        // The name, in brackets, may hold spaces. User and system time are fields 14 and 15, this starts at 3.
        let fields: Vec<&str> = line.rsplit(") ").next().context("stat")?.split(' ').collect();
        let coarse = TICK * (fields[11].parse::<u32>()? + fields[12].parse::<u32>()?);
        Ok(if coarse > fine + 2 * TICK { coarse } else { fine })
    }

    /// The most memory that it ever held, in MB.
    pub fn peak(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("VmHWM")?;
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
