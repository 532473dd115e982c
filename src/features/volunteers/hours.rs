//! `/hours`: what somebody has served this year and in all, a line each, and what is missing for the next star.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use crate::domain::civil_time::to_wall;
use crate::domain::hours::count::Hours;
use crate::domain::ids::HoursRowId;
use crate::domain::way::Way;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::deciding::TAKEN_OVER;
use crate::features::volunteers::hours_buttons::HoursButton;
use crate::features::volunteers::service_words::{Account, label, line};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::hours::{self, Service};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{objections, stars};
use crate::work::pages::Page;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, ways};

/// `/hours`.
pub const HOURS: Command = Command {
    word: "hours",
    who: For::Residents,
    menu: None,
    help: Some(texts::help_hours),
    run: |work, asker, _| Box::pin(shown(work, asker)),
};

async fn shown(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    page(work, asker).await
}

/// A page of the asker's hours.
pub(super) async fn page(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = asker.language;
    let Some(own) = volunteers::of_person(&mut work.tx, asker.person.id).await? else {
        let since = work.now - TAKEN_OVER;
        let has_helped = hours::has_helped(&mut work.tx, asker.person.id, since).await?;
        let days = TAKEN_OVER.num_days();
        let said = if has_helped { texts::hours_of_helper(days) } else { texts::hours_of_nobody() };
        return Ok(ways::say(asker, said.say(language), Way::Volunteer));
    };
    let rows = hours::of_volunteer(&mut work.tx, own.id).await?;
    let account = Account::of(&rows);
    if account.standing.is_empty() {
        let missed = Button::to_do(&texts::button_missed().say(language), HoursButton::Missed(0));
        let message = Message::of(texts::hours_none().say(language)).row(vec![missed]);
        return Ok(Reply::Show(message.row(vec![ways::button(Way::WhatsOn, language)])));
    }
    let all = account.counted.total();
    let mut text = texts::hours_title().say(language);
    let granted = stars::granted(&mut work.tx, own.id).await?;
    if granted > 0 {
        text.append(&Text::plain(&format!(" {}", "⭐".repeat(granted.into()))));
    }
    let [served, checked, noted] = figures(this_year(work, &account));
    text.line(&texts::hours_this_year(&served, &checked, &noted).say(language));
    let [served, checked, noted] = figures(all);
    text.line(&texts::hours_in_all(&served, &checked, &noted).say(language));
    let stars = &work.settings.stars;
    let reached = stars.stars(all.total());
    if reached > granted {
        text.line(&texts::hours_star_waits(i64::from(reached)).say(language));
    }
    text.line(&match stars.next(all.total()) {
        Some(next) => {
            texts::hours_next_star(i64::from(next.star), &next.at.to_string(), &next.missing.to_string())
                .say(language)
        }
        None => texts::hours_all_stars().say(language),
    });
    let newest = account.newest();
    let shown = Page::of(&newest, asker);
    let mut lines = Text::default();
    for service in shown.shown {
        lines.line(&line(service, account.hours_of(service.row.id).total(), language));
    }
    text.paragraph(&lines);
    let turned = shown.turned_by(language, HoursButton::Page);
    let not_right = Button::to_do(&texts::button_something_wrong().say(language), HoursButton::Which);
    let missed = Button::to_do(&texts::button_missed().say(language), HoursButton::Missed(0));
    let certificate = Button::to_do(&texts::button_certificate_ask().say(language), CertificateButton::Ask);
    Ok(Reply::Show(Message::of(text).row_of_any(turned).row(vec![not_right, missed]).row(vec![certificate])))
}

/// The asker as a volunteer, with all their rows.
pub(super) async fn own(work: &mut UnitOfWork, asker: &Asker) -> Result<(Volunteer, Vec<Service>)> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let rows = hours::of_volunteer(&mut work.tx, own.id).await?;
    Ok((own, rows))
}

/// In all, checked in, and noted by organisers.
fn figures(hours: Hours) -> [String; 3] {
    [hours.total(), hours.verified, hours.attested].map(|hours| hours.to_string())
}

fn this_year(work: &UnitOfWork, account: &Account) -> Hours {
    let today = to_wall(work.settings.zone, work.now).date();
    let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    account.counted.on(first..)
}

/// Which of the last ones is not right.
pub(super) async fn which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let (own, rows) = own(work, asker).await?;
    let account = Account::of(&rows);
    let language = asker.language;
    let said: HashSet<HoursRowId> =
        objections::of_volunteer(&mut work.tx, own.id).await?.iter().map(|known| known.row).collect();
    // What somebody has said something about is looked at, or was.
    let newest = account.newest();
    let others: Vec<&Service> =
        newest.into_iter().filter(|service| !said.contains(&service.row.id)).collect();
    let page = Page::of(&others, asker);
    let mut message = Message::of(texts::hours_which().say(language));
    for service in page.shown {
        let hours = account.hours_of(service.row.id).total().to_string();
        let label = texts::button_service(&hours, label(service, language)).say(language);
        message = message.row(vec![Button::to_do(&label, HoursButton::Object(service.row.id))]);
    }
    if message.buttons.is_empty() {
        return Ok(ways::say(asker, texts::hours_all_looked_at().say(language), Way::Hours));
    }
    let message = message.row_of_any(page.turned_by(language, HoursButton::WhichOn));
    Ok(Reply::Show(message.row(vec![ways::button(Way::Hours, language)])))
}
