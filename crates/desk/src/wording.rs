//! The house's own sentences to a complainant. They are no answers and need no approval.

use std::collections::BTreeMap;

use db::Tx;
use domain::approval::{Cleared, Routine};
use domain::calendar::{Calendar, Date, Instant, Zone};
use domain::ids::CaseNumber;
use domain::rules::Way;
use domain::sentence::{Filling, Gap, Occasion, Wording};
use domain::text::Language;
use locale::{Words, words};

use crate::{Desk, DeskError};

/// What stands in the record of the house is Indonesian.
fn phrases() -> &'static Words {
    words(locale::Language::Id)
}

/// The words of a complainant's language.
pub(crate) fn spoken(language: Language) -> &'static Words {
    words(match language {
        Language::Id => locale::Language::Id,
        Language::En => locale::Language::En,
    })
}

pub(crate) fn zone(calendar: &Calendar) -> locale::Zone {
    match calendar.zone {
        Zone::Wib => locale::Zone::Wib,
        Zone::Wita => locale::Zone::Wita,
        Zone::Wit => locale::Zone::Wit,
    }
}

/// How the house speaks to one complainant: in their language, in the words of the hospital where
/// it has chosen its own.
pub(crate) struct Voice {
    t: &'static Words,
    own: BTreeMap<Occasion, String>,
    hospital: String,
    /// The address of the tracking page, if this hospital has told its own.
    page: Option<String>,
}

impl Voice {
    pub async fn load(
        tx: &mut Tx<'_>,
        desk: &Desk,
        (language, hospital): (Language, &str),
    ) -> Result<Self, DeskError> {
        let newest = store::sentence::newest(tx, desk.scope()).await?.into_iter();
        let own = newest.filter(|one| one.language == language);
        Ok(Self {
            t: spoken(language),
            own: own.filter_map(|one| Some((one.occasion, one.wording?))).collect(),
            hospital: hospital.to_owned(),
            page: desk.0.public_url.as_deref().map(page),
        })
    }

    /// As [`Voice::load`], for whoever has not met the hospital yet.
    pub async fn of(tx: &mut Tx<'_>, desk: &Desk, language: Language) -> Result<Self, DeskError> {
        let hospital = store::hospital::load(tx, desk.scope()).await?;
        let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
        Self::load(tx, desk, (language, &hospital)).await
    }

    pub fn acknowledgement(&self, number: CaseNumber, code: &str) -> Cleared {
        let code = (Gap::TrackingCode, code.to_owned());
        Routine::Acknowledgement.message(self.say(Occasion::Acknowledgement, number, vec![code]))
    }

    /// The officer's own words before the sentence of the house; the promise stands in both.
    pub fn ask_for_time(
        &self,
        number: CaseNumber,
        until: Instant,
        (own, calendar): (Option<String>, &Calendar),
    ) -> Cleared {
        let until = (Gap::Until, self.t.long(until, zone(calendar)));
        let text = self.say(Occasion::RequestForTime, number, vec![until]);
        let text = own.map_or(text.clone(), |own| format!("{own}\n\n{text}"));
        Routine::RequestForTime.message(text)
    }

    pub fn inquire(&self, number: CaseNumber, question: String) -> Cleared {
        let question = (Gap::Question, question);
        Routine::Question.message(self.say(Occasion::Question, number, vec![question]))
    }

    pub fn remind(&self, number: CaseNumber) -> Cleared {
        Routine::Reminder.message(self.say(Occasion::Reminder, number, Vec::new()))
    }

    pub fn tracking_page(&self, number: CaseNumber) -> Cleared {
        Routine::TrackingPage.message(self.say(Occasion::TrackingPage, number, Vec::new()))
    }

    pub fn after_closing(&self, number: CaseNumber) -> Cleared {
        Routine::AfterClosing.message(self.say(Occasion::AfterClosing, number, Vec::new()))
    }

    /// What everybody may read beneath a comment.
    pub fn public_reply(&self, number: CaseNumber) -> Cleared {
        Routine::PublicReply.message(self.say(Occasion::PublicReply, number, Vec::new()))
    }

    /// How repeated complaints without new facts are handled; the office says it by hand.
    pub fn series_notice(&self, number: CaseNumber, until: Date) -> String {
        let until = (Gap::Until, self.t.long_date(until));
        self.say(Occasion::SeriesNotice, number, vec![until])
    }

    pub fn invite(&self, invitation: &Invitation, calendar: &Calendar) -> Cleared {
        let at = invitation.at.map(|at| self.t.long(at, zone(calendar)));
        let at = at.unwrap_or_else(|| self.t.message_time_open());
        let place = invitation.place.clone().unwrap_or_else(|| self.t.message_place_open());
        let occasion = match invitation.way {
            Way::HomeVisit => Occasion::HomeVisit,
            _ => Occasion::Invitation,
        };
        let facts = vec![(Gap::At, at), (Gap::Place, place)];
        Routine::Invitation.message(self.say(occasion, invitation.number, facts))
    }

    /// The hospital's own sentence; where it has none, or its own cannot be said, the built-in one.
    fn say(&self, occasion: Occasion, number: CaseNumber, facts: Vec<(Gap, String)>) -> String {
        let filling = self.filling(number.to_string(), facts);
        if let Some(own) = self.own.get(&occasion) {
            match Wording::parse(occasion, own).and_then(|wording| wording.filled(&filling)) {
                Ok(text) => return text,
                Err(flaw) => tracing::warn!(
                    occasion = occasion.code(),
                    flaw = flaw.code(),
                    "the hospital's own sentence cannot be said; the built-in one is sent"
                ),
            }
        }
        built_in(self.t, occasion, (&filling, self.page.is_some()))
    }

    fn filling(&self, number: String, mut facts: Vec<(Gap, String)>) -> Vec<(Gap, String)> {
        facts.extend([
            (Gap::Number, number),
            (Gap::Hospital, self.hospital.clone()),
            (Gap::Guarantee, self.t.message_guarantee()),
            (Gap::Page, self.page.clone().unwrap_or_else(|| self.t.message_page())),
        ]);
        facts
    }

    /// A wording as it would be said with invented facts.
    pub fn sample(&self, wording: &Wording, at: (Instant, &Calendar)) -> Option<String> {
        let (until, t) = (self.t.long(at.0, zone(at.1)), self.t);
        let facts = vec![
            (Gap::TrackingCode, "1234 5678 9012 3456".to_owned()),
            (Gap::Question, t.sentence_sample_question()),
            (Gap::Until, until.clone()),
            (Gap::At, until),
            (Gap::Place, t.sentence_sample_place()),
        ];
        wording.filled(&self.filling("2026-00118".to_owned(), facts)).ok()
    }
}

/// The built-in sentence with its gaps still open, as a hospital would begin to word its own.
pub(crate) fn pattern(language: Language, occasion: Occasion) -> String {
    let open = |gap: &Gap| (*gap, format!("{{{{ {} }}}}", gap.code()));
    let open: Vec<_> = occasion.gaps().iter().map(open).collect();
    built_in(spoken(language), occasion, (&open, true))
}

/// The address of the page is named only where there is one.
fn built_in(t: &Words, occasion: Occasion, (filling, page): (&Filling, bool)) -> String {
    let fact = |gap: Gap| {
        let known = filling.iter().find(|(known, _)| *known == gap);
        known.map_or("", |(_, fact)| fact.as_str())
    };
    let number = fact(Gap::Number);
    let (said, track) = match occasion {
        Occasion::Acknowledgement => {
            let (hospital, code) = (fact(Gap::Hospital), fact(Gap::TrackingCode));
            (t.message_acknowledgement(hospital, number, code, fact(Gap::Guarantee)), true)
        }
        Occasion::RequestForTime => (t.message_ask_for_time(number, fact(Gap::Until)), false),
        Occasion::Question => (t.message_inquire(number, fact(Gap::Question)), false),
        Occasion::Reminder => (t.message_remind(number), false),
        Occasion::SeriesNotice => {
            (t.message_series_notice(number, fact(Gap::Until), fact(Gap::Guarantee)), true)
        }
        Occasion::PublicReply => (t.message_public_reply(fact(Gap::Hospital)), false),
        Occasion::TrackingPage => (t.message_tracking_page(number), true),
        Occasion::AfterClosing => (t.message_after_closing(number), true),
        Occasion::Invitation | Occasion::HomeVisit => {
            (t.message_invite(occasion.code(), number, fact(Gap::At), fact(Gap::Place)), false)
        }
    };
    match track && page {
        true => format!("{said}\n{}", t.message_track_at(fact(Gap::Page))),
        false => said,
    }
}

/// The address of the tracking page.
pub(crate) fn page(public_url: &str) -> String {
    format!("{public_url}/lacak")
}

/// A moment in the language of a provider's template (`id`, `en_US`).
pub(crate) fn moment(at: Instant, (language, calendar): (&str, &Calendar)) -> String {
    let language = if language.starts_with("en") { Language::En } else { Language::Id };
    spoken(language).long(at, zone(calendar))
}

/// Somebody who gave no name.
pub(crate) fn dear() -> String {
    phrases().message_dear().to_string()
}

/// When and where somebody is invited, as far as it is fixed.
pub(crate) struct Invitation {
    pub number: CaseNumber,
    pub way: Way,
    pub at: Option<Instant>,
    pub place: Option<String>,
}

pub(crate) fn outside_remedies(letter: String) -> Cleared {
    Routine::OutsideRemedies.message(letter)
}

/// A message that holds no words of its own.
pub(crate) fn attachment(kind: &str) -> String {
    phrases().message_attachment(kind)
}

/// A recommendation of our Page, or the contrary, that came without words.
pub(crate) fn rating(recommends: bool) -> String {
    phrases().message_rating(if recommends { "recommends" } else { "advises_against" })
}

/// Words in which our account was named, with who said them and where to look.
pub(crate) fn mention(text: &str, username: Option<&str>, link: Option<&str>) -> String {
    let by = username.map(|name| phrases().message_mention(name));
    let lines = by.into_iter().chain([text.to_owned()]).chain(link.map(str::to_owned));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

pub(crate) fn protected() -> String {
    phrases().message_protected().to_string()
}

/// Words that came with our mark from an address that is not the complainant's, for the office.
pub(crate) fn stranger(address: &str, words: &str) -> String {
    format!("{}\n\n{words}", phrases().message_stranger(address))
}
