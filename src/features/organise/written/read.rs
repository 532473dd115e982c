//! Reads an activity as an organiser types it after `/new`: the name with its date, then lines for the rest.

use crate::domain::activity::Theme;
use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::readable;
use crate::domain::written;
use crate::domain::written::date::{Unreadable, Written};
use crate::features::organise::written::draft::{Draft, MOST_SEATS};
use crate::features::organise::written::mistake::{Mistake, TITLE};
use crate::features::organise::written::notice::{self, Noticed};
use crate::features::organise::written::rules;

/// What may stand between a name and its date, in either width.
const EDGES: &str = ",.;:。\u{ff0c}\u{ff1b}\u{ff1a}";

/// What a line after the first is about.
#[derive(PartialEq)]
enum Label {
    Station,
    Venue,
    Seats,
    Programme,
    Contact,
    Theme,
    Repeat,
    More,
}

/// The words that begin a line, in both languages.
const LABELS: &[(Label, &[&str])] = &[
    (Label::Station, &["at", "station", "站点"]),
    (Label::Venue, &["place", "venue", "where", "地点", "地址"]),
    (Label::Seats, &["seats", "capacity", "名额", "人数"]),
    (Label::Programme, &["programme", "program", "agenda", "流程", "内容"]),
    (Label::Contact, &["contact", "联系", "联系人", "电话"]),
    (Label::Theme, &["theme", "主题", "类别"]),
    (Label::Repeat, &["repeat", "repeats", "series", "重复", "系列", "循环"]),
    (Label::More, &["more", "notes", "备注", "其他", "其它"]),
];

/// The words for themes, in both languages, beside those of [`Theme::word`].
const THEMES: &[(Theme, &[&str])] = &[
    (Theme::Lecture, &["讲", "讲座", "talk", "class"]),
    (Theme::Appraise, &["评", "表彰", "评选", "honour"]),
    (Theme::Help, &["帮", "互助", "帮忙"]),
    (Theme::Fun, &["乐", "娱乐", "文娱"]),
    (Theme::Celebrate, &["庆", "节庆", "festival"]),
];

/// Reads what was typed, by the clock on the place's wall.
pub fn read(typed: &str, wall: Wall) -> Result<Draft, Mistake> {
    let mut lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().ok_or(Mistake::NoTitle)?;
    let mut rest: Vec<&str> = lines.collect();
    if written::notice::is_moved(typed) {
        return Err(Mistake::Line(first.to_owned()));
    }
    let mut draft = match at_one_go(first, wall) {
        Some(Ok(draft)) => draft,
        // What it leaves open is for the reader of notices to ask; a limit would be lost in the name.
        Some(Err(mistake)) if rest.is_empty() || written::notice::read(first).seats.is_some() => {
            return Err(mistake);
        }
        None if rest.is_empty() && notice::is_notice(first) => return Err(Mistake::Line(first.to_owned())),
        _ => headed(first, &mut rest, wall)?,
    };
    for line in rest {
        // A limit that stands with something else would be lost in it.
        if written::notice::limits_beside(line) && !rules::is_rule(line) {
            return Err(Mistake::Line(line.to_owned()));
        }
        read_line(line, &mut draft, wall)?;
    }
    draft.more_fits()?;
    draft.calendar(wall.now)?;
    Ok(draft)
}

/// A line that has the place, the seats or whom to ask in it, beside the name and the date. None where it has none of them.
fn at_one_go(line: &str, wall: Wall) -> Option<Result<Draft, Mistake>> {
    if written::notice::fields(line) == 0 {
        return None;
    }
    Some(match notice::read_notice(line, wall) {
        Ok(Some(Noticed { draft, asks: None })) => Ok(draft),
        Ok(_) => Err(Mistake::Line(line.to_owned())),
        Err(mistake) => Err(mistake),
    })
}

/// The name with its date, which may stand on the second line.
fn headed(first: &str, rest: &mut Vec<&str>, wall: Wall) -> Result<Draft, Mistake> {
    let first = written::notice::without_call(first);
    let (name, dates) = match dates(first, wall) {
        // The date may stand on the second line, below the name.
        Err(problem) if rest.first().is_some_and(|line| is_dated_below(&problem, first, line, wall)) => {
            let second = rest.remove(0);
            let dates = dates(second, wall).map_err(|problem| Mistake::Date(second.to_owned(), problem))?;
            (format!("{first} "), dates)
        }
        Err(problem) => return Err(Mistake::Date(first.to_owned(), problem)),
        Ok(dates) => (String::new(), dates),
    };
    let title = format!("{name}{}", dates.first().map_or("", |written| &written.rest));
    let title = title.trim_matches(|edge: char| edge.is_whitespace() || EDGES.contains(edge));
    let title = written::notice::without_moved(title).to_owned();
    if !readable::says_something(&title) {
        return Err(Mistake::NoTitle);
    }
    let length = title.encode_utf16().count();
    if length > TITLE {
        return Err(Mistake::TitleTooLong(length));
    }
    let (title, said) = match written::notice::behind_dash(&title) {
        Some((name, said)) => (name.to_owned(), said.to_owned()),
        None => (title, String::new()),
    };
    let mut draft = Draft { title, ..Draft::empty(wall.now) };
    draft.add_more(&said);
    draft.take_list(&dates);
    Ok(draft)
}

/// The date of a line, or the dates of a list of several.
fn dates(line: &str, wall: Wall) -> Result<Vec<Written>, Unreadable> {
    match written::date::read(line, wall) {
        Ok(written) => Ok(vec![written]),
        Err(problem) => written::date::list(line, wall).ok_or(problem),
    }
}

/// Reads the value of one line into a draft, as if it stood behind that label.
pub fn amend_draft(label: &str, value: &str, draft: &mut Draft, wall: Wall) -> Result<(), Mistake> {
    let line = format!("{label}: {value}");
    // Whoever is asked for the seats may write `seats: 6` all the same.
    let of = |line| labelled(line).map(|(label, _)| label);
    let says_it = of(value).is_some_and(|said| of(&line) == Some(said));
    read_line(if says_it { value } else { &line }, draft, wall)
}

/// Whether the date stands below the name. A festival in a name is no date then: 冬至包汤圆.
fn is_dated_below(problem: &Unreadable, name: &str, line: &str, wall: Wall) -> bool {
    // A line with another label, or with the place beside the name or the day, is one of a notice.
    let is_free = !written::notice::has_field(name)
        && labelled(line).is_none()
        && !rules::is_rule(line)
        && !written::notice::is_of_notice(line);
    match problem {
        Unreadable::NoDate => is_free,
        Unreadable::NoTime => {
            let undated = written::date::says_more(name).is_none();
            is_free && undated && written::date::read(line, wall) != Err(Unreadable::NoDate)
        }
        _ => false,
    }
}

fn labelled(line: &str) -> Option<(&'static Label, &str)> {
    let (head, value) = line.split_once([':', '\u{ff1a}'])?;
    let head = head.trim().to_lowercase();
    LABELS.iter().find(|(_, words)| words.contains(&head.as_str())).map(|(label, _)| (label, value.trim()))
}

fn read_line(line: &str, draft: &mut Draft, wall: Wall) -> Result<(), Mistake> {
    let unknown = || Mistake::Line(line.to_owned());
    let Some((label, value)) = labelled(line) else {
        return if rules::read(line, draft, wall)? { Ok(()) } else { Err(unknown()) };
    };
    match label {
        Label::Station => draft.station = Some(value.to_owned()),
        Label::Venue => draft.venue = Some(value.to_owned()),
        Label::Contact => draft.contact = Some(Contact::written(value)),
        Label::More => draft.add_more(value),
        Label::Repeat => draft.repeat = Some(value.to_owned()),
        Label::Seats => {
            let digits = value.trim_end_matches(|last: char| !last.is_ascii_digit()).parse().ok();
            let seats = digits.or_else(|| written::notice::seat_count(value).map(i64::from));
            draft.capacity = Some(
                seats
                    .filter(|seats| (1..=MOST_SEATS).contains(seats))
                    .ok_or_else(|| Mistake::Seats(line.to_owned()))?,
            );
        }
        Label::Programme => {
            let points =
                value.split([';', '\u{ff1b}', '、']).map(str::trim).filter(|point| !point.is_empty());
            draft.points.extend(points.map(str::to_owned));
        }
        Label::Theme => {
            let word = value.to_lowercase();
            let theme = Theme::from_word(&word).or_else(|| {
                THEMES.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(theme, _)| *theme)
            });
            draft.theme = Some(theme.ok_or_else(unknown)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::activity::MOST_MORE;

    /// Monday.
    fn now() -> Wall {
        Wall { now: "2026-11-23T09:00:00".parse().unwrap(), zone: chrono_tz::Asia::Shanghai }
    }

    #[test]
    fn one_line_is_enough() {
        let draft = read("合唱练习 周六上午10点到11点半", now()).unwrap();
        assert_eq!(draft.title, "合唱练习");
        assert_eq!(draft.starts, "2026-11-28T10:00:00".parse().unwrap());
        assert_eq!(draft.minutes, 90);
    }

    #[test]
    fn the_lines_below_may_say_the_rest() {
        let typed = "Choir practice\nSat 10:00-11:30\nseats: 20\nplace: Culture hall\nprogramme: warm-up; three songs\ncontact: Ms Lin\ntheme: lecture";
        let draft = read(typed, now()).unwrap();
        assert_eq!(draft.title, "Choir practice");
        assert_eq!((draft.capacity, draft.venue.as_deref()), (Some(20), Some("Culture hall")));
        assert_eq!(draft.points, ["warm-up", "three songs"]);
        assert_eq!((draft.contact, draft.theme), (Some(Contact::written("Ms Lin")), Some(Theme::Lecture)));
    }

    #[test]
    fn a_festival_in_the_name_is_no_date_above_one() {
        let draft = read("冬至包汤圆\n12月19日下午2点", now()).unwrap();
        assert_eq!(
            (draft.title.as_str(), draft.starts),
            ("冬至包汤圆", "2026-12-19T14:00:00".parse().unwrap())
        );
        let draft = read("冬至包汤圆 下午2点\n名额：20", now()).unwrap();
        assert_eq!(draft.starts, "2026-12-22T14:00:00".parse().unwrap());
        assert_eq!(
            read("冬至包汤圆\n下午2点", now()),
            Err(Mistake::Date("冬至包汤圆".into(), Unreadable::NoTime)),
            "the hour is asked, and the day kept"
        );
    }

    #[test]
    fn chinese_keyboards_write_wide_colons() {
        let typed = "合唱练习\u{ff0c}周六上午10点\n名额\u{ff1a}20\n流程\u{ff1a}热身\u{ff1b}喝茶";
        let draft = read(typed, now()).unwrap();
        assert_eq!((draft.title.as_str(), draft.capacity), ("合唱练习", Some(20)));
        assert_eq!(draft.points, ["热身", "喝茶"]);
    }

    #[test]
    fn what_else_there_is_to_say_adds_up() {
        let typed = "Choir Sat 10:00\nmore: Bring a cup\nseats: 20\nmore: Free for all: come!\nmore:";
        assert_eq!(read(typed, now()).unwrap().more.as_deref(), Some("Bring a cup\nFree for all: come!"));
        let typed = "合唱练习 周六上午10点\n备注\u{ff1a}请带杯子\n其他\u{ff1a}免费";
        assert_eq!(read(typed, now()).unwrap().more.as_deref(), Some("请带杯子\n免费"));
        let line = format!("more: {}", "长".repeat(MOST_MORE / 2));
        assert_eq!(
            read(&format!("Choir Sat 10:00\n{line}\n{line}"), now()),
            Err(Mistake::MoreTooLong(MOST_MORE + 1)),
            "a line break counts"
        );
    }

    #[test]
    fn a_mistake_names_its_line() {
        assert_eq!(read("Choir", now()), Err(Mistake::Date("Choir".into(), Unreadable::NoDate)));
        assert_eq!(read("Sat 10:00", now()), Err(Mistake::NoTitle));
        assert_eq!(read("\u{3164} Sat 10:00", now()), Err(Mistake::NoTitle));
        assert_eq!(read("Choir Sat 10:00\nseats: many", now()), Err(Mistake::Seats("seats: many".into())));
        assert_eq!(read("Choir Sat 10:00\nbring tea", now()), Err(Mistake::Line("bring tea".into())));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_never_panics(typed in "(\\PC|\n){0,120}") {
            let _ = read(&typed, now());
        }
    }
}
