//! Who may do what: every organiser's action by everyone it could come from, as one table.

use std::fmt::Write;
use std::sync::Arc;

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::app;
use lastmile::dispatch::commands;
use lastmile::domain::certificate::Period;
use lastmile::domain::certificate_code::CertificateCode;
use lastmile::domain::half_hours::HalfHours;
use lastmile::domain::hours::count::Hours;
use lastmile::domain::hours::{Class, Span, Stretch};
use lastmile::domain::ids::{ActivityId, ChatId};
use lastmile::domain::language::{Language, Name};
use lastmile::domain::objection::Says;
use lastmile::domain::person_name::PersonName;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::domain::stars::StarStanding;
use lastmile::domain::volunteer::{AgeClass, Occupation, Standing, Team};
use lastmile::features::organise::written::Draft;
use lastmile::store::certificates::{self, Issue};
use lastmile::store::hours::{self, Served};
use lastmile::store::stars::Noticed;
use lastmile::store::volunteers::{self, Newcomer};
use lastmile::store::{certificate_requests, missed_services, objections, people, places, stars, templates};
use lastmile::work::{For, UnitOfWork};

use crate::language::any_button::declared;
use crate::language::{Told, World, both_engines};

const TREE: &str = r#"
[[place]]
slug = "taipinglu"
kind = "sub-centre"
name = "Taipinglu"

[[place]]
slug = "yusha"
kind = "station"
parent = "taipinglu"
name = "Yusha station"
"#;

/// Commands, as they are typed in private; `{n}` is another number each time.
const COMMANDS: &[&str] = &[
    "/new Choir tomorrow 10:00\nat: yusha",
    "/edit 1",
    "/cancelactivity 1",
    "/seats 1 20",
    "/add 1 Grandma Wang",
    "/remove 1 99",
    "/move 1 99 taking part",
    "/attend 1 1",
    "/roster 1",
    "/roster 1 xlsx",
    "/phone 1",
    "/team",
    "/stars",
    "/certificates",
    "/timeline 1",
    "/log 1",
    "/series",
    "/checkin 1",
    "/recap 1",
    "/places",
    "/place taipinglu new{n} New station",
    "/broadcast yusha Hello",
];

/// Button data, whoever's phone it comes from. Place 1 is the activity's.
const BUTTONS: &[&str] = &[
    "e:1",
    "e:1:seats",
    "en:1:seats",
    "ea:1:1795900000:120",
    "er:1:l:1",
    "et:1:fun",
    "et:1",
    "es:1:00000000",
    "es:1:all:00000000",
    "sr:1",
    "sr:1:2026-12-01:out",
    "sr:1:2026-12-01:in",
    "sr:1:2026-12-01:move",
    "sr:1:0",
    "sr:1:1",
    "su:1:00000000",
    "u:1:00000000",
    "on:1",
    "t:1:1:0",
    "ta:1",
    "tp:1:0",
    "tp:1",
    "ci:1",
    "x:1",
    "ph:1",
    "ph:1:0",
    "ph:1:1:0:1:0",
    "ro:1",
    "ra:1",
    "rd:1",
    "rw:1",
    "rw:1:1",
    "rx:1:1",
    "ry:1:1",
    "go:add",
    "r:1",
    "rl:1:1",
    "rp:1:0:9",
    "rs:1",
    "rp:1:0",
    "rml:1:1",
    "rml:1:1:2",
    "rmp:1:1:2",
    "rmp:1:1:2:3",
    "lg:1:0",
    "lg:0",
    "lga:1:0",
    "go:new",
    "go:places",
    "gp:edit:1",
    "tl:1",
    "tl:1:recap",
    "tl:1:recap:hold",
    "tl:1:recap:release",
    "tl:1:remind-soon:skip",
    "tl:1:announce:now",
    "pl:1",
    "inv:1:group",
    "inv:1:organiser",
    "inv:1:coordinator",
    "rev:1:999",
    "dis:1:999",
    "n:tu:1",
    "n:tx:1",
    "off:1",
    "off:1:weather",
    "ob:1:00000000",
    "na",
    "nl",
    "nr:1",
    "nb:1",
    "go:team",
    "mt:0",
    "mv:1:1:volunteers",
    "ms:1:1:volunteers:take-in",
    "mo:1:1:volunteers",
    "mc:1:1:volunteers",
    "ml:1:1:volunteers:1",
    "st:1",
    "sn:1",
    "sd:1:1",
    "vd:1:stands",
    "vt:1:3",
    "zl:0",
    "zc:1",
    "zf:1",
    "zr:1",
    "zv:1:other",
    "zi:1",
    "zx:1",
    "zd:1:1",
    "ze:1:1:0",
    "yp:1:00000000",
    "yw:1",
    "yk:1",
    "yn:1",
    "hw:0",
    "hm:1:0",
    "hm:1:0:volunteers",
    "hx:1:2026:11",
    "hx:1:2026:11:volunteers",
    "mn:0",
    "mg:1:1:volunteers",
    "mg:1:1:volunteers:minor",
    "wa:0",
    "wr:1",
    "wt:1:1",
    "ws:1:1:volunteers",
    "da",
    "dp:1",
    "dt:1:volunteers",
    "dn",
    "dl:1:1",
    "dh:1:1",
    "df:1:1",
    "dz:1:1:3",
    "pw:1:1:volunteers",
    "po:1:1:volunteers:driving",
    "py:1:1:volunteers:driving:2027",
    "pm:1:1:volunteers:driving:2027:3",
    "px:1:1:volunteers:driving",
    "wk:1:1",
    "wk:1:1:kitchen",
    "wo:1:1",
    "vu:0",
    "vr:1",
    "vk:1",
    "vn:1",
    "sp:1",
    "dm:1",
    "yh",
    "yp:1:1",
    "yt:1:1:00000000",
    "yl:1",
];

/// Everyone in the table, in the order of its columns.
const PEOPLE: &[&str] = &["An", "Lin", "Wu", "Mei", "Hui", "Ou"];

/// Whether an answer is a refusal of the person, of the place where it was asked, or none.
fn verdict(answer: &str) -> char {
    match answer {
        "" => '?',
        no if no.contains("Only organisers") => '-',
        no if no.contains("Only the owners") || no.contains("Only coordinators") => '-',
        elsewhere if elsewhere.contains("in private") => 'p',
        _ => 'y',
    }
}

impl World {
    async fn everyone_is_there(&mut self) -> Told<()> {
        self.owner("Ou");
        self.imports(TREE).await?;
        self.has_another_group("Lin").await?;
        self.plans("Mei", "Tea tomorrow 15:00\nat: yusha\nseats: 10\nrepeat: weekly").await?;
        for name in PEOPLE {
            self.starts(name).await?;
        }
        self.says("An", "/signup 1").await?;
        self.gets_role("Wu", "yusha", Some(RoleAtPlace::Organiser)).await?;
        self.gets_role("Hui", "taipinglu", Some(RoleAtPlace::Coordinator)).await?;
        let settings = Arc::new(app::settings(&self.config, "lastmile_bot".to_owned()));
        let mut work = UnitOfWork::begin(&self.store, &settings, self.now()).await?;
        let tx = &mut work.tx;
        let place = places::by_slug(tx, "yusha").await?.expect("a place").id;
        let usual = Draft::empty("2026-11-28T10:00:00".parse()?);
        // Nobody is the volunteer who was entered at the desk.
        let name = PersonName::read("Grandma Zhao");
        let newcomer = Newcomer {
            person: None,
            entered_by: None,
            name: &name,
            phone: None,
            occupation: Occupation::Resident,
            age: AgeClass::Adult,
        };
        let volunteer = volunteers::enter(tx, &newcomer, self.now()).await?;
        volunteers::set_standing(tx, volunteer, (place, Team::Volunteers), Standing::Asked, self.now())
            .await?;
        let from = self.now() - TimeDelta::hours(3);
        let served = Served {
            volunteer,
            place,
            activity: None,
            signup: None,
            day: None,
            title: &Name::from("Tea"),
            skill: None,
            stretch: Stretch {
                span: Span::new(from, from + TimeDelta::hours(2))?,
                class: Class::Attested,
                zone: chrono_tz::Asia::Shanghai,
            },
        };
        let row = hours::note(tx, &served, None, self.now()).await?;
        objections::object(tx, volunteer, row, Says::Absent, self.now()).await?;
        missed_services::say(tx, volunteer, ActivityId(1), self.now()).await?;
        templates::keep(tx, place, "Choir", &usual.into()).await?;
        let days = from.date_naive()..=from.date_naive();
        let hours = Hours { attested: HalfHours(4), ..Hours::default() };
        let lin = people::in_chat(tx, ChatId(self.person("Lin"))).await?.expect("Lin").id;
        let issue = Issue {
            volunteer,
            place,
            code: &CertificateCode::of("abcdefghij0123456789").expect("a code"),
            name: &name,
            language: Language::English,
            period: Period::All,
            days: &days,
            hours,
            up_to: row,
            by: lin,
            on: from.date_naive(),
        };
        certificates::issue(tx, &issue, self.now()).await?;
        let request = certificate_requests::begin(tx, volunteer, place, Period::All, lin, self.now()).await?;
        certificate_requests::send(tx, request, &name, self.now()).await?;
        let noticed = Noticed { volunteer, star: 1, hours: HalfHours(200) };
        stars::give_notice(tx, place, noticed, from.date_naive(), lin, self.now()).await?;
        let notice = stars::open_at(tx, place).await?.remove(0);
        stars::decide(tx, &notice, StarStanding::Asked, None, self.now()).await?;
        work.commit().await?;
        Ok(())
    }

    /// The news of what was called off comes a minute later.
    async fn everyone_is_done(&mut self) -> Told<()> {
        self.until("2026-11-23 12:00").await?;
        self.skip(self.group());
        for name in PEOPLE {
            let person = self.person(name);
            self.skip(person);
        }
        Ok(())
    }

    /// What a person is answered to a command in private.
    async fn asks(&mut self, name: &str, command: &str) -> Told<char> {
        self.tells(name, command).await?;
        let person = self.person(name);
        Ok(verdict(&self.face(person)))
    }

    /// What an admin is answered who writes as the group.
    async fn asks_as_the_group(&mut self, command: &str) -> Told<char> {
        let group = self.group();
        self.sandbox.say_anonymously(group, command);
        self.settle().await?;
        Ok(verdict(&self.face(group)))
    }

    /// What a person is answered who sends a button's data, or forges it.
    async fn presses(&mut self, name: &str, data: &str) -> Told<char> {
        let person = self.person(name);
        let tap = self.sandbox.tap_raw(person, person, 1, data);
        self.tolerates_refused("editMessageText");
        self.settle().await?;
        let toast = self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        // No words: the tapped message, or another one, is the answer.
        self.skip(person);
        Ok(if toast.is_empty() { 'y' } else { verdict(&toast) })
    }
}

/// What the table has no row for is refused to a resident wherever they say it: it is for organisers in groups.
fn in_groups() -> impl Iterator<Item = &'static str> {
    let is_in = |word: &str| COMMANDS.iter().any(|typed| typed[1..].split_whitespace().next() == Some(word));
    let all = commands::COMMANDS.iter().filter(|command| command.who != For::Residents);
    all.map(|command| command.word).filter(move |word| !is_in(word))
}

both_engines!(what_is_not_in_the_table_no_resident_may_do, English, async |t| {
    t.everyone_is_there().await?;
    for word in in_groups() {
        let command = format!("/{word} yusha");
        assert_eq!(t.asks("An", &command).await?, '-', "{command} in private");
        t.says("An", &command).await?;
        assert_eq!(verdict(&t.face(t.group())), '-', "{command} in the group");
    }
    t.everyone_is_done().await?;
});

/// The words of buttons that are no organiser's, or of what only one person was shown: their draft, their broadcast.
const NOT_IN_THE_TABLE: &[&str] = &[
    "s", "p", "m", "w", "c", "cb", "cn", "ud", "q", "qa", "hj", "hg", "hn", "hk", "ht", "i", "f", "l", "ls",
    "hide", "rem", "forget", "keep", "a", "help", "pub", "drop", "cl", "bc", "bx", "k", "v", "jw", "jp",
    "jt", "jo", "js", "jk", "jm", "jl", "vh", "sb", "vw", "vo", "vs", "vm", "vc", "so", "za", "zp", "zn",
    "zw", "wy", "wn", "cg", "dy", "dx",
];

#[test]
fn every_button_that_is_not_for_everybody_is_in_the_table() {
    let is_in = |word: &str| BUTTONS.iter().any(|data| data.split(':').next() == Some(word));
    for (word, _) in declared() {
        assert!(is_in(word) != NOT_IN_THE_TABLE.contains(&word), "{word}");
    }
}

both_engines!(who_may_do_what_by_words, English, async |t| {
    t.everyone_is_there().await?;
    let mut table = String::from(
        "resident, organiser elsewhere, co-organiser, admin, coordinator, owner | as the group\n",
    );
    let mut number = 0;
    for command in COMMANDS {
        let mut row = String::new();
        for name in PEOPLE {
            number += 1;
            row.push(t.asks(name, &command.replace("{n}", &number.to_string())).await?);
        }
        number += 1;
        let as_the_group = t.asks_as_the_group(&command.replace("{n}", &number.to_string())).await?;
        let shown = command.lines().next().unwrap_or_default();
        writeln!(table, "{row} | {as_the_group}  {shown}")?;
    }
    t.skip(t.group());
    assert_snapshot!(table, @"
    resident, organiser elsewhere, co-organiser, admin, coordinator, owner | as the group
    -yyyyy | p  /new Choir tomorrow 10:00
    --yyyy | p  /edit 1
    --pppp | p  /cancelactivity 1
    --yyyy | y  /seats 1 20
    --yyyy | y  /add 1 Grandma Wang
    --yyyy | y  /remove 1 99
    --yyyy | y  /move 1 99 taking part
    --yyyy | y  /attend 1 1
    --yyyy | p  /roster 1
    --yyyy | p  /roster 1 xlsx
    --yyyy | p  /phone 1
    -pyyyy | p  /team
    -yyyyy | p  /stars
    -yyyyy | p  /certificates
    --yyyy | p  /timeline 1
    --yyyy | p  /log 1
    -yyyyy | p  /series
    --yyyy | p  /checkin 1
    --yyyy | p  /recap 1
    -yyyyy | p  /places
    ----yy | p  /place taipinglu new{n} New station
    ----yy | p  /broadcast yusha Hello
    ");
    t.everyone_is_done().await?;
});

both_engines!(who_may_do_what_by_buttons, English, async |t| {
    t.everyone_is_there().await?;
    let mut table = String::from("resident, organiser elsewhere, co-organiser, admin, coordinator, owner\n");
    for data in BUTTONS {
        let mut row = String::new();
        for name in PEOPLE {
            row.push(t.presses(name, data).await?);
        }
        writeln!(table, "{row}  {data}")?;
    }
    t.skip(t.group());
    assert_snapshot!(table, @"
    resident, organiser elsewhere, co-organiser, admin, coordinator, owner
    --yyyy  e:1
    --yyyy  e:1:seats
    --yyyy  en:1:seats
    --yyyy  ea:1:1795900000:120
    --yyyy  er:1:l:1
    --yyyy  et:1:fun
    --yyyy  et:1
    --yyyy  es:1:00000000
    --yyyy  es:1:all:00000000
    --yyyy  sr:1
    --yyyy  sr:1:2026-12-01:out
    --yyyy  sr:1:2026-12-01:in
    --yyyy  sr:1:2026-12-01:move
    --yyyy  sr:1:0
    --yyyy  sr:1:1
    --yyyy  su:1:00000000
    --yyyy  u:1:00000000
    --yyyy  on:1
    --yyyy  t:1:1:0
    --yyyy  ta:1
    --yyyy  tp:1:0
    --yyyy  tp:1
    --yyyy  ci:1
    --yyyy  x:1
    --yyyy  ph:1
    --yyyy  ph:1:0
    --yyyy  ph:1:1:0:1:0
    --yyyy  ro:1
    --yyyy  ra:1
    --yyyy  rd:1
    --yyyy  rw:1
    --yyyy  rw:1:1
    --yyyy  rx:1:1
    --yyyy  ry:1:1
    -yyyyy  go:add
    --yyyy  r:1
    --yyyy  rl:1:1
    --yyyy  rp:1:0:9
    --yyyy  rs:1
    --yyyy  rp:1:0
    --yyyy  rml:1:1
    --yyyy  rml:1:1:2
    --yyyy  rmp:1:1:2
    --yyyy  rmp:1:1:2:3
    --yyyy  lg:1:0
    -yyyyy  lg:0
    --yyyy  lga:1:0
    -yyyyy  go:new
    -yyyyy  go:places
    -yyyyy  gp:edit:1
    --yyyy  tl:1
    --yyyy  tl:1:recap
    --yyyy  tl:1:recap:hold
    --yyyy  tl:1:recap:release
    --yyyy  tl:1:remind-soon:skip
    --yyyy  tl:1:announce:now
    --yyyy  pl:1
    --yyyy  inv:1:group
    --yyyy  inv:1:organiser
    ----yy  inv:1:coordinator
    --yyyy  rev:1:999
    ----yy  dis:1:999
    --yyyy  n:tu:1
    --yyyy  n:tx:1
    --yyyy  off:1
    --yyyy  off:1:weather
    --yyyy  ob:1:00000000
    -----y  na
    yyyyyy  nl
    ----yy  nr:1
    ----yy  nb:1
    -yyyyy  go:team
    -yyyyy  mt:0
    --yyyy  mv:1:1:volunteers
    --yyyy  ms:1:1:volunteers:take-in
    --yyyy  mo:1:1:volunteers
    --yyyy  mc:1:1:volunteers
    --yyyy  ml:1:1:volunteers:1
    --yyyy  st:1
    --yyyy  sn:1
    --yyyy  sd:1:1
    --yyyy  vd:1:stands
    --yyyy  vt:1:3
    -yyyyy  zl:0
    --yyyy  zc:1
    --yyyy  zf:1
    --yyyy  zr:1
    --yyyy  zv:1:other
    --yyyy  zi:1
    -yyyyy  zx:1
    --yyyy  zd:1:1
    --yyyy  ze:1:1:0
    --yyyy  yp:1:00000000
    --yyyy  yw:1
    --yyyy  yk:1
    --yyyy  yn:1
    -yyyyy  hw:0
    --yyyy  hm:1:0
    --yyyy  hm:1:0:volunteers
    --yyyy  hx:1:2026:11
    --yyyy  hx:1:2026:11:volunteers
    -yyyyy  mn:0
    --yyyy  mg:1:1:volunteers
    --yyyy  mg:1:1:volunteers:minor
    -yyyyy  wa:0
    --yyyy  wr:1
    --yyyy  wt:1:1
    --yyyy  ws:1:1:volunteers
    -yyyyy  da
    --yyyy  dp:1
    --yyyy  dt:1:volunteers
    -yyyyy  dn
    --yyyy  dl:1:1
    --yyyy  dh:1:1
    --yyyy  df:1:1
    --yyyy  dz:1:1:3
    --yyyy  pw:1:1:volunteers
    --yyyy  po:1:1:volunteers:driving
    --yyyy  py:1:1:volunteers:driving:2027
    --yyyy  pm:1:1:volunteers:driving:2027:3
    --yyyy  px:1:1:volunteers:driving
    --yyyy  wk:1:1
    --yyyy  wk:1:1:kitchen
    --yyyy  wo:1:1
    -yyyyy  vu:0
    --yyyy  vr:1
    --yyyy  vk:1
    --yyyy  vn:1
    --yyyy  sp:1
    --yyyy  dm:1
    -yyyyy  yh
    --yyyy  yp:1:1
    --yyyy  yt:1:1:00000000
    -yyyyy  yl:1
    ");
    t.everyone_is_done().await?;
});
