//! `kind = "android-sms"`, `"kannel"`, `"sms-gateway"` and `"gammu"`: short messages.

use channel::meta::Patience;
use channel::sms::{self, Fields, Gateway};
use channel::{Secret, Settings};
use jiff::SignedDuration;

use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};
use super::{both, web, zone};

pub const KEYS: &[&str] = &[
    "kind",
    "url",
    "user",
    "password",
    "password_file",
    "number",
    "hook_secret",
    "hook_secret_file",
    "hook_secret_old",
    "hook_secret_old_file",
    "report_url",
    "from_field",
    "text_field",
    "id_field",
    "at_field",
    "send_path",
    "to_field",
    "words_field",
    "user_field",
    "password_field",
];

pub const GAMMU: &[&str] = &["kind", "database_url", "database_url_file", "zone", "parts_minutes"];

/// How long a part of a long message is waited for, in minutes.
const PARTS: usize = 10;

pub fn read(name: &str, kind: &str, section: &Section<'_>) -> Result<Settings, Wrong> {
    let hook_secrets = both(section, "hook_secret", "hook_secret_old")?;
    if hook_secrets.is_empty() {
        return Err(section.missing("hook_secret"));
    }
    let gateway = match kind {
        "android-sms" => Gateway::Android,
        "kannel" => Gateway::Kannel,
        _ => Gateway::Http(Box::new(fields(section)?)),
    };
    let report_url = match section.text("report_url")? {
        Some(_) => Some(web(section, "report_url")?),
        None => None,
    };
    Ok(Settings::Sms(Box::new(sms::Settings {
        name: name.to_owned(),
        gateway,
        url: web(section, "url")?,
        user: section.required("user")?,
        password: Secret::new(
            section.secret("password")?.ok_or_else(|| section.missing("password"))?,
        ),
        number: section.text("number")?,
        hook_secrets,
        report_url,
        patience: Patience::default(),
    })))
}

/// How a gateway of its own sort calls things; what is not said is called as most do.
fn fields(section: &Section<'_>) -> Result<Fields, Wrong> {
    let or = |key: &str, usual: &str| -> Result<String, Wrong> {
        Ok(section.text(key)?.unwrap_or_else(|| usual.to_owned()))
    };
    Ok(Fields {
        from: or("from_field", "from")?,
        text: or("text_field", "text")?,
        id: section.text("id_field")?,
        at: section.text("at_field")?,
        send_path: or("send_path", "/send")?,
        to: or("to_field", "to")?,
        words: or("words_field", "text")?,
        user: or("user_field", "user")?,
        password: or("password_field", "password")?,
    })
}

pub fn gammu(name: &str, section: &Section<'_>) -> Result<Settings, Wrong> {
    let url = section.secret("database_url")?.ok_or_else(|| section.missing("database_url"))?;
    let wrong = || section.wrong("database_url", Wanted::Postgres);
    // A list of words is an address for PostgreSQL too; here it is a mistake.
    if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        return Err(wrong());
    }
    let minutes = section.number("parts_minutes")?.unwrap_or(PARTS).min(24 * 60);
    Ok(Settings::Gammu(Box::new(sms::gammu::Settings {
        name: name.to_owned(),
        database: url.parse().map_err(|_| wrong())?,
        zone: zone(section)?,
        parts: SignedDuration::from_mins(i64::try_from(minutes).unwrap_or_default()),
        patience: Patience::default(),
    })))
}
