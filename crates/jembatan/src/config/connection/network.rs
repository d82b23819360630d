//! `kind = "threads"`, `"x"`, `"youtube"` and `"tiktok"`: accounts on which the program only publishes.

use channel::meta::{self, Account, Patience};
use channel::network::{self, Cost, Direct, Network};
use channel::{Secret, Settings};

use super::super::section::Section;
use super::super::wrong::{Key, Wanted, Wrong};
use super::web;

pub const THREADS: &[&str] =
    &["kind", "graph_url", "account_id", "access_token", "access_token_file", "publishes"];

pub const KEYS: &[&str] = &[
    "kind",
    "url",
    "token_url",
    "account_id",
    "client_id",
    "client_secret",
    "client_secret_file",
    "refresh_token",
    "refresh_token_file",
    "publishes",
    "made_for_kids",
    "paid_results",
    "direct",
    "audited",
    "comments",
    "duets",
    "stitches",
    "own_brand",
    "cost_per_post",
    "cost_per_post_with_link",
    "cost_per_read",
    "cost_currency",
    "cost_as_of",
];

/// The network that is called so.
pub fn of(kind: &str) -> Option<Network> {
    match kind {
        "x" => Some(Network::X),
        "youtube" => Some(Network::Youtube),
        "tiktok" => Some(Network::Tiktok),
        _ => None,
    }
}

/// Nothing is heard there: no hook, and no secret for one.
pub fn threads(section: &Section<'_>) -> Result<Settings, Wrong> {
    let key = section.secret("access_token")?.ok_or_else(|| section.missing("access_token"))?;
    Ok(Settings::Threads(Account {
        graph_url: or(section, "graph_url", "https://graph.threads.net/v1.0")?,
        app_secrets: Vec::new(),
        verify_token: Secret::new(""),
        access_token: meta::Key::new(key),
        instagram_login: false,
        account_id: section.required("account_id")?,
        business_id: None,
        human_agent: false,
        publishes: section.flag("publishes")?,
    }))
}

/// `reads` is how many posts of X may be read for money in a month, by whatever reads them.
pub fn read(
    (name, network): (&str, Network),
    section: &Section<'_>,
    reads: Option<u32>,
) -> Result<Settings, Wrong> {
    let needed = |key: &str| section.secret(key)?.ok_or_else(|| section.missing(key));
    let (url, token_path) = match network {
        Network::X => ("https://api.x.com", "/2/oauth2/token"),
        Network::Youtube => ("https://www.googleapis.com", ""),
        Network::Tiktok => ("https://open.tiktokapis.com", "/v2/oauth/token/"),
    };
    let url = or(section, "url", url)?;
    let token_url = match network {
        Network::Youtube => "https://oauth2.googleapis.com/token".to_owned(),
        _ => format!("{url}{token_path}"),
    };
    let account_id = match network {
        Network::X => section.required("account_id")?,
        _ => section.text("account_id")?.unwrap_or_default(),
    };
    Ok(Settings::Network(Box::new(network::Settings {
        name: name.to_owned(),
        network,
        token_url: or_kept(section, "token_url", &token_url)?,
        url,
        account_id,
        client_id: section.required("client_id")?,
        client_secret: Secret::new(needed("client_secret")?),
        grant: meta::Key::new(needed("refresh_token")?),
        publishes: section.flag("publishes")?,
        made_for_kids: section.flag("made_for_kids")?,
        monthly_reads: monthly_reads(network, section, reads)?,
        direct: direct(network, section)?,
        cost: cost(section)?,
        patience: Patience::default(),
    })))
}

/// An address, or the usual one.
fn or(section: &Section<'_>, name: &str, usual: &str) -> Result<String, Wrong> {
    match section.text(name)? {
        Some(_) => web(section, name),
        None => Ok(usual.to_owned()),
    }
}

/// The same, with the slash at its end where there is one: TikTok knows an address only so.
fn or_kept(section: &Section<'_>, name: &str, usual: &str) -> Result<String, Wrong> {
    match section.text(name)? {
        Some(given) => web(section, name).map(|_| given),
        None => Ok(usual.to_owned()),
    }
}

/// What is paid for has an end that somebody named: the same for results as for the search.
fn monthly_reads(
    network: Network,
    section: &Section<'_>,
    reads: Option<u32>,
) -> Result<Option<u32>, Wrong> {
    let asked = section.flag("paid_results")? && network == Network::X;
    let missing = || Wrong::Missing { key: Key("listening.x_monthly_posts".to_owned()) };
    asked.then(|| reads.ok_or_else(missing)).transpose()
}

fn direct(network: Network, section: &Section<'_>) -> Result<Option<Direct>, Wrong> {
    let way = Direct {
        audited: section.flag("audited")?,
        comments: section.flag("comments")?,
        duets: section.flag("duets")?,
        stitches: section.flag("stitches")?,
        own_brand: section.flag("own_brand")?,
    };
    let wanted = section.flag("direct")? && network == Network::Tiktok;
    Ok(wanted.then_some(way))
}

/// What a post costs: a number means nothing without its currency and the day on which it was looked up.
fn cost(section: &Section<'_>) -> Result<Option<Cost>, Wrong> {
    let Some(post) = section.decimal("cost_per_post")? else { return Ok(None) };
    let currency = section.required("cost_currency")?;
    if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(section.wrong("cost_currency", Wanted::Currency));
    }
    let as_of = section.required("cost_as_of")?;
    let as_of = as_of.parse().map_err(|_| section.wrong("cost_as_of", Wanted::Day))?;
    let with_link = section.decimal("cost_per_post_with_link")?;
    let read = section.decimal("cost_per_read")?;
    Ok(Some(Cost { post, with_link, read, currency, as_of }))
}
