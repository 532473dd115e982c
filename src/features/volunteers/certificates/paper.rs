//! A certificate on paper: the four groups of fields, the hours row by row, and the QR.

use chrono::NaiveDate;

use crate::domain::civil_time::to_wall;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{Hours, Share};
use crate::domain::ids::CertificateId;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer_number::VolunteerNumber;
use crate::features::volunteers::certificates::words;
use crate::features::volunteers::service_words::{Account, as_what};
use crate::i18n::{Phrase, texts};
use crate::message::File;
use crate::print::certificate::{Group, Hours as Table, Row, Sheet};
use crate::print::{Fonts, Meta, Pair, PrintError, Printed, Qr, Value};
use crate::store::certificates::{self, Certificate};
use crate::store::{self, Tx, hours, people, places};
use crate::work::Settings;

/// Where there is nothing to count.
const NOTHING: &str = "–";

/// Makes the file of a certificate; none for one that is revoked, or whose volunteer is forgotten.
pub async fn make(tx: &mut Tx, settings: &Settings, id: CertificateId) -> store::Result<Option<File>> {
    let Some(certificate) = certificates::by_id(tx, id).await? else { return Ok(None) };
    if certificate.reason.is_some() || certificate.name.as_str().is_empty() {
        return Ok(None);
    }
    let printed = print(tx, settings, &certificate).await?;
    let name = format!("certificate-{}.pdf", certificate.number);
    Ok(Some(File::pdf(name, printed.pdf)))
}

/// The characters of a name that no font has, such as `𠮷 🌸`.
pub(super) fn rare(settings: &Settings, name: &PersonName) -> String {
    let missing = settings.fonts.lacks(name.as_str());
    missing.0.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}

async fn print(tx: &mut Tx, settings: &Settings, certificate: &Certificate) -> store::Result<Printed> {
    let corrupt =
        |problem: String| store::Error::Corrupt(format!("certificate {}: {problem}", certificate.id));
    let paper = read(tx, settings, certificate).await?;
    let link = format!("https://t.me/{}?start={}", settings.bot_username, certificate.code.payload());
    let qr = Qr::new(&link).map_err(|problem| corrupt(problem.to_string()))?;
    paper.print(certificate, qr, &settings.fonts).map_err(|problem| corrupt(problem.to_string()))
}

/// One service, as it stands on paper.
struct Line {
    day: NaiveDate,
    what: String,
    hours: Hours,
}

/// What stands on a certificate.
struct Paper {
    number: String,
    volunteer_number: String,
    time: String,
    content: String,
    lines: Vec<Line>,
    place: String,
    handler: Option<String>,
    contact: Option<String>,
    issued: String,
    remarks: String,
}

/// Reads what stands on a certificate. Its hours are those of the ledger as it was when it was issued.
async fn read(tx: &mut Tx, settings: &Settings, certificate: &Certificate) -> store::Result<Paper> {
    let language = certificate.language;
    let place = places::by_id(tx, certificate.place()).await?;
    let zone = place.as_ref().map_or(settings.zone, |place| place.zone);
    let handler = match certificate.issued_by {
        Some(person) => people::by_id(tx, person).await?.map(|person| person.called().name.to_string()),
        None => None,
    };
    let mut rows = hours::of_volunteer(tx, certificate.volunteer).await?;
    rows.retain(|service| service.row.id <= certificate.up_to);
    let account = Account::of(&rows);
    let replaced = certificates::replaced_by(tx, certificate.id).await?;
    let replaced: Vec<String> = replaced.iter().map(|old| old.number.to_string()).collect();
    let [served, checked, noted] = words::figures(certificate.hours);
    let say = |phrase: Phrase| phrase.say(language).read();
    let remarks = match replaced.as_slice() {
        [] => texts::paper_remarks("none"),
        some => texts::paper_remarks(&some.join(", ")),
    };
    Ok(Paper {
        number: certificate.number.to_string(),
        volunteer_number: VolunteerNumber::of(certificate.volunteer.0)
            .map_or_else(String::new, |number| number.to_string()),
        time: say(texts::paper_time(&served, &checked, &noted, words::span(&certificate.days, language))),
        content: content(&account, certificate),
        lines: lines(&account, certificate),
        place: place.as_ref().map_or_else(String::new, |place| place.name.in_language(language).to_owned()),
        handler,
        contact: place.and_then(|place| place.contact),
        issued: words::day(to_wall(zone, certificate.issued_at).date(), language).read(),
        remarks: say(remarks),
    })
}

/// What was served on each day of a certificate, in the order of the days. A night is two of them, as a day has its most.
fn lines(account: &Account, certificate: &Certificate) -> Vec<Line> {
    let counts = |share: &&Share| certificate.days.contains(&share.day) && share.counted > HalfHours::ZERO;
    let line = |share: &Share| {
        let service = account.service(share.row)?;
        let role = as_what(service, certificate.language).read();
        let what = texts::paper_what(service.title.in_language(certificate.language), &role);
        let hours = std::iter::once(share).collect();
        Some(Line { day: share.day, what: what.say(certificate.language).read(), hours })
    };
    account.counted.shares().iter().filter(counts).filter_map(line).collect()
}

/// What was done, each kind once.
fn content(account: &Account, certificate: &Certificate) -> String {
    let mut kinds = Vec::new();
    for share in account.counted.shares().iter().filter(|share| certificate.days.contains(&share.day)) {
        let Some(service) = account.service(share.row) else { continue };
        let word = as_what(service, certificate.language).read();
        if !kinds.contains(&word) {
            kinds.push(word);
        }
    }
    kinds.join(" · ")
}

/// Words of a pair; a line to write them on by hand where they are not known.
fn words_or_line(known: Option<&str>) -> Value<'_> {
    known.map_or(Value::ToWrite(""), Value::Words)
}

impl Paper {
    fn print(&self, certificate: &Certificate, qr: Qr, fonts: &Fonts) -> Result<Printed, PrintError> {
        let language = certificate.language;
        let label = |word: &str| texts::paper_label(word).say(language).read();
        let name = certificate.name.to_string();
        let title = label("title");
        let under_title = label("under-title");
        let [person, service, record, issuer, itself] =
            ["person", "service", "record", "issuer", "certificate"].map(label);
        let [of_name, of_document, of_number] = ["name", "document", "volunteer-number"].map(label);
        let [of_time, of_content] = ["time", "content"].map(label);
        let [of_date, of_what, of_checked, of_noted, of_sum] =
            ["date", "what", "checked-in", "noted", "sum"].map(label);
        let [of_place, of_charge, of_handler, of_contact] =
            ["place", "in-charge", "handler", "contact"].map(label);
        let [number, of_day, remarks] = ["number", "issued", "remarks"].map(label);
        let caption = label("caption");
        let footer = format!("{title} · {} · {}", self.number, self.place);
        let figure = |hours: HalfHours| match hours {
            HalfHours::ZERO => NOTHING.to_owned(),
            hours => hours.to_string(),
        };
        let cells =
            |line: &Line| [line.day.to_string(), figure(line.hours.verified), figure(line.hours.attested)];
        let cells: Vec<[String; 3]> = self.lines.iter().map(cells).collect();
        let total = [figure(certificate.hours.verified), figure(certificate.hours.attested)];
        let rows = self.lines.iter().zip(&cells).map(|(line, [date, verified, attested])| Row {
            date,
            what: &line.what,
            verified,
            attested,
        });
        let words = |label, value| Pair { label, value: Value::Words(value) };
        let sheet = Sheet {
            meta: Meta {
                title: &title,
                author: &self.place,
                language: language.word(),
                created: certificate.issued_at,
            },
            under_title: &under_title,
            person: Group {
                heading: &person,
                pairs: vec![
                    words(&of_name, &name),
                    Pair { label: &of_document, value: Value::ToWrite("") },
                    words(&of_number, &self.volunteer_number),
                ],
            },
            service: Group {
                heading: &service,
                pairs: vec![words(&of_time, &self.time), words(&of_content, &self.content)],
            },
            hours: Table {
                heading: &record,
                heads: Row { date: &of_date, what: &of_what, verified: &of_checked, attested: &of_noted },
                rows: rows.collect(),
                total: Row { date: "", what: &of_sum, verified: &total[0], attested: &total[1] },
            },
            issuer: Group {
                heading: &issuer,
                pairs: vec![
                    words(&of_place, &self.place),
                    Pair { label: &of_charge, value: Value::ToWrite("") },
                    Pair { label: &of_handler, value: words_or_line(self.handler.as_deref()) },
                    Pair { label: &of_contact, value: words_or_line(self.contact.as_deref()) },
                ],
            },
            certificate: Group {
                heading: &itself,
                pairs: vec![
                    words(&number, &self.number),
                    words(&of_day, &self.issued),
                    words(&remarks, &self.remarks),
                ],
            },
            qr,
            caption: &caption,
            footer: &footer,
        };
        sheet.print(fonts)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::certificate::{CertificateState, Period};
    use crate::domain::certificate_code::CertificateCode;
    use crate::domain::certificate_number::CertificateNumber;
    use crate::domain::hours::count::DAILY;
    use crate::domain::hours::ledger::{Row as LedgerRow, Says};
    use crate::domain::hours::{Class, Span, Stretch};
    use crate::domain::ids::{HoursRowId, PlaceId, VolunteerId};
    use crate::domain::language::Language;
    use crate::domain::language::Name;
    use crate::domain::person_name::PersonName;
    use crate::store::hours::Service;

    /// The turn of a year is among these days.
    const FROM: i64 = 1_798_000_000;

    fn service(id: i64, says: Says) -> Service {
        Service {
            row: LedgerRow { id: HoursRowId(id), says },
            volunteer: VolunteerId(1),
            place: PlaceId(1),
            activity: None,
            signup: None,
            day: None,
            title: Name::from("Tea"),
            skill: None,
            role: None,
            noted_at: DateTime::UNIX_EPOCH,
            noted_by: None,
        }
    }

    /// What a row says: so many minutes from a minute on, or that an earlier row does not hold.
    fn any_says() -> impl Strategy<Value = Says> {
        let served = (0_i64..25_000, 1_i64..700, any::<bool>()).prop_map(|(from, minutes, verified)| {
            let from = DateTime::from_timestamp(FROM, 0).unwrap() + TimeDelta::minutes(from);
            let span = Span::new(from, from + TimeDelta::minutes(minutes)).unwrap();
            let class = if verified { Class::Verified } else { Class::Attested };
            Says::Served(Stretch { span, class, zone: chrono_tz::Asia::Shanghai })
        });
        prop_oneof![5 => served, 1 => (1_i64..20).prop_map(|id| Says::Reverses(HoursRowId(id)))]
    }

    fn certificate(period: Period, counted: &crate::domain::hours::count::Counted) -> Option<Certificate> {
        Some(Certificate {
            id: CertificateId(1),
            number: CertificateNumber::of(PlaceId(1), 2027, 1).unwrap(),
            code: CertificateCode::of("abcdefghij0123456789").unwrap(),
            volunteer: VolunteerId(1),
            name: PersonName::read("An"),
            language: Language::English,
            period,
            days: period.days(counted)?,
            hours: period.hours(counted),
            up_to: HoursRowId(i64::MAX),
            issued_at: DateTime::<Utc>::UNIX_EPOCH,
            issued_by: None,
            state: CertificateState::Valid,
            reason: None,
            superseded_by: None,
        })
    }

    proptest! {
        /// The rows of a certificate, its sum, and what `/hours` says.
        #[test]
        fn the_rows_are_the_sum_and_the_sum_is_what_hours_says(all in prop::collection::vec(any_says(), 0..30)) {
            let rows: Vec<Service> = (1..).zip(all).map(|(id, says)| service(id, says)).collect();
            let account = Account::of(&rows);
            let new_year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            let said = [
                (Period::All, account.counted.total()),
                (Period::Year(2026), account.counted.on(new_year(2026)..new_year(2027))),
                (Period::Year(2027), account.counted.on(new_year(2027)..)),
            ];
            for (period, said) in said {
                let Some(certificate) = certificate(period, &account.counted) else {
                    prop_assert_eq!(said, Hours::default());
                    continue;
                };
                prop_assert_eq!(certificate.hours, said);
                let lines = lines(&account, &certificate);
                let verified: HalfHours = lines.iter().map(|line| line.hours.verified).sum();
                let attested: HalfHours = lines.iter().map(|line| line.hours.attested).sum();
                prop_assert_eq!(Hours { verified, attested }, said);
                prop_assert!(lines.iter().all(|line| certificate.days.contains(&line.day)));
                let mut days = BTreeMap::<NaiveDate, HalfHours>::new();
                for line in &lines {
                    let day = days.entry(line.day).or_insert(HalfHours::ZERO);
                    *day = [*day, line.hours.total()].into_iter().sum();
                }
                prop_assert!(days.values().all(|day| *day <= DAILY), "a day of more than {DAILY}: {days:?}");
            }
        }
    }
}
