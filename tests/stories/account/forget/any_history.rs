//! After any history at all, nothing of whoever was forgotten is left.

use lastmile::domain::change::Field;
use lastmile::domain::ids::ActivityId;
use lastmile::features::account::privacy::SettingsButton;
use lastmile::features::card::EditButton;
use lastmile::features::card::SignupButton;
use lastmile::features::organise::buttons::{Beginning, DraftButton};
use lastmile::message::CallbackData;
use lastmile::store::activities;

use super::forgets;
use crate::language::any_button::data;
use crate::language::{Chance, Told, World, both_engines};

/// An organiser, or Lin, does something with activities and templates that may be the other's. What is published is the
/// place's, but for whom to ask.
async fn organises(t: &mut World, draw: &mut Chance, person: i64, contact: &str) -> Told<()> {
    let mut tx = t.store.read().await?;
    let latest = activities::not_ended_before(&mut tx, t.now()).await?.iter().map(|one| one.id).max();
    tx.commit().await?;
    let latest = latest.expect("there is tea");
    let lin = t.person("Lin");
    let taps = |t: &World, who: i64, data: CallbackData| t.sandbox.tap_raw(who, who, 1, data.as_str());
    let ends = if draw.index(2) == 0 { vec!["✅ Save"] } else { vec![] };
    let (who, words, ends) = match draw.index(5) {
        0 => {
            let new = format!("/new Choir tomorrow 10:00\ncontact: {contact}");
            (person, new, vec![*draw.one_of(&["Publish", "Keep as template"])])
        }
        1 => (person, "/help".to_owned(), vec!["Keep as template", "Publish"]),
        2 => {
            taps(t, person, EditButton::Field(latest, Field::Contact).into());
            (person, contact.to_owned(), ends)
        }
        3 => {
            taps(t, lin, EditButton::Field(latest, Field::Venue).into());
            (lin, "Hall".to_owned(), [ends, vec!["Undo"]].concat())
        }
        _ => {
            let begin = *draw.one_of(&[Beginning::Template(1), Beginning::Again(latest)]);
            taps(t, lin, DraftButton::Begin(begin).into());
            (lin, "2 Dec".to_owned(), vec!["Publish"])
        }
    };
    t.sandbox.say(who, who, &words, None, None);
    t.settle().await?;
    for label in ends {
        // Where there is no such button, nobody can tap it.
        if let Some(seen) = t.sandbox.with_button(who, "", label) {
            let _ = t.sandbox.tap(who, who, seen.id, label);
            t.settle().await?;
        }
    }
    Ok(())
}

both_engines!(after_any_history_nothing_of_a_person_is_left, English, async |t| {
    const ROUNDS: u64 = 12;
    const ACTS: usize = 14;
    t.plans("Lin", "Tea 25 Nov 15:00\nseats: 3\ncompanions: 2\nquestion: Why?").await?;
    for round in 0..ROUNDS {
        let mut draw = Chance(round);
        let name = format!("Xq{round} & \"<Vw{round}>\"");
        let later = format!("Yj{round}");
        let word = format!("Kz{round}word");
        let neighbour = format!("Pf{round}");
        let contact = format!("Rt{round}");
        let person = t.person(&name);
        if draw.index(3) > 0 {
            t.organiser(&name).await?;
        }
        if draw.index(10) < 7 {
            t.starts(&name).await?;
        }
        for _ in 0..ACTS {
            let private = [
                "/signup 1".to_owned(),
                "/cancel 1".to_owned(),
                word.clone(),
                format!("/signup 1 {neighbour}"),
                format!("/cancel 1 {neighbour}"),
                // Its title stays, where it is published.
                "/new Song tomorrow 10:00".to_owned(),
                "/mydata".to_owned(),
                "/mine".to_owned(),
                "/why 1".to_owned(),
            ];
            let tea = ActivityId(1);
            let taps = [
                data(SignupButton::SignUp(tea)),
                data(SignupButton::Cancel(tea)),
                data(SignupButton::More(tea)),
                data(SignupButton::Why(tea)),
                data(SettingsButton::HideName(true)),
            ];
            let said = draw.one_of(&private).clone();
            match draw.index(10) {
                0..3 => {
                    t.sandbox.say(person, t.group(), &said, None, None);
                }
                3..5 => {
                    t.sandbox.say(person, person, &said, None, None);
                }
                5 => {
                    let action = draw.one_of(&taps).clone();
                    t.sandbox.tap_raw(person, t.group(), t.card_id(), &action);
                }
                6 => t.sandbox.rename(person, &later),
                _ => organises(t, &mut draw, person, &contact).await?,
            }
            if draw.index(2) == 0 { t.settle().await? } else { t.hears().await? }
        }
        t.tells("Lin", "/roster 1").await?;
        forgets(t, &name).await?;
        t.has_read_everything();
        let number = person.to_string();
        let left = t
            .kept_with(&[
                &format!("Xq{round}"),
                &format!("Vw{round}"),
                &later,
                &word,
                &neighbour,
                &contact,
                &number,
            ])
            .await?;
        assert!(left.is_empty(), "round {round}: {left:#?}\n{}", t.transcript());
    }
});
