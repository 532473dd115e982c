//! Organisers take somebody off a list: by the number that is kept there, or with a tap on the name and one more.

use crate::domain::activity::Activity;
use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::way::Way;
use crate::features::signup::roster_buttons::RosterButton;
use crate::features::signup::{seats, waitlist};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Delivery, Message, Priority, Text, cut};
use crate::store;
use crate::store::hours;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::Person;
use crate::store::signups::{self, Signup};
use crate::work::pages::Page;
use crate::work::recipients::private;
use crate::work::{Asker, Command, For, GRACE, Reply, Result, UnitOfWork, access, audit, names, ways, which};

/// Somebody was taken off a list.
const REMOVED: AuditAction = AuditAction::of("removed");
/// The most UTF-16 units of a title in a question.
const TITLE: usize = 60;

/// `/remove 12 3`.
pub const REMOVE: Command = Command {
    word: "remove",
    who: For::Organisers,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(remove_typed(work, asker, typed)),
};

async fn remove_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let (id, what) = which::this_and(work, asker, typed).await?;
    if what.is_empty() && asker.in_private() {
        return whom(work, asker, id).await;
    }
    Ok(Reply::Say(remove(work, asker, id, what).await?))
}

/// Whom to take off a list: a button a name.
pub(super) async fn whom(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = access::organiser().in_private().activity(work, asker, id).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let rows = signups::roster(&mut work.tx, id).await?;
    let page = Page::of(&rows, asker);
    let text = texts::removing_whom(&title, when_held(&activity, work.now, language)).say(language);
    let mut message = Message::of(text).about(id);
    for row in page.shown {
        let mut label = Text::plain(&format!("{}. ", row.turn));
        label.append(&names::party(names::on_button(&row.called), row.seats));
        message = message.row(vec![Button::to_do(&label, RosterButton::AskRemove(id, row.turn))]);
    }
    let turned = page.turned_by(language, |page| RosterButton::WhomPage(id, page));
    Ok(Reply::Show(message.row_of_any(turned).row(vec![back(asker, id)])).in_place())
}

/// Whether that number is to be taken off: they are told of it, so it is asked.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, turn: i64) -> Result<Reply> {
    let activity = access::organiser().in_private().activity(work, asker, id).await?;
    let (standing, seat) = seats::numbered(work, id, &turn.to_string()).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let holder = signups::holder(&mut work.tx, standing.id).await?;
    let told = holder.is_some_and(|(person, guest)| is_told(asker, guest.is_some(), &person));
    let party = names::party(names::for_staff(&seat.called), seat.seats);
    let text = texts::removing_sure(party, &title, if told { "yes" } else { "no" });
    let yes = Button::to_do(&texts::button_remove().say(language), RosterButton::Remove(id, turn));
    let message = Message::of(text.say(language)).row(vec![yes, back(asker, id)]).about(id);
    Ok(Reply::Show(message).in_place())
}

/// The same, tapped.
pub(super) async fn by_tap(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, turn: i64) -> Result<Reply> {
    access::organiser().in_private().activity(work, asker, id).await?;
    let text = remove(work, asker, id, &turn.to_string()).await?;
    Ok(Reply::Redraw(Message::of(text.clone()).row(vec![back(asker, id)]).about(id), text))
}

/// The button that takes a party off that was entered by mistake just now: nobody has been told of it, so it asks nothing.
pub(super) fn off_again(asker: &Asker, id: ActivityId, turn: i64) -> Button {
    Button::to_do(&texts::button_off_again().say(asker.language), RosterButton::Remove(id, turn))
}

fn back(asker: &Asker, id: ActivityId) -> Button {
    Button::to_do(&ways::label(Way::WhoComes, asker.language), RosterButton::Show(id))
}

/// Takes a number off the roster, and tells them.
async fn remove(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, number: &str) -> Result<Text> {
    let held = seats::run_by(work, asker, id).await?;
    let activity = &held.activity;
    let (standing, seat) = seats::numbered(work, id, number).await?;
    seats::leave(work, id, standing).await?;
    hours::look_again(&mut work.tx, id).await?;
    tell_of_removal(work, asker, activity, standing).await?;
    waitlist::promote_after_change(work, id).await?;
    audit::note(work, asker, activity.place, Some(id), REMOVED, "").await?;
    Ok(texts::removed(asker.reads(&seat.called)).say(asker.language))
}

/// Tells whoever was taken off the list; for a neighbour whoever entered them, unless that is who took them off.
async fn tell_of_removal(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    standing: Signup,
) -> store::Result<()> {
    let id = activity.id;
    let Some((person, neighbour)) = signups::holder(&mut work.tx, standing.id).await? else { return Ok(()) };
    if !is_told(asker, neighbour.is_some(), &person) {
        return Ok(());
    }
    let language = person.language.unwrap_or(work.settings.language);
    let title = activity.title.in_language(language);
    let begins = when_held(activity, work.now, language);
    let contact = activity.contact.as_ref().map_or_else(|| Text::plain("none"), names::contact);
    let said = match neighbour {
        Some(name) => texts::removed_neighbour(names::of_neighbour(&name, &person), title, begins, contact),
        None => texts::removed_person(title, begins, contact),
    };
    let outgoing = OutboxEntry {
        key: DeliveryKey::Removed(id, standing.id, standing.turn),
        to: private(&person),
        rank: Priority::Reminder,
        parcel: Delivery::Message(Message::of(said.say(language)).about(id)),
        expires: Some(activity.ends_at),
    };
    let ready = work.heard_at(activity, work.now + GRACE);
    outbox::send(&mut work.tx, ready, &outgoing).await.map(|_| ())
}

/// Whether somebody hears of it: not who did it themselves, and nobody whom the bot cannot write to.
fn is_told(asker: &Asker, is_neighbour: bool, holder: &Person) -> bool {
    holder.reachable && !(is_neighbour && holder.id == asker.person.id)
}
