//! What happens on the way into the evening, act by act.

use futures::future::LocalBoxFuture;
use lastmile::sandbox::Fault;

use super::evening::{STARTED, WHISPERED};
use super::rows;
use crate::language::{Engine, Told, World};

const PLAN: &str = r#"
[[place]]
slug = "qingyang"
kind = "centre"
name = { zh = "青羊区", en = "Qingyang" }
address = "Qingyang Road 1"
latitude = 30.67
longitude = 104.05

[[place]]
slug = "taipinglu"
kind = "sub-centre"
parent = "qingyang"
name = { zh = "太平路", en = "Taipinglu" }
announce_hour = 10:00:00

[[programme]]
slug = "autumn"
name = { zh = "金秋", en = "Golden autumn" }
sponsor = "residents"
place = "yusha"

[[activity]]
slug = "calligraphy"
title = { zh = "书法", en = "Calligraphy" }
theme = "lecture"
place = "yusha"
programme = "autumn"
starts = "2026-12-02T09:30"
minutes = 90
capacity = 8
picture = "https://example.org/ink.jpg"
contact = "Ms Deng, 028-1111"

[[series]]
slug = "choir"
title = "Choir"
theme = "fun"
place = "yusha"
starts = "2026-11-29T10:00"
repeat = "every Sunday"
skip = [2026-12-13]
moved = [{ from = "2026-12-20", to = "2026-12-21T15:00:00" }]
"#;

/// What the operator changes in the plan.
const LATER: &str = r#"
[[activity]]
slug = "calligraphy"
title = { zh = "书法", en = "Calligraphy" }
theme = "lecture"
place = "yusha"
programme = "autumn"
starts = "2026-12-02T10:30"
minutes = 90
capacity = 8
picture = "https://example.org/ink.jpg"
contact = "Ms Deng, 028-1111"
"#;

/// What happens here is much for one stack: each act is on the heap.
type Act<'a> = LocalBoxFuture<'a, Told<()>>;

fn tells<'a>(t: &'a mut World, name: &'a str, text: &'a str) -> Act<'a> {
    Box::pin(t.tells(name, text))
}

fn until<'a>(t: &'a mut World, moment: &'a str) -> Act<'a> {
    Box::pin(t.until(moment))
}

/// Somebody taps a button in their private chat, on a message of that wording.
fn on<'a>(t: &'a mut World, name: &'a str, words: &'a str, label: &'a str) -> Act<'a> {
    Box::pin(async move { t.taps_on(name, name, words, label).await.map(|_| ()) })
}

/// Each of them taps a button in a chat.
fn in_group<'a>(
    t: &'a mut World,
    chat: &'a str,
    words: &'a str,
    label: &'a str,
    names: &'a [&'a str],
) -> Act<'a> {
    Box::pin(async move {
        for name in names {
            t.taps_on(name, chat, words, label).await?;
        }
        Ok(())
    })
}

/// Monday: a plan, places with those who run them, cake with its recap, and what is announced for the days to come.
pub async fn monday(t: &mut World) -> Told<()> {
    t.imports(PLAN).await?;
    let (mothers, branch) = (t.titled("Yusha mothers"), t.titled("Taipinglu residents"));
    t.links("yusha", mothers, 0).await?;
    let topic = t.sandbox.topics(branch)[0];
    t.links("taipinglu", branch, topic).await?;
    for name in STARTED {
        t.starts(name).await?;
    }
    // Ou finds a coordinator and an organiser, and writes to all groups of the branch.
    for (place, invite, invited) in
        [("Taipinglu", "Invite a coordinator", "Hui"), ("Yusha", "Invite an organiser", "Wu")]
    {
        tells(t, "Ou", "/places").await?;
        on(t, "Ou", "Your places", place).await?;
        on(t, "Ou", "who runs it", invite).await?;
        let (owner, invited) = (t.person("Ou"), t.person(invited));
        let code = t.link_code(owner);
        t.sandbox.start(invited, Some(&code));
        t.settle().await?;
    }
    tells(t, "Ou", "/broadcast qingyang The library is closed tomorrow.").await?;
    on(t, "Ou", "The library is closed", "Send it").await?;
    until(t, "2026-11-23 08:20").await?;

    t.plans("Lin", "Cake today 13:00-14:00\nprogramme: flour; eggs").await?;
    t.plans("Lin", "Pottery Thu 26 Nov 10:00\nseats: 2\nwaitlist: offer\nhelpers: 2\nquestion: How old is the child?\ncontact: Lin 028-2222").await?;
    t.plans("Hui", "Chess Wed 15:00\nat: yusha\nseats: 6\nminimum: 2\ncancel by: Wed 12:00").await?;
    t.plans("Lin", "Tea tomorrow 15:00-17:00\nplace: Culture hall\nprogramme: tea; cake").await?;
    t.plans("Lin", "Story time Sat 10:00-11:30\nseats: 12\nrepeat: every Saturday").await?;
    until(t, "2026-11-23 09:30").await?;
    in_group(t, "Yusha residents", "Cake", "Sign up", &["An", "Bo", "Cai"]).await?;
    in_group(t, "Yusha residents", "Tea", "Sign up", &["An", "Bo", "Cai"]).await?;
    // One is in with a child, the others wait in line.
    in_group(t, "Yusha residents", "Pottery", "Bring one more", &["An"]).await?;
    in_group(t, "Yusha residents", "Pottery", "Join the waitlist", &["Bo", "Cai", "Er"]).await?;
    in_group(t, "Yusha residents", "Pottery", "Sign up: helpers", &["Dan"]).await?;
    in_group(t, "Yusha residents", "Chess", "Sign up", &["An", "Dan"]).await?;
    for guest in ["Grandma Wang 1234 +2", "Uncle Li", "Old Zhao", "Aunt Sun", "Mr Qian", "Ms Zhou"] {
        let tea = t.number_of("Tea").await?;
        tells(t, "Lin", &format!("/add {tea} {guest}")).await?;
    }
    until(t, "2026-11-23 14:05").await?;
    for name in ["An", "Bo", "Cai"] {
        on(t, "Lin", "Cake is over", name).await?;
    }
    t.puts_pictures("Lin", 3).await?;
    tells(t, "Lin", "Nobody went home hungry.").await?;
    on(t, "Lin", "Put this into the recap", "Yes, put it in").await?;
    on(t, "Lin", "Cake is over", "Post the recap").await?;
    until(t, "2026-11-23 18:00").await
}

/// Tuesday until the evening: feedback, a seat that is freed, tea and what belongs into its recap.
pub async fn tuesday(t: &mut World) -> Told<()> {
    until(t, "2026-11-24 10:05").await?;
    on(t, "An", "How was Cake", "😀").await?;
    // An's seats are offered to Bo.
    in_group(t, "Yusha residents", "Pottery", "Cancel", &["An"]).await?;
    until(t, "2026-11-24 15:30").await?;
    let tea = t.number_of("Tea").await?;
    tells(t, "Lin", &format!("/attend {tea} 1")).await?;
    until(t, "2026-11-24 17:05").await?;
    tells(t, "Lin", "Grandma Wang sang.").await?;
    on(t, "Lin", "Put this into the recap", "Yes, put it in").await?;
    t.puts_pictures("Lin", 2).await?;
    tells(t, "Lin", &format!("/recap {tea}")).await?;
    on(t, "Lin", "Tea is over", "▶").await?;
    // An update that nobody can handle is set aside.
    t.has_stored(match t.engine {
        Engine::Sqlite => {
            "CREATE TRIGGER fails BEFORE INSERT ON signups
                 WHEN NEW.person_id = (SELECT id FROM people WHERE name = 'Gao')
                 BEGIN SELECT RAISE(ABORT, 'a broken rule'); END"
        }
        Engine::Postgres => {
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF NEW.person_id = (SELECT id FROM people WHERE name = 'Gao')
                     THEN RAISE EXCEPTION 'a broken rule'; END IF;
                 RETURN NEW; END $$;
             CREATE TRIGGER fails BEFORE INSERT ON signups FOR EACH ROW EXECUTE FUNCTION fail()"
        }
    })
    .await?;
    in_group(t, "Yusha residents", "Chess", "Sign up", &["Gao"]).await?;
    t.has_stored(match t.engine {
        Engine::Sqlite => "DROP TRIGGER fails",
        Engine::Postgres => "DROP FUNCTION fail CASCADE",
    })
    .await?;
    until(t, "2026-11-24 18:00").await
}

/// Residents look at what is theirs: each kind of message with buttons stands in one of their chats.
pub async fn residents(t: &mut World) -> Told<()> {
    let (pottery, chess) = (t.number_of("Pottery").await?, t.number_of("Chess").await?);
    tells(t, "An", "/settings").await?;
    tells(t, "Cai", "/settings").await?;
    on(t, "Cai", "Your settings", "Hide my name").await?;
    on(t, "Cai", "Your settings", "No reminders").await?;
    tells(t, "Cai", "/forget").await?;
    tells(t, "Mallory", "/language").await?;
    let dan = t.person("Dan");
    t.sandbox.start(dan, Some(&format!("a{pottery}")));
    t.settle().await?;
    tells(t, "Dan", &format!("/calendar {chess}")).await?;
    for command in ["/signup", "/cancel", "/calendar"] {
        tells(t, "Dan", command).await?;
    }
    tells(t, "Bo", "/why").await?;
    // Bo takes the seat and is asked; what sounds like a question is asked about.
    on(t, "Bo", "kept for you", "Yes, I will come").await?;
    tells(t, "Bo", "Is there parking?").await?;
    tells(t, "Bo", "I can't come").await?;
    tells(t, "Dan", "six, and a half").await?;
    on(t, "Er", "How old is the child", "Skip").await?;
    tells(t, "Er", "I can't come").await?;
    until(t, "2026-11-24 18:10").await?;
    for guess in ["/here 000000", "/here 000001"] {
        tells(t, "Er", guess).await?;
    }
    until(t, "2026-11-24 18:15").await
}

impl World {
    /// The number of the next activity of that title.
    async fn number_of(&mut self, title: &str) -> Told<i64> {
        let query = format!("SELECT CAST(MIN(id) AS TEXT) FROM activities WHERE title LIKE '%\"{title}\"%'");
        Ok(rows::texts(&self.store, &query).await?.concat().parse()?)
    }
}

/// Organisers look at everything, and leave it half done.
pub async fn organisers(t: &mut World) -> Told<()> {
    let mut numbers = [0; 4];
    for (number, title) in numbers.iter_mut().zip(["Pottery", "Chess", "Story time", "Choir"]) {
        *number = t.number_of(title).await?;
    }
    let [pottery, chess, story, choir] = numbers;
    // Something is called off, and something taken back.
    t.plans("Hui", "Dance Fri 15:00\nat: yusha").await?;
    let dance = t.number_of("Dance").await?;
    tells(t, "Hui", &format!("/cancelactivity {dance}")).await?;
    on(t, "Hui", "Cancel Dance", "Bad weather").await?;
    tells(t, "Lin", &format!("/edit {choir}")).await?;
    on(t, "Lin", "Choir", "Seats").await?;
    tells(t, "Lin", "9").await?;
    on(t, "Lin", "how the card will look", "Only this one").await?;
    on(t, "Lin", "is changed", "Undo").await?;
    // The timeline, with something held back and something looked at.
    tells(t, "Lin", &format!("/timeline {pottery}")).await?;
    on(t, "Lin", "What will still go out", "shortly before").await?;
    on(t, "Lin", "reminder shortly before", "Hold back").await?;
    on(t, "Lin", "What will still go out", "evening before").await?;
    tells(t, "Lin", &format!("/timeline {pottery}")).await?;
    on(t, "Lin", "What will still go out", "shortly before").await?;
    tells(t, "Lin", &format!("/timeline {chess}")).await?;
    tells(t, "Lin", &format!("/checkin {chess}")).await?;
    on(t, "Lin", "Chess", "Who is here?").await?;
    tells(t, "Hui", "/checkin").await?;
    tells(t, "Lin", &format!("/roster {pottery}")).await?;
    tells(t, "Lin", &format!("/cancelactivity {chess}")).await?;
    until(t, "2026-11-24 18:25").await?;
    // Templates, and what can be held again.
    tells(t, "Lin", "/new Origami Sat 14:00\ncontact: Lin 028-2222").await?;
    on(t, "Lin", "Origami", "Keep as template").await?;
    on(t, "Lin", "Origami", "Repeat").await?;
    for choice in ["The same again", "From a template"] {
        tells(t, "Lin", "/new").await?;
        on(t, "Lin", "What is it called", choice).await?;
    }
    // Four drafts: one that is looked at, and three at different questions.
    tells(t, "Lin", "/new Kite making 5 Dec 10:00\nseats: 20\nhelpers: 2\nquestion: Own kite?\ncompanions: 2\nwaitlist: offer\ncloses: 4 Dec 18:00\nrepeat: every two weeks\ncontact: Lin 028-2222").await?;
    t.sends_picture("Lin").await?;
    tells(t, "Hui", "/new").await?;
    tells(t, "Hui", "Paper cutting").await?;
    tells(t, "Hui", "not coming").await?;
    for typed in ["/new", "Dumplings", "28 Nov", "16:00"] {
        tells(t, "Ou", typed).await?;
    }
    for typed in ["/new", "Lanterns", "28 Nov", "3:00", "15:00", "Room 2", "12"] {
        tells(t, "Wu", typed).await?;
    }
    until(t, "2026-11-24 18:34").await?;
    // What is changed and told, and what can be undone.
    tells(t, "Hui", &format!("/edit {chess}")).await?;
    on(t, "Hui", "Chess", "Place").await?;
    tells(t, "Hui", "Garden").await?;
    on(t, "Hui", "how the card will look", "Save").await?;
    tells(t, "Lin", &format!("/edit {story}")).await?;
    on(t, "Lin", "Story time", "Seats").await?;
    tells(t, "Lin", "30").await?;
    on(t, "Lin", "how the card will look", "From ").await?;
    tells(t, "Lin", "/series").await?;
    on(t, "Lin", "Which series", "Story time").await?;
    on(t, "Lin", "every Saturday", "Leave out Sat 12 Dec").await?;
    tells(t, "Lin", "/series").await?;
    on(t, "Lin", "Which series", "Choir").await?;
    on(t, "Lin", "every Sunday", "End the series").await?;
    tells(t, "Lin", "/series").await?;
    until(t, "2026-11-24 18:37").await?;
    tells(t, "Hui", &format!("/edit {pottery}")).await?;
    // Each is about to change something: a proposal, an open question, a reason, and one that is asked for.
    tells(t, "Wu", &format!("/cancelactivity {pottery}")).await?;
    tells(t, "Wu", "The oven is broken.").await?;
    tells(t, "Lin", &format!("/edit {story}")).await?;
    on(t, "Lin", "Story time", "Time").await?;
    tells(t, "Lin", "Sat 28 Nov 14:00-15:30").await?;
    // Links: one is open, one was opened in a group that Ou does not run.
    tells(t, "Ou", "/places").await?;
    on(t, "Ou", "Your places", "Yusha").await?;
    on(t, "Ou", "who runs it", "Invite an organiser").await?;
    on(t, "Ou", "who runs it", "Link a group").await?;
    opens_last_link(t, "Mallory", "Casino").await?;
    on(t, "Ou", "who runs it", "Link a group").await?;
    tells(t, "Ou", "/places").await?;
    on(t, "Ou", "Your places", "Yusha").await?;
    tells(t, "Hui", "/broadcast taipinglu Come and see the lanterns.").await?;
    tells(t, "Ou", "/broadcast qingyang The library opens on Monday.").await?;
    tells(t, "Ou", &format!("/cancelactivity {chess}")).await?;
    // Words that wait to be told what for, as a picture does.
    tells(t, "Lin", "We laughed a lot.").await?;
    until(t, "2026-11-24 18:39").await
}

/// Somebody opens the last link that Ou made, in their own group.
async fn opens_last_link(t: &mut World, name: &str, title: &str) -> Told<()> {
    let (owner, person, chat) = (t.person("Ou"), t.person(name), t.titled(title));
    let seen = t.sandbox.messages(owner);
    let link = seen.iter().rev().flat_map(|seen| seen.text.lines()).find(|line| line.contains("startgroup="));
    let code = link.and_then(|line| line.rsplit('=').next()).unwrap_or_default();
    let command = format!("/start@{} {code}", t.sandbox.bot_username());
    t.sandbox.say(person, chat, &command, None, None);
    t.settle().await
}

/// The messenger is away, and people go on all the same: what the bot says waits.
pub async fn silence(t: &mut World) -> Told<()> {
    let (chess, pottery) = (t.number_of("Chess").await?, t.number_of("Pottery").await?);
    let cake = t.number_of("Cake").await?;
    // What was answered in the group a moment ago is to be removed; one of the answers is Hui's to tap.
    let (hui, group) = (t.person("Hui"), t.group());
    t.sandbox.say(hui, group, &format!("/cancelactivity {pottery}"), None, None);
    t.settle().await?;
    tells(t, "Hui", &format!("/edit {chess}")).await?;
    on(t, "Hui", "Chess", "Name").await?;
    tells(t, "Hui", "cancel").await?;
    t.says("Lin", &format!("/timeline {chess}")).await?;
    t.says("Fu", "/activities").await?;
    t.sandbox.fail_next("*", Fault::ServerError(502), 100_000);
    t.says("Fu", &format!("/signup {chess}")).await?;
    t.taps_on("Er", "Yusha residents", "Chess", "Sign up").await?;
    tells(t, "An", "/mydata").await?;
    tells(t, "Dan", &format!("/calendar {pottery}")).await?;
    on(t, "Lin", "Pottery", "As a sheet").await?;
    tells(t, "Hui", &format!("/checkin {pottery}")).await?;
    on(t, "Lin", "Tea is over", "Post the recap").await?;
    tells(t, "Lin", &format!("/recap {cake}")).await?;
    on(t, "Ou", "The library opens", "Send it").await?;
    opens_last_link(t, "Ke", "Dancers").await?;
    tells(t, "Lin", &format!("/seats {chess} 8")).await?;
    t.taps_on("Cai", "Yusha residents", "Pottery", "Cancel").await?;
    tells(t, "Hui", "/help").await?;
    // Nobody was told of this one yet.
    Box::pin(t.imports(LATER)).await?;
    let (name, chat) = WHISPERED;
    t.taps_on(name, chat, "Pottery", "Where do I stand?").await.map(|_| ())
}
