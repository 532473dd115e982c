//! Taking a list of hours over: what would come of it, and doing it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::audit_action::AuditAction;
use crate::domain::history::plan::{Member, Plan, Who, plan};
use crate::domain::history::{History, Mistake};
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::language::{Language, Name};
use crate::domain::volunteer::{Team, may_serve};
use crate::features::volunteers::history::buttons::HistoryButton;
use crate::features::volunteers::history::sent::KEPT;
use crate::features::volunteers::history::words;
use crate::features::volunteers::joining::place_name;
use crate::i18n::texts;
use crate::message::{Button, Document, Message, Stamp, Text};
use crate::store::hours::{self, Earlier};
use crate::store::places::Place;
use crate::store::{histories, places, volunteers};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access, audit};

/// A list of hours was taken over.
const TAKEN_OVER: AuditAction = AuditAction::of("hours-taken-over");

/// What the buttons do.
pub const BUTTONS: ButtonTable<HistoryButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: HistoryButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        HistoryButton::How => how(work, asker).await,
        HistoryButton::At(list, place) => {
            let history = own(work, asker, list, place).await?;
            let message = preview(work, (list, &history), place, asker.language).await?;
            Ok(Reply::Show(message).in_place())
        }
        HistoryButton::TakeOver(list, place, shown) => take_over(work, asker, (list, place), shown).await,
        HistoryButton::Leave(list) => {
            access::places(work, asker).await?;
            kept(work, asker, list).await?;
            histories::drop(&mut work.tx, list).await?;
            Ok(Reply::Redraw(words::left(asker.language), Text::default()))
        }
    }
}

/// How a list is written, with an empty one.
async fn how(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::places(work, asker).await?;
    let text = texts::history_how().say(asker.language);
    let document = Some(Document::HoursList(asker.language));
    Ok(Reply::Show(Message { document, ..Message::of(text) }))
}

/// A list that the asker sent, for a place that they run.
async fn own(work: &mut UnitOfWork, asker: &Asker, list: i64, place: PlaceId) -> Result<History> {
    asker.must_run(work, place).await?;
    kept(work, asker, list).await
}

/// A list that the asker sent.
async fn kept(work: &mut UnitOfWork, asker: &Asker, list: i64) -> Result<History> {
    let since = work.now - KEPT;
    let found = histories::of_person(&mut work.tx, asker.person.id, list, since).await?;
    Ok(found.ok_or(Refusal::OldButton)?)
}

/// At which of those places it was.
pub(super) async fn at_which(
    work: &mut UnitOfWork,
    (list, history): (i64, &History),
    all: &[PlaceId],
    language: Language,
) -> Result<Message> {
    let mut message = Message::of(texts::history_which_place(history.services.len()).say(language));
    for place in all {
        let name = Text::plain(&place_name(work, *place, language).await?);
        message = message.row(vec![Button::to_do(&name, HistoryButton::At(list, *place))]);
    }
    Ok(message.row(vec![words::leave(list, language)]))
}

/// What would come of a list at a place, or what has to be put right before.
pub(super) async fn preview(
    work: &mut UnitOfWork,
    (list, history): (i64, &History),
    place: PlaceId,
    language: Language,
) -> Result<Message> {
    let place = places::by_id(&mut work.tx, place).await?.ok_or(Refusal::OldButton)?;
    let plan = match planned(work, history, &place).await? {
        Ok(plan) => plan,
        Err(message) => return Ok(words::mistakes(&history.sheet, &message, language)),
    };
    if plan.entries.is_empty() {
        return Ok(words::nothing_new(language));
    }
    let button = HistoryButton::TakeOver(list, place.id, stamp(&plan));
    let label = texts::button_history_take_over().say(language);
    let message = Message::of(words::preview(history, &plan, &place, language));
    Ok(message.row(vec![Button::to_do(&label, button), words::leave(list, language)]))
}

/// What a list comes to at a place, as things stand; or the rows of which that cannot be told.
async fn planned(
    work: &mut UnitOfWork,
    history: &History,
    place: &Place,
) -> Result<std::result::Result<Plan, Vec<Mistake>>> {
    let named: BTreeSet<&str> = history.services.iter().map(|listed| listed.name.as_str()).collect();
    let mut known = volunteers::of_place(&mut work.tx, place.id).await?;
    known.retain(|volunteer| named.contains(volunteer.name.as_str()));
    let ids: Vec<VolunteerId> = known.iter().map(|volunteer| volunteer.id).collect();
    let mut ledgers = hours::ledgers(&mut work.tx, &ids).await?;
    let member = |volunteer: volunteers::Volunteer| Member {
        may_serve: may_serve(volunteer.age, volunteer.consent()).is_ok(),
        id: volunteer.id,
        has_account: volunteer.person.is_some(),
        rows: ledgers.remove(&volunteer.id).unwrap_or_default(),
        name: volunteer.name,
        digits: volunteer.phone,
    };
    let members: Vec<Member> = known.into_iter().map(member).collect();
    Ok(plan(history, &members, place.zone))
}

/// The stamp of what would come of it.
fn stamp(plan: &Plan) -> Stamp {
    let Plan { newcomers, entries, already, adds, .. } = plan;
    Stamp::of(&[&format!("{} {} {already} {}", newcomers.len(), entries.len(), adds.0)])
}

/// Takes a list over as it was shown; where that has become something else since, it is shown again.
async fn take_over(
    work: &mut UnitOfWork,
    asker: &Asker,
    (list, place): (i64, PlaceId),
    shown: Stamp,
) -> Result<Reply> {
    asker.must_run(work, place).await?;
    // Of two who take something over at the same time the second waits for the first, and finds what that one entered.
    places::hold(&mut work.tx, place).await?;
    let history = own(work, asker, list, place).await?;
    let place = places::by_id(&mut work.tx, place).await?.ok_or(Refusal::OldButton)?;
    let plan = match planned(work, &history, &place).await? {
        Ok(plan) if stamp(&plan) == shown => plan,
        _ => {
            let again = preview(work, (list, &history), place.id, asker.language).await?;
            return Ok(Reply::Redraw(again, texts::history_changed().say(asker.language)));
        }
    };
    histories::drop(&mut work.tx, list).await?;
    enter(work, asker, (&history, &plan), &place).await?;
    let detail = format!("{} · {} h · +{}", plan.entries.len(), plan.adds, plan.newcomers.len());
    audit::note(work, asker, place.id, None, TAKEN_OVER, &detail).await?;
    Ok(Reply::Redraw(words::taken_over(&plan, &place, asker.language), Text::default()))
}

/// Enters who is new, and all services.
async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    (history, plan): (&History, &Plan),
    place: &Place,
) -> Result<()> {
    let by = asker.person.id;
    let called: Vec<_> = plan.newcomers.iter().map(|new| (&new.name, new.digits.as_deref())).collect();
    let entered = volunteers::enter_all(&mut work.tx, &called, by, work.now).await?;
    let new: Vec<VolunteerId> = plan
        .newcomers
        .iter()
        .filter_map(|new| entered.get(&(new.name.clone(), new.digits.clone())).copied())
        .collect();
    let into =
        new.iter().zip(&plan.newcomers).flat_map(|(id, new)| new.teams.iter().map(|team| (*id, *team)));
    let into: Vec<(VolunteerId, Team)> = into.collect();
    volunteers::take_in_all(&mut work.tx, place.id, &into, work.now).await?;
    let untitled = untitled();
    let earlier = plan.entries.iter().filter_map(|entry| {
        let listed = history.services.get(entry.service)?;
        let volunteer = match entry.who {
            Who::Known(id) => id,
            Who::New(place) => *new.get(place)?,
        };
        let title = listed.what.as_deref().map_or_else(|| untitled.clone(), Name::from);
        Some(Earlier { volunteer, title, skill: listed.skill, span: entry.span })
    });
    let earlier: Vec<Earlier> = earlier.collect();
    Ok(hours::note_earlier(&mut work.tx, (place.id, place.zone), &earlier, by, work.now).await?)
}

/// What a service is called of which a list does not say what it was.
fn untitled() -> Name {
    let said = |language| texts::history_service().say(language).read();
    let both = [("en", Language::English), ("zh", Language::Chinese)];
    Name::Translated(BTreeMap::from(both.map(|(key, language)| (key.to_owned(), said(language)))))
}
