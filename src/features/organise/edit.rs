//! Changing an activity: a button for each thing, the new value in the organiser's own words, and a look at it before
//! anybody else sees it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, Theme};
use crate::domain::change::{Field, Snapshot};
use crate::domain::civil_time::Wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::question::{Doubt, Question};
use crate::domain::roster::Waitlist;
use crate::domain::volunteer::Skill;
use crate::domain::way::Way;
use crate::domain::written::date::{Unreadable, Written};
use crate::features::card::CardData;
use crate::features::card::{EditButton, RuleChoice};
use crate::features::organise::create::which_is_meant;
use crate::features::organise::series::reach;
use crate::features::organise::written::{self, Mistake};
use crate::features::organise::{changes, helpers, kept_seats, rules_words, stale};
use crate::i18n::{Phrase, date, texts, when};
use crate::message::{Button, Message, Text, cut};
use crate::store::changes::Editing;
use crate::store::{self, changes as store_changes};
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, choice, dialog, which};

/// For how long the bot remembers what it asked.
pub const ASKED_KEPT: TimeDelta = TimeDelta::days(7);
/// The most UTF-16 units of a title in an answer, and of words of a card that are quoted.
const TITLE: usize = 100;
const QUOTED: usize = 300;

/// `/edit 12`.
pub const EDIT: Command = Command {
    word: "edit",
    who: For::Organisers,
    menu: Some(texts::command_edit),
    help: Some(texts::help_edit),
    run: |work, asker, typed| Box::pin(edit_typed(work, asker, typed)),
};

async fn edit_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => Ok(Reply::Show(hub(work, asker, id).await?)),
        None => choose(work, asker).await,
    }
}

/// `/edit` without a number: the activities ahead at the asker's places, announced or not.
pub async fn choose(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = choice::to_run(work, asker).await?;
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_edit(),
        (&texts::list_nothing_to_edit(), Some(Way::New)),
        (Way::Edit, EditButton::Edit),
    ))
}

/// `/edit 12`, or the button: the card, and a button for each thing that can be changed.
pub async fn hub(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    let now = editable(work, asker, id).await?;
    store_changes::set_aside(&mut work.tx, asker.person.id, dialog::long_ago(work.now)).await?;
    let language = asker.language;
    let mut message = face(work, &now, language).await?;
    message.text.paragraph(&texts::edit_what().say(language));
    let mut fields: Vec<Button> = Field::of_what_takes_place()
        .map(|field| {
            Button::to_do(&texts::button_field(field.word()).say(language), EditButton::Field(id, field))
        })
        .collect();
    if helpers::has_room(&now.activity.rules.roles) {
        let label = texts::button_field(Question::Helpers.word()).say(language);
        fields.push(Button::to_do(&label, EditButton::AskHelpers(id)));
    }
    message.buttons = fields.chunks(3).map(<[Button]>::to_vec).collect();
    let call_off = Button::to_do(&texts::button_call_off().say(language), EditButton::AskCallOff(id));
    Ok(message.row(vec![call_off]).about(id))
}

/// The card of an activity as it would look, to be read by an organiser. Pictures stay away: what is shown is edited
/// in place, and words do not turn into pictures.
async fn face(work: &mut UnitOfWork, of: &Snapshot, language: Language) -> Result<Message> {
    let data = CardData::of(&mut work.tx, &work.settings, of.activity.clone(), of.points.clone()).await?;
    let data = data.ok_or(Refusal::UnknownActivity)?;
    let mut card = data.without_buttons(&work.settings, of.activity.phase(work.now), work.now, language);
    card.pictures.clear();
    Ok(card)
}

/// An activity as it stands, where what was to be done with it is not known any more: nothing was saved by that tap.
pub(super) async fn stands(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    let now = editable(work, asker, id).await?;
    let language = asker.language;
    let mut message = face(work, &now, language).await?;
    let mut text = texts::edit_not_saved().say(language);
    text.paragraph(&message.text);
    message.text = text;
    let edit = Button::to_do(&texts::button_field_edit().say(language), EditButton::Edit(id));
    message.buttons = vec![vec![edit]];
    Ok(message.about(id))
}

/// Asks for another value of one thing.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, field: Field) -> Result<Reply> {
    let now = editable(work, asker, id).await?;
    store_changes::ask(&mut work.tx, asker.person.id, id, field, work.now).await?;
    let language = asker.language;
    let title = cut(now.activity.title.in_language(language), TITLE);
    let mut message = Message::of(texts::edit_ask(&title, field.word()).say(language));
    if field == Field::Rules {
        message.text.paragraph(&rules_words::all(&now.activity, work.now, language));
        message.buttons = rule_buttons(&now.activity, language);
    }
    if field == Field::Theme {
        message.buttons = theme_buttons(&now.activity, language);
    }
    let mut ways_out = Vec::new();
    if says(&now, field) {
        let nothing = match field {
            Field::Seats => texts::button_seats(0_i64),
            _ => texts::button_no_theme(),
        };
        ways_out.push(Button::to_do(&nothing.say(language), EditButton::Nothing(id, field)));
    }
    ways_out.push(back(id, language));
    Ok(Reply::Redraw(message.row(ways_out).about(id), Text::default()))
}

/// Asks what helpers are needed for. It is one of the rules of the sign-up, and may be written as one.
pub(super) async fn ask_helpers(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let now = editable(work, asker, id).await?;
    let roles = &now.activity.rules.roles;
    if !helpers::has_room(roles) {
        return Err(Refusal::OldButton.into());
    }
    store_changes::ask(&mut work.tx, asker.person.id, id, Field::Rules, work.now).await?;
    let language = asker.language;
    let mut message = Message::of(texts::create_ask(Question::Helpers.word()).say(language));
    if let Some(said) = helpers::so_far(roles, language) {
        message.text.paragraph(&texts::create_so_far(&cut(&said, QUOTED)).say(language));
    }
    let button = |label: &Text, skill| Button::to_do(label, EditButton::HelpersFor(id, skill));
    message.buttons = helpers::what_for(language, button);
    Ok(Reply::Redraw(message.row(vec![back(id, language)]).about(id), Text::default()))
}

/// Asks how many helpers are needed for that.
pub(super) fn ask_how_many(id: ActivityId, skill: Skill, language: Language) -> Reply {
    let button = |label: &Text, count| Button::to_do(label, EditButton::Helpers(id, skill, count));
    let back = Button::to_do(&texts::button_go_back().say(language), EditButton::AskHelpers(id));
    let message = helpers::how_many(skill, language, button);
    Reply::Redraw(message.row(vec![back]).about(id), Text::default())
}

/// Whether an activity says something there that can be left out. A theme has a button for that among its own.
pub(super) fn says(now: &Snapshot, field: Field) -> bool {
    let activity = &now.activity;
    match field {
        Field::Venue => activity.venue.is_some(),
        Field::Seats => activity.capacity.is_some(),
        Field::Programme => !now.points.is_empty(),
        Field::Contact => activity.contact.is_some(),
        Field::Picture => activity.picture.is_some(),
        Field::More => activity.more.is_some(),
        Field::Title | Field::Time | Field::Theme | Field::Rules | Field::Reason => false,
    }
}

/// What is wrong with an answer, and a button for each time that it can mean.
pub(super) fn ask_again(
    mistake: &Mistake,
    activity: &Activity,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let back = vec![back(activity.id, language)];
    let Mistake::Date(said, problem @ (Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings))) =
        mistake
    else {
        return Message::of(mistake.phrase(now, language).say(language)).row(back);
    };
    let asked = match Doubt::of(said, problem) {
        Some(doubt) => which_is_meant(&doubt),
        None => mistake.phrase(now, language),
    };
    let mut message = Message::of(asked.say(language));
    let is_ahead = |reading: &&Written| reading.starts > Wall::at(activity.zone, now).now;
    for reading in readings.iter().filter(is_ahead) {
        let lasts = reading.ends.map_or(activity.lasts(), |ends| ends - reading.starts);
        let minutes = u32::try_from(lasts.num_minutes()).unwrap_or_default();
        let meant = EditButton::At(activity.id, reading.starts, minutes);
        message = message.row(vec![Button::to_do(&when(reading.starts, now, language), meant)]);
    }
    message.row(back)
}

/// How many companions are offered.
const COMPANIONS: [u8; 5] = [0, 1, 2, 3, 5];

/// A button for each of the rules that a tap can change.
fn rule_buttons(activity: &Activity, language: Language) -> Vec<Vec<Button>> {
    let (id, rules) = (activity.id, &activity.rules);
    let button = |label: Phrase, rule| Button::to_do(&label.say(language), EditButton::Rule(id, rule));
    let companions = COMPANIONS.into_iter().filter(|count| i64::from(*count) != rules.companions);
    let companions = companions
        .map(|count| button(texts::button_companions(i64::from(count)), RuleChoice::Companions(count)));
    let is_offered = rules_words::other(rules.waitlist) == Waitlist::Offer;
    let waitlist = texts::button_waitlist(rules_words::other(rules.waitlist).word());
    let late = texts::button_late(if rules.late { "no" } else { "yes" });
    let mut rows = vec![
        companions.collect(),
        vec![button(waitlist, RuleChoice::Offers(is_offered)), button(late, RuleChoice::Late(!rules.late))],
    ];
    if rules.minimum.is_some() {
        rows.push(vec![button(texts::button_no_minimum(), RuleChoice::NoMinimum)]);
    }
    rows
}

/// A button for each theme that an activity does not have, and one that leaves out the one it has.
fn theme_buttons(activity: &Activity, language: Language) -> Vec<Vec<Button>> {
    let id = activity.id;
    let others = Theme::ALL.iter().filter(|theme| activity.theme != Some(**theme));
    let about = |theme: &Theme| {
        Button::to_do(&texts::button_theme(theme.word()).say(language), EditButton::Theme(id, *theme))
    };
    let mut all: Vec<Button> = others.map(about).collect();
    if activity.theme.is_some() {
        all.push(Button::to_do(&texts::button_no_theme().say(language), EditButton::NoTheme(id)));
    }
    all.chunks(2).map(<[Button]>::to_vec).collect()
}

/// The button that leads back to what can be changed.
pub fn back(id: ActivityId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), EditButton::Edit(id))
}

/// What the asker is asked about a change that this can be the answer to.
pub async fn open(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
    is_picture: bool,
) -> store::Result<Option<Editing>> {
    let question = store_changes::editing(&mut work.tx, asker.person.id).await?;
    // A picture is an answer only where one is asked for.
    Ok(question.filter(|question| dialog::waits(question.asked_at, work.now)).filter(|question| {
        is_picture == (question.field == Field::Picture) || (!is_picture && typed.trim() == "-")
    }))
}

/// Whether the asker is asked why an activity is to be called off.
pub async fn is_asked_why(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    let open = open(work, asker, "", false).await?;
    Ok(open.is_some_and(|open| open.field == Field::Reason))
}

/// Whether the asker has answered what they were asked about a change, so that it only waits to be saved. An hour goes on
/// with the day before it.
pub async fn is_answered(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> store::Result<bool> {
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?;
    let goes_on = |open: &Editing| {
        let after = open.proposal.as_ref().map(|(_, after)| &after.activity);
        let after = after.filter(|_| open.field == Field::Time);
        after.is_some_and(|after| {
            written::is_hour(typed, after.wall_start.date(), Wall::at(after.zone, work.now))
        })
    };
    Ok(open.is_some_and(|open| open.is_answered() && !goes_on(&open)))
}

/// Asks for the hour of a day that is given.
pub(super) fn ask_hour(after: &Activity, now: DateTime<Utc>, language: Language) -> Message {
    let day = date(after.wall_start, now, language);
    Message::of(texts::edit_hour(day).say(language)).row(vec![back(after.id, language)]).about(after.id)
}

pub(super) async fn preview(
    work: &mut UnitOfWork,
    asker: &Asker,
    now: &Snapshot,
    after: &Snapshot,
) -> Result<Reply> {
    let (id, language) = (now.activity.id, asker.language);
    let mut message = face(work, after, language).await?;
    let mut text = texts::edit_preview().say(language);
    text.paragraph(&message.text);
    let moves_up = kept_seats::moves_up(work, &now.activity, &after.activity).await?;
    match changes::foretell(work, now, after, language).await? {
        Some((people, news)) if people > 0 => {
            text.paragraph(&texts::edit_will_tell(people).say(language));
            text.paragraph(&news);
        }
        _ if moves_up => {}
        _ => text.paragraph(&texts::edit_tells_nobody().say(language)),
    }
    if moves_up {
        text.paragraph(&texts::edit_moves_up().say(language));
    }
    if after.activity.rules != now.activity.rules {
        text.paragraph(&rules_words::all(&after.activity, work.now, language));
    }
    if after.activity.capacity != now.activity.capacity
        && let Some(kept) = kept_seats::beyond(work, &after.activity, language).await?
    {
        text.paragraph(&kept);
    }
    let more = after.activity.more.as_ref().map_or("", |more| more.in_language(language));
    let stale = stale::lines(more, &now.activity, &after.activity);
    if !stale.is_empty() {
        text.paragraph(&texts::edit_stale(&cut(&stale.join(" / "), QUOTED)).say(language));
    }
    message.text = text;
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    if !stale.is_empty() {
        let without = EditButton::SaveWithout(id, open.stamp);
        message = message.row(vec![Button::to_do(&texts::button_save_without().say(language), without)]);
    }
    let save = EditButton::Save(id, open.stamp);
    if reach::can_reach(work, open.field, now, after).await? {
        let save = Button::to_do(&texts::button_save_this().say(language), save);
        let mut message = message.row(vec![save]);
        for (reach, first) in reach::further(work, id).await? {
            let label = texts::button_save_for(reach.word(), date(first, work.now, language)).say(language);
            message = message.row(vec![Button::to_do(&label, EditButton::SaveFor(id, reach, open.stamp))]);
        }
        return Ok(Reply::Show(message.row(vec![back(id, language)]).about(id)));
    }
    let save = Button::to_do(&texts::button_save().say(language), save);
    Ok(Reply::Show(message.row(vec![save, back(id, language)]).about(id)))
}

/// The activity as it stands, if the asker may change it: in private, at a place they run, before its end.
pub(super) async fn editable(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Snapshot> {
    let now = changes::snapshot(work, id).await?;
    access::organiser().in_private().before_its_end().check(work, asker, &now.activity).await?;
    Ok(now)
}

/// Nobody is asked any more what they were asked long ago.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    store_changes::stop_asking_before(&mut work.tx, work.now - ASKED_KEPT).await
}
