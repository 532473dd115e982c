//! The pieces of a text.

/// How words stand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// They are what the text is about.
    Strong,
    /// They are said otherwise.
    Emphasis,
    /// They hold no longer.
    Struck,
    /// They are to be typed as they are.
    Code,
    /// They are set apart, and only the first lines of them are seen until somebody taps.
    Folded,
    /// They lead to an address.
    Link(String),
}

/// Words that stand out in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they stand out, the outermost first.
    pub marks: Vec<Mark>,
}
