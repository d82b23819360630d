//! Takes the pictures of the README from a running demo: `cargo run -p journeys --bin pictures`.

use std::path::Path;

use anyhow::{Result, bail};
use journeys::{Browser, Look, Program, journey};
use thirtyfour::By;

fn main() {
    journey(take());
}

async fn take() -> Result<()> {
    let program = Program::demo(&["--seed", "7"])?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
    std::fs::create_dir_all(&folder)?;
    let views = [
        ("beranda", "humas1", "/beranda", Look::DESK),
        ("kotak-masuk", "humas1", "/kotak", Look::DESK),
        ("kotak-masuk-gelap", "humas1", "/kotak", Look::DESK.dark()),
        ("kasus", "humas1", "", Look::DESK),
        ("persetujuan-hp", "direktur", "/persetujuan", Look::PHONE),
        ("laporan-bulanan", "kepala-humas", "/laporan/bulanan", Look::DESK),
        ("prosedur", "mutu", "/prosedur", Look::DESK),
    ];
    for (name, login, path, look) in views {
        let browser = Browser::open(look).await?;
        browser.sign_in(&program, login).await?;
        match path {
            // A case in the middle of its life: the first of the inbox.
            "" => {
                browser.go(&program.url("/kotak")).await?;
                browser.click("main a[href^='/kasus/20']").await?;
            }
            path => browser.go(&program.url(path)).await?,
        }
        browser.page.screenshot(&folder.join(format!("{name}.png"))).await?;
    }
    asked(&program).await?.page.screenshot(&folder.join("jawaban-unit-hp.png")).await?;
    let browser = Browser::open(Look::PHONE).await?;
    browser.go(&program.url("/lapor")).await?;
    browser.page.screenshot(&folder.join("formulir-hp.png")).await?;
    Ok(())
}

/// The phone of the first unit head in the list whom somebody has asked something.
async fn asked(program: &Program) -> Result<Browser> {
    for unit in ["igd", "ranap", "farmasi", "daftar", "rajal", "lab", "kasir", "gizi", "rad"] {
        let browser = Browser::open(Look::PHONE).await?;
        browser.sign_in(program, &format!("unit-{unit}")).await?;
        browser.go(&program.url("/tugas")).await?;
        let questions = By::Css("main a[href^='/tugas/']");
        if !browser.page.find_all(questions).await?.is_empty() {
            browser.click("main a[href^='/tugas/']").await?;
            return Ok(browser);
        }
    }
    bail!("no unit of this demo is asked anything")
}
