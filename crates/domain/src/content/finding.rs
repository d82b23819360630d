//! What an advertisement of a hospital may not say, and what a person has to say to words that
//! look like it. Words are found elsewhere; here stand the rules and where they come from.

use crate::consent::Outlet;
use crate::text::{Name, coded};

coded! {
    /// A prohibition, or what belongs to nobody's eyes.
    Rule {
        Superlative = "superlative",
        SelfPraise = "self_praise",
        Comparison = "comparison",
        Disparage = "disparage",
        Guarantee = "guarantee",
        FalseHope = "false_hope",
        Unproven = "unproven",
        Testimony = "testimony",
        Discount = "discount",
        Inducement = "inducement",
        Unlicensed = "unlicensed",
        Medicine = "medicine",
        Addictive = "addictive",
        FormulaMilk = "formula_milk",
        ForeignFacility = "foreign_facility",
        Endorsement = "endorsement",
        Misleading = "misleading",
        Indecent = "indecent",
        Titles = "titles",
        PatientNamed = "patient_named",
        RecordNumber = "record_number",
        IdentityNumber = "identity_number",
        PatientPhone = "patient_phone",
        /// A word that the brand sheet forbids.
        ForbiddenWord = "forbidden_word",
    }
}

impl Rule {
    /// Where the prohibition stands. The regulation was read through summaries of others, so that
    /// no letter of its list is named.
    pub fn source(self) -> &'static str {
        match self {
            Rule::Comparison => "Permenkes 1787/2010 Pasal 5; KODERSI Pasal 23",
            Rule::Superlative | Rule::SelfPraise | Rule::Disparage => {
                "Permenkes 1787/2010 Pasal 5; KODERSI"
            }
            Rule::Endorsement => "Permenkes 1787/2010 Pasal 15",
            Rule::FormulaMilk => "Permenkes 1787/2010 Pasal 5; PP 28/2024",
            Rule::PatientNamed | Rule::RecordNumber | Rule::IdentityNumber | Rule::PatientPhone => {
                "UU 27/2022; Permenkes 24/2022"
            }
            Rule::ForbiddenWord => "-",
            _ => "Permenkes 1787/2010 Pasal 5",
        }
    }
}

/// Words in one text that look like a breach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub outlet: Outlet,
    pub rule: Rule,
    /// As they stand in the text.
    pub words: String,
}

/// A person says that these words are no breach, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub rule: Rule,
    pub words: String,
    pub why: Name,
}

impl Judged {
    /// Was this said of that finding? The same words in another text are the same words.
    pub fn answers(&self, finding: &Finding) -> bool {
        let plain = |text: &str| text.trim().to_lowercase();
        self.rule == finding.rule && plain(&self.words) == plain(&finding.words)
    }
}
