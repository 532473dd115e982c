//! An activity in people's own calendar.

use icalendar::{Calendar, Component};
use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// A plan with one activity at that time.
fn plan(title: &str, starts: &str) -> String {
    format!(
        "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha station\"\n\n[[activity]]\nslug = \"tea\"\n\
         title = \"{title}\"\ntheme = \"fun\"\nplace = \"yusha\"\nstarts = \"{starts}\"\n"
    )
}

/// The last calendar file that the bot sent to a person.
fn file(t: &mut World, name: &str) -> Told<String> {
    Ok(String::from_utf8(t.document(name))?.replace("\r\n", "\n"))
}

both_engines!(an_activity_goes_into_the_calendar_and_stays_true, English, async |t| {
    t.imports(&plan(
        "Tea 🍵 with \\\"friends\\\", songs; and a title that is longer than a line",
        "2026-11-24T15:00",
    ))
    .await?;
    t.next();
    t.signs_up("An").await?;
    t.tells("An", "/calendar").await?;
    assert_snapshot!(t.private("An"), @r#"
    Which one shall go into your calendar? Tap it:
    [Tea 🍵 with "friends", songs;… · Tue 24 Nov, 15:00]
    "#);
    let an = t.person("An");
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.private("An"), @r#"
    📅 Tea 🍵 with "friends", songs; and a title that is longer than a line: open the file to put it into your calendar. If something changes, I send it again.
    (activity-1.ics)
    "#);
    let first = file(t, "An")?;
    assert_snapshot!(first, @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//lastmile//activities//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    BEGIN:VTIMEZONE
    TZID:Asia/Shanghai
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0800
    TZOFFSETTO:+0800
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    DTEND;TZID=Asia/Shanghai:20261124T170000
    DTSTAMP:20261123T000020Z
    DTSTART;TZID=Asia/Shanghai:20261124T150000
    LOCATION:Yusha station
    SEQUENCE:0
    STATUS:CONFIRMED
    SUMMARY:Tea 🍵 with "friends"\, songs\; and a title that is longer than a
      line
    UID:1-1795392000@lastmile
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Tea 🍵 with "friends"\, songs\; and a title that is longer th
     an a line
    DTSTAMP:20261123T000020Z
    TRIGGER:-PT3600S
    UID:1-1795392000@lastmile-alarm
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    "#);
    assert!(first.lines().all(|line| line.len() <= 75), "{first}");
    let read: Calendar = first.parse().map_err(|mistake: String| anyhow::anyhow!(mistake))?;
    let event = read.events().next().ok_or_else(|| anyhow::anyhow!("no event"))?;
    assert_eq!(event.property_value("SEQUENCE"), Some("0"));
    // Moved: the same entry, with a later state of it.
    t.imports(&plan("Tea", "2026-11-24T16:30")).await?;
    t.until("2026-11-23 08:15").await?;
    assert_snapshot!(t.private("An"), @r#"
    ✏️ Changed: Tea 🍵 with "friends", songs; and a title that is longer than a line
    New name: Tea
    🕙 New time: Tue 24 Nov, 16:30 (was Tue 24 Nov, 15:00)

    You need not sign up again. If you cannot come any more, tap below.
    [🙁 I can’t come]
    "#);
    assert_snapshot!(t.private("An"), @"
    📅 Tea has changed: open the file, and your calendar is up to date.
    (activity-1.ics)
    ");
    let second = file(t, "An")?;
    let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!(uid(&first), uid(&second));
    assert!(second.contains("SEQUENCE:1\n") && second.contains("T163000"), "{second}");
    t.organiser("Lin").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    let lin = t.person("Lin");
    t.taps_in("Lin", lin, "without a reason").await?;
    t.until("2026-11-23 08:30").await?;
    assert!(t.transcript().contains("📅 Tea is cancelled: open the file, and your calendar knows it, too."));
    t.skip(lin);
    t.skip(t.group());
    t.skip(an);
    let third = file(t, "An")?;
    assert_eq!(uid(&first), uid(&third));
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2"] {
        assert!(third.lines().any(|found| found == line), "{line}\n{third}");
    }
});

both_engines!(an_activity_goes_into_the_calendar_in_chinese, Chinese, async |t| {
    t.imports(&plan("茶话会", "2026-11-24T15:00")).await?;
    t.next();
    t.signs_up("安安").await?;
    t.tells("安安", "/calendar").await?;
    assert_snapshot!(t.private("安安"), @"
    要把哪个活动存进日历？请点一下：
    [茶话会 · 11月24日（周二）15:00]
    ");
    t.tells("安安", "/calendar 1").await?;
    assert_snapshot!(t.private("安安"), @"
    📅 茶话会：点开文件，就能存进手机日历。有变动我会再发。
    (activity-1.ics)
    ");
    t.says("安安", "/calendar 1").await?;
    assert_snapshot!(t.next(), @"请在和我的私聊里发送。");
    t.imports(&plan("茶话会", "2026-11-24T16:00")).await?;
    t.until("2026-11-23 08:15").await?;
    assert_snapshot!(t.private("安安"), @"
    ✏️ 活动有变：茶话会
    🕙 新时间：11月24日（周二）16:00（原来 11月24日（周二）15:00）

    不用重新报名。来不了，请点下面的按钮。
    [🙁 我来不了]
    ");
    assert_snapshot!(t.private("安安"), @"
    📅 茶话会 有变动：点开文件，日历就更新了。
    (activity-1.ics)
    ");
    assert!(file(t, "安安")?.contains("TZID=Asia/Shanghai:20261124T160000"));
});

/// The moment of the event's property, as a phone reads it that knows of zones only what the file says.
fn moment(file: &str, property: &str) -> Told<String> {
    let line = |begins: &str| file.lines().rfind(|line| line.starts_with(begins)).map(str::to_owned);
    let found = line(property).ok_or_else(|| anyhow::anyhow!("no {property} in\n{file}"))?;
    let (_, value) = found.rsplit_once(':').ok_or_else(|| anyhow::anyhow!("no value in {found}"))?;
    if value.ends_with('Z') {
        return Ok(value.to_owned());
    }
    let zone = line("TZOFFSETTO:").ok_or_else(|| anyhow::anyhow!("no zone in\n{file}"))?;
    let read = format!("{value} {}", zone.trim_start_matches("TZOFFSETTO:"));
    let read = chrono::DateTime::parse_from_str(&read, "%Y%m%dT%H%M%S %z")?;
    Ok(read.to_utc().format("%Y%m%dT%H%M%SZ").to_string())
}

both_engines!(a_night_in_which_clocks_change_ends_by_the_clock_on_the_wall, English, async |t| {
    t.moves_to(chrono_tz::Europe::Berlin, "2026-10-24 12:00").await?;
    // Clocks go back at three, and it ends at six all the same.
    t.announces("Lin", "Stargazing 25 Oct 2026 01:00-06:00").await?;
    t.signs_up("An").await?;
    t.tells("An", "/calendar 1").await?;
    t.private("An");
    let night = file(t, "An")?;
    assert_eq!(moment(&night, "DTSTART")?, "20261024T230000Z");
    assert_eq!(moment(&night, "DTEND")?, "20261025T050000Z");
});

/// When a night of stars from ten to six ends, as a phone reads its file; preview and card say six.
async fn night_ends(t: &mut World, zone: chrono_tz::Tz) -> Told<String> {
    t.moves_to(zone, "2027-03-25 12:00").await?;
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Stargazing 27 Mar 22:00-06:00").await?;
    let night = "🕙 Sat 27 Mar, 22:00 – Sun 28 Mar, 06:00";
    let preview = t.private("Lin");
    assert!(preview.contains(night), "{preview}");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    let card = t.next();
    assert!(card.contains(night), "{card}");
    t.tells("Lin", "/calendar 1").await?;
    t.private("Lin");
    moment(&file(t, "Lin")?, "DTEND")
}

both_engines!(a_night_in_which_clocks_go_forward_ends_by_the_clock_on_the_wall, English, async |t| {
    assert_eq!(night_ends(t, chrono_tz::Europe::Berlin).await?, "20270328T040000Z");
});

both_engines!(a_night_in_which_no_clock_changes_ends_by_the_clock_on_the_wall, English, async |t| {
    assert_eq!(night_ends(t, chrono_tz::Asia::Shanghai).await?, "20270327T220000Z");
});
