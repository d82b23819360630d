//! Accessibility by axe-core, injected into the page as it stands.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, ensure};

use crate::Browser;

/// One rule that a page breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub rule: String,
    pub help: String,
    pub where_: Vec<String>,
}

const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// What axe-core has against the page that the browser shows.
pub async fn violations(browser: &Browser) -> Result<Vec<Violation>> {
    browser.page.execute(source()?, Vec::new()).await?;
    let ask = format!(
        "const done = arguments[arguments.length - 1];
         axe.run(document, {{ runOnly: {{ type: 'tag', values: {TAGS} }} }})
            .then(found => done(found.violations.map(each =>
                [each.id, each.help, each.nodes.map(node => node.target.join(' '))])));"
    );
    let found = browser.page.execute_async(ask, Vec::new()).await?;
    let found: Vec<(String, String, Vec<String>)> = found.convert()?;
    let one = |(rule, help, where_)| Violation { rule, help, where_ };
    Ok(found.into_iter().map(one).collect())
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = here.join("node_modules/axe-core/axe.min.js");
    if !script.exists() {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts"]).current_dir(here);
        ensure!(npm.status().context("npm is missing")?.success(), "npm ci failed in journeys");
    }
    let text = std::fs::read_to_string(script)?;
    Ok(SOURCE.get_or_init(|| text))
}
