//! Somebody registers for an activity from the public list, keeps the ticket, and gives it back: on a
//! desk and on a phone, in both languages, also without a script.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey};

const SEND: &str = "form.sheet .actions button.primary";

async fn registers(look: Look, scripted: bool) -> Result<()> {
    let program = Program::demo(&[])?;
    let browser = Browser::open(look).await?;
    for (language, nth) in [("id", 1), ("en", 2)] {
        browser.go(&program.url("/kegiatan-publik")).await?;
        let here = browser.find("html").await?.attr("lang").await?.unwrap_or_default();
        if here != language {
            browser.submit("footer form button").await?;
        }
        browser.submit("main a[href$='/daftar']").await?;
        // What is wrong is said, and nothing is lost.
        browser.type_into("#nama", "Sari Wulandari").await?;
        browser.submit(SEND).await?;
        browser.find("#telepon-salah").await?;
        if scripted {
            browser.spotless().await?;
        }
        browser.type_into("#telepon", &format!("0812 3456 789{nth}")).await?;
        browser.click("#golongan option:nth-of-type(2)").await?;
        browser.click("#setuju").await?;
        browser.submit(SEND).await?;
        browser.find("figure.ticket svg").await?;
        let text = browser.text().await?;
        anyhow::ensure!(!text.contains("Sari"), "the ticket names its holder:\n{text}");
        if scripted {
            browser.spotless().await?;
        }
        browser.submit("main a[href$='/batal']").await?;
        browser.submit(SEND).await?;
        browser.says(if language == "id" { "Dibatalkan" } else { "Cancelled" }).await?;
    }
    Ok(())
}

#[test]
fn a_participant_registers_and_gives_the_place_back_at_a_desk() {
    journey(registers(Look::DESK, true));
}

#[test]
fn a_participant_registers_and_gives_the_place_back_on_a_phone() {
    journey(registers(Look::PHONE, true));
}

#[test]
fn a_participant_registers_without_a_script() {
    journey(registers(Look::PHONE.without_javascript(), false));
}
