//! What somebody does at a page beyond looking and pressing: days, choices, folds, the other language, a
//! line that breaks.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::{Browser, violations};

/// The hospital of the demonstration lives so many minutes ahead of the clock of the world.
const WIB: i64 = 7 * 60;

const FILL: &str = "const [name, value] = arguments, field = document.querySelector(name);
    field.value = value;
    if (field.value !== value) throw new Error(`${name} does not take ${value}`)";

const CHOOSE: &str = "const [name, words] = arguments, field = document.querySelector(name);
    const found = [...field.options].find(one => one.text.includes(words));
    if (!found) throw new Error(`${name} offers ${[...field.options].map(one => one.text)}`);
    field.value = found.value";

const ENGLISH: &str = "document.querySelector('button[name=bahasa][value=en]').click()";

impl Browser {
    /// Puts a value into a field whose own keys differ from browser to browser: a code, a day.
    pub async fn set(&self, selector: &str, value: &str) -> Result<()> {
        self.asks(FILL, vec![json!(selector), json!(value)]).await.map(drop)
    }

    /// Chooses the first of a list that has these words.
    pub async fn choose(&self, selector: &str, words: &str) -> Result<()> {
        self.asks(CHOOSE, vec![json!(selector), json!(words)]).await.map(drop)
    }

    /// A day and hour of the hospital, so many minutes from now: `2026-11-23T10:00`.
    pub async fn hour(&self, minutes: i64) -> Result<String> {
        let ask = "return new Date(Date.now() + arguments[0] * 60000).toISOString()";
        let told = self.asks(ask, vec![json!(WIB + minutes)]).await?;
        let told = told.as_str().and_then(|at| at.get(..16)).context("a clock without an hour")?;
        Ok(told.to_owned())
    }

    /// A day of the hospital, so many days from now: `2026-11-23`.
    pub async fn day(&self, days: i64) -> Result<String> {
        let hour = self.hour(days * 24 * 60).await?;
        Ok(hour.split('T').next().unwrap_or_default().to_owned())
    }

    /// Opens the fold in which something lies, where it is shut.
    pub async fn unfold(&self, inside: &str) -> Result<()> {
        let shut = format!("main details:not([open]):has({inside}) > summary");
        if let Some(summary) = self.page.find_all(By::Css(&shut)).await?.first() {
            summary.scroll_into_view().await?;
            summary.click().await?;
        }
        Ok(())
    }

    /// Opens every fold of the page.
    pub async fn unfold_all(&self) -> Result<()> {
        let open = "document.querySelectorAll('main details').forEach(one => one.open = true)";
        self.asks(open, Vec::new()).await.map(drop)
    }

    /// With which status the page was answered: 200 for one that is there.
    pub async fn status(&self) -> Result<u64> {
        let ask = "return performance.getEntriesByType('navigation')[0].responseStatus";
        self.asks(ask, Vec::new()).await?.as_u64().context("a page without a status")
    }

    /// The page as it stands fits, and everybody can use it.
    pub async fn spotless(&self) -> Result<()> {
        let at = self.page.current_url().await?;
        let found = violations(self).await?;
        ensure!(found.is_empty(), "{at}: {found:#?}");
        self.fits().await
    }

    /// Waits until the answer of the page to this question, which may take its time, is yes.
    pub async fn until(&self, question: &str) -> Result<()> {
        let ask = format!("return (async () => Boolean({question}))()");
        for _ in 0..300 {
            if self.asks(&ask, Vec::new()).await.is_ok_and(|told| told == json!(true)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        anyhow::bail!("it never came to {question}:\n{}", self.text().await?)
    }

    /// Reads on in English.
    pub async fn reads_english(&self) -> Result<()> {
        self.asks(ENGLISH, Vec::new()).await?;
        self.until("document.documentElement.lang === 'en'").await
    }

    /// Cuts the line between this browser and the program, or mends it.
    pub async fn line(&self, up: bool) -> Result<()> {
        let cdp = self.page.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        let line = json!({ "offline": !up, "latency": 0, "downloadThroughput": -1,
                           "uploadThroughput": -1 });
        cdp.send_raw("Network.emulateNetworkConditions", line).await?;
        Ok(())
    }

    /// The path of the page, without what it was asked.
    pub async fn here(&self) -> Result<String> {
        Ok(self.page.current_url().await?.path().to_owned())
    }

    /// Nobody is signed in any more.
    pub async fn sign_out(&self) -> Result<()> {
        Ok(self.page.delete_all_cookies().await?)
    }

    async fn asks(&self, script: &str, given: Vec<Value>) -> Result<Value> {
        Ok(self.page.execute(script, given).await?.json().clone())
    }
}
