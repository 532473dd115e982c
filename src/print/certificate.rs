//! A volunteer's certificate of hours, with the groups of 民发〔2015〕149号 (Ministry of Civil Affairs, 2015): the person,
//! the service, who issues it, and the certificate itself. Which fields a group has is up to the caller, who words
//! them.

use super::document::{
    Align, Block, Column, Document, Meta, Pair, PrintError, Printed, Role, Shade, Style, Table, Weight,
};
use super::font::Fonts;
use super::qr::Qr;
use super::unit::{Mm, Paper};

/// A frame stands half-way in this white.
const MARGIN: Mm = Mm(25.0);
/// Room for labels of up to eight ideographs or some sixteen letters.
const LABELS: Mm = Mm(40.0);
/// The code with its white edge; squares of half a millimetre and more are read by every telephone.
const CODE: Mm = Mm(32.0);
/// Room for a date, and for hours with a header of two lines.
const DATES: Mm = Mm(24.0);
const HOURS: Mm = Mm(22.0);

const TITLE: Style = Style { size: 22.0, weight: Weight::Bold, align: Align::Center, ..Style::BODY };
const UNDER_TITLE: Style = Style { size: 9.5, shade: Shade::Soft, align: Align::Center, ..Style::BODY };
const HEADING: Style = Style { size: 12.0, weight: Weight::Bold, ..Style::BODY };
const CAPTION: Style = Style { size: 8.0, shade: Shade::Soft, align: Align::Center, ..Style::BODY };

/// A certificate in words.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The title, which is printed, and what programs show.
    pub meta: Meta<'a>,
    /// A line below the title, such as the certificate's name in another language. None when empty.
    pub under_title: &'a str,
    /// Name, kind of document with a line to write its number on, volunteer number.
    pub person: Group<'a>,
    /// Time in hours, content.
    pub service: Group<'a>,
    /// What the hours are made of.
    pub hours: Hours<'a>,
    /// Issuer, person in charge, handler, contact.
    pub issuer: Group<'a>,
    /// Number, date, remarks.
    pub certificate: Group<'a>,
    /// Where the certificate is confirmed.
    pub qr: Qr,
    /// What the code is for; it stands below.
    pub caption: &'a str,
    /// A line at the foot of every page.
    pub footer: &'a str,
}

/// Fields that belong together.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// Their heading.
    pub heading: &'a str,
    /// The fields.
    pub pairs: Vec<Pair<'a>>,
}

/// Hours of service, by activity.
#[derive(Clone, Debug)]
pub struct Hours<'a> {
    /// The heading above the table.
    pub heading: &'a str,
    /// The table's header.
    pub heads: Row<'a>,
    /// One row an activity.
    pub rows: Vec<Row<'a>>,
    /// The sum, with its label among `what`.
    pub total: Row<'a>,
}

/// A row of hours. The two classes of hours are never added up here.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The day.
    pub date: &'a str,
    /// The activity and what was done.
    pub what: &'a str,
    /// Hours between check-in and check-out.
    pub verified: &'a str,
    /// Hours that an organiser ticked.
    pub attested: &'a str,
}

impl Sheet<'_> {
    /// Prints the certificate on A4.
    ///
    /// # Errors
    /// When a font turns out to be damaged.
    pub fn print(&self, fonts: &Fonts) -> Result<Printed, PrintError> {
        let document = Document {
            meta: self.meta,
            paper: Paper::A4,
            margin: MARGIN,
            framed: true,
            footer: Some(self.footer),
            blocks: self.blocks(),
        };
        document.print(fonts)
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = self.head();
        blocks.extend(self.person.blocks());
        blocks.push(Block::Space(Mm(4.0)));
        blocks.extend(self.service.blocks());
        blocks.push(Block::Space(Mm(4.0)));
        blocks.extend(self.hours.blocks());
        blocks.push(Block::Space(Mm(8.0)));
        blocks.push(self.foot());
        blocks
    }

    fn head(&self) -> Vec<Block<'_>> {
        let mut head = vec![Block::text(Role::Title, self.meta.title, TITLE)];
        if !self.under_title.is_empty() {
            head.push(Block::text(Role::Body, self.under_title, UNDER_TITLE));
        }
        head.push(Block::Space(Mm(7.0)));
        head
    }

    /// Who issues the certificate, and beside it the code.
    fn foot(&self) -> Block<'_> {
        let mut main = self.issuer.blocks();
        main.push(Block::Space(Mm(4.0)));
        main.extend(self.certificate.blocks());
        let caption = Block::text(Role::Body, self.caption, CAPTION);
        let side = vec![Block::Code(self.qr.clone(), CODE, self.caption), caption];
        Block::Beside(main, CODE, side)
    }
}

impl Group<'_> {
    fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = heading(self.heading);
        blocks.push(Block::Pairs(LABELS, self.pairs.clone()));
        blocks
    }
}

impl Hours<'_> {
    fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = heading(self.heading);
        let [date, what, verified, attested] = self.heads.cells();
        let columns = [
            Column { head: date, width: Some(DATES), align: Align::Start },
            Column { head: what, width: None, align: Align::Start },
            Column { head: verified, width: Some(HOURS), align: Align::End },
            Column { head: attested, width: Some(HOURS), align: Align::End },
        ];
        let rows = self.rows.iter().map(Row::cells);
        blocks.push(Block::Table(Table::new(columns, rows).with_total(self.total.cells())));
        blocks
    }
}

impl<'a> Row<'a> {
    fn cells(&self) -> [&'a str; 4] {
        [self.date, self.what, self.verified, self.attested]
    }
}

fn heading(words: &str) -> Vec<Block<'_>> {
    vec![Block::text(Role::Heading, words, HEADING), Block::Rule, Block::Space(Mm(1.0))]
}
