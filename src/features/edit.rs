//! Changing an activity: a button for each thing, the new value in the organiser's own words, and a look at it before
//! anybody else sees it.

use chrono::TimeDelta;

use super::card::CardData;
use super::newest::newest;
use super::{Asker, Refusal, Reply, Result, Work, call_off, changes, log, read_new, series};
use crate::domain::activity::{Phase, Step};
use crate::domain::calendar::to_wall;
use crate::domain::change::{Field, Snapshot};
use crate::domain::deed::Deed;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::series::Reach;
use crate::i18n::texts;
use crate::message::{Action, Button, Message, Stamp, Text, cut};
use crate::store::changes::Editing;
use crate::store::{self, changes as store_changes, ledger};

/// For how long the bot remembers what it asked.
pub const ASKED_KEPT: TimeDelta = TimeDelta::days(7);
/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

/// `/edit 12`, or the button: the card, and a button for each thing that can be changed.
pub async fn hub(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Message> {
    let now = editable(work, asker, id).await?;
    store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    let language = asker.language;
    let mut message = face(work, &now, language).await?;
    message.text.paragraph(&texts::edit_what().say(language));
    let fields: Vec<Button> = Field::of_what_takes_place()
        .map(|field| {
            Button::to_do(&texts::button_field(field.word()).say(language), Action::EditField(id, field))
        })
        .collect();
    message.buttons = fields.chunks(3).map(<[Button]>::to_vec).collect();
    let call_off = Button::to_do(&texts::button_call_off().say(language), Action::AskCallOff(id));
    Ok(message.row(vec![call_off]).about(id))
}

/// The card of an activity as it would look, to be read by an organiser. Pictures stay away: what is shown is edited
/// in place, and words do not turn into pictures.
async fn face(work: &mut Work<'_>, of: &Snapshot, language: Language) -> Result<Message> {
    let data = CardData::of(&mut work.tx, work.settings, of.activity.clone(), of.points.clone()).await?;
    let data = data.ok_or(Refusal::UnknownActivity)?;
    let mut card = data.without_buttons(work.settings, of.activity.phase(work.now), language);
    card.pictures.clear();
    Ok(card)
}

/// Asks for another value of one thing.
pub async fn ask(work: &mut Work<'_>, asker: &Asker, id: ActivityId, field: Field) -> Result<Reply> {
    let now = editable(work, asker, id).await?;
    store_changes::ask(&mut work.tx, asker.person.id, id, field, work.now).await?;
    let language = asker.language;
    let title = cut(now.activity.title.in_language(language), TITLE);
    let text = texts::edit_ask(&title, field.word()).say(language);
    Ok(Reply::Redraw(Message::of(text).row(vec![back(id, language)]).about(id), Text::default()))
}

/// The button that leads back to what can be changed.
pub fn back(id: ActivityId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), Action::Edit(id))
}

/// What the asker is asked about a change that this can be the answer to.
pub async fn open(
    work: &mut Work<'_>,
    asker: &Asker,
    typed: &str,
    is_picture: bool,
) -> store::Result<Option<Editing>> {
    let question = store_changes::editing(&mut work.tx, asker.person.id).await?;
    // A picture is an answer only where one is asked for.
    Ok(question.filter(|question| {
        is_picture == (question.field == Field::Picture) || (!is_picture && typed.trim() == "-")
    }))
}

/// Whether the asker has answered what they were asked about a change, so that it only waits to be saved.
pub async fn is_answered(work: &mut Work<'_>, asker: &Asker) -> store::Result<bool> {
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?;
    Ok(open.is_some_and(|open| open.is_answered()))
}

/// Takes what the asker wrote, or the picture they sent, for the new value they were asked for; none where nothing is
/// asked. They see what it leads to before anybody else does.
pub async fn answer(
    work: &mut Work<'_>,
    asker: &Asker,
    typed: &str,
    is_picture: bool,
) -> Result<Option<Reply>> {
    let Some(question) = open(work, asker, typed, is_picture).await? else { return Ok(None) };
    if question.field == Field::Reason {
        return call_off::because(work, asker, question.activity, typed).await.map(Some);
    }
    let now = editable(work, asker, question.activity).await?;
    let takes_picture_away =
        question.field == Field::Picture && !is_picture && now.activity.picture.is_some();
    if takes_picture_away && ledger::is_done(&mut work.tx, &now.activity, Step::Announce).await? {
        // A message with a picture cannot become one of words.
        return Err(Refusal::PictureStays.into());
    }
    let wall = to_wall(now.activity.zone, work.now);
    let language = asker.language;
    let mut after = match read_new::amend(question.field, typed, &now, wall) {
        Ok(after) => after,
        Err(mistake) => {
            let text = mistake.phrase(language).say(language);
            return Ok(Some(Reply::Show(Message::of(text).row(vec![back(question.activity, language)]))));
        }
    };
    if question.field == Field::Contact {
        after.activity.contact = after.activity.contact.map(|contact| contact.by(asker.person.id));
    }
    store_changes::propose(&mut work.tx, asker.person.id, &(now.clone(), after.clone())).await?;
    preview(work, asker, &now, &after).await.map(Some)
}

async fn preview(work: &mut Work<'_>, asker: &Asker, now: &Snapshot, after: &Snapshot) -> Result<Reply> {
    let (id, language) = (now.activity.id, asker.language);
    let mut message = face(work, after, language).await?;
    let mut text = texts::edit_preview().say(language);
    text.paragraph(&message.text);
    match changes::foretell(work, now, after, language).await? {
        Some((people, news)) if people > 0 => {
            text.paragraph(&texts::edit_will_tell(people).say(language));
            text.paragraph(&news);
        }
        _ => text.paragraph(&texts::edit_tells_nobody().say(language)),
    }
    message.text = text;
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let save = Action::SaveEdit(id, open.stamp);
    if series::can_reach(work, open.field, now, after).await? {
        let save = Button::to_do(&texts::button_save_this().say(language), save);
        let for_more = |reach: Reach| {
            let label = texts::button_save_for(reach.word()).say(language);
            vec![Button::to_do(&label, Action::SaveEditFor(id, reach, open.stamp))]
        };
        let message = message.row(vec![save]).row(for_more(Reach::Following)).row(for_more(Reach::All));
        return Ok(Reply::Show(message.row(vec![back(id, language)]).about(id)));
    }
    let save = Button::to_do(&texts::button_save().say(language), save);
    Ok(Reply::Show(message.row(vec![save, back(id, language)]).about(id)))
}

/// What the asker is about to do with an activity, if it is what the tapped message shows; else what they are shown in
/// its place.
pub async fn as_shown(
    work: &mut Work<'_>,
    asker: &Asker,
    id: ActivityId,
    shown: Stamp,
) -> Result<std::result::Result<Editing, Reply>> {
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    if (open.activity, open.stamp) == (id, shown) {
        return Ok(Ok(open));
    }
    let reply = match &open.proposal {
        Some((_, after)) => {
            let now = editable(work, asker, open.activity).await?;
            preview(work, asker, &now, after).await?
        }
        None if open.reason.is_some() => call_off::confirm(work, asker, &open).await?,
        None => return Err(Refusal::NotNewest.into()),
    };
    Ok(Err(newest(reply, asker.language)))
}

/// Makes the change that the asker proposed and was shown, if the activity still is as they saw it.
pub async fn save(work: &mut Work<'_>, asker: &Asker, id: ActivityId, shown: Stamp) -> Result<Reply> {
    let now = editable(work, asker, id).await?;
    let question = match as_shown(work, asker, id, shown).await? {
        Ok(question) => question,
        Err(newest) => return Ok(newest),
    };
    let field = question.field;
    let (before, after) = make(work, asker, now, question).await?;
    let place = after.activity.place;
    log::note(work, asker, place, Some(id), Deed::Changed, field.word()).await?;
    let language = asker.language;
    let title = cut(after.activity.title.in_language(language), TITLE);
    let tells =
        changes::differs(&before.activity, &after.activity) && changes::concerned(work, id).await? > 0;
    let text = if tells { texts::edit_saved_and_told(&title) } else { texts::edit_saved(&title) };
    let text = text.say(language);
    let more = Button::to_do(&texts::button_edit().say(language), Action::Edit(id));
    let undo = changes::undo_button(work, id, language).await?;
    let message = Message::of(text.clone()).row(vec![undo, more]);
    Ok(Reply::Redraw(message, text))
}

/// Makes it for others of the same series, too.
pub async fn save_for(
    work: &mut Work<'_>,
    asker: &Asker,
    id: ActivityId,
    reach: Reach,
    shown: Stamp,
) -> Result<Reply> {
    let now = editable(work, asker, id).await?;
    let question = match as_shown(work, asker, id, shown).await? {
        Ok(question) => question,
        Err(newest) => return Ok(newest),
    };
    let field = question.field;
    let (before, after) = make(work, asker, now, question).await?;
    if !series::can_reach(work, field, &before, &after).await? {
        return Err(Refusal::OldButton.into());
    }
    series::carry(work, asker, field, &after, reach).await
}

/// Makes a change that was proposed, if the activity still is as the asker saw it.
async fn make(
    work: &mut Work<'_>,
    asker: &Asker,
    now: Snapshot,
    question: Editing,
) -> Result<(Snapshot, Snapshot)> {
    let (before, after) = question.proposal.ok_or(Refusal::OldButton)?;
    if before != now {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    changes::apply(work, &now, &after, None).await?;
    store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    Ok((before, after))
}

/// The activity as it stands, if the asker may change it: in private, at a place they run, before its end.
async fn editable(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Snapshot> {
    let now = changes::snapshot(work, id).await?;
    asker.must_run(work, now.activity.place).await?;
    if !asker.in_private() {
        return Err(Refusal::PrivateOnly.into());
    }
    match now.activity.phase(work.now) {
        Phase::Over => Err(Refusal::Over.into()),
        Phase::Cancelled => Err(Refusal::CalledOff.into()),
        Phase::Upcoming | Phase::Open | Phase::Closed | Phase::Running => Ok(now),
    }
}

/// Nobody is asked any more what they were asked long ago.
pub async fn tidy(work: &mut Work<'_>) -> store::Result<()> {
    store_changes::stop_asking_before(&mut work.tx, work.now - ASKED_KEPT).await
}
