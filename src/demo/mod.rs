//! The demo: the production bot in an emulated chat, with the Qingyang plan and a clock that jumps from one due
//! moment to the next. Nothing leaves this machine.

mod cast;
mod menu;
mod polls;
mod stage;
mod transcript;
mod visits;
mod volunteers;
mod wishes;

use chrono::NaiveDate;

use cast::Cast;
use stage::Stage;

use crate::domain::language::Language;
use crate::neighbourhood::Names;

/// Plays the demo and prints what each group and person sees. True if that is what they should see.
pub async fn show(language: Language) -> anyhow::Result<bool> {
    let cast = Cast::speaking(language);
    let names = Names::in_language(language);
    let mut stage = Stage::set(&cast, on(25, 8, 30)).await?;

    // Wednesday: the parent-child activity is announced three days ahead; an elders' talk today, at short notice.
    stage.until(on(25, 9, 0)).await?;
    stage.expect(stage.sees(stage.hood.yusha, cast.parent_child), "the parent-child activity is announced");

    // Thursday: the embroidery class is announced, and fills up within minutes.
    stage.until(on(26, 9, 0)).await?;
    stage.expect(stage.sees(stage.hood.caotang, cast.embroidery), "the embroidery class is announced");
    let residents: Vec<i64> = stage.hood.residents.clone();
    stage.starts(residents[0], None).await?;
    stage.starts(residents[13], None).await?;
    for resident in &residents[..12] {
        stage.taps(*resident, stage.hood.caotang, cast.embroidery, cast.sign_up).await?;
    }
    stage.lets_settle().await?;
    for resident in &residents[12..] {
        stage.taps(*resident, stage.hood.caotang, cast.embroidery, cast.join_line).await?;
    }
    stage.lets_settle().await?;
    stage.expect(
        stage.sees(stage.hood.caotang, cast.full),
        "the card says that all seats are taken and two wait",
    );
    stage.taps(residents[0], stage.hood.caotang, cast.embroidery, cast.join_line).await?;
    stage.expect(stage.toasted(cast.already), "a second tap says where one stands");

    // Someone gives a seat back, and for two minutes could undo it: then the first in line moves up and is told; the next
    // moves up after that.
    stage.taps(residents[1], stage.hood.caotang, cast.embroidery, cast.cancel).await?;
    stage.lets_settle().await?;
    stage.lets_settle().await?;
    stage.expect(
        stage.sees(stage.hood.caotang, names.residents[12]),
        "the first in line is told of the freed seat",
    );
    stage.says(residents[2], stage.hood.caotang, "/cancel", Some(cast.embroidery)).await?;
    stage.lets_settle().await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(residents[13], cast.moved_up), "the second in line is told in private");

    // The organiser puts in an activity from her phone.
    let organiser = stage.hood.organiser;
    stage.starts(organiser, None).await?;
    stage.says(organiser, organiser, cast.new_activity, None).await?;
    stage.taps(organiser, organiser, cast.preview, cast.publish).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(stage.hood.yusha, cast.new_title), "the organiser's activity is announced");
    stage.says(residents[0], residents[0], "/mine", None).await?;

    // The embroidery class moves to another hall: who signed up is told once, as a difference.
    let teacher = stage.hood.teacher;
    stage.says(teacher, teacher, "/edit", None).await?;
    stage.taps(teacher, teacher, cast.edit_which, cast.embroidery).await?;
    stage.taps(teacher, teacher, cast.edit_what, cast.place).await?;
    stage.says(teacher, teacher, cast.hall, None).await?;
    stage.taps(teacher, teacher, cast.edit_preview, cast.save).await?;
    stage.lets_settle().await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(residents[0], cast.new_place), "who signed up is told of the new place");

    // Parent-child days come every Saturday by themselves; one of them is left out.
    stage.says(organiser, organiser, "/series", None).await?;
    stage.taps(organiser, organiser, cast.choose_series, cast.parent_child).await?;
    stage.taps(organiser, organiser, cast.parent_child, cast.leave_out).await?;
    stage.expect(stage.sees(organiser, cast.left_out), "a day of the series is left out");

    // Saturday evening and Sunday noon: reminders, to each person and to the group.
    stage.until(on(28, 20, 0)).await?;
    stage.expect(stage.sees(residents[0], cast.tomorrow), "who signed up is reminded the evening before");
    stage.until(on(29, 12, 5)).await?;
    stage.expect(stage.sees(residents[0], cast.soon), "and shortly before the start");

    // At the door people send the code that the teacher holds up.
    stage.until(on(29, 13, 45)).await?;
    stage.says(teacher, teacher, "/checkin", None).await?;
    stage.taps(teacher, teacher, cast.today, cast.check_in).await?;
    let code = stage.code_in(teacher)?;
    stage.says(residents[0], residents[0], &code, None).await?;
    stage.expect(stage.sees(residents[0], cast.checked_in), "who sends the code is checked in");

    // Sunday afternoon: who came, two pictures, the recap.
    stage.until(on(29, 16, 0)).await?;
    stage.expect(stage.sees(teacher, cast.who_came), "the organiser is asked who came");
    stage.taps(teacher, teacher, cast.who_came, cast.everyone_came).await?;
    stage.taps(teacher, teacher, cast.who_came, names.residents[3]).await?;
    stage.sends_album(teacher, 2).await?;
    stage.taps(teacher, teacher, cast.put_in_which, cast.put_in).await?;
    stage.taps(teacher, teacher, cast.who_came, cast.post_recap).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(stage.hood.caotang, cast.eleven_came), "the recap says how many came");
    stage.expect(stage.album_in(stage.hood.caotang) == 2, "the recap shows both pictures");

    // The morning after: how was it? Two days later the organiser gets the numbers, if five or more have answered.
    stage.until(on(30, 10, 5)).await?;
    for (resident, face) in [(residents[0], "😀"), (residents[13], "🙂")] {
        stage.taps(resident, resident, cast.how_was_it, face).await?;
    }
    stage.until(on(30, 10, 5) + chrono::Days::new(2)).await?;
    stage.expect(
        stage.sees(teacher, cast.numbers),
        "the organiser hears that too few answered to tell what they said",
    );

    volunteers::play(&mut stage, language).await?;
    menu::play(&mut stage, language).await?;
    polls::play(&mut stage, language).await?;
    visits::play(&mut stage, language).await?;
    wishes::play(&mut stage, language).await?;

    Ok(stage.ends())
}

fn on(day: u32, hour: u32, minute: u32) -> chrono::NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
    date.and_hms_opt(hour, minute, 0).unwrap_or_default()
}
