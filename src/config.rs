//! What the operator sets: `bot.toml`, and the environment for secrets.
//!
//! Every mistake in the file is told with its line; see [`crate::toml_file`].

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;
use secrecy::{ExposeSecret, SecretString};
use toml::de::DeValue;
use url::Url;

use crate::domain::activity::SchedulePolicy;
use crate::domain::civil_time::Cron;
use crate::domain::hours_table::{self, Column, Field};
use crate::domain::ids::ChatId;
use crate::domain::language::Language;
use crate::domain::quiet::QuietHours;
use crate::domain::retention::{self, Retention};
use crate::domain::stars::Thresholds;
use crate::domain::working_days::WorkingDays;
use crate::toml_file::{self, Mistakes, Source, Table, Wrong, word};

/// A month, as far as it matters for how long something is kept, in days.
const DAYS_OF_A_MONTH: i64 = 31;
/// The file that is read where the operator names none.
pub const DEFAULT_PATH: &str = "bot.toml";
/// Where Telegram answers.
pub const DEFAULT_API_URL: &str = "https://api.telegram.org";

const TOKEN: &str = "TELOXIDE_TOKEN";
const TOKEN_FILE: &str = "TELOXIDE_TOKEN_FILE";
const API_URL: &str = "TELOXIDE_API_URL";
const STORE_URL: &str = "LASTMILE_STORE_URL";
const A_STORE: &str = r#"expected "sqlite:path/to/file.db" or "postgres://user@host/database""#;
const NO_TOKEN_HERE: &str = "the bot's token does not belong into a file that is shared; \
    set TELOXIDE_TOKEN, or let TELOXIDE_TOKEN_FILE name a file that only the bot can read";

/// Everything the operator can set, but for the token.
#[derive(Debug, Clone)]
pub struct Config {
    /// The zone of places that name none.
    pub timezone: Tz,
    /// The language of groups that name none.
    pub language: Language,
    /// The people who may do everything.
    pub owners: Vec<ChatId>,
    /// Where everything is kept. It may hold a password.
    pub store_url: SecretString,
    /// When things happen around an activity.
    pub rhythm: SchedulePolicy,
    /// The map's address, with `{longitude}`, `{latitude}` and perhaps `{name}` to be filled in.
    pub map_url: String,
    /// After how many seconds a command in a group and its answer are removed; never, where none is set.
    pub tidy_after: Option<u32>,
    /// For how long after its end it is known who took part in an activity.
    pub keep: TimeDelta,
    /// For how long the names of volunteers are known.
    pub retention: Retention,
    /// How many hours each star of a volunteer takes.
    pub stars: Thresholds,
    /// The columns of the table of hours.
    pub columns: Vec<Column>,
    /// Which days are working days, in the years of which holidays are known.
    pub working_days: WorkingDays,
    /// A font for characters that the program's own fonts do not have.
    pub font: Option<Font>,
    /// The map's address for a place whose position is not known, with `{name}` to be filled in.
    pub search_url: String,
}

/// A font in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// The file.
    pub path: PathBuf,
    /// Which it is of a file with several (TTC), counted from 0.
    pub index: u32,
}

/// Why the bot cannot start with what the operator set.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file is not there.
    #[error("{}: there is no such file; name the settings file with --config", .0.display())]
    NoFile(PathBuf),
    /// The file is there and cannot be read.
    #[error("{}: the file cannot be read: {}", .path.display(), reason(*.kind))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        kind: ErrorKind,
    },
    /// The file says something that cannot be.
    #[error(transparent)]
    Mistakes(#[from] Mistakes),
    /// The environment lacks something, or says something that cannot be. Secrets are not in the sentence.
    #[error("{0}")]
    Environment(String),
}

fn reason(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "there is no such file",
        ErrorKind::PermissionDenied => "the bot is not permitted to read it",
        ErrorKind::IsADirectory => "it is a directory",
        ErrorKind::InvalidData => "it is not UTF-8 text",
        _ => "the system refuses",
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            timezone: Tz::Asia__Shanghai,
            language: Language::Chinese,
            owners: Vec::new(),
            store_url: "sqlite:lastmile.db".into(),
            rhythm: SchedulePolicy {
                days_ahead: 3,
                announce_hour: NaiveTime::MIN + TimeDelta::hours(9),
                evening: fixed("0 19 * * *"),
                soon: fixed("*/15 * * * *"),
                soon_lead: TimeDelta::minutes(120),
                recap_after: TimeDelta::minutes(180),
                quiet: QuietHours {
                    from: NaiveTime::MIN + TimeDelta::hours(21),
                    until: NaiveTime::MIN + TimeDelta::hours(8),
                },
            },
            tidy_after: Some(120),
            keep: TimeDelta::days(12 * DAYS_OF_A_MONTH),
            retention: Retention::default(),
            stars: Thresholds::default(),
            columns: hours_table::usual_columns(),
            working_days: WorkingDays::china(),
            font: None,
            map_url:
                "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}&coordinate=wgs84"
                    .to_owned(),
            search_url: "https://uri.amap.com/search?keyword={name}".to_owned(),
        }
    }
}

fn fixed(line: &str) -> Cron {
    line.parse().expect("the default crontab lines are well formed, as a test shows")
}

impl Config {
    /// Reads the file at `path`; it must be there.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(Self::parse(&path.display().to_string(), &text)?),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(ConfigError::NoFile(path.to_owned())),
            Err(error) => Err(ConfigError::Unreadable { path: path.to_owned(), kind: error.kind() }),
        }
    }

    /// Reads the file at `path`; the defaults where there is none.
    pub fn load_if_present(path: &Path) -> Result<Self, ConfigError> {
        match Self::load(path) {
            Err(ConfigError::NoFile(_)) => Ok(Self::default()),
            loaded => loaded,
        }
    }

    /// Reads settings from `text`, which stands in the file called `file_name`.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, Mistakes> {
        let source = Source::new(text);
        let tree = source.tree();
        // A file that is no TOML has mistakes already; the tree is empty then.
        let config = Self::read(Table::root(&source, &tree));
        Mistakes::of(file_name, source.into_mistakes())?;
        Ok(config)
    }

    fn read(mut root: Table<'_>) -> Self {
        let mut config = Self::default();
        let rhythm = &mut config.rhythm;
        set(&mut config.timezone, root.optional("timezone", toml_file::zone));
        set(&mut config.language, root.optional("language", toml_file::word!(Language)));
        let owners = root.list("owners", toml_file::whole(1..=i64::MAX));
        set(&mut config.owners, owners.map(|owners| owners.into_iter().map(ChatId).collect()));

        let mut store = root.table("store");
        set(&mut config.store_url, store.optional("url", store_url));
        store.finish();

        let mut announce = root.table("announce");
        let days = announce.optional("days_ahead", toml_file::whole(0..=60));
        set(&mut rhythm.days_ahead, days.and_then(|days| u32::try_from(days).ok()));
        set(&mut rhythm.announce_hour, announce.optional("hour", toml_file::hour));
        announce.finish();

        let mut reminders = root.table("reminders");
        let mut evening = reminders.table("evening");
        set(&mut rhythm.evening, evening.optional("cron", toml_file::cron));
        evening.finish();
        let mut soon = reminders.table("soon");
        set(&mut rhythm.soon, soon.optional("cron", toml_file::cron));
        let lead = soon.optional("lead_minutes", toml_file::whole(1..=1440));
        set(&mut rhythm.soon_lead, lead.map(TimeDelta::minutes));
        soon.finish();
        reminders.finish();

        let mut recap = root.table("recap");
        let wait = recap.optional("wait_minutes", toml_file::whole(0..=10_080));
        set(&mut rhythm.recap_after, wait.map(TimeDelta::minutes));
        recap.finish();

        let mut quiet = root.table("quiet");
        set(&mut rhythm.quiet.from, quiet.optional("from", toml_file::hour));
        set(&mut rhythm.quiet.until, quiet.optional("until", toml_file::hour));
        quiet.finish();

        let mut groups = root.table("groups");
        let tidy = groups.optional("tidy_after_seconds", toml_file::whole(0..=86_400));
        let tidy = tidy.and_then(|seconds| u32::try_from(seconds).ok());
        set(&mut config.tidy_after, tidy.map(|seconds| (seconds > 0).then_some(seconds)));
        groups.finish();

        let mut privacy = root.table("privacy");
        let months = privacy.optional("keep_months", toml_file::whole(1..=120));
        set(&mut config.keep, months.map(|months| TimeDelta::days(months * DAYS_OF_A_MONTH)));
        let hours = privacy.optional("keep_hours_years", toml_file::whole(1..=100));
        set(&mut config.retention.hours, hours.map(retention::years));
        let certificates = privacy.optional("keep_certificates_years", toml_file::whole(1..=100));
        set(&mut config.retention.certificates, certificates.map(retention::years));
        privacy.finish();

        let mut volunteers = root.table("volunteers");
        set(&mut config.stars, volunteers.optional("stars", stars));
        set(&mut config.columns, columns(&mut volunteers));
        volunteers.finish();

        let mut calendar = root.table("working_days");
        let off = calendar.list("holidays", toml_file::day);
        let made_up = calendar.list("made_up", toml_file::day);
        if off.is_some() || made_up.is_some() {
            match WorkingDays::of(&off.unwrap_or_default(), &made_up.unwrap_or_default()) {
                Ok(known) => config.working_days = known,
                Err(wrong) => wrong.iter().for_each(|wrong| calendar.complain("holidays", wrong.to_string())),
            }
        }
        calendar.finish();

        let mut print = root.table("print");
        let path = print.optional("font", path).flatten();
        let index = print.optional("index", toml_file::whole(0..=255));
        let index = index.and_then(|index| u32::try_from(index).ok()).unwrap_or(0);
        config.font = path.map(|path| Font { path, index });
        print.finish();

        let mut card = root.table("card");
        let map_url = toml_file::template(&["longitude", "latitude"], &["name"]);
        set(&mut config.map_url, card.optional("map_url", map_url));
        set(&mut config.search_url, card.optional("search_url", toml_file::template(&["name"], &[])));
        card.finish();

        root.forbid("token", NO_TOKEN_HERE);
        root.finish();
        config
    }

    /// Puts the store's address from the environment in place of the file's, where there is one.
    pub fn with_env(self, get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let Some(url) = set_in_env(&get, STORE_URL) else { return Ok(self) };
        if !is_store_url(&url) {
            return Err(ConfigError::Environment(format!("{STORE_URL}: it names no store, {A_STORE}")));
        }
        Ok(Self { store_url: url.into(), ..self })
    }
}

fn set<T>(setting: &mut T, read: Option<T>) {
    if let Some(read) = read {
        *setting = read;
    }
}

fn is_store_url(url: &str) -> bool {
    ["sqlite:", "postgres://", "postgresql://"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.trim().is_empty()))
}

/// Hours that rise from star to star.
fn stars(value: &DeValue<'_>) -> Result<Thresholds, Wrong> {
    let hours = value
        .as_array()
        .map(|all| all.iter().map(|one| toml_file::whole(0..=i64::from(u16::MAX))(one.get_ref())));
    let hours: Vec<i64> = hours.ok_or_else(|| Wrong::expected("a list in [ ]"))?.collect::<Result<_, _>>()?;
    let hours = hours.into_iter().filter_map(|hours| u16::try_from(hours).ok()).collect();
    Thresholds::new(hours).map_err(|error| Wrong::Said(error.to_string()))
}

/// The columns of the table of hours, each once.
fn columns(volunteers: &mut Table<'_>) -> Option<Vec<Column>> {
    let found = volunteers.list("columns", column)?;
    if found.is_empty() {
        volunteers.complain("columns", "no column, expected at least one".to_owned());
    }
    for (index, Column { field, .. }) in found.iter().enumerate() {
        if found[..index].iter().any(|other| other.field == *field) {
            volunteers.complain("columns", format!("\"{}\" stands twice, expected it once", field.word()));
        }
    }
    Some(found)
}

/// A column: the word of what stands in it, alone or with a title.
fn column(value: &DeValue<'_>) -> Result<Column, Wrong> {
    let Some(table) = value.as_table() else { return word!(Field)(value).map(Column::from) };
    let mut column = Column::from(Field::Name);
    let mut has_field = false;
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "field" => {
                let found = word!(Field)(value.get_ref());
                column.field = found.map_err(|wrong| wrong.within(value.get_ref()))?;
                has_field = true;
            }
            "title" => column.title = Some(toml_file::name(value.get_ref())?),
            other => {
                return Err(Wrong::Said(format!("unknown key {other}; known are field, title")));
            }
        }
    }
    if has_field { Ok(column) } else { Err(Wrong::expected("field = \"hours\" beside the title")) }
}

/// The path of a file; none where nothing is between the quotes.
fn path(value: &DeValue<'_>) -> Result<Option<PathBuf>, Wrong> {
    let path = value.as_str().ok_or_else(|| Wrong::expected("the path of a file, such as \"rare.ttf\""))?;
    Ok((!path.trim().is_empty()).then(|| PathBuf::from(path.trim())))
}

/// What is found is not repeated, for a password may be in it.
fn store_url(value: &DeValue<'_>) -> Result<SecretString, Wrong> {
    let url = value.as_str().filter(|url| is_store_url(url));
    url.map(SecretString::from).ok_or_else(|| Wrong::Said(format!("it names no store, {A_STORE}")))
}

/// A variable of the environment; one that is set to nothing counts as not set.
fn set_in_env(get: impl Fn(&str) -> Option<String>, name: &str) -> Option<String> {
    get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// The bot's token: from `TELOXIDE_TOKEN`, or from the file that `TELOXIDE_TOKEN_FILE` names.
pub fn token_from_env(get: impl Fn(&str) -> Option<String>) -> Result<SecretString, ConfigError> {
    let (from, token) = match (set_in_env(&get, TOKEN), set_in_env(&get, TOKEN_FILE)) {
        (Some(token), _) => (TOKEN.to_owned(), SecretString::from(token)),
        (None, Some(path)) => {
            let from = format!("{TOKEN_FILE}: {path}");
            let text = std::fs::read_to_string(&path)
                .map_err(|error| ConfigError::Environment(format!("{from}: {}", reason(error.kind()))))?;
            (from, SecretString::from(text.trim()))
        }
        (None, None) => {
            return Err(ConfigError::Environment(format!(
                "the bot has no token: set {TOKEN}, or let {TOKEN_FILE} name a file that holds it; \
                 @BotFather in Telegram gives you one for /newbot"
            )));
        }
    };
    if is_token(token.expose_secret()) {
        return Ok(token);
    }
    Err(ConfigError::Environment(format!(
        "{from}: this is no token of a bot; expected digits, a colon and at least 30 letters, digits, _ or -, \
         as @BotFather gives it"
    )))
}

fn is_token(text: &str) -> bool {
    let Some((bot, secret)) = text.split_once(':') else { return false };
    let of_secret = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !bot.is_empty()
        && bot.bytes().all(|byte| byte.is_ascii_digit())
        && secret.len() >= 30
        && secret.bytes().all(of_secret)
}

/// Where the Bot API answers: `TELOXIDE_API_URL`, or Telegram itself.
pub fn api_url_from_env(get: impl Fn(&str) -> Option<String>) -> Result<Url, ConfigError> {
    let text = set_in_env(&get, API_URL).unwrap_or_else(|| DEFAULT_API_URL.to_owned());
    let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    Url::parse(&text).ok().filter(web).ok_or_else(|| {
        ConfigError::Environment(format!(
            "{API_URL}: this is no http or https address; expected for example \"{DEFAULT_API_URL}\""
        ))
    })
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
