//! What is put as a question. Nobody is signed up by one, but for whoever asks to have it done.

use super::said::Said;
use super::standing::Standing;
use super::text::Clause;

/// What a clause says, as far as it may be said in a question.
pub(super) fn as_asked<'t>(
    said: Vec<Said<'t>>,
    clause: &Clause<'_>,
    standing: Standing,
) -> Option<Vec<Said<'t>>> {
    let text = clause.text;
    if !(clause.asks || text.ends_with(['吗', '么']) || text.ends_with("没有")) {
        return Some(said);
    }
    let is_request = is_request(text);
    let doubted = |said: Vec<Said<'t>>| said.into_iter().map(|said| doubted(said, standing)).collect();
    if said.iter().all(|said| may_be_asked(said, is_request)) {
        // Who asks whether they can has not said that they will.
        let asks_whether = ["can i ", "could i ", "may i "].iter().any(|word| text.starts_with(word));
        return Some(if asks_whether { doubted(said) } else { said });
    }
    let by_writer = ["me ", "i ", "im ", "ill ", "我"].iter().any(|word| text.starts_with(word));
    let fits = |said: &Said<'_>| may_be_asked(said, is_request) || is_wish(said, by_writer);
    (clause.asks && said.iter().all(fits)).then(|| doubted(said))
}

/// Somebody who asks to be signed up wants just that; all other questions are asked of people.
pub(super) fn is_request(text: &str) -> bool {
    const WANTS: &[&str] = &[
        "麻烦",
        "帮",
        "请",
        "给我",
        "can you ",
        "could you ",
        "would you ",
        "can someone ",
        "could someone ",
        "can i ",
        "could i ",
        "may i ",
    ];
    WANTS.iter().any(|word| text.contains(word))
}

/// What is the same with a question mark, or is asked for.
fn may_be_asked(said: &Said<'_>, is_request: bool) -> bool {
    match said {
        Said::SignsUp
        | Said::Heading
        | Said::Named(_)
        | Said::Guest(..)
        | Said::Cancels
        | Said::GuestLeaves(_)
        | Said::Role(_) => is_request,
        Said::MayCome | Said::MayLeave | Said::MayChange | Said::Kind | Said::Hand => true,
        _ => false,
    }
}

/// `报名？` and `+1?` ask for it; `coming?` asks others.
fn is_wish(said: &Said<'_>, by_writer: bool) -> bool {
    match said {
        Said::SignsUp
        | Said::WeSignUp
        | Said::Heading
        | Said::Plus(_)
        | Said::Party(_)
        | Said::Named(_)
        | Said::Away => true,
        Said::Comes => by_writer,
        _ => false,
    }
}

/// The same, not sure.
pub(super) fn doubted(said: Said<'_>, standing: Standing) -> Said<'_> {
    match said {
        Said::Plus(_)
        | Said::Party(_)
        | Said::Named(_)
        | Said::More(_)
        | Said::Fewer(_)
        | Said::Without(_)
            if standing != Standing::Out =>
        {
            Said::MayChange
        }
        Said::SignsUp | Said::Heading | Said::Comes | Said::Still | Said::Role(_) | Said::Plus(1) => {
            Said::MayCome
        }
        Said::Plus(_)
        | Said::Party(_)
        | Said::Named(_)
        | Said::Brings(..)
        | Said::WeSignUp
        | Said::Number(_) => Said::MayChange,
        Said::Cancels | Said::Away | Said::AllAway | Said::TheyAway(_) => Said::MayLeave,
        Said::Guest(..) | Said::GuestLeaves(_) | Said::CancelsForThem => Said::Talk,
        other => other,
    }
}
