//! On how many days something is: `3`. What is on one day is written without it, as before there were others.

/// Whether it is the usual one, which is left out.
pub(super) fn are_usual<T: Default + PartialEq>(days: &T) -> bool {
    *days == T::default()
}
