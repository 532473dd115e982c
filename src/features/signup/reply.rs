//! What people reply in their own words to a card, a reminder or news of an activity: what is sure is done by the same
//! functions as a tap, what is half sure is asked.

use crate::domain::activity::Activity;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, PersonId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::written;
use crate::domain::written::reply::{About, Standing};
use crate::features::signup::outcome::Signed;
use crate::features::signup::outcome::say;
use crate::features::signup::together::{self, Party};
use crate::features::signup::{half_sure, several, sign_up, undo};
use crate::store::neighbours;
use crate::store::signups::{self, Signup};
use crate::store::{self, activities};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// The most people of a party where it is not known of which activity.
const USUAL_PARTY: i64 = 4;

/// What somebody's words mean for an activity, by what they are to it; nothing, where nobody knows of it.
pub async fn understand(
    work: &mut UnitOfWork,
    person: Option<PersonId>,
    name: &PersonName,
    id: ActivityId,
    text: &str,
) -> store::Result<written::reply::Reply> {
    let Some(activity) = activities::by_id(&mut work.tx, id).await? else {
        return Ok(written::reply::Reply::Nothing);
    };
    read_by(work, person, name, &activity, (written::reply::read, text)).await
}

/// Has something read by what the writer is to an activity.
pub(super) async fn read_by<T>(
    work: &mut UnitOfWork,
    person: Option<PersonId>,
    name: &PersonName,
    activity: &Activity,
    (read, text): (fn(&str, &About<'_>) -> T, &str),
) -> store::Result<T> {
    let (own, entered) = match person {
        Some(person) => {
            let own = signups::of_person(&mut work.tx, activity.id, person).await?.filter(Signup::is_on);
            let mut entered = neighbours::of_activity(&mut work.tx, activity.id).await?;
            entered.retain(|neighbour| neighbour.by == person);
            (own, entered)
        }
        None => (None, Vec::new()),
    };
    let standing = own.map_or(Standing::Out, |own| Standing::In(own.seats));
    let roles = activity.rules.roles.iter();
    let roles: Vec<_> = roles
        .flat_map(|role| Language::ALL.iter().map(|language| (role.id, role.name.in_language(*language))))
        .collect();
    let about = About::new(standing, name.as_str(), &roles, activity.rules.companions + 1)
        .with_neighbours(entered.iter().map(|neighbour| neighbour.name.as_str()))
        .with_titles(Language::ALL.iter().map(|language| activity.title.in_language(*language)))
        .on(activity.wall_start.date()..=activity.wall_end().date(), to_wall(activity.zone, work.now));
    Ok(read(text, &about))
}

/// Does what somebody replied, or asks where it is half sure; none where it is talk.
pub async fn reply(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    text: &str,
) -> Result<Option<Reply>> {
    let person = &asker.person;
    let meant = understand(work, Some(person.id), &person.name, id, text).await?;
    act(work, asker, id, meant).await
}

/// What somebody's words mean where no activity is named.
pub fn of_nothing(name: &PersonName, text: &str, standing: Standing) -> written::reply::Reply {
    written::reply::read(text, &About::new(standing, name.as_str(), &[], USUAL_PARTY))
}

/// That somebody has come, as they write it in private; nothing, where they do not.
pub fn arrives(name: &PersonName, text: &str) -> written::reply::Reply {
    let about = About::new(Standing::Out, name.as_str(), &[], USUAL_PARTY).in_private();
    match written::reply::read(text, &about) {
        here @ (written::reply::Reply::CheckIn(_) | written::reply::Reply::Here) => here,
        _ => written::reply::Reply::Nothing,
    }
}

/// Whether so many seats are another number than the asker has.
pub async fn is_new(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, seats: i64) -> store::Result<bool> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    Ok(own.is_some_and(|own| own.seats != seats))
}

/// Whether the asker signed up a neighbour of one of these names.
pub async fn has_entered(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    names: &[String],
) -> store::Result<bool> {
    for name in names {
        if signups::of_guest(&mut work.tx, id, &PersonName::read(name), asker.person.id).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Does what is meant.
pub async fn act(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    meant: written::reply::Reply,
) -> Result<Option<Reply>> {
    use written::reply::Reply as Meant;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let now = own.map_or(0, |own| own.seats);
    let seats = match meant {
        Meant::Nothing | Meant::CheckIn(_) | Meant::Here => return Ok(None),
        Meant::Ask(doubt) => return half_sure::ask(work, asker, id, doubt).await,
        Meant::For { writer, others } => {
            return several::sign_up(work, asker, id, writer, &others).await.map(Some);
        }
        Meant::LeaveFor(names) => return several::cancel(work, asker, id, &names).await.map(Some),
        Meant::Role(role) => {
            let signed = sign_up::sign_up(work, asker, id, role, None).await?;
            return Ok(Some(say(work.now, asker, &signed)));
        }
        Meant::Leave => return undo::cancel(work, asker, id).await.map(Some),
        Meant::Join(all) => all,
        Meant::More(more) => now + more,
        Meant::Fewer(fewer) => now - fewer,
    };
    let role = sign_up::role_of(work, asker, id).await?;
    let now = work.now;
    let say = |signed: &Signed| say(now, asker, signed);
    together::sign_up(work, asker, id, Party { role, seats }, say).await.map(Some)
}
