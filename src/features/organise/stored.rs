//! How drafts are kept, and read again.

use crate::domain::question::Doubt;
use crate::features::organise::drafts::DraftSession;
use crate::features::organise::written::Draft;
use crate::store::wire::draft;

/// The one from the other, field by field; a field that only one of them has does not compile.
macro_rules! draft_from {
    ($from:ty => $to:ty) => {
        impl From<$from> for $to {
            fn from(other: $from) -> Self {
                type Other = $from;
                let Other {
                    title,
                    starts,
                    minutes,
                    days,
                    theme,
                    station,
                    venue,
                    capacity,
                    points,
                    contact,
                    picture,
                    closes,
                    rules,
                    repeat,
                    more,
                    converted,
                    limits_converted,
                } = other;
                Self {
                    title,
                    starts,
                    minutes,
                    days,
                    theme,
                    station,
                    venue,
                    capacity,
                    points,
                    contact: contact.map(Into::into),
                    picture,
                    closes,
                    rules: rules.into(),
                    repeat,
                    more,
                    converted,
                    limits_converted,
                }
            }
        }
    };
}

draft_from!(Draft => draft::Draft);
draft_from!(draft::Draft => Draft);

impl From<DraftSession> for draft::Session {
    fn from(session: DraftSession) -> Self {
        let DraftSession {
            draft,
            day,
            hour,
            question,
            only_the_needed,
            alone: once_more,
            doubt,
            dish,
            wish,
            kept,
        } = session;
        let kept = kept.map(|kept| Box::new((*kept).into()));
        let doubt = doubt.map(|Doubt { said, between, starts }| draft::Doubt { said, between, starts });
        Self { draft: draft.into(), day, hour, question, only_the_needed, once_more, doubt, dish, wish, kept }
    }
}

impl From<draft::Session> for DraftSession {
    fn from(session: draft::Session) -> Self {
        let draft::Session {
            draft,
            day,
            hour,
            question,
            only_the_needed,
            once_more,
            doubt,
            dish,
            wish,
            kept,
        } = session;
        let kept = kept.map(|kept| Box::new((*kept).into()));
        let doubt = doubt.map(|draft::Doubt { said, between, starts }| Doubt { said, between, starts });
        Self {
            draft: draft.into(),
            day,
            hour,
            question,
            only_the_needed,
            alone: once_more,
            doubt,
            dish,
            wish,
            kept,
        }
    }
}
