//! `lastmile check`: what is wrong, and how to mend it.

use chrono::{Datelike, Days};

use super::start::{api, open};
use crate::app;
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::dispatch::agenda;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ChatId, PlaceId};
use crate::store::places::{self, Place};
use crate::store::{Store, agenda as kept, groups, owners};
use crate::telegram::{Api, CallError, Me};

/// How many subjects are named at most.
const SHOWN: usize = 5;
/// How far ahead holidays have to be known: a notice that begins today is over by then.
const AHEAD: Days = Days::new(14);

/// Checks everything that can be checked from here, and prints it. False when something is wrong.
pub async fn check(config: &Config) -> anyhow::Result<bool> {
    println!("✓ settings: zone {}, language {}", config.timezone, config.language.word());
    let mut good = true;
    match app::fonts(config) {
        Ok(_) => println!("✓ fonts: ready to print"),
        Err(problem) => {
            println!("✗ fonts: {problem:#}");
            good = false;
        }
    }
    let soon = to_wall(config.timezone, SystemClock.now()).date() + AHEAD;
    if !config.working_days.covers(soon.year()) {
        println!(
            "! working days: no holidays of {} are known, so Monday to Friday count; add them to [working_days] in bot.toml",
            soon.year()
        );
    }
    let store = open(config).await?;
    println!("✓ store: open and up to date");
    let mut tx = store.read().await?;
    match (config.owners.len(), owners::count(&mut tx).await?) {
        (0, 0) => println!("! owners: none; lastmile owner-link makes a link that makes you one"),
        (named, by_link) => println!("✓ owners: {named} in bot.toml, {by_link} by a link"),
    }
    let places = places::all(&mut tx).await?;
    let groups = groups::all(&mut tx).await?;
    drop(tx);
    println!("✓ plan: {} places, {} groups", places.len(), groups.len());
    if groups.is_empty() {
        println!("! groups: none is linked; an owner gets the link for one from the bot: /places");
    }
    good &= check_agenda(config, &store).await?;
    let api = api()?;
    let me = match api.me().await {
        Ok(me) => me,
        Err(failure) => {
            println!("✗ token: {}", explain(&failure));
            return Ok(false);
        }
    };
    println!("✓ token: the bot is @{}", me.username);
    for group in groups {
        good &= check_group(&api, &me, group.chat_id, &places, group.place_id).await;
    }
    store.close().await;
    Ok(good)
}

/// Whether everything is looked at again when it has to be. Where not, it is put right at the next start.
async fn check_agenda(config: &Config, store: &Store) -> anyhow::Result<bool> {
    let settings = app::settings(config, String::new());
    let mut tx = store.read().await?;
    let is_of_today = kept::basis(&mut tx).await? == Some(agenda::basis(&settings));
    let differing = agenda::differences(&mut tx, &settings, SystemClock.now()).await?;
    for subject in kept::failing(&mut tx).await? {
        println!("! agenda: {subject} failed when it was due, and is tried again; the log says why");
    }
    if !is_of_today {
        println!("! agenda: made with other settings or another version; it is made anew at the next start");
    } else if differing.is_empty() {
        println!("✓ agenda: as computed");
    } else {
        let mut tx = store.begin().await?;
        kept::forget_basis(&mut tx).await?;
        tx.commit().await?;
        let some: Vec<String> = differing.iter().take(SHOWN).map(ToString::to_string).collect();
        println!(
            "✗ agenda: {} not as computed ({} …); restart the bot, and all of it is made anew",
            differing.len(),
            some.join(", ")
        );
    }
    Ok(!is_of_today || differing.is_empty())
}

async fn check_group(api: &Api, me: &Me, chat: ChatId, places: &[Place], place: PlaceId) -> bool {
    let slug = places.iter().find(|other| other.id == place).map_or("?", |place| place.slug.as_str());
    let told = match api.rights_in(chat, me).await {
        Err(failure) => Err(explain(&failure)),
        Ok(rights) => match rights.status.as_str() {
            "administrator" | "creator" => Ok(rights.status),
            "member" => match api.lets_members_write(chat).await {
                Ok(true) => Ok(rights.status),
                Ok(false) => {
                    Err("nobody but admins may write here; let an admin make the bot one".to_owned())
                }
                Err(failure) => Err(explain(&failure)),
            },
            "restricted" if rights.can_send_messages == Some(true) => Ok(rights.status),
            "restricted" => {
                Err("the bot may not write here; let an admin allow it to send messages".to_owned())
            }
            _ => Err("the bot is not in this group; add it again".to_owned()),
        },
    };
    match told {
        Ok(ref status) => println!("✓ group {chat} of {slug}: {status}"),
        Err(ref problem) => println!("✗ group {chat} of {slug}: {problem}"),
    }
    told.is_ok()
}

fn explain(failure: &CallError) -> String {
    match failure {
        CallError::UnknownBot(_) => {
            "Telegram does not know it; ask @BotFather for the bot's token (/mybots) and set TELOXIDE_TOKEN"
                .to_owned()
        }
        CallError::Refused { code: 403, .. } => "the bot is not in this group; add it again".to_owned(),
        CallError::Refused { .. } => {
            "Telegram knows no such group, or the bot was never in it; check its number or add the bot"
                .to_owned()
        }
        CallError::Migrated(chat) => format!("the group is now {chat}; put this number into your plan"),
        CallError::TooFast(seconds) => format!("Telegram asks to wait; try again in {seconds} s"),
        CallError::OutOfReach(_) => {
            "Telegram is out of reach; check the network, or TELOXIDE_API_URL if it is set".to_owned()
        }
    }
}
