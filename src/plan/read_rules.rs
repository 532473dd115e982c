//! Understands how people sign up for an activity of a plan.

use chrono::NaiveDateTime;
use toml::de::DeValue;

use super::written::A_NAME;
use crate::domain::language::Name;
use crate::domain::role::Kind;
use crate::domain::roster::Waitlist;
use crate::domain::rules::{MOST_QUESTIONS, MOST_ROLES, Rules};
use crate::toml_file::{Table, Wrong, name, wall_time, whole, word, yes_or_no};

/// The most companions of one sign-up.
const MOST_COMPANIONS: i64 = 9;

/// Reads the rules of an activity that begins at `starts`. Mistakes are noted in the table.
pub(super) fn rules(table: &mut Table<'_>, starts: Option<NaiveDateTime>) -> Rules {
    let usual = Rules::default();
    let rules = Rules {
        opens: before(table, "opens", starts),
        cancel_by: before(table, "cancel_by", starts),
        minimum: table.optional("minimum", whole(1..=i64::MAX)),
        decide: before(table, "decide", starts),
        companions: table.optional("companions", whole(0..=MOST_COMPANIONS)).unwrap_or(usual.companions),
        waitlist: table.optional("waitlist", word!(Waitlist)).unwrap_or(usual.waitlist),
        late: table.optional("late", yes_or_no).unwrap_or(usual.late),
        questions: table.list("questions", name).unwrap_or_default(),
        roles: table.tables("role").into_iter().filter_map(role).collect(),
    };
    if rules.questions.len() > MOST_QUESTIONS {
        let said = format!("{} questions; expected at most {MOST_QUESTIONS}", rules.questions.len());
        table.complain("questions", said);
    }
    if rules.roles.len() > MOST_ROLES {
        table.complain("role", format!("{} roles; expected at most {MOST_ROLES}", rules.roles.len()));
    }
    rules
}

fn role(mut table: Table<'_>) -> Option<(Name, Option<i64>, Option<Kind>)> {
    let name = table.required("name", A_NAME, name);
    let seats = table.optional("seats", whole(1..=i64::MAX));
    let kind = table.optional("kind", kind);
    table.finish();
    Some((name?, seats, kind))
}

/// What kind of help a role is.
fn kind(value: &DeValue<'_>) -> Result<Kind, Wrong> {
    value.as_str().and_then(Kind::from_word).ok_or_else(|| {
        let words: Vec<String> = Kind::all().map(|kind| format!("\"{}\"", kind.word())).collect();
        Wrong::Expected(format!("one of {}", words.join(", ")))
    })
}

/// A time on the wall that may not lie after the start.
fn before(table: &mut Table<'_>, key: &'static str, starts: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    let moment = table.optional(key, wall_time)?;
    if let Some(starts) = starts
        && moment > starts
    {
        let said = format!(
            "{} is after the start {}; expected the start or earlier",
            moment.format("%Y-%m-%dT%H:%M"),
            starts.format("%Y-%m-%dT%H:%M")
        );
        table.complain(key, said);
    }
    Some(moment)
}
