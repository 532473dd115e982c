//! What a bot may send is seen as messengers show it, whether ours sends it or not.

use anyhow::ensure;
use lastmile::domain::language::Language;
use lastmile::neighbourhood::Neighbourhood;
use serde_json::{Value, json};

use crate::in_a_browser;
use crate::page::Page;

/// What a column shows of something, by a selector of the page.
async fn shows(page: &Page, selector: &str, words: &str) -> anyhow::Result<()> {
    let script = "const found = [...document.querySelectorAll('.person')[1].querySelectorAll(arguments[0])];
         return found.some((one) => (one.getAttribute('aria-label') ?? one.innerText).includes(arguments[1]))";
    page.browser.waits_for(&format!("{selector} with {words}"), script, json!([selector, words])).await
}

in_a_browser!(maps_pins_replies_and_links_are_seen, messages());

async fn messages() -> anyhow::Result<()> {
    let hood = Neighbourhood::on_the_first_morning(Language::English).await?;
    let (sandbox, group, caotang, an) = (hood.sandbox.clone(), hood.yusha, hood.caotang, hood.residents[0]);
    sandbox.make_bot_admin(group);
    let page = Page::of(hood, 1300).await?;
    page.becomes(1, "An ·").await?;
    page.sees(1, "Short notice").await?;
    let api = format!("{}bot{}", sandbox.api_url(), sandbox.token());
    let sends = async |method: &str, body: Value| {
        let request = reqwest::Client::new().post(format!("{api}/{method}")).body(body.to_string());
        let answer = request.header("content-type", "application/json").send().await?.text().await?;
        ensure!(answer.starts_with("{\"ok\":true"), "the sandbox refuses {method}: {answer}");
        Ok::<Value, anyhow::Error>(serde_json::from_str::<Value>(&answer)?["result"].take())
    };

    let venue = json!({ "chat_id": group, "latitude": 30.67, "longitude": 104.07,
                        "title": "Yusha station", "address": "Yusha Road 12" });
    sends("sendVenue", venue).await?;
    page.writes(1, "Thank you!").await?;
    shows(&page, "figure svg", "Yusha station").await?;
    shows(&page, "figcaption", "30.67000, 104.07000").await?;

    let text = "<b>Bring</b> a cup. More: <a href=\"https://example.org/cups\">about cups</a>";
    let said = sandbox.say(an, group, "What shall we bring?", None, None);
    let answer = json!({ "chat_id": group, "text": text, "parse_mode": "HTML",
                         "reply_parameters": { "message_id": said } });
    let posted = sends("sendMessage", answer).await?;
    sends("pinChatMessage", json!({ "chat_id": group, "message_id": posted["message_id"] })).await?;
    page.writes(1, "Good.").await?;
    shows(&page, ".answered", "What shall we bring?").await?;
    shows(&page, "strong", "Bring").await?;
    shows(&page, "button.pin", "Bring a cup.").await?;
    page.is_accessible().await?;

    // What is folded shows three lines, and all of them after a tap, also when its message is edited meanwhile.
    let folded = |last: &str| {
        format!(
            "Tea\n\n<blockquote expandable>a cup\na spoon\na plate\na chair\n{last}</blockquote>\n\nCome!"
        )
    };
    let quote = json!({ "chat_id": group, "text": folded("a table"), "parse_mode": "HTML" });
    let quoted = sends("sendMessage", quote).await?["message_id"].take();
    page.writes(1, "We will.").await?;
    shows(&page, ".folded", "a cup").await?;
    let lines = "const words = document.querySelectorAll('.person')[1].querySelector('.fold > div');
         const line = parseFloat(getComputedStyle(words).lineHeight) || 1.2 * parseFloat(getComputedStyle(words).fontSize);
         return Math.round(words.clientHeight / line)";
    ensure!(page.browser.runs(lines, json!([])).await? == json!(3), "three lines are seen");
    page.is_accessible().await?;
    page.presses(1, "▾").await?;
    shows(&page, ".fold:not(.folded)", "a table").await?;
    ensure!(page.browser.runs(lines, json!([])).await? == json!(5), "all lines are seen");
    let edit =
        json!({ "chat_id": group, "message_id": quoted, "text": folded("a bench"), "parse_mode": "HTML" });
    sends("editMessageText", edit).await?;
    page.writes(1, "A bench?").await?;
    shows(&page, ".fold:not(.folded)", "a bench").await?;
    page.is_accessible().await?;
    page.presses(1, "▴").await?;
    shows(&page, ".folded", "a cup").await?;

    // What only one person is told, only that person sees.
    let tap = sandbox.tap_raw(an, caotang, 1, "nothing").callback_query_id();
    let whisper = json!({ "chat_id": caotang, "text": "For you alone.",
                          "ephemeral_message_parameters": { "receiver_user_id": an, "callback_query_id": tap } });
    sends("sendMessage", whisper).await?;
    page.opens(1, "Caotang residents").await?;
    shows(&page, ".only-you", "Only you see this").await?;
    page.becomes(1, "Bo ·").await?;
    page.opens(1, "Caotang residents").await?;
    page.sees(1, "Ms Chen joined").await?;
    let seen = "return document.querySelectorAll('.person')[1].innerText";
    let seen = page.browser.runs(seen, json!([])).await?;
    ensure!(!seen.as_str().unwrap_or_default().contains("For you alone."), "everybody sees it");
    page.opens(1, "Yusha residents").await?;

    // An answer that has to be closed by hand; our bot sends none, so the server's answer is given here.
    let answer = "const ask = window.fetch;
         window.fetch = (path, body) => path === 'act' ? Promise.resolve(Response.json({ text: 'Please read this.', alert: true })) : ask(path, body)";
    page.browser.runs(answer, json!([])).await?;
    page.presses(1, "Sign up").await?;
    page.says("Please read this.").await?;
    page.is_accessible().await?;
    page.chooses("OK").await?;

    // A link out of the page is told, and not followed.
    page.presses(1, "about cups").await?;
    page.says("https://example.org/cups").await?;
    page.is_accessible().await?;
    page.chooses("OK").await?;
    page.was_clean().await
}

in_a_browser!(links_to_the_bot_are_followed, links());

async fn links() -> anyhow::Result<()> {
    let page = Page::open(Language::English, 1300).await?;
    page.becomes(0, "Ms Zhou").await?;
    page.opens(0, "The bot, in private").await?;
    page.presses(0, "Start").await?;
    page.sees(0, "Hello!").await?;
    page.writes(0, "/places").await?;
    page.presses(0, "Yusha station").await?;
    page.presses(0, "Invite an organiser").await?;
    page.sees(0, "?start=").await?;
    let link = "return document.querySelector('.person button.link').textContent";
    let link = page.browser.runs(link, json!([])).await?;
    let link = link.as_str().unwrap_or_default();

    // She passes it on, and the newcomer follows it, into a chat with the bot that was never begun.
    page.opens(0, "Yusha residents").await?;
    page.writes(0, link).await?;
    page.becomes(1, "Pan").await?;
    page.opens(1, "Yusha residents").await?;
    page.presses(1, "?start=").await?;
    page.sees(1, "You are now an organiser at Yusha station").await?;

    // A link for a group asks for the group.
    page.opens(0, "The bot, in private").await?;
    page.presses(0, "Link a group").await?;
    page.presses(0, "?startgroup=").await?;
    page.is_accessible().await?;
    page.chooses("Caotang residents").await?;
    page.opens(0, "Caotang residents").await?;
    // It has a place already, which no link takes it from.
    page.sees(0, "This group belongs to a place already, and stays with it").await?;
    page.was_clean().await
}
