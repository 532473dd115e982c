//! Hours from before the bot are taken over from a list: an organiser sends it, reads what would come of it, and taps.

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::sandbox::{Fault, Press, Seen};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::language::{Told, World, both_engines};

const LIST: &str = "name,phone,date,from,until,hours,what,role,remark\n\
    An,,2026-11-07,9:00,11:30,,Tea,kitchen helper,\n\
    An,,2026-11-14,,,9,Fair,photographer,\n\
    Grandma Zhao,0012,2026/11/7,9:00,11:20,,Tea,,glad to\n\
    Old Wang,,2026-11-21,22:00,00:30,,Lanterns,driver,\n";

/// So many services of somebody, of an hour each.
fn many(name: &str, count: u32) -> String {
    let row = |number: u32| format!("{name},2026-{:02}-{:02},1\n", 9 + number / 28, 1 + number % 28);
    format!("name,date,hours\n{}", (0..count).map(row).collect::<String>())
}

impl World {
    /// The preview of a list that an organiser sends is gone; tells the number of the message with it.
    async fn sends_list(&mut self, organiser: &str, list: &str) -> Told<i32> {
        let person = self.person(organiser);
        self.sends_file(organiser, "hours.csv", list).await?;
        self.skip(person);
        let label = self.word("Take it over", "录入").to_owned();
        Ok(self.sandbox.with_button(person, "", &label).map_or(0, |seen| seen.id))
    }
}

both_engines!(a_list_of_hours_is_taken_over, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.tells("Lin", "/team").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Hours from a list").await?;
    assert_snapshot!(t.face(lin), @"
    📋 Hours from a list
    Send me a spreadsheet here (.xlsx or .csv), with one row for each time that somebody helped. You read what I make of it before anything is noted.
    It needs name, date, and from and until, or hours.
    I also read phone (last 4 digits), team, what, and role.
    Here is an empty list to fill in. Dates are written as 2026-11-07.
    (hours.xlsx)
    ");
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(t.document("Lin")))?;
    let rows = book.worksheet_range_at(0).expect("a sheet")?;
    assert_eq!(rows.height(), 2, "headings, and an example");
    t.sends_file("Lin", "Hours 2026.csv", LIST).await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Hours for Yusha station, from “Hours 2026”
    4 services, 3 volunteers
    Sat 7 Nov 2026 – Sat 21 Nov 2026
    That adds 15 h.
    It is less than in the list: full half hours count, time that overlaps counts once, and a day at most 8 h.
    🆕 New: 2 (Grandma Zhao, Old Wang)
    Not read: remark
    Noted as helping out: photographer

    If you take it over, these hours are noted as confirmed by you, and whoever is new is in the team. Volunteers who use this bot read of it in the evening.
    [✅ Take it over] [Leave it]
    ");
    t.taps_in("Lin", lin, "Take it over").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Taken over for Yusha station: 4 services, 15 h.
    [👥 My teams]
    ");
    t.tells("Lin", "/log").await?;
    assert_snapshot!(t.private("Lin"), @"
    📒 What was done lately
    Mon 23 Nov, 08:00 · Lin took over hours from a list: 4 · 15 h · +2
    Mon 23 Nov, 08:00 · Lin took in a volunteer
    ");
    // Whoever has the messenger reads of it in the evening, and what counts is what was told before.
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    📋 2 earlier times, noted by Yusha station: 10.5 h
    [⏱ My hours]
    ");
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.private("An"), @"
    🙋 Your hours
    This year: 10.5 h (✔ 0 h checked in, ☑ 10.5 h noted by organisers)
    In all: 10.5 h (✔ 0 h, ☑ 10.5 h)
    ⭐ Star 1 comes with 100 h: 89.5 h to go.

    ☑ 8 h · helping out · Fair, Sat 14 Nov 2026
    ☑ 2.5 h · kitchen · Tea, Sat 7 Nov 2026
    [✋ Something is not right] [➕ Something is missing]
    [📄 Certificate]
    ");
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Grandma Zhao").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Grandma Zhao · helpers · Yusha station · in
    lives here
    ⏱ 2 h in all
    volunteer since Mon 23 Nov 2026
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [🔗 Join with their phone]
    [📄 Certificate]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
    // The same once more, in another order: all of it is there.
    let mut lines: Vec<&str> = LIST.lines().collect();
    lines[1..].reverse();
    t.sends_file("Lin", "again.csv", lines.join("\r\n")).await?;
    assert_snapshot!(t.private("Lin"), @"
    👌 All of it is there already. There is nothing to take over.
    [👥 My teams]
    ");
    t.until("2026-11-25 08:00").await?;
    assert_eq!(t.counts("histories").await?, 0, "it is kept for a day");
});

both_engines!(a_list_of_hours_is_taken_over_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安安").await?;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("志愿服务")?;
    let day = Format::new().set_num_format("yyyy/m/d");
    let hour = Format::new().set_num_format("h:mm");
    sheet.write(0, 0, "玉沙社区志愿服务台账")?;
    for (column, head) in
        (0..).zip(["序号", "日期", "姓名", "电话后四位", "开始时间", "结束时间", "服务内容", "队伍"])
    {
        sheet.write(2, column, head)?;
    }
    for (row, (name, digits)) in (3..).zip([("安安", 0.0), ("王芳", 12.0)]) {
        sheet.write(row, 0, row - 2)?;
        sheet.write_with_format(row, 1, &ExcelDateTime::from_ymd(2026, 11, 7)?, &day)?;
        sheet.write(row, 2, name)?;
        if digits > 0.0 {
            sheet.write(row, 3, digits)?;
        }
        sheet.write_with_format(row, 4, &ExcelDateTime::from_hms(9, 30, 0)?, &hour)?;
        sheet.write_with_format(row, 5, &ExcelDateTime::from_hms(11, 0, 0)?, &hour)?;
        sheet.write(row, 6, "免费理发")?;
        sheet.write(row, 7, "文化骨干")?;
    }
    book.add_worksheet().set_name("说明")?.write(0, 0, "请勿外传")?;
    t.sends_file("林老师", "台账.xlsx", book.save_to_buffer()?).await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 玉沙社区实践站的服务时长，来自“志愿服务”
    2 次服务，2 位志愿者
    2026年11月7日（周六）
    共增加 3 小时。
    🆕 新志愿者 1 位（王芳）
    没有读：序号, 说明

    点“录入”以后，这些时长就由您确认记上，新志愿者直接加入队伍。用本机器人的志愿者傍晚会收到告知。
    [✅ 录入] [不录了]
    ");
    t.taps_in("林老师", lin, "录入").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已为玉沙社区实践站录入 2 次服务，共 3 小时。
    [👥 我的队伍]
    ");
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.private("安安"), @"
    组织者看过了您的服务时长。
    ☑ 1.5 小时 · 搭把手 · 免费理发，2026年11月7日（周六）
    [✋ 不对]
    [⏱ 我的时长]
    ");
    // As spreadsheets in Chinese save a CSV: 姓名,日期,时长 and so on, in GBK.
    let gbk = b"\xd0\xd5\xc3\xfb,\xc8\xd5\xc6\xda,\xca\xb1\xb3\xa4\n\xb0\xb2\xb0\xb2,05/06/2026,2\n,2026-11-07,\xba\xdc\xb6\xe0\n";
    t.sends_file("林老师", "台账.csv", &gbk[..]).await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 还没有录入。“台账”里有地方要改：
    • 第 2 行 B 列，“05/06/2026”：看不出哪个是月份，请先写年，如 2026-06-05
    • 第 3 行 A 列，空着：这里只写姓名
    • 第 3 行 C 列，“很多”：写数字，如 2.5

    改好以后，请把文件再发一次。
    ");
});

both_engines!(a_mistake_is_told_with_its_place_and_nothing_is_half_taken_over, English, async |t| {
    t.organiser("Lin").await?;
    let mut list = "Name,Date,From,Until\nBo,2026-11-07,9:00,10:00\n".to_owned();
    list.push_str(&"Bo,05/06/2026,9:00,8:00\n".repeat(5));
    list.push_str("Bo,2026-12-24,9:00,\nBo,26-11-07,9:00,10:00\n,2026-11-07,14:00,13:00\n");
    list.push_str(&"Bo,2026-11-07,nine,10:00\n".repeat(4));
    t.sends_file("Lin", "hours.csv", list).await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Nothing is taken over yet. In “hours” something has to be put right:
    • Row 3, column B, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    • Row 4, column B, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    • Row 5, column B, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    • Row 6, column B, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    • Row 7, column B, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    • Row 8, column B, “2026-12-24”: this is still to come
    • Row 9, column B, “26-11-07”: the whole year, such as 2026-11-07
    • Row 10, column A, empty: a name, and nothing else
    • Row 10, column D, “13:00”: it has to end after it begins
    • Row 11, column C, “nine”: a time, such as 9:30
    … and 3 more

    Please put it right, and send the file again.
    ");
    assert_eq!((t.counts("histories").await?, t.counts("volunteers").await?), (0, 0));
    t.sends_file("Lin", "hours.csv", "Wer,Wann\nBo,2026-11-07\n").await?;
    assert_snapshot!(t.private("Lin"), @"
    🤔 I find no headings in it. Above the rows there has to be a row with: name, date, hours.
    [📋 Hours from a list]
    ");
    t.sends_file("Lin", "hours.xlsx", "no sheet").await?;
    assert_snapshot!(t.private("Lin"), @"
    🤔 I cannot open this file. Please save it as .xlsx without a password, and send it again.
    [📋 Hours from a list]
    ");
});

both_engines!(who_is_meant_is_told_at_the_place, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.sends_list(
        "Lin",
        "name,phone,date,hours\nAn,1111,2026-11-07,1\nBo,1111,2026-11-07,1\nBo,2222,2026-11-07,2\n",
    )
    .await?;
    t.taps_in("Lin", lin, "Take it over").await?;
    assert_eq!(t.counts("volunteers").await?, 3, "An has an account, and no digits");
    t.sends_file("Lin", "hours.csv", "name,date,hours\nBo,2026-11-08,1\n").await?;
    t.skip(lin);
    assert_snapshot!(t.face(lin), @"
    📋 Nothing is taken over yet. In “hours” something has to be put right:
    • Row 2, column A, “Bo”: there are several of that name; please write the last four digits of the phone

    Please put it right, and send the file again.
    ");
    t.reads_until("An", "2026-11-23 19:05").await?;
});

both_engines!(many_services_are_one_line_in_the_evening, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.sends_list("Lin", &many("An", 43)).await?;
    t.taps_in("Lin", lin, "Take it over").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Taken over for Yusha station: 43 services, 43 h.
    [👥 My teams]
    ");
    t.until("2026-11-23 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    📋 43 earlier times, noted by Yusha station: 43 h
    [⏱ My hours]
    ");
});

both_engines!(a_certificate_of_before_does_not_hold_any_more, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.has_stored(
        "INSERT INTO certificates (place_id, issued_year, serial, code, volunteer_id, name, language, period, first_day,
                 last_day, verified, attested, up_to_row, issued_at, state)
             SELECT place_id, 2026, 1, 'abcdefghij0123456789', volunteer_id, 'An', 'en', 0, '2026-11-01', '2026-11-23', 0,
                 0, 0, 1795391000, 'valid' FROM team_members",
    )
    .await?;
    t.sends_list("Lin", "name,date,hours\nAn,2026-10-31,2\n").await?;
    t.taps_in("Lin", lin, "Take it over").await?;
    assert_eq!(t.counts("certificates WHERE state = 'valid'").await?, 1, "its days are as they were");
    t.sends_list("Lin", LIST).await?;
    t.taps_in("Lin", lin, "Take it over").await?;
    assert_eq!(t.counts("certificates WHERE state = 'superseded'").await?, 1);
    t.skip(lin);
    t.until("2026-11-23 19:05").await?;
    let told = t.private("An");
    assert!(told.contains("3 earlier times") && told.contains("certificate 1-2026-00001"), "{told}");
});

both_engines!(whoever_runs_several_places_says_which_it_was, English, async |t| {
    t.has_a_district().await?;
    let ou = t.owner("Ou");
    t.starts("Ou").await?;
    t.sends_file("Ou", "hours.csv", LIST).await?;
    assert_snapshot!(t.private("Ou"), @"
    📋 I have read 4 services. At which place was it?
    [Yusha station]
    [Qingyang]
    [Taipinglu]
    [Leave it]
    ");
    t.taps_in("Ou", ou, "Yusha").await?;
    assert_snapshot!(t.face(ou), @"
    📋 Hours for Yusha station, from “hours”
    4 services, 3 volunteers
    Sat 7 Nov 2026 – Sat 21 Nov 2026
    That adds 15 h.
    It is less than in the list: full half hours count, time that overlaps counts once, and a day at most 8 h.
    🆕 New: 3 (An, Grandma Zhao, Old Wang)
    Not read: remark
    Noted as helping out: photographer

    If you take it over, these hours are noted as confirmed by you, and whoever is new is in the team. Volunteers who use this bot read of it in the evening.
    [✅ Take it over] [Leave it]
    ");
    t.taps_in("Ou", ou, "Leave it").await?;
    assert_snapshot!(t.face(ou), @"
    👌 All right, nothing was taken over.
    [👥 My teams]
    ");
    assert_eq!((t.counts("histories").await?, t.counts("hours_rows").await?), (0, 0));
});

both_engines!(what_is_tapped_late_twice_or_by_others_does_no_harm, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.starts("Wu").await?;
    t.gets_role("Wu", "yusha", Some(RoleAtPlace::Organiser)).await?;
    let wu = t.person("Wu");
    let old = t.sends_list("Lin", LIST).await?;
    let first = t.sandbox.with_button(lin, "", "Take it over").expect("a preview");
    let data = |seen: &Seen| {
        let all = seen.buttons.iter().flatten();
        let data = all.filter_map(|button| match &button.press {
            Press::Data(data) => Some(data.clone()),
            _ => None,
        });
        data.collect::<Vec<_>>()
    };
    let forged = data(&first);
    // Somebody else's list, and one of a place that is not theirs.
    t.starts("Mallory").await?;
    let mallory = t.person("Mallory");
    for data in &forged {
        let toast = t.forges("Mallory", mallory, 1, data).await?;
        assert!(toast.contains("Only organisers"), "{data}: {toast}");
        let toast = t.forges("Wu", wu, 1, data).await?;
        assert!(toast.contains("old"), "{data}: {toast}");
    }
    t.skip(wu);
    // A newer file: the preview of before is none any more.
    t.sends_list("Lin", &many("Bo", 2)).await?;
    let tap = t.sandbox.tap(lin, lin, old, "Take it over")?;
    t.settle().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_eq!(t.counts("hours_rows").await?, 0);
    // Somebody else takes the same over meanwhile: what was shown is not so any more.
    t.sends_list("Wu", &many("Bo", 2)).await?;
    t.taps_in("Wu", wu, "Take it over").await?;
    t.skip(wu);
    assert_eq!(t.counts("hours_rows").await?, 2);
    assert_snapshot!(t.taps_in("Lin", lin, "Take it over").await?, @"Something has changed meanwhile. Please look once more.");
    assert_snapshot!(t.face(lin), @"
    👌 All of it is there already. There is nothing to take over.
    [👥 My teams]
    ");
    // Two taps at once.
    let message = t.sends_list("Lin", &many("Cai", 3)).await?;
    for _ in 0..2 {
        t.sandbox.tap(lin, lin, message, "Take it over")?;
    }
    t.settle().await?;
    t.skip(lin);
    assert_eq!((t.counts("hours_rows").await?, t.counts("volunteers").await?), (5, 2));
    // Whoever runs the place no more does not take anything over.
    let message = t.sends_list("Wu", &many("Dan", 2)).await?;
    t.gets_role("Wu", "yusha", None).await?;
    let tap = t.sandbox.tap(wu, wu, message, "Take it over")?;
    t.settle().await?;
    t.skip(wu);
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"Only organisers can do this. Ask an admin of your group.");
    assert_eq!(t.counts("hours_rows").await?, 5);
});

both_engines!(other_files_are_answered_kindly, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.starts("An").await?;
    for name in ["hours.csv", "letter.pdf", "picture.jpg"] {
        t.sends_file("An", name, LIST).await?;
        assert!(t.private("An").starts_with("I can only read words and pictures."), "{name}");
    }
    t.sends_file("Lin", "letter.pdf", "%PDF-1.7").await?;
    assert_snapshot!(t.private("Lin"), @"
    I can read words and pictures, and lists of hours as a spreadsheet (.xlsx or .csv).
    [📋 Hours from a list]
    ");
    t.sends_file("Lin", "picture.jpg", "a picture").await?;
    assert!(t.private("Lin").starts_with("I can only read words and pictures."), "as ever");
    t.sends_file("Lin", "hours.csv", vec![b'a'; (2 << 20) + 1]).await?;
    assert_snapshot!(t.private("Lin"), @"🤔 This file is too large for me: 2 MB at most. Please send it in parts.");
    // In a group people send each other what they like.
    let group = t.group();
    t.sandbox.send_document(lin, group, "hours.csv", LIST.into());
    t.settle().await?;
    assert_eq!(t.counts("histories").await?, 0);
});

both_engines!(a_file_that_cannot_be_fetched_is_told_and_keeps_nobody_waiting, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tolerates_refused("getFile");
    t.tolerates_refused("file");
    for (step, fault) in [
        ("getFile", Fault::Refused(400, "Bad Request: file is temporarily unavailable")),
        ("file", Fault::ServerError(502)),
        ("file", Fault::DropConnection),
    ] {
        t.sandbox.fail_next(step, fault, 1);
        t.sandbox.send_document(lin, lin, "hours.csv", LIST.into());
        t.tells("An", "/start").await?;
        let an = t.person("An");
        assert!(!t.face(an).is_empty(), "others are answered");
        assert_eq!(t.private("Lin"), "🤔 I could not fetch the file. Please send it once more.", "{step}");
    }
    // Too many requests: the file waits, and so it does while the bot is down.
    t.sandbox.fail_next("getFile", Fault::TooManyRequests { retry_after: 3, chat: None }, 1);
    t.sends_file("Lin", "hours.csv", LIST).await?;
    t.bot_stops();
    t.settle().await?;
    assert!(t.private("Lin").contains("Take it over"));
});
