//! The same thing said twice: a double press, or a request that was sent again without its key.

use super::{Answer, Command, Event};
use crate::text::Words;

/// Does this command say once more what this entry says, word by word? Then its result holds
/// already, and whoever sent it is told so; other words are another command.
pub fn repeats(event: &Event, command: &Command<Words>) -> bool {
    match (event, command) {
        (Event::Accepted { edited, .. }, Command::Accept { words, neutral }) => {
            same_answer(edited.as_ref(), *words, *neutral)
        }
        (Event::Delivered(given), Command::RecordDelivery(minutes)) => given == minutes,
        (Event::Closed(closed), Command::Close(closing)) => closed == closing,
        (Event::Withdrawn { why }, Command::Withdraw { why: again }) => why == again,
        _ => false,
    }
}

fn same_answer(taken: Option<&Answer>, words: Option<Words>, neutral: bool) -> bool {
    match (taken, words) {
        (None, None) => true,
        // Taken as medical, because nobody said that it was neutral.
        (Some(taken), None) => taken.medical && !neutral,
        (Some(taken), Some(words)) => taken.words == words && !(taken.medical && neutral),
        (None, Some(_)) => false,
    }
}

/// Entries that lead a case nowhere else: what was decided before them still holds.
pub fn leaves_as_it_is(event: &Event) -> bool {
    matches!(
        event,
        Event::Noted { .. }
            | Event::Revealed { .. }
            | Event::Reported
            | Event::Linked { .. }
            | Event::LinkedBack { .. }
            | Event::AccusedReplied { .. }
            | Event::CareHeard { .. }
            | Event::Entitled { .. }
            | Event::Held { .. }
            | Event::FileShown { .. }
            | Event::Enclosed { .. }
            | Event::LanguageChosen { .. }
    )
}
