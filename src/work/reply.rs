//! What comes of something a person asked for.

use crate::message::{Message, Text};

/// What comes of something a person asked for.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Nothing to say.
    Nothing,
    /// A short text: a toast for a tap, a message for a command.
    Say(Text),
    /// An explanation, which takes longer to read than a toast is there.
    Explain(Text),
    /// A message of its own.
    Show(Message),
    /// A question about what they wrote, to them alone: in private where the bot may write, else where they wrote it, and
    /// there it goes again.
    Ask(Message),
    /// The tapped message gets a new face, if it may be redrawn, and the person a toast.
    Redraw(Message, Text),
}

impl Reply {
    /// The same, in place of the tapped message instead of below it.
    #[must_use]
    pub fn in_place(self) -> Self {
        match self {
            Self::Show(message) => Self::Redraw(message, Text::default()),
            other => other,
        }
    }
}
