//! Whose rows are, which of them are new, and what they add.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Asia::Shanghai;
use proptest::prelude::*;

use super::plan::{Entry, Member, Plan, Who, plan};
use super::*;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{DAILY, count};
use crate::domain::hours::ledger::{Row, Says, in_force};
use crate::domain::hours::{Class, Stretch};
use crate::domain::ids::{HoursRowId, VolunteerId};

fn at(text: &str) -> NaiveDateTime {
    format!("2026-11-{text}:00").parse().unwrap()
}

fn listed(name: &str, digits: Option<&str>, from: &str, until: &str) -> Listed {
    Listed {
        row: 2,
        name: PersonName::read(name),
        digits: digits.map(ToOwned::to_owned),
        team: Team::Volunteers,
        from: at(from),
        until: at(until),
        what: None,
        skill: None,
    }
}

fn history(services: Vec<Listed>) -> History {
    let columns = Columns { name: "A".to_owned(), day: "B".to_owned() };
    History { sheet: "Sheet1".to_owned(), columns, services, ..History::default() }
}

fn member(id: i64, name: &str, digits: Option<&str>, has_account: bool) -> Member {
    Member {
        id: VolunteerId(id),
        name: PersonName::read(name),
        digits: digits.map(ToOwned::to_owned),
        has_account,
        may_serve: true,
        rows: Vec::new(),
    }
}

/// The ledger of somebody for whom all of a plan was entered.
fn enter(member: &mut Member, entries: &[Entry]) {
    let first = member.rows.last().map_or(1, |row| row.id.0 + 1);
    let rows = (first..).zip(entries).map(|(id, entry)| {
        let stretch = Stretch { span: entry.span, class: Class::Attested, zone: Shanghai };
        Row { id: HoursRowId(id), says: Says::Served(stretch) }
    });
    member.rows.extend(rows);
}

/// Whom one row means among members: their numbers, `new`, or what is wanted.
fn meant(digits: Option<&str>, members: &[Member]) -> String {
    match plan(&history(vec![listed("An", digits, "07T09:00", "07T10:00")]), members, Shanghai) {
        Ok(Plan { entries, .. }) => match entries[0].who {
            Who::Known(id) => id.0.to_string(),
            Who::New(_) => "new".to_owned(),
        },
        Err(mistakes) => format!("{}{} {}", mistakes[0].column, mistakes[0].row, mistakes[0].wants.word()),
    }
}

#[test]
fn who_is_meant_is_told_by_name_and_digits() {
    let desk = |id, digits| member(id, "An", digits, false);
    let account = |id| member(id, "An", None, true);
    let one = Some("1111");
    for (digits, members, said) in [
        (None, vec![], "new"),
        (None, vec![member(1, "Bo", None, false)], "new"),
        (one, vec![desk(1, one), desk(2, Some("2222"))], "1"),
        (one, vec![desk(1, Some("2222"))], "new"),
        (one, vec![desk(1, None)], "new"),
        (one, vec![account(1)], "1"),
        (one, vec![account(1), desk(2, one)], "2"),
        (one, vec![account(1), account(2)], "A2 which-one"),
        (None, vec![desk(1, one)], "1"),
        (None, vec![desk(1, one), desk(2, Some("2222"))], "A2 which-one"),
        (None, vec![desk(1, None), desk(2, one)], "1"),
        (None, vec![account(1), desk(2, None)], "A2 which-one"),
    ] {
        assert_eq!(meant(digits, &members), said, "{digits:?} {members:?}");
    }
    let child = Member { may_serve: false, ..account(1) };
    assert_eq!(meant(None, &[child]), "A2 consent");
}

#[test]
fn what_is_there_is_not_entered_again() {
    let list = history(vec![
        listed("An", None, "07T09:00", "07T11:00"),
        listed("An", None, "07T09:00", "07T11:00"),
        listed("Bo", None, "08T09:00", "08T09:20"),
    ]);
    let first = plan(&list, &[], Shanghai).unwrap();
    assert_eq!((first.entries.len(), first.already, first.newcomers.len(), first.volunteers), (2, 1, 2, 2));
    assert_eq!((first.adds, first.is_cut), (HalfHours(4), false));
    let mut an = member(1, "An", None, true);
    enter(&mut an, &first.entries[..1]);
    let second = plan(&list, &[an.clone(), member(2, "Bo", None, false)], Shanghai).unwrap();
    assert_eq!((second.entries.len(), second.already, second.newcomers.len()), (1, 2, 0));
    // What was taken back does not come again.
    an.rows.push(Row { id: HoursRowId(9), says: Says::Reverses(HoursRowId(1)) });
    assert_eq!(plan(&list, &[an], Shanghai).unwrap().already, 2);
}

#[test]
fn a_day_has_its_most_and_what_overlaps_counts_once() {
    let long = history(vec![listed("An", None, "07T06:00", "07T20:00")]);
    let long = plan(&long, &[], Shanghai).unwrap();
    assert_eq!((long.adds, long.is_cut), (HalfHours(16), true));
    let mut an = member(1, "An", None, true);
    enter(&mut an, &long.entries);
    let more = history(vec![listed("An", None, "07T06:30", "07T07:00")]);
    let more = plan(&more, &[an], Shanghai).unwrap();
    assert_eq!((more.adds, more.is_cut, more.entries.len()), (HalfHours::ZERO, true, 1));
}

proptest! {
    /// What is told before is what the ledger counts afterwards; and the same list a second time does nothing.
    #[test]
    fn what_a_plan_adds_is_what_the_ledger_counts(
        services in prop::collection::vec((0_usize..3, 0_i64..4_000, 1_i64..1_440), 1..20),
        before in prop::collection::vec((0_i64..4_000, 1_i64..1_440), 0..4),
    ) {
        const NAMES: [&str; 3] = ["An", "Bo", "Cai"];
        let served = |name, from, lasts| {
            let from = at("07T00:00") + TimeDelta::minutes(from);
            let until = from + TimeDelta::minutes(lasts);
            Listed { from, until, ..listed(name, None, "07T00:00", "07T00:01") }
        };
        let earlier = before.iter().map(|(from, lasts)| served("An", *from, *lasts)).collect();
        let list = history(services.iter().map(|(who, from, lasts)| served(NAMES[*who], *from, *lasts)).collect());
        let mut members: Vec<Member> = (1..).zip(NAMES).map(|(id, name)| member(id, name, None, true)).collect();
        enter(&mut members[0], &plan(&history(earlier), &[], Shanghai).unwrap().entries);
        let hours = |members: &[Member]| -> HalfHours {
            members.iter().map(|member| count(&in_force(&member.rows), DAILY).total().total()).sum()
        };
        let was = hours(&members);
        let planned = plan(&list, &members, Shanghai).unwrap();
        prop_assert_eq!(planned.entries.len() + planned.already, services.len());
        for member in &mut members {
            let of: Vec<Entry> =
                planned.entries.iter().copied().filter(|entry| entry.who == Who::Known(member.id)).collect();
            enter(member, &of);
        }
        prop_assert_eq!(hours(&members), was + planned.adds);
        let again = plan(&list, &members, Shanghai).unwrap();
        prop_assert_eq!((again.entries.len(), again.adds), (0, HalfHours::ZERO));
    }
}
