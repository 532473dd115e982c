//! The roster as a sheet to print: one line for each sign-up, with the answers to the organiser's questions.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::language::Language;
use crate::domain::readable;
use crate::features::signup::role_words;
use crate::i18n::texts;
use crate::message::File;
use crate::store::signups::{self, RosterRow};
use crate::store::{self, Tx, activities, answers};

/// The media type of a sheet.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Makes the sheet of an activity's roster; none for an unknown one.
pub async fn make(tx: &mut Tx, id: ActivityId, language: Language) -> store::Result<Option<File>> {
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
    let seats = signups::roster(tx, id).await?;
    let answers = answers::of_activity(tx, id).await?;
    let bytes = write(&activity, &seats, &answers, language)
        .map_err(|problem| store::Error::Corrupt(format!("the sheet of activity {id}: {problem}")))?;
    Ok(Some(File { name: format!("roster-{id}.xlsx"), kind: XLSX, bytes }))
}

fn write(
    activity: &Activity,
    seats: &[RosterRow],
    answers: &[(SignupId, i64, String)],
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let heads = [
        texts::sheet_number(),
        texts::sheet_role(),
        texts::sheet_name(),
        texts::sheet_people(),
        texts::sheet_phone(),
        texts::sheet_standing(),
        texts::sheet_came(),
    ];
    let questions = activity.rules.questions.iter().map(|question| question.in_language(language).to_owned());
    let heads = heads.iter().map(|head| head.say(language).read()).chain(questions);
    for (column, head) in (0..).zip(heads) {
        sheet.write_with_format(0, column, head, &bold)?;
    }
    for (row, seat) in (1..).zip(seats) {
        let standing = texts::standing(seat.state.word()).say(language).read();
        let came = if seat.attended == Some(true) { "✓" } else { "" };
        sheet.write(row, 0, seat.turn)?;
        sheet.write(row, 1, role_words::role_name(activity, seat.role, language))?;
        sheet.write(row, 2, seat.called.name.to_string())?;
        sheet.write(row, 3, seat.seats)?;
        sheet.write(row, 4, seat.phone.as_deref().unwrap_or_default())?;
        sheet.write(row, 5, standing)?;
        sheet.write(row, 6, came)?;
        for (_, question, answer) in answers.iter().filter(|(signup, ..)| *signup == seat.id) {
            if let Ok(question) = u16::try_from(*question) {
                sheet.write(row, 7 + question, readable::clean(answer).as_ref())?;
            }
        }
    }
    sheet.autofit();
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}
