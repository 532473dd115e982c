//! What somebody wrote is half sure: they are asked, with buttons that only they can use. Nothing is done before their tap.

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::person_name::PersonName;
use crate::domain::written::reply::Doubt;
use crate::features::signup::{cancel, seats, sign_up, undo};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, Stamp, Text, cut};
use crate::store::neighbours;
use crate::store::signups::{self, Signup};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, buttons, names, redraw};

/// The most UTF-16 units of a title in a question.
const TITLE: usize = 100;
/// The most numbers to tap: what is beyond them is hardly one household.
const MOST_NUMBERS: i64 = 6;

buttons! {
    /// A button below a question about what the tapping person wrote.
    pub enum HalfSureButton {
        /// They come, so many in all; as their sign-up stood when they were asked.
        "hj" => Join(activity: ActivityId, seats: i64, shown: Stamp),
        /// They give up what they have, and wait, so many in all, until there is room for all of them.
        "ht" => Together(activity: ActivityId, seats: i64, shown: Stamp),
        /// They give it up, as it stood.
        "hg" => GiveUp(activity: ActivityId, shown: Stamp),
        /// A neighbour whom they signed up gives it up, as it stood.
        "hn" => GiveUpNeighbours(activity: ActivityId, signup: SignupId, shown: Stamp),
        /// All stays as it is.
        "hk" => Keep,
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<HalfSureButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Asks what somebody means; none where nothing could come of it.
pub(super) async fn ask(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    doubt: Doubt,
) -> Result<Option<Reply>> {
    let held = seats::visible(work, asker, id).await?;
    let activity = &held.activity;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let is_ahead = matches!(activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed);
    if let Doubt::LeaveFor(name) = &doubt {
        return if is_ahead { ask_of_neighbour(work, asker, activity, name).await } else { Ok(None) };
    }
    let cannot = Refusal::of_phase(activity, work.now, asker.language);
    match (own, cannot) {
        (Some(_), _) if is_ahead => {}
        (None, None) if doubt != Doubt::Leave => {}
        // In private every word deserves an answer; a group stays quiet.
        (None, Some(refusal)) if asker.in_private() && doubt != Doubt::Leave => return Err(refusal.into()),
        _ => return Ok(None),
    }
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let begins = when_held(activity, work.now, language);
    let shown = stamp(own.as_ref());
    let most = (activity.rules.companions + 1).min(MOST_NUMBERS);
    let join =
        |seats: i64, label: &str| Button::to_do(&Text::plain(label), HalfSureButton::Join(id, seats, shown));
    let (text, buttons, no) = match doubt {
        Doubt::Leave | Doubt::LeaveFor(_) => {
            let give_up = texts::button_give_up().say(language);
            let button = Button::to_do(&give_up, HalfSureButton::GiveUp(id, shown));
            (texts::half_sure_leave(&title, begins), vec![button], texts::button_keep_seat())
        }
        Doubt::Number if most > 1 => {
            let numbers = (1..=most).map(|seats| join(seats, &seats.to_string())).collect();
            (texts::half_sure_number(&title, begins), numbers, texts::button_no_change())
        }
        Doubt::Number | Doubt::Join => {
            let label = texts::button_sign_me_up().say(language);
            let button = Button::to_do(&label, HalfSureButton::Join(id, 1, shown));
            (texts::half_sure_join(&title, begins), vec![button], texts::button_no_change())
        }
    };
    let no = Button::to_do(&no.say(language), HalfSureButton::Keep);
    let message = Message::of(text.say(language)).about(id);
    let message = match doubt {
        Doubt::Number => message.row(buttons).row(vec![no]),
        _ => message.row(buttons.into_iter().chain([no]).collect()),
    };
    Ok(Some(Reply::Ask(message)))
}

/// Asks whether a neighbour does not come; none where the asker signed up nobody of that name.
async fn ask_of_neighbour(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    name: &str,
) -> Result<Option<Reply>> {
    let (id, name) = (activity.id, PersonName::read(name));
    let theirs = signups::of_guest(&mut work.tx, id, &name, asker.person.id).await?;
    let Some(theirs) = theirs else { return Ok(None) };
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let name = names::of_neighbour(&name, &asker.person);
    let give_up = HalfSureButton::GiveUpNeighbours(id, theirs.id, stamp(Some(&theirs)));
    let buttons = vec![
        Button::to_do(&texts::button_neighbour_cannot_come(name.clone()).say(language), give_up),
        Button::to_do(&texts::button_keep_seat().say(language), HalfSureButton::Keep),
    ];
    let text = texts::half_sure_leave_neighbour(name, &title, when_held(activity, work.now, language));
    Ok(Some(Reply::Ask(Message::of(text.say(language)).about(id).row(buttons))))
}

/// A sign-up as it stands. A button means what it was when its question was asked.
pub(super) fn stamp(own: Option<&Signup>) -> Stamp {
    let parts = own.map(|own| [own.state.word().to_owned(), own.seats.to_string(), own.role.to_string()]);
    let parts = parts.unwrap_or_default();
    Stamp::of(&[&parts[0], &parts[1], &parts[2]])
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: HalfSureButton) -> Result<Reply> {
    // Whoever may have the question redrawn is whom it was asked; all else is somebody's tap on another's question.
    if redraw::canvas(work, asker).await?.is_none() {
        return Err(Refusal::NotAsked.into());
    }
    let (id, shown) = match button {
        HalfSureButton::Join(id, _, shown)
        | HalfSureButton::Together(id, _, shown)
        | HalfSureButton::GiveUp(id, shown)
        | HalfSureButton::GiveUpNeighbours(id, _, shown) => (id, shown),
        HalfSureButton::Keep => {
            let text = texts::aside_left().say(asker.language);
            return Ok(Reply::Redraw(Message::of(text.clone()), text));
        }
    };
    let meant = match button {
        HalfSureButton::GiveUpNeighbours(_, signup, _) => {
            neighbours::entered_by(&mut work.tx, asker.person.id, signup).await?.map(|(_, theirs)| theirs)
        }
        _ => signups::of_person(&mut work.tx, id, asker.person.id).await?,
    };
    if stamp(meant.filter(Signup::is_on).as_ref()) != shown {
        return Err(Refusal::NotNewest.into());
    }
    let signed = match button {
        HalfSureButton::GiveUpNeighbours(_, signup, _) => {
            let text = cancel::give_back_neighbours(work, asker, signup).await?;
            return Ok(Reply::Redraw(Message::of(text.clone()).about(id), text));
        }
        HalfSureButton::Join(_, seats, _) => {
            let role = sign_up::role_of(work, asker, id).await?;
            sign_up::sign_up(work, asker, id, role, Some(seats)).await?
        }
        HalfSureButton::Together(_, seats, _) => sign_up::wait_together(work, asker, id, seats).await?,
        HalfSureButton::GiveUp(..) | HalfSureButton::Keep => {
            return undo::cancel_where_asked(work, asker, id).await;
        }
    };
    let text = signed.said(work.now, asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()).about(id), text))
}
