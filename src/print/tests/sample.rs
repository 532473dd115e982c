//! A certificate in two languages, as the tests and the eye see it.

use chrono::{DateTime, TimeZone, Utc};

use crate::print::certificate::{Group, Hours, Row, Sheet};
use crate::print::{Meta, Pair, Qr, Value};

/// Where the code of the samples leads.
pub const LINK: &str = "https://yusha.example.org/c/2026-000417-9F3K";

fn issued() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 1, 30, 0).unwrap()
}

fn words<'a>(label: &'a str, value: &'a str) -> Pair<'a> {
    Pair { label, value: Value::Words(value) }
}

fn to_write<'a>(label: &'a str, before: &'a str) -> Pair<'a> {
    Pair { label, value: Value::ToWrite(before) }
}

fn row<'a>(date: &'a str, what: &'a str, verified: &'a str, attested: &'a str) -> Row<'a> {
    Row { date, what, verified, attested }
}

/// In Chinese, with so many rows and a name.
pub fn chinese(rows: usize, name: &'static str) -> Sheet<'static> {
    let kinds = [
        row("2026-09-05", "中秋邻里饭 · 帮厨", "2.5", "—"),
        row("2026-09-12", "“我家老规矩”故事会 · 记录", "—", "2.0"),
        row("2026-09-19", "为独居老人理发（入户）", "1.5", "—"),
        row("2026-10-10", "秋季义诊 · 引导与登记，并协助行动不便的居民上下楼", "3.0", "—"),
        row("2026-10-24", "智能手机课堂 · 助教", "2.0", "—"),
        row("2026-11-07", "社区图书角整理", "—", "1.5"),
    ];
    Sheet {
        meta: Meta {
            title: "志愿服务记录证明",
            author: "玉沙社区新时代文明实践站",
            language: "zh-CN",
            created: issued(),
        },
        under_title: "Certificate of Voluntary Service",
        person: Group {
            heading: "志愿者",
            pairs: vec![
                words("姓名", name),
                to_write("身份证件及号码", "居民身份证"),
                words("志愿者编号", "510105-0002817"),
            ],
        },
        service: Group {
            heading: "志愿服务",
            pairs: vec![
                words("服务时间", "共 12.5 小时（2026年9月5日至2026年11月7日）"),
                words("服务内容", "邻里互助、为老服务、文化活动、健康宣传"),
            ],
        },
        hours: Hours {
            heading: "服务明细",
            heads: row("日期", "活动与内容", "签到时数", "确认时数"),
            rows: kinds.iter().cycle().take(rows).copied().collect(),
            total: row("", "合计（小时）", "9.0", "3.5"),
        },
        issuer: Group {
            heading: "出具单位",
            pairs: vec![
                words("单位名称", "玉沙社区新时代文明实践站"),
                words("负责人", "王玥喆"),
                words("经办人", "李堃镕"),
                words("联系电话", "028-8765 4321"),
            ],
        },
        certificate: Group {
            heading: "证明信息",
            pairs: vec![
                words("证明编号", "YS-2026-000417"),
                words("出具日期", "2026年11月20日"),
                words("备注", "本证明免费出具。"),
            ],
        },
        qr: Qr::new(LINK).unwrap(),
        caption: "扫码查验：有效、已更新或已撤销",
        footer: "志愿服务记录证明 · YS-2026-000417 · 玉沙社区新时代文明实践站",
    }
}

/// In English, with so many rows and a name.
pub fn english(rows: usize, name: &'static str) -> Sheet<'static> {
    let kinds = [
        row("5 Sep 2026", "Neighbours’ mid-autumn dinner, kitchen help", "2.5", "–"),
        row("12 Sep 2026", "“Our family’s old rules”, story evening, taking notes", "–", "2.0"),
        row("19 Sep 2026", "Haircuts for elders living alone (home visits)", "1.5", "–"),
        row(
            "10 Oct 2026",
            "Autumn health day, welcome desk and help on the stairs for those who walk badly",
            "3.0",
            "–",
        ),
        row("24 Oct 2026", "Smartphone class, assistant", "2.0", "–"),
        row("7 Nov 2026", "Sorting the book corner at the café", "–", "1.5"),
    ];
    Sheet {
        meta: Meta {
            title: "Certificate of Voluntary Service",
            author: "Yusha Community Centre",
            language: "en",
            created: issued(),
        },
        under_title: "",
        person: Group {
            heading: "Volunteer",
            pairs: vec![
                words("Name", name),
                to_write("Identity document", "Passport, number"),
                words("Volunteer number", "510105-0002817"),
            ],
        },
        service: Group {
            heading: "Service",
            pairs: vec![
                words("Time", "12.5 hours, from 5 September to 7 November 2026"),
                words("Content", "Help among neighbours, care for elders, culture, health"),
            ],
        },
        hours: Hours {
            heading: "Record of service",
            heads: row("Date", "Activity and task", "Hours checked in", "Hours attested"),
            rows: kinds.iter().cycle().take(rows).copied().collect(),
            total: row("", "Total hours", "9.0", "3.5"),
        },
        issuer: Group {
            heading: "Issued by",
            pairs: vec![
                words("Organisation", "Yusha Community Centre, Wuhou District"),
                words("Person in charge", "Wang Yuezhe"),
                words("Handled by", "Zoë Müller-Łukasiewicz"),
                words("Contact", "028-8765 4321"),
            ],
        },
        certificate: Group {
            heading: "Certificate",
            pairs: vec![
                words("Number", "YS-2026-000417"),
                words("Date", "20 November 2026"),
                words("Remarks", "Issued free of charge."),
            ],
        },
        qr: Qr::new(LINK).unwrap(),
        caption: "Scan to see whether it is valid, superseded or revoked",
        footer: "Certificate of Voluntary Service · YS-2026-000417 · Yusha Community Centre",
    }
}
