//! One mailbox of the hospital: where its mail is fetched, where it is handed in, what signs its threads.

use crate::Secret;
use crate::meta::Patience;
use domain::text::Email as Address;
use reqwest::Url;

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it: part of every dedupe key.
    pub name: String,
    /// The address that people write to.
    pub address: Address,
    /// What people see beside the address.
    pub display_name: String,
    /// Of a mail that answers none.
    pub subject: String,
    pub incoming: Server,
    /// The folder that is read.
    pub mailbox: String,
    pub outgoing: Server,
    /// The first signs, each is tried; more than one while a key is being changed.
    pub thread_keys: Vec<Secret>,
    /// The mail server brings `humas+anything@` to this mailbox, and lets it send so.
    pub plus_addresses: bool,
    /// Further addresses of the hospital's own: a mail from one of them is never answered by itself.
    pub also_ours: Vec<Address>,
    /// For the connection, and for each answer of the server.
    pub patience: Patience,
}

impl Settings {
    /// The part behind the `@` of our address.
    pub(crate) fn host(&self) -> &str {
        self.address.as_str().rsplit('@').next().unwrap_or_default()
    }

    pub(crate) fn is_ours(&self, address: &str) -> bool {
        let ours = std::iter::once(&self.address).chain(&self.also_ours);
        let plain = without_plus(address);
        ours.map(Address::as_str).any(|ours| ours.eq_ignore_ascii_case(&plain))
    }
}

/// `humas+token@rs.example` is `humas@rs.example`.
pub(crate) fn without_plus(address: &str) -> String {
    match address.split_once('@') {
        Some((local, host)) => {
            let name = local.split('+').next().unwrap_or_default();
            format!("{name}@{host}")
        }
        None => address.to_owned(),
    }
}

#[derive(Clone, Debug)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub account: Option<Account>,
}

#[derive(Clone, Debug)]
pub struct Account {
    pub user: String,
    pub password: Secret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    FromTheStart,
    /// Begun in the clear and refused if the server cannot go on encrypted.
    StartTls,
    /// In the clear, only toward this machine or where the configuration says `?tls=none`.
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadUrl {
    #[error("this is no address of a server")]
    NotAUrl,
    #[error("the address begins with another word than it should")]
    OtherScheme,
    #[error("`tls` is `none` or is not there")]
    OtherTls,
}

impl Server {
    /// `imaps://user:password@host` or `imap://host:143`, the latter with STARTTLS.
    ///
    /// # Errors
    /// [`BadUrl`]
    pub fn imap(url: &str) -> Result<Self, BadUrl> {
        Self::parse(url, ("imap", 143), ("imaps", 993))
    }

    /// `smtps://user:password@host` or `smtp://host:587`, the latter with STARTTLS.
    ///
    /// # Errors
    /// [`BadUrl`]
    pub fn smtp(url: &str) -> Result<Self, BadUrl> {
        Self::parse(url, ("smtp", 587), ("smtps", 465))
    }

    pub(crate) fn parse(
        url: &str,
        plain: (&str, u16),
        wrapped: (&str, u16),
    ) -> Result<Self, BadUrl> {
        let url = Url::parse(url).map_err(|_| BadUrl::NotAUrl)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(BadUrl::NotAUrl)?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let (port, tls) = match url.scheme() {
            scheme if scheme == wrapped.0 => (wrapped.1, Tls::FromTheStart),
            scheme if scheme == plain.0 => (plain.1, plain_tls(&url, &host)?),
            _ => return Err(BadUrl::OtherScheme),
        };
        let account = account(&url);
        Ok(Self { port: url.port().unwrap_or(port), host, tls, account })
    }
}

fn plain_tls(url: &Url, host: &str) -> Result<Tls, BadUrl> {
    let asked = url.query_pairs().find(|(key, _)| key == "tls");
    match asked.as_ref().map(|(_, value)| value.as_ref()) {
        Some("none") => Ok(Tls::None),
        Some(_) => Err(BadUrl::OtherTls),
        None if ["localhost", "127.0.0.1", "::1"].contains(&host) => Ok(Tls::None),
        None => Ok(Tls::StartTls),
    }
}

fn account(url: &Url) -> Option<Account> {
    let plain = |text: &str| {
        let pair = format!("x={}", text.replace('+', "%2B"));
        let decoded = Url::parse(&format!("x://y/?{pair}")).ok()?;
        decoded.query_pairs().next().map(|(_, value)| value.into_owned())
    };
    let user = plain(url.username()).filter(|user| !user.is_empty())?;
    let password = Secret::new(plain(url.password().unwrap_or_default())?);
    Some(Account { user, password })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_host_port_encryption_and_account() {
        let server = Server::imap("imaps://humas%40rs.example:r%23h+a@mail.rs.example").unwrap();
        assert_eq!((server.host.as_str(), server.port), ("mail.rs.example", 993));
        assert_eq!(server.tls, Tls::FromTheStart);
        let account = server.account.unwrap();
        assert_eq!(account.user, "humas@rs.example");
        assert!(account.password.matches("r#h+a"));
    }

    #[test]
    fn a_plain_connection_is_encrypted_unless_it_stays_on_this_machine() {
        let tls = |url| Server::smtp(url).map(|server| server.tls);
        assert_eq!(tls("smtp://mail.rs.example"), Ok(Tls::StartTls));
        assert_eq!(tls("smtp://mail.rs.example?tls=none"), Ok(Tls::None));
        assert_eq!(tls("smtp://127.0.0.1:2525"), Ok(Tls::None));
        assert_eq!(tls("smtp://mail.rs.example?tls=maybe"), Err(BadUrl::OtherTls));
        assert_eq!(tls("https://mail.rs.example"), Err(BadUrl::OtherScheme));
        assert_eq!(tls("mail.rs.example"), Err(BadUrl::NotAUrl));
    }
}
