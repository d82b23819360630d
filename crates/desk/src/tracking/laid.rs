//! Which answer stands on the page of its complainant, and with which files.

use domain::case::{Case, Entry, Event};
use domain::ids::{AnswerNo, FileId};
use domain::rules::{Reaction, Way};
use domain::text::Words;

/// The words of the last answer that reached the complainant or is laid out for them here, unless
/// they are medical: those are never shown. What was recalled, returned, put before the director
/// once more or did not arrive is no longer laid out.
pub(super) fn public_answer(case: &Case, history: &[Entry]) -> Option<(Words, Vec<FileId>)> {
    let mut shown = Shown::default();
    history.iter().for_each(|entry| shown.meet(&entry.event));
    let laid = shown.offered.or(shown.reached)?;
    let answer = case.answer(laid.answer)?;
    Some((answer.words, laid.files)).filter(|_| !answer.medical)
}

/// An answer with the files that went with it.
#[derive(Clone, Debug)]
struct Laid {
    answer: AnswerNo,
    files: Vec<FileId>,
}

/// Which answer stands on the page, while a history is read.
#[derive(Default)]
struct Shown {
    on_its_way: Option<AnswerNo>,
    /// The files that the office has chosen for the answer of this round.
    chosen: Vec<FileId>,
    offered: Option<Laid>,
    reached: Option<Laid>,
    /// What had reached before the last one; a provider may say later that this one did not.
    before: Option<Laid>,
    just_reached: bool,
}

impl Shown {
    fn meet(&mut self, event: &Event) {
        match event {
            Event::AnsweredDirectly { answer, way, approval_due, .. } => {
                self.on_its_way = Some(answer.no);
                if !approval_due && matches!(way, Way::InPerson | Way::Telephone) {
                    self.arrive();
                }
            }
            Event::Accepted { answer, edited, .. } => {
                self.takes(edited.as_ref().map_or(*answer, |edited| edited.no));
            }
            Event::ApprovalRequested { answer, edited } => {
                self.takes(edited.as_ref().map_or(*answer, |edited| edited.no));
            }
            Event::Delivered(_) => self.arrive(),
            Event::DeliveryPlanned(plan) => {
                self.offered = self.laid().filter(|_| plan.way == Way::TrackingPage);
            }
            Event::DeliveryFailed { .. } => {
                self.offered = None;
                if std::mem::take(&mut self.just_reached) {
                    self.reached = self.before.take();
                }
            }
            Event::Recalled { .. } | Event::Returned { .. } => self.offered = None,
            Event::Enclosed { file, on } => {
                self.chosen.retain(|known| known != file);
                self.chosen.extend(on.then_some(*file));
            }
            Event::Reacted { reaction: Reaction::Dissatisfied, .. } | Event::Reopened { .. } => {
                (self.just_reached, self.chosen) = (false, Vec::new());
            }
            Event::Reacted { .. } | Event::Closed(_) => self.just_reached = false,
            _ => {}
        }
    }

    fn laid(&self) -> Option<Laid> {
        self.on_its_way.map(|answer| Laid { answer, files: self.chosen.clone() })
    }

    /// Another answer is on its way: the one that was laid out is not it.
    fn takes(&mut self, answer: AnswerNo) {
        (self.on_its_way, self.offered) = (Some(answer), None);
    }

    fn arrive(&mut self) {
        let laid = self.laid();
        self.before = std::mem::replace(&mut self.reached, laid);
        (self.offered, self.just_reached) = (None, true);
    }
}
