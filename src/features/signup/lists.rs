//! Lists: what is on, what one has signed up for, and which to tap where a command named none.

use crate::domain::activity::{Activity, ActivityState, LifecycleStep};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{DishId, RoleId};
use crate::domain::language::Language;
use crate::domain::menu::Form;
use crate::domain::roster::SignupState;
use crate::domain::way::Way;
use crate::features::card::SignupButton;
use crate::features::signup::neighbours::cannot_come;
use crate::features::signup::page::PageButton;
use crate::features::signup::role_words;
use crate::i18n::{Phrase, texts, when, when_held};
use crate::message::{Button, Message, Text, cut};
use crate::store::dishes::Dish;
use crate::store::neighbours::{self, Neighbour};
use crate::store::rosters::tally_of;
use crate::store::signups::{self, Signup};
use crate::store::{self, activities, dishes, ledger, orders, places, visits};
use crate::work::pages::{MOST, Page};
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, names, place_words};
use crate::work::{choice, ways};

/// The most UTF-16 units of a title in a list.
const TITLE: usize = 100;
/// What stands in a link that opens one's sign-ups in private.
pub const MINE_LINK: &str = "mine";
/// What stands in a link that opens what is on in private.
pub const ACTIVITIES_LINK: &str = "activities";

/// `/activities`.
pub const ACTIVITIES: Command = Command {
    word: "activities",
    who: For::Residents,
    menu: Some(texts::command_activities),
    help: Some(texts::help_activities),
    run: |work, asker, _| Box::pin(coming_up(work, asker)),
};

/// `/mine`.
pub const MINE: Command = Command {
    word: "mine",
    who: For::Residents,
    menu: Some(texts::command_mine),
    help: Some(texts::help_mine),
    run: |work, asker, _| Box::pin(mine(work, asker)),
};

/// `/activities`: what is on; in a group at its place, in private everywhere.
pub async fn coming_up(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = ahead(work, asker).await?;
    let saved = saved(work, asker).await?;
    if found.is_empty() && saved.is_empty() {
        return Ok(Reply::Say(texts::list_empty().say(asker.language)));
    }
    let longest = found.len().max(saved.len());
    let page = Page::beside(&found, asker, longest);
    let mut text =
        if page.shown.is_empty() { Text::default() } else { texts::list_title().say(asker.language) };
    for activity in page.shown {
        text.paragraph(&line(work, activity, asker.language).await?);
        let tallies = signups::tallies(&mut work.tx, activity.id).await?;
        let tally = tally_of(&tallies, RoleId(0));
        if let Some(free) = tally.free(activity.capacity) {
            let seats = match free {
                0 => texts::list_full(),
                _ if tally.is_full(activity.capacity) => texts::list_kept(),
                free => texts::list_seats_free(free),
            };
            text.line(&seats.say(asker.language));
        }
    }
    add_rest(&mut text, page.rest, asker.language);
    let of_saved = Page::beside(&saved, asker, longest);
    if !of_saved.shown.is_empty() {
        text.paragraph(&not_announced(work, asker, &of_saved).await?);
    }
    let mut message = Message::of(text);
    if asker.in_private() {
        message.buttons = choice::choices(page.shown, work.now, asker.language, PageButton::Show);
    } else if page.rest > 0 {
        message = message.row(vec![in_private(
            work,
            asker,
            ACTIVITIES_LINK,
            &texts::button_way(Way::WhatsOn.word()),
        )]);
    }
    let turned = if found.len() < longest {
        of_saved.turned(asker, Way::WhatsOn)
    } else {
        page.turned(asker, Way::WhatsOn)
    };
    Ok(Reply::Show(message.row_of_any(turned)))
}

/// What is planned at the places that the asker runs, and not announced yet: in private, for nobody else is to know of it.
async fn saved(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Activity>> {
    if !asker.in_private() {
        return Ok(Vec::new());
    }
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let mut saved = Vec::new();
    for activity in activities::not_ended_before(&mut work.tx, work.now).await? {
        let is_ahead = activity.state == ActivityState::Planned && activity.starts_at > work.now;
        if is_ahead
            && places.contains(&activity.place)
            && !ledger::is_done(&mut work.tx, &activity, LifecycleStep::Announce).await?
        {
            saved.push(activity);
        }
    }
    Ok(saved)
}

/// A page of them, each with when it goes out.
async fn not_announced(work: &mut UnitOfWork, asker: &Asker, page: &Page<'_, Activity>) -> Result<Text> {
    let mut text = texts::list_saved().say(asker.language);
    for activity in page.shown {
        text.paragraph(&line(work, activity, asker.language).await?);
        let Some(place) = places::by_id(&mut work.tx, activity.place).await? else { continue };
        let due =
            place_words::rhythm_at(&work.settings.rhythm, &place).due(LifecycleStep::Announce, activity);
        if let Some(due) = due {
            let due = when(to_wall(activity.zone, due), work.now, asker.language);
            text.line(&texts::list_goes_out(due).say(asker.language));
        }
    }
    add_rest(&mut text, page.rest, asker.language);
    Ok(text)
}

/// `/mine`: what the asker has signed up for; in a group only at its place, for the rest is none of its business.
pub async fn mine(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let entered = neighbours::of_person(&mut work.tx, asker.person.id, work.now).await?;
    let all = activities::of_household(&mut work.tx, asker.person.id, work.now).await?;
    let here = asker.group.as_ref().map(|group| group.place_id);
    let (found, elsewhere): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|activity| here.is_none_or(|place| activity.place == place));
    if elsewhere.is_empty() {
        let reply = own(work, asker, &found, &entered).await?;
        return with_orders(work, asker, reply).await;
    }
    let mut text = texts::mine_elsewhere().say(asker.language);
    if !found.is_empty()
        && let Reply::Show(list) = own(work, asker, &found, &entered).await?
    {
        let rest = std::mem::replace(&mut text, list.text);
        text.paragraph(&rest);
    }
    let open = in_private(work, asker, MINE_LINK, &texts::button_mine());
    Ok(Reply::Show(Message::of(text).row(vec![open])))
}

/// The same with what they have ordered from the menu, and to whom they go: in private, for a group is not to know of it.
async fn with_orders(work: &mut UnitOfWork, asker: &Asker, reply: Reply) -> Result<Reply> {
    if !asker.in_private() {
        return Ok(reply);
    }
    let Reply::Show(mut message) = reply else { return Ok(reply) };
    let ordered = orders::ordered_by(&mut work.tx, asker.person.id).await?;
    let visited = visits::taken_by(&mut work.tx, asker.person.id).await?;
    let ids: Vec<DishId> = ordered.iter().map(|order| order.dish).chain(visited.iter().copied()).collect();
    if ids.is_empty() {
        return Ok(Reply::Show(message));
    }
    let known = dishes::of_ids(&mut work.tx, &ids).await?;
    let dish = |id: DishId| known.iter().find(|dish| dish.id == id);
    let called = |dish: &Dish| cut(dish.name.in_language(asker.language), TITLE);
    let mut lines: Vec<Phrase> =
        visited.iter().filter_map(|id| Some(texts::mine_visit(&called(dish(*id)?)))).collect();
    for order in ordered.iter().take(MOST) {
        let Some(dish) = dish(order.dish) else { continue };
        let name = called(dish);
        lines.push(match &order.guest {
            None if dish.form == Form::Visit => texts::mine_ordered_home(&name),
            None => texts::mine_ordered(&name, order.wanted, dish.threshold),
            Some(guest) => texts::mine_ordered_for(&name, names::of_neighbour(guest, &asker.person)),
        });
    }
    for (place, said) in lines.iter().enumerate() {
        let said = said.say(asker.language);
        match place {
            0 => message.text.paragraph(&said),
            _ => message.text.line(&said),
        }
    }
    Ok(Reply::Show(message.row(vec![ways::button(Way::Menu, asker.language)])))
}

/// The button that opens a list in private.
fn in_private(work: &UnitOfWork, asker: &Asker, link: &str, label: &Phrase) -> Button {
    let link = format!("https://t.me/{}?start={link}", work.settings.bot_username);
    Button::to_open(&label.say(asker.language), link)
}

async fn own(
    work: &mut UnitOfWork,
    asker: &Asker,
    found: &[Activity],
    entered: &[Neighbour],
) -> Result<Reply> {
    if found.is_empty() {
        return Ok(ways::say(asker, texts::mine_empty().say(asker.language), Way::WhatsOn));
    }
    let mut text = texts::list_mine().say(asker.language);
    let page = Page::of(found, asker);
    let mut is_in = Vec::new();
    for activity in page.shown {
        text.paragraph(&line(work, activity, asker.language).await?);
        let own = signups::of_person(&mut work.tx, activity.id, asker.person.id).await?;
        if let Some(own) = own.filter(Signup::is_on) {
            text.line(&standing(work, activity, &own).await?.say(asker.language));
            if let Some(role) = role_words::comes_as(activity, own.role, asker.language) {
                text.line(&role);
            }
            is_in.push(activity.id);
        }
        for neighbour in entered.iter().filter(|neighbour| neighbour.activity_id == activity.id) {
            let name = names::of_neighbour(&neighbour.name, &asker.person);
            text.line(&texts::list_neighbour(name, neighbour.state.word()).say(asker.language));
        }
    }
    add_rest(&mut text, page.rest, asker.language);
    let mut message = Message::of(text);
    // A button a sign-up: where one stands, and below it how to give it back.
    if asker.in_private() {
        let ahead: Vec<Activity> =
            page.shown.iter().filter(|one| one.starts_at > work.now).cloned().collect();
        let rows = choice::choices(&ahead, work.now, asker.language, SignupButton::Why);
        for (activity, row) in ahead.iter().zip(rows) {
            message = message.row(row);
            if is_in.contains(&activity.id) {
                let cannot = texts::button_cannot_come().say(asker.language);
                message = message.row(vec![Button::to_do(&cannot, SignupButton::Cancel(activity.id))]);
            }
            for neighbour in entered.iter().filter(|neighbour| neighbour.activity_id == activity.id) {
                let button = cannot_come(neighbour.id, &neighbour.name, &asker.person, asker.language);
                message = message.row(vec![button]);
            }
        }
    }
    Ok(Reply::Show(message.row_of_any(page.turned(asker, Way::Mine))))
}

async fn standing(work: &mut UnitOfWork, activity: &Activity, own: &Signup) -> store::Result<Phrase> {
    Ok(match own.state {
        SignupState::Waiting => {
            let ahead = signups::ahead_of(&mut work.tx, activity.id, own).await?;
            texts::list_waiting(ahead, own.companions(), own.seats)
        }
        SignupState::Offered => texts::list_offered(),
        SignupState::Going | SignupState::Cancelled => texts::list_going(own.companions(), own.seats),
    })
}

/// `/signup` without a number: the activities to tap.
pub async fn choose_to_join(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = ahead(work, asker).await?;
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose(),
        (&texts::list_empty(), None),
        (Way::SignUp, SignupButton::SignUp),
    ))
}

/// `/cancel` without a number: one's sign-ups to tap; where some are neighbours', with a button for each.
pub async fn choose_to_cancel(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    if !neighbours::of_person(&mut work.tx, asker.person.id, work.now).await?.is_empty() {
        return mine(work, asker).await;
    }
    let found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_cancel(),
        (&texts::mine_empty(), Some(Way::WhatsOn)),
        (Way::Cancel, SignupButton::Cancel),
    ))
}

async fn ahead(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Vec<Activity>> {
    let place = asker.group.as_ref().map(|group| group.place_id);
    activities::ahead(&mut work.tx, place, work.now).await
}

async fn line(work: &mut UnitOfWork, activity: &Activity, language: Language) -> store::Result<Text> {
    let where_to = match places::by_id(&mut work.tx, activity.place).await? {
        Some(place) => place_words::where_to(activity, &place, language),
        None => String::new(),
    };
    let title = cut(activity.title.in_language(language), TITLE);
    Ok(texts::list_line(activity.id, &title, when_held(activity, work.now, language), &where_to)
        .say(language))
}

fn add_rest(text: &mut Text, rest: usize, language: Language) {
    if rest > 0 {
        text.paragraph(&texts::list_more(rest).say(language));
    }
}
