//! Whether a certificate holds: its number says no more than that, and whoever has the paper scans its QR and reads what
//! stands on it.

use crate::domain::certificate::CertificateState;
use crate::domain::certificate_code::CertificateCode;
use crate::domain::certificate_number::CertificateNumber;
use crate::domain::check_digit::NumberError;
use crate::domain::way::Way;
use crate::features::volunteers::certificates::{register, words};
use crate::i18n::texts;
use crate::message::{Message, Text};
use crate::store::certificates;
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, access, ways};

/// What stands before the code in a link that leads to a certificate.
pub const LINK: char = crate::domain::certificate_code::LINK;

/// `/certificate 12-2026-000426`.
pub const CERTIFICATE: Command = Command {
    word: "certificate",
    who: For::Residents,
    menu: None,
    // Most scan the paper; the handbook tells the others.
    help: None,
    run: |work, asker, typed| Box::pin(by_number(work, asker, typed)),
};

async fn by_number(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    access::in_private(asker)?;
    let language = asker.language;
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(ways::say(asker, texts::certificate_which().say(language), Way::Hours));
    }
    let number: CertificateNumber = match typed.parse() {
        Ok(number) => number,
        Err(problem) => return Ok(Reply::Say(mistyped(problem).say(language))),
    };
    let state = certificates::numbered(&mut work.tx, number).await?.map(|found| found.state);
    let state = state.map_or("unknown", CertificateState::word);
    Ok(Reply::Say(texts::certificate_state(state, &number.to_string()).say(language)))
}

/// The number of a certificate, written without the command: as it stands on the paper.
pub async fn written(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    let number = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let number = number.trim_end_matches(['.', '。']).replace(['–', '—', '－'], "-");
    let parts: Vec<&str> = number.split('-').collect();
    let is_number =
        parts.len() == 3 && parts.iter().all(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
    let year = parts.get(1).is_some_and(|year| year.len() == 4) && parts[2].len() >= 5;
    if is_number && year { by_number(work, asker, &number).await.map(Some) } else { Ok(None) }
}

/// What is wrong with a number.
fn mistyped(problem: NumberError) -> crate::i18n::Phrase {
    texts::certificate_mistyped(match problem {
        NumberError::NoDigit(_) => "sign",
        NumberError::Length { .. } => "length",
        NumberError::Mistyped => "digit",
        NumberError::NeverGiven => "never",
    })
}

/// What the QR of a certificate opens; anything else that begins so leads to nothing.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, code: &str) -> Result<Reply> {
    let language = asker.language;
    let found = match CertificateCode::of(code) {
        Some(code) => certificates::behind(&mut work.tx, &code).await?,
        None => None,
    };
    let Some(certificate) = found else {
        return Ok(Reply::Say(texts::certificate_state("unknown", "?").say(language)));
    };
    let state = texts::certificate_state(certificate.state.word(), &certificate.number.to_string());
    let mut text: Text = state.say(language);
    if let Some(newer) = register::newer(work, &certificate).await? {
        text.line(&texts::certificate_newer(&newer.number.to_string()).say(language));
    }
    let place = words::place(work, certificate.place()).await?;
    let mut what = Text::default();
    if !certificate.name.as_str().is_empty() {
        what.line(&register::name(work, &certificate).await?);
    }
    what.line(&words::hours_in(certificate.hours, &certificate.days, language));
    what.line(&Text::plain(&words::place_name(&place, language)));
    text.paragraph(&what);
    Ok(Reply::Show(Message::of(text)))
}
