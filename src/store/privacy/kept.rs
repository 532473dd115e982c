//! Which rows are whose: what `/mydata` shows, what `/forget` does, and when it is gone by itself. A test walks the
//! schema and fails for a column that is not among these.

use sqlx::AssertSqlSafe;

use super::contacts;
use crate::domain::ids::{ChatId, PersonId, PlaceId};
use crate::domain::subject::Subject;
use crate::store::people::Person;
use crate::store::{Result, Tx, visits, wishes};

/// How a column says whose a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By their number here: a foreign key to `people`.
    Person,
    /// By their number in the messenger.
    Chat,
}

/// What becomes of a row whose person is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It goes.
    Goes,
    /// It stays, for nobody; with these columns emptied.
    Stays(&'static str),
    /// It stays with their number until its short time is over: it keeps others from harm, and would not, if whoever does
    /// the harm could do away with it.
    Outlasts,
}

/// A column that says whose a row is.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// How it says so.
    pub by: By,
    /// Under which word `/mydata` shows it.
    pub shown: &'static str,
    /// What `/forget` does.
    pub then: Then,
    /// When it goes by itself.
    pub until: &'static str,
}

/// A line of [`OF_PEOPLE`].
const fn kept(
    column: (&'static str, &'static str),
    by: By,
    shown: &'static str,
    then: Then,
    until: &'static str,
) -> Kept {
    Kept { table: column.0, column: column.1, by, shown, then, until }
}

const SEASON: &str = "keep_months after the activity";
const MONTH: &str = "thirty days";

/// Every column that says whose a row is, in the order in which `/forget` goes through them.
pub const OF_PEOPLE: &[Kept] = &[
    kept(
        ("signups", "entered_by"),
        By::Person,
        "sign_ups",
        Then::Stays("guest = NULL, phone = NULL"),
        SEASON,
    ),
    kept(("signups", "person_id"), By::Person, "sign_ups", Then::Stays(""), SEASON),
    kept(("phone_calls", "caller_id"), By::Person, "told_by_phone", Then::Stays(""), SEASON),
    kept(("feedback", "person_id"), By::Person, "feedback", Then::Stays(""), SEASON),
    // An order that is open is taken back; others count on, for nobody.
    kept(
        ("orders", "person_id"),
        By::Person,
        "orders",
        Then::Stays(
            "guest = NULL, phone = NULL, state = CASE state WHEN 'wanted' THEN 'withdrawn' ELSE state END",
        ),
        SEASON,
    ),
    // What somebody wished is nobody's, and has no words; what was open is taken back.
    kept(("wishes", "person_id"), By::Person, "wishes", Then::Stays("words = NULL, voice = NULL"), SEASON),
    kept(("wish_echoes", "person_id"), By::Person, "wishes", Then::Goes, SEASON),
    kept(("wish_asking", "person_id"), By::Person, "wishes", Then::Goes, "a day"),
    // Where somebody was to go, others go.
    kept(("visit_asks", "person_id"), By::Person, "visits_asked_for", Then::Stays(""), SEASON),
    kept(("dishes", "made_by"), By::Person, "dishes_put_on_menus", Then::Stays(""), "never"),
    // It stays on the menu, and its organisers decide.
    kept(("dishes", "given_by"), By::Person, "gives", Then::Stays(""), "never"),
    kept(
        ("proposals", "person_id"),
        By::Person,
        "gives",
        Then::Goes,
        "when it is decided; a day where it was not sent",
    ),
    // A vote that nobody has counted goes; what is counted has no person.
    kept(
        ("votes", "person_id"),
        By::Person,
        "polls",
        Then::Goes,
        "when a secret poll closes, or a season after",
    ),
    kept(
        ("votes", "entered_by"),
        By::Person,
        "polls",
        Then::Stays("guest = NULL"),
        "when a secret poll closes, or a season after",
    ),
    kept(("polls", "made_by"), By::Person, "polls", Then::Stays(""), "never"),
    kept(("poll_asking", "person_id"), By::Person, "polls", Then::Goes, "a day"),
    kept(("calendar_entries", "person_id"), By::Person, "calendar", Then::Goes, SEASON),
    kept(("activities", "organiser_id"), By::Person, "organises", Then::Stays(""), "never"),
    kept(("activities", "contact_id"), By::Person, "contacts", Then::Stays("contact = NULL"), "never"),
    kept(("series", "organiser_id"), By::Person, "series", Then::Stays(""), "never"),
    kept(("drafts", "person_id"), By::Person, "draft", Then::Goes, "when it is published or replaced"),
    kept(("editing", "person_id"), By::Person, "editing", Then::Goes, "a day"),
    kept(("set_aside", "person_id"), By::Person, "waits_to_be_told_what_for", Then::Goes, "a day"),
    kept(
        ("place_people", "person_id"),
        By::Person,
        "roles_at_places",
        Then::Goes,
        "when the role is taken away",
    ),
    kept(("invitations", "maker_id"), By::Person, "invitations", Then::Goes, "three days"),
    kept(("link_claims", "person_id"), By::Person, "links_opened", Then::Goes, "three days"),
    kept(("owners", "person_id"), By::Person, "owns_the_bot", Then::Goes, "never"),
    kept(("menus", "person_id"), By::Person, "menu_of_an_organiser", Then::Goes, "while they organise"),
    kept(("naming", "person_id"), By::Person, "asked_for_a_name", Then::Goes, "a day"),
    kept(
        ("histories", "person_id"),
        By::Person,
        "list_of_hours",
        Then::Goes,
        "when it is taken over, or a day",
    ),
    // What somebody served counts on, for nobody; a certificate is still known by its number.
    kept(
        ("volunteers", "person_id"),
        By::Person,
        "volunteering",
        Then::Stays("name = '', phone = NULL"),
        "keep_hours_years after the last service, once in no team",
    ),
    kept(("volunteers", "entered_by"), By::Person, "volunteers_entered", Then::Stays(""), "never"),
    kept(("hours_rows", "noted_by"), By::Person, "hours_noted_for_others", Then::Stays(""), "never"),
    kept(("calls", "called_by"), By::Person, "calls_for_helpers", Then::Stays(""), "ninety days"),
    kept(("phone_links", "maker_id"), By::Person, "links_for_volunteers", Then::Goes, "seven days"),
    kept(("phone_links", "opened_by"), By::Person, "links_for_volunteers", Then::Stays(""), "seven days"),
    kept(("objections", "decided_by"), By::Person, "hours_decided", Then::Stays(""), "never"),
    kept(("missed_services", "decided_by"), By::Person, "hours_decided", Then::Stays(""), "ninety days"),
    kept(("star_notices", "noticed_by"), By::Person, "stars_noticed", Then::Stays(""), "never"),
    kept(("star_notices", "decided_by"), By::Person, "stars_decided", Then::Stays(""), "never"),
    kept(("star_objections", "person_id"), By::Person, "stars_objected_to", Then::Goes, "never"),
    kept(
        ("thanks", "writer_id"),
        By::Person,
        "thanks_written",
        Then::Stays("writing_at = NULL"),
        "two hours",
    ),
    kept(("thanks", "decided_by"), By::Person, "thanks_decided", Then::Stays(""), "never"),
    kept(("certificates", "issued_by"), By::Person, "certificates_issued", Then::Stays(""), "never"),
    kept(
        ("certificate_requests", "person_id"),
        By::Person,
        "certificates_asked_for",
        Then::Goes,
        "when it is decided, or a day",
    ),
    kept(("audit", "person_id"), By::Person, "log", Then::Stays("detail = ''"), "never"),
    kept(("broadcasts", "person_id"), By::Person, "broadcasts", Then::Stays(""), "never"),
    kept(("outbox_people", "person_id"), By::Person, "named_in_messages", Then::Goes, MONTH),
    kept(("outbox", "asker_id"), By::Person, "named_in_messages", Then::Stays(""), MONTH),
    kept(("outbox", "chat_id"), By::Chat, "messages", Then::Goes, MONTH),
    kept(("outbox", "owner_id"), By::Chat, "messages", Then::Stays(""), MONTH),
    kept(("dead_update_people", "telegram_id"), By::Chat, "updates_set_aside", Then::Goes, MONTH),
    kept(("code_tries", "telegram_id"), By::Chat, "codes_tried", Then::Outlasts, "an hour"),
    // The messenger says so again at the next look, which is right: it is theirs to keep, and theirs to end.
    kept(("group_admins", "telegram_id"), By::Chat, "admin_of_groups", Then::Goes, "while they are an admin"),
];

impl Kept {
    /// Forgets whose the rows of that person are.
    async fn release(&self, tx: &mut Tx, person: PersonId, chat: ChatId) -> Result<()> {
        let Self { table, column, .. } = self;
        let sql = AssertSqlSafe(match self.then {
            Then::Outlasts => return Ok(()),
            Then::Goes => format!("DELETE FROM {table} WHERE {column} = $1"),
            Then::Stays("") => format!("UPDATE {table} SET {column} = NULL WHERE {column} = $1"),
            Then::Stays(emptied) => {
                format!("UPDATE {table} SET {column} = NULL, {emptied} WHERE {column} = $1")
            }
        });
        let whose = match self.by {
            By::Person => person.0,
            By::Chat => chat.0,
        };
        exec!(tx, sql, whose)?;
        Ok(())
    }
}

/// What goes of a volunteer who is forgotten; what they served stays, for nobody.
const OF_WHO_IS_FORGOTTEN: [&str; 7] = [
    "team_members",
    "volunteer_skills",
    "missed_services",
    "planned_volunteers",
    "certificate_requests",
    "calls",
    "phone_links",
];

/// Removes a person, and everything that tells who they are. What stays counts, for nobody.
pub async fn forget(tx: &mut Tx, person: &Person) -> Result<()> {
    // What they began is over.
    tx.touch(Subject::dialog(person.id));
    visits::forget(tx, person.id).await?;
    wishes::forget(tx, person.id).await?;
    // What hangs on rows that stay.
    exec!(
        tx,
        "DELETE FROM answers WHERE signup_id IN (SELECT id FROM signups WHERE person_id = $1)",
        person.id
    )?;
    exec!(
        tx,
        "DELETE FROM phone_calls WHERE signup_id IN (
             SELECT id FROM signups WHERE person_id = $1 OR entered_by = $1)",
        person.id
    )?;
    exec!(tx, "DELETE FROM broadcasts WHERE person_id = $1 AND state = 'draft'", person.id)?;
    exec!(tx, "DELETE FROM polls WHERE made_by = $1 AND state = 'draft'", person.id)?;
    exec!(
        tx,
        "UPDATE certificates SET name = '' WHERE volunteer_id IN (SELECT id FROM volunteers WHERE person_id = $1)",
        person.id
    )?;
    // Stars that are not granted yet go with them.
    let noticed = rows!(
        (PlaceId,),
        tx,
        "DELETE FROM star_notices WHERE standing IN ('noticed', 'asked')
             AND volunteer_id IN (SELECT id FROM volunteers WHERE person_id = $1) RETURNING place_id",
        person.id
    )?;
    for (place,) in noticed {
        tx.touch(Subject::stars(place));
    }
    for table in OF_WHO_IS_FORGOTTEN {
        let sql = format!(
            "DELETE FROM {table} WHERE volunteer_id IN (SELECT id FROM volunteers WHERE person_id = $1)"
        );
        exec!(tx, AssertSqlSafe(sql), person.id)?;
    }
    // What speaks of them and is not out yet does not go out any more. What is out has left no words here.
    exec!(
        tx,
        "DELETE FROM outbox WHERE state = 'waiting'
             AND id IN (SELECT outbox_id FROM outbox_people WHERE person_id = $1)",
        person.id
    )?;
    exec!(
        tx,
        "DELETE FROM dead_updates
         WHERE update_id IN (SELECT update_id FROM dead_update_people WHERE telegram_id = $1)",
        person.chat
    )?;
    // Why they called something off, once people know: the log says who did.
    exec!(
        tx,
        "UPDATE changes SET reason = NULL WHERE tell_at IS NULL AND activity_id IN (
             SELECT activity_id FROM audit WHERE person_id = $1 AND deed = 'called-off')",
        person.id
    )?;
    contacts::forget(tx, &[person.id]).await?;
    for kept in OF_PEOPLE {
        kept.release(tx, person.id, person.chat).await?;
    }
    exec!(tx, "DELETE FROM people WHERE id = $1", person.id)?;
    Ok(())
}

/// Forgets people met before a moment of whom nothing is kept but their name. Whoever has started the bot stays, for
/// otherwise it could not write to them any more.
pub(super) async fn forget_strangers(tx: &mut Tx, moment: i64) -> Result<()> {
    let strangers = format!("FROM people WHERE created_at < $1 AND NOT reachable{}", nothing_else());
    let gone = rows!((PersonId,), tx, AssertSqlSafe(format!("SELECT id {strangers}")), moment)?;
    let gone: Vec<PersonId> = gone.into_iter().map(|(id,)| id).collect();
    contacts::forget(tx, &gone).await?;
    exec!(tx, AssertSqlSafe(format!("DELETE {strangers}")), moment)?;
    Ok(())
}

/// Forgets somebody who tried something in vain, if nothing is kept of them but their name.
pub async fn unmeet(tx: &mut Tx, person: PersonId) -> Result<()> {
    if !contacts::known(tx, person).await?.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "DELETE FROM people WHERE id = $1 AND NOT reachable AND NOT hide_name AND reminders AND language IS NULL{}",
        nothing_else()
    );
    exec!(tx, AssertSqlSafe(sql), person)?;
    Ok(())
}

/// The conditions under which nothing but a name is kept of one of `people`.
fn nothing_else() -> String {
    let unless = |Kept { table, column, by, .. }: &Kept| {
        let number = match by {
            By::Person => "id",
            By::Chat => "telegram_id",
        };
        format!(" AND NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.{column} = people.{number})")
    };
    OF_PEOPLE.iter().map(unless).collect()
}
