//! The command line: what an operator types, and what it does.

mod check;
mod owner;
mod start;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{Parser, Subcommand, ValueEnum};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::app::{self, App};
use crate::clock::{Clock, SystemClock};
use crate::config::{self, Config};
use crate::domain::language::Language;
use crate::page::{Beginning, Page, Story};
use crate::plan;

/// Carries a community centre's activities the last mile: announces them in the neighbourhood's groups three days
/// ahead, takes sign-ups, reminds people, and posts a recap.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "The token comes from TELOXIDE_TOKEN, or from the file that TELOXIDE_TOKEN_FILE names; never from \
                  bot.toml.\nTELOXIDE_API_URL points to another Bot API server, LASTMILE_STORE_URL to another store, \
                  RUST_LOG sets what is logged.\n\nBegin with: lastmile demo"
)]
pub struct Cli {
    /// The settings; without this, bot.toml in the current folder if it is there
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the bot on Telegram until it is told to stop (Ctrl-C or SIGTERM)
    Run,
    /// Show a week of the bot's work in an emulated chat: no token, no set-up, nothing leaves this machine
    Demo {
        /// The language of the groups
        #[arg(long, value_enum, default_value = "zh-CN")]
        lang: Lang,
    },
    /// Show the neighbourhood in a browser, with the bot in it and a clock to turn: no token, nothing leaves this machine
    Sandbox {
        /// The language in which the page opens; the other one is a click away
        #[arg(long, value_enum, default_value = "zh-CN")]
        lang: Lang,
        /// Where the page is, an address or a name with a port; other machines reach it only at an address that is not
        /// 127.0.0.1, and it answers to no other name
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
        listen: String,
        /// A story to begin with, as the page saves it (Story, Save the story so far)
        #[arg(long, value_name = "FILE")]
        story: Option<PathBuf>,
        /// Begin with a bot that nobody owns and that knows no place; a button above its private chat makes one the owner
        #[arg(long)]
        empty: bool,
    },
    /// Make a link that makes whoever opens it an owner of the bot: once, within 15 minutes
    ///
    /// An owner may do everything: make places, put groups to them, plan activities. Open the link on your phone; the bot
    /// then asks in private what your community is called, and leads you to your group and your first activity. No number
    /// has to be looked up, and no file to be written.
    ///
    /// The link is shown here and nowhere else. Do not pass it on, except to whoever is to be an owner. A new link takes the
    /// place of one that nobody has opened. `lastmile run` on a terminal shows one by itself while nobody owns the bot.
    OwnerLink,
    /// Take in a plan of places, groups, programmes and activities; taking it in again changes only what changed
    Import {
        /// The plan, a TOML file; see examples/qingyang.toml
        plan: PathBuf,
        /// Only say what would change
        #[arg(long)]
        dry_run: bool,
    },
    /// Bring the store's schema up to date (run does this too)
    Migrate,
    /// Say what is wrong with settings, token, store, or rights in the groups, and how to mend it
    Check,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    #[value(name = "zh-CN")]
    Chinese,
    #[value(name = "en")]
    English,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Chinese => Self::Chinese,
            Lang::English => Self::English,
        }
    }
}

/// Does what the command line says. Mistakes are told on standard error, and the exit code is 1.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let quiet = matches!(cli.command, Command::Demo { .. } | Command::Sandbox { .. });
    let usual = if quiet { "error" } else { "info" };
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| usual.into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    // One thread: a tap is a few short steps that wait for one another, and handing them from thread to thread costs more
    // than the steps do. What SQLite does has a thread of its own.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    // The demo and the bot are large futures; boxed, they do not weigh on the stack.
    let done = runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(Box::pin(obey(cli))));
    match done {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("lastmile: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

async fn obey(cli: Cli) -> anyhow::Result<ExitCode> {
    let load = || settings(cli.config.as_deref());
    match cli.command {
        Command::Demo { lang } => {
            let good = Box::pin(crate::demo::show(lang.into())).await?;
            return Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::Sandbox { lang, listen, story, empty } => {
            sandbox(lang.into(), &listen, story.as_deref(), empty).await?;
        }
        Command::Run => Box::pin(run(&load()?)).await?,
        Command::OwnerLink => owner::show(&load()?).await?,
        Command::Import { plan, dry_run } => take_in(&load()?, &plan, dry_run).await?,
        Command::Migrate => {
            start::open(&load()?).await?.close().await;
            println!("The store is up to date.");
        }
        Command::Check => {
            let good = check::check(&load()?).await?;
            return Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn sandbox(language: Language, listen: &str, story: Option<&Path>, empty: bool) -> anyhow::Result<()> {
    let page = Page::new(language, if empty { Beginning::Empty } else { Beginning::Planned });
    if let Some(file) = story {
        let name = file.display();
        let script = std::fs::read_to_string(file)
            .with_context(|| format!("{name}: there is no such file, or it cannot be read"))?;
        let story = Story::read(&script).with_context(|| name.to_string())?;
        Box::pin(page.play(&story)).await.with_context(|| name.to_string())?;
    }
    let tell = |address| {
        println!("The neighbourhood is at http://{address}/ until you press Ctrl-C.");
        if empty {
            println!(
                "Nobody owns this bot yet: a button above its private chat makes one the owner, as `lastmile owner-link` does."
            );
        }
    };
    tokio::select! {
        served = page.serve(listen, tell) => served?,
        stop = tokio::signal::ctrl_c() => stop?,
    }
    Ok(())
}

fn settings(file: Option<&Path>) -> anyhow::Result<Config> {
    let config = match file {
        Some(file) => Config::load(file)?,
        None => Config::load_if_present(Path::new(config::DEFAULT_PATH))?,
    };
    Ok(config.with_env(start::from_env)?)
}

/// What the system sends where a file would grow beyond what the process may write (Linux and macOS).
const SIGXFSZ: i32 = 25;

async fn run(config: &Config) -> anyhow::Result<()> {
    let _outlived = outlive_full_files();
    let api = start::api()?;
    let store = start::open(config).await?;
    let app = App::assemble(config, store.clone(), Arc::new(SystemClock), Arc::clone(&api))
        .await
        .context("the bot cannot start; `lastmile check` says more")?;
    owner::show_if_needed(config, &store, &api, std::io::stdout().is_terminal()).await?;
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    tokio::spawn(async move {
        told_to_stop().await;
        tracing::info!("told to stop: finishing what is in hand");
        stopping.cancel();
    });
    tracing::info!("lastmile is running");
    app.run(stop).await;
    store.close().await;
    tracing::info!("lastmile has stopped");
    Ok(())
}

/// A file that may not grow any more is a failed write, as a full disk is, and not the end of the process.
fn outlive_full_files() -> Option<Signal> {
    signal(SignalKind::from_raw(SIGXFSZ)).ok()
}

async fn told_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

async fn take_in(config: &Config, path: &Path, dry_run: bool) -> anyhow::Result<()> {
    let file = path.display().to_string();
    let Ok(bytes) = std::fs::read(path) else {
        bail!("{file}: there is no such file, or it cannot be read");
    };
    let text = plan::text_of(&bytes).with_context(|| file.clone())?;
    let store = start::open(config).await?;
    let summary = app::import(config, &store, &file, &text, SystemClock.now(), dry_run).await?;
    println!("{summary}");
    print!("{}", app::repeats(&summary));
    if dry_run {
        println!("This was a dry run: nothing is changed.");
    }
    store.close().await;
    Ok(())
}
