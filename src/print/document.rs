//! What a sheet is made of.

use chrono::{DateTime, Utc};

use super::font::Missing;
use super::qr::Qr;
use super::unit::{Mm, Paper};

/// A document: blocks from top to bottom, on as many pages as they need.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What programs show of the document.
    pub meta: Meta<'a>,
    /// The paper it is printed on.
    pub paper: Paper,
    /// The white on all four sides. The footer stands in the lower one, which is at least 10 mm high then.
    pub margin: Mm,
    /// Whether a thin line runs around every page, half-way between the edge and the text.
    pub framed: bool,
    /// One line at the foot of every page, beside the number of the page and of all; it ends in … where it is too
    /// long. With none, pages have no number either.
    pub footer: Option<&'a str>,
    /// The content.
    pub blocks: Vec<Block<'a>>,
}

/// What programs show of a document.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// The title of the window.
    pub title: &'a str,
    /// Who answers for the document.
    pub author: &'a str,
    /// The language as a tag of BCP 47, such as `zh-CN`, for programs that read aloud.
    pub language: &'a str,
    /// When it was issued. It comes from outside, so that the same document gives the same bytes.
    pub created: DateTime<Utc>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block<'a> {
    /// A heading or a paragraph.
    Text(Text<'a>),
    /// Labels with their values, one below the other; labels are this wide.
    Pairs(Mm, Vec<Pair<'a>>),
    /// Items, each behind a sign of its own.
    List(List<'a>),
    /// Words with a line behind them to write on by hand.
    ToWrite(&'a str, Style),
    /// Rows with a header.
    Table(Table<'a>),
    /// A code that is this wide, with its white edge; the text says to those who cannot see it what it is.
    Code(Qr, Mm, &'a str),
    /// A thin line from edge to edge.
    Rule,
    /// White, but not at the top of a page.
    Space(Mm),
    /// Two columns that stay on one page: the second one is this wide and ends where the first one ends.
    Beside(Vec<Block<'a>>, Mm, Vec<Block<'a>>),
    /// Blocks that stay on one page, if it is high enough, and take at least so much of it.
    Whole(Mm, Vec<Block<'a>>),
}

impl<'a> Block<'a> {
    /// A text with its look.
    pub(super) fn text(role: Role, text: &'a str, style: Style) -> Self {
        Self::Text(Text { role, text, style })
    }
}

/// Some text with its look.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// What it is, for programs that read aloud.
    pub role: Role,
    /// The words; a line break begins a new line.
    pub text: &'a str,
    /// How it looks.
    pub style: Style,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// The heading of a part; it stays with what follows.
    Heading,
    /// Anything else.
    Body,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The size of type in points.
    pub size: f32,
    /// How thick it is.
    pub weight: Weight,
    /// How dark it is.
    pub shade: Shade,
    /// Where its lines stand.
    pub align: Align,
}

impl Style {
    /// The text of a sheet that is read at a desk: 10.5 points, which Chinese offices call size five (五号).
    pub const BODY: Self =
        Self { size: 10.5, weight: Weight::Regular, shade: Shade::Ink, align: Align::Start };
}

/// How thick letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As the font has them.
    Regular,
    /// With a thin line around them: a font for it would double the program's share of fonts.
    Bold,
}

/// How dark something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Black.
    Ink,
    /// Grey that can be read (7:1 on white) and copied.
    Soft,
    /// Light grey, for lines only.
    Hairline,
}

/// Where the lines of a text stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    Start,
    /// In the middle.
    Center,
    /// At the right.
    End,
}

/// A label and its value.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// What it is.
    pub label: &'a str,
    /// What is known of it.
    pub value: Value<'a>,
}

/// The value of a [`Pair`].
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Words.
    Words(&'a str),
    /// Words, if any, and a line to write the rest on by hand.
    ToWrite(&'a str),
}

/// Items one below the other.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// How they look.
    pub style: Style,
    /// How much room signs have.
    pub signs: Mm,
    /// Each sign with its item.
    pub items: Vec<(Sign<'a>, &'a str)>,
}

/// What stands before an item of a [`List`].
#[derive(Clone, Copy, Debug)]
pub enum Sign<'a> {
    /// A box to put a cross in.
    Box,
    /// Words, such as a number.
    Words(&'a str),
    /// Nothing: it goes on with the item before.
    None,
}

/// A column of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Its header.
    pub head: &'a str,
    /// How wide it is; those without a width share what the others leave.
    pub width: Option<Mm>,
    /// Where its cells stand.
    pub align: Align,
}

/// A table, each row of which has a cell for every column. Its header comes again on every page.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Vec<&'a str>>,
    pub(super) total: Option<Vec<&'a str>>,
}

impl<'a> Table<'a> {
    /// A table of these columns and rows.
    pub fn new<const N: usize>(
        columns: [Column<'a>; N],
        rows: impl IntoIterator<Item = [&'a str; N]>,
    ) -> Self {
        let rows = rows.into_iter().map(Vec::from).collect();
        Self { columns: columns.into(), rows, total: None }
    }

    /// The table with a last row that sums up. It stays with the row before.
    ///
    /// # Panics
    /// When the number of cells is not that of the columns.
    #[must_use]
    pub fn with_total<const N: usize>(mut self, cells: [&'a str; N]) -> Self {
        assert_eq!(N, self.columns.len(), "a total has a cell for every column");
        self.total = Some(cells.into());
        self
    }
}

/// A printed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has, at least one.
    pub pages: usize,
    /// What no font had.
    pub missing: Missing,
}

/// Why a document could not be printed: in practice a damaged second font, for the embedded one is tested.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the PDF could not be written: {0}")]
pub struct PrintError(#[from] krilla::error::KrillaError);

impl Document<'_> {
    pub(super) fn body_width(&self) -> Mm {
        self.paper.width() - self.margin * 2.0
    }

    pub(super) fn body_height(&self) -> Mm {
        self.paper.height() - self.margin * 2.0
    }
}
