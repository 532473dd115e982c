//! The card: an activity's announcement with its buttons.

use chrono::{DateTime, Utc};
use url::form_urlencoded::byte_serialize;

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::{ActivityId, GroupId};
use crate::domain::language::{Language, Name};
use crate::features::card::buttons::SignupButton;
use crate::features::card::roster::{self, MOST_NAMES, ROLE, RoleRoster};
use crate::i18n::{date, texts, time, when};
use crate::message::{Button, CAPTION_LIMIT, Message, TEXT_LIMIT, Text, cut};
use crate::store::places::{self, Place};
use crate::store::rosters::tally_of;
use crate::store::{self, Tx, activities, groups, posts, signups};
use crate::work::names::{self, CONTACT};
use crate::work::{Settings, place_words};

/// The most UTF-16 units of a title and of one programme point on a card: together with a place and a contact they leave
/// room for everything else within a picture's caption.
const TITLE: usize = 200;
const POINT: usize = 100;
/// Room for a point's number and the line that says how many more there are.
const MARGIN: usize = 40;

/// Everything a card shows, read in one go.
pub struct CardData {
    activity: Activity,
    place: Place,
    points: Vec<Name>,
    rosters: Vec<RoleRoster>,
    short_notice: bool,
}

impl CardData {
    /// Reads what the card of an activity shows; none for an unknown one.
    pub async fn read(tx: &mut Tx, settings: &Settings, id: ActivityId) -> store::Result<Option<Self>> {
        let Some(activity) = activities::by_id(tx, id).await? else { return Ok(None) };
        let points = activities::programme_points(tx, id).await?;
        Self::of(tx, settings, activity, points).await
    }

    /// The same for an activity that is not entered yet, or not like that.
    pub async fn of(
        tx: &mut Tx,
        settings: &Settings,
        activity: Activity,
        points: Vec<Name>,
    ) -> store::Result<Option<Self>> {
        let Some(place) = places::by_id(tx, activity.place).await? else { return Ok(None) };
        let short_notice = place_words::rhythm_at(&settings.rhythm, &place).short_notice(&activity);
        let tallies = signups::tallies(tx, activity.id).await?;
        let mut rosters = Vec::new();
        for role in activity.roles() {
            let names = signups::first_names(tx, activity.id, role, MOST_NAMES).await?;
            rosters.push(RoleRoster { role, tally: tally_of(&tallies, role), names });
        }
        Ok(Some(Self { activity, place, points, rosters, short_notice }))
    }

    /// The card as a group sees it at `now`: with buttons while it is open.
    pub fn message(&self, settings: &Settings, now: DateTime<Utc>, language: Language) -> Message {
        let phase = self.activity.phase(now);
        let mut message = self.without_buttons(settings, phase, language);
        if phase == Phase::Open {
            message.buttons = self.sign_up_buttons(language);
            let link = format!("https://t.me/{}?start=a{}", settings.bot_username, self.activity.id);
            message = message.row(vec![Button::to_open(&texts::button_private().say(language), link)]);
        }
        message
    }

    /// The rows to sign up, in each role, with companions, to cancel, and to ask where one stands.
    pub fn sign_up_buttons(&self, language: Language) -> Vec<Vec<Button>> {
        let id = self.activity.id;
        let full =
            self.rosters.first().is_some_and(|participants| roster::is_full(&self.activity, participants));
        let join = if full { texts::button_join_line() } else { texts::button_sign_up() };
        let mut rows = vec![vec![
            Button::to_do(&join.say(language), SignupButton::SignUp(id)),
            Button::to_do(&texts::button_cancel().say(language), SignupButton::Cancel(id)),
        ]];
        for (role, named) in self.activity.rules.roles() {
            let name = cut(named.name.in_language(language), ROLE);
            rows.push(vec![Button::to_do(
                &texts::button_role(&name).say(language),
                SignupButton::SignUpAs(id, role),
            )]);
        }
        if self.activity.rules.companions > 0 {
            rows.push(vec![
                Button::to_do(&texts::button_more().say(language), SignupButton::More(id)),
                Button::to_do(&texts::button_fewer().say(language), SignupButton::Fewer(id)),
            ]);
        }
        if self.rosters.iter().any(|roster| roster.tally.parties > 0 || roster.tally.offered > 0) {
            rows.push(vec![Button::to_do(&texts::button_why().say(language), SignupButton::Why(id))]);
        }
        rows
    }

    /// The card's text and picture.
    pub fn without_buttons(&self, settings: &Settings, phase: Phase, language: Language) -> Message {
        let activity = &self.activity;
        let pictures: Vec<String> = activity.picture.clone().into_iter().collect();
        let limit = if pictures.is_empty() { TEXT_LIMIT } else { CAPTION_LIMIT };

        let mut tail = Text::default();
        if let (Phase::Upcoming, Some(opens)) = (phase, activity.rules.opens) {
            tail.line(&texts::card_opens(when(opens, language)).say(language));
        }
        if let (Phase::Open, Some(closes)) = (phase, activity.closes_at) {
            let closes = crate::domain::civil_time::to_wall(activity.zone, closes);
            tail.line(&texts::card_deadline(when(closes, language)).say(language));
        }
        let of_place = || self.place.contact.as_ref().map(|text| Text::plain(&cut(text, CONTACT)));
        if let Some(contact) = activity.contact.as_ref().map(names::contact).or_else(of_place) {
            tail.line(&texts::card_contact(contact).say(language));
        }
        // What is not entered yet has no number to sign up with.
        if phase == Phase::Open && activity.id != ActivityId(0) {
            tail.paragraph(&texts::card_how(activity.id).say(language));
        }

        let mut text = self.head(settings, phase, language);
        let seats = if phase == Phase::Cancelled {
            Text::default()
        } else {
            roster::seats_and_names(&self.activity, &self.rosters, 0, language)
        };
        let room = limit.saturating_sub(text.units() + seats.units() + tail.units() + 6);
        let programme = self.programme(room, language);
        let room = room.saturating_sub(programme.as_ref().map_or(0, Text::units));
        if let Some(programme) = programme {
            text.paragraph(&programme);
        }
        if phase != Phase::Cancelled {
            text.paragraph(&roster::seats_and_names(&self.activity, &self.rosters, room, language));
        }
        if !tail.is_empty() {
            text.paragraph(&tail);
        }
        Message { text, pictures, ..Message::default() }
    }

    fn head(&self, settings: &Settings, phase: Phase, language: Language) -> Text {
        let activity = &self.activity;
        let title = cut(activity.title.in_language(language), TITLE);
        let mut text = Text::default();
        if phase != Phase::Open {
            let word = match phase {
                Phase::Upcoming => "upcoming",
                Phase::Open | Phase::Closed => "closed",
                Phase::Running => "running",
                Phase::Over => "over",
                Phase::Cancelled => "cancelled",
            };
            text.line(&texts::phase_note(word).say(language));
        } else if self.short_notice {
            text.line(&texts::card_short_notice().say(language));
        }
        let theme = texts::theme(activity.theme.word()).say(language);
        text.line(&texts::card_title(&title, theme).say(language));
        let (start, end) = (activity.wall_start, activity.wall_end());
        let time_line = if start.date() == end.date() {
            texts::card_time(date(start, language), time(start), time(end))
        } else {
            texts::card_time_over_days(when(start, language), when(end, language))
        };
        text.paragraph(&time_line.say(language));
        text.line(&self.where_line(settings, language));
        text
    }

    fn where_line(&self, settings: &Settings, language: Language) -> Text {
        let where_to = place_words::where_to(&self.activity, &self.place, language);
        let position = self.activity.position.or_else(|| {
            // The place's own position is wrong for a venue elsewhere.
            self.place.position.filter(|_| self.activity.venue.is_none())
        });
        let name: String = byte_serialize(where_to.as_bytes()).collect();
        let link = match position {
            Some((latitude, longitude)) => settings
                .map_url
                .replace("{latitude}", &latitude.to_string())
                .replace("{longitude}", &longitude.to_string())
                .replace("{name}", &name),
            None if self.activity.venue.is_some() || self.place.address.is_some() => {
                settings.search_url.replace("{name}", &name)
            }
            None => return texts::card_place(&where_to).say(language),
        };
        texts::card_place_linked(&where_to, link.as_str()).say(language)
    }

    /// What will happen, as much of it as fits into `room` UTF-16 units.
    fn programme(&self, room: usize, language: Language) -> Option<Text> {
        let mut text = texts::card_programme().say(language);
        let mut used = text.units();
        for (index, point) in self.points.iter().enumerate() {
            let point = cut(point.in_language(language), POINT);
            let line = texts::card_point(index + 1, &point).say(language);
            let more = self.points.len() - index;
            if used + line.units() + MARGIN > room {
                if index == 0 {
                    return None;
                }
                text.line(&texts::card_more_points(more).say(language));
                return Some(text);
            }
            used += line.units() + 1;
            text.line(&line);
        }
        (!self.points.is_empty()).then_some(text)
    }
}

/// The card as it stands now in a group; none when there is nothing to show: what is over is not shown for the first
/// time.
pub async fn render(
    tx: &mut Tx,
    settings: &Settings,
    activity: ActivityId,
    group: GroupId,
    now: DateTime<Utc>,
) -> store::Result<Option<Message>> {
    let Some(group) = groups::by_id(tx, group).await? else { return Ok(None) };
    let data = CardData::read(tx, settings, activity).await?;
    if data.as_ref().is_some_and(|data| data.activity.ends_at <= now)
        && posts::card(tx, activity, group.id).await?.is_none()
    {
        return Ok(None);
    }
    Ok(data.map(|data| data.message(settings, now, group.language)))
}

#[cfg(test)]
mod tests;
