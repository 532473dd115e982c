//! Tables: a row is a few slabs, and the header is kept for further pages.

use super::document::{Column, Shade, Style, Table, Weight};
use super::layout::{GUTTER, Lane, Layout, line_height, singles};
use super::slab::{self, Part, Slab, THICK, THIN};
use super::tags::{Kind, NodeId};
use super::unit::Mm;

/// White above and below a row.
const WHITE: Mm = Mm(1.0);
/// A table's type is a little smaller than the text around it.
const CELL: Style = Style { size: 9.5, ..Style::BODY };
const HEAD: Style = Style { shade: Shade::Soft, ..CELL };
const TOTAL: Style = Style { weight: Weight::Bold, ..CELL };

/// Up to how many rows each cell is a part of the document. In a longer table a row is: five parts a row, which no
/// program compresses, would make sixty rows heavier by 30 KB.
const ROWS_OF_CELLS: usize = 24;

/// Where the rows of a table stand, and how they are read aloud.
struct Grid<'t> {
    columns: &'t [Column<'t>],
    lanes: Vec<Lane>,
    width: Mm,
    read: Read,
}

enum Read {
    ByCell(NodeId),
    ByRow,
}

impl Layout<'_> {
    /// Lays out a table: header, rows, and the total with the row before it.
    pub(super) fn table(&mut self, table: &Table<'_>, width: Mm) -> Vec<Slab> {
        let lanes = lanes(&table.columns, width);
        let short = table.rows.len() <= ROWS_OF_CELLS;
        let read = if short { Read::ByCell(self.tree.root(Kind::Table)) } else { Read::ByRow };
        let grid = Grid { columns: &table.columns, lanes, width, read };
        let heads: Vec<&str> = table.columns.iter().map(|column| column.head).collect();

        let mut slabs = self.cells(&grid, &Kind::Head, &heads, HEAD);
        slab::underline(&mut slabs, width, THICK, Shade::Soft);
        let header = self.headers.keep(&slabs);
        stay(&mut slabs);

        let mut rows: Vec<Slab> = table.rows.iter().flat_map(|cells| self.body_row(&grid, cells)).collect();
        if let Some(cells) = &table.total {
            stay(&mut rows);
            let mut total = self.cells(&grid, &Kind::Cell, cells, TOTAL);
            slab::underline(&mut total, width, THICK, Shade::Soft);
            rows.extend(total);
        }
        slabs.extend(rows.into_iter().map(|slab| slab.under(header)));
        slabs
    }

    fn body_row(&mut self, grid: &Grid<'_>, cells: &[&str]) -> Vec<Slab> {
        let mut slabs = self.cells(grid, &Kind::Cell, cells, CELL);
        slab::underline(&mut slabs, grid.width, THIN, Shade::Hairline);
        slabs
    }

    fn cells(&mut self, grid: &Grid<'_>, kind: &Kind, cells: &[&str], style: Style) -> Vec<Slab> {
        let row = match grid.read {
            Read::ByCell(table) => self.tree.child(table, Kind::Row),
            Read::ByRow => self.tree.root(Kind::Paragraph),
        };
        let mut set = Vec::with_capacity(cells.len());
        for ((text, column), lane) in cells.iter().zip(grid.columns).zip(&grid.lanes) {
            let part = match grid.read {
                Read::ByCell(_) => self.tree.child(row, kind.clone()),
                Read::ByRow => row,
            };
            let style = Style { align: column.align, ..style };
            set.push(singles(self.set(text, style, *lane, Part::Content(part))));
        }
        slab::row(set, line_height(style), WHITE)
    }
}

/// Keeps the last slab with what follows.
fn stay(slabs: &mut [Slab]) {
    if let Some(last) = slabs.last_mut() {
        last.joined = true;
    }
}

/// The columns side by side: those without a width share what the others and the white between them leave.
fn lanes(columns: &[Column<'_>], width: Mm) -> Vec<Lane> {
    let gutters = GUTTER * count(columns.len().saturating_sub(1));
    let fixed: Mm = columns.iter().filter_map(|column| column.width).sum();
    let open = columns.iter().filter(|column| column.width.is_none()).count();
    let share = (width - gutters - fixed).max(Mm::ZERO) * (1.0 / count(open.max(1)));
    let mut x = Mm::ZERO;
    let lane = |column: &Column<'_>| {
        let lane = Lane { x, width: column.width.unwrap_or(share) };
        x += lane.width + GUTTER;
        lane
    };
    columns.iter().map(lane).collect()
}

/// A number of columns, of which a sheet has a handful.
fn count(columns: usize) -> f32 {
    f32::from(u16::try_from(columns).unwrap_or(u16::MAX))
}
