//! The buttons of the menu.

use crate::domain::ids::{DishId, OrderId, PlaceId, ProposalId};
use crate::domain::menu::{DishKind, DishState, Form};
use crate::work::buttons;

buttons! {
    /// A button of somebody who orders.
    pub enum MenuButton {
        /// Show the menu of a place.
        "me" => Of(place: PlaceId),
        /// Show a dish.
        "md" => Dish(dish: DishId),
        /// I want this.
        "mw" => Order(dish: DishId),
        /// Ask for the name of the neighbour whom it is for.
        "mf" => ForNeighbour(dish: DishId),
        /// It is for nobody, after all.
        "mz" => ForNobody(dish: DishId),
        /// Say where the volunteer is to come.
        "mh" => Where(order: OrderId),
        /// Take an order back.
        "mb" => TakeBack(order: OrderId),
    }
}

buttons! {
    /// A button of somebody who runs the place.
    pub enum DishButton {
        /// Ask what kind of service a new dish is.
        "kn" => New(place: PlaceId),
        /// Ask what it is called.
        "kk" => Kind(place: PlaceId, kind: DishKind),
        /// There is to be no new one, after all.
        "kx" => NoName(place: PlaceId),
        /// So many have to want it.
        "kt" => Threshold(dish: DishId, count: u8),
        /// Ask how many.
        "kt" => AskThreshold(dish: DishId),
        /// It lasts so many minutes.
        "ku" => Minutes(dish: DishId, minutes: u16),
        /// Ask how long.
        "ku" => AskMinutes(dish: DishId),
        /// Ask for another name.
        "kl" => AskName(dish: DishId),
        /// It can be ordered, or cannot.
        "kp" => State(dish: DishId, state: DishState),
        /// It takes place so.
        "kf" => Form(dish: DishId, form: Form),
        /// Ask whether it is to go for good.
        "kr" => AskRetire(dish: DishId),
        /// Put the menu into the groups of a place, or bring it up to date there.
        "kg" => Post(place: PlaceId),
        /// Send the menu of a place for print.
        "ks" => Print(place: PlaceId),
        /// More may come: ask again when one more wants it.
        "kw" => Wait(dish: DishId),
    }
}

buttons! {
    /// A button about what a volunteer would give themselves.
    pub enum ProposalButton {
        /// Ask the volunteer what they would give.
        "kd" => Begin(place: PlaceId),
        /// It would take place so, and the organisers are asked.
        "ke" => Send(proposal: ProposalId, form: Form),
        /// The volunteer takes it back.
        "kh" => TakeBack(proposal: ProposalId),
        /// An organiser puts it on the menu, as that kind of service.
        "ki" => TakeIn(proposal: ProposalId, kind: DishKind),
        /// Ask the organiser what kind it is.
        "ki" => AskKind(proposal: ProposalId),
        /// Show the organiser what it is.
        "kj" => Show(proposal: ProposalId),
        /// An organiser does not put it on the menu.
        "kq" => NotNow(proposal: ProposalId),
    }
}

buttons! {
    /// A button of somebody who makes an activity of what is wanted.
    pub enum MakeButton {
        /// Show it as it would be.
        "mk" => Make(dish: DishId),
    }
}
