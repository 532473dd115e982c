//! On the day: people say that they have come, by a code that the organiser holds up for them.

use chrono::TimeDelta;
use qrcodegen::{QrCode, QrCodeEcc};
use unicode_normalization::UnicodeNormalization;

use crate::domain::activity::{Activity, Phase};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::roster::SignupState;
use crate::features::attendance::{code, list, opening, today};
use crate::features::recap::buttons::AttendanceButton;
use crate::features::signup::sign_up;
use crate::i18n::{texts, time, when};
use crate::message::{Button, Document, File, Message, Text, cut};
use crate::store::signups::{self, Signup, Who};
use crate::store::{self, Tx, activities, arrivals, check_in};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, Settings, UnitOfWork, access, which,
};

/// What a link that checks somebody in begins with; the code follows.
pub const LINK: char = 'h';
/// For how long after the end a code is kept, so that it is said that the activity is over.
const KEPT: TimeDelta = TimeDelta::days(2);
/// How many codes of a person may fail within a time. There are 900,000 of them.
const TRIES: i64 = 5;
const TRIES_WITHIN: TimeDelta = TimeDelta::hours(1);
/// How long before the start somebody who writes that they have come means that activity.
const SOON: TimeDelta = TimeDelta::hours(3);
/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;
/// How many pixels wide one square of the picture is, and how many squares its white edge (ISO/IEC 18004 wants four).
const SQUARE: usize = 12;
const EDGE: i32 = 4;

/// `/here 471123`.
pub const HERE: Command = Command {
    word: "here",
    who: For::Residents,
    menu: Some(texts::command_here),
    help: None,
    run: |work, asker, typed| Box::pin(here(work, asker, typed)),
};

/// `/checkin 12`.
pub const CHECK_IN: Command = Command {
    word: "checkin",
    who: For::Organisers,
    menu: Some(texts::command_checkin),
    help: Some(texts::help_checkin),
    run: |work, asker, typed| Box::pin(show_typed(work, asker, typed)),
};

/// The buttons of attendance.
pub const BUTTONS: ButtonTable<AttendanceButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: AttendanceButton) -> Result<Reply> {
    match button {
        AttendanceButton::Tick(id, signup, page) => list::tick(work, asker, id, signup, page).await,
        AttendanceButton::NotHere(id, signup, page) => list::not_here(work, asker, id, signup, page).await,
        AttendanceButton::TickAll(id) => list::tick_all(work, asker, id).await,
        AttendanceButton::Page(id, page) => list::turn_page(work, asker, id, page).await,
        AttendanceButton::WhoIsHere(id) => who_is_here(work, asker, id).await,
        AttendanceButton::CheckIn(id) => show(work, asker, id).await,
        AttendanceButton::Leave(id) => leave(work, asker, id).await,
    }
}

async fn here(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    Ok(asker.named(arrive(work, asker, typed).await?))
}

async fn show_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => show(work, asker, id).await,
        None => today::today(work, asker).await,
    }
}

/// `/checkin 12`: the code and the picture to hold up.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = work.announced(id).await?;
    access::organiser().in_private().before_its_end().check(work, asker, &activity).await?;
    let code = code::of(work, id).await?;
    let language = asker.language;
    let (going, here) = code::counts(work, &activity).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    let opens = when(to_wall(activity.zone, opening::opens(&activity, work.now)), work.now, language);
    let text = texts::check_in_code(&title, &code::spaced(&code), opens, here, going).say(language);
    let list = Button::to_do(&texts::button_who_is_here().say(language), AttendanceButton::WhoIsHere(id));
    let message = Message { document: Some(Document::CheckIn(id)), ..Message::of(text) };
    Ok(Reply::Show(message.row(vec![list]).about(id)))
}

/// Who has come so far, to be ticked by hand.
async fn who_is_here(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = list::to_tick(work, asker, id).await?;
    Ok(Reply::Show(list::attendance_list(work, &activity, 0, asker.language).await?))
}

/// What stands between the halves of a code, as people write numbers.
const BETWEEN: [char; 6] = ['-', '–', ',', '，', '.', '·'];

/// The digits of what may be a code: six of them and nothing else but spaces, and one sign between its halves.
pub fn read(typed: &str) -> Option<String> {
    let signs: Vec<char> = typed.nfkc().filter(|letter| !letter.is_whitespace()).collect();
    let digits: String = match signs.as_slice() {
        [first @ .., between, _, _, _] if first.len() == 3 && BETWEEN.contains(between) => {
            first.iter().chain(&signs[4..]).collect()
        }
        all => all.iter().collect(),
    };
    (digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
}

/// `/here 471123`, the code alone in private, or the link: the asker has come.
pub async fn arrive(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let language = asker.language;
    let Some(code) = read(typed) else {
        return Ok(Reply::Say(texts::here_how().say(language)));
    };
    if check_in::tries(&mut work.tx, asker.person.chat, work.now - TRIES_WITHIN).await? >= TRIES {
        return Err(Refusal::TooManyCodes.into());
    }
    let Some(id) = check_in::activity_of(&mut work.tx, &code).await? else {
        return does_not_work(work, asker).await;
    };
    let held = work.lock_roster(id).await?;
    let activity = &held.activity;
    match activity.phase(work.now) {
        Phase::Over => return Err(Refusal::Over.into()),
        Phase::Cancelled => return Err(Refusal::CalledOff.into()),
        Phase::Upcoming | Phase::Open | Phase::Closed | Phase::Running => {}
    }
    if work.now < opening::opens(activity, work.now) {
        return does_not_work(work, asker).await;
    }
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let title = cut(activity.title.in_language(language), TITLE);
    let today = activity.day_at(work.now).activity.wall_start.date();
    match own {
        Some(own) if own.state == SignupState::Going => {
            let is_first = arrivals::came(&mut work.tx, id, own.id, today, Some(work.now)).await?;
            let said =
                if is_first { texts::here_welcome(&title, own.seats) } else { texts::here_already(&title) };
            Ok(welcome(asker, activity, own.role, said.say(language)))
        }
        None if activity.rules.late && held.tally(RoleId(0)).has_room(1, activity.capacity) => {
            sign_up::seat_or_queue(work, &held, RoleId(0), Who::Person(asker.person.id), 1).await?;
            let entered = signups::of_person(&mut work.tx, id, asker.person.id).await?;
            if let Some(entered) = entered {
                arrivals::came(&mut work.tx, id, entered.id, today, Some(work.now)).await?;
            }
            Ok(Reply::Say(texts::here_late(&title).say(language)))
        }
        _ => Err(Refusal::NotOnList(title).into()),
    }
}

/// Who has come is welcome. Whoever helps can say when they leave: so long were they there.
fn welcome(asker: &Asker, activity: &Activity, role: RoleId, said: Text) -> Reply {
    let helps = activity.rules.roles.get(role).is_some_and(|role| role.skill().is_some());
    if !helps || !asker.in_private() {
        return Reply::Say(said);
    }
    Reply::Show(Message::of(said).row(vec![leaving(asker, activity.id)]).about(activity.id))
}

fn leaving(asker: &Asker, id: ActivityId) -> Button {
    Button::to_do(&texts::button_leaving().say(asker.language), AttendanceButton::Leave(id))
}

/// Whoever checked in leaves now. Who stays after all says so again later.
async fn leave(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    access::in_private(asker)?;
    let activity = work.announced(id).await?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let own = own.ok_or(Refusal::OldButton)?;
    let today = activity.day_at(work.now).activity.wall_start.date();
    if !arrivals::leaves(&mut work.tx, id, own.id, today, work.now).await? {
        return Err(Refusal::OldButton.into());
    }
    let now = time(to_wall(activity.zone, work.now));
    let text = texts::here_left(&cut(activity.title.in_language(asker.language), TITLE), now);
    let message = Message::of(text.say(asker.language)).row(vec![leaving(asker, id)]).about(id);
    Ok(Reply::Redraw(message, Text::default()))
}

/// The asker writes that they have come, without a code: what they need for that, where something of theirs is about to
/// begin; none else.
pub async fn without_code(work: &mut UnitOfWork, asker: &Asker) -> Result<Option<Reply>> {
    let mut theirs = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    theirs.retain(|activity| {
        !matches!(activity.phase(work.now), Phase::Over | Phase::Cancelled)
            && activity.day_at(work.now).activity.starts_at - work.now < SOON
    });
    let language = asker.language;
    if theirs.iter().any(|activity| opening::opens(activity, work.now) <= work.now) {
        return Ok(Some(Reply::Say(texts::here_how().say(language))));
    }
    let next = theirs.iter().min_by_key(|activity| opening::opens(activity, work.now));
    let Some(next) = next else { return Ok(None) };
    let title = cut(next.title.in_language(language), TITLE);
    let opens = when(to_wall(next.zone, opening::opens(next, work.now)), work.now, language);
    Ok(Some(Reply::Say(texts::here_not_yet(&title, opens).say(language))))
}

/// Whether a text is a code by which people check in now. One that is not counts as a try, whatever else it is taken
/// for: else an open question would be a way to find codes out.
pub async fn is_in_use(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> store::Result<bool> {
    let Some(code) = read(typed) else { return Ok(false) };
    if check_in::tries(&mut work.tx, asker.person.chat, work.now - TRIES_WITHIN).await? >= TRIES {
        return Ok(false);
    }
    if let Some(id) = check_in::activity_of(&mut work.tx, &code).await?
        && let Some(activity) = activities::by_id(&mut work.tx, id).await?
        && opening::opens(&activity, work.now) <= work.now
        && !matches!(activity.phase(work.now), Phase::Over | Phase::Cancelled)
    {
        return Ok(true);
    }
    check_in::note_try(&mut work.tx, asker.person.chat, work.now).await?;
    Ok(false)
}

/// A code that nobody has, or that is not in use yet: the answer is the same, so that trying finds nothing out.
async fn does_not_work(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    check_in::note_try(&mut work.tx, asker.person.chat, work.now).await?;
    Err(Refusal::UnknownCode.into())
}

/// The picture that people scan: the link with the code.
pub async fn picture(tx: &mut Tx, settings: &Settings, id: ActivityId) -> store::Result<Option<File>> {
    if activities::by_id(tx, id).await?.is_none() {
        return Ok(None);
    }
    let Some(code) = check_in::code_of(tx, id).await? else { return Ok(None) };
    let link = format!("https://t.me/{}?start={LINK}{code}", settings.bot_username);
    let bytes = png_of(&link).map_err(store::Error::Corrupt)?;
    Ok(Some(File { name: format!("check-in-{id}.png"), kind: "image/png", bytes }))
}

/// A QR code in black and white.
pub fn png_of(text: &str) -> std::result::Result<Vec<u8>, String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|error| error.to_string())?;
    let squares = -EDGE..code.size() + EDGE;
    let mut pixels = Vec::new();
    for y in squares.clone() {
        let shade = |x: i32| if code.get_module(x, y) { 0_u8 } else { u8::MAX };
        let row: Vec<u8> = squares.clone().flat_map(|x| [shade(x); SQUARE]).collect();
        (0..SQUARE).for_each(|_| pixels.extend_from_slice(&row));
    }
    let width = u32::try_from(squares.len() * SQUARE).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, width);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(&pixels).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// Forgets codes that nobody needs any more.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    check_in::forget_tries_before(&mut work.tx, work.now - TRIES_WITHIN).await?;
    check_in::forget_before(&mut work.tx, work.now - KEPT).await
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_code_is_six_digits_however_they_are_grouped() {
        for typed in ["471123", "471 123", " 4 7 1 1 2 3 ", "471-123", "471，123", "４７１１２３", "471.123"]
        {
            assert_eq!(read(typed).as_deref(), Some("471123"), "{typed}");
        }
        for typed in ["47112", "4711234", "26-11-28", "47-1123", "471--123", "471123 people", "四七一一二三"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
