//! One complaint travels the whole procedure, through the pages, by the hands of everybody.

use anyhow::{Context, Result};
use journeys::{Browser, Look, Program, direct_message, journey};

const DO: &str = "#tindakan button.primary";

/// A person at the pages of the program, one after another in one browser.
struct Stage {
    program: Program,
    browser: Browser,
    number: String,
}

impl Stage {
    /// Signs in by a role card; its button is made to carry the wanted login.
    async fn enter(&self, login: &str) -> Result<()> {
        self.browser.page.delete_all_cookies().await?;
        self.browser.go(&self.program.url("/masuk")).await?;
        let swap = format!("document.querySelector('.role-cards button').value = '{login}'");
        self.browser.page.execute(swap, Vec::new()).await?;
        self.browser.click(".role-cards button").await
    }

    /// Opens the form of a command on the case.
    async fn form(&self, command: &str) -> Result<()> {
        let path = format!("/kasus/{}/{command}", self.number);
        self.browser.go(&self.program.url(&path)).await?;
        self.browser.find(DO).await.map(drop)
    }

    async fn stands_at(&self, stage: &str) -> Result<()> {
        self.browser.go(&self.program.url(&format!("/kasus/{}", self.number))).await?;
        self.browser.says(stage).await?;
        self.browser.fits().await
    }

    async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let pick = format!(
            "const field = document.querySelector('select[name={name}]'); field.value = '{value}'; \
             if (field.value !== '{value}') throw new Error('no {value} in {name}')"
        );
        self.browser.page.execute(pick, Vec::new()).await?;
        Ok(())
    }

    async fn asks_for_time(&self) -> Result<()> {
        self.form("ask_for_time").await?;
        self.browser.click(DO).await
    }

    async fn asks(&self, unit: &str, question: &str) -> Result<()> {
        self.form("route").await?;
        self.choose("to_1", &format!("unit:{unit}")).await?;
        self.browser.type_into("#question_1", question).await?;
        self.browser.click(DO).await?;
        self.stands_at("Menunggu jawaban").await
    }

    /// The unit's page: one question, one answer.
    async fn answers(&self, login: &str, words: &str) -> Result<()> {
        self.enter(login).await?;
        self.browser.go(&self.program.url(&format!("/tugas/{}", self.number))).await?;
        self.browser.fits().await?;
        self.browser.type_into("[name=words]", words).await?;
        self.browser.click("form.card button.primary").await
    }
}

async fn begun(look: Look) -> Result<Stage> {
    let program = Program::demo(&["--empty"])?;
    let words = "Ibu saya menunggu obat pulang empat jam tanpa kabar.";
    direct_message(&program, "7781", "m-1", words)?;
    let browser = Browser::open(look).await?;
    let mut stage = Stage { program, browser, number: String::new() };
    stage.enter("humas1").await?;
    stage.number = stage.arrived(words).await?;
    Ok(stage)
}

impl Stage {
    /// The number of the case that the message became, once the desk has read it.
    async fn arrived(&self, words: &str) -> Result<String> {
        for _ in 0..60 {
            self.browser.go(&self.program.url("/kotak")).await?;
            if self.browser.text().await?.contains(words) {
                let link = self.browser.find("main a[href^='/kasus/20']").await?;
                let address = link.attr("href").await?.context("a link without address")?;
                let number = address.trim_start_matches("/kasus/");
                return Ok(number.split(['/', '?', '#']).next().unwrap_or(number).to_owned());
            }
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        }
        anyhow::bail!("the message never reached the inbox")
    }
}

async fn travelled(look: Look) -> Result<()> {
    let stage = begun(look).await?;
    let (browser, program) = (&stage.browser, &stage.program);

    stage.form("screen").await?;
    browser.click("input[name=nature][value=non_medical]").await?;
    browser.click("input[name=grade][value=yellow]").await?;
    browser.click(DO).await?;
    stage.asks_for_time().await?;
    stage.asks("FARMASI", "Mengapa obat pulang menunggu empat jam?").await?;
    stage.answers("unit-farmasi", "Satu apoteker bertugas; loket kedua kini dibuka.").await?;

    stage.enter("humas1").await?;
    stage.form("accept").await?;
    browser.click(DO).await?;
    stage.form("deliver").await?;
    browser.click("input[name=way][value=message]").await?;
    browser.click(DO).await?;
    stage.settles("Dijawab").await?;

    stage.form("record_reaction").await?;
    browser.click("input[name=reaction][value=dissatisfied]").await?;
    browser.click(DO).await?;
    stage.stands_at("Diterima").await?;
    stage.asks_for_time().await?;
    stage.asks("RANAP", "Kapan resep pulang dikirim ke farmasi?").await?;
    stage.answers("unit-ranap", "Resep kini dikirim malam sebelum pulang.").await?;

    stage.enter("humas1").await?;
    stage.form("request_approval").await?;
    browser.click(DO).await?;
    stage.enter("direktur").await?;
    browser.go(&program.url(&format!("/persetujuan/{}", stage.number))).await?;
    browser.says("Resep kini dikirim malam sebelum pulang.").await?;
    browser.fits().await?;
    browser.click("form.decide button.primary").await?;

    stage.enter("humas1").await?;
    stage.form("deliver").await?;
    browser.click("input[name=way][value=meeting]").await?;
    browser.type_into("#place", "Ruang keluarga lantai 1").await?;
    browser.click("input[name=accompanied_by]").await?;
    browser.click(DO).await?;
    stage.form("record_delivery").await?;
    browser.type_into("[name=result]", "Keluarga menerima penjelasan.").await?;
    browser.click(DO).await?;
    stage.form("record_reaction").await?;
    browser.click("input[name=reaction][value=satisfied]").await?;
    browser.click(DO).await?;
    stage.form("close").await?;
    browser.click("input[name=outcome][value=resolved]").await?;
    browser.type_into("[name=root_cause]", "Resep pulang ditulis pagi hari").await?;
    browser.type_into("[name=improvement]", "Resep pulang ditulis malam sebelumnya").await?;
    browser.click(DO).await?;
    stage.stands_at("Selesai").await?;

    stage.enter("kepala-humas").await?;
    browser.go(&program.url("/laporan/bulanan")).await?;
    browser.says(&stage.number).await?;
    browser.go(&program.url("/prosedur")).await?;
    browser.fits().await
}

impl Stage {
    /// The stage that the desk reaches by itself, a moment later.
    async fn settles(&self, stage: &str) -> Result<()> {
        for _ in 0..60 {
            if self.stands_at(stage).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        }
        self.stands_at(stage).await
    }
}

#[test]
fn a_daughter_complains_through_instagram_and_is_heard_at_a_desk() {
    journey(travelled(Look::DESK));
}

#[test]
fn a_daughter_complains_through_instagram_and_is_heard_on_phones() {
    journey(travelled(Look::PHONE));
}
