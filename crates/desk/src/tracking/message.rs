//! What the house said to a complainant, as the tracking page shows it: the same sentences that a
//! door would carry, for whoever no door leads to.

use domain::calendar::Calendar;
use domain::case::{Appointment, Case, Closing, Entry, Event};
use domain::rules::Way;
use domain::text::Words;

use crate::wording::{self, Invitation, Voice};

/// The words that a message holds beside the house's own. A question stands above while it waits;
/// a home is named on no page, for a code passes from hand to hand.
pub(super) fn words(case: &Case, event: &Event) -> Option<Words> {
    match event {
        Event::TimeAsked { words, .. } => *words,
        Event::DeliveryPlanned(Appointment { way: Way::Meeting, place, .. }) => *place,
        Event::Closed(closing) => letter(case, closing),
        _ => None,
    }
}

/// A letter that may hold medical words is handed over, never shown.
fn letter(case: &Case, closing: &Closing<Words>) -> Option<Words> {
    let medical = case.is_medical() || case.answers.iter().any(|answer| answer.medical);
    closing.letter.filter(|_| closing.neutral || !medical)
}

/// The message that followed from an entry.
pub(super) fn of(
    case: &Case,
    entry: &Entry,
    (voice, calendar): (&Voice, &Calendar),
    said: &impl Fn(Option<Words>) -> Option<String>,
) -> Option<String> {
    let own = || said(words(case, &entry.event));
    let text = match &entry.event {
        Event::TimeAsked { until, .. } => {
            voice.ask_for_time(case.number, *until, (own(), calendar))
        }
        Event::Reminded => voice.remind(case.number),
        Event::DeliveryPlanned(plan) if plan.way.is_gathering() => {
            let (number, way, at) = (case.number, plan.way, plan.at);
            voice.invite(&Invitation { number, way, at, place: own() }, calendar)
        }
        Event::Closed(_) => wording::outside_remedies(own()?),
        _ => return None,
    };
    Some(text.text().to_owned())
}
