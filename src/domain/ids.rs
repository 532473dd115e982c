//! Identities: numbers that cannot be mistaken for one another. They are numbers wherever they are written.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }
    };
}

id! {
    /// An activity; people see it as `#12`.
    ActivityId
}
id! {
    /// A person as the store knows them.
    PersonId
}
id! {
    /// A node in the tree of places.
    PlaceId
}
id! {
    /// A chat, or a topic of a chat, that is linked to a place.
    GroupId
}
id! {
    /// A standing service at a place.
    ProgrammeId
}
id! {
    /// A chat as the messenger numbers it; a private chat has its person's number.
    ChatId
}
impl ChatId {
    /// Whether it is a group: the messenger gives groups negative numbers.
    pub fn is_group(self) -> bool {
        self.0 < 0
    }

    /// Whether it is a supergroup: the Bot API numbers them below -10^12, and ordinary groups above.
    pub fn is_supergroup(self) -> bool {
        self.0 < -1_000_000_000_000
    }

    /// Whether it is the user as whom the messenger lets admins write in the name of their group.
    pub fn is_anonymous_admin(self) -> bool {
        self.0 == 1_087_968_824
    }
}
id! {
    /// A message within its chat.
    MessageId
}
id! {
    /// A topic within a forum chat; 0 where there is none.
    ThreadId
}
id! {
    /// A sign-up.
    SignupId
}
id! {
    /// A role in an activity: 0 for those who simply take part, then the activity's own roles from 1.
    RoleId
}
id! {
    /// A volunteer.
    VolunteerId
}
id! {
    /// A notice that somebody is to have a star.
    StarNoticeId
}
id! {
    /// A row of the ledger of hours; a later row has a higher number.
    HoursRowId
}
id! {
    /// What a volunteer says is not right about their hours.
    ObjectionId
}
id! {
    /// That a volunteer says they helped at an activity of which nothing is noted.
    MissedServiceId
}
id! {
    /// A certificate of hours; people know it by its number.
    CertificateId
}
id! {
    /// What somebody asks for who wants a certificate.
    CertificateRequestId
}
id! {
    /// A dish on the menu of a place.
    DishId
}
id! {
    /// What somebody orders from it.
    OrderId
}
id! {
    /// What a volunteer would give themselves.
    ProposalId
}
id! {
    /// A poll.
    PollId
}
id! {
    /// One vote in it.
    VoteId
}
id! {
    /// A visit that was ordered.
    VisitId
}
id! {
    /// What one volunteer is asked about it.
    VisitAskId
}
id! {
    /// What a resident wishes for.
    WishId
}
id! {
    /// A rule that makes activities.
    SeriesId
}
