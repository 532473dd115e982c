//! A browser, driven by the WebDriver protocol (W3C) through the chromedriver that comes with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, ensure};
use base64::Engine;
use serde_json::{Value, json};

/// How often it is looked whether something has appeared on the page, and after how long again: the test says what is missing
/// before its runner ends it.
const PATIENCE: u32 = 150;
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// A headless browser with one window; it ends with this value.
pub struct Browser {
    driver: Child,
    client: reqwest::Client,
    session: String,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Left alone, the browser would outlive its driver, and go on asking for the page.
        let _ = self.ends();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// Starts it with a window of that size.
    pub async fn open(width: u32, height: u32) -> anyhow::Result<Self> {
        let mut driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn()?;
        let said = BufReader::new(driver.stdout.take().context("its words")?);
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            let port = line.split_once("started successfully on port ")?.1;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let base = format!("http://127.0.0.1:{}/session", port.context("chromedriver tells its port")?);
        let mut browser = Self { driver, client: reqwest::Client::new(), session: base };
        let options = json!({
            // Chromium's own sandbox does not run as root, and the page is our own.
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     // Whatever is asked of anybody else fails, and is heard on the console.
                     "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                     format!("--window-size={width},{height}")],
        });
        let wish = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome", "goog:loggingPrefs": { "browser": "ALL" }, "goog:chromeOptions": options,
        } } });
        let opened = browser.call("", &wish).await?;
        let id = opened["sessionId"].as_str().context("a session")?;
        browser.session = format!("{}/{id}", browser.session);
        Ok(browser)
    }

    /// Ends the session, and the browser with it.
    fn ends(&self) -> std::io::Result<()> {
        let (server, path) = self.session.trim_start_matches("http://").split_once('/').unwrap_or_default();
        let mut line = TcpStream::connect(server)?;
        write!(line, "DELETE /{path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n")?;
        // The answer comes when the browser has ended.
        line.set_read_timeout(Some(Duration::from_secs(10)))?;
        line.read_exact(&mut [0])
    }

    async fn call(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        let request = self.client.post(format!("{}{path}", self.session)).body(body.to_string());
        let answer = request.header("content-type", "application/json").send().await?;
        let (status, text) = (answer.status(), answer.text().await?);
        ensure!(status.is_success(), "{path}: {text}");
        Ok(serde_json::from_str::<Value>(&text)?["value"].take())
    }

    /// Opens an address.
    pub async fn goes_to(&self, address: &str) -> anyhow::Result<()> {
        self.call("/url", &json!({ "url": address })).await.map(drop)
    }

    /// The window as it looks, as WebP: a quarter of what a PNG weighs.
    pub async fn picture(&self) -> anyhow::Result<Vec<u8>> {
        let wish = json!({ "cmd": "Page.captureScreenshot", "params": { "format": "webp", "quality": 80 } });
        let answer = self.call("/goog/cdp/execute", &wish).await?;
        let encoded = answer["data"].as_str().context("a picture")?;
        Ok(base64::engine::general_purpose::STANDARD.decode(encoded)?)
    }

    /// The window is a phone's from now on: 390 by 844 points.
    pub async fn shrinks_to_a_phone(&self) -> anyhow::Result<()> {
        let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        let wish = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": phone });
        self.call("/goog/cdp/execute", &wish).await.map(drop)
    }

    /// Nobody answers the browser any more, or they do again.
    pub async fn is_cut_off(&self, offline: bool) -> anyhow::Result<()> {
        let line = json!({
            "offline": offline, "latency": 0, "download_throughput": -1, "upload_throughput": -1,
        });
        self.call("/chromium/network_conditions", &json!({ "network_conditions": line })).await.map(drop)
    }

    /// Presses keys as a hand would: letters, or the WebDriver's code of a key such as Tab.
    pub async fn types(&self, keys: &str) -> anyhow::Result<()> {
        let strokes = keys.chars().flat_map(|key| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        });
        let strokes: Vec<Value> = strokes.collect();
        self.call("/actions", &json!({ "actions": [{ "type": "key", "id": "hand", "actions": strokes }] }))
            .await
            .map(drop)
    }

    /// Runs a script in the page; what it returns, or what its promise leads to.
    pub async fn runs(&self, script: &str, arguments: Value) -> anyhow::Result<Value> {
        self.call("/execute/sync", &json!({ "script": script, "args": arguments })).await
    }

    /// Waits until a script is true.
    pub async fn waits_for(&self, what: &str, script: &str, arguments: Value) -> anyhow::Result<()> {
        for _ in 0..PATIENCE {
            if self.runs(script, arguments.clone()).await?.as_bool() == Some(true) {
                return Ok(());
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        let page = self.runs("return document.body.innerText", json!([])).await?;
        anyhow::bail!("{what} never came; the page says:\n{}", page.as_str().unwrap_or_default())
    }

    /// What the page's scripts complained of.
    pub async fn complaints(&self) -> anyhow::Result<Vec<String>> {
        let log = self.call("/se/log", &json!({ "type": "browser" })).await?;
        let lines = log.as_array().cloned().unwrap_or_default();
        Ok(lines.iter().map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect())
    }
}
