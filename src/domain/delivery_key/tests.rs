use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::*;

/// Any value of a part.
trait Any: Sized {
    fn any() -> BoxedStrategy<Self>;
}

macro_rules! any {
    ($($type:ty: $any:expr;)+) => {
        $(impl Any for $type { fn any() -> BoxedStrategy<Self> { $any.boxed() } })+
    };
}

any! {
    // Small ones are often the same.
    i64: prop_oneof![-1_i64..3, any::<i64>()];
    ActivityId: i64::any().prop_map(Self);
    ChatId: i64::any().prop_map(Self);
    GroupId: i64::any().prop_map(Self);
    MessageId: i64::any().prop_map(Self);
    CertificateId: i64::any().prop_map(Self);
    CertificateRequestId: i64::any().prop_map(Self);
    DishId: i64::any().prop_map(Self);
    OrderId: i64::any().prop_map(Self);
    MissedServiceId: i64::any().prop_map(Self);
    ObjectionId: i64::any().prop_map(Self);
    PersonId: i64::any().prop_map(Self);
    PollId: i64::any().prop_map(Self);
    ProposalId: i64::any().prop_map(Self);
    PlaceId: i64::any().prop_map(Self);
    RoleId: i64::any().prop_map(Self);
    SeriesId: i64::any().prop_map(Self);
    StarNoticeId: i64::any().prop_map(Self);
    SignupId: i64::any().prop_map(Self);
    VisitAskId: i64::any().prop_map(Self);
    VisitId: i64::any().prop_map(Self);
    VolunteerId: i64::any().prop_map(Self);
    WishId: i64::any().prop_map(Self);
    WishState: select(WishState::ALL);
    News: select(News::ALL);
    Hearer: prop_oneof![PersonId::any().prop_map(Self::Person), GroupId::any().prop_map(Self::Group)];
    NaiveDate: any::<i32>().prop_filter_map("a day", Self::from_num_days_from_ce_opt);
    String: prop_oneof![any::<String>(), "[0-9]{0,3}/?(anew|group|person/1)?"];
    Option<ClaimNews>: option::of(select(ClaimNews::ALL));
    Vec<Retold>: vec(select(Retold::ALL), 0..4);
}

macro_rules! any_of_each {
    ($($(#[$doc:meta])* $word:literal => $kind:ident($($part:ident: $type:ty),+),)+) => {
        /// Any key of each kind.
        fn each_kind() -> Vec<BoxedStrategy<DeliveryKey>> {
            vec![$(($(<$type>::any(),)+).prop_map(|($($part,)+)| DeliveryKey::$kind($($part),+)).boxed()),+]
        }
    };
}

every_kind!(any_of_each);

/// Any key.
fn any_key() -> impl Strategy<Value = DeliveryKey> {
    Union::new(each_kind())
}

/// What reads as a key now and then.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        select(DeliveryKind::WORDS).prop_map(ToOwned::to_owned),
        "[-+]?0?[0-9]{1,2}",
        "person|group|anew|asked|2026-11-26|",
    ];
    vec(part, 1..6).prop_map(|parts| parts.join("/"))
}

proptest! {
    #[test]
    fn a_key_is_read_as_it_was_written(keys in each_kind()) {
        for key in keys {
            prop_assert_eq!(DeliveryKey::read(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn two_keys_never_have_the_same_text(one in any_key(), other in any_key()) {
        prop_assert_eq!(one == other, one.to_string() == other.to_string());
    }

    #[test]
    fn a_text_that_is_read_is_written_the_same(text in any_text()) {
        if let Some(key) = DeliveryKey::read(&text) {
            prop_assert_eq!(key.to_string(), text);
        }
    }
}

/// Under these texts rows wait in stores of before: none of them may change.
#[test]
fn keys_are_written_as_they_ever_were() {
    let (activity, group, person, signup) = (ActivityId(12), GroupId(3), PersonId(7), SignupId(5));
    let (chat, message, text) = (ChatId(-42), MessageId(9), "13a".to_owned());
    let day = "2026-11-26".parse().unwrap();
    let start = 1_764_295_200;
    let milli = 1_764_295_200_123;
    let retold = vec![Retold::Anew, Retold::InGroup];
    let written = [
        (DeliveryKey::Card(activity, group), "card/12/3"),
        (DeliveryKey::Recap(activity, group), "recap/12/3"),
        (
            DeliveryKey::RemindEvening(activity, start, Hearer::Group(group)),
            "remind-evening/12/1764295200/group/3",
        ),
        (
            DeliveryKey::RemindSoon(activity, start, Hearer::Person(person)),
            "remind-soon/12/1764295200/person/7",
        ),
        (DeliveryKey::TooFew(activity, start, person), "too-few/12/1764295200/7"),
        (DeliveryKey::AskAttendance(activity, person), "ask-attendance/12/7"),
        (DeliveryKey::NoRecap(activity, person), "no-recap/12/7"),
        (DeliveryKey::AskFeedback(activity, person), "ask-feedback/12/7"),
        (DeliveryKey::TellFeedback(activity, person), "tell-feedback/12/7"),
        (DeliveryKey::Changed(activity, start, Hearer::Group(group)), "changed/12/1764295200/group/3"),
        (DeliveryKey::ToPhone(activity, start, person), "to-phone/12/1764295200/7"),
        (DeliveryKey::SeriesDay(SeriesId(4), day, group), "series-day/4/2026-11-26/3"),
        (DeliveryKey::Calendar(activity, 2, person), "calendar/12/2/7"),
        (DeliveryKey::MovedUp(activity, signup, milli, Vec::new()), "moved-up/12/5/1764295200123"),
        (DeliveryKey::MovedUp(activity, signup, milli, retold), "moved-up/12/5/1764295200123/anew/group"),
        (DeliveryKey::Removed(activity, signup, 2), "removed/12/5/2"),
        (DeliveryKey::Roster(activity, person, milli), "roster/12/7/1764295200123"),
        (DeliveryKey::DraftRests(person, 1_764_295_200), "draft-rests/7/1764295200"),
        (DeliveryKey::ChangeRests(person, 1_764_295_200), "change-rests/7/1764295200"),
        (DeliveryKey::RecapPreview(activity, person, milli), "recap-preview/12/7/1764295200123"),
        (DeliveryKey::OfferOver(signup, milli), "offer-over/5/1764295200123"),
        (DeliveryKey::LateCancel(signup, 2, person), "late-cancel/5/2/7"),
        (DeliveryKey::LateFewer(signup, 2, 1, person), "late-fewer/5/2/1/7"),
        (DeliveryKey::Question(signup, 0, milli), "question/5/0/1764295200123"),
        (DeliveryKey::Joins(VolunteerId(6), person, milli), "joins/6/7/1764295200123"),
        (DeliveryKey::TakenIn(VolunteerId(6), milli), "taken-in/6/1764295200123"),
        (DeliveryKey::StarNotice(PlaceId(2), start, group), "star-notice/2/1764295200/3"),
        (DeliveryKey::StarsAsked(PlaceId(2), start, person), "stars-asked/2/1764295200/7"),
        (DeliveryKey::Star(StarNoticeId(8)), "star/8"),
        (DeliveryKey::StarTold(StarNoticeId(8), start), "star-told/8/1764295200"),
        (DeliveryKey::Enough(OrderId(9), PersonId(3)), "enough/9/3"),
        (DeliveryKey::StillWanted(DishId(9), 1_795_390_200, PersonId(3)), "still-wanted/9/1795390200/3"),
        (DeliveryKey::TakesPlace(ActivityId(1), SignupId(4)), "takes-place/1/4"),
        (DeliveryKey::Declined(DishId(2), start, PersonId(3)), "declined/2/1764295200/3"),
        (DeliveryKey::Proposed(ProposalId(3), person), "proposed/3/7"),
        (DeliveryKey::ProposalDecided(ProposalId(3), person), "proposal-decided/3/7"),
        (DeliveryKey::Poll(PollId(3), GroupId(2)), "poll/3/2"),
        (DeliveryKey::PollResult(PollId(3), person), "poll-result/3/7"),
        (DeliveryKey::Visit(VisitAskId(5)), "visit/5"),
        (DeliveryKey::VisitTold(VisitId(5), News::Comes, start, person), "visit-told/5/comes/1764295200/7"),
        (DeliveryKey::WishVoice(WishId(6), start, 0, person), "wish-voice/6/1764295200/0/7"),
        (DeliveryKey::WishAsked(WishId(6), start, 1, person), "wish-asked/6/1764295200/1/7"),
        (
            DeliveryKey::WishBecame(WishId(6), WishState::HandedUp, start, person),
            "wish-became/6/handed-up/1764295200/7",
        ),
        (DeliveryKey::Menu(PlaceId(1), 24_322, GroupId(2)), "menu/1/24322/2"),
        (DeliveryKey::StarSaid(StarNoticeId(8), person, person, start), "star-said/8/7/7/1764295200"),
        (DeliveryKey::Joined(VolunteerId(6), person), "joined/6/7"),
        (DeliveryKey::ThanksAsked(4, person), "thanks-asked/4/7"),
        (DeliveryKey::Thanks(4, group), "thanks/4/3"),
        (DeliveryKey::HoursNoted(VolunteerId(6), day), "hours-noted/6/2026-11-26"),
        (DeliveryKey::HelpedInNoTeam(person), "helped-in-no-team/7"),
        (DeliveryKey::HoursList(4), "hours-list/4"),
        (DeliveryKey::Call(ActivityId(3), RoleId(2), VolunteerId(6)), "call/3/2/6"),
        (DeliveryKey::Objection(ObjectionId(8), person), "objection/8/7"),
        (DeliveryKey::Missed(MissedServiceId(4), person), "missed/4/7"),
        (DeliveryKey::CertificateAsked(CertificateRequestId(8), person), "certificate-asked/8/7"),
        (DeliveryKey::CertificateNotNow(CertificateRequestId(8)), "certificate-not-now/8"),
        (DeliveryKey::Certificate(CertificateId(6), person, milli), "certificate/6/7/1764295200123"),
        (DeliveryKey::CertificateRevoked(CertificateId(6)), "certificate-revoked/6"),
        (DeliveryKey::Broadcast(4, group), "broadcast/4/3"),
        (DeliveryKey::Claim(4, None), "claim/4"),
        (DeliveryKey::Introduced(chat, message), "introduced/-42/9"),
        (DeliveryKey::Unlinked(chat), "unlinked/-42"),
        (DeliveryKey::FirstGroup(person, milli), "first-group/7/1764295200123"),
        (DeliveryKey::LinkUsed(3), "link-used/3"),
        (DeliveryKey::Claim(4, Some(ClaimNews::Asked)), "claim/4/asked"),
        (DeliveryKey::Claim(4, Some(ClaimNews::Refused)), "claim/4/refused"),
        (DeliveryKey::GroupLost(group, person, day), "group-lost/3/7/2026-11-26"),
        (DeliveryKey::Aside(4), "aside/4"),
        (DeliveryKey::Album(person, text.clone()), "album/7/13a"),
        (DeliveryKey::Unread(person, text.clone()), "unread/7/13a"),
        (DeliveryKey::Answer(610_000_013), "answer/610000013"),
        (DeliveryKey::Edit(chat, message), "edit/-42/9"),
        (DeliveryKey::Whisper(text), "whisper/13a"),
        (DeliveryKey::HalfSure(activity, person, 610_000_012), "half-sure/12/7/610000012"),
        (DeliveryKey::Vain(chat, 29_404_920), "vain/-42/29404920"),
        (DeliveryKey::NotDone(chat, 29_404_920), "not-done/-42/29404920"),
        (DeliveryKey::Remove(chat, message), "remove/-42/9"),
    ];
    for (key, text) in &written {
        assert_eq!(key.to_string(), *text);
        assert_eq!(DeliveryKey::read(text).as_ref(), Some(key));
    }
    let kinds: BTreeSet<_> = written.iter().map(|(key, _)| key.kind()).collect();
    assert!(kinds.into_iter().eq(DeliveryKind::ALL.iter().copied()), "a kind is missing");
}

#[test]
fn what_no_version_of_today_writes_is_no_key() {
    for text in ["", "card", "card/12", "card/012/3", "card/12/3/4", "offer/11/1", "recap/12/3/1764295200123"]
    {
        assert_eq!(DeliveryKey::read(text), None, "{text}");
    }
}
