//! What a feature declares of its buttons: how each stands in the messenger's data, and what it does.

use std::future::ready;

use futures::future::BoxFuture;

use super::asker::Asker;
use super::error::Result;
use super::refusal::Refusal;
use super::reply::Reply;
use super::unit::UnitOfWork;
use crate::message::{CallbackData, Form, Part};

/// Declares the buttons of a feature: an enum, and with each button the word that its data begins with. What means “this”
/// rather than something by its number ends with the stamp of what its message shows. Buttons stand below messages for
/// months: a word and what follows it is never given another meaning.
macro_rules! buttons {
    ($(#[$doc:meta])* pub enum $name:ident { $($declared:tt)+ }) => {
        $crate::message::parts! { $(#[$doc])* pub enum $name { $($declared)+ } }

        impl $crate::work::buttons::Buttons for $name {}
    };
}

pub(crate) use buttons;

/// The buttons of a feature, as opposed to a part of one.
pub trait Buttons: Part + Send + 'static {}

impl<B: Buttons> From<B> for CallbackData {
    fn from(button: B) -> Self {
        Self::of(button)
    }
}

/// Does what a button asks for.
pub type Press<B> = for<'a> fn(&'a mut UnitOfWork, &'a Asker, B) -> BoxFuture<'a, Result<Reply>>;

/// Buttons with what they do.
pub struct ButtonTable<B> {
    /// What they do.
    pub press: Press<B>,
}

/// A table of buttons, whichever they are.
pub trait AnyButtonTable: Sync {
    /// What their data looks like.
    fn form(&self) -> Form;

    /// The same data, as the button that has it is written; none where it is none of these.
    fn again(&self, data: &CallbackData) -> Option<CallbackData>;

    /// Does what the button with that data asks for.
    fn press<'a>(
        &self,
        work: &'a mut UnitOfWork,
        asker: &'a Asker,
        data: &CallbackData,
    ) -> BoxFuture<'a, Result<Reply>>;
}

impl<B: Buttons> AnyButtonTable for ButtonTable<B> {
    fn form(&self) -> Form {
        B::FORM
    }

    fn again(&self, data: &CallbackData) -> Option<CallbackData> {
        data.read::<B>().map(CallbackData::of)
    }

    fn press<'a>(
        &self,
        work: &'a mut UnitOfWork,
        asker: &'a Asker,
        data: &CallbackData,
    ) -> BoxFuture<'a, Result<Reply>> {
        match data.read() {
            Some(button) => (self.press)(work, asker, button),
            None => Box::pin(ready(Err(Refusal::OldButton.into()))),
        }
    }
}
