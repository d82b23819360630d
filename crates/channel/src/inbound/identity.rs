//! Who somebody is at a door.

/// An account of a person at a door.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Handle {
    pub id: String,
    /// The public name there, where the provider tells it.
    pub name: Option<String>,
}

/// One of the names by which a provider knows a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identity {
    /// A telephone number as WhatsApp writes it: digits alone.
    WhatsApp(String),
    /// Of one person towards one business; a new number makes a new one.
    BusinessScoped(String),
    /// The same across businesses that belong together.
    ParentScoped(String),
    /// Instagram's id of a person towards one account.
    InstagramScoped(String),
    /// Chosen by the person, who may give it up to somebody else.
    Username(String),
}

impl Identity {
    /// The id, if it never passes to another person while it is in use.
    pub fn lasting(&self) -> Option<&str> {
        match self {
            Self::Username(_) => None,
            Self::WhatsApp(id)
            | Self::BusinessScoped(id)
            | Self::ParentScoped(id)
            | Self::InstagramScoped(id) => Some(id),
        }
    }
}
