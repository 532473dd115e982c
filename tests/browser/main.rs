//! The page in a real browser: what a newcomer does with it in the first minutes.
//!
//! `tests/run` installs Chromium and sets `LASTMILE_TEST_BROWSER`; without it there is nothing to do here.

mod driver;

use anyhow::ensure;
use lastmile::domain::language::Language;
use lastmile::neighbourhood::Neighbourhood;
use serde_json::{Value, json};

use driver::Browser;

/// The page, with what somebody can do on it.
struct Page {
    browser: Browser,
    address: String,
}

/// Scripts find things as people do: by the words on them.
const COLUMN: &str = "const column = document.querySelectorAll('.person')[arguments[0]];";

impl Page {
    async fn open(language: Language, width: u32) -> anyhow::Result<Self> {
        Self::of(Neighbourhood::on_the_first_morning(language).await?, width).await
    }

    async fn of(hood: Neighbourhood, width: u32) -> anyhow::Result<Self> {
        let (opened, address) = tokio::sync::oneshot::channel();
        let here = "127.0.0.1:0".parse()?;
        tokio::spawn(lastmile::page::serve(hood, here, |address| {
            let _ = opened.send(address);
        }));
        let address = format!("http://{}/", address.await?);
        let browser = Browser::open(width, 900).await?;
        browser.goes_to(&address).await?;
        let page = Self { browser, address };
        page.sees(0, "").await?;
        Ok(page)
    }

    /// Waits until a column says something.
    async fn sees(&self, column: usize, words: &str) -> anyhow::Result<()> {
        let script =
            format!("{COLUMN} return column !== undefined && column.innerText.includes(arguments[1])");
        self.browser.waits_for(words, &script, json!([column, words])).await
    }

    /// Chooses in one of a column's lists what contains the words: 0 for the person, 1 for the chat.
    async fn chooses(&self, column: usize, list: usize, words: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const list = column.querySelectorAll('select')[arguments[1]];
             const found = [...list.options].find((option) => option.text.includes(arguments[2]));
             if (!found) return false;
             list.value = found.value; list.dispatchEvent(new Event('change')); return true;"
        );
        self.browser.waits_for(words, &script, json!([column, list, words])).await
    }

    /// Presses the last button of a column that says something.
    async fn presses(&self, column: usize, label: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const buttons = [...column.querySelectorAll('button')];
             const found = buttons.findLast((button) => button.textContent.includes(arguments[1]));
             if (!found) return false; found.click(); return true;"
        );
        self.browser.waits_for(label, &script, json!([column, label])).await
    }

    /// Drags a picture into a column: a single red dot.
    async fn drops_a_picture(&self, column: usize) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const canvas = document.createElement('canvas'); canvas.width = canvas.height = 40;
             const pen = canvas.getContext('2d'); pen.fillStyle = 'red'; pen.fillRect(0, 0, 40, 40);
             return new Promise((done) => canvas.toBlob((blob) => {{
                 const dragged = new DataTransfer(); dragged.items.add(new File([blob], 'dot.png'));
                 column.dispatchEvent(new DragEvent('drop', {{ dataTransfer: dragged, bubbles: true }}));
                 done(true);
             }}))"
        );
        self.browser.runs(&script, json!([column])).await.map(drop)
    }

    /// Waits until a column shows a picture that the browser could read.
    async fn sees_a_picture(&self, column: usize) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} return [...column.querySelectorAll('img')].some((image) => image.naturalWidth === 40)"
        );
        self.browser.waits_for("the picture", &script, json!([column])).await
    }

    /// Writes a message in a column.
    async fn writes(&self, column: usize, text: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} column.querySelector('input').value = arguments[1];
             column.querySelector('form').requestSubmit(); return true;"
        );
        self.browser.waits_for(text, &script, json!([column, text])).await
    }

    /// Turns the clock from one due moment to the next, until a column says something.
    async fn lets_time_run(&self, column: usize, until: &str) -> anyhow::Result<()> {
        let script = format!("{COLUMN} return column.innerText.includes(arguments[1])");
        for _ in 0..40 {
            if self.browser.runs(&script, json!([column, until])).await? == Value::Bool(true) {
                return Ok(());
            }
            let jump =
                "return fetch('/order', { method: 'POST', headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ order: 'jump' }) }).then((answer) => answer.ok)";
            ensure!(self.browser.runs(jump, json!([])).await? == Value::Bool(true), "the clock stands still");
        }
        self.sees(column, until).await
    }

    /// axe-core, where there is one, has no serious finding.
    async fn is_accessible(&self) -> anyhow::Result<()> {
        let Some(axe) = std::env::var_os("LASTMILE_TEST_AXE") else { return Ok(()) };
        self.browser.runs(&std::fs::read_to_string(axe)?, json!([])).await?;
        let found = "return axe.run().then((result) => result.violations
            .filter((one) => ['serious', 'critical'].includes(one.impact))
            .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`))";
        let found = self.browser.runs(found, json!([])).await?;
        ensure!(found.as_array().is_some_and(Vec::is_empty), "axe finds {found:#}");
        Ok(())
    }

    /// Takes a picture of the page for the documentation, where that is wished.
    async fn is_pictured(&self, name: &str) -> anyhow::Result<()> {
        let Some(folder) = std::env::var_os("LASTMILE_PICTURES") else { return Ok(()) };
        let picture = self.browser.picture().await?;
        Ok(std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), picture)?)
    }

    /// Nothing went wrong in the scripts, and nothing was asked of anybody else.
    async fn was_clean(&self) -> anyhow::Result<()> {
        let complaints = self.browser.complaints().await?;
        ensure!(complaints.is_empty(), "the console says: {complaints:#?}");
        let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let asked = self.browser.runs(asked, json!([])).await?;
        let foreign: Vec<&str> = asked
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .filter(|name| !name.starts_with(&self.address))
            .collect();
        ensure!(foreign.is_empty(), "the page asked {foreign:?}");
        Ok(())
    }
}

/// What is said and seen, in a language.
struct Words {
    start: &'static str,
    private: &'static str,
    activity: &'static str,
    publish: &'static str,
    saved: &'static str,
    title: &'static str,
    sign_up: &'static str,
    seats: &'static str,
    group: &'static str,
    neighbours: [&'static str; 3],
    who_came: &'static str,
    everyone: &'static str,
    kept: &'static str,
    post: &'static str,
    recap: &'static str,
}

const ENGLISH: Words = Words {
    start: "Start",
    private: "private",
    activity: "/new Chess 25 Nov 17:00-18:00",
    publish: "Publish",
    saved: "as number",
    title: "Chess",
    sign_up: "✅ Sign up",
    seats: "3 people have signed up",
    group: "Yusha",
    neighbours: ["An ·", "Bo ·", "Cai ·"],
    who_came: "Chess is over",
    everyone: "Everyone came",
    kept: "Kept for the recap",
    post: "Post the recap",
    recap: "3 neighbours came",
};

const CHINESE: Words = Words {
    start: "开始",
    private: "私聊",
    activity: "/new 下棋 11月25日下午5点到6点",
    publish: "发布",
    saved: "编号",
    title: "下棋",
    sign_up: "✅ 报名",
    seats: "已有 3 人报名",
    group: "玉沙",
    neighbours: ["王秀英", "李建国", "张桂兰"],
    who_came: "下棋已结束",
    everyone: "全部到场",
    kept: "已收进",
    post: "发布回顾",
    recap: "3 位邻居到场",
};

/// The organiser plans something, three neighbours sign up, and it is told how it was.
async fn a_day_in_the_neighbourhood(language: Language, words: &Words, width: u32) -> anyhow::Result<()> {
    let page = Page::open(language, width).await?;
    page.chooses(0, 1, words.private).await?;
    page.presses(0, words.start).await?;
    page.writes(0, words.activity).await?;
    page.sees(0, words.title).await?;
    page.presses(0, words.publish).await?;
    page.sees(0, words.saved).await?;
    for neighbour in words.neighbours {
        page.chooses(1, 0, neighbour).await?;
        page.chooses(1, 1, words.group).await?;
        page.sees(1, words.title).await?;
        page.presses(1, words.sign_up).await?;
    }
    page.sees(1, words.seats).await?;
    page.is_pictured(&format!("page-{}", language.word())).await?;
    page.lets_time_run(0, words.who_came).await?;
    page.presses(0, words.everyone).await?;
    page.drops_a_picture(0).await?;
    page.sees(0, words.kept).await?;
    page.presses(0, words.post).await?;
    page.lets_time_run(1, words.recap).await?;
    page.sees_a_picture(1).await?;
    page.is_pictured(&format!("page-{}-recap", language.word())).await?;
    page.is_accessible().await?;
    page.was_clean().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_in_english_on_a_wide_screen() -> anyhow::Result<()> {
    if std::env::var_os("LASTMILE_TEST_BROWSER").is_none() {
        return Ok(());
    }
    a_day_in_the_neighbourhood(Language::English, &ENGLISH, 1300).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_in_chinese_on_a_phone() -> anyhow::Result<()> {
    if std::env::var_os("LASTMILE_TEST_BROWSER").is_none() {
        return Ok(());
    }
    a_day_in_the_neighbourhood(Language::Chinese, &CHINESE, 400).await
}

/// How many groups and messages a large neighbourhood has.
const GROUPS: i64 = 50;
const MESSAGES: i64 = 20_000;

/// Opening a chat, in milliseconds by the browser's own timing, is told and not judged: machines differ.
#[tokio::test(flavor = "multi_thread")]
async fn a_large_neighbourhood_is_opened() -> anyhow::Result<()> {
    if std::env::var_os("LASTMILE_TEST_BROWSER").is_none() {
        return Ok(());
    }
    let hood = Neighbourhood::on_the_first_morning(Language::English).await?;
    for number in 2..GROUPS {
        let group = hood.sandbox.add_supergroup(&format!("Group {number}"));
        hood.sandbox.join(group, hood.organiser);
        for message in 0..MESSAGES / GROUPS {
            hood.sandbox.say(
                hood.organiser,
                group,
                &format!("Message {message} of group {number}"),
                None,
                None,
            );
        }
    }
    let page = Page::of(hood, 1300).await?;
    for number in [7, 23, 42] {
        page.chooses(0, 1, &format!("Group {number}")).await?;
        page.sees(0, &format!("Message 399 of group {number}")).await?;
    }
    let taken = "return performance.getEntriesByName('opened').map((entry) => Math.round(entry.duration))";
    let taken = page.browser.runs(taken, json!([])).await?;
    println!("opening a chat among {GROUPS} groups and {MESSAGES} messages took {taken} ms");
    let shown = page.browser.runs("return document.querySelectorAll('.bubble').length", json!([])).await?;
    ensure!(shown.as_u64().is_some_and(|shown| shown < 200), "the page shows {shown} messages at once");
    page.was_clean().await
}
