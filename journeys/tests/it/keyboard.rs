//! An operator writes down what is said on the telephone while it is said: by keyboard alone, and in
//! at most 45 seconds, counted by the keystroke-level model of Card, Moran and Newell (1980): 0.28 s
//! a key for somebody who types as most do, 1.35 s of thought before each field and each command.

use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{Browser, Look, Program, journey};
use thirtyfour::prelude::*;

const KEY: f64 = 0.28;
const THOUGHT: f64 = 1.35;
const GOAL: f64 = 45.0;

/// Hands that never leave the keys, and how long they would take.
struct Hands<'a> {
    browser: &'a Browser,
    seconds: f64,
}

impl Hands<'_> {
    /// Thinks, and types this where the cursor stands.
    async fn types(&mut self, text: &str) -> Result<()> {
        self.seconds += THOUGHT + KEY * text.chars().count() as f64;
        Ok(self.browser.page.active_element().await?.send_keys(text).await?)
    }

    async fn tab(&mut self) -> Result<()> {
        self.seconds += KEY;
        Ok(self.browser.page.active_element().await?.send_keys(Key::Tab + "").await?)
    }

    /// From field to field until the one of this name has the cursor.
    async fn tab_to(&mut self, name: &str) -> Result<()> {
        for _ in 0..12 {
            if self.browser.page.active_element().await?.attr("name").await?.as_deref()
                == Some(name)
            {
                return Ok(());
            }
            self.tab().await?;
        }
        anyhow::bail!("the tabulator does not lead to {name}")
    }

    /// Saves with Ctrl+Enter, and waits for what the program says then.
    async fn saves(&mut self, until: &str) -> Result<()> {
        self.seconds += THOUGHT + 2.0 * KEY;
        self.browser.page.active_element().await?.send_keys(Key::Control + Key::Enter).await?;
        self.sees(until).await
    }

    async fn sees(&self, words: &str) -> Result<()> {
        for _ in 0..200 {
            if self.browser.text().await.is_ok_and(|text| text.contains(words)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.browser.says(words).await
    }

    fn in_time(&self) -> Result<()> {
        let took = self.seconds;
        ensure!(took <= GOAL, "somebody would type for {took:.0} seconds, more than {GOAL:.0}");
        Ok(())
    }
}

#[test]
fn a_call_that_needs_no_case_is_written_down_by_keyboard_in_45_seconds() {
    journey(async {
        let program = Program::demo(&["--empty"])?;
        let browser = Browser::open(Look::DESK).await?;
        browser.sign_in(&program, "operator1").await?;
        let mut hands = Hands { browser: &browser, seconds: 0.0 };
        hands.types("gt").await?;
        hands.sees("Catat panggilan").await?;
        hands.types("081234567890").await?;
        hands.tab_to("name").await?;
        hands.types("Bu Sari").await?;
        hands.tab_to("about").await?;
        hands.types("Jam besuk anak").await?;
        hands.tab_to("ending").await?;
        hands.types(" ").await?;
        hands.saves("Tersimpan").await?;
        browser.says("Jam besuk anak").await?;
        hands.in_time()
    });
}

#[test]
fn a_complaint_by_telephone_is_a_case_by_keyboard_in_45_seconds() {
    journey(async {
        let program = Program::demo(&["--empty"])?;
        let browser = Browser::open(Look::DESK).await?;
        browser.sign_in(&program, "operator1").await?;
        let mut hands = Hands { browser: &browser, seconds: 0.0 };
        hands.types("n").await?;
        hands.sees("Pelapor").await?;
        hands.types("Antre obat empat jam, ibu saya lansia.").await?;
        hands.tab_to("unit").await?;
        hands.types("far").await?;
        hands.tab_to("name").await?;
        hands.types("Bu Sari").await?;
        hands.tab_to("phone").await?;
        hands.types("081234567890").await?;
        hands.saves("Bacakan").await?;
        hands.in_time()
    });
}

#[test]
fn what_rises_becomes_a_case_by_the_keys_of_its_row() {
    journey(async {
        let program = Program::demo(&[])?;
        let browser = Browser::open(Look::DESK).await?;
        browser.sign_in(&program, "humas1").await?;
        browser.go(&program.url("/sebutan/meningkat")).await?;
        let mut hands = Hands { browser: &browser, seconds: 0.0 };
        hands.types("j").await?;
        hands.types("bk").await?;
        hands.sees("Tersimpan").await?;
        let here = browser.page.current_url().await?;
        ensure!(here.as_str().contains("/kasus/"), "the keys lead to {here}");
        Ok(())
    });
}
