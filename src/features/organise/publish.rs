//! Organising: a new activity from one message, and publishing it.

use crate::domain::activity::LifecycleStep;
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::{Wall, to_wall};
use crate::domain::question::Question;
use crate::domain::way::Way;
use crate::features::card::EditButton;
use crate::features::menu::gathering;
use crate::features::organise::buttons::DraftButton;
use crate::features::organise::create::notice::Begun;
use crate::features::organise::create::typed as by_text;
use crate::features::organise::create::{step, wizard};
use crate::features::organise::drafts;
use crate::features::organise::preview;
use crate::features::organise::series::{make, words};
use crate::features::wishes::deciding;
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Stamp};
use crate::store::activities::{self, Planned};
use crate::store::{changes, groups, places};
use crate::work::ways;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, audit, dialog, newest, place_words,
};

/// An activity was put in.
const PUBLISHED: AuditAction = AuditAction::of("published");
/// A series began.
const SERIES_BEGUN: AuditAction = AuditAction::of("series-begun");

/// `/new`, with the lines that describe an activity.
pub const NEW: Command = Command {
    word: "new",
    who: For::Organisers,
    menu: Some(texts::command_new),
    help: Some(texts::help_new),
    run: |work, asker, typed| Box::pin(draft(work, asker, typed)),
};

/// The buttons of a draft.
pub const BUTTONS: ButtonTable<DraftButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: DraftButton) -> Result<Reply> {
    match button {
        DraftButton::Publish(shown) => publish(work, asker, shown).await,
        DraftButton::Discard(shown) => step::discard(work, asker, shown).await,
        DraftButton::Create(answer, shown) => wizard::tap(work, asker, answer, shown).await,
        DraftButton::Begin(beginning) => wizard::begin_with(work, asker, beginning).await,
    }
}

/// `/new …`, which may stand below the picture for the card.
pub async fn draft(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let reply = drafted(work, asker, typed).await?;
    let Some(picture) = &asker.picture else { return Ok(reply) };
    let sketch = drafts::sketch(work, asker).await?;
    let is_taken = sketch.is_some_and(|sketch| sketch.draft.picture.as_ref() == Some(picture));
    let lead = || texts::picture_on_card().say(asker.language);
    Ok(if is_taken { newest::led_by(lead(), reply) } else { reply })
}

/// Keeps what was typed as a draft, and shows its preview in private.
async fn drafted(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let places = asker.places(work).await?;
    let Some(first) = places.first() else { return Err(Refusal::OnlyOrganisers.into()) };
    // What is sent from here on belongs to the draft.
    changes::set_aside(&mut work.tx, asker.person.id, dialog::long_ago(work.now)).await?;
    if typed.is_empty() {
        if asker.in_private() {
            return wizard::begin(work, asker).await;
        }
        return Ok(Reply::Say(texts::new_how().say(asker.language)));
    }
    let home = asker.group.as_ref().map(|group| group.place_id).filter(|place| places.contains(place));
    let zone =
        places::by_id(&mut work.tx, home.unwrap_or(*first)).await?.map_or(chrono_tz::UTC, |place| place.zone);
    let shown =
        by_text::take(work, asker, typed, Wall::at(zone, work.now), Begun { home, picture: None }).await?;
    Ok(on_in_private(work, asker, shown))
}

/// In a group nobody reads a draft along: what is shown of it waits in private. Words alone say what is wrong.
fn on_in_private(work: &UnitOfWork, asker: &Asker, shown: Reply) -> Reply {
    if asker.in_private() || !matches!(shown, Reply::Show(_)) {
        return shown;
    }
    let link = format!("https://t.me/{}?start=draft", work.settings.bot_username);
    let open = Button::to_open(&texts::button_see_draft().say(asker.language), link);
    Reply::Show(Message::of(texts::new_in_private().say(asker.language)).row(vec![open]))
}

/// A picture sent while a draft is open: it goes on the card, and they see where they are with the draft.
pub async fn add_picture(work: &mut UnitOfWork, asker: &Asker, file: &str) -> Result<Reply> {
    let mut sketch = drafts::sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    sketch.draft.picture = Some(file.to_owned());
    drafts::keep(work, asker, &sketch).await?;
    let shown = step::shown(work, asker, &sketch).await?;
    Ok(newest::led_by(texts::picture_on_card().say(asker.language), shown))
}

/// Publishes the asker's draft as they were shown it: from here on the schedule announces it.
async fn publish(work: &mut UnitOfWork, asker: &Asker, shown: Stamp) -> Result<Reply> {
    let sketch = match step::as_shown(work, asker, shown).await? {
        Ok(sketch) if sketch.question.is_none() => sketch,
        Ok(_) => return Err(Refusal::OldButton.into()),
        Err(newest) => return Ok(newest),
    };
    let mut draft = sketch.draft.clone();
    let (place_id, place) = match drafts::station(work, asker, &draft).await? {
        Ok(found) => found,
        Err(mistake) => return Ok(Reply::Say(mistake.say(work, asker))),
    };
    let language = asker.language;
    let calendar = match preview::begun(&mut draft, to_wall(place.zone, work.now)) {
        Ok(calendar) => calendar,
        Err(mistake) => return Ok(Reply::Say(mistake.say(work, asker))),
    };
    let activity = preview::activity_of(work, asker, &draft, place_id, &place);
    if activity.starts_at <= work.now {
        let past = texts::create_past(when(draft.starts, work.now, language)).say(language);
        let question = step::ask_alone(work, asker, sketch, Question::Day).await?;
        return Ok(newest::led_by(past, Reply::Show(question)).in_place());
    }
    let planned = Planned { activity: &activity, slug: None, programme: None };
    let id = activities::insert(&mut work.tx, &planned).await?;
    activities::set_programme_points(&mut work.tx, id, &preview::points_of(&draft)).await?;
    if sketch.dish.is_some() || sketch.wish.is_some() {
        let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        if let Some(dish) = sketch.dish {
            gathering::becomes(work, dish, &activity).await?;
        }
        if let Some(wish) = sketch.wish {
            deciding::planned(work, asker, wish, &activity).await?;
        }
    }
    let kept = drafts::done(work, asker, sketch).await?;
    audit::note(work, asker, place_id, Some(id), PUBLISHED, &draft.title).await?;
    let due = place_words::rhythm_at(&work.settings.rhythm, &place).due(LifecycleStep::Announce, &activity);
    let is_heard = groups::of_place(&mut work.tx, place_id).await?.iter().any(|group| group.reachable);
    let said = match due.filter(|moment| *moment > work.now) {
        Some(moment) => texts::published(id, when(to_wall(place.zone, moment), work.now, language)),
        None if is_heard => texts::published_at_once(id),
        None => texts::published_unheard(id),
    };
    let mut text = said.say(language);
    if !is_heard {
        text.paragraph(&texts::no_group_hears().say(language));
    }
    if let Some(warning) = preview::closes_unseen(&activity, due, "saved", work.now, language) {
        text.paragraph(&warning.say(language));
    }
    let repeats = calendar.is_some();
    if let Some(calendar) = calendar {
        text.paragraph(&words::begun(&calendar, language));
        make::begin(work, calendar, id, &activity, preview::points_of(&draft)).await?;
        audit::note(work, asker, place_id, Some(id), SERIES_BEGUN, "").await?;
    }
    let mut next = vec![
        Button::to_do(&texts::button_field_edit().say(language), EditButton::Edit(id)),
        ways::button(Way::GoesOut, language),
    ];
    if repeats {
        next.push(ways::button(Way::Series, language));
    }
    if !is_heard {
        next.push(ways::button(Way::Places, language));
    }
    let published = Reply::Redraw(Message::of(text.clone()).row(next).about(id), text);
    Ok(step::beside(published, kept.as_ref(), language))
}
