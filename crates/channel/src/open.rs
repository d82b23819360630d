//! One way to open a door, whatever its kind.

use crate::email::Email;
use crate::gateway::Gateway;
use crate::meta::{Account, Graph, Manner, MetaDoor, NoClient, Patience};
use crate::network::NetworkDoor;
use crate::phone::NoWayOut;
use crate::sms::{Sms, gammu::Gammu};
use crate::{Connection, Door, Settings, facebook, instagram, threads, whatsapp};
use std::sync::Arc;

/// The door of this connection. `patience` is that of Meta's doors; the others have their own.
///
/// # Errors
/// [`NoClient`] when the machine offers no TLS.
pub fn open(connection: &Connection, patience: Patience) -> Result<Arc<dyn Door>, NoClient> {
    let meta = |account: &Account, manner: Manner| -> Result<Arc<dyn Door>, NoClient> {
        let graph = Graph::new(account.clone(), patience)?;
        Ok(Arc::new(MetaDoor { name: connection.name.clone(), graph, manner }))
    };
    match &connection.door {
        Settings::Instagram(account) => meta(account, instagram::MANNER),
        Settings::Facebook(account) => meta(account, facebook::MANNER),
        Settings::WhatsApp(account) => meta(account, whatsapp::MANNER),
        Settings::Gateway(gateway) => Ok(Arc::new(Gateway::new((**gateway).clone())?)),
        Settings::Email(mailbox) => Ok(Arc::new(Email::new((**mailbox).clone()))),
        Settings::Sms(gateway) => Ok(Arc::new(Sms::new((**gateway).clone())?)),
        Settings::Gammu(tables) => Ok(Arc::new(Gammu::new((**tables).clone()))),
        Settings::Telephone(exchange) => Ok(Arc::new(NoWayOut::new(&exchange.name))),
        Settings::Threads(account) => meta(account, threads::MANNER),
        Settings::Network(network) => Ok(Arc::new(NetworkDoor::new((**network).clone())?)),
    }
}
