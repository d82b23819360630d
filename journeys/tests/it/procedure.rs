//! One complaint travels the whole procedure, through the pages, by the hands of everybody.

use anyhow::{Context, Result};
use db::testing::TestDb;
use journeys::{Browser, Look, Program, direct_message, journey};

const DO: &str = "#tindakan button.primary";

/// A person at the pages of the program, one after another in one browser.
struct Stage {
    program: Program,
    browser: Browser,
    number: String,
}

impl Stage {
    async fn enter(&self, login: &str) -> Result<()> {
        self.browser.sign_in(&self.program, login).await
    }

    /// Fills a field of date and time, whose own keys differ from browser to browser.
    async fn tomorrow(&self, selector: &str) -> Result<()> {
        let fill = format!(
            "document.querySelector('{selector}').value = \
             new Date(Date.now() + 86400000).toISOString().slice(0, 16)"
        );
        self.browser.page.execute(fill, Vec::new()).await?;
        Ok(())
    }

    /// Opens the form of a command on the case.
    async fn form(&self, command: &str) -> Result<()> {
        let path = format!("/kasus/{}/{command}", self.number);
        self.browser.go(&self.program.url(&path)).await?;
        let found = self.browser.find(DO).await;
        found.map(drop).with_context(|| format!("the form of {command}"))
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
        self.form("minta-waktu").await?;
        self.browser.submit(DO).await
    }

    async fn asks(&self, unit: &str, question: &str) -> Result<()> {
        self.form("teruskan").await?;
        self.choose("to_1", &format!("unit:{unit}")).await?;
        self.browser.type_into("#question_1", question).await?;
        self.browser.submit(DO).await?;
        self.stands_at("Menunggu jawaban").await
    }

    /// The unit's page: one question, one answer.
    async fn answers(&self, login: &str, words: &str) -> Result<()> {
        self.enter(login).await?;
        self.browser.go(&self.program.url(&format!("/tugas/{}", self.number))).await?;
        self.browser.fits().await?;
        self.browser.type_into("[name=words]", words).await?;
        self.browser.submit("form.card button.primary").await
    }
}

async fn begun(look: Look, further: &[&str]) -> Result<Stage> {
    let program = Program::demo(&[&["--empty"], further].concat())?;
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

async fn travelled(look: Look, further: &[&str]) -> Result<()> {
    let stage = begun(look, further).await?;
    stage.first_answer().await?;
    stage.official_answer().await?;
    stage.family_meeting().await?;
    stage.enter("kepala-humas").await?;
    stage.browser.go(&stage.program.url("/laporan/bulanan")).await?;
    stage.browser.says(&stage.number).await?;
    stage.browser.go(&stage.program.url("/prosedur")).await?;
    stage.browser.fits().await
}

impl Stage {
    /// The unit answers, the officer sends it, and it does not satisfy.
    async fn first_answer(&self) -> Result<()> {
        self.form("saring").await?;
        self.browser.click("input[name=nature][value=non_medical]").await?;
        self.browser.click("input[name=grade][value=yellow]").await?;
        self.browser.submit(DO).await?;
        self.asks_for_time().await?;
        self.asks("FARMASI", "Mengapa obat pulang menunggu empat jam?").await?;
        self.answers("unit-farmasi", "Satu apoteker bertugas; loket kedua kini dibuka.").await?;
        self.enter("humas1").await?;
        self.form("terima").await?;
        self.browser.submit(DO).await?;
        self.form("sampaikan").await?;
        self.browser.click("input[name=way][value=message]").await?;
        self.browser.submit(DO).await?;
        self.settles("Dijawab").await?;
        self.form("catat-tanggapan").await?;
        self.browser.click("input[name=reaction][value=dissatisfied]").await?;
        self.browser.submit(DO).await?;
        self.stands_at("Diterima").await
    }

    /// Another unit answers, and the director signs at night, on a phone.
    async fn official_answer(&self) -> Result<()> {
        self.asks_for_time().await?;
        self.asks("RANAP", "Kapan resep pulang dikirim ke farmasi?").await?;
        self.answers("unit-ranap", "Resep kini dikirim malam sebelum pulang.").await?;
        self.enter("humas1").await?;
        self.form("ajukan").await?;
        self.browser.submit(DO).await?;
        self.enter("direktur").await?;
        self.browser.go(&self.program.url(&format!("/persetujuan/{}", self.number))).await?;
        self.browser.says("Resep kini dikirim malam sebelum pulang.").await?;
        self.browser.fits().await?;
        self.browser.submit("form.decide button.primary").await
    }

    /// The answer is given face to face, and the case ends with an improvement.
    async fn family_meeting(&self) -> Result<()> {
        self.enter("humas1").await?;
        self.form("sampaikan").await?;
        self.browser.click("input[name=way][value=meeting]").await?;
        self.tomorrow("#at").await?;
        self.browser.type_into("#place", "Ruang keluarga lantai 1").await?;
        self.browser.click("input[name=accompanied_by]").await?;
        self.browser.submit(DO).await?;
        self.browser.says("Ruang keluarga lantai 1").await?;
        self.browser.says("Pertemuan keluarga").await?;
        self.form("catat-penyampaian").await?;
        self.browser.type_into("[name=result]", "Keluarga menerima penjelasan.").await?;
        self.browser.submit(DO).await?;
        self.form("catat-tanggapan").await?;
        self.browser.click("input[name=reaction][value=satisfied]").await?;
        self.browser.submit(DO).await?;
        self.form("tutup").await?;
        self.browser.click("input[name=outcome][value=resolved]").await?;
        self.browser.type_into("[name=root_cause]", "Resep pulang ditulis pagi hari").await?;
        self.browser.type_into("[name=improvement]", "Resep ditulis malam sebelumnya").await?;
        self.browser.submit(DO).await?;
        self.stands_at("Selesai").await
    }
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
    journey(travelled(Look::DESK, &[]));
}

#[test]
fn a_daughter_complains_through_instagram_and_is_heard_on_phones() {
    journey(travelled(Look::PHONE, &[]));
}

#[test]
fn the_same_story_is_told_on_postgresql() {
    journey(async {
        let database = TestDb::postgres(&[]).await;
        travelled(Look::DESK, &["--database", database.address()]).await
    });
}
