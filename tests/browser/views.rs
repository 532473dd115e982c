//! Every view of the page: for keys and screen readers, on a phone, in the dark, in both languages.

use anyhow::ensure;
use serde_json::json;

use crate::in_a_browser;
use crate::page::Page;
use crate::words::{CHINESE, ENGLISH, Words};

/// The codes of keys in WebDriver.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

in_a_browser!(every_view_is_for_everybody_in_english, every_view(&ENGLISH, false));
in_a_browser!(every_view_is_for_everybody_in_chinese_on_a_phone, every_view(&CHINESE, true));

async fn every_view(words: &Words, phone: bool) -> anyhow::Result<()> {
    let page = Page::open(words.language, 1300).await?;
    if phone {
        page.browser.shrinks_to_a_phone().await?;
    }
    for dark in [false, true] {
        if dark {
            page.chooses(words.dark).await?;
        }
        page.becomes(0, words.newcomer).await?;
        page.lists_chats(0).await?;
        looks_good(&page, phone).await?;
        page.opens(0, words.private).await?;
        looks_good(&page, phone).await?;
        page.opens(0, words.group).await?;
        page.presses(0, "↩").await?;
        page.sees(0, words.answering).await?;
        looks_good(&page, phone).await?;
        for menu in [words.faults, words.story] {
            page.chooses(menu).await?;
            looks_good(&page, phone).await?;
        }
        page.chooses(words.another).await?;
        page.sees(2, words.group).await?;
        page.opens_commands(2).await?;
        page.sees(2, words.what_is_on).await?;
        looks_good(&page, phone).await?;
        page.closes(2).await?;
    }
    // Start, and then no more of it.
    page.opens(0, words.private).await?;
    page.presses(0, words.start).await?;
    page.presses(0, words.block).await?;
    page.sees(0, words.unblock).await?;
    looks_good(&page, phone).await?;
    page.presses(0, words.unblock).await?;
    page.becomes(0, words.organiser).await?;
    page.opens(0, words.private).await?;
    page.presses(0, words.start).await?;
    page.writes(0, "/new").await?;
    page.drops_a_text(0).await?;
    page.says("PNG").await?;
    looks_good(&page, phone).await?;
    // The only complaint is the refusal that was asked for.
    let complaints = page.browser.complaints().await?;
    ensure!(
        complaints.iter().all(|complaint| complaint.contains("422")),
        "the console says: {complaints:#?}"
    );
    page.was_clean().await
}

/// Nothing for axe-core to find, and on a phone nothing beside the screen.
async fn looks_good(page: &Page, phone: bool) -> anyhow::Result<()> {
    page.is_accessible().await?;
    let wider = "return document.documentElement.scrollWidth - screen.width";
    let wider = page.browser.runs(wider, json!([])).await?;
    ensure!(!phone || wider.as_i64() <= Some(0), "the page is {wider} points wider than the phone");
    Ok(())
}

in_a_browser!(a_bot_that_nobody_owns_is_owned_by_a_tap, nobody_owns_it());

/// In either language, and when it was begun anew.
async fn nobody_owns_it() -> anyhow::Result<()> {
    let page = Page::empty(ENGLISH.language, 1300).await?;
    for words in [&ENGLISH, &CHINESE] {
        page.sees(0, words.own).await?;
        page.presses(0, words.own).await?;
        page.sees(0, words.owned).await?;
        page.chooses(words.story).await?;
        page.chooses(words.anew).await?;
        page.presses(0, words.own).await?;
        page.sees(0, words.owned).await?;
        if words.language == ENGLISH.language {
            page.chooses("中文").await?;
        }
    }
    page.was_clean().await
}

in_a_browser!(a_neighbour_signs_up_with_the_keyboard_alone, by_keyboard(&ENGLISH));

async fn by_keyboard(words: &Words) -> anyhow::Result<()> {
    let page = Page::open(words.language, 1300).await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.sees(1, words.sign_up).await?;
    for _ in 0..60 {
        page.browser.types(TAB).await?;
        let there = "const at = document.activeElement;
             return at.matches('button') && at.textContent.includes(arguments[0]) && document.querySelectorAll('.person')[1].contains(at)";
        if page.browser.runs(there, json!([words.sign_up])).await? == json!(true) {
            page.browser.types(ENTER).await?;
            page.sees(1, words.signed_up).await?;
            // The hand is still where it was, though the card is another one now.
            let kept = page.browser.runs("return document.activeElement.textContent", json!([])).await?;
            ensure!(
                kept.as_str().is_some_and(|kept| kept.contains(words.sign_up)),
                "the focus went to {kept}"
            );
            return page.was_clean().await;
        }
    }
    anyhow::bail!("no key leads to the button")
}

in_a_browser!(what_is_half_written_waits_in_its_chat, half_written());

async fn half_written() -> anyhow::Result<()> {
    let page = Page::open(ENGLISH.language, 1300).await?;
    let written = "return document.querySelector('.person textarea')?.value ?? null";
    let waits_for = async |text: &str| {
        let script = "return document.querySelector('.person textarea')?.value === arguments[0]";
        page.browser.waits_for(text, script, json!([text])).await
    };
    page.becomes(0, ENGLISH.neighbours[0]).await?;
    page.browser.runs("document.querySelector('.person textarea').focus()", json!([])).await?;
    page.browser.types("Who brings").await?;
    waits_for("Who brings").await?;
    page.opens(0, "Caotang residents").await?;
    ensure!(page.browser.runs(written, json!([])).await? == json!(""), "it followed into another chat");
    page.becomes(0, ENGLISH.neighbours[1]).await?;
    page.opens(0, ENGLISH.group).await?;
    ensure!(page.browser.runs(written, json!([])).await? == json!(""), "somebody else got it");
    page.becomes(0, ENGLISH.neighbours[0]).await?;
    page.opens(0, ENGLISH.group).await?;
    waits_for("Who brings").await?;
    page.was_clean().await
}

in_a_browser!(the_other_language_is_a_click_away, both_languages());

async fn both_languages() -> anyhow::Result<()> {
    let page = Page::open(ENGLISH.language, 1300).await?;
    page.sees(1, ENGLISH.group).await?;
    page.chooses("中文").await?;
    page.sees(1, CHINESE.group).await?;
    page.chooses("English").await?;
    page.sees(1, ENGLISH.group).await?;
    page.was_clean().await
}
