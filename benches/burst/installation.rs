//! A lastmile of its own: a folder that holds its settings, its plan and, on SQLite, its store.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use chrono::{Days, NaiveTime};
use chrono_tz::Asia::Shanghai;
use lastmile::clock::{Clock, SystemClock};
use tempfile::TempDir;

use crate::server::GROUP;

pub struct Installation {
    folder: TempDir,
    binary: PathBuf,
    api: String,
    /// The URL of the store.
    pub store: String,
}

impl Installation {
    /// With a store on SQLite.
    pub fn new(binary: &Path, api: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        // It is measured at any hour.
        let quiet = "[quiet]\nfrom = \"00:00\"\nuntil = \"00:00\"\n";
        let settings = format!("timezone = \"Asia/Shanghai\"\nlanguage = \"zh-CN\"\n\n{quiet}");
        fs::write(folder.path().join("bot.toml"), settings)?;
        let mut new = Self { folder, binary: binary.to_owned(), api: api.to_owned(), store: String::new() };
        new.store = format!("sqlite:{}", new.database().display());
        Ok(new)
    }

    /// The file of a store on SQLite.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("lastmile.db")
    }

    /// Where it writes what it prints.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    pub fn import(&self, plan: &str) -> Result<()> {
        fs::write(self.folder.path().join("plan.toml"), plan)?;
        let done = self.command().args(["import", "plan.toml"]).output()?;
        ensure!(done.status.success(), "import: {}\n{}", done.status, String::from_utf8_lossy(&done.stderr));
        Ok(())
    }

    /// The bot, ready to run.
    pub fn run(&self) -> Command {
        let mut command = self.command();
        command.arg("run");
        command
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .current_dir(self.folder.path())
            .env("TELOXIDE_TOKEN", "42:burst-burst-burst-burst-burst-burst")
            .env("TELOXIDE_API_URL", &self.api)
            .env("LASTMILE_STORE_URL", &self.store)
            .args(["--config", "bot.toml"]);
        command
    }
}

/// A plan of so many places, each with a group and with one activity of so many seats.
pub fn plan(groups: usize, capacity: usize) -> Result<String> {
    // Near enough to be announced at once, too far for a reminder to fall due meanwhile.
    let day = SystemClock.now().with_timezone(&Shanghai).date_naive() + Days::new(2);
    let starts = day.and_time(NaiveTime::from_hms_opt(10, 0, 0).context("a time")?).format("%Y-%m-%dT%H:%M");
    let mut plan = String::new();
    for (number, chat) in chats(groups).enumerate() {
        write!(
            plan,
            r#"
[[place]]
slug = "yusha{number}"
kind = "station"
name = "Yusha station {number}"

[[group]]
place = "yusha{number}"
chat = {chat}
language = "en"

[[activity]]
slug = "burst{number}"
title = "Burst"
theme = "fun"
place = "yusha{number}"
starts = "{starts}"
minutes = 120
capacity = {capacity}
"#
        )?;
    }
    Ok(plan)
}

/// Adds the place `far`, with these groups.
pub fn add_far_place(plan: &mut String, chats: impl Iterator<Item = i64>) -> Result<()> {
    writeln!(plan, "\n[[place]]\nslug = \"far\"\nkind = \"station\"\nname = \"Far\"")?;
    for chat in chats {
        writeln!(plan, "\n[[group]]\nplace = \"far\"\nchat = {chat}")?;
    }
    Ok(())
}

/// The chats of the groups of a plan.
pub fn chats(groups: usize) -> impl Iterator<Item = i64> {
    (0..groups).map(|number| GROUP - i64::try_from(number).expect("few groups"))
}
