//! What is shown in place of what is not so any more.

use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::Text;
use crate::work::reply::Reply;

/// Says something before a message that shows something.
pub fn led_by(lead: Text, reply: Reply) -> Reply {
    let Reply::Show(mut message) = reply else { return reply };
    let shown = std::mem::replace(&mut message.text, lead);
    message.text.paragraph(&shown);
    Reply::Show(message)
}

/// The answer to a tap on a message that shows something that is not so any more: nothing is done, and what is so now
/// is shown below. The tapped message keeps its face, lest a second tap meets another button in the same place.
pub fn newest(shown: Reply, language: Language) -> Reply {
    led_by(texts::not_newest().say(language), shown)
}
