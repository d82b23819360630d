//! Every page of the demo without a violation of axe-core, at both widths, light and dark.

use anyhow::Result;
use journeys::{Browser, Look, Program, journey, violations};

const PUBLIC: &[&str] = &["/", "/lapor", "/lacak", "/cara-kerja", "/privasi", "/masuk"];

async fn spotless(browser: &Browser, program: &Program, path: &str) -> Result<()> {
    browser.go(&program.url(path)).await?;
    let found = violations(browser).await?;
    anyhow::ensure!(found.is_empty(), "{path}: {found:#?}");
    browser.fits().await
}

#[test]
fn public_pages_are_open_to_everybody() {
    journey(async {
        let program = Program::demo(&[])?;
        for look in [Look::DESK, Look::PHONE.dark()] {
            let browser = Browser::open(look).await?;
            for path in PUBLIC {
                spotless(&browser, &program, path).await?;
            }
        }
        Ok(())
    });
}
