//! A chromium of its own for each journey.

use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::Program;
use crate::program::free_port;

/// A page or a script that takes longer hangs; a machine with other work is only slow.
const PATIENCE: Duration = Duration::from_mins(3);

/// How somebody looks at the pages.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub javascript: bool,
}

impl Look {
    pub const DESK: Look = Look { width: 1280, height: 900, dark: false, javascript: true };
    pub const PHONE: Look = Look { width: 360, height: 740, dark: false, javascript: true };

    pub fn dark(self) -> Self {
        Look { dark: true, ..self }
    }

    pub fn without_javascript(self) -> Self {
        Look { javascript: false, ..self }
    }
}

/// Browser and driver; both end with this value.
pub struct Browser {
    pub page: WebDriver,
    driver: Child,
}

impl Browser {
    pub async fn open(look: Look) -> Result<Self> {
        let port = free_port()?;
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("chromedriver is missing (on Debian: apt-get install chromium-driver)")?;
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let page = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes(look)?).await?;
        let patient = Some(PATIENCE);
        page.update_timeouts(TimeoutConfiguration::new(patient, patient, None)).await?;
        let browser = Self { page, driver };
        browser.looks(look).await?;
        Ok(browser)
    }

    /// Another width, another light: the viewport itself, which a window cannot make narrower than 500
    /// points.
    pub async fn looks(&self, look: Look) -> Result<()> {
        let scheme = if look.dark { "dark" } else { "light" };
        let cdp = self.page.cdp();
        cdp.send_raw(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1,
                    "mobile": look.width < 600 }),
        )
        .await?;
        cdp.send_raw(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
        )
        .await?;
        if !look.javascript {
            cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        }
        Ok(())
    }

    pub async fn go(&self, url: &str) -> Result<()> {
        Ok(self.page.goto(url).await?)
    }

    /// Signs in as somebody of the demonstration.
    pub async fn sign_in(&self, program: &Program, login: &str) -> Result<()> {
        self.page.delete_all_cookies().await?;
        self.go(&program.url("/masuk")).await?;
        self.click(&format!("#other option[value='{login}']")).await?;
        self.submit("form:has(#other) button").await
    }

    /// The first element of a selector; its absence names the selector and the page.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        match self.page.find(By::Css(selector)).await {
            Ok(found) => Ok(found),
            Err(_) => {
                let at = self.page.current_url().await?;
                let text = self.text().await.unwrap_or_default();
                anyhow::bail!("no {selector} on {at}:\n{text}")
            }
        }
    }

    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Presses a button that leads to another page, and waits until that page is there.
    pub async fn submit(&self, selector: &str) -> Result<()> {
        let old = self.page.find(By::Tag("html")).await?;
        self.click(selector).await?;
        for _ in 0..200 {
            if old.tag_name().await.is_err() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        anyhow::bail!("{selector} led nowhere:\n{}", self.text().await?)
    }

    pub async fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.find(selector).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// All that a person can read on the page.
    pub async fn text(&self) -> Result<String> {
        Ok(self.page.find(By::Tag("body")).await?.text().await?)
    }

    /// The page says this somewhere.
    pub async fn says(&self, words: &str) -> Result<()> {
        let text = self.text().await?;
        let at = self.page.current_url().await?;
        anyhow::ensure!(text.contains(words), "{at} does not say “{words}”:\n{text}");
        Ok(())
    }

    /// Nothing sticks out at the side.
    pub async fn fits(&self) -> Result<()> {
        let ask = "return [document.documentElement.scrollWidth, window.innerWidth]";
        let found = self.page.execute(ask, Vec::new()).await?;
        let [wide, seen]: [u64; 2] = found.convert()?;
        let at = self.page.current_url().await?;
        anyhow::ensure!(wide <= seen, "{at} is {wide} points wide in a window of {seen}");
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver and the browser that it started are one group of processes; asking the driver
        // to quit would wait for an answer that a killed journey never gets.
        let _ = self.page.clone().leak();
        let _ =
            Command::new("kill").args(["-KILL", "--", &format!("-{}", self.driver.id())]).status();
        let _ = self.driver.wait();
    }
}

fn wishes(look: Look) -> Result<thirtyfour::ChromeCapabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    for arg in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--accept-lang=id",
    ] {
        wishes.add_arg(arg)?;
    }
    wishes.add_arg(&format!("--window-size={},{}", look.width.max(500), look.height))?;
    Ok(wishes)
}
