//! The card of an activity for one person in private: what it says, and what they can do about it.

use crate::domain::activity::Phase;
use crate::domain::ids::ActivityId;
use crate::domain::roster::SignupState;
use crate::features::card::{CalendarButton, CardData};
use crate::i18n::{Phrase, texts};
use crate::message::Message;
use crate::store::signups;
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
    let mut message = data.to_read_on(&work.settings, phase, work.now, language).about(id);
    message.buttons = data.sign_up_buttons(phase, language);
    let is_ahead = matches!(phase, Phase::Upcoming | Phase::Open | Phase::Closed);
    if is_ahead {
        message = message.row(vec![CalendarButton::of(id, language)]);
    }
    // A caption has no room for a greeting beside the card.
    if !message.pictures.is_empty() {
        return Ok(Some(message));
    }
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let stands = match own.filter(|own| own.is_on() && is_ahead) {
        Some(own) if own.state == SignupState::Waiting => Some(texts::welcome_waiting()),
        Some(_) => Some(texts::welcome_in()),
        None => stranger,
    };
    if let Some(stands) = stands {
        let mut text = stands.say(language);
        text.paragraph(&message.text);
        message.text = text;
    }
    Ok(Some(message))
}
