//! The command table: every command, in the order of the menu and of the help.

use super::command::{self, Typed};
use super::start;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::account::{language, privacy};
use crate::features::attendance::{by_number, check_in};
use crate::features::calendar;
use crate::features::inbox::list as inbox;
use crate::features::lifecycle::timeline;
use crate::features::menu::{browse, order_line};
use crate::features::organise::series::hub;
use crate::features::organise::{call_off, edit, publish, seats};
use crate::features::places::{broadcast, link, log, staff};
use crate::features::polls::{self, drafting};
use crate::features::recap::preview;
use crate::features::signup::{adding, lists, phone_list, removing, roster_admin, typed, why};
use crate::features::volunteers::certificates::{checking, register};
use crate::features::volunteers::{hours, joining, stars, team};
use crate::features::wishes::{list as wishes, wishing};
use crate::i18n::texts;
use crate::message::{Message, Text, cut};
use crate::store;
use crate::work::ways::{self, WayButton};
use crate::work::{Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, way_words};

/// The most UTF-16 units of what is quoted of an unknown command.
const QUOTED: usize = 40;

/// Every command: residents' first.
pub const COMMANDS: &[&Command] = &[
    &lists::ACTIVITIES,
    &typed::SIGN_UP,
    &typed::CANCEL,
    &lists::MINE,
    &check_in::HERE,
    &why::WHY,
    &privacy::SETTINGS,
    &language::LANGUAGE,
    &HELP,
    &calendar::CALENDAR,
    &browse::MENU,
    &order_line::ORDER,
    &wishing::WISH,
    &wishes::WISHES,
    &inbox::INBOX,
    &joining::VOLUNTEER,
    &hours::HOURS,
    &checking::CERTIFICATE,
    &privacy::MY_DATA,
    &privacy::FORGET,
    &start::START,
    &publish::NEW,
    &drafting::POLL,
    &polls::page::POLLS,
    &edit::EDIT,
    &timeline::TIMELINE,
    &hub::SERIES,
    &roster_admin::ROSTER,
    &phone_list::PHONE,
    &adding::ADD,
    &team::TEAM,
    &stars::STARS,
    &register::CERTIFICATES,
    &check_in::CHECK_IN,
    &by_number::ATTEND,
    &call_off::CALL_OFF,
    &staff::PLACES,
    &log::LOG,
    &link::UNLINK,
    &seats::SEATS,
    &removing::REMOVE,
    &roster_admin::MOVE,
    &preview::RECAP,
    &staff::PLACE,
    &broadcast::BROADCAST,
    &link::LINK,
];

/// What people look for in a group: there a long menu is in the way.
const IN_GROUPS: &[&Command] = &[&lists::ACTIVITIES, &typed::SIGN_UP, &typed::CANCEL, &lists::MINE, &HELP];

/// Where the messenger shows a menu, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// To everybody in private.
    Private,
    /// To everybody in groups.
    Groups,
    /// To organisers in private.
    Organisers,
}

impl Menu {
    fn has(self, command: &Command) -> bool {
        match self {
            Self::Private => command.who == For::Residents,
            Self::Groups => IN_GROUPS.iter().any(|short| short.word == command.word),
            Self::Organisers => true,
        }
    }
}

/// One of the messenger's menus: words, and what each is for.
pub fn menu(menu: Menu, language: Language) -> impl Iterator<Item = (&'static str, String)> {
    let shown = COMMANDS.iter().filter(move |command| menu.has(command));
    let said = shown.filter_map(|command| Some((command.word, command.menu?)));
    said.map(move |(word, says)| (word, says().say(language).read()))
}

/// The buttons that lead where a command leads.
pub const BUTTONS: ButtonTable<WayButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: WayButton) -> Result<Reply> {
    match button {
        WayButton::Open(way) => open(work, asker, way, 0).await,
        WayButton::Turn(way, page) => open(work, asker, way, page).await.map(Reply::in_place),
    }
}

/// Does what the command does, with nothing typed behind it, and shows that page where it is a list.
async fn open(work: &mut UnitOfWork, asker: &Asker, way: Way, page: u16) -> Result<Reply> {
    access::in_private(asker)?;
    let command = COMMANDS.iter().find(|command| command.word == way.word()).ok_or(Refusal::OldButton)?;
    // What was tapped is not what is answered.
    let asker = Asker { reply_to: None, page, ..asker.clone() };
    run(work, &asker, command, "").await
}

/// Does what a command does. What somebody was asked about a wish is over by it: what they write next is no answer to that.
pub async fn run(work: &mut UnitOfWork, asker: &Asker, command: &Command, rest: &str) -> Result<Reply> {
    if asker.in_private() {
        store::wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    }
    (command.run)(work, asker, rest).await
}

/// Does what a button of the home does, where its words are typed and the way is open to the asker. Unlike a tap it may answer a
/// message.
pub async fn by_words(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    for way in way_words::named(text) {
        let Some(command) = COMMANDS.iter().find(|command| command.word == way.word()) else { continue };
        if command.who == For::Residents || !asker.places(work).await?.is_empty() {
            return run(work, asker, command, "").await.map(Some);
        }
    }
    Ok(None)
}

/// Reads a command from a message's text; none if it is no command of ours, or meant for another bot.
pub fn read<'t>(text: &'t str, bot_username: &str) -> Option<Typed<'t>> {
    command::read(text, COMMANDS, bot_username)
}

/// `/help`.
const HELP: Command = Command {
    word: "help",
    who: For::Residents,
    menu: Some(texts::command_help),
    help: None,
    run: |work, asker, _| Box::pin(help(work, asker)),
};

/// What the asker can do.
pub async fn help(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let mut message = Message::of(help_text(work, asker).await?);
    if asker.in_private() {
        message.buttons = ways::home(!asker.places(work).await?.is_empty(), asker.language);
    }
    Ok(Reply::Show(message))
}

async fn help_text(work: &mut UnitOfWork, asker: &Asker) -> Result<Text> {
    let language = asker.language;
    let mut text = Text::default();
    add_lines(&mut text, For::Residents, language);
    if !asker.places(work).await?.is_empty() {
        text.paragraph(&texts::help_organisers().say(language));
        add_lines(&mut text, For::Organisers, language);
        text.line(&texts::help_pictures().say(language));
    }
    if !asker.coordinated(work).await?.is_empty() {
        add_lines(&mut text, For::Coordinators, language);
    }
    if asker.is_owner(work).await? {
        add_lines(&mut text, For::Owners, language);
    }
    Ok(text)
}

fn add_lines(text: &mut Text, who: For, language: Language) {
    for line in COMMANDS.iter().filter(|command| command.who == who).filter_map(|command| command.help) {
        text.line(&line().say(language));
    }
}

/// A command that nobody knows: in private it is said so, with the nearest one; in a group it may be another bot's.
pub async fn unknown(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    if !asker.in_private() {
        return Ok(Reply::Nothing);
    }
    let typed = command::typed(text).and_then(|text| text.split_whitespace().next()).unwrap_or_default();
    let near = command::nearest(typed, COMMANDS).map_or_else(|| "none".to_owned(), |near| format!("/{near}"));
    let quoted = cut(&format!("/{typed}"), QUOTED);
    let mut text = texts::unknown_command(&quoted, &near).say(asker.language);
    text.paragraph(&help_text(work, asker).await?);
    Ok(Reply::Show(Message::of(text)))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;

    use super::*;

    /// Where the list of commands stands for people to read; with this set, it is written anew.
    const LIST: &str = "docs/commands.md";
    const WRITE: &str = "LASTMILE_WRITE_DOCS";

    /// The list, from what the features declare.
    fn list() -> String {
        let mut list = format!(
            "# Commands · 命令\n\nMade from what the features declare; `{WRITE}=1 cargo test the_list_of_commands` \
             writes it anew.\n"
        );
        for (who, heading) in [
            (For::Residents, "For everybody · 居民"),
            (For::Organisers, "For organisers · 组织者"),
            (For::Coordinators, "For coordinators · 统筹人"),
            (For::Owners, "For owners · 机器人的负责人"),
        ] {
            write!(list, "\n## {heading}\n\n| English | 中文 |\n|---|---|\n").unwrap();
            let mut others = Vec::new();
            for command in COMMANDS.iter().filter(|command| command.who == who) {
                let line = |language: Language| match (command.help, command.menu) {
                    (Some(help), _) => Some(help().say(language).read()),
                    (None, Some(menu)) => {
                        Some(format!("/{} – {}", command.word, menu().say(language).read()))
                    }
                    (None, None) => None,
                };
                match (line(Language::English), line(Language::Chinese)) {
                    (Some(english), Some(chinese)) => writeln!(list, "| {english} | {chinese} |").unwrap(),
                    _ => others.push(format!("`/{}`", command.word)),
                }
            }
            if !others.is_empty() {
                let others = others.join(" ");
                writeln!(list, "\nThe handbook tells of · 手册里还有：{others}").unwrap();
            }
        }
        list
    }

    #[test]
    fn each_way_is_a_command() {
        for way in Way::ALL {
            assert!(COMMANDS.iter().any(|command| command.word == way.word()), "{way:?}");
        }
    }

    #[test]
    fn the_list_of_commands_is_what_the_features_declare() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST);
        if std::env::var_os(WRITE).is_some() {
            std::fs::write(&path, list()).unwrap();
        }
        assert_eq!(
            std::fs::read_to_string(&path).unwrap_or_default(),
            list(),
            "set {WRITE}=1 to write {LIST}"
        );
    }
}
