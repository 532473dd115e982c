//! What holds for any text: nothing is lost, nothing breaks, and it is quick.

use proptest::prelude::*;

use super::super::super::fold::{folded, is_chinese};
use super::super::look::says;
use super::super::{abreast, errand, is_notice, label, lines, place, read, tells_only};
use super::table::{everything, table};

/// The words of a text: runs of letters or digits, and each Chinese sign by itself.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for char in text.chars() {
        if !says(char) {
            open = false;
        } else if is_chinese(char) || !open {
            words.push(char.to_string());
            open = !is_chinese(char);
        } else if let Some(last) = words.last_mut() {
            last.push(char);
        }
    }
    words
}

/// What a line may lose: its number, the word of its label, and that one meets at the place which it names.
fn form(text: &str) -> Vec<String> {
    let templates = text.lines().filter(|line| lines::is_template(line));
    let mut form: Vec<String> = templates.flat_map(words).collect();
    form.extend(place::MEETS.iter().flat_map(|word| text.matches(word)).flat_map(words));
    for segment in abreast::apart(text, errand::segments(text)) {
        // A line that says no more than the number of seats is kept as that number.
        if segment.is_of_seats() && segment.value.len() < 40 {
            let counts = "限前人名位组个户席招约最多不无制先到收只仅额超过至容纳一二三四五六七八九十百两廿";
            form.extend(
                words(&text[segment.value.clone()]).into_iter().filter(|word| counts.contains(word.as_str())),
            );
            form.extend(words(&folded(&text[segment.value.clone()])).into_iter().filter(|word| {
                ["max", "limited", "to", "only", "people", "no", "limit", "unlimited", "families", "spots"]
                    .contains(&word.as_str())
            }));
        }
        if let Some(label) = segment.label.as_ref().filter(|label| label.kind != label::Kind::Errand) {
            let word = &text[label.range.clone()];
            assert!(label::kind(word).is_some() || label::leads(word), "{word} is no label");
            form.extend(words(&text[segment.full.start..label.range.end]));
        } else {
            form.extend(words(&text[segment.full.start..segment.value.start.max(segment.full.start)]));
        }
    }
    form
}

/// Every word of the text is found as often in the notice, but for the form of its lines and the list numbers.
pub(super) fn assert_nothing_is_lost(text: &str) {
    let notice = read(text);
    let mut left = words(&everything(&notice));
    let mut form = form(text);
    for word in words(text) {
        if let Some(at) = left.iter().position(|other| *other == word) {
            left.swap_remove(at);
        } else if let Some(at) = form.iter().position(|other| *other == word) {
            form.swap_remove(at);
        } else {
            let number = word.chars().all(|char| char.is_numeric() || "一二三四五六七八九十".contains(char));
            let listed = number && !notice.programme.is_empty();
            assert!(listed, "{word} is lost of\n{text}\n{notice:#?}");
        }
    }
}

#[test]
fn nothing_is_cut_out_of_a_longer_word() {
    assert_nothing_is_lost("周1t周y");
}

#[test]
fn nothing_of_the_table_is_lost() {
    for expected in table() {
        assert_nothing_is_lost(&expected.text);
    }
}

#[test]
fn no_label_lands_in_a_title() {
    for expected in table() {
        let title = read(&expected.text).title.unwrap_or_default();
        let head = title.split([':', '：', ' ']).next().unwrap_or_default();
        assert!(head == title || label::kind(head).is_none(), "{title}");
    }
}

#[test]
fn one_endless_line_is_read_soon() {
    for part in ["地点：", "12月5日 ", "a:", "1、", "（", "by 5 Dec, ", "限5人", "在 in at ", "，"]
    {
        // The longest message that a chat lets through.
        let text = part.repeat(4_000 / part.chars().count());
        let notice = read(&text);
        let _ = (is_notice(&text), tells_only(&text));
        assert!(!everything(&notice).is_empty() || !text.chars().any(says));
    }
}

fn any_lines() -> impl Strategy<Value = String> {
    let lines: Vec<String> = table()
        .iter()
        .flat_map(|expected| expected.text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    proptest::collection::vec(proptest::sample::select(lines), 1..14).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn nothing_of_any_mixture_is_lost(text in any_lines()) {
        assert_nothing_is_lost(&text);
    }

    #[test]
    fn whatever_is_written_does_not_break_it(text in "(\\PC|\n|\t){0,200}") {
        assert_nothing_is_lost(&text);
        let _ = (is_notice(&text), tells_only(&text));
    }

    #[test]
    fn nor_does_what_looks_like_a_notice(text in "([0-9０-９一十月日号点：:、，。（）()\\-/.|\t\n 前限人名组周六at by noon第场时间地点报名①【】\\*“”《》🎉]){0,120}") {
        assert_nothing_is_lost(&text);
        let _ = (is_notice(&text), tells_only(&text));
    }

    #[test]
    fn a_cut_notice_is_read_as_well(which in 0_usize..60, from in 0_usize..400, length in 0_usize..400) {
        let all = table();
        let text: String = all[which % all.len()].text.chars().skip(from).take(length).collect();
        assert_nothing_is_lost(&text);
    }
}
