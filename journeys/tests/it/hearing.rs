//! The officer saves what to listen for, pastes what somebody said, and makes an issue of it.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey, violations};

const QUERIES: &str = "/sebutan/pantauan";

async fn spotless(browser: &Browser) -> Result<()> {
    let found = violations(browser).await?;
    anyhow::ensure!(found.is_empty(), "{found:#?}");
    browser.fits().await
}

/// The query, tried before it is saved.
async fn saved(browser: &Browser, program: &Program) -> Result<()> {
    browser.go(&program.url(QUERIES)).await?;
    spotless(browser).await?;
    browser.type_into("[name=name]", "Antrean obat").await?;
    browser.type_into("[name=any]", "antre, menunggu obat").await?;
    browser.submit("button[name=langkah][value=uji]").await?;
    browser.says("Belum ada yang disimpan").await?;
    spotless(browser).await?;
    browser.submit("button[name=langkah][value=simpan]").await?;
    browser.says("Lihat sebutannya").await
}

/// What somebody said, as the officer pastes it.
async fn pasted(browser: &Browser, program: &Program) -> Result<()> {
    browser.go(&program.url("/sebutan")).await?;
    browser.click("main details.card > summary").await?;
    let other = "document.querySelector('form[method=post] [name=source]').value = 'other'";
    browser.page.execute(other, Vec::new()).await?;
    browser.type_into("[name=text]", "Mengantreee obat lima jam di RSUD.").await?;
    browser.submit("form[action='/sebutan'] button.primary").await?;
    browser.says("Memenuhi pantauan").await?;
    spotless(browser).await
}

async fn heard(look: Look) -> Result<()> {
    let program = Program::demo(&["--empty"])?;
    let browser = Browser::open(look).await?;
    browser.sign_in(&program, "humas1").await?;
    saved(&browser, &program).await?;
    pasted(&browser, &program).await?;
    browser.type_into("form[action$='/isu-baru'] [name=title]", "Antrean obat lima jam").await?;
    browser.submit("form[action$='/isu-baru'] button").await?;
    browser.says("Antrean obat lima jam").await?;
    spotless(&browser).await?;
    browser.go(&program.url("/sebutan/kliping")).await?;
    spotless(&browser).await?;
    let english = "document.querySelector(\"button[name=bahasa][value=en]\").click()";
    browser.page.execute(english, Vec::new()).await?;
    for _ in 0..100 {
        if browser.text().await.is_ok_and(|text| text.contains("Media clippings")) {
            browser.go(&program.url(QUERIES)).await?;
            browser.says("Saved queries").await?;
            return spotless(&browser).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("the page is not in English")
}

#[test]
fn what_is_pasted_meets_a_query_and_becomes_an_issue_at_a_desk() {
    journey(heard(Look::DESK));
}

#[test]
fn what_is_pasted_meets_a_query_and_becomes_an_issue_on_a_phone() {
    journey(heard(Look::PHONE));
}
