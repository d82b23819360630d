//! Who wrote: a telephone number, an id towards this business, or both; either may be missing.

use crate::meta::{id, words};
use crate::{Handle, Identity};
use serde_json::Value;

/// What a message says of a person, and what the list of contacts adds.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    phone: Option<String>,
    scoped: Option<String>,
    parent: Option<String>,
    username: Option<String>,
    name: Option<String>,
}

/// Reads a number and an id; the id sometimes stands where the number belongs.
pub(super) fn of(phone: &Value, scoped: &Value) -> Who {
    let (mut phone, mut scoped) = (id(phone), id(scoped));
    if phone.as_deref().is_some_and(is_scoped) {
        let misplaced = phone.take();
        scoped = scoped.or(misplaced);
    }
    Who { phone, scoped, ..Who::default() }
}

/// The author of a message, completed by `contacts` of the same body. A body may name many people:
/// only the one with the same number or id is meant, or the only one, if the message names nobody.
pub(super) fn author(phone: &Value, scoped: &Value, contacts: &Value) -> Who {
    let who = of(phone, scoped);
    let contacts = contacts.as_array().map(Vec::as_slice).unwrap_or_default();
    let nameless = who.phone.is_none() && who.scoped.is_none();
    let same = |contact: &&Value| {
        let other = of(&contact["wa_id"], &contact["user_id"]);
        let fits = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        fits(&who.phone, &other.phone) || fits(&who.scoped, &other.scoped)
    };
    let contact = match contacts {
        [only] if nameless => Some(only),
        all => all.iter().find(same),
    };
    contact.map_or(who.clone(), |contact| who.completed(contact))
}

impl Who {
    fn completed(self, contact: &Value) -> Self {
        let other = of(&contact["wa_id"], &contact["user_id"]);
        let text = |value: &Value| value.as_str().map(words).filter(|text| !text.is_empty());
        Self {
            phone: self.phone.or(other.phone),
            scoped: self.scoped.or(other.scoped),
            parent: id(&contact["parent_user_id"]),
            username: text(&contact["profile"]["username"]),
            name: text(&contact["profile"]["name"]),
        }
    }

    /// By what to answer: the number as long as it is known.
    pub fn key(&self) -> Option<&str> {
        self.phone.as_deref().or(self.scoped.as_deref()).or(self.parent.as_deref())
    }

    /// `id`, where the provider has another key for the person here.
    pub fn handle(&self, id: Option<String>) -> Option<Handle> {
        let id = id.or_else(|| self.key().map(str::to_owned))?;
        Some(Handle { id, name: self.name.clone().or_else(|| self.username.clone()) })
    }

    pub fn all(&self) -> Vec<Identity> {
        let named = [
            self.phone.clone().map(Identity::WhatsApp),
            self.scoped.clone().map(Identity::BusinessScoped),
            self.parent.clone().map(Identity::ParentScoped),
            self.username.clone().map(Identity::Username),
        ];
        named.into_iter().flatten().collect()
    }
}

/// `ID.` and letters or digits: two capital letters of a country, a full stop, perhaps `ENT.`.
pub(super) fn is_scoped(id: &str) -> bool {
    let Some((country, rest)) = id.split_once('.') else { return false };
    let own = rest.strip_prefix("ENT.").unwrap_or(rest);
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=128).contains(&own.len())
        && own.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_id_towards_a_business_is_told_from_a_number() {
        for id in ["ID.13491208655302741918", "US.ENT.11815799212886844830", "ID.a1"] {
            assert!(is_scoped(id), "{id}");
        }
        for id in ["6281234567890", "", "id.123", "IDN.123", "ID.", "ID.1/2", "ID.ENT."] {
            assert!(!is_scoped(id), "{id}");
        }
    }

    #[test]
    fn an_id_in_the_place_of_the_number_is_no_number() {
        let who = of(&json!("ID.9"), &json!(null));
        assert_eq!(who.all(), [Identity::BusinessScoped("ID.9".into())]);
    }

    #[test]
    fn a_neighbour_in_the_same_body_lends_nobody_a_name() {
        let contacts = json!([{ "wa_id": "62811", "profile": { "name": "Bu Ani" } }]);
        assert_eq!(author(&json!("62822"), &json!(null), &contacts).name, None);
        let ani = author(&json!("62811"), &json!(null), &contacts);
        assert_eq!(ani.name.as_deref(), Some("Bu Ani"));
        let nobody = author(&json!(null), &json!(null), &contacts);
        assert_eq!(nobody.key(), Some("62811"));
    }
}
