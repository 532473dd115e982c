//! The page in a real browser: what a newcomer does with it in the first minutes.
//!
//! `tests/run` installs Chromium and sets `LASTMILE_TEST_BROWSER`; without it there is nothing to do here.

mod district;
mod driver;
mod messages;
mod page;
mod story;
mod tour;
mod views;
mod words;

use std::io::Write;

use anyhow::ensure;
use lastmile::domain::language::Language;
use lastmile::neighbourhood::Neighbourhood;
use serde_json::json;

use page::Page;

/// A test in a browser, where there is one.
macro_rules! in_a_browser {
    ($name:ident, $body:expr) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() -> anyhow::Result<()> {
            if std::env::var_os("LASTMILE_TEST_BROWSER").is_none() {
                return Ok(());
            }
            $body.await
        }
    };
}
use in_a_browser;

/// Tells what was measured to whoever runs the tests: tests/run prints it at the end.
fn measured(line: &str) -> anyhow::Result<()> {
    println!("{line}");
    if let Some(report) = std::env::var_os("LASTMILE_TEST_MEASURED") {
        std::fs::OpenOptions::new().append(true).open(report)?.write_all(format!("{line}\n").as_bytes())?;
    }
    Ok(())
}

/// How many groups and messages a large neighbourhood has.
const GROUPS: i64 = 50;
const MESSAGES: i64 = 20_000;

in_a_browser!(a_large_neighbourhood_is_opened, a_large_neighbourhood());

/// Opening a chat, in milliseconds by the browser's own timing, is told and not judged: machines differ.
async fn a_large_neighbourhood() -> anyhow::Result<()> {
    let hood = Neighbourhood::on_the_first_morning(Language::English).await?;
    for number in 2..GROUPS {
        let group = hood.sandbox.add_supergroup(&format!("Group {number}"));
        hood.sandbox.join(group, hood.organiser);
        for message in 0..MESSAGES / GROUPS {
            let text = format!("Message {message} of group {number}");
            hood.sandbox.say(hood.organiser, group, &text, None, None);
        }
    }
    let page = Page::of(hood, 1300).await?;
    for number in [7, 23, 42] {
        page.opens(0, &format!("Group {number}")).await?;
        page.sees(0, &format!("Message 399 of group {number}")).await?;
    }
    let taken = "return performance.getEntriesByName('opened').map((entry) => Math.round(entry.duration))";
    let taken = page.browser.runs(taken, json!([])).await?;
    measured(&format!("opening a chat among {GROUPS} groups and {MESSAGES} messages took {taken} ms"))?;
    let shown = page.browser.runs("return document.querySelectorAll('.bubble').length", json!([])).await?;
    ensure!(shown.as_u64().is_some_and(|shown| shown < 200), "the page shows {shown} messages at once");
    page.was_clean().await
}
