//! Takes the pictures of the doors for the manual: the card that *Kesehatan kanal* shows of each, the
//! kiosk and the suggestion boxes.
//! `cargo run -p journeys --bin doors`.

use std::path::Path;

use anyhow::Result;
use journeys::{Browser, Look, PASSWORD, Program, journey};
use thirtyfour::By;

/// An invented hospital with one door of each kind. Nobody answers at their addresses.
const CONFIG: &str = include_str!("../../../fixtures/rs-contoh/doors.toml");

fn main() {
    journey(take());
}

async fn take() -> Result<()> {
    let program = Program::house(CONFIG)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
    let browser = Browser::open(Look::DESK).await?;
    browser.go(&program.url("/masuk")).await?;
    browser.type_into("#login", "admin").await?;
    browser.type_into("#password", PASSWORD).await?;
    browser.submit("form:has(#password) button").await?;
    browser.go(&program.url("/kanal")).await?;
    for card in browser.page.find_all(By::Css("main li.card:has(h3)")).await? {
        let title = card.find(By::Css("h3")).await?.text().await?;
        let name = title.split_whitespace().next().unwrap_or_default();
        card.scroll_into_view().await?;
        card.screenshot(&folder.join(format!("kanal-{name}.png"))).await?;
    }
    let demo = Program::demo(&["--seed", "7"])?;
    let browser = Browser::open(Look::DESK).await?;
    browser.go(&demo.url("/kiosk")).await?;
    browser.page.screenshot(&folder.join("kanal-kios.png")).await?;
    browser.sign_in(&demo, "humas1").await?;
    browser.go(&demo.url("/kotak-saran")).await?;
    browser.page.screenshot(&folder.join("kanal-kotak-saran.png")).await?;
    Ok(())
}
