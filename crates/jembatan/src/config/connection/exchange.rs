//! `kind = "asterisk"`: the calls of a telephone exchange, from its manager interface or its records.

use channel::meta::Patience;
use channel::phone::{self, Source};
use channel::{Secret, Settings};

use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};
use super::zone;

pub const KEYS: &[&str] =
    &["kind", "ami_url", "ami_secret", "ami_secret_file", "cdr_file", "zone", "own"];

pub fn read(name: &str, section: &Section<'_>) -> Result<Settings, Wrong> {
    Ok(Settings::Telephone(Box::new(phone::Settings {
        name: name.to_owned(),
        zone: zone(section)?,
        own: section.texts("own")?,
        source: source(section)?,
        patience: Patience::default(),
    })))
}

fn source(section: &Section<'_>) -> Result<Source, Wrong> {
    if let Some(file) = section.text("cdr_file")? {
        return Ok(Source::Records { file: file.into() });
    }
    let source = Source::manager(&section.required("ami_url")?);
    let source = source.map_err(|_| section.wrong("ami_url", Wanted::Exchange))?;
    Ok(match (source, section.secret("ami_secret")?) {
        (Source::Manager { host, port, user, .. }, Some(secret)) => {
            Source::Manager { host, port, user, secret: Secret::new(secret) }
        }
        (source, _) => source,
    })
}
