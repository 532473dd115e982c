//! The menu of a place on paper, for the desk and the staircase: big print, each dish with the number by which it is ordered.

use super::document::{Block, Document, List, Meta, PrintError, Printed, Role, Shade, Sign, Style, Weight};
use super::font::Fonts;
use super::qr::Qr;
use super::unit::{Mm, Paper};

const MARGIN: Mm = Mm(18.0);
/// The code with its white edge; it is scanned from a wall, from further away than a certificate's.
const CODE: Mm = Mm(48.0);
/// Room for a number of five digits.
const NUMBERS: Mm = Mm(26.0);

/// What is read without glasses: nothing on the sheet but the number of the page is smaller.
const TEXT: Style = Style { size: 20.0, ..Style::BODY };
const TITLE: Style = Style { size: 32.0, weight: Weight::Bold, ..Style::BODY };
const KIND: Style = Style { shade: Shade::Soft, ..TEXT };
const DISH: Style = Style { size: 24.0, weight: Weight::Bold, ..Style::BODY };

/// A menu in words.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The title, which is printed, and what programs show.
    pub meta: Meta<'a>,
    /// How one orders.
    pub how: &'a str,
    /// Where one orders with a telephone.
    pub qr: Qr,
    /// What the code is for, for those who cannot see it.
    pub caption: &'a str,
    /// What there is, by kind.
    pub kinds: Vec<Kind<'a>>,
    /// Of which day the menu is.
    pub date: &'a str,
}

/// Dishes of one kind.
#[derive(Clone, Debug)]
pub struct Kind<'a> {
    /// What kind it is.
    pub heading: &'a str,
    /// The dishes, of which there is at least one.
    pub dishes: Vec<Dish<'a>>,
}

/// A dish.
#[derive(Clone, Copy, Debug)]
pub struct Dish<'a> {
    /// The number by which it is ordered.
    pub number: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// How long it takes, and how it takes place.
    pub about: &'a str,
}

impl Sheet<'_> {
    /// Prints the menu on A4. No dish is cut in two.
    ///
    /// # Errors
    /// When a font turns out to be damaged.
    pub fn print(&self, fonts: &Fonts) -> Result<Printed, PrintError> {
        let mut blocks = vec![self.head(), Block::Space(Mm(6.0))];
        blocks.extend(self.kinds.iter().flat_map(Kind::blocks));
        blocks.push(Block::text(Role::Body, self.date, KIND));
        let footer = Some(self.meta.title);
        let document =
            Document { meta: self.meta, paper: Paper::A4, margin: MARGIN, framed: false, footer, blocks };
        document.print(fonts)
    }

    /// What it is and how one orders, and beside it the code.
    fn head(&self) -> Block<'_> {
        let title = Block::text(Role::Title, self.meta.title, TITLE);
        let how = Block::text(Role::Body, self.how, TEXT);
        let code = Block::Code(self.qr.clone(), CODE, self.caption);
        Block::Beside(vec![title, Block::Space(Mm(2.0)), how], CODE, vec![code])
    }
}

impl Kind<'_> {
    /// Its heading stays with its first dish.
    fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = vec![Block::text(Role::Heading, self.heading, KIND), Block::Rule];
        for dish in &self.dishes {
            blocks.extend([Block::Whole(Mm::ZERO, dish.blocks()), Block::Space(Mm(3.0))]);
        }
        blocks.push(Block::Space(Mm(3.0)));
        blocks
    }
}

impl Dish<'_> {
    fn blocks(&self) -> Vec<Block<'_>> {
        let item =
            |style, sign, words| Block::List(List { style, signs: NUMBERS, items: vec![(sign, words)] });
        vec![item(DISH, Sign::Words(self.number), self.name), item(TEXT, Sign::None, self.about)]
    }
}
