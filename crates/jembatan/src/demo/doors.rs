//! The doors of the demonstration: one that keeps what it is given, and those of a file of settings,
//! all of which lead to this very machine. Its people are invented, but a number may be somebody's.

use std::net::IpAddr;
use std::sync::Arc;

use axum::http::Uri;
use channel::meta::{Account, Key};
use channel::outbox_only::OutboxOnly;
use channel::{Connection, Door, Secret, Settings};
use locale::Words;

use super::{APP_SECRET, VERIFY_TOKEN, play};
use crate::cli::Place;
use crate::config::connection::Broken;
use crate::config::environment::Environment;
use crate::config::{self, Config};
use crate::fault::{Fault, Typed};
use crate::house;

/// Through which the stories of the demonstration come.
const USUAL: &str = "instagram";

/// The doors of the file that is named, if one is, and the usual one.
///
/// # Errors
/// `DemoDoor` for one that leads away from this machine.
pub fn configured(
    place: &Place,
    environment: &Environment,
) -> Result<Vec<Result<Connection, Broken>>, Fault> {
    let mut all = match &place.config {
        Some(_) => config::load(place, environment)?.connections,
        None => Vec::new(),
    };
    if let Some(away) = all.iter().flatten().find(|one| !stays(&one.door)) {
        return Err(Fault::DemoDoor { name: Typed(away.name.clone()) });
    }
    if !all.iter().flatten().any(|one| one.name == USUAL) {
        all.push(Ok(Connection::new(USUAL, Settings::Instagram(account()))));
    }
    Ok(all)
}

/// Opens them; one that leads nowhere keeps what it is given.
pub fn open(config: &Config, t: &Words) -> Vec<Arc<dyn Door>> {
    let keeps = |one: &Connection| one.meta().is_some_and(|it| it.graph_url == NOWHERE);
    let kept = config.connections.iter().flatten().filter(|one| keeps(one));
    let kept: Vec<&str> = kept.map(|one| one.name.as_str()).collect();
    let open = house::doors(config, t).into_iter().filter(|door| !kept.contains(&door.name()));
    let keeping = kept.iter().map(|name| Arc::new(OutboxOnly::new(*name)) as Arc<dyn Door>);
    open.chain(keeping).collect()
}

/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9";

fn account() -> Account {
    Account {
        graph_url: NOWHERE.to_owned(),
        app_secrets: vec![Secret::new(APP_SECRET)],
        verify_token: Secret::new(VERIFY_TOKEN),
        access_token: Key::new("kosong"),
        instagram_login: false,
        account_id: play::ACCOUNT.to_owned(),
        business_id: None,
        human_agent: true,
        publishes: false,
    }
}

/// Whether nothing that goes through this door leaves the machine.
fn stays(door: &Settings) -> bool {
    match door {
        Settings::Instagram(at) | Settings::Facebook(at) | Settings::WhatsApp(at) => {
            leads_here(&at.graph_url)
        }
        Settings::Gateway(at) => leads_here(&at.url),
        Settings::Sms(at) => leads_here(&at.url),
        Settings::Email(at) => is_here(&at.incoming.host) && is_here(&at.outgoing.host),
        // Whoever reads the tables may send what stands in them.
        Settings::Gammu(_) => false,
        Settings::Telephone(_) => true,
        Settings::Threads(at) => leads_here(&at.graph_url),
        Settings::Network(at) => leads_here(&at.url) && leads_here(&at.token_url),
    }
}

fn leads_here(url: &str) -> bool {
    url.parse::<Uri>().is_ok_and(|uri| uri.host().is_some_and(is_here))
}

fn is_here(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or(host == "localhost", |address| address.is_loopback())
}
