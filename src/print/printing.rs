//! From a document to a file: laid out, put on pages, drawn.

use super::document::{Document, PrintError, Printed};
use super::draw;
use super::font::{Fonts, Missing};
use super::layout::Layout;
use super::pages;

impl Document<'_> {
    /// Prints the document as a tagged PDF. Any text is printed: what no font has is reported in [`Printed::missing`].
    ///
    /// # Errors
    /// When a font turns out to be damaged.
    pub fn print(&self, fonts: &Fonts) -> Result<Printed, PrintError> {
        let mut layout = Layout::new(fonts, self.body_height());
        let slabs = layout.blocks(&self.blocks, self.body_width());
        let pages = pages::fill(&slabs, &layout.headers, self.body_height());
        let count = pages.len();
        let sheets = pages::dress(self, pages, &mut layout);
        let (tree, missing) = layout.into_parts();
        let pdf = draw::pdf(self, fonts, &sheets, tree)?;
        Ok(Printed { pdf, pages: count, missing: Missing(missing.into_iter().collect()) })
    }
}
