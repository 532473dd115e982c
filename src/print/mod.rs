//! Prints sheets of paper: what the words of a feature become when somebody wants them as a PDF.
//!
//! A sheet is a [`Document`]: blocks of text, pairs, tables and codes, from top to bottom. It is printed in three
//! steps: `layout` turns blocks into slabs as wide as the paper, `pages` puts slabs on pages, `draw` writes the PDF.
//! Fonts come with the program ([`Fonts`]), so that a sheet looks the same on every machine, and neither clock nor
//! chance takes part: the same document gives the same bytes.
//!
//! The room knows no language. Words come from outside; [`certificate`], [`ballot`] and [`menu`] only know where they stand.

pub mod ballot;
pub mod certificate;
mod document;
mod draw;
mod font;
mod layout;
pub mod menu;
mod pages;
mod printing;
mod qr;
mod slab;
mod table;
mod tags;
#[cfg(test)]
mod tests;
mod unit;
mod wrap;

pub use document::{
    Align, Block, Column, Document, List, Meta, Pair, PrintError, Printed, Role, Shade, Sign, Style, Table,
    Text, Value, Weight,
};
pub use font::{FontError, Fonts, Missing};
pub use qr::{Qr, TooLong};
pub use unit::{Mm, Paper};
