//! A visitor complains from a phone, comes back with the code, and is heard: also without a script.

use anyhow::{Context, Result};
use journeys::{Browser, Look, Program, journey};

const CONTINUE: &str = "form.sheet .actions button.primary";

/// From the first step to the receipt; gives the tracking code.
async fn complain(browser: &Browser, program: &Program, words: &str) -> Result<String> {
    browser.go(&program.url("/lapor")).await?;
    browser.click("input[name=jenis][value=complaint]").await?;
    browser.submit(CONTINUE).await?;
    browser.type_into("#cerita", words).await?;
    browser.submit(CONTINUE).await?;
    browser.click("input[name=kapan]").await?;
    browser.submit(CONTINUE).await?;
    browser.click("input[name=sebagai][value=visitor]").await?;
    browser.submit(CONTINUE).await?;
    browser.click("input[name=kontak][value=none]").await?;
    browser.submit(CONTINUE).await?;
    browser.says(words).await?;
    browser.submit("#kirim").await?;
    let text = browser.text().await?;
    code(&text).with_context(|| format!("no tracking code on the receipt:\n{text}"))
}

/// Four groups of four digits.
fn code(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let digits = |word: &&str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    words.windows(4).find(|four| four.iter().all(digits)).map(|four| four.join(" "))
}

async fn heard(look: Look) -> Result<()> {
    let program = Program::demo(&["--empty"])?;
    let browser = Browser::open(look).await?;
    browser.go(&program.url("/")).await?;
    browser.fits().await?;
    let words = "Loket farmasi hanya buka satu, saya menunggu empat jam.";
    let code = complain(&browser, &program, words).await?;
    browser.fits().await?;

    browser.go(&program.url("/lacak")).await?;
    browser.type_into("#kode", "0000 0000 0000 0000").await?;
    browser.submit("form.sheet button.primary").await?;
    let wrong = browser.text().await?;
    anyhow::ensure!(!wrong.contains(words), "a wrong code opened something");

    browser.go(&program.url("/lacak")).await?;
    browser.type_into("#kode", &code).await?;
    browser.submit("form.sheet button.primary").await?;
    browser.says("Diterima").await?;
    browser.fits().await?;
    let address = browser.page.current_url().await?;
    anyhow::ensure!(!address.as_str().contains(&code[..4]), "the code stands in the address");
    Ok(())
}

#[test]
fn a_visitor_complains_and_follows_it_at_a_desk() {
    journey(heard(Look::DESK));
}

#[test]
fn a_visitor_complains_and_follows_it_on_a_phone_without_a_script() {
    journey(heard(Look::PHONE.without_javascript()));
}

#[test]
fn what_was_typed_stays_when_something_is_missing() {
    journey(async {
        let program = Program::demo(&["--empty"])?;
        let browser = Browser::open(Look::PHONE.without_javascript()).await?;
        browser.go(&program.url("/lapor")).await?;
        browser.submit(CONTINUE).await?;
        browser.find("[role=alert], .error-summary, .summary").await?;
        browser.click("input[name=jenis][value=complaint]").await?;
        browser.submit(CONTINUE).await?;
        browser.submit(CONTINUE).await?;
        browser.find(".field.wrong, .wrong").await?;
        Ok(())
    });
}
