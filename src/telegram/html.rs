//! Texts in the HTML that the Bot API reads (`parse_mode`).

use std::fmt::Write;

use crate::message::{Mark, Text};

/// A text as the Bot API reads it.
pub(super) fn html(text: &Text) -> String {
    let mut html = String::new();
    for span in text.spans() {
        for mark in &span.marks {
            // Writing to a string does not fail.
            let _ = match mark {
                Mark::Strong => html.write_str("<b>"),
                Mark::Emphasis => html.write_str("<i>"),
                Mark::Struck => html.write_str("<s>"),
                Mark::Code => html.write_str("<code>"),
                Mark::Folded => html.write_str("<blockquote expandable>"),
                Mark::Link(address) => {
                    write!(html, "<a href=\"{}\">", html_escape::encode_double_quoted_attribute(address))
                }
            };
        }
        html_escape::encode_double_quoted_attribute_to_string(&span.text, &mut html);
        for mark in span.marks.iter().rev() {
            html.push_str(match mark {
                Mark::Strong => "</b>",
                Mark::Emphasis => "</i>",
                Mark::Struck => "</s>",
                Mark::Code => "</code>",
                Mark::Folded => "</blockquote>",
                Mark::Link(_) => "</a>",
            });
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ChatId;

    #[test]
    fn what_people_wrote_is_no_markup_and_a_mention_is_one() {
        let mut text = Text::plain("1 < 2 & <b>");
        text.line(&Text::mention("An \"<i>\"", ChatId(7)));
        assert_eq!(
            html(&text),
            "1 &lt; 2 &amp; &lt;b&gt;\n<a href=\"tg://user?id=7\">An &quot;&lt;i&gt;&quot;</a>"
        );
    }

    #[test]
    fn folded_words_are_a_quote_that_opens() {
        let mut text = Text::plain("Tea");
        text.paragraph(&Text::folded("Bring <a> cup\nand a chair"));
        assert_eq!(
            html(&text),
            "Tea\n\n<blockquote expandable>Bring &lt;a&gt; cup\nand a chair</blockquote>"
        );
    }
}
