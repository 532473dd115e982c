//! `/start`, with what the link that led here carried.

use crate::domain::ids::ActivityId;
use crate::features::account::language;
use crate::features::attendance::check_in::{self, LINK};
use crate::features::menu::{browse, words as menu};
use crate::features::organise::create::step;
use crate::features::places::invitation::{self, GROUP_LINK, PERSON_LINK};
use crate::features::places::owner::{self, OWNER_LINK};
use crate::features::places::{claims, naming};
use crate::features::signup::lists::{self, ACTIVITIES_LINK, MINE_LINK};
use crate::features::signup::{page, questions};
use crate::features::volunteers::certificates::checking;
use crate::features::volunteers::{joining, phone_link, stars};
use crate::features::wishes::{wishing, words as wish};
use crate::i18n::texts;
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork};

/// `/start`, with what the link carried that led here.
pub const START: Command = Command {
    word: "start",
    who: For::Residents,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(start(work, asker, typed)),
};

/// In a group a link can put it to a place, and nothing else.
async fn start(work: &mut UnitOfWork, asker: &Asker, payload: &str) -> Result<Reply> {
    if asker.in_private() {
        return in_private(work, asker, payload).await;
    }
    match payload.strip_prefix(GROUP_LINK) {
        Some(code) => claims::enter(work, asker, code).await,
        None => Ok(Reply::Nothing),
    }
}

/// What the link that led here carried: `a12` for activity 12, `draft` for one's draft, `mine` for
/// one's sign-ups, `h471123` to check in, `m3` for the menu of place 3, `w3` for a wish there, `j3` for its volunteers, `s3-1795391000` for its notice of stars, `c` and a code for
/// a certificate, `k` and a code to be a volunteer whom an organiser entered, `o` and a code to own the bot.
async fn in_private(work: &mut UnitOfWork, asker: &Asker, payload: &str) -> Result<Reply> {
    if payload == "draft" {
        return step::stands(work, asker).await;
    }
    if payload == ACTIVITIES_LINK {
        return lists::coming_up(work, asker).await;
    }
    if payload == MINE_LINK {
        return lists::mine(work, asker).await;
    }
    if let Some(code) = payload.strip_prefix(PERSON_LINK) {
        return invitation::accept(work, asker, code).await;
    }
    if let Some(code) = payload.strip_prefix(OWNER_LINK) {
        return owner::accept(work, asker, code).await;
    }
    // `mine` is no menu: it is looked at before.
    if let Some(place) = payload.strip_prefix(menu::LINK) {
        return browse::opened(work, asker, place).await;
    }
    if let Some(place) = payload.strip_prefix(wish::LINK) {
        return wishing::opened(work, asker, place).await;
    }
    if let Some(notice) = payload.strip_prefix(stars::LINK) {
        return stars::opened(work, asker, notice).await;
    }
    if let Some(place) = payload.strip_prefix(joining::LINK) {
        return joining::opened(work, asker, place).await;
    }
    if let Some(code) = payload.strip_prefix(checking::LINK) {
        return checking::opened(work, asker, code).await;
    }
    if let Some(code) = payload.strip_prefix(phone_link::LINK) {
        return phone_link::opened(work, asker, code).await;
    }
    if let Some(code) = payload.strip_prefix(LINK) {
        return check_in::arrive(work, asker, code).await;
    }
    let language = asker.language;
    let id = payload.strip_prefix('a').and_then(|number| number.parse().ok()).map(ActivityId);
    if let Some(id) = id
        && let Ok(activity) = work.announced(id).await
    {
        questions::ask(work, asker, &activity).await?;
        if let Some(page) = page::page(work, asker, id, Some(texts::welcome())).await? {
            return Ok(Reply::Show(page));
        }
    }
    if let Some(question) = naming::ask_community(work, asker).await? {
        return Ok(Reply::Show(question));
    }
    language::hello(work, asker, language).await.map(Reply::Show)
}
