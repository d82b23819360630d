//! `kind = "email"`: one mailbox, fetched over IMAP and answered over SMTP.

use channel::email::{self, Account, Server};
use channel::meta::Patience;
use channel::{Secret, Settings};
use domain::text::Email;
use sha2::{Digest, Sha256};

use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};
use super::both;

pub const KEYS: &[&str] = &[
    "kind",
    "address",
    "also_ours",
    "display_name",
    "subject",
    "imap_url",
    "imap_password",
    "imap_password_file",
    "mailbox",
    "smtp_url",
    "smtp_password",
    "smtp_password_file",
    "thread_key",
    "thread_key_file",
    "thread_key_old",
    "thread_key_old_file",
    "plus_addresses",
];

pub fn read(name: &str, section: &Section<'_>) -> Result<Settings, Wrong> {
    let imap = Server::imap(&section.required("imap_url")?);
    let smtp = Server::smtp(&section.required("smtp_url")?);
    let incoming = imap.map_err(|_| section.wrong("imap_url", Wanted::Imap))?;
    let outgoing = smtp.map_err(|_| section.wrong("smtp_url", Wanted::Smtp))?;
    let incoming = with_password(section, incoming, "imap_password")?;
    let outgoing = with_password(section, outgoing, "smtp_password")?;
    // Without an account no mail is ever fetched.
    let account = incoming.account.clone().ok_or_else(|| section.missing("imap_password"))?;
    let address = address(section, &account, &incoming.host)?;
    let also = section.texts("also_ours")?;
    let also = also.iter().map(|text| Email::parse(text));
    let also_ours: Result<Vec<Email>, _> = also.collect();
    Ok(Settings::Email(Box::new(email::Settings {
        name: name.to_owned(),
        display_name: section.text("display_name")?.unwrap_or_else(|| "Humas".to_owned()),
        subject: section.text("subject")?.unwrap_or_else(|| "Pesan dari Humas".to_owned()),
        thread_keys: thread_keys(section, &address)?,
        also_ours: also_ours.map_err(|_| section.wrong("also_ours", Wanted::Email))?,
        address,
        incoming,
        mailbox: section.text("mailbox")?.unwrap_or_else(|| "INBOX".to_owned()),
        outgoing,
        plus_addresses: section.flag("plus_addresses")?,
        patience: Patience::default(),
    })))
}

/// The password from its own key, so that the address of the server can be shown to anybody.
fn with_password(section: &Section<'_>, server: Server, key: &str) -> Result<Server, Wrong> {
    let Some(password) = section.secret(key)? else { return Ok(server) };
    // A password of nobody opens nothing: the address has to name the user.
    let account = server
        .account
        .ok_or_else(|| section.wrong(&key.replace("password", "url"), wanted(key)))?;
    let account = Account { password: Secret::new(password), ..account };
    Ok(Server { account: Some(account), ..server })
}

fn wanted(key: &str) -> Wanted {
    if key.starts_with("imap") { Wanted::Imap } else { Wanted::Smtp }
}

/// The one that is named, else the user of the mailbox.
fn address(section: &Section<'_>, account: &Account, host: &str) -> Result<Email, Wrong> {
    if let Some(named) = section.text("address")? {
        return Email::parse(&named).map_err(|_| section.wrong("address", Wanted::Email));
    }
    let user = &account.user;
    let whole = if user.contains('@') { user.clone() } else { format!("{user}@{host}") };
    Email::parse(&whole).map_err(|_| section.missing("address"))
}

/// The keys that sign our threads. Without one the password of the mailbox makes it: it is as
/// secret, and lasts as long as it is not changed.
fn thread_keys(section: &Section<'_>, address: &Email) -> Result<Vec<Secret>, Wrong> {
    let named = both(section, "thread_key", "thread_key_old")?;
    if !named.is_empty() {
        return Ok(named);
    }
    let hidden = match section.secret("imap_password")? {
        Some(password) => password,
        None => section.required("imap_url")?,
    };
    let made = Sha256::digest(format!("jembatan thread key\n{}\n{hidden}", address.as_str()));
    Ok(vec![Secret::new(hex::encode(made))])
}
