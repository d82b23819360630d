//! The words of the house: Indonesian first, English second; dates, spans, numbers and zones.
//!
//! Phrases stand in `locales/{id,en}/*.ftl`, one file a capability. Each is a method here, so a
//! missing phrase or argument does not compile.

mod date;
mod language;
mod number;
mod span;
mod zone;

#[allow(clippy::all, clippy::unwrap_used, dead_code)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

    /// All phrases of one language.
    pub(crate) fn load(language: crate::Language) -> L10nLanguage {
        match language {
            crate::Language::Id => L10n::Id.load(),
            crate::Language::En => L10n::En.load(),
        }
    }
}

use std::{ops::Deref, sync::LazyLock};

pub use generated::L10nLanguage as Phrases;
pub use language::Language;
pub use zone::Zone;

/// The phrases, dates and numbers of one language: what a page calls `t`.
pub struct Words {
    language: Language,
    phrases: Phrases,
}

impl Words {
    /// The language that these words are in.
    pub fn language(&self) -> Language {
        self.language
    }
}

impl Deref for Words {
    type Target = Phrases;

    fn deref(&self) -> &Phrases {
        &self.phrases
    }
}

static INDONESIAN: LazyLock<Words> = LazyLock::new(|| load(Language::Id));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| load(Language::En));

fn load(language: Language) -> Words {
    Words { language, phrases: generated::load(language) }
}

/// The words of a language, read once.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Id => &INDONESIAN,
        Language::En => &ENGLISH,
    }
}
