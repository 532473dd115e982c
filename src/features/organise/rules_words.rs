//! How people sign up, in words: what an organiser has set, and what is so where nothing was.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::civil_time::to_wall;
use crate::domain::language::Language;
use crate::domain::roster::Waitlist;
use crate::domain::rules::Rules;
use crate::i18n::{Phrase, texts, when};
use crate::message::{Text, cut};

/// The most UTF-16 units of a question.
const QUESTION: usize = 200;

/// What is set of them; nothing where all is as usual. What the card says, such as roles and the deadline, is left out.
pub fn set(activity: &Activity, now: DateTime<Utc>, language: Language) -> Text {
    let usual = Rules::default();
    let rules = &activity.rules;
    let mut lines = Vec::new();
    lines.extend(rules.opens.map(|at| texts::rule_opens(when(at, now, language))));
    lines.extend((rules.companions != usual.companions).then(|| texts::rule_companions(rules.companions)));
    lines.extend((rules.waitlist != usual.waitlist).then(|| texts::rule_waitlist(rules.waitlist.word())));
    lines.extend(told_and_asked(activity, now, language));
    lines.extend(rules.late.then(|| texts::rule_late("yes")));
    together(lines, language)
}

/// All of them, as they are.
pub fn all(activity: &Activity, now: DateTime<Utc>, language: Language) -> Text {
    let rules = &activity.rules;
    let mut lines = Vec::new();
    lines.extend(rules.opens.map(|at| texts::rule_opens(when(at, now, language))));
    let closes = activity.closes_at.map_or(activity.wall_start, |at| to_wall(activity.zone, at));
    lines.push(texts::rule_closes(when(closes, now, language)));
    lines.push(texts::rule_companions(rules.companions));
    for role in rules.roles.iter() {
        let name = cut(role.name.in_language(language), QUESTION);
        lines.push(texts::rule_role(&name, role.seats.unwrap_or_default()));
    }
    lines.push(texts::rule_waitlist(rules.waitlist.word()));
    lines.extend(told_and_asked(activity, now, language));
    lines.push(texts::rule_late(if rules.late { "yes" } else { "no" }));
    together(lines, language)
}

/// What the organiser is told, and what people are asked.
fn told_and_asked(activity: &Activity, now: DateTime<Utc>, language: Language) -> Vec<Phrase> {
    let rules = &activity.rules;
    let decide: NaiveDateTime = rules.decided_at(activity.wall_start);
    let mut lines = Vec::new();
    lines.extend(rules.cancel_by.map(|at| texts::rule_cancel_by(when(at, now, language))));
    lines.extend(rules.minimum.map(|least| texts::rule_minimum(least, when(decide, now, language))));
    for question in &rules.questions {
        lines.push(texts::rule_question(&cut(question.in_language(language), QUESTION)));
    }
    lines
}

fn together(lines: Vec<Phrase>, language: Language) -> Text {
    let mut text = Text::default();
    if lines.is_empty() {
        return text;
    }
    text.line(&texts::rules_head().say(language));
    for line in lines {
        text.line(&line.say(language));
    }
    text
}

/// The other kind of waitlist.
pub fn other(waitlist: Waitlist) -> Waitlist {
    match waitlist {
        Waitlist::MoveUp => Waitlist::Offer,
        Waitlist::Offer => Waitlist::MoveUp,
    }
}
