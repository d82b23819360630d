//! Addresses to which films go, by the number of the upload. They open by themselves, so they are kept
//! nowhere but in the memory of this program; one that is lost is asked for anew.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// More films are never on their way at once.
const MOST: usize = 32;

#[derive(Debug, Default)]
pub(crate) struct Places(Mutex<BTreeMap<String, String>>);

impl Places {
    pub fn keep(&self, name: String, to: String) {
        self.open(|all| {
            while all.len() >= MOST {
                all.pop_first();
            }
            all.insert(name, to);
        });
    }

    pub fn knows(&self, name: &str) -> bool {
        self.open(|all| all.contains_key(name))
    }

    /// Takes the address: it is used once.
    pub fn take(&self, name: &str) -> Option<String> {
        self.open(|all| all.remove(name))
    }

    fn open<T>(&self, job: impl FnOnce(&mut BTreeMap<String, String>) -> T) -> T {
        job(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_used_once_and_not_all_are_kept_for_ever() {
        let places = Places::default();
        places.keep("1".to_owned(), "https://a.example".to_owned());
        assert!(places.knows("1"));
        assert_eq!(places.take("1").as_deref(), Some("https://a.example"));
        assert!(!places.knows("1") && places.take("1").is_none());
        for nth in 0..100 {
            places.keep(format!("{nth:03}"), String::new());
        }
        assert!(places.knows("099") && !places.knows("000"));
    }
}
