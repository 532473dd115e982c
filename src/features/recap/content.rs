//! The recap: the day in a few words, who came, and the pictures.

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::{ActivityId, GroupId};
use crate::domain::language::Language;
use crate::i18n::{texts, when_held};
use crate::message::{CAPTION_LIMIT, Message, Text, cut};
use crate::store::{self, Tx, activities, groups, places, recaps, signups};
use crate::work::{place_words, programme};

/// The most UTF-16 units of one programme point.
const POINT: usize = 40;
/// The most UTF-16 units of the title in a recap, whose text is the caption of its pictures.
pub(super) const TITLE: usize = 200;

/// How many have a seat, companions included, in whatever role.
pub async fn signed_up(tx: &mut Tx, activity: &Activity) -> store::Result<i64> {
    let tallies = signups::tallies(tx, activity.id).await?;
    Ok(tallies.iter().map(|(_, tally)| tally.going).sum())
}

/// Whether there is anything to tell of an activity: somebody came or had signed up, or there are words or pictures.
pub async fn says_something(tx: &mut Tx, activity: &Activity) -> store::Result<bool> {
    let somebody = match signups::attendance(tx, activity.id).await? {
        Some(came) => came > 0,
        None => signed_up(tx, activity).await? > 0,
    };
    Ok(somebody
        || !recaps::pictures(tx, activity.id).await?.is_empty()
        || !recaps::lines(tx, activity.id).await?.is_empty())
}

/// The recap as a group reads it; none where the activity or the group is gone.
pub async fn render(tx: &mut Tx, id: ActivityId, group: GroupId) -> store::Result<Option<Message>> {
    let Some(group) = groups::by_id(tx, group).await? else { return Ok(None) };
    let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
    recap(tx, &activity, group.language).await.map(Some)
}

/// The recap as it stands: the day in a few words, who came, and the pictures.
pub async fn recap(tx: &mut Tx, activity: &Activity, language: Language) -> store::Result<Message> {
    let pictures = recaps::pictures(tx, activity.id).await?;
    let pictures = pictures.into_iter().map(|(_, file)| file).collect();
    if activity.state == ActivityState::Cancelled {
        let title = cut(activity.title.in_language(language), TITLE);
        let text = texts::recap_never_was(&title, when_held(activity, activity.ends_at, language));
        return Ok(Message { text: text.say(language), pictures, ..Message::default() });
    }
    let came = signups::attendance(tx, activity.id).await?;
    let going = signed_up(tx, activity).await?;
    let mut text = texts::recap_title(&cut(activity.title.in_language(language), TITLE)).say(language);
    if let Some(place) = places::by_id(tx, activity.place).await? {
        let where_to = place_words::where_to(activity, &place, language);
        // A recap is of the days behind it, whenever its message is looked at again.
        text.line(
            &texts::recap_when(when_held(activity, activity.ends_at, language), &where_to).say(language),
        );
    }
    match came {
        Some(came) => text.line(&texts::recap_came(came).say(language)),
        // Nobody said who came, and nobody had signed up: there is no number worth telling.
        None if going == 0 => {}
        None => text.line(&texts::recap_signed_up(going).say(language)),
    }
    for line in recaps::lines(tx, activity.id).await? {
        text.paragraph(&Text::plain(&line));
    }
    append_points(tx, activity, &mut text, language).await?;
    // Nobody is thanked where nobody came.
    if says_something(tx, activity).await? {
        text.paragraph(&texts::recap_thanks().say(language));
    }
    Ok(Message { text, pictures, ..Message::default() })
}

/// What it was: the programme, as much of it as a caption has room for beside the thanks.
async fn append_points(
    tx: &mut Tx,
    activity: &Activity,
    text: &mut Text,
    language: Language,
) -> store::Result<()> {
    let points = activities::programme_points(tx, activity.id).await?;
    let thanks = texts::recap_thanks().say(language).units();
    for (index, point) in points.iter().enumerate() {
        let point = cut(point.in_language(language), POINT);
        let line = programme::point(index, points.len(), &point, language);
        if text.units() + line.units() + thanks + 4 > CAPTION_LIMIT {
            break;
        }
        if index == 0 { text.paragraph(&line) } else { text.line(&line) }
    }
    Ok(())
}
