//! What a fresh form already knows, so that nobody types it twice.

use desk::case::View;
use domain::rules::{Act, Way};

use crate::speaker::Speaker;

/// The fields of a fresh form.
pub fn fields(act: Act, view: &View, says: &Speaker) -> Vec<(String, String)> {
    let field = |name: &str, value: String| (name.to_owned(), value);
    match act {
        Act::Screen => screened(view),
        Act::AskForTime => {
            let promise = view.rules.calendar.after(view.now, view.rules.windows.promise);
            vec![field("until", says.typed(promise))]
        }
        Act::Route => {
            let unit = view.case.intake.unit.as_ref();
            unit.map(|unit| field("to_1", format!("unit:{unit}"))).into_iter().collect()
        }
        Act::Accept | Act::RequestApproval => {
            let answer = view.answer.as_ref().and_then(|(spoken, _)| spoken.text.clone());
            answer.map(|text| field("words", text)).into_iter().collect()
        }
        Act::ChooseLanguage => {
            vec![field("language", view.case.intake.language.code().to_owned())]
        }
        Act::Deliver | Act::AnswerDirectly => vec![field("way", way(view).code().to_owned())],
        _ => Vec::new(),
    }
}

fn screened(view: &View) -> Vec<(String, String)> {
    let case = &view.case;
    let mut fields = vec![("kind", case.kind.code().to_owned())];
    fields.push(("about", case.about.code().to_owned()));
    fields.extend(case.nature.map(|nature| ("nature", nature.code().to_owned())));
    fields.extend(case.grade().map(|grade| ("grade", grade.code().to_owned())));
    fields.extend(case.sealed.then(|| ("sealed", "1".to_owned())));
    fields.extend(case.topics.iter().map(|topic| ("topics", topic.category.clone())));
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The way back through the door by which they came, if there is one.
fn way(view: &View) -> Way {
    let reach = view.case.intake.complainant.reach;
    let medical = view.case.current_answer().is_some_and(|answer| answer.medical);
    match (medical, reach.thread, reach.phone) {
        (true, ..) => Way::Meeting,
        (_, true, _) => Way::Message,
        (_, _, true) => Way::Telephone,
        _ => Way::TrackingPage,
    }
}
