//! What a network has counted of a post, by its own names and under its version.

use crate::counted::{Names, counted, whole};
use crate::publish::Insight;
use domain::content::Definition;
use serde_json::Value;

pub(super) fn insight(definition: &str, told: &Value, names: Names) -> Insight {
    Insight {
        definition: Definition::parse(definition).unwrap_or_default(),
        numbers: counted(names, |name| whole(&told[name])),
    }
}
