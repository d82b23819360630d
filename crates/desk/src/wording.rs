//! The house's own sentences to a complainant. They are no answers and need no approval.

use domain::approval::{Cleared, Routine};
use domain::calendar::{Calendar, Instant, Zone};
use domain::ids::CaseNumber;
use domain::rules::Way;
use locale::{Language, Words, words};

/// Complainants are written to in Indonesian.
fn phrases() -> &'static Words {
    words(Language::Id)
}

pub(crate) fn zone(calendar: &Calendar) -> locale::Zone {
    match calendar.zone {
        Zone::Wib => locale::Zone::Wib,
        Zone::Wita => locale::Zone::Wita,
        Zone::Wit => locale::Zone::Wit,
    }
}

pub(crate) fn acknowledgement(
    hospital: &str,
    number: CaseNumber,
    code: &str,
    public_url: Option<&str>,
) -> Cleared {
    let number = number.to_string();
    let text = phrases().message_acknowledgement(hospital, &number, code);
    Routine::Acknowledgement.message(text + &track_at(public_url))
}

/// Where the tracking page is, if this hospital has told its address.
fn track_at(public_url: Option<&str>) -> String {
    public_url.map_or(String::new(), |url| format!("\n{}", phrases().message_track_at(url)))
}

/// The address of the tracking page.
pub(crate) fn page(public_url: &str) -> String {
    format!("{public_url}/lacak")
}

/// Somebody who gave no name.
pub(crate) fn dear() -> String {
    phrases().message_dear().to_string()
}

/// The officer's own words, or the sentence of the house; the promise stands in both.
pub(crate) fn ask_for_time(
    number: CaseNumber,
    until: Instant,
    own: Option<String>,
    calendar: &Calendar,
) -> Cleared {
    let until = phrases().long(until, zone(calendar));
    let text = phrases().message_ask_for_time(number.to_string(), &until);
    let text = own.map_or(text.clone(), |own| format!("{own}\n\n{text}"));
    Routine::RequestForTime.message(text)
}

pub(crate) fn inquire(number: CaseNumber, question: &str) -> Cleared {
    let text = phrases().message_inquire(number.to_string(), question);
    Routine::Question.message(text)
}

pub(crate) fn remind(number: CaseNumber) -> Cleared {
    Routine::Reminder.message(phrases().message_remind(number.to_string()))
}

pub(crate) fn tracking_page(number: CaseNumber, public_url: Option<&str>) -> Cleared {
    let text = phrases().message_tracking_page(number.to_string());
    Routine::TrackingPage.message(text + &track_at(public_url))
}

/// When and where somebody is invited, as far as it is fixed.
pub(crate) struct Invitation {
    pub number: CaseNumber,
    pub way: Way,
    pub at: Option<Instant>,
    pub place: Option<String>,
}

pub(crate) fn invite(invitation: &Invitation, calendar: &Calendar) -> Cleared {
    let t = phrases();
    let at = invitation.at.map(|at| t.long(at, zone(calendar)));
    let at = at.unwrap_or_else(|| t.message_time_open().to_string());
    let place = invitation.place.clone();
    let place = place.unwrap_or_else(|| t.message_place_open().to_string());
    let number = invitation.number.to_string();
    let text = t.message_invite(invitation.way.code(), &number, &at, &place);
    Routine::Invitation.message(text)
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
