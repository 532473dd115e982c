//! What tells one delivery from every other: the outbox takes each key once. This is the one place that writes and reads
//! keys as text. Rows wait under these texts, so what a kind looks like never changes.

use std::fmt;
use std::str::Split;

use chrono::NaiveDate;

use super::ids::{
    ActivityId, CertificateId, CertificateRequestId, ChatId, DishId, GroupId, MessageId, MissedServiceId,
    ObjectionId, OrderId, PersonId, PlaceId, PollId, ProposalId, RoleId, SeriesId, SignupId, StarNoticeId,
    VisitAskId, VisitId, VolunteerId, WishId,
};
use super::visit::News;
use super::wish::WishState;
use super::words;

/// Each kind of delivery: its word, and behind it what it is about and what tells it from others of the same. Parts that
/// can be left out, and texts, come last.
macro_rules! every_kind {
    ($declare:ident) => {
        $declare! {
            /// The card of an activity.
            "card" => Card(activity: ActivityId, group: GroupId),
            /// How it was.
            "recap" => Recap(activity: ActivityId, group: GroupId),
            /// The reminder on the evening before; a start that is moved is told anew.
            "remind-evening" => RemindEvening(activity: ActivityId, start: i64, hearer: Hearer),
            /// The reminder shortly before the start.
            "remind-soon" => RemindSoon(activity: ActivityId, start: i64, hearer: Hearer),
            /// What to do about an activity for which too few have signed up.
            "too-few" => TooFew(activity: ActivityId, start: i64, organiser: PersonId),
            /// Who came?
            "ask-attendance" => AskAttendance(activity: ActivityId, organiser: PersonId),
            /// There was nothing to tell of it.
            "no-recap" => NoRecap(activity: ActivityId, organiser: PersonId),
            /// How was it?
            "ask-feedback" => AskFeedback(activity: ActivityId, person: PersonId),
            /// What people said of it.
            "tell-feedback" => TellFeedback(activity: ActivityId, organiser: PersonId),
            /// News of a change.
            "changed" => Changed(activity: ActivityId, tell_at: i64, hearer: Hearer),
            /// Whom to tell of a change by telephone.
            "to-phone" => ToPhone(activity: ActivityId, news_at: i64, organiser: PersonId),
            /// A day of a series that is left out, or moved.
            "series-day" => SeriesDay(series: SeriesId, day: NaiveDate, group: GroupId),
            /// The file for a calendar, in a newer state.
            "calendar" => Calendar(activity: ActivityId, sequence: i64, person: PersonId),
            /// News of a seat. One can move up, cancel, and move up again: the millisecond tells them apart.
            "moved-up" => MovedUp(activity: ActivityId, signup: SignupId, millisecond: i64, retold: Vec<Retold>),
            /// News for somebody who was taken off the list.
            "removed" => Removed(activity: ActivityId, signup: SignupId, turn: i64),
            /// A roster that was asked for.
            "roster" => Roster(activity: ActivityId, organiser: PersonId, millisecond: i64),
            /// A recap that somebody looks at beforehand.
            "recap-preview" => RecapPreview(activity: ActivityId, organiser: PersonId, millisecond: i64),
            /// An offer is over.
            "offer-over" => OfferOver(signup: SignupId, millisecond: i64),
            /// Somebody cancelled after the cut-off.
            "late-cancel" => LateCancel(signup: SignupId, turn: i64, organiser: PersonId),
            /// Somebody comes with fewer after the cut-off: with so many seats left.
            "late-fewer" => LateFewer(signup: SignupId, turn: i64, left: i64, organiser: PersonId),
            /// What is asked of a sign-up.
            "question" => Question(signup: SignupId, question: i64, millisecond: i64),
            /// Somebody wants to be in a team.
            "joins" => Joins(volunteer: VolunteerId, organiser: PersonId, millisecond: i64),
            /// A volunteer whom an organiser entered is in the messenger now.
            "joined" => Joined(volunteer: VolunteerId, organiser: PersonId),
            /// Somebody is in a team now.
            "taken-in" => TakenIn(volunteer: VolunteerId, millisecond: i64),
            /// Stars of which a place gives notice.
            "star-notice" => StarNotice(place: PlaceId, second: i64, group: GroupId),
            /// A notice of stars is over.
            "stars-asked" => StarsAsked(place: PlaceId, second: i64, organiser: PersonId),
            /// Somebody has a star.
            "star" => Star(notice: StarNoticeId),
            /// What becomes of somebody's star.
            "star-told" => StarTold(notice: StarNoticeId, second: i64),
            /// Somebody says that a star is not right, to an organiser.
            "star-said" => StarSaid(notice: StarNoticeId, by: PersonId, organiser: PersonId, second: i64),
            /// Enough want a dish: told once of the orders from that one on.
            "enough" => Enough(first: OrderId, organiser: PersonId),
            /// Some still wait for a dish that nothing has become of.
            "still-wanted" => StillWanted(dish: DishId, second: i64, organiser: PersonId),
            /// What somebody ordered takes place.
            "takes-place" => TakesPlace(activity: ActivityId, signup: SignupId),
            /// What somebody ordered is not on the menu any more.
            "declined" => Declined(dish: DishId, second: i64, person: PersonId),
            /// A visit, as a volunteer reads of it who is asked.
            "visit" => Visit(ask: VisitAskId),
            /// What somebody else reads of it.
            "visit-told" => VisitTold(visit: VisitId, news: News, second: i64, person: PersonId),
            /// A wish, to somebody who answers for it: how often they had been told of it since it came to them.
            "wish-asked" => WishAsked(wish: WishId, begun: i64, told: i64, person: PersonId),
            /// The same as a voice message, where it was said as one.
            "wish-voice" => WishVoice(wish: WishId, begun: i64, told: i64, person: PersonId),
            /// What became of it, to whoever wished it, or wishes the same.
            "wish-became" => WishBecame(wish: WishId, state: WishState, second: i64, person: PersonId),
            /// The menu of a place in that month, counted from year 0.
            "menu" => Menu(place: PlaceId, month: i64, group: GroupId),
            /// What a volunteer would give, to an organiser.
            "proposed" => Proposed(proposal: ProposalId, organiser: PersonId),
            /// What came of it, to the volunteer.
            "proposal-decided" => ProposalDecided(proposal: ProposalId, volunteer: PersonId),
            /// A poll in a group.
            "poll" => Poll(poll: PollId, group: GroupId),
            /// What came out of it, to an organiser.
            "poll-result" => PollResult(poll: PollId, organiser: PersonId),
            /// Whether a place's neighbours are to be thanked on Volunteers' Day.
            "thanks-asked" => ThanksAsked(thanks: i64, organiser: PersonId),
            /// They are thanked.
            "thanks" => Thanks(thanks: i64, group: GroupId),
            /// What was noted of a volunteer's hours, once a day.
            "hours-noted" => HoursNoted(volunteer: VolunteerId, day: NaiveDate),
            /// Somebody helped who is in no team.
            "helped-in-no-team" => HelpedInNoTeam(person: PersonId),
            /// What stands in a list of hours from before the bot.
            "hours-list" => HoursList(list: i64),
            /// A volunteer says that hours are not right.
            "objection" => Objection(objection: ObjectionId, organiser: PersonId),
            /// What a volunteer says is missing, to an organiser.
            "missed" => Missed(missed: MissedServiceId, organiser: PersonId),
            /// A volunteer asks for a certificate.
            "certificate-asked" => CertificateAsked(request: CertificateRequestId, organiser: PersonId),
            /// A certificate is not issued now.
            "certificate-not-now" => CertificateNotNow(request: CertificateRequestId),
            /// A certificate on paper, for whoever is to have it.
            "certificate" => Certificate(certificate: CertificateId, reader: PersonId, millisecond: i64),
            /// A certificate was taken back.
            "certificate-revoked" => CertificateRevoked(certificate: CertificateId),
            /// A volunteer is asked to help.
            "call" => Call(activity: ActivityId, role: RoleId, volunteer: VolunteerId),
            /// What is written to all groups below a place.
            "broadcast" => Broadcast(broadcast: i64, group: GroupId),
            /// How far the claim of a group is: one message in the group, which is edited, and some beside it.
            "claim" => Claim(claim: i64, beside: Option<ClaimNews>),
            /// In a group that begins to hear about a place: who the bot is.
            "introduced" => Introduced(chat: ChatId, command: MessageId),
            /// In a group that the bot was put into and that belongs to no place.
            "unlinked" => Unlinked(chat: ChatId),
            /// How a new place gets its group.
            "first-group" => FirstGroup(person: PersonId, millisecond: i64),
            /// Whoever made a link for a group hears that it was used.
            "link-used" => LinkUsed(invitation: i64),
            /// A group that the bot may not write to any more: once a day, even where it comes and goes.
            "group-lost" => GroupLost(group: GroupId, person: PersonId, day: NaiveDate),
            /// A draft that was left lying.
            "draft-rests" => DraftRests(person: PersonId, second: i64),
            /// A question about a change that was left unanswered.
            "change-rests" => ChangeRests(person: PersonId, second: i64),
            /// What something that was set aside is for.
            "aside" => Aside(aside: i64),
            /// The one answer to an album.
            "album" => Album(person: PersonId, album: String),
            /// An album that the bot cannot read.
            "unread" => Unread(person: PersonId, album: String),
            /// The answer to an update.
            "answer" => Answer(update: i64),
            /// What somebody is asked about what they wrote, which is half sure: once for its update.
            "half-sure" => HalfSure(activity: ActivityId, person: PersonId, update: i64),
            /// A new face for a message.
            "edit" => Edit(chat: ChatId, message: MessageId),
            /// What a toast is too short for.
            "whisper" => Whisper(tap: String),
            /// The answer to what was typed in vain, once a minute.
            "vain" => Vain(chat: ChatId, minute: i64),
            /// What somebody wrote is not done: once a minute where it was too much at once, else once for the update.
            "not-done" => NotDone(chat: ChatId, minute_or_update: i64),
            /// Messages that go.
            "remove" => Remove(chat: ChatId, first: MessageId),
        }
    };
}

/// Declares the kinds and the keys from one list.
macro_rules! declare {
    ($($(#[$doc:meta])* $word:literal => $kind:ident($subject:ident: $of:ty $(, $part:ident: $type:ty)*),)+) => {
        words! {
            /// What a delivery is.
            pub enum DeliveryKind { $($(#[$doc])* $kind = $word,)+ }
        }

        /// What makes a delivery the one that it is.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum DeliveryKey { $($(#[$doc])* $kind($of $(, $type)*),)+ }

        impl DeliveryKey {
            /// What it is.
            pub fn kind(&self) -> DeliveryKind {
                match self { $(Self::$kind(..) => DeliveryKind::$kind,)+ }
            }

            /// The number of what it is about; none where that has no number.
            pub fn subject(&self) -> Option<i64> {
                match self { $(Self::$kind($subject, ..) => $subject.number(),)+ }
            }

            /// The key of a text; none of one that is not written exactly so, as some of earlier versions are not.
            pub fn read(text: &str) -> Option<Self> {
                let rest = &mut text.split('/');
                let key = match DeliveryKind::from_word(rest.next()?)? {
                    $(DeliveryKind::$kind => Self::$kind(<$of>::read(rest)? $(, <$type>::read(rest)?)*),)+
                };
                (key.to_string() == text).then_some(key)
            }
        }

        impl fmt::Display for DeliveryKey {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.kind().word())?;
                match self {
                    $(Self::$kind($subject $(, $part)*) => { $subject.write(out)?; $($part.write(out)?;)* })+
                }
                Ok(())
            }
        }
    };
}

every_kind!(declare);

/// Whom something is for that people hear in private, and groups as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearer {
    /// A person.
    Person(PersonId),
    /// A group.
    Group(GroupId),
}

words! {
    /// How news that was to go out is told once more.
    pub enum Retold {
        /// As it stands now, since a name in it was hidden.
        Anew = "anew",
        /// In the group, since its person cannot be written to.
        InGroup = "group",
    }
}

words! {
    /// What is said of a claim beside the message that tells how far it is.
    pub enum ClaimNews {
        /// Whoever made the link is asked.
        Asked = "asked",
        /// It came to nothing.
        Refused = "refused",
    }
}

/// The parts that are still to be read.
type Rest<'a> = Split<'a, char>;

/// A part of a key, behind a slash.
trait Part: Sized {
    /// Writes it behind what is there.
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Reads it from what comes next.
    fn read(rest: &mut Rest<'_>) -> Option<Self>;

    /// The number that it is, if it is one.
    fn number(&self) -> Option<i64> {
        None
    }
}

impl Part for i64 {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/{self}")
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.next()?.parse().ok()
    }

    fn number(&self) -> Option<i64> {
        Some(*self)
    }
}

macro_rules! ids {
    ($($type:ident),+) => {$(
        impl Part for $type {
            fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.write(out)
            }

            fn read(rest: &mut Rest<'_>) -> Option<Self> {
                i64::read(rest).map(Self)
            }

            fn number(&self) -> Option<i64> {
                Some(self.0)
            }
        }
    )+};
}

ids!(
    ActivityId,
    CertificateId,
    CertificateRequestId,
    ChatId,
    DishId,
    GroupId,
    MessageId,
    MissedServiceId,
    ObjectionId,
    OrderId,
    PersonId,
    PlaceId,
    PollId,
    ProposalId,
    RoleId,
    SeriesId,
    SignupId,
    StarNoticeId,
    VisitAskId,
    VisitId,
    VolunteerId,
    WishId
);

macro_rules! closed {
    ($($type:ident),+) => {$(
        impl Part for $type {
            fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "/{}", self.word())
            }

            fn read(rest: &mut Rest<'_>) -> Option<Self> {
                Self::from_word(rest.next()?)
            }
        }
    )+};
}

closed!(ClaimNews, News, Retold, WishState);

impl Part for Hearer {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(out, "/person/{id}"),
            Self::Group(id) => write!(out, "/group/{id}"),
        }
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        match rest.next()? {
            "person" => PersonId::read(rest).map(Self::Person),
            "group" => GroupId::read(rest).map(Self::Group),
            _ => None,
        }
    }
}

impl Part for NaiveDate {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/{self}")
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.next()?.parse().ok()
    }
}

/// It may have slashes in it: the messenger made it up.
impl Part for String {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/{self}")
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let first = rest.next()?.to_owned();
        Some(rest.fold(first, |text, part| text + "/" + part))
    }
}

impl<P: Part> Part for Option<P> {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |part| part.write(out))
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        if rest.clone().next().is_none() { Some(None) } else { P::read(rest).map(Some) }
    }
}

impl<P: Part> Part for Vec<P> {
    fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|part| part.write(out))
    }

    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let mut all = Self::new();
        while rest.clone().next().is_some() {
            all.push(P::read(rest)?);
        }
        Some(all)
    }
}

#[cfg(test)]
mod tests;
