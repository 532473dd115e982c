//! A ballot: a question, and boxes to put one cross in. It is for people who read with glasses, so the type is as big as the
//! words leave room for.

use super::document::{Block, Document, List, Meta, PrintError, Printed, Role, Shade, Sign, Style, Weight};
use super::font::Fonts;
use super::unit::{Mm, Paper};

const MARGIN: Mm = Mm(17.0);
/// How the words may fit, best first: the size of type in points, and whether two ballots stand on a sheet.
const FITS: [(f32, bool); 7] =
    [(26.0, true), (22.0, true), (20.0, true), (24.0, false), (20.0, false), (16.0, false), (13.0, false)];
/// What stands around question and answers, in parts of their size, and the least of it.
const SMALLER: f32 = 0.7;
const SMALLEST: f32 = 13.0;

/// A ballot in words.
#[derive(Clone, Debug)]
pub struct Ballot<'a> {
    /// What programs show.
    pub meta: Meta<'a>,
    /// What it is, and whose.
    pub head: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// How one answers.
    pub how: &'a str,
    /// What there is to choose from.
    pub answers: Vec<&'a str>,
    /// What stands before the line for the name; none where nobody writes theirs.
    pub name: Option<&'a str>,
    /// Where it is handed in, and until when.
    pub foot: &'a str,
}

impl Ballot<'_> {
    /// Prints the ballot on A4, twice where that leaves the type big, with a line to cut along.
    ///
    /// # Errors
    /// When a font turns out to be damaged.
    pub fn print(&self, fonts: &Fonts) -> Result<Printed, PrintError> {
        let mut printed = self.sheet(FITS[0]).print(fonts)?;
        for fit in &FITS[1..] {
            if printed.pages == 1 {
                break;
            }
            printed = self.sheet(*fit).print(fonts)?;
        }
        Ok(printed)
    }

    fn sheet(&self, (size, twice): (f32, bool)) -> Document<'_> {
        let paper = Paper::A4;
        let half = paper.height() * 0.5 - MARGIN;
        let slip = |height| Block::Whole(height, self.slip(size));
        let blocks = if twice {
            vec![slip(half), Block::Rule, Block::Space(MARGIN), slip(Mm::ZERO)]
        } else {
            vec![slip(Mm::ZERO)]
        };
        Document { meta: self.meta, paper, margin: MARGIN, framed: false, footer: None, blocks }
    }

    fn slip(&self, size: f32) -> Vec<Block<'_>> {
        let big = Style { size, ..Style::BODY };
        let small = Style { size: (size * SMALLER).max(SMALLEST), ..Style::BODY };
        let white = || Block::Space(Mm::of_points(size * 0.4));
        let signs = Mm::of_points(size * 1.6);
        let items = self.answers.iter().map(|answer| (Sign::Box, *answer)).collect();
        let mut slip = vec![
            Block::text(Role::Body, self.head, Style { shade: Shade::Soft, ..small }),
            Block::text(Role::Title, self.question, Style { weight: Weight::Bold, ..big }),
            white(),
            Block::text(Role::Body, self.how, small),
            white(),
            Block::List(List { style: big, signs, items }),
            white(),
        ];
        if let Some(name) = self.name {
            slip.extend([Block::ToWrite(name, small), white()]);
        }
        slip.push(Block::text(Role::Body, self.foot, small));
        slip
    }
}
