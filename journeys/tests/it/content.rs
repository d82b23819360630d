//! One item from its idea to its hour, by the hands of its author, a doctor, the head and the director.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey, violations};

struct Stage {
    program: Program,
    browser: Browser,
    path: String,
}

impl Stage {
    /// The item before whoever comes next: it fits, and everybody can use it.
    async fn before(&self, login: &str) -> Result<()> {
        self.browser.sign_in(&self.program, login).await?;
        self.browser.go(&self.program.url(&self.path)).await?;
        let found = violations(&self.browser).await?;
        anyhow::ensure!(found.is_empty(), "{login} at {}: {found:#?}", self.path);
        self.browser.fits().await
    }

    async fn press(&self, word: &str) -> Result<()> {
        let button = format!("form[action$='/{word}'] button.primary");
        self.browser.submit(&button).await?;
        self.browser.go(&self.program.url(&self.path)).await
    }

    /// Fills a field whose own keys differ from browser to browser.
    async fn set(&self, selector: &str, value: &str) -> Result<()> {
        let fill = format!("document.querySelector(\"{selector}\").value = {value}");
        self.browser.page.execute(fill, Vec::new()).await?;
        Ok(())
    }
}

async fn written(look: Look) -> Result<Stage> {
    let program = Program::demo(&["--empty"])?;
    let browser = Browser::open(look).await?;
    browser.sign_in(&program, "humas1").await?;
    browser.go(&program.url("/konten")).await?;
    let mut stage = Stage { program, browser, path: "/konten".to_owned() };
    stage.browser.click("main details.card > summary").await?;
    stage.browser.type_into("[name=title]", "Waspada demam berdarah").await?;
    stage.set("select[name=purpose]", "'announcement'").await?;
    stage.browser.click("[name=claims]").await?;
    let text = "Demam tinggi tiga hari? Periksakan ke puskesmas atau rumah sakit.";
    stage.browser.type_into("[name=text_website]", text).await?;
    stage.browser.submit("form[action='/konten'] button.primary").await?;
    let address = stage.browser.page.current_url().await?;
    stage.path = address.path().to_owned();
    Ok(stage)
}

async fn travels(look: Look) -> Result<()> {
    let stage = written(look).await?;
    stage.before("humas1").await?;
    stage.press("ajukan").await?;
    stage.browser.says("Periksa fakta").await?;
    stage.before("dpjp1").await?;
    stage.press("fakta").await?;
    stage.before("kepala-humas").await?;
    stage.press("setujui").await?;
    stage.browser.says("Menunggu direktur").await?;
    stage.before("direktur").await?;
    stage.press("setujui").await?;
    stage.before("humas1").await?;
    stage.browser.says("Sudah disetujui").await?;
    let tomorrow = "new Date(Date.now() + 86400000).toISOString().slice(0, 10) + 'T10:00'";
    stage.set("[name=at]", tomorrow).await?;
    stage.press("jadwalkan").await?;
    stage.browser.says("Terjadwal").await?;
    in_english(&stage).await
}

/// The same page and its neighbours in the other language.
async fn in_english(stage: &Stage) -> Result<()> {
    let press = "document.querySelector(\"button[name=bahasa][value=en]\").click()";
    stage.browser.page.execute(press, Vec::new()).await?;
    // The answer to the press is the same page in the other language.
    for _ in 0..100 {
        if stage.browser.text().await.is_ok_and(|text| text.contains("Scheduled")) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    for (path, words) in [
        (stage.path.as_str(), "Scheduled"),
        ("/konten/pustaka", "Media library"),
        ("/konten/irama", "Publishing rhythm"),
        ("/konten/kalender", "Publishing rhythm"),
    ] {
        stage.browser.go(&stage.program.url(path)).await?;
        stage.browser.says(words).await?;
        let found = violations(&stage.browser).await?;
        anyhow::ensure!(found.is_empty(), "{path}: {found:#?}");
        stage.browser.fits().await?;
    }
    Ok(())
}

#[test]
fn an_item_travels_from_its_author_to_the_director_at_a_desk() {
    journey(travels(Look::DESK));
}

#[test]
fn an_item_travels_from_its_author_to_the_director_on_a_phone() {
    journey(travels(Look::PHONE));
}
