//! What a card has no line of its own for, and people ask about all the same: what it costs, whom it is for, what to bring.
//! Each is a line, with its label, of what else there is to say.

use crate::domain::question::Question;

/// The words that lead such a line, in both languages: ours, and those of notices.
const LABELS: &[(Question, &[&str])] = &[
    (Question::Fee, &["fee", "fees", "cost", "costs", "price", "费用", "收费", "价格"]),
    (
        Question::Audience,
        &[
            "for",
            "for whom",
            "who for",
            "who can come",
            "age",
            "ages",
            "age group",
            "对象",
            "面向",
            "适合",
            "年龄",
        ],
    ),
    (
        Question::Bring,
        &[
            "bring",
            "bring along",
            "what to bring",
            "please bring",
            "请带",
            "带",
            "自带",
            "自备",
            "请自备",
            "需自带",
            "需带",
        ],
    ),
];

/// What a text says of one of them so far.
pub fn so_far(more: &str, of: Question) -> Option<&str> {
    more.lines().find_map(|line| value(line, of))
}

/// The text with a line for one of them, in place of the one that is there; without it where there is nothing to say.
pub fn with(more: Option<&str>, of: Question, label: &str, says: Option<&str>) -> Option<String> {
    let colon = if label.is_ascii() { ": " } else { "\u{ff1a}" };
    let said = says.map(|says| format!("{label}{colon}{says}"));
    let mut lines: Vec<&str> = more.unwrap_or_default().lines().collect();
    match (lines.iter().position(|line| value(line, of).is_some()), &said) {
        (Some(at), Some(said)) => lines[at] = said,
        (Some(at), None) => drop(lines.remove(at)),
        (None, Some(said)) => lines.push(said),
        (None, None) => {}
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn value(line: &str, of: Question) -> Option<&str> {
    let (_, labels) = LABELS.iter().find(|(question, _)| *question == of)?;
    let (label, value) = line.split_once([':', '\u{ff1a}'])?;
    labels.contains(&label.trim().to_lowercase().as_str()).then(|| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_the_place_of_the_one_that_is_there() {
        let more = "Bring a friend\nCosts: 5 yuan";
        assert_eq!(so_far(more, Question::Fee), Some("5 yuan"));
        assert_eq!(so_far(more, Question::Bring), None);
        let free = with(Some(more), Question::Fee, "Fee", Some("none"));
        assert_eq!(free.as_deref(), Some("Bring a friend\nFee: none"));
        assert_eq!(with(Some(more), Question::Fee, "Fee", None).as_deref(), Some("Bring a friend"));
        assert_eq!(with(Some("费用：五元"), Question::Fee, "费用", None), None);
        assert_eq!(with(None, Question::Bring, "请带", Some("剪刀")).as_deref(), Some("请带：剪刀"));
    }
}
