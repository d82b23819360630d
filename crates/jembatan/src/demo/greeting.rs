//! What the demo says when it is ready: where to look, as whom, and how to try the hook.

use std::net::SocketAddr;
use std::path::Path;

use locale::Words;
use web::paths;

use super::plan::DAYS;
use super::{APP_SECRET, VERIFY_TOKEN};

/// What the greeting needs to know.
pub struct Ready<'a> {
    pub address: SocketAddr,
    pub cases: usize,
    pub tokens: &'a Path,
    /// The data folder was named by the user and stays.
    pub stays: bool,
}

pub fn lines(ready: &Ready<'_>, t: &Words) -> String {
    let port = ready.address.port();
    let base = match ready.address.ip().is_unspecified() {
        true => format!("http://127.0.0.1:{port}"),
        false => format!("http://{}", ready.address),
    };
    let roles = "operator1 · cs1 · humas1 · kepala-humas · unit-rajal · dpjp1 · komite · wadir · direktur · \
                 dewas · mutu · auditor · admin";
    let hook = format!("{base}{}/meta/instagram", paths::HOOKS);
    let version = env!("CARGO_PKG_VERSION");
    let staff = format!("{base}{}", paths::SIGN_IN);
    let ends = if ready.stays { t.cli_demo_stays() } else { t.cli_demo_ends() };
    let cases = i64::try_from(ready.cases).unwrap_or(i64::MAX);
    [
        t.cli_demo_ready(version, cases, DAYS),
        format!("  {}", t.cli_demo_addresses(staff, format!("{base}{}", paths::ROOT))),
        format!("  {}", t.cli_demo_roles(roles)),
        format!("  {}", t.cli_demo_tokens(ready.tokens.display().to_string())),
        format!("  {}", t.cli_demo_hook(hook, APP_SECRET, VERIFY_TOKEN)),
        format!("  {}", t.cli_demo_phone(port.to_string())),
        format!("  {ends}"),
    ]
    .join("\n")
}
