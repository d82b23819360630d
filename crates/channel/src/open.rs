//! One way to open a door, whatever its kind.

use crate::meta::{Account, Graph, Manner, MetaDoor, NoClient, Patience};
use crate::{Connection, Door, Settings, facebook, instagram, whatsapp};
use std::sync::Arc;

/// The door of this connection.
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
    }
}
