//! What a clause says.

use crate::domain::ids::RoleId;

/// What a clause says, without what its writer is to the activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said<'t> {
    /// Nothing, but kindly.
    Kind,
    /// A plain yes, or a plain no.
    Yes,
    /// A yes that asks for it, where nothing else does.
    Wish,
    No,
    /// Why somebody cannot come, beside saying so.
    Excuse,
    /// That the writer comes, in words that mean nothing else.
    SignsUp,
    /// The same without a word for the writer: what follows may be a list of names.
    Heading,
    /// The same in words that mean much else.
    Comes,
    /// A raised hand.
    Hand,
    /// That several are to be signed up, or come, and not how many.
    WeSignUp,
    WeCome,
    /// How many they are in all.
    Party(i64),
    /// How many they are in all, where it is the sum of what is named: a number beside it is the same.
    Named(i64),
    /// A plus with a number.
    Plus(i64),
    /// How many the writer brings; whether it says that they are more than before.
    Brings(i64, bool),
    /// So many more, so many fewer.
    More(i64),
    Fewer(i64),
    /// That a number is told, and which one is not.
    Several,
    /// A bare number.
    Number(i64),
    /// Somebody else comes; where it says so, how many.
    Guest(&'t str, Option<i64>),
    /// A bare name: the writer's own, a word for them, somebody else's, a word that may be one.
    Own,
    Me,
    Name(&'t str),
    Word,
    Role(RoleId),
    /// That the writer does not come.
    Away,
    /// Words for not coming that mean much else.
    Out,
    /// That all of them do not come, or so many of them.
    AllAway,
    TheyAway(i64),
    /// That so many companions do not come along.
    Without(i64),
    /// That the writer does not come with somebody, which does not say whether they come without.
    NotWith,
    /// That a sign-up is to be given back.
    Cancels,
    /// That somebody else does not come, and that their sign-up is to be given back.
    CompanionAway,
    GuestLeaves(&'t str),
    /// That somebody else does not come, who is named.
    GuestAway(&'t str),
    /// That the writer's own come, as opposed to the writer.
    TheirsCome,
    /// That the writer comes after all.
    Still,
    /// That what they did or said before was a mistake: the rest says what they want.
    Mistaken,
    /// Half of it: that they come, that they do not, how many.
    MayCome,
    MayLeave,
    MayChange,
    /// That somebody is glad, and neither comes nor goes by that.
    Glad,
    /// Talk about somebody who was named.
    Aside,
    /// That all stays as it is.
    Stays,
    /// That the sign-up of somebody who was named is to be given back.
    CancelsForThem,
    /// A question, or talk.
    Talk,
}
