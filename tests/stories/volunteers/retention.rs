//! Volunteers' names go when their time is over: their hours count on, and a certificate is still known by its number.

use insta::assert_snapshot;
use lastmile::domain::hours::Class;

use crate::language::{World, both_engines};

const TICKED: Class = Class::Attested;

both_engines!(three_years_after_the_last_service_the_name_goes, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for name in ["Annabel", "Bonifaz", "Caspar"] {
        t.volunteers("Lin", name).await?;
        t.served(name, "yusha", "2026-11-02 08:00", (120, TICKED)).await?;
    }
    t.gets_certificate("Lin", "Annabel").await?;
    // Somebody who has no messenger, too.
    t.has_stored("INSERT INTO volunteers (name, phone, occupation, age, joined_at) VALUES ('Grandma Zhao', '1234', 'resident', 'adult', 1793577600)").await?;
    t.has_stored(
        "UPDATE team_members SET standing = 'left'
         WHERE volunteer_id IN (SELECT id FROM volunteers WHERE name IN ('Annabel', 'Caspar'))",
    )
    .await?;
    t.has_read_everything();
    t.bot_is_down_until("2029-10-30 12:00")?;
    t.quietly_until("2029-10-30 12:05").await?;
    assert_eq!(t.counts("volunteers WHERE name <> ''").await?, 4);
    // A further year, in which nobody but the one who is in a team is left.
    t.bot_is_down_until("2030-01-02 12:00")?;
    t.quietly_until("2030-01-03 12:05").await?;
    assert_eq!(t.counts("volunteers WHERE name = 'Bonifaz'").await?, 1);
    assert_eq!(t.counts("volunteers WHERE name <> ''").await?, 1);
    assert_eq!(t.counts("volunteers WHERE phone IS NOT NULL").await?, 0);
    assert_eq!(t.counts("hours_rows").await?, 3);
    // Who has no certificate is nobody from then on; whose name stands on one can still have it forgotten.
    assert_eq!(t.counts("volunteers WHERE person_id IS NOT NULL").await?, 2);
    let caspar = t.person("Caspar");
    t.tells("Caspar", "/hours").await?;
    assert_snapshot!(t.face(caspar), @"
    You are not a volunteer yet. Would you like to help?
    [🙋 Volunteering]
    ");
    // The hours count on without a name.
    t.forges("Lin", lin, 1, "hx:1:2026:11").await?;
    t.skip(lin);
    assert_snapshot!(crate::volunteers::table::sheets(t.document("Lin"))?, @"
    [Helpers]
    Volunteers’ hours · Yusha station · November 2026 · Helpers
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    Bonifaz | 0000-0021 | 0 | 2 | 2 | 1
    In all |  | 0 | 2 | 2 | 1
    [In no team here]
    Volunteers’ hours · Yusha station · November 2026 · In no team here
    What was served at Yusha station, by the place’s clock: full half hours, at most 8 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

    Name | Volunteer number | Hours checked in | Hours noted by organisers | Hours in all | Services
    – |  | 0 | 2 | 2 | 1
    – |  | 0 | 2 | 2 | 1
    In all |  | 0 | 4 | 4 | 2
    ");
    t.tells("Lin", "/certificates").await?;
    let register = t.face(lin);
    assert!(register.contains("Annabel"), "{register}");
    let number =
        register.split_whitespace().find(|word| word.contains("-2026-")).expect("a number").to_owned();
    t.bot_is_down_until("2037-01-02 12:00")?;
    t.quietly_until("2037-01-03 12:05").await?;
    assert_eq!(t.counts("certificates WHERE name <> ''").await?, 0);
    assert_eq!(t.counts("volunteers WHERE person_id IS NOT NULL").await?, 1);
    let kept = t.kept().await?;
    let traces: Vec<_> =
        kept.iter().filter(|row| row.contains("Annabel") && !row.starts_with("people")).collect();
    assert!(traces.is_empty(), "{traces:?}");
    t.tells("Lin", &format!("/certificate {number}")).await?;
    assert_snapshot!(t.face(lin), @"✅ Certificate 1-2026-000016 is valid.");
});

both_engines!(what_is_kept_and_until_when_stands_in_ones_data, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    t.served("安叔", "yusha", "2026-11-02 08:00", (120, TICKED)).await?;
    let an = t.person("安叔");
    t.tells("安叔", "/mydata").await?;
    t.skip(an);
    let told = |t: &mut World| -> anyhow::Result<String> {
        let known: serde_json::Value = serde_json::from_slice(&t.document("安叔"))?;
        Ok(known["volunteering"]["known_until"].to_string())
    };
    assert_snapshot!(told(t)?, @r#""3 years after the last service, once in no team any more; or /forget""#);
    t.has_stored("UPDATE team_members SET standing = 'left'").await?;
    t.tells("安叔", "/mydata").await?;
    t.skip(an);
    assert_snapshot!(told(t)?, @r#""2029-11-25T00:00:25+00:00""#);
    t.has_read_everything();
});
