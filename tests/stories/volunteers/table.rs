//! Hours as a table: for those who run a place, and for whoever leads a team, of that one alone.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use chrono::{NaiveDateTime, TimeDelta};
use insta::assert_snapshot;
use lastmile::app;
use lastmile::dispatch::documents;
use lastmile::domain::civil_time::to_utc;
use lastmile::domain::hours::{Class, Span, Stretch};
use lastmile::domain::hours_table::{HoursTable, TableTime, Whose};
use lastmile::domain::ids::{ChatId, HoursRowId, PlaceId, VolunteerId};
use lastmile::domain::language::{Language as Words, Name};
use lastmile::domain::volunteer::{Skill, Team};
use lastmile::message::Document;
use lastmile::store::hours::{self, Served};
use lastmile::store::{people, places, volunteers};
use lastmile::work::UnitOfWork;

use crate::language::{Chance, Told, World, both_engines};

impl World {
    pub(super) async fn work(&mut self) -> Told<UnitOfWork> {
        let settings = Arc::new(app::settings(&self.config, "lastmile_bot".to_owned()));
        Ok(UnitOfWork::begin(&self.store, &settings, self.now()).await?)
    }

    /// The volunteer that somebody is.
    pub(super) async fn volunteer(&mut self, name: &str) -> Told<VolunteerId> {
        let chat = ChatId(self.person(name));
        let mut tx = self.store.read().await?;
        let person = people::in_chat(&mut tx, chat).await?.expect("a person").id;
        Ok(volunteers::of_person(&mut tx, person).await?.expect("a volunteer").id)
    }

    /// It was noted that somebody served at a place from a moment on, for so many minutes.
    pub(super) async fn served(
        &mut self,
        name: &str,
        slug: &str,
        from: &str,
        (minutes, class): (i64, Class),
    ) -> Told<HoursRowId> {
        let volunteer = self.volunteer(name).await?;
        let mut work = self.work().await?;
        let place = places::by_slug(&mut work.tx, slug).await?.expect("a place");
        let from = to_utc(place.zone, NaiveDateTime::parse_from_str(from, "%Y-%m-%d %H:%M")?);
        let served = Served {
            volunteer,
            place: place.id,
            activity: None,
            signup: None,
            day: None,
            title: &Name::from("Tea"),
            skill: Some(Skill::Kitchen),
            role: None,
            stretch: Stretch {
                span: Span::new(from, from + TimeDelta::minutes(minutes))?,
                class,
                zone: place.zone,
            },
        };
        let row = hours::note(&mut work.tx, &served, None, self.now()).await?;
        work.commit().await?;
        Ok(row)
    }

    /// A row of the ledger was taken back.
    pub(super) async fn takes_back(&mut self, row: HoursRowId) -> Told<()> {
        let mut work = self.work().await?;
        let service = hours::by_id(&mut work.tx, row).await?.expect("a row");
        hours::reverse(&mut work.tx, &service, None, self.now()).await?;
        work.commit().await?;
        Ok(())
    }

    /// Somebody takes the table of a time, and has read what came with it.
    pub(super) async fn takes_table(&mut self, name: &str, time: &str) -> Told<Vec<u8>> {
        let person = self.person(name);
        self.tells(name, "/team").await?;
        let button = self.word("Hours as a table", "时长表格").to_owned();
        self.taps_in(name, person, &button).await?;
        self.taps_in(name, person, time).await?;
        self.skip(person);
        Ok(self.document(name))
    }
}

/// The sheets of a table, a row a line.
pub(super) fn sheets(bytes: Vec<u8>) -> Told<String> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes))?;
    let mut lines = Vec::new();
    for (name, range) in book.worksheets() {
        lines.push(format!("[{name}]"));
        let row = |cells: &[Data]| cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
        lines.extend(range.rows().map(row).map(|row| row.trim_end_matches(" | ").to_owned()));
    }
    Ok(lines.join("\n"))
}

const ATTESTED: Class = Class::Attested;
const VERIFIED: Class = Class::Verified;

both_engines!(what_teams_served_is_a_sheet, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for name in ["An", "=SUM(A1)", "Bo"] {
        t.volunteers("Lin", name).await?;
    }
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Hours as a table").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Yusha station: no hours are noted there yet. They are noted in the evening after somebody has helped.
    [◀️]
    ");
    t.links_group("caotang", "Caotang residents").await?;
    // Ten hours on a day are eight, and what overlaps counts once.
    t.served("An", "yusha", "2026-11-02 08:00", (600, VERIFIED)).await?;
    t.served("An", "yusha", "2026-11-03 09:00", (90, VERIFIED)).await?;
    t.served("An", "yusha", "2026-11-03 10:00", (60, ATTESTED)).await?;
    t.served("An", "yusha", "2025-12-31 23:00", (120, ATTESTED)).await?;
    t.served("=SUM(A1)", "yusha", "2026-10-30 10:00", (150, ATTESTED)).await?;
    let mistaken = t.served("=SUM(A1)", "yusha", "2026-11-04 10:00", (60, ATTESTED)).await?;
    t.takes_back(mistaken).await?;
    // What was served elsewhere is not Yusha's.
    t.served("Bo", "caotang", "2026-11-05 10:00", (120, ATTESTED)).await?;
    t.served("Bo", "yusha", "2026-11-05 11:00", (120, ATTESTED)).await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Hours as a table").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Yusha station
    Hours of which time? You get a sheet (XLSX).
    [November 2026] [October 2026]
    [The year 2026] [January 2026]
    [December 2025] [The year 2025]
    [◀️]
    ");
    t.taps_in("Lin", lin, "November 2026").await?;
    assert_snapshot!(t.private("Lin"), @"
    📊 Hours: Yusha station, November 2026
    (hours-2026-11.xlsx)
    ");
    assert_snapshot!(sheets(t.document("Lin"))?, @"
    [Helpers]
    Volunteers’ hours · Yusha station · November 2026 · Helpers
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    An | 0000-0013 | 9.5 | 0.5 | 10 | 3
    Bo | 0000-0037 | 0 | 1 | 1 | 1
    In all |  | 9.5 | 1.5 | 11 | 4
    ");
    let year = t.takes_table("Lin", "The year 2026").await?;
    assert_snapshot!(sheets(year)?, @"
    [Helpers]
    Volunteers’ hours · Yusha station · The year 2026 · Helpers
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    =SUM(A1) | 0000-0021 | 0 | 2.5 | 2.5 | 1
    An | 0000-0013 | 9.5 | 1.5 | 11 | 4
    Bo | 0000-0037 | 0 | 1 | 1 | 1
    In all |  | 9.5 | 5 | 14.5 | 6
    [Months]
    Volunteers’ hours · Yusha station · The year 2026 · Months
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Month | Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    2026-01 | An | 0000-0013 | 0 | 1 | 1 | 1
    2026-10 | =SUM(A1) | 0000-0021 | 0 | 2.5 | 2.5 | 1
    2026-11 | An | 0000-0013 | 9.5 | 0.5 | 10 | 3
    2026-11 | Bo | 0000-0037 | 0 | 1 | 1 | 1
    In all |  |  | 9.5 | 5 | 14.5 | 6
    ");
    // Whoever left stands on a sheet of their own, and nothing is lost.
    t.has_stored("UPDATE team_members SET standing = 'left'").await?;
    t.tells("Lin", "/team").await?;
    t.forges("Lin", lin, 1, "hx:1:2025:12").await?;
    t.skip(lin);
    assert_snapshot!(sheets(t.document("Lin"))?, @"
    [In no team here]
    Volunteers’ hours · Yusha station · December 2025 · In no team here
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    An | 0000-0013 | 0 | 1 | 1 | 1
    In all |  | 0 | 1 | 1 | 1
    ");
    // There is no such month, and nobody else reads it.
    t.forges("Lin", lin, 1, "hx:1:2026:13").await?;
    let an = t.person("An");
    for data in ["hx:1:2026:11", "hx:1:2026:11:volunteers", "hm:1:0", "hm:1:0:volunteers", "hw:0"] {
        let said = t.forges("An", an, 1, data).await?;
        assert!(said.contains("organisers"), "{data}: {said}");
    }
    t.skip(lin);
    t.skip(an);
    t.has_read_everything();
});

both_engines!(a_leader_has_the_table_of_their_team, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    for name in ["安叔", "王婆婆"] {
        t.volunteers("林老师", name).await?;
    }
    t.config.columns = lastmile::config::Config::parse(
        "bot.toml",
        r#"volunteers.columns = ["team", { field = "name", title = "姓名（必填）" }, "phone", "month", "hours", "first-day", "last-day"]"#,
    )?
    .columns;
    t.bot_stops();
    t.served("安叔", "yusha", "2026-11-02 08:00", (120, VERIFIED)).await?;
    t.served("王婆婆", "yusha", "2026-11-03 08:00", (90, ATTESTED)).await?;
    let an = t.volunteer("安叔").await?;
    let mut work = t.work().await?;
    let team = (PlaceId(1), Team::Volunteers);
    volunteers::set_leads(&mut work.tx, an, team, true).await?;
    work.commit().await?;
    let leader = t.person("安叔");
    t.forges("安叔", leader, 1, "mt:0").await?;
    t.taps_in("安叔", leader, "时长表格").await?;
    assert_snapshot!(t.face(leader), @"
    📊 玉沙社区实践站·志愿者
    要哪段时间的？点一下，就发给您一份表格（XLSX）。
    [2026 年 11 月] [2026 年全年]
    [◀️]
    ");
    t.taps_in("安叔", leader, "2026 年全年").await?;
    assert_snapshot!(sheets(t.document("安叔"))?, @"
    [志愿者]
    志愿服务时长 · 玉沙社区实践站 · 2026 年全年 · 志愿者
    只计在玉沙社区实践站的服务，以站点的钟为准：按半小时取整，每天最多 8 小时。队员在别处的服务不在内；参加几支队伍的人，每支队伍的表里都有。

    队伍 | 姓名（必填） | 电话尾号 | 月份 | 合计时长（小时） | 首次服务 | 末次服务
    志愿者 | 安叔 |  | 2026 | 2 | 2026-11-02 | 2026-11-02
    志愿者 | 王婆婆 |  | 2026 | 1.5 | 2026-11-03 | 2026-11-03
    合计 |  |  |  | 3.5
    [各月]
    志愿服务时长 · 玉沙社区实践站 · 2026 年全年 · 各月
    只计在玉沙社区实践站的服务，以站点的钟为准：按半小时取整，每天最多 8 小时。队员在别处的服务不在内；参加几支队伍的人，每支队伍的表里都有。

    队伍 | 姓名（必填） | 电话尾号 | 月份 | 合计时长（小时） | 首次服务 | 末次服务
    志愿者 | 安叔 |  | 2026-11 | 2 | 2026-11-02 | 2026-11-02
    志愿者 | 王婆婆 |  | 2026-11 | 1.5 | 2026-11-03 | 2026-11-03
    合计 |  |  |  | 3.5
    ");
    // Another team, or all of the place, is not theirs.
    for data in ["hx:1:2026:11", "hx:1:2026:11:culture", "hm:1:0"] {
        let said = t.forges("安叔", leader, 1, data).await?;
        assert!(said.contains("组织者"), "{data}: {said}");
    }
    // Between asking and delivery they lead it no more: nothing is made.
    let mut work = t.work().await?;
    let reader = volunteers::by_id(&mut work.tx, an).await?.and_then(|known| known.person).expect("a person");
    let table = |whose| {
        Document::Hours(HoursTable { reader, whose, time: TableTime::of(2026, 11), language: Words::Chinese })
    };
    let settings = Arc::clone(&work.settings);
    let now = t.now();
    let of_team = table(Whose::Team(PlaceId(1), Team::Volunteers));
    assert!(documents::make(&mut work.tx, &settings, of_team, now).await?.is_some());
    let all = table(Whose::Place(PlaceId(1)));
    assert!(documents::make(&mut work.tx, &settings, all, now).await?.is_none());
    volunteers::set_leads(&mut work.tx, an, team, false).await?;
    assert!(documents::make(&mut work.tx, &settings, of_team, now).await?.is_none());
    drop(work);
    t.skip(leader);
    t.skip(lin);
});

both_engines!(every_figure_of_hours_is_the_same, English, async |t| {
    t.organiser("Lin").await?;
    let names = ["An", "Bo", "Cai", "Dan", "Er", "Fang"];
    for name in names {
        t.volunteers("Lin", name).await?;
    }
    let mut dice = Chance(2026);
    let mut expected = Vec::new();
    for name in names {
        // The half hours that are in force, and what is left of those that a row brought.
        let mut rows = Vec::new();
        for _ in 0..12 {
            let (day, start, halves) = (1 + dice.below(3), dice.below(48), 1 + dice.below(24));
            let from = format!("2026-11-{day:02} {:02}:{:02}", start / 2, start % 2 * 30);
            let class = if dice.below(2) == 0 { VERIFIED } else { ATTESTED };
            let minutes = i64::try_from(halves)? * 30;
            let row = t.served(name, "yusha", &from, (minutes, class)).await?;
            let first = (day * 48) + start;
            if dice.below(3) == 0 {
                t.takes_back(row).await?;
            } else {
                rows.extend(first..first + halves);
            }
        }
        let once: BTreeSet<u64> = rows.into_iter().collect();
        let a_day = |day: u64| once.iter().filter(|half| **half / 48 == day).count().min(16);
        let halves: usize = (1..=5).map(a_day).sum();
        expected.push((name, format!("{}{}", halves / 2, if halves.is_multiple_of(2) { "" } else { ".5" })));
    }
    let table = sheets(t.takes_table("Lin", "The year 2026").await?)?;
    for (name, hours) in expected {
        t.tells(name, "/hours").await?;
        let person = t.person(name);
        let page = t.face(person);
        assert!(page.contains(&format!("This year: {hours} h ")), "{name} {hours}\n{page}");
        let row = table.lines().find(|line| line.starts_with(&format!("{name} |"))).expect("a row");
        assert_eq!(row.split(" | ").nth(4), Some(hours.as_str()), "{row}");
        t.gets_certificate("Lin", name).await?;
        let volunteer = t.volunteer(name).await?;
        let half_hours = (hours.parse::<f64>()? * 2.0).round();
        let like_it =
            format!("certificates WHERE volunteer_id = {volunteer} AND verified + attested = {half_hours}");
        assert_eq!(t.counts(&like_it).await?, 1, "{name} {hours}");
    }
    t.has_read_everything();
});
