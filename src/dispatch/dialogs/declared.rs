//! The dialogs of the features.

use crate::dispatch::dialogs::buttons::Use;
use crate::domain::ids::ActivityId;
use crate::features::menu::naming as dishes_named;
use crate::features::organise::create::wizard;
use crate::features::organise::save;
use crate::features::places::naming;
use crate::features::polls::asking;
use crate::features::signup::{adding, questions};
use crate::features::volunteers::certificates::requesting;
use crate::features::volunteers::{desk, thanks};
use crate::features::wishes::asking as wishes;
use crate::work::Dialog;

/// How a text is called that answers what is asked about an activity.
type Called = fn(Option<ActivityId>) -> Option<Use>;

/// Every dialog. Of what was asked at the same time, the last here is what is answered.
pub(super) const DIALOGS: &[(&Dialog, Called)] = &[
    (&questions::DIALOG, |about| about.map(Use::Answer)),
    (&wizard::DIALOG, |_| Some(Use::Draft)),
    (&save::DIALOG, |about| about.map(Use::Change)),
    (&naming::DIALOG, |_| Some(Use::Community)),
    (&adding::DIALOG, |about| about.map(Use::Entry)),
    (&requesting::DIALOG, |_| Some(Use::Certificate)),
    (&desk::DIALOG, |_| Some(Use::Volunteer)),
    (&thanks::DIALOG, |_| Some(Use::Thanks)),
    (&dishes_named::DIALOG, |_| Some(Use::Order)),
    (&asking::DIALOG, |_| Some(Use::Poll)),
    (&wishes::DIALOG, |_| Some(Use::Wish)),
];

/// The dialog in which a text is the answer, and what that is about; none where it is for something else.
pub(super) fn dialog(what: Use) -> Option<(&'static Dialog, Option<ActivityId>)> {
    match what {
        Use::Answer(id) => Some((&questions::DIALOG, Some(id))),
        Use::Draft => Some((&wizard::DIALOG, None)),
        Use::Change(id) => Some((&save::DIALOG, Some(id))),
        Use::Community => Some((&naming::DIALOG, None)),
        Use::Certificate => Some((&requesting::DIALOG, None)),
        Use::Entry(id) => Some((&adding::DIALOG, Some(id))),
        Use::Volunteer => Some((&desk::DIALOG, None)),
        Use::Thanks => Some((&thanks::DIALOG, None)),
        Use::Order => Some((&dishes_named::DIALOG, None)),
        Use::Poll => Some((&asking::DIALOG, None)),
        Use::Wish => Some((&wishes::DIALOG, None)),
        Use::Recap(_) | Use::Card | Use::Reply(_) | Use::Correction(_) | Use::Notice | Use::Nothing => None,
    }
}
