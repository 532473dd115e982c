//! A rich evening: a town in which something lies in every table, something of each kind waits in the outbox while the
//! messenger is away, and every kind of button stands on somebody's phone.
//!
//! With `LASTMILE_KEEP_ROWS=folder` it writes down what it came to (`going_on` looks whether that is all there is). The files beside this one were written by the bot of
//! schema 45, and are not to be written again: what later versions make of them is told in `going_on` and `buttons`.

use std::path::Path;
use std::{env, fs};

use lastmile::domain::ids::ChatId;

use super::acts::{monday, organisers, residents, silence, tuesday};
use super::{buttons, chats, rows};
use crate::language::{Told, World, both_engines};

/// Where to write down what the evening comes to.
const KEEP: &str = "LASTMILE_KEEP_ROWS";

/// Who taps where last, and is answered where nobody else sees it.
pub const WHISPERED: (&str, &str) = ("Er", "Yusha mothers");

/// The people of the evening, in the order in which the messenger numbers them.
const PEOPLE: [&str; 13] =
    ["Lin", "Hui", "Ou", "Wu", "An", "Bo", "Cai", "Dan", "Er", "Fu", "Gao", "Mallory", "Ke"];
/// Those who have pressed Start.
pub const STARTED: [&str; 10] = ["Lin", "Hui", "Ou", "Wu", "An", "Bo", "Cai", "Dan", "Er", "Mallory"];

/// The people and groups of the evening, before any of them has met the bot.
pub fn gathers(t: &mut World) {
    let people = PEOPLE.map(|name| t.person(name));
    let group = t.group();
    for (title, admin) in [("Casino", "Mallory"), ("Dancers", "Ke")] {
        let (chat, admin) = (t.sandbox.add_group(title), t.person(admin));
        t.sandbox.make_admin(chat, admin);
    }
    let branch = t.sandbox.add_supergroup("Taipinglu residents");
    t.sandbox.add_topic(branch, "Activities");
    let mothers = t.sandbox.add_supergroup("Yusha mothers");
    t.sandbox.join(mothers, people[8]);
    t.sandbox.make_admin(group, people[0]);
    t.sandbox.make_admin(group, people[1]);
    t.config.owners = vec![ChatId(people[2])];
}

async fn the_evening(t: &mut World) -> Told<()> {
    gathers(t);
    Box::pin(monday(t)).await?;
    Box::pin(tuesday(t)).await?;
    Box::pin(residents(t)).await?;
    Box::pin(organisers(t)).await?;
    Box::pin(silence(t)).await
}

both_engines!(everything_is_kept, English, async |t| {
    the_evening(t).await?;
    // The first hour of an owner is over before there is a place, and whom to phone is known once the news has gone out.
    t.has_stored(
        r#"INSERT INTO owners (person_id) SELECT MIN(id) FROM people;
         INSERT INTO owner_links (code, expires_at) VALUES ('NobodyOpensThisLink1', 1795392000);
         INSERT INTO naming (person_id, asked_at) SELECT MIN(id), 1795391000 FROM people;
         INSERT INTO histories (person_id, language, file_id, name, body, sent_at)
             SELECT MIN(id), 'en', 'BQACAgUAAxkDAAIB00000001', 'hours.csv', '{"sheet":"hours","columns":["A","B"],"services":[]}',
                 1795391000 FROM people;
         INSERT INTO phone_calls (signup_id, activity_id, news_at)
             SELECT id, activity_id, 1795391000 FROM signups WHERE id = (SELECT MIN(id) FROM signups);
         INSERT INTO volunteers (person_id, name, occupation, age, joined_at)
             SELECT MIN(id), 'Lin', 'resident', 'adult', 1795391000 FROM people;
         INSERT INTO team_members (volunteer_id, place_id, team, standing, since)
             SELECT (SELECT MIN(id) FROM volunteers), MIN(id), 'volunteers', 'in', 1795391000 FROM places;
         INSERT INTO volunteer_skills (volunteer_id, skill) SELECT MIN(id), 'kitchen' FROM volunteers;
         INSERT INTO hours_rows (volunteer_id, place_id, title, skill, zone, from_at, until_at, class, noted_at)
             SELECT (SELECT MIN(id) FROM volunteers), MIN(id), '"Tea"', 'kitchen', 'Asia/Shanghai', 1795300000,
                 1795307200, 'attested', 1795391000 FROM places;
         INSERT INTO objections (volunteer_id, row_id, says, made_at, decided_at, decision, told)
             SELECT volunteer_id, id, 'absent', 1795391000, 1795391000, 'stands', TRUE FROM hours_rows;
         INSERT INTO star_notices (volunteer_id, place_id, star, half_hours, noticed_at, until, standing)
             SELECT (SELECT MIN(id) FROM volunteers), MIN(id), 1, 200, 1795391000, '2026-11-20', 'granted' FROM places;
         INSERT INTO missed_services (volunteer_id, activity_id, said_at, helped, decided_at, told)
             SELECT (SELECT MIN(id) FROM volunteers), MIN(id), 1795391000, FALSE, 1795391000, TRUE FROM activities;
         INSERT INTO star_objections (notice_id, person_id, made_at)
             SELECT id, (SELECT MIN(id) FROM people), 1795391000 FROM star_notices;
         UPDATE volunteers SET told_row = (SELECT MAX(id) FROM hours_rows), told_on = '2026-11-24';
         INSERT INTO calls (volunteer_id, activity_id, role, team, ask_at, day, asked, answer)
             SELECT (SELECT MIN(id) FROM volunteers), MIN(id), 1, 'volunteers', 1795391000, '2026-11-23', TRUE, 'comes'
             FROM activities;
         INSERT INTO phone_links (volunteer_id, place_id, code, maker_id, expires_at)
             SELECT MIN(id), (SELECT MIN(id) FROM places), 'NobodyOpensThisLink2', (SELECT MIN(id) FROM people),
                 1795995800 FROM volunteers;
         INSERT INTO unticked (signup_id, day, came_at) SELECT MIN(id), '2026-11-23', 1795391000 FROM signups;
         INSERT INTO dishes (place_id, kind, name, threshold, minutes, state, made_at)
             SELECT MIN(id), 'hair', '"Haircut"', 6, 60, 'offered', 1795391000 FROM places;
         INSERT INTO orders (dish_id, person_id, guest, state, ordered_at)
             SELECT MIN(id), (SELECT MIN(id) FROM people), 'Wang', 'wanted', 1795391000 FROM dishes;
         INSERT INTO polls (place_id, question, answers, secret, closes_at, state, made_by, made_at, closed_at)
             SELECT MIN(id), 'Tea?', 'Yes', TRUE, 1795391000, 'closed', (SELECT MIN(id) FROM people), 1795300000, 1795391000 FROM places;
         INSERT INTO poll_results (poll_id, answer, votes, desk) SELECT MIN(id), 0, 1, 1 FROM polls;
         INSERT INTO votes (poll_id, guest, answer, voted_at) SELECT MIN(id), 'Wang', 0, 1795391000 FROM polls;
         INSERT INTO poll_asking (person_id, asks, poll_id, asked_at)
             SELECT (SELECT MIN(id) FROM people), 'outcome', MIN(id), 1795391000 FROM polls;
         INSERT INTO visits (order_id, place_id, words, stage, tries, turn, due_at)
             SELECT MIN(id), (SELECT MIN(id) FROM places), 'Flat 4, 07700 900888', 'stuck', 1, 1, 1799999999 FROM orders;
         INSERT INTO visit_asks (visit_id, person_id, turn, asked_at, answer)
             SELECT MIN(id), (SELECT MIN(id) FROM people), 1, 1795391000, 'silent' FROM visits;
         INSERT INTO wishes (place_id, with_id, person_id, words, state, told, wished_at, begun_at, due_at)
             SELECT MIN(id), MIN(id), (SELECT MIN(id) FROM people), 'A bench', 'new', 1, 1795391000, 1795391000, 1799999999 FROM places;
         INSERT INTO wish_echoes (wish_id, person_id, said_at) SELECT MIN(id), (SELECT MIN(id) FROM people), 1795391000 FROM wishes;
         INSERT INTO wish_asking (person_id, asks, words, asked_at) SELECT MIN(id), 'wish', 'Tea', 1795391000 FROM people;
         INSERT INTO proposals (place_id, person_id, words, begun_at)
             SELECT MIN(id), (SELECT MIN(id) FROM people), 'I cut hair', 1795391000 FROM places;
         INSERT INTO hours_due (activity_id) SELECT MIN(id) FROM activities;
         INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'hours', MIN(id), 1795431600, 0 FROM activities;
         UPDATE dishes SET due_at = 1795391000 + 2419200;
         INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'dish', id, due_at, 0 FROM dishes;
         INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'visit', id, due_at, 0 FROM visits;
         INSERT INTO agenda (subject_kind, subject_id, at, tries) SELECT 'wish', id, due_at, 0 FROM wishes"#,
    )
    .await?;
    t.has_stored(
        "INSERT INTO certificates (place_id, issued_year, serial, code, volunteer_id, name, language, period, first_day,
                 last_day, verified, attested, up_to_row, issued_at, state)
             SELECT place_id, 2026, 1, 'abcdefghij0123456789', volunteer_id, 'Zhao', 'en', 0, '2026-11-22', '2026-11-23',
                 0, 4, id, 1795391000, 'valid'
             FROM hours_rows;
         INSERT INTO certificate_requests (volunteer_id, place_id, person_id, period, begun_at)
             SELECT volunteer_id, place_id, (SELECT MIN(id) FROM people), 0, 1795391000 FROM hours_rows;
         INSERT INTO thanks (place_id, year, standing) SELECT MIN(id), 2025, 'left-out' FROM places;
         INSERT INTO planned_volunteers (place_id, name, phone, volunteer_id)
             SELECT MIN(id), 'Lin', '', (SELECT MIN(id) FROM volunteers) FROM places",
    )
    .await?;
    for table in rows::texts(&t.store, rows::tables_of(t.engine)).await? {
        assert!(t.counts(&table).await? > 0, "nothing is in {table}\n{}", t.transcript());
    }
    if let (Engine::Sqlite, Ok(folder)) = (t.engine, env::var(KEEP)) {
        let folder = Path::new(&folder);
        fs::write(folder.join("kept.sql"), rows::dump(&t.store).await?)?;
        fs::write(folder.join("chats.jsonl"), chats::written(t)?)?;
        fs::write(folder.join("buttons.txt"), buttons::written(buttons::standing(t).await?))?;
    }
    // It was put there behind the bot's back, and nothing is to be looked at.
    t.has_stored("DELETE FROM hours_due").await?;
    t.sandbox.heal();
    t.tolerates_refused("deleteMessage");
    t.settle().await?;
    t.has_read_everything();
});
