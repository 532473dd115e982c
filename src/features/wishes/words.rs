//! How a wish stands in sentences, on buttons and on its page.

use chrono::{DateTime, Utc};

use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::language::Language;
use crate::domain::wish::{WishNews, WishState, Wished};
use crate::features::wishes::buttons::{PlanWishButton, PollWishButton, WishDeskButton};
use crate::i18n::{Phrase, texts, when};
use crate::message::{Button, CallbackData, Message, Text, cut};
use crate::store::places::{self, Place};
use crate::store::wishes::Wish;
use crate::store::{self, people};
use crate::work::{Refusal, Result, UnitOfWork, names};

/// What stands in a link that leads to a wish at a place, before its number.
pub const LINK: char = 'w';
/// The most UTF-16 units of a wish in a sentence, of one on a button, and of a place.
const QUOTED: usize = 120;
const LABEL: usize = 30;
const PLACE: usize = 60;

/// A place that is there.
pub(super) async fn place(work: &mut UnitOfWork, id: PlaceId) -> Result<Place> {
    Ok(places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?)
}

/// What a place is called.
pub(super) fn name(place: &Place, language: Language) -> String {
    cut(place.name.in_language(language), PLACE)
}

/// One line of a wish; its person is never named by it, but it is theirs.
fn said(wish: &Wish, most: usize, language: Language) -> Text {
    let text = match &wish.what {
        Some(Wished::Words(words)) => {
            let line = words.words().split_whitespace().collect::<Vec<_>>().join(" ");
            texts::wish_quoted(&cut(&line, most))
        }
        Some(Wished::Voice(_)) => texts::wish_by_voice(),
        None => texts::wish_without_words(),
    };
    text.say(language).concerning(wish.person)
}

/// The same in a sentence.
pub(super) fn quoted(wish: &Wish, language: Language) -> Text {
    said(wish, QUOTED, language)
}

/// The same on a button.
pub(super) fn label(wish: &Wish, language: Language) -> Text {
    said(wish, LABEL, language)
}

/// The first words of a wish, for a title; none of one that was said as a voice message.
pub fn title(wish: &Wish, most: usize) -> String {
    match &wish.what {
        Some(Wished::Words(words)) => {
            cut(&words.words().split_whitespace().collect::<Vec<_>>().join(" "), most)
        }
        Some(Wished::Voice(_)) | None => String::new(),
    }
}

/// What is the same in all languages of a wish as those read it who answer for it.
pub(super) struct Page {
    /// Where it was wished.
    at: Place,
    /// Who answers for it.
    answers: Place,
    who: Text,
}

/// Reads what such a page takes.
pub(super) async fn for_page(work: &mut UnitOfWork, wish: &Wish) -> Result<Page> {
    let who = named(work, wish.person).await?;
    let at = place(work, wish.place).await?;
    let answers = place(work, wish.with).await?;
    Ok(Page { at, answers, who })
}

async fn named(work: &mut UnitOfWork, person: Option<PersonId>) -> store::Result<Text> {
    let Some(id) = person else { return Ok(Text::default()) };
    let person = people::by_id(&mut work.tx, id).await?;
    Ok(person.map_or_else(Text::default, |person| names::for_staff(&person.called())))
}

/// A wish as those read it who answer for it, with all that can become of it.
pub(super) fn page(wish: &Wish, news: &str, of: &Page, now: DateTime<Utc>, language: Language) -> Message {
    let since = when(to_wall(of.at.zone, wish.wished_at), now, language);
    let mut text = texts::wish_head(news, &name(&of.at, language)).say(language);
    let full = match &wish.what {
        Some(Wished::Words(words)) => texts::wish_quoted(words.words()).say(language),
        Some(Wished::Voice(_)) => texts::wish_by_voice().say(language),
        None => texts::wish_without_words().say(language),
    };
    text.line(&full.concerning(wish.person));
    text.line(&texts::wish_who(of.who.clone(), since, wish.echoes).say(language));
    let mut message = Message::of(text);
    message.buttons = desk_buttons(wish, of.answers.parent.is_some(), language);
    message
}

/// What can become of a wish.
fn desk_buttons(wish: &Wish, has_above: bool, language: Language) -> Vec<Vec<Button>> {
    let button = |label: Phrase, to: CallbackData| Button::to_do(&label.say(language), to);
    let answer = button(texts::button_wish_answer(), WishDeskButton::AskAnswer(wish.id).into());
    let on_it = button(texts::button_wish_on_it(), WishDeskButton::OnIt(wish.id).into());
    let plan = button(texts::button_wish_plan(), PlanWishButton::Plan(wish.id).into());
    let menu = button(texts::button_wish_menu(), WishDeskButton::AskKind(wish.id).into());
    let up = button(texts::button_wish_up(), WishDeskButton::HandUp(wish.id).into());
    let no = button(texts::button_wish_no(), WishDeskButton::AskWhy(wish.id).into());
    let is_on_it = wish.standing.state == WishState::Acknowledged;
    let ask = button(texts::button_wish_poll(), PollWishButton::Ask(wish.id).into());
    let is_written = matches!(wish.what, Some(Wished::Words(_)));
    let first = if is_on_it { vec![answer] } else { vec![answer, on_it] };
    let others: Vec<Button> = is_written.then_some(ask).into_iter().chain(has_above.then_some(up)).collect();
    let mut rows = vec![first, vec![plan, menu], others, vec![no]];
    rows.retain(|row| !row.is_empty());
    if voice(wish).is_some() {
        rows.insert(0, vec![button(texts::button_wish_hear(), WishDeskButton::Hear(wish.id).into())]);
    }
    rows
}

/// The file of a voice message.
pub(super) fn voice(wish: &Wish) -> Option<String> {
    match &wish.what {
        Some(Wished::Voice(file)) => Some(file.clone()),
        Some(Wished::Words(_)) | None => None,
    }
}

/// A wish that was said as a voice message, to be heard.
pub(super) fn spoken(wish: &Wish, voice: &str, language: Language) -> Message {
    let text = texts::wish_spoken().say(language).concerning(wish.person);
    Message { voice: Some(voice.to_owned()), ..Message::of(text) }
}

/// The word by which the head of its page says why it is read.
pub(super) fn head(news: Option<WishNews>) -> &'static str {
    news.map_or("open", WishNews::word)
}
