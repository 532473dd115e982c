//! A month of a station, drawn from a seed: how often the group hears of an activity, and how often people tap.
//!
//! The figures stand in `docs/quiet.md`; those before the quiet hours were counted by this same month.

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc};
use lastmile::domain::civil_time::to_wall;
use lastmile::sandbox::{Author, Seen};

use crate::language::{Chance, Told, World, both_engines};

/// What the station holds, three a week: names of which none is in another.
const TITLES: [&str; 12] = [
    "Tea",
    "Clay",
    "Choir",
    "Dancing",
    "Chess",
    "Cooking",
    "Yoga",
    "Knitting",
    "Painting",
    "Lanterns",
    "Singing",
    "Gardening",
];
/// On which days of a week, and when. The first two share a day.
const SLOTS: [(i64, &str); 3] = [(5, "9:00-10:30"), (5, "15:00-16:30"), (3, "19:00-20:45")];
/// Who lives there, and of how many of them the bot can write to all but every fourth.
const RESIDENTS: usize = 60;
/// In a usual life the group hears so often of an activity at most.
const MOST: f64 = 4.0;

/// What is moved, and what is called off.
const OUT_OF_THE_USUAL: [usize; 2] = [4, 8];

fn happens(seed: &mut Chance, percent: usize) -> bool {
    seed.index(100) < percent
}

/// What is counted.
#[derive(Default)]
struct Counted {
    signed_up: usize,
    cancelled: usize,
    taps_to_sign_up: usize,
    taps_to_cancel: usize,
    taps_to_close_the_day: usize,
    closed_days: usize,
}

async fn a_month(t: &mut World) -> Told<Counted> {
    let mut seed = Chance(20_261_123);
    let mut counted = Counted::default();
    let people: Vec<String> = (0..RESIDENTS).map(|number| format!("R{number:02}")).collect();
    for (number, name) in people.iter().enumerate() {
        if number % 4 != 0 {
            t.starts(name).await?;
        }
    }
    let mut going: Vec<Vec<String>> = vec![Vec::new(); TITLES.len()];
    for day in 0..31_i64 {
        let date = to_wall(t.config.timezone, t.now()).date();
        assert_eq!(date.day0(), u32::try_from((22 + day) % 30)?, "{date}");
        if day % 7 == 0 && day < 28 {
            for (slot, (ahead, hours)) in SLOTS.iter().enumerate() {
                let number = usize::try_from(day / 7)? * SLOTS.len() + slot;
                let on = date + TimeDelta::days(*ahead);
                let seats = 6 + seed.index(5);
                let typed = format!("{} {} {hours}\nseats: {seats}", TITLES[number], on.format("%-d %b"));
                t.plans("Lin", &typed).await?;
            }
        }
        for hour in ["10:30", "12:10", "18:15", "21:20"] {
            t.until(&format!("{date} {hour}")).await?;
            for (number, title) in TITLES.iter().enumerate() {
                somebody_comes_or_goes(t, &mut seed, title, &people, &mut going[number], &mut counted)
                    .await?;
            }
            let lin = t.person("Lin");
            if t.sandbox.with_button(lin, "Who came?", "Everyone came").is_some() {
                t.taps_on("Lin", lin, "Who came?", "Everyone came").await?;
                counted.taps_to_close_the_day += 1;
                if t.sandbox.with_button(lin, "", "Post the recap").is_some() {
                    t.taps_on("Lin", lin, "", "Post the recap").await?;
                    counted.taps_to_close_the_day += 1;
                }
                counted.closed_days += 1;
            }
        }
        something_changes(t, day).await?;
        t.quietly_until(&format!("{} 08:30", date + TimeDelta::days(1))).await?;
    }
    Ok(counted)
}

/// A few sign up for an activity that can be signed up for, and now and then somebody cancels.
async fn somebody_comes_or_goes(
    t: &mut World,
    seed: &mut Chance,
    title: &str,
    people: &[String],
    going: &mut Vec<String>,
    counted: &mut Counted,
) -> Told<()> {
    let group = t.group();
    // The card, and not a reminder of several.
    let card = |t: &World, label: &str| {
        let is_it = |seen: &Seen| {
            seen.text.contains(title) && seen.buttons.iter().flatten().any(|button| button.label == label)
        };
        t.sandbox.latest(group, is_it).map(|seen| seen.id)
    };
    if happens(seed, 60) {
        let name = people[seed.index(people.len())].clone();
        for label in ["✅ Sign up", "🕐 Join the waitlist"] {
            if let Some(message) = card(t, label).filter(|_| !going.contains(&name)) {
                let person = t.person(&name);
                t.sandbox.tap(person, group, message, label)?;
                t.settle().await?;
                going.push(name.clone());
                counted.signed_up += 1;
                counted.taps_to_sign_up += 1;
            }
        }
    }
    if happens(seed, 8)
        && !going.is_empty()
        && let Some(message) = card(t, "Cancel")
    {
        let name = going.remove(seed.index(going.len()));
        let person = t.person(&name);
        t.sandbox.tap(person, group, message, "Cancel")?;
        t.settle().await?;
        counted.cancelled += 1;
        counted.taps_to_cancel += 1;
    }
    Ok(())
}

/// One activity is moved, and one is called off.
async fn something_changes(t: &mut World, day: i64) -> Told<()> {
    let lin = t.person("Lin");
    match day {
        9 => {
            // Chess: the second week's afternoon is an hour later.
            t.tells("Lin", "/edit 5").await?;
            t.taps_in("Lin", lin, "Time").await?;
            t.tells("Lin", "5 Dec 16:00-17:30").await?;
            t.taps_in("Lin", lin, "Save").await?;
        }
        16 => {
            t.tells("Lin", "/cancelactivity 9").await?;
            t.taps_in("Lin", lin, "Bad weather").await?;
        }
        _ => {}
    }
    Ok(())
}

/// What the group heard of each activity: a message on several counts in parts. And when.
fn heard(t: &World) -> (Vec<f64>, Vec<DateTime<Utc>>) {
    let mut each = vec![0.0; TITLES.len()];
    let mut when = Vec::new();
    for seen in t.sandbox.messages(t.group()) {
        if seen.author != Author::Bot || seen.service.is_some() || seen.only_for.is_some() {
            continue;
        }
        let of: Vec<usize> = (0..TITLES.len()).filter(|number| seen.text.contains(TITLES[*number])).collect();
        assert!(!of.is_empty(), "of what is it? {}", seen.text);
        for number in &of {
            each[*number] += 1.0 / f64::from(u32::try_from(of.len()).unwrap_or(1));
        }
        when.push(seen.date);
    }
    (each, when)
}

fn is_at_night(t: &World, at: DateTime<Utc>) -> bool {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time of day");
    let time = to_wall(t.config.timezone, at).time();
    time >= hour(21) || time < hour(8)
}

/// A row of `docs/quiet.md`: what is counted, how it was before, how it is.
fn is_documented(what: &str, now: &str) -> bool {
    let table = include_str!("../../../docs/quiet.md");
    table.lines().any(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        cells.get(1) == Some(&what) && cells.get(3) == Some(&now)
    })
}

both_engines!(in_a_usual_life_the_group_hears_of_an_activity_four_times_at_most, English, async |t| {
    let counted = a_month(t).await?;
    let (each, when) = heard(t);
    let all: f64 = each.iter().sum();
    let per_activity = all / 12.0;
    let most = each.iter().copied().fold(0.0, f64::max);
    let at_night = when.iter().filter(|at| is_at_night(t, **at)).count();
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let taps = |taps: usize, jobs: usize| format!("{:.1}", number(taps) / number(jobs.max(1)));
    let figures = [
        ("messages in the group, all", format!("{}", when.len())),
        ("messages in the group, each activity", format!("{per_activity:.1}")),
        ("the most for one activity", format!("{most:.1}")),
        ("messages at night, 21:00–08:00", format!("{at_night}")),
        ("taps to sign up", taps(counted.taps_to_sign_up, counted.signed_up)),
        ("taps to cancel", taps(counted.taps_to_cancel, counted.cancelled)),
        ("taps to close a day", taps(counted.taps_to_close_the_day, counted.closed_days)),
    ];
    println!("{} sign-ups, {} cancelled, each {each:?}\n{figures:#?}", counted.signed_up, counted.cancelled);
    assert!(per_activity <= MOST, "{per_activity}");
    let usual = each.iter().enumerate().filter(|(number, _)| !OUT_OF_THE_USUAL.contains(number));
    for (number, heard) in usual {
        assert!(*heard <= MOST, "{}: {heard}", TITLES[number]);
    }
    for (what, now) in figures {
        assert!(is_documented(what, &now), "docs/quiet.md does not say: {what} {now}");
    }
});
