//! What a button hands back when it is tapped. Here it is opaque: whoever puts a button below a message reads it again.

use super::part::Part;

/// The most bytes that a button's data may have (Bot API, `callback_data`).
const LIMIT: usize = 64;

/// A button's data. It goes through people's hands, so it is no permission.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CallbackData(String);

/// A text is no button's data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a button's data has at most {LIMIT} bytes")]
pub struct TooLong;

impl TryFrom<String> for CallbackData {
    type Error = TooLong;

    fn try_from(text: String) -> Result<Self, TooLong> {
        if text.len() > LIMIT { Err(TooLong) } else { Ok(Self(text)) }
    }
}

impl CallbackData {
    /// The data of a button.
    pub fn of(button: impl Part) -> Self {
        let mut words = Vec::new();
        button.write(&mut words);
        Self::try_from(words.join(":")).expect("a few numbers and words fit")
    }

    /// The button that has this data; none where the bot never made such a one.
    pub fn read<B: Part>(&self) -> Option<B> {
        let mut words = self.0.split(':');
        let button = B::read(&mut words)?;
        words.next().is_none().then_some(button)
    }

    /// As the messenger carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{ActivityId, RoleId};
    use crate::message::parts;

    parts! {
        enum Tea {
            "t" => PourFor(table: ActivityId, guest: RoleId),
            "t" => Pour(table: ActivityId),
            "milk" => Milk(milk: bool),
            "s" => Sweeten(with: Sugar, spoons: u8),
            "go" => Leave,
        }
    }

    parts! {
        enum Sugar {
            "rock" => Rock(stones: u8),
            "rock" => AnyRock,
            "-" => None,
        }
    }

    fn read(text: &str) -> Option<Tea> {
        CallbackData::try_from(text.to_owned()).ok()?.read()
    }

    #[test]
    fn a_button_is_read_as_it_was_written() {
        for (button, text) in [
            (Tea::Pour(ActivityId(7)), "t:7"),
            (Tea::PourFor(ActivityId(-7), RoleId(1)), "t:-7:1"),
            (Tea::Milk(false), "milk:0"),
            (Tea::Sweeten(Sugar::Rock(3), 2), "s:rock:3:2"),
            (Tea::Sweeten(Sugar::None, 255), "s:-:255"),
            (Tea::Leave, "go"),
        ] {
            assert_eq!(CallbackData::of(button).as_str(), text);
            assert_eq!(read(text), Some(button), "{text}");
        }
    }

    #[test]
    fn what_is_no_button_is_none() {
        for text in [
            "", ":", "t", "t:", "t:x", "t:7:", "t:7:1:2", "milk", "milk:2", "s:-:256", "s:salt:1", "go:1",
            "T:7",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn no_data_is_longer_than_a_button_can_have() {
        assert!(CallbackData::try_from("茶".repeat(21)).is_ok());
        assert_eq!(CallbackData::try_from("茶".repeat(22)), Err(TooLong));
        assert_eq!(CallbackData::try_from("t".repeat(65)), Err(TooLong));
    }
}
