//! Takes the pictures of the README from a running demo: `cargo run -p journeys --bin pictures`.

use std::path::Path;

use anyhow::Result;
use journeys::{Browser, Look, Program, journey};

fn main() {
    journey(take());
}

async fn take() -> Result<()> {
    let program = Program::demo(&["--seed", "7"])?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
    std::fs::create_dir_all(&folder)?;
    let looks = [
        ("kotak-masuk", "officer", "/kotak", Look::DESK),
        ("kotak-masuk-gelap", "officer", "/kotak", Look::DESK.dark()),
        ("persetujuan-hp", "director", "/persetujuan", Look::PHONE),
        ("laporan-bulanan", "head", "/laporan/bulanan", Look::DESK),
        ("prosedur", "quality", "/prosedur", Look::DESK),
    ];
    for (name, role, path, look) in looks {
        let browser = Browser::open(look).await?;
        browser.go(&program.url("/masuk")).await?;
        browser.click(&format!("[data-role='{role}'] button")).await?;
        browser.go(&program.url(path)).await?;
        browser.page.screenshot(&folder.join(format!("{name}.png"))).await?;
    }
    let browser = Browser::open(Look::PHONE).await?;
    browser.go(&program.url("/lapor")).await?;
    browser.page.screenshot(&folder.join("formulir-hp.png")).await?;
    Ok(())
}
