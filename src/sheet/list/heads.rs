//! The headings of a list: which columns it has, in any order.

use super::super::cell::{Cell, Row, letters};
use crate::domain::history::{Mistake, Wants};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    Name,
    Digits,
    Team,
    Day,
    From,
    Until,
    Hours,
    Minutes,
    What,
    Skill,
}

/// How columns are headed, in letters only: capitals, spaces and brackets tell nothing.
#[rustfmt::skip]
const SAYS: &[(Head, &[&str])] = &[
    (Head::Name, &["name", "names", "volunteer", "volunteername", "fullname", "姓名", "名字", "志愿者", "志愿者姓名"]),
    (Head::Digits, &["phone", "telephone", "mobile", "digits", "lastdigits", "last4digits", "lastdigitsofphone", "phonelast4",
        "phonelast4digits", "last4digitsofphone", "lastfourdigits", "电话", "手机", "电话号码", "手机号", "手机号码", "联系电话", "联系方式",
        "电话后四位", "手机后四位", "手机号后四位", "后四位", "尾号", "手机尾号", "电话尾号"]),
    (Head::Team, &["team", "队伍", "团队", "所属队伍", "服务队"]),
    (Head::Day, &["day", "date", "日期", "服务日期", "活动日期", "时间日期", "服务时间日期"]),
    (Head::From, &["from", "start", "starts", "begin", "starttime", "开始", "开始时间", "起始时间"]),
    (Head::Until, &["until", "to", "end", "ends", "endtime", "结束", "结束时间", "终止时间"]),
    (Head::Hours, &["hours", "hour", "h", "length", "lengthhours", "duration", "durationhours", "durationh", "小时", "小时数", "时长",
        "时长小时", "服务时长", "服务时长小时", "工时"]),
    (Head::Minutes, &["minutes", "minute", "min", "mins", "durationminutes", "durationmin", "分钟", "分钟数", "时长分钟", "服务时长分钟"]),
    (Head::What, &["what", "activity", "service", "content", "title", "服务内容", "活动", "活动名称", "内容", "服务", "服务项目", "项目", "服务活动"]),
    (Head::Skill, &["role", "skill", "as", "post", "岗位", "服务岗位", "角色", "技能", "职责"]),
];

impl Head {
    fn of(cell: &Cell) -> Option<Self> {
        let plain: String =
            cell.read().to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        SAYS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(head, _)| *head)
    }
}

/// Which columns there are, counted from none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heads(Vec<(Head, usize)>);

impl Heads {
    /// The headings in a row: one of names, and another. Where two columns are headed alike, the first is it.
    pub(super) fn of(cells: &[Cell]) -> Option<Self> {
        let mut found: Vec<(Head, usize)> = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            if let Some(head) = Head::of(cell).filter(|head| !found.iter().any(|(other, _)| other == head)) {
                found.push((head, column));
            }
        }
        let heads = Self(found);
        (heads.has(Head::Name) && heads.0.len() > 1).then_some(heads)
    }

    /// In which column something stands.
    pub(super) fn column(&self, head: Head) -> Option<usize> {
        self.0.iter().find(|(known, _)| *known == head).map(|(_, column)| *column)
    }

    fn has(&self, head: Head) -> bool {
        self.column(head).is_some()
    }

    /// The columns without which there is no list, told where they could be put: after the last heading.
    pub(super) fn lacking(&self, head: &Row) -> Vec<Mistake> {
        let has_time = (self.has(Head::From) && self.has(Head::Until))
            || self.has(Head::Hours)
            || self.has(Head::Minutes);
        let has_day = self.has(Head::Day) || self.has(Head::From);
        let wanted = [(!has_day, Wants::DayColumn), (!has_time, Wants::TimeColumn)];
        let lacking = wanted.into_iter().filter(|(lacks, _)| *lacks).map(|(_, wants)| wants);
        let free = letters(head.cells.len());
        lacking
            .map(|wants| Mistake { row: head.number, column: free.clone(), found: String::new(), wants })
            .collect()
    }

    /// The headings of the columns that are not read.
    pub(super) fn others(&self, head: &Row) -> Vec<String> {
        let is_read = |column: usize| self.0.iter().any(|(_, known)| *known == column);
        let others =
            head.cells.iter().enumerate().filter(|(column, cell)| **cell != Cell::Empty && !is_read(*column));
        others.map(|(_, cell)| cell.read()).collect()
    }
}
