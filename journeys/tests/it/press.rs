//! A press conference from its kit to what came of it: the office writes, the director signs, the head
//! reads what is due and what rises.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey, violations};

async fn spotless(browser: &Browser, program: &Program, path: &str) -> Result<()> {
    browser.go(&program.url(path)).await?;
    let found = violations(browser).await?;
    anyhow::ensure!(found.is_empty(), "{path}: {found:#?}");
    browser.fits().await
}

/// Fills a field whose own keys differ from browser to browser.
async fn set(browser: &Browser, selector: &str, value: &str) -> Result<()> {
    let fill = format!("document.querySelector(\"{selector}\").value = {value}");
    browser.page.execute(fill, Vec::new()).await?;
    Ok(())
}

/// The kit, written by the office; where it stands.
async fn written(browser: &Browser, program: &Program) -> Result<String> {
    browser.sign_in(program, "humas1").await?;
    browser.go(&program.url("/pernyataan-resmi")).await?;
    browser.click("main details.card > summary").await?;
    set(browser, "[name=kind]", "'conference'").await?;
    browser.type_into("[name=title]", "Kebakaran gudang").await?;
    browser.type_into("[name=text]", "Pesan kunci: tidak ada korban.").await?;
    let yesterday = "new Date(Date.now() - 86400000).toISOString().slice(0, 10) + 'T10:00'";
    set(browser, "[name=held_at]", yesterday).await?;
    browser.type_into("[name=place]", "Aula").await?;
    let first = "Array.from(document.querySelector('[name=speaker]').options).at(-1).value";
    set(browser, "[name=speaker]", first).await?;
    browser.submit("form[action='/pernyataan-resmi'] button.primary").await?;
    Ok(browser.page.current_url().await?.path().to_owned())
}

async fn press(browser: &Browser, program: &Program, (path, word): (&str, &str)) -> Result<()> {
    spotless(browser, program, path).await?;
    browser.submit(&format!("form[action$='/{word}'] button.primary")).await
}

async fn travels(look: Look) -> Result<()> {
    let program = Program::demo(&["--empty"])?;
    let browser = Browser::open(look).await?;
    let path = written(&browser, &program).await?;
    press(&browser, &program, (&path, "ajukan")).await?;
    browser.sign_in(&program, "direktur").await?;
    press(&browser, &program, (&path, "setujui")).await?;
    browser.sign_in(&program, "humas1").await?;
    browser.go(&program.url(&path)).await?;
    browser.type_into("[name=came]", "12").await?;
    browser.type_into("[name=notes]", "Ditanya jumlah korban.").await?;
    browser.submit("form[action$='/hasil'] button.primary").await?;
    browser.says("Sudah dilaksanakan").await?;
    spotless(&browser, &program, &format!("{path}/cetak")).await?;
    browser.says("Tiga tidak").await?;
    browser.sign_in(&program, "kepala-humas").await?;
    for read in ["/media", "/sebutan/meningkat/harian", &path] {
        spotless(&browser, &program, read).await?;
    }
    let english = "document.querySelector(\"button[name=bahasa][value=en]\").click()";
    browser.page.execute(english, Vec::new()).await?;
    for _ in 0..100 {
        if browser.text().await.is_ok_and(|text| text.contains("Three no's")) {
            return spotless(&browser, &program, "/media").await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("the page is not in English")
}

#[test]
fn a_press_conference_travels_from_its_kit_to_its_outcome_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn a_press_conference_travels_from_its_kit_to_its_outcome_on_a_phone() {
    journey(travels(Look::PHONE));
}
