use crate::domain::change::Snapshot;
use crate::domain::contact::Contact;
use crate::domain::history::History;
use crate::domain::ids::PersonId;
use crate::domain::language::Name;
use crate::domain::rules::Rules;
use crate::domain::series::{Rule, Series};
use crate::message::Delivery;
use crate::store::wire::draft::{Draft, Session};
use crate::store::wire::stored::{Stored, read, to_column};

/// Values of each kind, as the versions before this one wrote them.
const FORMATS: &str = include_str!("../../../tests/stories/earlier/formats.txt");

fn of_kind(wanted: &str) -> Vec<&'static str> {
    let line = |line: &'static str| line.split_once('\t').expect("a tab");
    let found = FORMATS.lines().map(line).filter(|(kind, _)| *kind == wanted);
    found.map(|(_, text)| text).collect()
}

/// Whether each is written as it was read.
fn comes_back<T: Stored>(kind: &str) -> usize {
    let all = of_kind(kind);
    for text in &all {
        let value: T = read(text, kind, 1).expect(text);
        assert_eq!(to_column(&value).expect(text), **text);
    }
    all.len()
}

#[test]
fn what_was_written_before_is_read_and_written_again() {
    let all = [
        comes_back::<Name>("name"),
        comes_back::<Rules>("rules"),
        comes_back::<Snapshot>("snapshot"),
        comes_back::<(Snapshot, Snapshot)>("proposal"),
        comes_back::<Series>("series"),
        comes_back::<Draft>("draft"),
        comes_back::<Session>("session"),
        comes_back::<Delivery>("delivery"),
        comes_back::<History>("history"),
    ];
    assert!(all.iter().all(|count| *count > 0), "{all:?}");
    assert_eq!(all.iter().sum::<usize>(), FORMATS.lines().count());
}

#[test]
fn what_is_read_is_what_was_meant() {
    let [plain, both] = of_kind("name")[..] else { panic!("two names") };
    assert_eq!(read::<Name>(plain, "", 1).expect(plain), Name::from("Choir \"Ü\" 茶"));
    let Name::Translated(texts) = read(both, "", 1).expect(both) else { panic!("{both}") };
    assert_eq!(texts["zh"], "蜀绣课");
    let rich: Snapshot = read(of_kind("snapshot")[0], "", 1).expect("a snapshot");
    let contact = Contact { text: "Lin, 028-2222".to_owned(), of: Some(PersonId(7)) };
    assert_eq!((rich.activity.contact, rich.activity.position), (Some(contact), Some((30.67, -104.05))));
    assert_eq!((rich.points.len(), rich.activity.rules.roles.len()), (2, 2));
    let is_cron = |text: &&str| {
        let series: Series = read(text, "", 1).expect(text);
        matches!(series.calendar.rule, Rule::Cron(line) if line.to_string() == "0 9,14 20 * Mon")
    };
    assert_eq!(of_kind("series").iter().filter(|text| is_cron(text)).count(), 1);
}

#[test]
fn earlier_versions_are_read() {
    assert_eq!(read::<Rules>("{}", "", 1).expect("rules"), Rules::default());
    // A draft alone, before there were questions; its contact is nobody's, and it has no rules.
    let text = r#"{"title":"Tea","starts":"2026-11-28T10:00:00","minutes":60,"theme":"fun","station":null,"venue":null,
        "capacity":null,"points":[],"contact":"028-1111","picture":null}"#;
    let session: Session = read(text, "", 1).expect("a draft");
    assert_eq!(
        (session.question, session.day.map(|day| day.to_string())),
        (None, Some("2026-11-28".to_owned()))
    );
    let contact = session.draft.contact.map(Contact::from);
    assert_eq!(contact, Some(Contact::written("028-1111")));
    assert_eq!(Rules::from(session.draft.rules), Rules::default());
    // A series that has left out nothing yet.
    let text = of_kind("series")[6].replace(r#","exceptions":{}"#, "");
    assert!(read::<Series>(&text, "", 1).expect("a series").calendar.exceptions.is_empty());
}

#[test]
fn what_cannot_be_read_is_told_with_its_row() {
    fn problem<T: Stored>(text: &str, column: &str) -> String {
        read::<T>(text, column, 12).err().expect("a mistake").to_string()
    }
    insta::assert_snapshot!(
        problem::<Name>("7", "activities.title"),
        @r#"store: activities.title of 12: "7" is no name: a text, or a table such as { zh = "…", en = "…" }"#
    );
    insta::assert_snapshot!(
        problem::<Rules>(r#"{"minimum":"two"}"#, "activities.rules"),
        @r#"store: activities.rules of 12: "{\"minimum\":\"two\"}" are no rules: invalid type: string "two", expected i64 at line 1 column 16"#
    );
    insta::assert_snapshot!(
        problem::<Snapshot>(r#"{"activity":7}"#, "changes.told"),
        @"store: changes.told of 12: invalid type: integer `7`, expected struct Activity at line 1 column 13"
    );
    // Of several versions, it is told how it fails to be the newest.
    insta::assert_snapshot!(
        problem::<Session>(r#"{"draft":{"title":7}}"#, "drafts.body"),
        @"store: drafts.body of 12: invalid type: integer `7`, expected a string at line 1 column 19"
    );
    insta::assert_snapshot!(
        problem::<Series>(&of_kind("series")[5].replace("0 9,14 20", "0 99 20"), "series.body"),
        @r#"store: series.body of 12: "0 99 20 * Mon": hour must be 0-23, found 99 at line 1 column 44"#
    );
}
