//! Words that fit several activities: their writer is asked which they mean.

use crate::domain::activity::Activity;
use crate::domain::person_name::PersonName;
use crate::domain::written::reply::{Doubt, Reply as Meant};
use crate::features::signup::half_sure::{HalfSureButton, stamp};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, cut};
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// The most UTF-16 units of a title on a button, and the most buttons.
const LABEL: usize = 30;
const MOST: usize = 8;

/// An activity that words may be for, and what they mean there.
pub(super) struct Fit {
    pub(super) activity: Activity,
    pub(super) meant: Meant,
}

/// Asks which of several activities somebody means. What no button can say, is done where its card is answered.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, fits: &[Fit]) -> Result<Reply> {
    let language = asker.language;
    let comes = fits.iter().any(|fit| comes(&fit.meant));
    let (text, no) = if comes {
        (texts::list_choose(), texts::button_no_change())
    } else {
        (texts::list_choose_cancel(), texts::button_keep_seat())
    };
    let mut message = Message::of(text.say(language));
    for Fit { activity, meant } in fits.iter().take(MOST) {
        let own = signups::of_person(&mut work.tx, activity.id, asker.person.id).await?;
        let shown = stamp(own.filter(Signup::is_on).as_ref());
        let id = activity.id;
        let button = match meant {
            Meant::Join(seats) => HalfSureButton::Join(id, *seats, shown),
            Meant::Ask(Doubt::Join | Doubt::Number) => HalfSureButton::Join(id, 1, shown),
            Meant::Leave | Meant::Ask(Doubt::Leave) => HalfSureButton::GiveUp(id, shown),
            Meant::Ask(Doubt::LeaveFor(name)) => {
                let name = PersonName::read(name);
                let theirs = signups::of_guest(&mut work.tx, id, &name, asker.person.id).await?;
                let theirs = theirs.ok_or(Refusal::NoSuchGuest(name))?;
                HalfSureButton::GiveUpNeighbours(id, theirs.id, stamp(Some(&theirs)))
            }
            _ => return Err(Refusal::WhichActivity.into()),
        };
        let title = cut(activity.title.in_language(language), LABEL);
        let label = texts::button_activity(&title, when_held(activity, work.now, language));
        message = message.row(vec![Button::to_do(&label.say(language), button)]);
    }
    let no = Button::to_do(&no.say(language), HalfSureButton::Keep);
    Ok(Reply::Ask(message.row(vec![no])))
}

/// Whether it says that somebody comes.
pub(super) fn comes(meant: &Meant) -> bool {
    matches!(
        meant,
        Meant::Join(_) | Meant::Role(_) | Meant::For { .. } | Meant::Ask(Doubt::Join | Doubt::Number)
    )
}
