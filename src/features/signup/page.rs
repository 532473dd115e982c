//! The card of an activity for one person in private: what it says, and what they can do about it.

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::roster::SignupState;
use crate::features::card::{CalendarButton, CardData, SignupButton};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Text};
use crate::store::signups::{self, Signup};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access, buttons};

buttons! {
    /// A button that shows an activity, and does nothing to it.
    pub enum PageButton {
        /// Its card, in private.
        "v" => Show(activity: ActivityId),
    }
}

/// What it does.
pub const BUTTONS: ButtonTable<PageButton> =
    ButtonTable { press: |work, asker, PageButton::Show(id)| Box::pin(show(work, asker, id)) };

/// Shows an activity to the asker.
pub async fn show(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    access::in_private(asker)?;
    let page = page(work, asker, id, None).await?;
    Ok(Reply::Show(page.ok_or(Refusal::UnknownActivity)?))
}

/// The card, below where the asker stands, or what is said to whoever has not signed up. None where there is nothing to show.
pub async fn page(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    stranger: Option<Phrase>,
) -> Result<Option<Message>> {
    let Ok(activity) = work.announced(id).await else { return Ok(None) };
    let Some(data) = CardData::read(&mut work.tx, &work.settings, id).await? else { return Ok(None) };
    let (language, phase) = (asker.language, activity.phase(work.now));
    let is_ahead = matches!(phase, Phase::Upcoming | Phase::Open | Phase::Closed);
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(|own| own.is_on() && is_ahead);
    let mut message = data.to_read_on(&work.settings, phase, work.now, own.is_some(), language).about(id);
    message.buttons = match own {
        Some(own) if own.state != SignupState::Offered => buttons_of(&activity, own, phase, language),
        _ => data.sign_up_buttons(phase, language),
    };
    if is_ahead {
        message = message.row(vec![CalendarButton::of(id, language)]);
    }
    // A caption has no room for a greeting beside the card.
    if !message.pictures.is_empty() {
        return Ok(Some(message));
    }
    let stands = match own {
        Some(own) if own.state == SignupState::Waiting => {
            let ahead = signups::ahead_of(&mut work.tx, id, &own).await?;
            Some(texts::welcome_waiting(ahead))
        }
        Some(own) => Some(texts::welcome_in(own.seats - 1)),
        None => stranger,
    };
    if let Some(stands) = stands {
        let mut text = stands.say(language);
        text.paragraph(&message.text);
        message.text = text;
    }
    Ok(Some(message))
}

/// What somebody can do who has a seat, or waits for one.
fn buttons_of(activity: &Activity, own: Signup, phase: Phase, language: Language) -> Vec<Vec<Button>> {
    let id = activity.id;
    let button = |phrase: Phrase, does| Button::to_do(&phrase.say(language), does);
    let mut rows = vec![vec![button(texts::button_cannot_come(), SignupButton::Cancel(id))]];
    if activity.rules.companions > 0 && phase == Phase::Open {
        let more = button(texts::button_more(), SignupButton::More(id));
        let fewer = button(texts::button_fewer(), SignupButton::Fewer(id));
        rows.push(if own.seats > 1 { vec![more, fewer] } else { vec![more] });
    }
    if own.state == SignupState::Waiting {
        rows.push(vec![button(texts::button_why(), SignupButton::Why(id))]);
    }
    rows
}

/// In private the card shows what came of a tap on it.
pub async fn redrawn(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, said: Text) -> Result<Reply> {
    if !asker.in_private() {
        return Ok(Reply::Say(said));
    }
    Ok(match page(work, asker, id, None).await? {
        Some(page) => Reply::Redraw(page, said),
        None => Reply::Say(said),
    })
}
