//! The brand sheet.

use axum::{Json, extract::State};
use desk::Desk;
use desk::content::brand;
use domain::content::brand::{Brand, Colour, KeyFact, MOST_LINES};
use domain::text::Name;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::sent::Body;
use crate::word;

/// How the hospital speaks of itself.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandSheet {
    /// Its own name, written as it is always written.
    name: Option<String>,
    tagline: Option<String>,
    /// Which logo is the right one, and where its files lie.
    logo: Option<String>,
    tone: Option<String>,
    /// At most 40.
    #[serde(default)]
    colours: Vec<BrandColour>,
    /// At most 40.
    #[serde(default)]
    facts: Vec<BrandFact>,
    /// Words that never stand in a text of this house; at most 40.
    #[serde(default)]
    forbidden: Vec<String>,
}

/// A colour of the house.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BrandColour {
    /// `#0B6E4F`
    code: String,
    name: String,
}

/// Something that is often said.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BrandFact {
    says: String,
    source: String,
    /// The last day on which it is true.
    until: Option<String>,
}

/// The newest edition; empty before the first.
#[utoipa::path(get, path = "/content-brand", tag = "content",
    responses((status = 200, body = BrandSheet), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<BrandSheet>, Fault> {
    let known = brand::show(&desk, &caller.actor).await?;
    Ok(Json(BrandSheet::of(&known.map(|edition| edition.sheet).unwrap_or_default())))
}

/// Writes the sheet anew.
#[utoipa::path(put, path = "/content-brand", tag = "content", request_body = BrandSheet,
    responses((status = 200, body = BrandSheet), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<BrandSheet>,
) -> Result<Json<BrandSheet>, Fault> {
    let meant = sent.meant()?;
    let told = BrandSheet::of(&meant);
    brand::write(&desk, &caller.actor, meant).await?;
    Ok(Json(told))
}

impl BrandSheet {
    fn of(brand: &Brand) -> Self {
        let fact = |fact: &KeyFact| BrandFact {
            says: fact.says.as_str().to_owned(),
            source: fact.source.as_str().to_owned(),
            until: fact.until.map(|day| day.to_string()),
        };
        let colour = |colour: &Colour| BrandColour {
            code: colour.code(),
            name: colour.name.as_str().to_owned(),
        };
        let name = |one: &Option<Name>| one.as_ref().map(|name| name.as_str().to_owned());
        Self {
            name: name(&brand.name),
            tagline: name(&brand.tagline),
            logo: name(&brand.logo),
            tone: name(&brand.tone),
            colours: brand.colours.iter().map(colour).collect(),
            facts: brand.facts.iter().map(fact).collect(),
            forbidden: brand.forbidden.iter().map(|name| name.as_str().to_owned()).collect(),
        }
    }

    fn meant(self) -> Result<Brand, Fault> {
        for (field, count) in [
            ("colours", self.colours.len()),
            ("facts", self.facts.len()),
            ("forbidden", self.forbidden.len()),
        ] {
            if count > MOST_LINES {
                let most = u16::try_from(MOST_LINES).unwrap_or(u16::MAX);
                return Err(Fault::of(field, Why::OutOfRange { least: 0, most }));
            }
        }
        let forbidden = self.forbidden.iter().enumerate();
        let forbidden = forbidden.map(|(nth, one)| word::named(one, &format!("forbidden.{nth}")));
        let facts = self.facts.iter().enumerate().map(|(nth, fact)| fact.meant(nth));
        let colours = self.colours.iter().enumerate().map(|(nth, one)| one.meant(nth));
        Ok(Brand {
            name: word::name(self.name.clone(), "name")?,
            tagline: word::name(self.tagline.clone(), "tagline")?,
            logo: word::name(self.logo.clone(), "logo")?,
            tone: word::name(self.tone.clone(), "tone")?,
            colours: colours.collect::<Result<_, Fault>>()?,
            facts: facts.collect::<Result<_, Fault>>()?,
            forbidden: forbidden.collect::<Result<_, Fault>>()?,
        })
    }
}

impl BrandColour {
    fn meant(&self, nth: usize) -> Result<Colour, Fault> {
        let colour = Colour::parse(&format!("{} | {}", self.code, self.name));
        colour.ok_or(Fault::of(format!("colours.{nth}"), Why::NotALine))
    }
}

impl BrandFact {
    fn meant(&self, nth: usize) -> Result<KeyFact, Fault> {
        let until = self.until.as_deref().unwrap_or_default();
        KeyFact::parse(&format!("{} | {} | {until}", self.says, self.source))
            .ok_or(Fault::of(format!("facts.{nth}"), Why::NotALine))
    }
}
