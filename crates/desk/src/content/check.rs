//! What is looked at in a text before people read it: words that an advertisement may not have, words
//! that the house does not use, and what makes a text hard to read. Only a person decides.

use domain::calendar::Date;
use domain::consent::{Outlet, Purpose};
use domain::content::brand::Brand;
use domain::content::{Draft, Finding, Rule};
use domain::text::coded;

/// A sentence of more words is hard to read.
const LONG_SENTENCE: usize = 25;

/// Roots of words with which texts say something about health.
const HEALTH: [&str; 14] = [
    "sembuh",
    "obat",
    "dosis",
    "gejala",
    "infeksi",
    "kanker",
    "diabetes",
    "stroke",
    "hipertensi",
    "demam",
    "diare",
    "cegah",
    "khasiat",
    "vaksin",
];

coded! {
    /// What may be better in a text, and stops nobody.
    Hint {
        LongSentence = "long_sentence",
        NoFacility = "no_facility",
        NoDate = "no_date",
        /// The brand sheet says it differently.
        OtherName = "other_name",
        /// A key fact whose day has passed.
        StaleFact = "stale_fact",
        /// It speaks of health, and no doctor is asked.
        HealthClaim = "health_claim",
    }
}

/// The rules that a text may break, each with the words that were found, in the order of the text.
pub fn suspicions(text: &str) -> Vec<(Rule, String)> {
    let known = |one: reading::Suspicion<'_>| Some((Rule::parse(one.rule)?, one.words.to_owned()));
    reading::advertising(text).into_iter().filter_map(known).collect()
}

/// The same for the text of a channel, with the words that the brand sheet forbids.
pub(super) fn findings(outlet: Outlet, text: &str, brand: &Brand) -> Vec<Finding> {
    let own = brand.forbidden_in(text).map(|word| (Rule::ForbiddenWord, word.to_owned()));
    let all = suspicions(text).into_iter().chain(own);
    all.map(|(rule, words)| Finding { outlet, rule, words }).collect()
}

/// What a text is held against beside the rules.
pub(super) struct House<'a> {
    /// The name of the hospital.
    pub facility: &'a str,
    pub brand: &'a Brand,
    pub today: Date,
}

/// What may be better. Printed and outdoor advertisements name the facility and the day of their
/// publication (Permenkes 1787/2010 Pasal 4).
pub(super) fn hints<W>(text: &str, draft: &Draft<W>, house: &House<'_>) -> Vec<Hint> {
    let advertises = matches!(draft.purpose, Purpose::Service | Purpose::Campaign);
    let wanted = |hint: Hint| match hint {
        Hint::LongSentence => text
            .split(['.', '!', '?', '\n'])
            .any(|sentence| sentence.split_whitespace().count() > LONG_SENTENCE),
        Hint::NoFacility => advertises && !names(text, house),
        Hint::NoDate => advertises && !dated(text),
        Hint::OtherName => house.brand.misnamed(text),
        Hint::StaleFact => house.brand.says_stale(text, house.today),
        Hint::HealthClaim => !draft.claims && speaks_of_health(text),
    };
    Hint::ALL.iter().copied().filter(|hint| wanted(*hint)).collect()
}

/// Does it name the hospital, as the letterhead or as the brand sheet does?
fn names(text: &str, house: &House<'_>) -> bool {
    let text = text.to_lowercase();
    let own = house.brand.name.as_ref().map(|name| name.as_str());
    own.into_iter().chain([house.facility]).any(|name| text.contains(&name.to_lowercase()))
}

/// Does a word of it look like a claim about health? The root of a hospital, `sakit`, is none.
fn speaks_of_health(text: &str) -> bool {
    reading::stems(text).iter().any(|stem| HEALTH.contains(&stem.as_str()))
}

/// Is there something like a year in it?
fn dated(text: &str) -> bool {
    text.split(|one: char| !one.is_ascii_digit())
        .any(|part| part.len() == 4 && part.starts_with("20"))
}
