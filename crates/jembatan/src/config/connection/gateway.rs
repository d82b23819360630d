//! `kind = "whatsapp-gateway"`: an unofficial gateway (*tidak resmi*), for a hospital that takes the risk.

use channel::gateway::{self, Brand};
use channel::meta::Patience;
use channel::{Secret, Settings};

use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};
use super::{both, web};

pub const KEYS: &[&str] = &[
    "kind",
    "brand",
    "url",
    "token",
    "token_file",
    "session",
    "hook_secret",
    "hook_secret_file",
    "hook_secret_old",
    "hook_secret_old_file",
];

pub fn read(name: &str, section: &Section<'_>) -> Result<Settings, Wrong> {
    let brand = match section.required("brand")?.as_str() {
        "fonnte" => Brand::Fonnte,
        "wablas" => Brand::Wablas,
        "waha" => Brand::Waha,
        "gowa" => Brand::Gowa,
        _ => return Err(section.wrong("brand", Wanted::Brand)),
    };
    let token = section.secret("token")?.ok_or_else(|| section.missing("token"))?;
    let hook_secrets = both(section, "hook_secret", "hook_secret_old")?;
    if hook_secrets.is_empty() {
        return Err(section.missing("hook_secret"));
    }
    Ok(Settings::Gateway(Box::new(gateway::Settings {
        name: name.to_owned(),
        brand,
        url: web(section, "url")?,
        token: Secret::new(token),
        session: section.text("session")?.unwrap_or_else(|| "default".to_owned()),
        hook_secrets,
        patience: Patience::default(),
    })))
}
