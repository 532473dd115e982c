//! CSV, as spreadsheets save it: in UTF-8 or GBK, between commas, semicolons or tabs.

use csv::{ReaderBuilder, StringRecord};

use super::cell::{Cell, MOST_COLUMNS, MOST_ROWS, Row, Sheet, Unreadable};
use crate::encoding::text_or_gbk;

/// What can stand between two cells; the first, where nothing tells.
const BETWEEN: [u8; 3] = [b',', b';', b'\t'];
/// In how many lines it is looked for what stands between cells.
const LOOKED_AT: usize = 10;

/// The one sheet, under the name of its file, as spreadsheets show it.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let text = text_or_gbk(bytes).filter(|text| !text.contains('\0')).ok_or(Unreadable::Broken)?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let mut sheet = Sheet { name, ..Sheet::default() };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between(&text))
        .from_reader(text.as_bytes());
    let (mut record, mut number, mut begins) = (StringRecord::new(), 0, 0);
    while reader.read_record(&mut record).map_err(|_| Unreadable::Broken)? {
        // The reader passes over empty lines, which are rows of a sheet.
        let empty = text.as_bytes()[begins..].iter().take_while(|byte| **byte == b'\n').count();
        number += 1 + u32::try_from(empty).unwrap_or_default();
        begins = usize::try_from(reader.position().byte()).unwrap_or(begins);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if sheet.rows.len() > MOST_ROWS {
            sheet.is_cut = true;
            break;
        }
        let cells = record.iter().take(MOST_COLUMNS).map(Cell::text).collect();
        sheet.rows.push(Row { number, cells });
    }
    Ok(vec![sheet])
}

/// What stands between cells: whatever there is most of at the beginning.
fn between(text: &str) -> u8 {
    let beginning = || text.lines().take(LOOKED_AT).flat_map(str::bytes);
    let often = |sign: &u8| beginning().filter(|byte| byte == sign).count();
    BETWEEN.into_iter().rev().max_by_key(often).unwrap_or(BETWEEN[0])
}
