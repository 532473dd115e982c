//! The card: an activity's announcement with its buttons.

use chrono::{DateTime, Utc};
use url::form_urlencoded::byte_serialize;

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::{ActivityId, GroupId};
use crate::domain::language::{Language, Name};
use crate::features::card::buttons::SignupButton;
use crate::features::card::more;
use crate::features::card::roster::{self, MOST_NAMES, ROLE, RoleRoster};
use crate::i18n::{date, texts, time, when, when_held};
use crate::message::{Button, CAPTION_LIMIT, Message, TEXT_LIMIT, Text, cut};
use crate::store::places::{self, Place};
use crate::store::rosters::tally_of;
use crate::store::{self, Tx, activities, groups, posts, signups};
use crate::work::names::{self, CONTACT};
use crate::work::{Settings, place_words, programme};

/// The most UTF-16 units of a card of words: what is said around it in previews fits beside it.
const CARD: usize = TEXT_LIMIT - 1_000;
/// The most UTF-16 units of a title and of one programme point on a card: together with a place and a contact they leave
/// room for everything else within a picture's caption.
const TITLE: usize = 200;
const POINT: usize = 100;
/// Room for a point's number and the line that says how many more there are.
const MARGIN: usize = 40;
/// What a blank line between two paragraphs takes.
const BREAK: usize = 2;

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

    /// The card as a group sees it at `now`, with the buttons that are of use then.
    pub fn message(&self, settings: &Settings, now: DateTime<Utc>, language: Language) -> Message {
        let phase = self.activity.phase(now);
        let mut message = self.without_buttons(settings, phase, now, language);
        message.buttons = self.sign_up_buttons(phase, language);
        // Whoever has a seat is reminded until the start, also where nobody can sign up yet, or any more.
        if matches!(phase, Phase::Upcoming | Phase::Open | Phase::Closed) {
            let link = self.private_link(settings);
            message = message.row(vec![Button::to_open(&texts::button_private().say(language), link)]);
        }
        message
    }

    /// The rows of what can be done about one's sign-up in a phase.
    pub fn sign_up_buttons(&self, phase: Phase, language: Language) -> Vec<Vec<Button>> {
        match phase {
            Phase::Open => self.open_buttons(language),
            Phase::Upcoming | Phase::Closed => self.buttons_to_give_back(language),
            Phase::Running | Phase::Over | Phase::Cancelled => Vec::new(),
        }
    }

    /// Whoever is on a roster can give their seats back, or some of them, and take what is offered, also where nobody can
    /// sign up.
    fn buttons_to_give_back(&self, language: Language) -> Vec<Vec<Button>> {
        let id = self.activity.id;
        let mut rows = self.offers(language);
        let is_anybody_in = self.rosters.iter().any(|roster| {
            let tally = roster.tally;
            tally.going + tally.offered + tally.waiting > 0
        });
        if is_anybody_in {
            let mut row =
                vec![Button::to_do(&texts::button_cancel().say(language), SignupButton::Cancel(id))];
            if self.activity.rules.companions > 0 {
                row.push(Button::to_do(&texts::button_fewer().say(language), SignupButton::Fewer(id)));
            }
            rows.push(row);
            rows.push(vec![self.why_button(language)]);
        }
        rows
    }

    /// Where somebody is offered seats: the buttons that take them.
    fn offers(&self, language: Language) -> Vec<Vec<Button>> {
        let id = self.activity.id;
        let offered = self.rosters.iter().filter(|roster| roster.tally.offered > 0);
        let take = offered.map(|roster| {
            let label = match self.activity.rules.roles.get(roster.role) {
                None => texts::button_take_kept(),
                Some(role) => texts::button_take_kept_as(&cut(role.name.in_language(language), ROLE)),
            };
            Button::to_do(&label.say(language), SignupButton::TakeOffer(id))
        });
        take.map(|button| vec![button]).collect()
    }

    fn why_button(&self, language: Language) -> Button {
        Button::to_do(&texts::button_why().say(language), SignupButton::Why(self.activity.id))
    }

    /// The rows to sign up, in each role, with companions, to cancel, and to ask where one stands.
    fn open_buttons(&self, language: Language) -> Vec<Vec<Button>> {
        let id = self.activity.id;
        let full =
            self.rosters.first().is_some_and(|participants| roster::is_full(&self.activity, participants));
        let join = if full { texts::button_join_line() } else { texts::button_sign_up() };
        let mut rows = vec![vec![
            Button::to_do(&join.say(language), SignupButton::SignUp(id)),
            Button::to_do(&texts::button_cancel().say(language), SignupButton::Cancel(id)),
        ]];
        rows.extend(self.offers(language));
        for role in self.activity.rules.roles.iter() {
            let name = cut(role.name.in_language(language), ROLE);
            rows.push(vec![Button::to_do(
                &texts::button_role(&name).say(language),
                SignupButton::SignUpAs(id, role.id),
            )]);
        }
        if self.activity.rules.companions > 0 {
            rows.push(vec![
                Button::to_do(&texts::button_more().say(language), SignupButton::More(id)),
                Button::to_do(&texts::button_fewer().say(language), SignupButton::Fewer(id)),
            ]);
        }
        if self.rosters.iter().any(|roster| roster.tally.parties > 0 || roster.tally.offered > 0) {
            rows.push(vec![self.why_button(language)]);
        }
        rows
    }

    /// The card's text and picture.
    pub fn without_buttons(
        &self,
        settings: &Settings,
        phase: Phase,
        now: DateTime<Utc>,
        language: Language,
    ) -> Message {
        let pictures = self.pictures();
        let limit = if pictures.is_empty() { CARD } else { CAPTION_LIMIT };
        let (text, _) = self.words(settings, phase, now, true, limit, language);
        Message { text, pictures, ..Message::default() }
    }

    /// The same for one reader, who has signed up or not: where a caption has no room for all that its organiser wrote, all of it
    /// and no picture.
    pub fn to_read_on(
        &self,
        settings: &Settings,
        phase: Phase,
        now: DateTime<Utc>,
        is_in: bool,
        language: Language,
    ) -> Message {
        if self.activity.picture.is_some() {
            let (words, are_all) = self.words(settings, phase, now, !is_in, CAPTION_LIMIT, language);
            if are_all {
                return Message { text: words, pictures: self.pictures(), ..Message::default() };
            }
        }
        Message::of(self.words(settings, phase, now, !is_in, CARD, language).0)
    }

    fn pictures(&self) -> Vec<String> {
        self.activity.picture.clone().into_iter().collect()
    }

    /// The words in at most so many UTF-16 units, and whether all that the organiser wrote is among them.
    fn words(
        &self,
        settings: &Settings,
        phase: Phase,
        now: DateTime<Utc>,
        says_how: bool,
        limit: usize,
        language: Language,
    ) -> (Text, bool) {
        let tail = self.tail(phase, now, says_how, language);
        let seats_and_names = |room| match phase {
            Phase::Cancelled => Text::default(),
            _ => roster::seats_and_names(&self.activity, &self.rosters, room, language),
        };
        let more = self.activity.more.as_ref().map(|more| more.in_language(language));
        let read_on = self.read_on(settings, language);
        // A card of words has room for all of it; below a picture at least it is said where it is.
        let units = more.map_or(0, |more| more.encode_utf16().count());
        let least = if limit == CAPTION_LIMIT { units.min(read_on.units()) } else { units };
        let least = more.map_or(0, |_| least + BREAK);

        let beside = seats_and_names(0).units() + tail.units() + 3 * BREAK;
        let mut text = self.head(settings, phase, now, TITLE, language);
        if text.units() + beside + least > limit {
            text = self.head(settings, phase, now, TITLE.saturating_sub(least), language);
        }
        let room = limit.saturating_sub(text.units() + beside);
        let (programme, whole) = self.programme(room.saturating_sub(least), language);
        let room = room.saturating_sub(programme.units());
        let more = more.map(|words| more::fitted(words, room.saturating_sub(BREAK), &read_on));
        let room = room.saturating_sub(more.as_ref().map_or(0, |more| more.units() + BREAK));
        let whole = whole && more.as_ref().is_none_or(|more| more.units() == units);
        let paragraphs = [programme, more.unwrap_or_default(), seats_and_names(room), tail];
        for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
            text.paragraph(paragraph);
        }
        (text, whole)
    }

    /// What stands last; how to sign up only for who reads it to sign up.
    fn tail(&self, phase: Phase, now: DateTime<Utc>, says_how: bool, language: Language) -> Text {
        let activity = &self.activity;
        let mut tail = Text::default();
        if let (Phase::Upcoming, Some(opens)) = (phase, activity.rules.opens) {
            tail.line(&texts::card_opens(when(opens, now, language)).say(language));
        }
        if let (Phase::Open, Some(closes)) = (phase, activity.closes_at) {
            let closes = crate::domain::civil_time::to_wall(activity.zone, closes);
            tail.line(&texts::card_deadline(when(closes, now, language)).say(language));
        }
        let of_place = || self.place.contact.as_ref().map(|text| Text::plain(&cut(text, CONTACT)));
        if let Some(contact) = activity.contact.as_ref().map(names::contact).or_else(of_place) {
            tail.line(&texts::card_contact(contact).say(language));
        }
        // What is not entered yet has no number to sign up with.
        if says_how && phase == Phase::Open && activity.id != ActivityId(0) {
            tail.paragraph(&texts::card_how().say(language));
        }
        tail
    }

    /// Where all of the organiser's words are. What is not entered yet is nowhere else so far.
    fn read_on(&self, settings: &Settings, language: Language) -> Text {
        match self.activity.id {
            ActivityId(0) => texts::card_rest_later().say(language),
            _ => texts::card_rest(self.private_link(settings).as_str()).say(language),
        }
    }

    /// What leads to the activity in one's own chat with the bot.
    fn private_link(&self, settings: &Settings) -> String {
        format!("https://t.me/{}?start=a{}", settings.bot_username, self.activity.id)
    }

    fn head(
        &self,
        settings: &Settings,
        phase: Phase,
        now: DateTime<Utc>,
        title: usize,
        language: Language,
    ) -> Text {
        let activity = &self.activity;
        let title = cut(activity.title.in_language(language), title);
        let mut text = Text::default();
        if phase != Phase::Open {
            let word = match phase {
                Phase::Upcoming => "upcoming",
                Phase::Open | Phase::Closed => "closed",
                // In the night between its days it is not on, and nothing mends the card then.
                Phase::Running if activity.days.several() => "on-days",
                Phase::Running => "running",
                Phase::Over => "over",
                Phase::Cancelled => "cancelled",
            };
            text.line(&texts::phase_note(word).say(language));
        } else if self.short_notice {
            text.line(&texts::card_short_notice().say(language));
        }
        text.line(&texts::card_title(&title).say(language));
        if let Some(theme) = activity.theme {
            text.line(&texts::theme(theme.word()).say(language));
        }
        let (start, end) = (activity.wall_start, activity.wall_end());
        let time_line = if activity.days.several() {
            texts::card_time_each_day(when_held(activity, now, language))
        } else if start.date() == end.date() {
            texts::card_time(date(start, now, language), time(start), time(end))
        } else {
            texts::card_time_over_days(when(start, now, language), when(end, now, language))
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

    /// What will happen, as much of it as fits into `room` UTF-16 units, and whether that is all.
    fn programme(&self, room: usize, language: Language) -> (Text, bool) {
        if self.points.is_empty() {
            return (Text::default(), true);
        }
        let mut text = texts::card_programme().say(language);
        let mut used = text.units();
        for (index, point) in self.points.iter().enumerate() {
            let point = cut(point.in_language(language), POINT);
            let line = programme::point(index, self.points.len(), &point, language);
            let more = self.points.len() - index;
            if used + line.units() + MARGIN > room {
                if index == 0 {
                    return (Text::default(), false);
                }
                text.line(&texts::card_more_points(more).say(language));
                return (text, false);
            }
            used += line.units() + 1;
            text.line(&line);
        }
        (text, true)
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
