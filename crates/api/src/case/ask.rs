//! The parts of commands that stand in several of them, or come in two shapes.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::{HcatCode, NatureCode};

/// A question to somebody in the house.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub to: To,
    #[serde(alias = "text", alias = "words", alias = "message")]
    pub question: String,
    /// Medical for the DPJP and the committee, if nothing is said.
    pub nature: Option<NatureCode>,
}

/// Exactly one of these.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct To {
    /// A unit's code.
    pub unit: Option<String>,
    /// A login or name, or true for whoever it is.
    pub dpjp: Option<Physician>,
    pub committee: Option<bool>,
    pub management: Option<bool>,
}

/// The patient's responsible physician.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Physician {
    Whoever(bool),
    Named(String),
}

/// A coded problem, or only its category.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum TopicSent {
    Category(String),
    Coded(Coded),
}

/// One problem: the hospital's category, its HCAT code, and how bad the failing was.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Coded {
    /// A code of the hospital's list, or `lainnya` for what fits into none.
    pub category: String,
    pub hcat: Option<HcatCode>,
    /// 1 low to 3 high.
    #[schema(minimum = 1, maximum = 3)]
    pub severity: Option<u8>,
}

/// One text or several.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    pub fn into_list(self) -> Vec<String> {
        match self {
            Self::One(text) => vec![text],
            Self::Many(texts) => texts,
        }
    }
}

/// What will be made better, alone or with who does it and until when.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Planned {
    Action(String),
    Plan(Plan),
}

/// What will be made better, by whom and until when.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    #[serde(alias = "text")]
    pub action: String,
    /// A login or name.
    pub owner: Option<String>,
    /// The last day, `2026-11-21`.
    pub due: Option<String>,
}
