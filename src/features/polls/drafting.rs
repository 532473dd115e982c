//! An organiser writes a poll: the question, the answers, and it is there to look at. All else has a usual answer that a tap changes.

use chrono::{DateTime, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::ids::{PlaceId, PollId, WishId};
use crate::domain::language::Language;
use crate::domain::poll::{Answers, Asks, LONGEST, PollState, Until, Usual};
use crate::features::polls::buttons::{DraftButton, PollButton};
use crate::features::polls::{card, closing, page, words};
use crate::features::wishes::deciding;
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Stamp, Text};
use crate::store::places;
use crate::store::polls::{self, Poll};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, recipients,
};

/// A poll went out.
const PUBLISHED: AuditAction = AuditAction::of("poll-published");

/// `/poll`.
pub const POLL: Command = Command {
    word: "poll",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_poll),
    run: |work, asker, typed| Box::pin(begin(work, asker, typed)),
};

/// What the buttons do.
pub const BUTTONS: ButtonTable<DraftButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// `/poll`: what was begun before, or the question of a new one; with more than one place, at which.
async fn begin(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    access::in_private(asker)?;
    let places = access::places(work, asker).await?;
    if let Some(poll) = polls::draft_of(&mut work.tx, asker.person.id).await?
        && places.contains(&poll.place)
    {
        return next(work, asker, &poll).await;
    }
    match places.as_slice() {
        [only] if typed.is_empty() => ask_new(work, asker, *only).await,
        [only] => put_question(work, asker, *only, typed).await,
        several => at_which(work, asker, several).await,
    }
}

async fn at_which(work: &mut UnitOfWork, asker: &Asker, among: &[PlaceId]) -> Result<Reply> {
    let mut message = Message::of(texts::poll_where().say(asker.language));
    let all = places::all(&mut work.tx).await?;
    for place in all.iter().filter(|place| among.contains(&place.id)).take(crate::work::pages::MOST) {
        let name = Text::plain(place.name.in_language(asker.language));
        message = message.row(vec![Button::to_do(&name, DraftButton::New(place.id))]);
    }
    Ok(Reply::Show(message))
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: DraftButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        DraftButton::New(place) => ask_new(work, asker, place).await,
        DraftButton::Preview(id) => {
            let poll = draft(work, asker, id).await?;
            closing::stop_asking(work, asker).await?;
            next(work, asker, &poll).await
        }
        DraftButton::AskQuestion(id) => {
            draft(work, asker, id).await?;
            ask(work, asker, id, Asks::Question, texts::poll_which_question()).await
        }
        DraftButton::AskAnswers(id) => {
            draft(work, asker, id).await?;
            ask_answers(work, asker, id).await
        }
        DraftButton::Usual(id, usual) => {
            let poll = draft(work, asker, id).await?;
            put(work, asker, Poll { answers: Some(answers_of(usual, asker.language)), ..poll }).await
        }
        DraftButton::Secret(id, secret) => {
            let poll = draft(work, asker, id).await?;
            put(work, asker, Poll { secret, ..poll }).await
        }
        DraftButton::AskUntil(id) => {
            draft(work, asker, id).await?;
            ask_until(work, asker, id).await
        }
        DraftButton::Until(id, until) => {
            let poll = draft(work, asker, id).await?;
            let closes_at = ends(work, &poll, until).await?;
            put(work, asker, Poll { closes_at, ..poll }).await
        }
        DraftButton::Publish(id, shown) => publish(work, asker, id, shown).await,
        DraftButton::Discard(id) => {
            let poll = draft(work, asker, id).await?;
            polls::discard(&mut work.tx, poll.id).await?;
            closing::stop_asking(work, asker).await?;
            Ok(Reply::Show(Message::of(texts::poll_discarded().say(asker.language))))
        }
    };
    reply.map(Reply::in_place)
}

/// A draft at a place that the asker runs.
pub(super) async fn draft(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Poll> {
    let poll = words::run_by(work, asker, id).await?;
    let is_theirs = poll.state == PollState::Draft && poll.by == Some(asker.person.id);
    if is_theirs { Ok(poll) } else { Err(Refusal::OldButton.into()) }
}

async fn ask_new(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    asker.must_run(work, place).await?;
    polls::ask_new(&mut work.tx, asker.person.id, place, work.now).await?;
    let language = asker.language;
    let list = Button::to_do(&texts::button_polls().say(language), PollButton::List);
    Ok(Reply::Show(Message::of(texts::poll_which_question().say(language)).row(vec![list])))
}

async fn ask(work: &mut UnitOfWork, asker: &Asker, id: PollId, asks: Asks, says: Phrase) -> Result<Reply> {
    polls::ask(&mut work.tx, asker.person.id, asks, id, work.now).await?;
    Ok(Reply::Show(Message::of(says.say(asker.language)).row(vec![back(id, asker.language)])))
}

/// Asks for the answers.
pub(super) async fn ask_answers(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    polls::ask(&mut work.tx, asker.person.id, Asks::Answers, id, work.now).await?;
    let poll = draft(work, asker, id).await?;
    let text = texts::poll_which_answers(&poll.question).say(asker.language);
    Ok(Reply::Show(below_answers(Message::of(text), id, asker.language)))
}

/// The buttons below the question for answers.
pub(super) fn below_answers(message: Message, id: PollId, language: Language) -> Message {
    let usual = |usual: &Usual| {
        let label = answers_of(*usual, language).all().join(" / ");
        vec![Button::to_do(&Text::plain(&label), DraftButton::Usual(id, *usual))]
    };
    let message = Usual::ALL.iter().map(usual).fold(message, Message::row);
    message.row(vec![discard(id, language)])
}

fn answers_of(usual: Usual, language: Language) -> Answers {
    Answers::kept(&texts::poll_usual(usual.word()).say(language).read())
}

/// Asks until when.
pub(super) async fn ask_until(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    polls::ask(&mut work.tx, asker.person.id, Asks::Until, id, work.now).await?;
    Ok(Reply::Show(until_buttons(Message::of(texts::poll_until_when().say(asker.language)), id, asker)))
}

/// The buttons below the question until when.
pub(super) fn until_buttons(message: Message, id: PollId, asker: &Asker) -> Message {
    let language = asker.language;
    let button = |until: &Until| {
        vec![Button::to_do(
            &texts::button_poll_ends(until.word()).say(language),
            DraftButton::Until(id, *until),
        )]
    };
    Until::ALL.iter().map(button).fold(message, Message::row).row(vec![back(id, language)])
}

async fn ends(work: &mut UnitOfWork, poll: &Poll, until: Until) -> Result<DateTime<Utc>> {
    let place = words::place(work, poll).await?;
    Ok(to_utc(place.zone, until.at(to_wall(place.zone, work.now))))
}

/// Begins a draft of that question, and asks for the answers.
pub(super) async fn put_question(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
    question: &str,
) -> Result<Reply> {
    asker.must_run(work, place).await?;
    if let Some(message) = words::too_long(question, asker) {
        polls::ask_new(&mut work.tx, asker.person.id, place, work.now).await?;
        return Ok(Reply::Show(message));
    }
    begin_with(work, asker, place, question, None).await
}

/// Begins a draft of a question that fits; about a wish, or of the asker's own.
pub(super) async fn begin_with(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
    question: &str,
    wish: Option<WishId>,
) -> Result<Reply> {
    let zone = places::by_id(&mut work.tx, place).await?.ok_or(Refusal::OldButton)?.zone;
    let closes = to_utc(zone, Until::ThreeDays.at(to_wall(zone, work.now)));
    let id = polls::draft(&mut work.tx, (place, wish), question, closes, asker.person.id, work.now).await?;
    ask_answers(work, asker, id).await
}

/// Keeps a draft as it is now, and shows it.
pub(super) async fn put(work: &mut UnitOfWork, asker: &Asker, poll: Poll) -> Result<Reply> {
    polls::keep(&mut work.tx, &poll).await?;
    closing::stop_asking(work, asker).await?;
    next(work, asker, &poll).await
}

/// The draft to look at; before it has answers, the question for them.
async fn next(work: &mut UnitOfWork, asker: &Asker, poll: &Poll) -> Result<Reply> {
    if poll.answers.is_none() {
        return ask_answers(work, asker, poll.id).await;
    }
    preview(work, asker, poll).await
}

fn stamp(poll: &Poll) -> Stamp {
    let answers = poll.answers.as_ref().map(Answers::lines).unwrap_or_default();
    Stamp::of(&[&poll.question, &answers, words::secret(poll), &poll.closes_at.to_string()])
}

async fn preview(work: &mut UnitOfWork, asker: &Asker, poll: &Poll) -> Result<Reply> {
    let language = asker.language;
    let place = words::place(work, poll).await?;
    let groups = recipients::groups_below(work, poll.place).await?.len();
    let until = words::until(work, poll, &place, language);
    let mut text = texts::poll_preview(groups).say(language);
    text.paragraph(&texts::poll_card(&poll.question, words::secret(poll), until).say(language));
    words::listed(&mut text, poll, false);
    let button = |label: Phrase, to| Button::to_do(&label.say(language), to);
    let id = poll.id;
    let message = Message::of(text)
        .row(vec![button(texts::button_poll_publish(), DraftButton::Publish(id, stamp(poll)))])
        .row(vec![
            button(texts::button_poll_question(), DraftButton::AskQuestion(id)),
            button(texts::button_poll_answers(), DraftButton::AskAnswers(id)),
        ])
        .row(vec![
            button(texts::button_poll_secret(words::secret(poll)), DraftButton::Secret(id, !poll.secret)),
            button(texts::button_poll_until(), DraftButton::AskUntil(id)),
        ])
        .row(vec![discard(id, language)]);
    Ok(Reply::Show(message))
}

/// Puts it into the groups.
async fn publish(work: &mut UnitOfWork, asker: &Asker, id: PollId, shown: Stamp) -> Result<Reply> {
    let poll = draft(work, asker, id).await?;
    if stamp(&poll) != shown || poll.answers.is_none() {
        return Err(Refusal::NotNewest.into());
    }
    let place = words::place(work, &poll).await?;
    let groups = recipients::groups_below(work, poll.place).await?;
    if groups.is_empty() {
        return Ok(Reply::Show(
            Message::of(texts::poll_no_group().say(asker.language)).row(vec![back(id, asker.language)]),
        ));
    }
    // At night the cards wait until morning.
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    if poll.closes_at <= ready || poll.closes_at > work.now + LONGEST {
        return ask_until(work, asker, id).await;
    }
    polls::open(&mut work.tx, id).await?;
    let poll = Poll { state: PollState::Open, ..poll };
    card::send(work, &poll, &place, &groups).await?;
    audit::note(work, asker, poll.place, None, PUBLISHED, &poll.question).await?;
    if let Some(wish) = polls::wish_of(&mut work.tx, id).await? {
        deciding::polled(work, asker, wish, &poll.question).await?;
    }
    closing::stop_asking(work, asker).await?;
    page::page(work, asker, &poll).await
}

pub(super) fn back(id: PollId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), DraftButton::Preview(id))
}

fn discard(id: PollId, language: Language) -> Button {
    Button::to_do(&texts::button_poll_discard().say(language), DraftButton::Discard(id))
}
