//! How a text with marks is written in one line: in the files of texts, and in the rows of the store. `<b>`, `<i>`, `<s>`,
//! `<code>`, `<fold>` and `<a href="…">`; in what people wrote, the letters of marks are escaped.

use super::span::{Mark, Span};

/// The spans of a written text. What is no mark stays what it is.
pub(super) fn read(written: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut rest = written;
    while !rest.is_empty() {
        let next = rest.find('<').unwrap_or(rest.len());
        let (words, after) = rest.split_at(next);
        add(&mut spans, words, &open);
        let Some(inner) = after.strip_prefix('<') else { break };
        let (tag, behind) = inner.split_once('>').unwrap_or_default();
        let ends = tag.strip_prefix('/');
        if ends.is_some_and(|name| open.last().is_some_and(|mark| name_of(mark) == name)) {
            open.pop();
            rest = behind;
        } else if let Some(mark) = mark_of(tag) {
            open.push(mark);
            rest = behind;
        } else {
            add(&mut spans, "<", &open);
            rest = inner;
        }
    }
    spans
}

fn add(spans: &mut Vec<Span>, escaped: &str, open: &[Mark]) {
    if escaped.is_empty() {
        return;
    }
    let text = html_escape::decode_html_entities(escaped);
    match spans.last_mut().filter(|last| last.marks == open) {
        Some(last) => last.text.push_str(&text),
        None => spans.push(Span { text: text.into_owned(), marks: open.to_vec() }),
    }
}

/// Writes spans; marks that go on are not closed in between.
pub(super) fn write(spans: &[Span]) -> String {
    let mut written = String::new();
    let mut open: &[Mark] = &[];
    for span in spans {
        let common = open.iter().zip(&span.marks).take_while(|(one, other)| one == other).count();
        close(&mut written, &open[common..]);
        for mark in &span.marks[common..] {
            written.push('<');
            written.push_str(&tag_of(mark));
            written.push('>');
        }
        html_escape::encode_double_quoted_attribute_to_string(&span.text, &mut written);
        open = &span.marks;
    }
    close(&mut written, open);
    written
}

fn close(written: &mut String, marks: &[Mark]) {
    for mark in marks.iter().rev() {
        written.push_str("</");
        written.push_str(name_of(mark));
        written.push('>');
    }
}

fn name_of(mark: &Mark) -> &'static str {
    match mark {
        Mark::Strong => "b",
        Mark::Emphasis => "i",
        Mark::Struck => "s",
        Mark::Code => "code",
        Mark::Folded => "fold",
        Mark::Link(_) => "a",
    }
}

fn tag_of(mark: &Mark) -> String {
    match mark {
        Mark::Link(address) => format!("a href=\"{}\"", html_escape::encode_double_quoted_attribute(address)),
        other => name_of(other).to_owned(),
    }
}

fn mark_of(tag: &str) -> Option<Mark> {
    Some(match tag {
        "b" => Mark::Strong,
        "i" => Mark::Emphasis,
        "s" => Mark::Struck,
        "code" => Mark::Code,
        "fold" => Mark::Folded,
        link => {
            let address = link.strip_prefix("a href=\"")?.strip_suffix('"')?;
            Mark::Link(html_escape::decode_html_entities(address).into_owned())
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_mark() -> impl Strategy<Value = Mark> {
        prop_oneof![
            Just(Mark::Strong),
            Just(Mark::Emphasis),
            Just(Mark::Struck),
            Just(Mark::Code),
            Just(Mark::Folded),
            "\\PC{0,20}".prop_map(Mark::Link),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            spans in prop::collection::vec(("\\PC{1,20}", prop::collection::vec(a_mark(), 0..3)), 0..6)
        ) {
            let spans: Vec<Span> = spans.into_iter().map(|(text, marks)| Span { text, marks }).collect();
            let again = read(&write(&spans));
            let words = |spans: &[Span]| -> Vec<(char, Vec<Mark>)> {
                spans.iter().flat_map(|span| span.text.chars().map(|one| (one, span.marks.clone()))).collect()
            };
            prop_assert_eq!(words(&again), words(&spans));
            // And once it is written, it is written the same.
            prop_assert_eq!(write(&again), write(&read(&write(&again))));
        }

        #[test]
        fn no_words_are_marks(text in "\\PC*") {
            let span = Span { text: text.clone(), marks: Vec::new() };
            let read = read(&write(&[span]));
            prop_assert!(read.iter().all(|span| span.marks.is_empty()));
            prop_assert_eq!(read.into_iter().map(|span| span.text).collect::<String>(), text);
        }

        #[test]
        fn whatever_stands_there_is_read(written in "[<>/abis=\"& code;]{0,40}") {
            let _ = read(&written);
        }
    }

    #[test]
    fn nested_marks_are_written_as_they_were() {
        for written in [
            "<b>Tea</b> &amp; cake",
            "<b>See <a href=\"https://map.example/?a=1&amp;b=2\">there</a> now</b>",
            "• <s>Sat</s> left out",
            "Send <code>/new</code>",
        ] {
            assert_eq!(write(&read(written)), written);
        }
    }

    #[test]
    fn what_is_no_mark_hides_none() {
        assert_eq!(
            write(&read("1 < 2 <u>so</u> <b>x</b> </i> <")),
            "1 &lt; 2 &lt;u&gt;so&lt;/u&gt; <b>x</b> &lt;/i&gt; &lt;"
        );
    }
}
