//! Faults by hand, and a story that is saved and played again.

use anyhow::ensure;

use crate::in_a_browser;
use crate::page::Page;
use crate::words::{ENGLISH, Words};

in_a_browser!(faults_are_made_by_hand_and_the_story_plays_again, faults_and_story(&ENGLISH));

async fn faults_and_story(words: &Words) -> anyhow::Result<()> {
    let page = Page::open(words.language, 1300).await?;
    let (an, bo) = (words.neighbours[0], words.neighbours[1]);
    page.chooses(words.stop).await?;
    page.becomes(1, an).await?;
    page.chooses(words.faults).await?;
    page.chooses(words.slow).await?;
    page.presses(1, words.sign_up).await?;
    page.sees(1, words.wait).await?;
    page.chooses(words.slow).await?;
    page.sees(1, words.signed_up).await?;
    page.presses(1, words.cancel).await?;
    page.chooses(words.faults).await?;
    page.chooses(words.busy).await?;
    page.presses(1, words.sign_up).await?;
    page.says(words.refused).await?;
    page.presses(1, words.supergroup).await?;
    page.sees(1, words.moved).await?;
    page.sees(1, words.lectures).await?;
    page.chooses(words.faults).await?;
    page.chooses(words.restart).await?;
    page.becomes(1, bo).await?;
    page.opens(1, words.group).await?;
    // The card is posted anew when Telegram takes requests again.
    page.lets_time_run(1, words.next, words.sign_up).await?;
    page.presses_on(1, words.lectures, words.sign_up).await?;
    page.sees(1, words.signed_up).await?;
    page.sees(1, words.two_seats).await?;
    let story = page.fetches("story").await?;
    for step in
        ["taps_in(\"An\"", "messenger_is_busy()", "becomes_supergroup(", "bot_restarts()", "taps_in(\"Bo\""]
    {
        ensure!(story.contains(step), "the story does not tell of {step}:\n{story}");
    }

    page.chooses(words.story).await?;
    page.chooses(words.anew).await?;
    page.sees(1, words.no_seat).await?;
    page.plays(&story).await?;
    page.sees(1, words.two_seats).await?;
    let played = page.fetches("story").await?;
    ensure!(played == story, "the story that was played is another one:\n{story}\n{played}");

    page.plays("{\n    t.taps_in(\"An\", \"Yusha residents\", \"Sing\").await?;\n}").await?;
    page.says("line 2").await?;
    page.is_accessible().await
}

in_a_browser!(a_page_that_was_cut_off_goes_on_later, cut_off(&ENGLISH));

async fn cut_off(words: &Words) -> anyhow::Result<()> {
    let page = Page::open(words.language, 1300).await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.browser.is_cut_off(true).await?;
    page.presses(1, words.sign_up).await?;
    page.says(words.gone).await?;
    page.is_accessible().await?;
    page.browser.is_cut_off(false).await?;
    page.presses(1, words.sign_up).await?;
    page.sees(1, words.signed_up).await
}
