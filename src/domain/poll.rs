//! Polls: a question to the neighbours of a place, the answers they choose from, and what comes out once it is closed. Until then
//! nobody reads a count.

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};

use super::words;

words! {
    /// How far a poll is.
    pub enum PollState {
        /// Only its maker sees it.
        Draft = "draft",
        /// Neighbours vote.
        Open = "open",
        /// The result is out.
        Closed = "closed",
    }
}

words! {
    /// What an organiser is asked about a poll, and answers in their own words.
    pub enum Asks {
        /// What the neighbours are to be asked.
        Question = "question",
        /// What they choose from.
        Answers = "answers",
        /// Until when.
        Until = "until",
        /// What will be done about the result.
        Outcome = "outcome",
        /// Who votes at the desk.
        Voter = "voter",
    }
}

words! {
    /// Answers that polls often have, put there by one tap.
    pub enum Usual {
        /// Yes or no.
        YesNo = "yes-no",
        /// Three times of the day.
        DayTimes = "day-times",
    }
}

words! {
    /// Until when a poll runs, by one tap.
    pub enum Until {
        /// Tomorrow evening.
        Tomorrow = "tomorrow",
        /// In three days.
        ThreeDays = "three-days",
        /// In a week.
        Week = "week",
    }
}

/// The hour at which a poll ends, where nobody says another.
pub const ENDS: NaiveTime = NaiveTime::from_hms_opt(18, 0, 0).expect("18:00 is a time");

impl Until {
    /// The moment, seen from a clock on the wall.
    pub fn at(self, wall: NaiveDateTime) -> NaiveDateTime {
        let days = match self {
            Self::Tomorrow => 1,
            Self::ThreeDays => 3,
            Self::Week => 7,
        };
        wall.date().checked_add_days(Days::new(days)).unwrap_or(wall.date()).and_time(ENDS)
    }
}

/// The longest that a poll runs: its cards are found again for as long as the outbox keeps what it delivered.
pub const LONGEST: TimeDelta = TimeDelta::days(21);
/// The most letters of a question, and of what will be done.
pub const WORDS: usize = 300;
/// The most letters of an answer.
pub const ANSWER: usize = 60;
/// How few answers there may be, and how many.
const FEWEST: usize = 2;
const MOST: usize = 8;

/// What there is to choose from: two to eight different answers of one line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers(Vec<String>);

/// Why lines are no answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAnswers {
    /// There are fewer than two.
    TooFew,
    /// There are more than eight.
    TooMany,
    /// This one is too long.
    TooLong(String),
}

impl Answers {
    /// Reads answers as people write them, one a line; in one line, with strokes or commas between them. What numbers them is no part of
    /// them, and the same twice is once.
    ///
    /// # Errors
    ///
    /// Where they are not two to eight, or one is too long for a button.
    pub fn read(typed: &str) -> Result<Self, NoAnswers> {
        let lines: Vec<&str> = typed.lines().map(unnumbered).filter(|line| !line.is_empty()).collect();
        let parts: Vec<&str> = match lines.as_slice() {
            [one] => {
                let cut = |signs: &'static [char]| -> Vec<&str> {
                    one.split(signs).map(str::trim).filter(|part| !part.is_empty()).collect()
                };
                let parts = cut(&['/', '／', ';', '；', '、', '|']);
                if parts.len() > 1 { parts } else { cut(&[',', '，']) }
            }
            several => several.to_vec(),
        };
        let mut found: Vec<String> = Vec::new();
        for part in parts {
            if part.chars().count() > ANSWER {
                return Err(NoAnswers::TooLong(part.to_owned()));
            }
            if !found.iter().any(|known| known.to_lowercase() == part.to_lowercase()) {
                found.push(part.to_owned());
            }
        }
        match found.len() {
            0..FEWEST => Err(NoAnswers::TooFew),
            FEWEST..=MOST => Ok(Self(found)),
            _ => Err(NoAnswers::TooMany),
        }
    }

    /// The same, as they lie in the store: one a line.
    pub fn lines(&self) -> String {
        self.0.join("\n")
    }

    /// Those that lie in the store.
    pub fn kept(lines: &str) -> Self {
        Self(lines.lines().map(ToOwned::to_owned).collect())
    }

    /// Each of them, in order.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// The one of that number, from 0.
    pub fn get(&self, number: u8) -> Option<&str> {
        self.0.get(usize::from(number)).map(String::as_str)
    }
}

/// A line without the number or the dash that it begins with: `1. Yes`, `2、下午`, `- No`. `9.30` is a time.
fn unnumbered(line: &str) -> &str {
    let line = line.trim();
    let bare = line.trim_start_matches(['-', '–', '•', '·', '*']).trim_start();
    let after = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if after.len() == bare.len() {
        return bare;
    }
    let Some(text) = after.strip_prefix(['.', '、', ')', '）', '．']) else { return bare };
    if text.starts_with(|letter: char| letter.is_ascii_digit()) { bare } else { text.trim() }
}

/// With fewer votes than this nobody reads what was chosen, not even which answer was ahead: of one vote, or of four alike, that
/// tells what everybody chose.
pub const FEW: i64 = 5;

/// What came out: the votes of each answer, in order, and how many of all were given at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The votes of each answer.
    pub votes: Vec<i64>,
    /// How many of all were given at the desk.
    pub desk: i64,
}

/// As much of it as may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readable {
    /// Nobody voted.
    Nobody,
    /// Few did: what they chose would tell who chose it.
    Few,
    /// So many did, and each answer has its number.
    Counted(i64),
}

impl Outcome {
    /// As much of it as may be read.
    pub fn readable(&self) -> Readable {
        let voters = self.votes.iter().sum();
        match voters {
            0 => Readable::Nobody,
            1..FEW => Readable::Few,
            _ => Readable::Counted(voters),
        }
    }
}

/// How many squares a bar has.
const SQUARES: i64 = 10;

/// A share as a bar of squares. Whatever is not nothing has one.
pub fn bar(votes: i64, all: i64) -> String {
    let full = if votes == 0 { 0 } else { ((votes * SQUARES + all / 2) / all.max(1)).clamp(1, SQUARES) };
    (0..SQUARES).map(|square| if square < full { '■' } else { '□' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, NoAnswers> {
        Answers::read(typed).map(|answers| answers.lines())
    }

    #[test]
    fn answers_as_people_write_them() {
        for (typed, answers) in [
            ("Yes\nNo", "Yes\nNo"),
            ("1. Yes\n2. No\n", "Yes\nNo"),
            ("1、上午\n2、下午\n\n3、晚上", "上午\n下午\n晚上"),
            ("- 9.30\n- 10.30", "9.30\n10.30"),
            ("9.30\n10.30", "9.30\n10.30"),
            ("上午/下午/晚上", "上午\n下午\n晚上"),
            ("Tea; coffee", "Tea\ncoffee"),
            ("Tea, coffee, water", "Tea\ncoffee\nwater"),
            ("公园，湖边，山上", "公园\n湖边\n山上"),
            ("3 people\n4 people", "3 people\n4 people"),
            ("Yes\nyes\nNo", "Yes\nNo"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(answers), "{typed}");
        }
    }

    #[test]
    fn what_is_nothing_to_choose_from() {
        assert_eq!(read("Yes"), Err(NoAnswers::TooFew));
        assert_eq!(read("Yes\nyes"), Err(NoAnswers::TooFew));
        assert_eq!(read("1\n2\n3\n4\n5\n6\n7\n8\n9"), Err(NoAnswers::TooMany));
        let long = "好".repeat(ANSWER + 1);
        assert_eq!(read(&format!("Yes\n{long}")), Err(NoAnswers::TooLong(long)));
        assert!(read(&format!("Yes\n{}", "好".repeat(ANSWER))).is_ok());
    }

    #[test]
    fn few_votes_have_no_numbers() {
        let readable = |votes: &[i64]| Outcome { votes: votes.to_vec(), desk: 0 }.readable();
        assert_eq!(readable(&[0, 0]), Readable::Nobody);
        assert_eq!(readable(&[1, 0]), Readable::Few);
        assert_eq!(readable(&[4, 0]), Readable::Few);
        assert_eq!(readable(&[4, 1]), Readable::Counted(5));
    }

    #[test]
    fn bars() {
        assert_eq!(bar(0, 7), "□□□□□□□□□□");
        assert_eq!(bar(1, 300), "■□□□□□□□□□");
        assert_eq!(bar(5, 7), "■■■■■■■□□□");
        assert_eq!(bar(7, 7), "■■■■■■■■■■");
    }

    #[test]
    fn until_when() {
        let wall = "2026-11-23T08:05:00".parse().unwrap();
        let ends = Until::ALL.iter().map(|until| until.at(wall).to_string()).collect::<Vec<_>>();
        assert_eq!(ends, ["2026-11-24 18:00:00", "2026-11-26 18:00:00", "2026-11-30 18:00:00"]);
    }
}
