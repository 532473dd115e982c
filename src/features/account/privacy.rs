//! What the bot knows of a person: what of it others see, and how it is forgotten.

use std::future::ready;

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::account::language;
use crate::features::menu::card;
use crate::features::signup::{seats, waitlist};
use crate::features::visits::forgetting;
use crate::features::volunteers::star_notice;
use crate::features::wishes::forgetting as wishes;
use crate::i18n::texts;
use crate::message::{Button, Delivery, Document, Message, Text, cut};
use crate::store::privacy::{self, Preferences};
use crate::store::signups::{self, Signup};
use crate::store::{orders, people, places, volunteers};
use crate::work::recipients::private;
use crate::work::{
    Asker, ButtonTable, Command, For, Reply, Result, UnitOfWork, access, buttons, names, recipients, ways,
    write_log,
};

/// The most UTF-16 units of a place's name.
const PLACE: usize = 60;

/// `/settings`.
pub const SETTINGS: Command = Command {
    word: "settings",
    who: For::Residents,
    menu: Some(texts::command_settings),
    help: Some(texts::help_settings),
    run: |work, asker, _| Box::pin(settings(work, asker)),
};

/// `/mydata`.
pub const MY_DATA: Command = Command {
    word: "mydata",
    who: For::Residents,
    menu: None,
    help: None,
    run: |_, asker, _| Box::pin(ready(my_data(asker))),
};

/// `/forget`.
pub const FORGET: Command = Command {
    word: "forget",
    who: For::Residents,
    menu: None,
    help: None,
    run: |work, asker, _| Box::pin(ask_forget(work, asker)),
};

buttons! {
    /// A button about what is known of the tapping person.
    pub enum SettingsButton {
        /// Hide their name on cards, or show it.
        "hide" => HideName(hide: bool),
        /// Remind them in private, or not.
        "rem" => Remind(remind: bool),
        /// Speak another language with them.
        "ls" => Speak(language: Language),
        /// Forget them.
        "forget" => Forget,
        /// Do not forget them, after all.
        "keep" => Remember,
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<SettingsButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: SettingsButton) -> Result<Reply> {
    match button {
        SettingsButton::HideName(hide) => hide_name(work, asker, hide).await,
        SettingsButton::Remind(reminders) => remind(work, asker, reminders).await,
        SettingsButton::Speak(language) => speak(work, asker, language).await,
        SettingsButton::Forget => forget(work, asker).await,
        SettingsButton::Remember => Ok(remember(asker)),
    }
}

/// `/settings`: what a person may decide for themselves.
pub async fn settings(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    Ok(Reply::Show(card(work, asker, asker.language).await?))
}

async fn card(work: &mut UnitOfWork, asker: &Asker, language: Language) -> Result<Message> {
    let Preferences { hide_name, reminders } = privacy::wishes(&mut work.tx, asker.person.id).await?;
    let text =
        texts::settings(if hide_name { "hidden" } else { "shown" }, if reminders { "on" } else { "off" });
    let name = if hide_name { texts::button_show_name() } else { texts::button_hide_name() };
    let remind = if reminders { texts::button_reminders_off() } else { texts::button_reminders_on() };
    Ok(Message::of(text.say(language))
        .row(vec![Button::to_do(&name.say(language), SettingsButton::HideName(!hide_name))])
        .row(vec![Button::to_do(&remind.say(language), SettingsButton::Remind(!reminders))])
        .row(vec![language::other_language(language, SettingsButton::Speak)])
        .row(vec![ways::button(Way::MyData, language), ways::button(Way::Forget, language)]))
}

/// Shows a person's name on cards, or a dot in its place.
async fn hide_name(work: &mut UnitOfWork, asker: &Asker, hide_name: bool) -> Result<Reply> {
    access::in_private(asker)?;
    let wishes = privacy::wishes(&mut work.tx, asker.person.id).await?;
    privacy::set_wishes(&mut work.tx, asker.person.id, Preferences { hide_name, ..wishes }).await?;
    for activity in privacy::named_on(&mut work.tx, asker.person.id, work.now).await? {
        work.card_is_stale(activity);
    }
    if hide_name {
        keep_out_of_groups(work, asker).await?;
    }
    let notices = star_notice::naming(work, asker.person.id).await?;
    star_notice::renew(work, &notices).await?;
    redraw(work, asker).await
}

/// What waits for a group and names the asker does not get there. Whoever hides their name does so in private, so they can
/// be written to there: the news of a seat is told them anew, that of its loss goes there, and an answer to whoever asked.
async fn keep_out_of_groups(work: &mut UnitOfWork, asker: &Asker) -> Result<()> {
    for said in privacy::said_in_groups(&mut work.tx, asker.person.id).await? {
        // That a seat is not kept for them any more is news to nobody else.
        let is_theirs = matches!(said.key, Some(DeliveryKey::OfferOver(..)));
        match (said.parcel, said.asker.or(is_theirs.then_some(asker.person.chat))) {
            // Nobody else reads it.
            (Delivery::EphemeralReply(_), _) => {}
            (Delivery::Message(message), Some(to)) => {
                let message = Message { reply_to: None, fleeting: None, ..message };
                privacy::say_in_private(&mut work.tx, said.id, to, &Delivery::Message(message)).await?;
            }
            _ => {
                privacy::unsay(&mut work.tx, said.id).await?;
                if let Some(key) = &said.key {
                    waitlist::tell_anew(work, key, said.ready).await?;
                }
            }
        }
    }
    Ok(())
}

/// Reminds a person in private, or not.
async fn remind(work: &mut UnitOfWork, asker: &Asker, reminders: bool) -> Result<Reply> {
    access::in_private(asker)?;
    let wishes = privacy::wishes(&mut work.tx, asker.person.id).await?;
    privacy::set_wishes(&mut work.tx, asker.person.id, Preferences { reminders, ..wishes }).await?;
    redraw(work, asker).await
}

async fn redraw(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    Ok(Reply::Redraw(card(work, asker, asker.language).await?, texts::settings_kept().say(asker.language)))
}

/// Speaks a language with a person from now on.
async fn speak(work: &mut UnitOfWork, asker: &Asker, language: Language) -> Result<Reply> {
    access::in_private(asker)?;
    people::set_language(&mut work.tx, asker.person.id, language).await?;
    Ok(Reply::Redraw(card(work, asker, language).await?, texts::language_set().say(language)))
}

/// `/mydata`: everything that is kept of the asker, as a document.
pub fn my_data(asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let text = texts::my_data().say(asker.language);
    let delete = vec![ways::button(Way::Forget, asker.language)];
    let message = Message::of(text).row(delete);
    Ok(Reply::Show(Message { document: Some(Document::MyData(asker.person.id)), ..message }))
}

/// `/forget`: asks whether that is really meant.
pub async fn ask_forget(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let neighbours = privacy::neighbours_ahead(&mut work.tx, asker.person.id, work.now).await?;
    let language = asker.language;
    let buttons = vec![
        Button::to_do(&texts::button_forget().say(language), SettingsButton::Forget),
        Button::to_do(&texts::button_remember().say(language), SettingsButton::Remember),
    ];
    let mut text = texts::forget_sure(neighbours).say(language);
    if volunteers::of_person(&mut work.tx, asker.person.id).await?.is_some() {
        text.paragraph(&texts::forget_hours().say(language));
    }
    let alone = run_alone(work, asker).await?;
    if !alone.is_empty() {
        text.paragraph(&texts::forget_alone(names::listed(&alone, language)).say(language));
    }
    Ok(Reply::Show(Message::of(text).row(buttons)))
}

/// The places that nobody else runs who can be written to.
async fn run_alone(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Text>> {
    let mut alone = Vec::new();
    for place in asker.places(work).await? {
        let others = recipients::of_place(work, place).await?;
        if others.iter().all(|person| person.id == asker.person.id)
            && let Some(place) = places::by_id(&mut work.tx, place).await?
        {
            alone.push(Text::plain(&cut(place.name.in_language(asker.language), PLACE)));
        }
    }
    Ok(alone)
}

/// Forgets the asker: seats ahead go to the next in line, and what is past only counts.
///
/// The answer is a toast and nothing else, for a message would be kept until it is delivered.
pub async fn forget(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    for id in privacy::ahead(&mut work.tx, asker.person.id, work.now).await? {
        let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
        if let Some(own) = own.filter(Signup::is_on) {
            work.lock_roster(id).await?;
            seats::leave(work, id, own).await?;
            waitlist::promote_waiting(work, id).await?;
        }
    }
    for id in privacy::shown_on(&mut work.tx, asker.person.id, work.now).await? {
        work.card_is_stale(id);
    }
    let notices = star_notice::naming(work, asker.person.id).await?;
    let menus = orders::places_of(&mut work.tx, asker.person.id).await?;
    let addresses = forgetting::addresses_with(work, asker.person.id).await?;
    wishes::tell_those_who_wish_it(work, asker.person.id).await?;
    privacy::forget(&mut work.tx, &asker.person).await?;
    forgetting::take_out(work, private(&asker.person), &addresses, asker.language).await?;
    star_notice::renew(work, &notices).await?;
    for place in menus {
        card::renew(work, place).await?;
    }
    write_log::to_be_emptied(work).await?;
    Ok(Reply::Say(texts::forgotten().say(asker.language)))
}

/// Forgets nothing, after all.
fn remember(asker: &Asker) -> Reply {
    let text = texts::remembered().say(asker.language);
    Reply::Redraw(Message::of(text), Text::default())
}
