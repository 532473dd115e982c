//! The buttons of wishes.

use crate::domain::ids::{DishId, PlaceId, WishId};
use crate::domain::menu::DishKind;
use crate::domain::wish::WhyNot;
use crate::work::buttons;

buttons! {
    /// A button of somebody who wishes for something.
    pub enum WishButton {
        /// It is for this place.
        "iw" => At(place: PlaceId),
        /// There is no wish, after all.
        "ix" => Leave,
        /// Take it back.
        "ib" => TakeBack(wish: WishId),
        /// I wish the same, or not any more. The page of the list is the one that is shown.
        "im" => MeToo(wish: WishId, page: u16),
        /// The answer was a good one.
        "it" => Thanks(wish: WishId),
        /// It was none.
        "in" => NotYet(wish: WishId),
    }
}

buttons! {
    /// A button of somebody who answers for a wish.
    pub enum WishDeskButton {
        /// Show it, with all that can become of it.
        "is" => Show(wish: WishId),
        /// Hear it, where it was said as a voice message.
        "ih" => Hear(wish: WishId),
        /// Ask what the answer is.
        "iq" => AskAnswer(wish: WishId),
        /// We are on it.
        "ia" => OnIt(wish: WishId),
        /// Ask what kind of service it is.
        "ik" => AskKind(wish: WishId),
        /// Ask what the dish of that kind is called.
        "ig" => Kind(wish: WishId, kind: DishKind),
        /// It is on the menu already: that dish.
        "ie" => There(wish: WishId, dish: DishId),
        /// The place above is to answer for it.
        "iu" => HandUp(wish: WishId),
        /// Ask why it cannot be.
        "ic" => AskWhy(wish: WishId),
        /// It cannot be, for that reason.
        "id" => Decline(wish: WishId, why: WhyNot),
    }
}

buttons! {
    /// A button of somebody who makes an activity of a wish.
    pub enum PlanWishButton {
        /// Show it as it would be.
        "ip" => Plan(wish: WishId),
    }
}

buttons! {
    /// A button of somebody who asks the neighbours about a wish.
    pub enum PollWishButton {
        /// Begin a poll with it.
        "ij" => Ask(wish: WishId),
    }
}
