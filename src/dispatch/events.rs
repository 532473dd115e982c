//! What the bot does about what happens in chats.

use chrono::TimeDelta;

use crate::dispatch::dialogs::{self, Picture};
use crate::dispatch::door::{self, Seen};
use crate::dispatch::event::{self, Act, Event, Sender, Toast, What};
use crate::dispatch::{buttons, command, commands, group_talk};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ChatId, MessageId};
use crate::domain::language::Language;
use crate::features::places::{link, unlinked};
use crate::features::signup::phone_list;
use crate::features::volunteers::history::sent::Sent;
use crate::i18n::{Phrase, texts};
use crate::message::{Address, Delivery, EphemeralReply, Message, Priority, TOAST_LIMIT, Text, toast};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, groups, people};
use crate::work::recipients::private;
use crate::work::ways;
use crate::work::{Asker, Error, Refusal, Reply, Result, UnitOfWork, redraw};

/// For how long it helps to hear that something was not done.
const NOT_DONE: TimeDelta = TimeDelta::minutes(5);
/// For how long after a tap its person can be whispered to (Bot API, `EphemeralMessageParameters`).
const WHISPERED_WITHIN: TimeDelta = TimeDelta::seconds(15);
/// For how many seconds a question stands in a group: whoever put the phone away finds it yet.
const ASKED_IN_A_GROUP: u32 = 1_800;
/// For how long an answer in a group is of use to anybody.
const FRESH_IN_A_GROUP: TimeDelta = TimeDelta::minutes(5);
/// The same in private, where the talk goes on from it.
const FRESH_IN_PRIVATE: TimeDelta = TimeDelta::hours(1);

/// Does what an event asks for, and tells the toast it calls for.
pub async fn handle(work: &mut UnitOfWork, event: Event) -> store::Result<Option<Toast>> {
    match event.what {
        What::Did { who, act, tap, at, message, reply_to } => {
            match door::look(work, &who, &act, at, reply_to).await? {
                Seen::Act => {}
                Seen::Talk => return Ok(None),
                Seen::Vain(refusal) => {
                    let text = refusal.phrase().say(language_of(work, &who, at).await?);
                    if let Some(tap) = tap {
                        return Ok(Some(Toast { tap, text: toast(&text) }));
                    }
                    door::answer(work, at, message, text).await?;
                    return Ok(None);
                }
            }
            let on_button = matches!(act, Act::Tap { on_button: true, .. });
            let asker = meet(work, who, at, message, reply_to).await?;
            let is_command = act.words().is_some_and(|text| command::typed(text).is_some());
            // A picture above a command belongs to what is commanded.
            let picture = match &act {
                Act::Picture { file, .. } if is_command => Some(file.clone()),
                _ => None,
            };
            let asker = Asker { on_button, picture, ..asker };
            let reply = match act {
                Act::Tap { data: Some(data), .. } => buttons::press(work, &asker, &data).await,
                Act::Tap { data: None, .. } => Err(Refusal::OldButton.into()),
                Act::Say(text) => say(work, &asker, &text).await,
                Act::Picture { album, caption: Some(text), .. } if is_command => {
                    let reply = say(work, &asker, &text).await;
                    dialogs::once_for_an_album(work, &asker, album.as_deref(), reply).await
                }
                Act::Picture { file, album, caption } if asker.in_private() => {
                    let (album, caption) = (album.as_deref(), caption.as_deref());
                    dialogs::see(work, &asker, Picture { file: &file, album, caption }).await
                }
                Act::File { file, name, size, album } if asker.in_private() => {
                    let sent = Sent { file: &file, name: &name, size };
                    dialogs::take_file(work, &asker, sent, album.as_deref()).await
                }
                Act::Voice { file } if asker.in_private() => dialogs::listen(work, &asker, &file).await,
                Act::Unread { why, album } if asker.in_private() => {
                    dialogs::cannot_read(work, &asker, why, album.as_deref()).await
                }
                Act::Picture { .. } | Act::File { .. } | Act::Voice { .. } | Act::Unread { .. } => {
                    Ok(Reply::Nothing)
                }
            };
            let reply = match reply {
                Ok(reply) => reply,
                Err(Error::Refused(refusal)) => refused(&refusal, &asker, tap.is_some()),
                Err(Error::Failed(failure)) => return Err(failure),
            };
            let answered = Answered { update_id: event.update_id, is_command };
            return answer(work, &asker, answered, tap, reply).await;
        }
        What::Reachable(person, reachable) => {
            people::set_reachable(&mut work.tx, person, reachable).await?;
            if reachable {
                outbox::reopen(&mut work.tx, person).await?;
            } else {
                phone_list::cannot_hear(&mut work.tx, person, work.now).await?;
                outbox::shut(&mut work.tx, person, work.now).await?;
            }
        }
        What::InGroup(chat, inside) => in_group(work, chat, inside).await?,
        What::PutIntoGroup(chat) => {
            in_group(work, chat, true).await?;
            unlinked::arrive(work, chat).await?;
        }
        What::Admin(chat, person, is_admin) => {
            // Of a group that belongs to no place nothing is kept.
            if !groups::in_chat(&mut work.tx, chat).await?.is_empty() {
                groups::set_admin(&mut work.tx, chat, person, is_admin).await?;
            }
        }
        What::Migrated(from, to) => link::moved(work, from, to).await?,
        What::Else => {}
    }
    Ok(None)
}

/// Why something is not done, and where to go on from there. A tap has its toast.
fn refused(refusal: &Refusal, asker: &Asker, is_tap: bool) -> Reply {
    let text = refusal.phrase().say(asker.language);
    match refusal.way().filter(|_| !is_tap) {
        Some(way) => ways::say(asker, text, way),
        None => Reply::Say(text),
    }
}

async fn in_group(work: &mut UnitOfWork, chat: ChatId, may_write: bool) -> store::Result<()> {
    link::came_or_went(work, chat, may_write).await?;
    if may_write && !groups::in_chat(&mut work.tx, chat).await?.is_empty() {
        work.ask_admins_of(chat);
    }
    Ok(())
}

/// Somebody does more at once than the bot takes: in private they are told so, once a minute. A tap has its toast.
pub async fn hold_back(work: &mut UnitOfWork, event: &Event) -> store::Result<()> {
    let minute = work.now.timestamp() / 60;
    say_in_private(work, event, minute, Refusal::TooMany.phrase()).await
}

/// What somebody wrote could not be done, whatever was tried: in private they are told so.
pub async fn apologise(work: &mut UnitOfWork, event: &Event) -> store::Result<()> {
    say_in_private(work, event, event.update_id, texts::failure()).await
}

/// In which language somebody is answered who is not met.
async fn language_of(work: &mut UnitOfWork, who: &Sender, at: Address) -> store::Result<Language> {
    let chosen = people::in_chat(&mut work.tx, who.chat).await?.and_then(|person| person.language);
    let group = if who.chat == at.chat { None } else { event::group_at(work, at).await? };
    Ok(event::language(work, who, chosen, group.as_ref()))
}

async fn say_in_private(work: &mut UnitOfWork, event: &Event, time: i64, said: Phrase) -> store::Result<()> {
    let What::Did { who, tap: None, at, .. } = &event.what else { return Ok(()) };
    if who.chat != at.chat {
        return Ok(());
    }
    let language = language_of(work, who, *at).await?;
    let message = Message::of(said.say(language));
    let key = DeliveryKey::NotDone(at.chat, time);
    work.send(key, *at, Priority::Answer, message, Some(work.now + NOT_DONE)).await.map(|_| ())
}

async fn meet(
    work: &mut UnitOfWork,
    who: Sender,
    at: Address,
    message: MessageId,
    reply_to: Option<MessageId>,
) -> store::Result<Asker> {
    let in_private = who.chat == at.chat;
    if in_private {
        // Whoever writes can be written to: what was kept for them is delivered.
        outbox::reopen(&mut work.tx, who.chat).await?;
    }
    let person = people::meet(&mut work.tx, who.chat, &who.name, in_private, work.now).await?;
    let group = if in_private { None } else { event::group_at(work, at).await? };
    let language = event::language(work, &who, person.language, group.as_ref());
    Ok(Asker {
        person,
        at,
        group,
        as_group: who.as_group,
        message,
        on_button: false,
        picture: None,
        page: 0,
        reply_to,
        language,
    })
}

async fn say(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    if let Some(typed) = commands::read(text, &work.settings.bot_username) {
        return commands::run(work, asker, typed.command, typed.rest).await;
    }
    // A command is nobody's answer and nobody's words, known or not.
    if command::typed(text).is_some() {
        return commands::unknown(work, asker, text).await;
    }
    // In private every word deserves an answer; in a group the bot stays out of the talk.
    if asker.in_private() {
        dialogs::hear(work, asker, text).await
    } else {
        group_talk::hear(work, asker, text).await
    }
}

/// What is answered.
#[derive(Clone, Copy)]
struct Answered {
    update_id: i64,
    /// Whether a command was typed.
    is_command: bool,
}

/// Turns a reply into a toast, a message, or both.
async fn answer(
    work: &mut UnitOfWork,
    asker: &Asker,
    to: Answered,
    tap: Option<String>,
    reply: Reply,
) -> store::Result<Option<Toast>> {
    let (reply, mut said) = match reply {
        Reply::Redraw(message, said) => (redraw::redraw(work, asker, message, &said).await?, said),
        other => (other, Text::default()),
    };
    match (reply, &tap) {
        // Redrawn, or nothing to say.
        (Reply::Nothing | Reply::Redraw(..), _) => {}
        (Reply::Explain(text), Some(tap)) => {
            whisper(work, asker, tap, &text).await?;
            said = text;
        }
        (Reply::Say(text), Some(tap)) => {
            if text.read().encode_utf16().count() > TOAST_LIMIT {
                whisper(work, asker, tap, &text).await?;
            }
            said = text;
        }
        (Reply::Say(text) | Reply::Explain(text), None) => show(work, asker, to, Message::of(text)).await?,
        // What a tap in a group leads to is nobody else's business.
        (Reply::Show(_), Some(_)) if !asker.in_private() => {
            said = Refusal::PrivateOnly.phrase().say(asker.language);
        }
        (Reply::Show(message), _) => show(work, asker, to, message).await?,
        (Reply::Ask(message), _) => {
            // The toast says it, too, so that no tap seems to come to nothing.
            if tap.is_some() {
                said = message.text.clone();
            }
            ask(work, asker, to, message).await?;
        }
    }
    Ok(tap.map(|tap| Toast { tap, text: toast(&said) }))
}

/// Says to whoever tapped in a supergroup, and to nobody else, what a toast is too short for. It goes after all that
/// others wait for: the toast has said the most of it.
async fn whisper(work: &mut UnitOfWork, asker: &Asker, tap: &str, text: &Text) -> store::Result<()> {
    if !asker.at.chat.is_supergroup() {
        return Ok(());
    }
    let outgoing = OutboxEntry {
        key: DeliveryKey::Whisper(tap.to_owned()),
        to: asker.at,
        rank: Priority::Refresh,
        parcel: Delivery::EphemeralReply(EphemeralReply {
            person: asker.person.chat,
            tap: tap.to_owned(),
            text: text.clone().concerning([asker.person.id]),
        }),
        expires: Some(work.now + WHISPERED_WITHIN),
    };
    outbox::send(&mut work.tx, work.now, &outgoing).await.map(|_| ())
}

/// Asks somebody about what they wrote: in private, so that the group stays quiet; where the bot may not write to them,
/// below their words, until they answered or a little later.
async fn ask(work: &mut UnitOfWork, asker: &Asker, to: Answered, mut message: Message) -> store::Result<()> {
    let key = match message.about {
        Some(id) => DeliveryKey::HalfSure(id, asker.person.id, to.update_id),
        None => DeliveryKey::Answer(to.update_id),
    };
    message.text = message.text.concerning([asker.person.id]);
    let in_group = !asker.in_private() && !asker.person.reachable;
    if in_group {
        message.reply_to = Some(asker.message);
        message.fleeting = Some(ASKED_IN_A_GROUP);
    }
    let fresh = if in_group { FRESH_IN_A_GROUP } else { FRESH_IN_PRIVATE };
    let outgoing = OutboxEntry {
        key,
        to: if in_group { asker.at } else { private(&asker.person) },
        rank: Priority::Answer,
        parcel: Delivery::Message(message),
        expires: Some(work.now + fresh),
    };
    outbox::answer(&mut work.tx, work.now, &outgoing, asker.person.id).await?;
    if in_group {
        outbox::own(&mut work.tx, &outgoing.key, asker.person.chat).await?;
    }
    Ok(())
}

async fn show(work: &mut UnitOfWork, asker: &Asker, to: Answered, mut message: Message) -> store::Result<()> {
    if !asker.in_private() {
        message.text = message.text.concerning([asker.person.id]);
        message.reply_to = Some(asker.message);
        message.fleeting = work.settings.tidy_after.filter(|_| to.is_command);
    }
    let is_theirs = to.is_command && !asker.in_private() && !message.buttons.is_empty();
    let fresh = if asker.in_private() { FRESH_IN_PRIVATE } else { FRESH_IN_A_GROUP };
    let outgoing = OutboxEntry {
        key: DeliveryKey::Answer(to.update_id),
        to: asker.at,
        rank: Priority::Answer,
        parcel: Delivery::Message(message),
        expires: Some(work.now + fresh),
    };
    outbox::answer(&mut work.tx, work.now, &outgoing, asker.person.id).await?;
    if is_theirs {
        outbox::own(&mut work.tx, &outgoing.key, asker.person.chat).await?;
    }
    Ok(())
}
