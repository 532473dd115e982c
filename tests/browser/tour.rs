//! The week of docs/tour.md.

use std::collections::BTreeSet;

use crate::in_a_browser;
use crate::page::Page;
use crate::words::{CHINESE, ENGLISH, Words};

in_a_browser!(the_tour_in_english, the_tour(&ENGLISH));
in_a_browser!(the_tour_in_chinese, the_tour(&CHINESE));

/// Each picture of the tour is what is seen at that moment.
async fn the_tour(words: &Words) -> anyhow::Result<()> {
    let page = Page::open(words.language, 1300).await?;
    let picture = async |name: &str| page.is_pictured(&format!("{name}-{}", words.language.word())).await;
    page.sees(1, words.group).await?;
    picture("1-neighbourhood").await?;

    page.opens(0, words.private).await?;
    page.presses(0, words.start).await?;
    page.sees(0, words.greeted).await?;
    page.writes(0, words.activity).await?;
    page.sees(0, words.publish).await?;
    picture("2-plan").await?;
    page.presses(0, words.publish).await?;
    page.sees(0, words.saved).await?;

    page.lets_time_run(1, words.next, words.title).await?;
    for neighbour in &words.neighbours[..3] {
        page.becomes(1, neighbour).await?;
        page.presses_on(1, words.title, words.sign_up).await?;
        page.sees(1, words.signed_up).await?;
    }
    page.becomes(1, words.neighbours[3]).await?;
    page.presses_on(1, words.title, words.in_line).await?;
    page.sees(1, words.line).await?;
    page.sees(1, words.place_in_line).await?;
    picture("3-sign-up").await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.presses_on(1, words.title, words.cancel).await?;
    page.lets_time_run(1, words.next, words.freed).await?;

    page.becomes(0, words.neighbours[1]).await?;
    page.opens(0, words.group).await?;
    page.presses_on(0, words.title, words.get_reminders).await?;
    page.sees(0, words.seated).await?;
    page.lets_time_run(0, words.next, words.reminded).await?;
    picture("4-reminder").await?;

    page.becomes(0, words.organiser).await?;
    page.opens(0, words.private).await?;
    page.lets_time_run(0, words.next, words.who_came).await?;
    page.presses(0, words.everyone).await?;
    page.drops_pictures(0, &["firebrick", "seagreen"]).await?;
    page.sees(0, words.asked).await?;
    page.presses(0, words.put_in).await?;
    page.sees(0, words.kept).await?;
    picture("5-who-came").await?;
    page.presses(0, words.post).await?;
    page.lets_time_run(1, words.next, words.recap).await?;
    page.sees_pictures(1, 2).await?;
    picture("6-recap").await?;

    page.browser.shrinks_to_a_phone().await?;
    page.closes(0).await?;
    picture("7-phone").await?;
    page.was_clean().await
}

#[test]
fn the_tour_shows_the_pictures_that_there_are() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let files = std::fs::read_dir(docs.join("tour")).expect("a folder of pictures");
    let files: BTreeSet<String> =
        files.map(|file| file.expect("a picture").file_name().to_string_lossy().into_owned()).collect();
    let shown = ["tour.md", "tour.zh-CN.md"].map(|name| {
        let text = std::fs::read_to_string(docs.join(name)).expect("a tour");
        let links = text.split("(tour/").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned()));
        links.collect::<Vec<String>>()
    });
    assert_eq!(files, shown.concat().into_iter().collect());
}
