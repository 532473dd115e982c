//! The lines of `/new` that say how people sign up.

use chrono::NaiveDateTime;

use crate::domain::civil_time::Wall;
use crate::domain::language::Name;
use crate::domain::role::Kind;
use crate::domain::roster::Waitlist;
use crate::domain::rules::{MOST_QUESTIONS, MOST_ROLES};
use crate::domain::volunteer::Skill;
use crate::domain::written;
use crate::domain::written::notice::helpers::{self, Asked, Wanted};
use crate::features::organise::written::draft::{Draft, MOST_SEATS};
use crate::features::organise::written::mistake::Mistake;

/// The most companions of one sign-up.
pub const MOST_COMPANIONS: i64 = 9;

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Companions,
    Opens,
    Closes,
    CancelBy,
    Minimum,
    Waitlist,
    Question,
    Late,
}

/// The words that begin a line, in both languages.
const LABELS: &[(Label, &[&str])] = &[
    (Label::Companions, &["companions", "同行", "同行人", "可带"]),
    (Label::Opens, &["opens", "sign-up opens", "开放报名", "报名开始"]),
    (Label::Closes, &["closes", "sign-up closes", "截止", "报名截止"]),
    (Label::CancelBy, &["cancel by", "取消截止"]),
    (Label::Minimum, &["minimum", "at least", "最少", "至少"]),
    (Label::Waitlist, &["waitlist", "候补"]),
    (Label::Late, &["late", "at the door", "现场报名", "迟到"]),
    (Label::Question, &["question", "ask", "问题", "提问"]),
];

/// How the two kinds of waitlist are called, in both languages.
const WAITLISTS: &[(Waitlist, &[&str])] = &[
    (Waitlist::MoveUp, &["move up", "move-up", "at once", "自动", "自动递补", "递补"]),
    (Waitlist::Offer, &["offer", "ask", "询问", "先问", "邀请"]),
];

/// What says yes and no, in both languages.
const ANSWERS: &[(bool, &[&str])] = &[
    (true, &["yes", "ok", "allowed", "可以", "是", "允许"]),
    (false, &["no", "not allowed", "不可以", "否", "不允许"]),
];

fn labelled(line: &str) -> Option<(Label, &str)> {
    let (head, value) = line.split_once([':', '\u{ff1a}'])?;
    let head = head.trim().to_lowercase();
    let (label, _) = LABELS.iter().find(|(_, words)| words.contains(&head.as_str()))?;
    Some((*label, value.trim()))
}

/// Whether a line is about how people sign up.
pub(super) fn is_rule(line: &str) -> bool {
    labelled(line).is_some() || helpers::is_labelled(line)
}

/// Reads such a line into the draft. False where it is about something else.
pub(super) fn read(line: &str, draft: &mut Draft, wall: Wall) -> Result<bool, Mistake> {
    match helpers::read(line) {
        Some(Asked::For(wanted)) => return add_roles(line, wanted, draft).map(|()| true),
        Some(Asked::Unclear | Asked::Words) => return Err(Mistake::Helpers(line.to_owned())),
        None => {}
    }
    let Some((label, value)) = labelled(line) else { return Ok(false) };
    match label {
        Label::Companions => draft.rules.companions = number(line, value, 0, MOST_COMPANIONS)?,
        Label::Minimum => draft.rules.minimum = Some(number(line, value, 1, MOST_SEATS)?),
        Label::Opens => draft.rules.opens = moment(line, value, draft, wall)?,
        Label::Closes => draft.closes = moment(line, value, draft, wall)?,
        Label::CancelBy => draft.rules.cancel_by = moment(line, value, draft, wall)?,
        Label::Late => {
            let word = value.to_lowercase();
            let found = ANSWERS.iter().find(|(_, words)| words.contains(&word.as_str()));
            draft.rules.late = found.ok_or_else(|| Mistake::Line(line.to_owned()))?.0;
        }
        Label::Waitlist => {
            let word = value.to_lowercase();
            let found = WAITLISTS.iter().find(|(_, words)| words.contains(&word.as_str()));
            draft.rules.waitlist = found.ok_or_else(|| Mistake::Line(line.to_owned()))?.0;
        }
        Label::Question => {
            if draft.rules.questions.len() >= MOST_QUESTIONS {
                return Err(Mistake::TooMany(line.to_owned(), MOST_QUESTIONS));
            }
            if value.is_empty() {
                return Err(Mistake::Line(line.to_owned()));
            }
            draft.rules.questions.push(Name::from(value));
        }
    }
    Ok(true)
}

fn number(line: &str, value: &str, least: i64, most: i64) -> Result<i64, Mistake> {
    let digits = value.trim_end_matches(|last: char| !last.is_ascii_digit());
    let number = digits.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| Mistake::Number(line.to_owned()))
}

/// Adds the helpers that somebody writes who is asked for them, as if it stood behind that label.
pub fn add_helpers(typed: &str, label: &str, draft: &mut Draft) -> Result<(), Mistake> {
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match helpers::read(line).or_else(|| helpers::read(&format!("{label}: {line}"))) {
            Some(Asked::For(wanted)) => add_roles(line, wanted, draft)?,
            _ => return Err(Mistake::Helpers(line.to_owned())),
        }
    }
    Ok(())
}

/// Adds the roles that a line asks for.
pub(super) fn add_roles(line: &str, wanted: Vec<Wanted>, draft: &mut Draft) -> Result<(), Mistake> {
    for Wanted { name, seats, helps } in wanted {
        let seats = seats.map(i64::from);
        if seats.is_some_and(|seats| seats > MOST_SEATS) {
            return Err(Mistake::Number(line.to_owned()));
        }
        // What stands behind a word for helpers is help, whatever it is called.
        let is_plain = !helps || Skill::of_role(&name).is_some();
        let kind = if is_plain { None } else { Some(Kind::Takes(Skill::Helping)) };
        draft.rules.roles.set(Name::from(name.as_str()), seats, kind);
    }
    match draft.rules.roles.len() {
        0..=MOST_ROLES => Ok(()),
        _ => Err(Mistake::TooMany(line.to_owned(), MOST_ROLES)),
    }
}

/// A moment up to the start; none where it says that there is none, such as `until full`.
fn moment(line: &str, value: &str, draft: &mut Draft, wall: Wall) -> Result<Option<NaiveDateTime>, Mistake> {
    let moment = written::date::deadline(value, wall, draft.starts)
        .map_err(|problem| Mistake::Date(line.to_owned(), problem))?;
    if moment.is_some_and(|moment| moment.at > draft.starts) {
        return Err(Mistake::AfterStart(line.to_owned()));
    }
    draft.limits_converted |= moment.is_some_and(|moment| moment.converted);
    Ok(moment.map(|moment| moment.at))
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;

    fn now() -> Wall {
        Wall { now: "2026-11-23T09:00:00".parse().unwrap(), zone: chrono_tz::Asia::Shanghai }
    }

    #[test]
    fn an_activity_may_have_rules() {
        let typed = "Fair Sat 10:00\nseats: 30\ncompanions: 2\nhelpers: 5\nrole: cooks\nminimum: 8\nwaitlist: offer\n\
                     opens: Tue 9:00\ncloses: Fri 18:00\ncancel by: Fri 12:00\nquestion: How old is the child?";
        let draft = read(typed, now()).unwrap();
        let rules = &draft.rules;
        assert_eq!((rules.companions, rules.minimum, rules.waitlist), (2, Some(8), Waitlist::Offer));
        let named = [(Name::from("helpers"), Some(5)), (Name::from("cooks"), None)];
        assert_eq!(rules.roles, named.into_iter().collect());
        assert_eq!(rules.opens, "2026-11-24T09:00:00".parse().ok());
        assert_eq!(draft.closes, "2026-11-27T18:00:00".parse().ok());
        assert_eq!(rules.cancel_by, "2026-11-27T12:00:00".parse().ok());
        assert_eq!(rules.questions, [Name::from("How old is the child?")]);
    }

    #[test]
    fn in_chinese_too() {
        let typed = "集市 周六上午10点\n可带\u{ff1a}1人\n帮手\u{ff1a}5人\n最少\u{ff1a}8人\n候补\u{ff1a}先问\n截止\u{ff1a}周五下午6点";
        let draft = read(typed, now()).unwrap();
        assert_eq!((draft.rules.companions, draft.rules.minimum), (1, Some(8)));
        assert_eq!(draft.rules.roles, [(Name::from("帮手"), Some(5))].into_iter().collect());
        assert_eq!(draft.closes, "2026-11-27T18:00:00".parse().ok());
    }

    #[test]
    fn a_mistake_names_its_line() {
        let mistake = |line: &str| read(&format!("Fair Sat 10:00\n{line}"), now()).unwrap_err();
        assert_eq!(mistake("companions: 50"), Mistake::Number("companions: 50".into()));
        assert_eq!(mistake("closes: Sun 10:00"), Mistake::AfterStart("closes: Sun 10:00".into()));
        assert_eq!(mistake("waitlist: maybe"), Mistake::Line("waitlist: maybe".into()));
        assert_eq!(mistake("role: 5"), Mistake::Helpers("role: 5".into()));
    }
}
