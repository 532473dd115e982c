//! The real program, running on a store and a plan of its own against a sandbox.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use lastmile::clock::{Clock, SystemClock};
use lastmile::sandbox::{PersonId, Sandbox};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

/// Longer than anything here takes on a busy machine.
const DEADLINE: Duration = Duration::from_secs(40);

/// What is waited for comes in good time, or the test fails.
#[track_caller]
pub fn soon<T>(future: impl Future<Output = T>) -> impl Future<Output = T> {
    let place = std::panic::Location::caller();
    async move {
        let outcome = tokio::time::timeout(DEADLINE, future).await;
        outcome.unwrap_or_else(|_| panic!("what {place} waits for does not happen"))
    }
}

/// Waits until something can be seen in the sandbox.
#[track_caller]
pub fn seen<T>(sandbox: &Sandbox, mut look: impl FnMut(&Sandbox) -> Option<T>) -> impl Future<Output = T> {
    let sandbox = sandbox.clone();
    soon(async move {
        let mut changed = sandbox.changed();
        loop {
            if let Some(found) = look(&sandbox) {
                return found;
            }
            changed.changed().await.expect("the sandbox stands");
        }
    })
}

/// A plan with a place, its group, and activities that start after so many days.
pub fn plan(group: i64, clock: &dyn Clock, days: &[i64]) -> String {
    let mut plan = format!(
        "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\n\n[[group]]\nplace = \"yusha\"\nchat = {group}\n"
    );
    for days in days {
        let starts = clock.now().with_timezone(&chrono_tz::Asia::Shanghai) + TimeDelta::days(*days);
        let starts = starts.format("%Y-%m-%dT%H:00");
        let activity = format!(
            "\n[[activity]]\nslug = \"tea{days}\"\ntitle = \"Tea {days}\"\ntheme = \"fun\"\nplace = \"yusha\"\nstarts = \"{starts}\"\n"
        );
        plan.push_str(&activity);
    }
    plan
}

/// A town in which the program is about to run.
pub struct Town {
    pub sandbox: Sandbox,
    pub group: i64,
    folder: tempfile::TempDir,
    /// Where its store is, if that is no file in the folder.
    store_url: Option<String>,
}

impl Town {
    /// A group, in which an activity is to be announced at once.
    pub fn new() -> Self {
        Self::with_store(None)
    }

    /// The same, with its store on a server.
    pub fn on(server: &str) -> Self {
        Self::with_store(Some(server.to_owned()))
    }

    fn with_store(store_url: Option<String>) -> Self {
        let clock = SystemClock;
        let sandbox = Sandbox::open(Arc::new(clock)).expect("a sandbox");
        let group = sandbox.add_group("Yusha residents");
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("plan.toml"), plan(group, &clock, &[1])).expect("a plan");
        // This bot lives by the clock of the machine, at whatever hour that is.
        let settings = "language = \"en\"\n\n[quiet]\nfrom = \"00:00\"\nuntil = \"00:00\"\n";
        std::fs::write(folder.path().join("bot.toml"), settings).expect("settings");
        let town = Self { sandbox, group, folder, store_url };
        let imported = town.command(&["import", "plan.toml"]).stdout(Stdio::null()).status();
        assert!(imported.expect("it runs").success());
        town
    }

    /// So many groups, nearly all of which belong to another place.
    pub fn has_groups(&self, count: u32) {
        let mut plan = vec!["[[place]]\nslug = \"far\"\nkind = \"station\"\nname = \"Far\"\n".to_owned()];
        for number in 1..count {
            let group = self.sandbox.add_group(&format!("Group {number}"));
            plan.push(format!("[[group]]\nplace = \"far\"\nchat = {group}\n"));
        }
        std::fs::write(self.file("far.toml"), plan.concat()).expect("a plan");
        let imported = self.command(&["import", "far.toml"]).stdout(Stdio::null()).status();
        assert!(imported.expect("it runs").success());
    }

    /// The program with those arguments.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lastmile"));
        command.args(arguments);
        self.surround(&mut command);
        command
    }

    /// A line of the shell, in which `$LASTMILE` is the program.
    pub fn shell(&self, line: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", line]).env("LASTMILE", env!("CARGO_BIN_EXE_lastmile"));
        self.surround(&mut command);
        command
    }

    fn surround(&self, command: &mut Command) {
        command
            .current_dir(self.folder.path())
            .env("TELOXIDE_TOKEN", self.sandbox.token())
            .env("TELOXIDE_API_URL", self.sandbox.api_url().as_str())
            .env_remove("TELOXIDE_TOKEN_FILE")
            .env_remove("LASTMILE_STORE_URL")
            .env("RUST_LOG", "warn")
            .stdin(Stdio::null());
        if let Some(url) = &self.store_url {
            command.env("LASTMILE_STORE_URL", url);
        }
    }

    /// A file in the folder in which the program runs.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The card in the group, once it is there.
    pub async fn card(&self) -> i32 {
        let group = self.group;
        seen(&self.sandbox, move |sandbox| {
            sandbox.messages(group).into_iter().find(|seen| !seen.buttons.is_empty()).map(|seen| seen.id)
        })
        .await
    }

    /// A person of that name taps “Sign up”; tells the toast.
    pub async fn signs_up(&self, name: &str) -> String {
        let person = self.sandbox.add_person(name);
        self.taps(person).await
    }

    /// A person taps “Sign up”; tells the toast.
    pub async fn taps(&self, person: PersonId) -> String {
        let card = self.card().await;
        let tap = self.sandbox.tap_raw(person, self.group, card, "s:1");
        soon(self.sandbox.wait_toast(tap)).await.map(|toast| toast.text).unwrap_or_default()
    }

    /// The program's store, as another process opens it.
    pub async fn store(&self) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(self.file("lastmile.db"));
        options.connect().await.expect("the store opens")
    }

    /// Somebody changes what is stored behind the program's back.
    pub async fn has_stored(&self, sql: &str) {
        let mut store = self.store().await;
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut store).await.expect("it is stored");
    }

    /// How many rows of a table fit.
    pub async fn counts(&self, from: &str) -> i64 {
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {from}"));
        sqlx::query_scalar(sql).fetch_one(&mut self.store().await).await.expect("a count")
    }
}

/// The running program, which ends with the test however that ends.
pub struct Bot {
    /// None once it is waited for.
    child: Option<Child>,
    pid: u32,
    log: PathBuf,
}

impl Bot {
    /// Starts it; what it logs is kept.
    pub fn start(town: &Town, mut command: Command) -> Self {
        let log = town.file("log");
        let mut file = std::fs::File::create(&log).expect("a log");
        // Through a pipe, for a limit on files would hit the log, too.
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("it starts");
        let mut said = child.stderr.take().expect("its standard error");
        std::thread::spawn(move || std::io::copy(&mut said, &mut file));
        Self { pid: child.id(), child: Some(child), log }
    }

    /// The number of its process.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Tells it to stop.
    pub fn terminate(&self) {
        run(&format!("kill -TERM {}", self.pid()));
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> ExitStatus {
        let mut child = self.child.take().expect("it is waited for once");
        let waiting = tokio::task::spawn_blocking(move || child.wait().expect("it can be waited for"));
        soon(waiting).await.expect("it ended")
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Has the shell do something; a bare machine may have no `kill` but the shell's own.
pub fn run(line: &str) {
    let done = Command::new("sh").args(["-c", line]).status().expect("a shell");
    assert!(done.success(), "{line}");
}

/// What others than the owner may do with a file.
pub fn of_others(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).expect("the file is there").permissions().mode() & 0o077
}
