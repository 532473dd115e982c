//! Who is told of a wish: those who answer for it, and those who wish it. All of it goes out by day.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::domain::wish::{WishNews, WishState};
use crate::features::wishes::buttons::WishButton;
use crate::features::wishes::{steps, words};
use crate::i18n::texts;
use crate::message::{Address, Button, Message, Priority, Text};
use crate::store::outbox::Terms;
use crate::store::people::Person;
use crate::store::wishes::{self, Wish};
use crate::store::{owners, places};
use crate::work::recipients::{self, private};
use crate::work::{Result, UnitOfWork, ways};

async fn by_day(work: &mut UnitOfWork, wish: &Wish) -> Result<Terms> {
    let zone = words::place(work, wish.with).await?.zone;
    let ready = work.settings.rhythm.quiet.waking(zone, work.now);
    Ok(Terms { ready, rank: Priority::Reminder, expires: None })
}

/// Those who answer for a wish are told of it once more: those of its place; later those of the places above, and above the
/// highest the owners.
pub(super) async fn those_who_answer(work: &mut UnitOfWork, wish: &mut Wish) -> Result<()> {
    let standing = wish.standing;
    let level = usize::try_from(standing.levels()).unwrap_or(usize::MAX);
    let up = places::up(&mut work.tx, wish.with).await?;
    let told = match up.get(level) {
        Some(place) => recipients::of_place(work, *place).await?,
        None => owners::reachable(&mut work.tx, &work.settings.owners).await?,
    };
    let terms = by_day(work, wish).await?;
    let page = words::for_page(work, wish).await?;
    // Who is reminded has heard it.
    if standing.news() != WishNews::Waits {
        play(work, wish, &told, terms).await?;
    }
    let is_none = standing.told == 0 && wish.not_yet_at == Some(wish.begun_at);
    let news = if is_none { WishNews::NotYet } else { standing.news() };
    let (begun, news, now) = (wish.begun_at.timestamp(), words::head(Some(news)), work.now);
    let key = |person: &Person| DeliveryKey::WishAsked(wish.id, begun, standing.told, person.id);
    let hearers = addressed(work, &told, key);
    work.send_all_on(terms, hearers, |language| words::page(wish, news, &page, now, language)).await?;
    wish.standing = standing.told_once_more();
    steps::keep(work, wish).await
}

/// What was said as a voice message is passed on as one; what can become of it stands in the message below.
async fn play(work: &mut UnitOfWork, wish: &Wish, to: &[Person], terms: Terms) -> Result<()> {
    let Some(voice) = words::voice(wish) else { return Ok(()) };
    let (begun, told) = (wish.begun_at.timestamp(), wish.standing.told);
    let key = |person: &Person| DeliveryKey::WishVoice(wish.id, begun, told, person.id);
    let hearers = addressed(work, to, key);
    work.send_all_on(terms, hearers, |language| words::spoken(wish, &voice, language)).await?;
    Ok(())
}

fn addressed(
    work: &UnitOfWork,
    people: &[Person],
    key: impl Fn(&Person) -> DeliveryKey,
) -> Vec<(DeliveryKey, Address, Language)> {
    let language = |person: &Person| person.language.unwrap_or(work.settings.language);
    people.iter().map(|person| (key(person), private(person), language(person))).collect()
}

/// Whoever wished it hears what has become of it, and so do those who wish the same.
pub(super) async fn those_who_wish(
    work: &mut UnitOfWork,
    wish: &Wish,
    says: impl Fn(Text, Language) -> Message,
) -> Result<()> {
    let all = wishes::hearers(&mut work.tx, wish.id).await?;
    let (own, others): (Vec<Person>, Vec<Person>) =
        all.into_iter().partition(|person| Some(person.id) == wish.person);
    let said = |language: Language| says(words::quoted(wish, language), language);
    tell(work, wish, &others, said).await?;
    // Whoever took it back knows.
    if wish.standing.state == WishState::Withdrawn {
        return Ok(());
    }
    tell(work, wish, &own, |language| with_what_they_say(said(language), wish, language)).await
}

async fn tell(
    work: &mut UnitOfWork,
    wish: &Wish,
    to: &[Person],
    says: impl Fn(Language) -> Message,
) -> Result<()> {
    let (state, second) = (wish.standing.state, work.now.timestamp());
    let terms = by_day(work, wish).await?;
    let key = |person: &Person| DeliveryKey::WishBecame(wish.id, state, second, person.id);
    let hearers = addressed(work, to, key);
    work.send_all_on(terms, hearers, says).await?;
    Ok(())
}

/// What whoever wished it can say to that: an answer may be none, and what is still open can be taken back.
fn with_what_they_say(message: Message, wish: &Wish, language: Language) -> Message {
    let state = wish.standing.state;
    if state == WishState::Answered {
        let thanks = Button::to_do(&texts::button_wish_thanks().say(language), WishButton::Thanks(wish.id));
        let not_yet = Button::to_do(&texts::button_wish_not_yet().say(language), WishButton::NotYet(wish.id));
        return message.row(vec![thanks, not_yet]);
    }
    if state.is_open() { message.row(vec![take_back(wish, language)]) } else { message }
}

/// The button that takes a wish back.
pub(super) fn take_back(wish: &Wish, language: Language) -> Button {
    Button::to_do(&texts::button_wish_back().say(language), WishButton::TakeBack(wish.id))
}

/// What those read who wish what was taken back: it can be their own wish.
pub(super) fn taken_back(text: Text, language: Language) -> Message {
    Message::of(text).row(vec![ways::button(Way::Wish, language)])
}

/// Those who wish what somebody wished who is forgotten hear that it is taken back, and nothing of what it was.
pub(super) async fn it_is_gone(work: &mut UnitOfWork, wish: &Wish) -> Result<()> {
    let mut others = wishes::hearers(&mut work.tx, wish.id).await?;
    others.retain(|person| Some(person.id) != wish.person);
    tell(work, wish, &others, |language| taken_back(texts::wish_gone().say(language), language)).await
}
