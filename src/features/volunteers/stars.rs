//! Stars: an organiser gives notice of those who have served enough, in their groups; for five working days everybody may say
//! privately that it is not right; then whoever nobody objected to has the star, and of the others an organiser decides.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::domain::activity::SchedulePolicy;
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, StarNoticeId};
use crate::domain::language::Language;
use crate::domain::stars::StarStanding;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::way::Way;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::noting::{evening_of, next_day};
use crate::features::volunteers::star_notice::{self, Eligible, eligible, tell, tell_granted};
use crate::features::volunteers::star_words::{self, StarButton};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Delivery, Message, Priority, Text};
use crate::store::agenda::Moment;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::stars::{self, StarNotice};
use crate::store::{self, Tx, people, places, volunteers};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::{self, private};
use crate::work::{
    Asker, ButtonTable, Command, Error, For, Refusal, Reply, Result, UnitOfWork, access, audit, names,
    newest, ways,
};

/// A star was granted, or not.
const DECIDED: AuditAction = AuditAction::of("star-decided");
/// What a link to a notice begins with; the place's number and the moment follow.
pub const LINK: char = 's';

/// `/stars`.
pub const STARS: Command = Command {
    word: "stars",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_stars),
    run: |work, asker, _| Box::pin(shown(work, asker)),
};

/// What the buttons do.
pub const BUTTONS: ButtonTable<StarButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Notices that end, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Stars,
        moments: |tx, policy, ids, _| Box::pin(moments(tx, policy, ids)),
        highest: |tx| Box::pin(stars::highest(tx)),
    },
    advance: |work, id| Box::pin(end(work, PlaceId(id))),
};

async fn press(work: &mut UnitOfWork, asker: &Asker, button: StarButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        StarButton::Of(place) => of_place(work, asker, place).await.map(Reply::in_place),
        StarButton::Notice(place) => match star_notice::preview(work, asker, place).await? {
            Some(message) => Ok(Reply::Show(message).in_place()),
            None => of_place(work, asker, place).await.map(Reply::in_place),
        },
        StarButton::Post(place) => {
            star_notice::give(work, asker, place).await?;
            of_place(work, asker, place).await.map(Reply::in_place)
        }
        StarButton::Unobject(id) => unobject(work, asker, id).await,
        StarButton::Object(id) => object(work, asker, id).await,
        StarButton::Decide(id, granted) => decide(work, asker, id, granted).await,
    }
}

/// `/stars`: of the only place that the asker runs; else which.
async fn shown(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let places = access::places(work, asker).await?;
    if let [only] = places.as_slice() {
        return of_place(work, asker, *only).await;
    }
    let mut message = Message::of(texts::stars_where().say(asker.language));
    for place in places {
        let name = Text::plain(&place_name(work, place, asker.language).await?);
        message = message.row(vec![Button::to_do(&name, StarButton::Of(place))]);
    }
    Ok(Reply::Show(message))
}

/// Who has served enough for a star, and of whom notice is given.
async fn of_place(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    asker.must_run(work, place).await?;
    let language = asker.language;
    let name = place_name(work, place, language).await?;
    let eligible = eligible(work, place).await?;
    let open = stars::open_at(&mut work.tx, place).await?;
    let mut text = texts::stars_title(&name).say(language);
    let mut message = Message::default();
    if eligible.is_empty() && open.is_empty() {
        text.line(&texts::stars_nobody().say(language));
    }
    if !eligible.is_empty() {
        text.paragraph(&texts::stars_eligible().say(language));
        for Eligible { name, noticed, .. } in &eligible {
            text.line(&star_words::line(name.clone(), noticed.star, noticed.hours, language));
        }
        let label = texts::button_star_notice(eligible.len()).say(language);
        message = message.row(vec![Button::to_do(&label, StarButton::Notice(place))]);
    }
    for notice in &open {
        text.paragraph(&star_words::open(notice, work.now, language));
        if notice.standing == StarStanding::Asked {
            text.line(&objectors(work, notice, language).await?);
            message = message.row(star_words::decide(notice, language));
        }
    }
    message.text = text;
    Ok(Reply::Show(message))
}

/// A notice was opened from the group: whom it is about, each with a button to say that it is not right.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, payload: &str) -> Result<Reply> {
    let (place, at) = star_words::of_link(payload).ok_or(Refusal::OldButton)?;
    let notices = stars::of_notice(&mut work.tx, place, at).await?;
    let language = asker.language;
    let running: Vec<&StarNotice> =
        notices.iter().filter(|notice| notice.standing == StarStanding::Noticed).collect();
    if running.is_empty() {
        return Ok(ways::say(asker, texts::star_notice_over().say(language), Way::WhatsOn));
    }
    let mut message = Message::of(texts::star_object_whom().say(language));
    for notice in running {
        let label = texts::button_star_of(star_words::in_public(notice), i64::from(notice.star));
        message = message.row(vec![Button::to_do(&label.say(language), StarButton::Object(notice.id))]);
    }
    Ok(Reply::Show(message))
}

/// Somebody says that a star is not right: only those who run the place learn who.
async fn object(work: &mut UnitOfWork, asker: &Asker, id: StarNoticeId) -> Result<Reply> {
    let notice = stars::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if notice.standing != StarStanding::Noticed {
        return Ok(Reply::Say(texts::star_notice_over().say(asker.language)));
    }
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?;
    if own.is_some_and(|own| own.id == notice.volunteer) {
        return Ok(Reply::Say(texts::star_own().say(asker.language)));
    }
    if stars::object(&mut work.tx, id, asker.person.id, work.now).await? {
        let (name, star, now) = (star_words::name(&notice), i64::from(notice.star), work.now);
        tell_organisers(work, asker, &notice, |who, language| {
            texts::star_said(who, name.clone(), star, star_words::day(notice.until, now, language))
        })
        .await?;
    }
    let language = asker.language;
    let text = texts::star_objected(star_words::in_public(&notice)).say(language);
    let undo = Button::to_do(&texts::button_star_unsaid().say(language), StarButton::Unobject(id));
    Ok(Reply::Redraw(Message::of(text.clone()).row(vec![undo]), text))
}

/// Those who run the place hear at once what somebody says of a star, and who does.
async fn tell_organisers(
    work: &mut UnitOfWork,
    asker: &Asker,
    notice: &StarNotice,
    says: impl Fn(Text, Language) -> Phrase,
) -> Result<()> {
    let by = asker.person.id;
    let zone = places::by_id(&mut work.tx, notice.place).await?.ok_or(Refusal::OldButton)?.zone;
    let who = names::mention(&asker.person).unwrap_or_else(|| names::for_staff(&asker.person.called()));
    for person in recipients::of_place(work, notice.place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let text = says(who.clone(), language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::StarSaid(notice.id, by, person.id, work.now.timestamp()),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(Message::of(text.say(language))),
            expires: None,
        };
        let ready = work.settings.rhythm.quiet.waking(zone, work.now);
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// They take it back, as long as the notice is up.
async fn unobject(work: &mut UnitOfWork, asker: &Asker, id: StarNoticeId) -> Result<Reply> {
    let notice = stars::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if notice.standing != StarStanding::Noticed {
        return Ok(Reply::Say(texts::star_notice_over().say(asker.language)));
    }
    if stars::unobject(&mut work.tx, id, asker.person.id).await? {
        let (name, star) = (star_words::name(&notice), i64::from(notice.star));
        tell_organisers(work, asker, &notice, |who, _| texts::star_unsaid_tell(who, name.clone(), star))
            .await?;
    }
    let text = texts::star_unsaid(star_words::in_public(&notice)).say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

async fn moments(
    tx: &mut Tx,
    policy: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
) -> store::Result<Vec<Moment>> {
    let running = stars::running(tx, ids).await?;
    let ends = |(place, zone, until)| (Subject::stars(place), evening_of(policy, zone, next_day(until)));
    Ok(running.into_iter().map(ends).collect())
}

/// The notices of a place that are over: a star that nobody objected to is granted, and of the others is asked.
async fn end(work: &mut UnitOfWork, place: PlaceId) -> store::Result<()> {
    let Some(zone) = places::by_id(&mut work.tx, place).await?.map(|place| place.zone) else { return Ok(()) };
    let today = to_wall(zone, work.now).date();
    let open = stars::open_at(&mut work.tx, place).await?;
    let over: Vec<StarNotice> = open
        .into_iter()
        .filter(|notice| notice.standing == StarStanding::Noticed && notice.until < today)
        .collect();
    for notice in &over {
        if notice.objections > 0 {
            stars::decide(&mut work.tx, notice, StarStanding::Asked, None, work.now).await?;
        } else if stars::decide(&mut work.tx, notice, StarStanding::Granted, None, work.now).await? {
            tell_granted(work, notice).await?;
        }
    }
    work.reconsider(Subject::stars(place));
    if over.is_empty() {
        return Ok(());
    }
    let notices: BTreeSet<_> = over.iter().map(|notice| (place, notice.noticed_at)).collect();
    star_notice::renew(work, &notices.into_iter().collect::<Vec<_>>()).await?;
    for person in recipients::of_place(work, place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let message = asked(work, &over, language).await?;
        let key = DeliveryKey::StarsAsked(place, work.now.timestamp(), person.id);
        work.send(key, private(&person), Priority::Reminder, message, None).await?;
    }
    Ok(())
}

/// What those who run a place read when a notice is over: who has a star now, and of whom they decide.
async fn asked(work: &mut UnitOfWork, over: &[StarNotice], language: Language) -> store::Result<Message> {
    let mut text = texts::stars_over().say(language);
    let mut message = Message::default();
    let (asked, granted): (Vec<_>, Vec<_>) = over.iter().partition(|notice| notice.objections > 0);
    if !granted.is_empty() {
        text.paragraph(&texts::stars_over_granted().say(language));
    }
    for notice in granted {
        text.line(&star_words::line_of(notice, language));
    }
    for notice in asked {
        let over = StarNotice { standing: StarStanding::Asked, ..notice.clone() };
        text.paragraph(&star_words::open(&over, work.now, language));
        text.line(&objectors(work, notice, language).await?);
        message = message.row(star_words::decide(notice, language));
    }
    message.text = text;
    Ok(message)
}

/// Who said that a star is not right, to be asked why.
async fn objectors(work: &mut UnitOfWork, notice: &StarNotice, language: Language) -> store::Result<Text> {
    let mut all = Vec::new();
    for id in stars::objectors(&mut work.tx, notice.id).await? {
        let Some(person) = people::by_id(&mut work.tx, id).await? else { continue };
        all.push(names::mention(&person).unwrap_or_else(|| names::for_staff(&person.called())));
    }
    let mut text = texts::star_objectors().say(language);
    text.append(&names::listed(&all, language));
    Ok(text)
}

/// An organiser grants a star about which somebody said something, or does not; of two the first decides.
async fn decide(work: &mut UnitOfWork, asker: &Asker, id: StarNoticeId, granted: bool) -> Result<Reply> {
    let notice = stars::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, notice.place).await?;
    if notice.standing != StarStanding::Asked {
        return Err(Error::Refused(Refusal::OldButton));
    }
    let standing = if granted { StarStanding::Granted } else { StarStanding::Refused };
    stars::decide(&mut work.tx, &notice, standing, Some(asker.person.id), work.now).await?;
    audit::note(work, asker, notice.place, None, DECIDED, "").await?;
    let (whose, star) = (star_words::name(&notice), i64::from(notice.star));
    if granted {
        tell_granted(work, &notice).await?;
    } else {
        tell(work, &notice, |_| texts::star_declined(star)).await?;
    }
    let said = texts::stars_decided(whose, star, if granted { "yes" } else { "no" }).say(asker.language);
    let shown = of_place(work, asker, notice.place).await?;
    Ok(newest::led_by(said, shown).in_place())
}
