//! Stars: an organiser gives notice of those who have served enough, in their groups; for five working days everybody may say
//! privately that it is not right; then whoever nobody objected to has the star, and of the others an organiser decides.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::domain::activity::SchedulePolicy;
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, StarNoticeId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::stars::StarStanding;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::volunteer::Standing;
use crate::domain::way::Way;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::member;
use crate::features::volunteers::noting::{evening_of, next_day};
use crate::features::volunteers::service_words::Account;
use crate::features::volunteers::star_words::{self, StarButton};
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text};
use crate::store::agenda::Moment;
use crate::store::hours::Service;
use crate::store::stars::{self, Noticed, StarNotice};
use crate::store::volunteers::Member;
use crate::store::{self, Tx, groups, hours, people, places, volunteers};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::{self, private};
use crate::work::{
    Asker, ButtonTable, Command, Error, For, Refusal, Reply, Result, UnitOfWork, access, audit, names, ways,
};

/// Notice of stars was given; a star was granted, or not.
const NOTICED: AuditAction = AuditAction::of("stars-noticed");
const DECIDED: AuditAction = AuditAction::of("star-decided");
/// For how many working days a notice is up, after its own day: §2 of the district's rules.
const NOTICE: u16 = 5;
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
        StarButton::Notice(place) => give_notice(work, asker, place).await,
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
        for (name, noticed) in &eligible {
            text.line(&star_words::line(name.clone(), noticed.star, noticed.hours, language));
        }
        let label = texts::button_star_notice(eligible.len()).say(language);
        message = message.row(vec![Button::to_do(&label, StarButton::Notice(place))]);
    }
    for notice in &open {
        text.paragraph(&star_words::open(notice, work.now, language));
        if notice.standing == StarStanding::Asked {
            text.line(&objectors(work, notice).await?);
            message = message.row(star_words::decide(notice, language));
        }
    }
    message.text = text;
    Ok(Reply::Show(message))
}

/// Those in a team of the place who have served enough for a star that nobody has given notice of.
async fn eligible(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Vec<(Text, Noticed)>> {
    let members = volunteers::members(&mut work.tx, &[place]).await?;
    let known = stars::of_members(&mut work.tx, place).await?;
    let mut rows: BTreeMap<VolunteerId, Vec<Service>> = BTreeMap::new();
    for service in hours::of_members(&mut work.tx, place).await? {
        rows.entry(service.volunteer).or_default().push(service);
    }
    let mut found: BTreeMap<VolunteerId, (Text, Noticed)> = BTreeMap::new();
    for Member { volunteer, membership } in &members {
        let is_in = matches!(membership.standing, Standing::In | Standing::Paused);
        let Some(rows) = rows.get(&volunteer.id).filter(|_| is_in) else { continue };
        let hours = Account::of(rows).counted.total().total();
        let star = work.settings.stars.stars(hours);
        // A star that was refused comes up again once they have served more.
        let settled = |notice: &&StarNotice| {
            notice.star >= star && (notice.standing != StarStanding::Refused || notice.hours >= hours)
        };
        let is_known =
            known.iter().filter(|notice| notice.volunteer == volunteer.id).any(|notice| settled(&notice));
        if star > 0 && !is_known {
            let noticed = Noticed { volunteer: volunteer.id, star, hours };
            found.insert(volunteer.id, (member::name(volunteer), noticed));
        }
    }
    Ok(found.into_values().collect())
}

/// Gives notice of all who have served enough: one message in each group of the place.
async fn give_notice(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    asker.must_run(work, place).await?;
    let zone = places::by_id(&mut work.tx, place).await?.ok_or(Refusal::OldButton)?.zone;
    let until = work.settings.working_days.after(to_wall(zone, work.now).date(), NOTICE).day;
    let mut given = 0;
    for (_, noticed) in eligible(work, place).await? {
        let is_new =
            stars::give_notice(&mut work.tx, place, noticed, until, asker.person.id, work.now).await?;
        given += usize::from(is_new);
    }
    if given == 0 {
        return of_place(work, asker, place).await.map(Reply::in_place);
    }
    audit::note(work, asker, place, None, NOTICED, "").await?;
    let notices = stars::of_notice(&mut work.tx, place, work.now).await?;
    let link = star_words::link(&work.settings.bot_username, place, work.now);
    for group in groups::of_place(&mut work.tx, place).await? {
        let message = star_words::in_group(&notices, until, work.now, &link, group.language);
        let key = DeliveryKey::StarNotice(place, work.now.timestamp(), group.id);
        work.send(key, group.address(), Priority::Announcement, message, None).await?;
    }
    of_place(work, asker, place).await.map(Reply::in_place)
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
    stars::object(&mut work.tx, id, asker.person.id, work.now).await?;
    let text = texts::star_objected(star_words::in_public(&notice)).say(asker.language);
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
    for notice in over {
        text.line(&star_words::line_of(notice, language));
        if notice.objections > 0 {
            text.line(&objectors(work, notice).await?);
            message = message.row(star_words::decide(notice, language));
        }
    }
    message.text = text;
    Ok(message)
}

/// Who said that a star is not right, to be asked why.
async fn objectors(work: &mut UnitOfWork, notice: &StarNotice) -> store::Result<Text> {
    let mut text = texts::star_objectors().say(work.settings.language);
    for (index, id) in stars::objectors(&mut work.tx, notice.id).await?.into_iter().enumerate() {
        let Some(person) = people::by_id(&mut work.tx, id).await? else { continue };
        if index > 0 {
            text.append(&Text::plain(", "));
        }
        text.append(&names::mention(&person).unwrap_or_else(|| names::for_staff(&person.called())));
    }
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
    if granted {
        tell_granted(work, &notice).await?;
    }
    of_place(work, asker, notice.place).await.map(Reply::in_place)
}

/// Somebody reads that they have a star.
async fn tell_granted(work: &mut UnitOfWork, notice: &StarNotice) -> store::Result<()> {
    let Some(volunteer) = volunteers::by_id(&mut work.tx, notice.volunteer).await? else { return Ok(()) };
    let Some(person) = volunteer.person else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, person).await?.filter(|known| known.reachable) else {
        return Ok(());
    };
    let language = person.language.unwrap_or(work.settings.language);
    let text = texts::star_granted(i64::from(notice.star), &notice.hours.to_string()).say(language);
    let message = Message::of(text).row(vec![ways::button(Way::Hours, language)]);
    work.send(DeliveryKey::Star(notice.id), private(&person), Priority::Reminder, message, None).await?;
    Ok(())
}
