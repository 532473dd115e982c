//! The page as people use it: they find things by the words on them.

use std::path::Path;

use anyhow::ensure;
use lastmile::domain::language::Language;
use lastmile::neighbourhood::Neighbourhood;
use lastmile::page::Beginning;
use serde_json::{Value, json};

use crate::driver::Browser;

/// The page, open in a browser.
pub struct Page {
    pub browser: Browser,
    address: String,
}

/// The first argument of a script is the number of a column.
const COLUMN: &str = "const column = document.querySelectorAll('.person')[arguments[0]];";

impl Page {
    /// Opens it in a language, on a screen of that width.
    pub async fn open(language: Language, width: u32) -> anyhow::Result<Self> {
        Self::look_at(lastmile::page::Page::new(language, Beginning::Planned), width).await
    }

    /// Opens it with a bot that nobody owns.
    pub async fn empty(language: Language, width: u32) -> anyhow::Result<Self> {
        Self::look_at(lastmile::page::Page::new(language, Beginning::Empty), width).await
    }

    /// Opens it with a neighbourhood that somebody made.
    pub async fn of(hood: Neighbourhood, width: u32) -> anyhow::Result<Self> {
        let page = lastmile::page::Page::new(hood.config.language, Beginning::Planned);
        page.show(hood).await?;
        Self::look_at(page, width).await
    }

    async fn look_at(page: lastmile::page::Page, width: u32) -> anyhow::Result<Self> {
        let (opened, address) = tokio::sync::oneshot::channel();
        tokio::spawn(page.serve("127.0.0.1:0", |address| {
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
    pub async fn sees(&self, column: usize, words: &str) -> anyhow::Result<()> {
        let script =
            format!("{COLUMN} return column !== undefined && column.innerText.includes(arguments[1])");
        self.browser.waits_for(words, &script, json!([column, words])).await
    }

    /// Somebody else looks out of a column.
    pub async fn becomes(&self, column: usize, name: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const list = column.querySelector('select');
             const found = [...list.options].find((option) => option.text.startsWith(arguments[1]));
             if (!found) return false;
             list.value = found.value; list.dispatchEvent(new Event('change')); return true;"
        );
        self.browser.waits_for(name, &script, json!([column, name])).await
    }

    /// Opens a chat from the list of chats.
    pub async fn opens(&self, column: usize, chat: &str) -> anyhow::Result<()> {
        self.lists_chats(column).await?;
        self.presses(column, chat).await?;
        let script = format!("{COLUMN} return column.querySelector('h2')?.innerText === arguments[1]");
        self.browser.waits_for(chat, &script, json!([column, chat])).await
    }

    /// Looks at the list of chats.
    pub async fn lists_chats(&self, column: usize) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} column.querySelector('.title button')?.click(); return column.querySelector('.chats') !== null"
        );
        self.browser.waits_for("the list of chats", &script, json!([column])).await
    }

    /// Presses the last button of a column that says something.
    pub async fn presses(&self, column: usize, label: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const buttons = [...column.querySelectorAll('button')];
             const found = buttons.findLast((button) => button.textContent.includes(arguments[1]));
             if (!found) return false; found.click(); return true;"
        );
        self.browser.waits_for(label, &script, json!([column, label])).await
    }

    /// Presses the last button with a label among the messages that say something.
    pub async fn presses_on(&self, column: usize, words: &str, label: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const messages = [...column.querySelectorAll('article')].filter((one) => one.textContent.includes(arguments[1]));
             const buttons = messages.flatMap((one) => [...one.querySelectorAll('.keys button')]);
             const found = buttons.findLast((button) => button.textContent.includes(arguments[2]));
             if (!found) return false; found.click(); return true;"
        );
        self.browser.waits_for(label, &script, json!([column, words, label])).await
    }

    /// Presses something outside of the columns: in the header, in a menu or in a dialog.
    pub async fn chooses(&self, label: &str) -> anyhow::Result<()> {
        let script = "const all = [...document.querySelectorAll('body > header :is(button, summary, a), dialog button')];
             const found = all.find((one) => one.textContent === arguments[0]);
             if (!found) return false; found.click(); return true;";
        self.browser.waits_for(label, script, json!([label])).await
    }

    /// Waits until the page says something anywhere.
    pub async fn says(&self, words: &str) -> anyhow::Result<()> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.browser.waits_for(words, script, json!([words])).await
    }

    /// Closes a column.
    pub async fn closes(&self, column: usize) -> anyhow::Result<()> {
        let script = format!("{COLUMN} column.querySelector('header button').click(); return true");
        self.browser.runs(&script, json!([column])).await.map(drop)
    }

    /// Opens the menu of commands in a column.
    pub async fn opens_commands(&self, column: usize) -> anyhow::Result<()> {
        let script = format!("{COLUMN} column.querySelector('summary').click(); return true");
        self.browser.runs(&script, json!([column])).await.map(drop)
    }

    /// Drags a file into a column that is no picture.
    pub async fn drops_a_text(&self, column: usize) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const dragged = new DataTransfer(); dragged.items.add(new File(['no picture'], 'note.txt'));
             column.querySelector('.room').dispatchEvent(new DragEvent('drop', {{ dataTransfer: dragged, bubbles: true }}))"
        );
        self.browser.runs(&script, json!([column])).await.map(drop)
    }

    /// Drags pictures into a column, each of one colour.
    pub async fn drops_pictures(&self, column: usize, colours: &[&str]) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const painted = arguments[1].map((colour) => {{
                 const canvas = document.createElement('canvas'); canvas.width = 160; canvas.height = 120;
                 const pen = canvas.getContext('2d'); pen.fillStyle = colour; pen.fillRect(0, 0, 160, 120);
                 pen.font = '80px sans-serif'; pen.fillText('🥟', 30, 90);
                 return new Promise((done) => canvas.toBlob((blob) => done(new File([blob], 'dot.png', {{ type: 'image/png' }}))));
             }});
             return Promise.all(painted).then((files) => {{
                 const dragged = new DataTransfer(); files.forEach((file) => dragged.items.add(file));
                 column.querySelector('.room').dispatchEvent(new DragEvent('drop', {{ dataTransfer: dragged, bubbles: true }}));
             }})"
        );
        self.browser.runs(&script, json!([column, colours])).await.map(drop)
    }

    /// Waits until a column shows that many pictures that the browser could read.
    pub async fn sees_pictures(&self, column: usize, count: usize) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} return [...column.querySelectorAll('img')].filter((image) => image.naturalWidth === 160).length === arguments[1]"
        );
        self.browser.waits_for("the pictures", &script, json!([column, count])).await
    }

    /// Writes a message in a column.
    pub async fn writes(&self, column: usize, text: &str) -> anyhow::Result<()> {
        let script = format!(
            "{COLUMN} const input = column.querySelector('textarea'); if (!input) return false;
             input.value = arguments[1]; column.querySelector('form').requestSubmit(); return true;"
        );
        self.browser.waits_for(text, &script, json!([column, text])).await
    }

    /// Turns the clock from one due moment to the next, until a column says something.
    pub async fn lets_time_run(&self, column: usize, next: &str, until: &str) -> anyhow::Result<()> {
        let there = format!("{COLUMN} return column.innerText.includes(arguments[1])");
        for _ in 0..60 {
            if self.browser.runs(&there, json!([column, until])).await? == Value::Bool(true) {
                return Ok(());
            }
            self.chooses(next).await?;
            let settled = "return document.querySelector('main').getAttribute('aria-busy') === 'false'";
            self.browser.waits_for("a later moment", settled, json!([])).await?;
        }
        self.sees(column, until).await
    }

    /// Fetches something from the page's server, as text.
    pub async fn fetches(&self, path: &str) -> anyhow::Result<String> {
        let script = "return fetch(arguments[0]).then((answer) => answer.text())";
        let text = self.browser.runs(script, json!([path])).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Gives a story to the page, as a file that somebody chose.
    pub async fn plays(&self, story: &str) -> anyhow::Result<()> {
        let script = "const input = document.querySelector('input[type=file][accept^=\".rs\"]');
             const chosen = new DataTransfer(); chosen.items.add(new File([arguments[0]], 'story.rs'));
             input.files = chosen.files; input.dispatchEvent(new Event('change')); return true;";
        self.browser.runs(script, json!([story])).await.map(drop)
    }

    /// axe-core, where there is one, has no serious finding in what is seen now.
    pub async fn is_accessible(&self) -> anyhow::Result<()> {
        let Some(axe) = std::env::var_os("LASTMILE_TEST_AXE") else { return Ok(()) };
        if self.browser.runs("return window.axe === undefined", json!([])).await? == Value::Bool(true) {
            self.browser.runs(&std::fs::read_to_string(axe)?, json!([])).await?;
        }
        let found = "return axe.run().then((result) => result.violations
            .filter((one) => ['serious', 'critical'].includes(one.impact))
            .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`))";
        let found = self.browser.runs(found, json!([])).await?;
        ensure!(found.as_array().is_some_and(Vec::is_empty), "axe finds {found:#}");
        Ok(())
    }

    /// The page looks as the tour shows it: its picture is taken anew where that is wished, and there is one.
    pub async fn is_pictured(&self, name: &str) -> anyhow::Result<()> {
        self.is_accessible().await?;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/tour/{name}.webp"));
        if std::env::var_os("LASTMILE_PICTURES").is_some() {
            std::fs::write(&file, self.browser.picture().await?)?;
        }
        ensure!(file.is_file(), "{} is missing: LASTMILE_PICTURES=1 tests/run takes it", file.display());
        Ok(())
    }

    /// Nothing went wrong in the scripts, and nothing was asked of anybody else.
    pub async fn was_clean(&self) -> anyhow::Result<()> {
        let complaints = self.browser.complaints().await?;
        ensure!(complaints.is_empty(), "the console says: {complaints:#?}");
        let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let asked = self.browser.runs(asked, json!([])).await?;
        let all = asked.as_array().into_iter().flatten().filter_map(Value::as_str);
        let foreign: Vec<&str> = all.filter(|name| !name.starts_with(&self.address)).collect();
        ensure!(foreign.is_empty(), "the page asked {foreign:?}");
        Ok(())
    }
}
