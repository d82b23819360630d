//! What an item lacks of what was agreed around it: the tagline and a key message of its campaign, the
//! word that discloses a paid collaboration. A hint with its words; a person judges.

use std::collections::BTreeSet;

use db::Tx;
use domain::campaign::Campaign;
use domain::content::Content;
use domain::text::coded;

use crate::{Desk, DeskError};

/// Words without a meaning of their own; nobody misses them in a text.
const SMALL: [&str; 16] = [
    "dan", "yang", "di", "ke", "dari", "untuk", "dengan", "ini", "itu", "adalah", "pada", "agar",
    "atau", "bagi", "oleh", "para",
];

coded! {
    /// What is missing in a text.
    Lacking {
        Tagline = "tagline",
        /// Every key message; the words are those that are missing of the nearest one.
        Message = "message",
        Disclosure = "disclosure",
    }
}

/// Something missing, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    pub what: Lacking,
    pub words: String,
}

/// What was agreed around an item.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub campaign: Option<Campaign>,
    disclosures: BTreeSet<String>,
}

impl Around {
    /// The campaign of an item, and the words that its paid collaborators owe on its day.
    pub async fn of(tx: &mut Tx<'_>, desk: &Desk, content: &Content) -> Result<Self, DeskError> {
        let rules = desk.rules_in_force(tx, desk.now()).await?;
        let on = rules.calendar.day_of(content.due.unwrap_or(desk.now()));
        let with = store::collaborator::of_item(tx, desk.scope(), content.id).await?;
        let owed = with.iter().filter_map(|one| one.disclosure(on));
        Ok(Self {
            disclosures: owed.map(|word| word.as_str().to_owned()).collect(),
            campaign: store::campaign::of_item(tx, desk.scope(), content.id).await?,
        })
    }

    /// What a text lacks of it.
    pub fn lacks(&self, text: &str) -> Vec<Lack> {
        let said = reading::normalise(text).join(" ");
        let absent = |words: &&str| !said.contains(&reading::normalise(words).join(" "));
        let lack = |what: Lacking| move |words: &str| Lack { what, words: words.to_owned() };
        let plan = self.campaign.as_ref().map(|campaign| &campaign.plan);
        let tagline = plan.and_then(|plan| plan.tagline.as_ref()).map(|one| one.as_str());
        let owed = self.disclosures.iter().map(String::as_str);
        let mut all: Vec<Lack> =
            tagline.filter(absent).map(lack(Lacking::Tagline)).into_iter().collect();
        let messages = plan.map(|plan| plan.messages.iter().map(|one| one.as_str()));
        let missing = messages.and_then(|messages| nearest(messages, text));
        all.extend(missing.map(|words| Lack { what: Lacking::Message, words }));
        all.extend(owed.filter(absent).map(lack(Lacking::Disclosure)));
        all
    }
}

/// The words that are missing of the key message that is nearest to the text; `None` where one of them
/// is there with all its words, in whatever form.
fn nearest<'a>(messages: impl Iterator<Item = &'a str>, text: &str) -> Option<String> {
    let stems: BTreeSet<String> = reading::stems(text).into_iter().collect();
    let missing = |message: &str| {
        let words = reading::normalise(message).into_iter();
        let weighty = words.filter(|word| !SMALL.contains(&word.as_str()));
        let gone = weighty.filter(|word| !stems.contains(reading::stem(word).as_ref()));
        gone.collect::<Vec<String>>()
    };
    let least = messages.map(missing).min_by_key(Vec::len)?;
    (!least.is_empty()).then(|| least.join(", "))
}
