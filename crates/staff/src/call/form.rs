//! From the form to a call, and from a call to the form of a case.

use desk::call::{NewCall, View};
use domain::answer_bank::{Category, Quoted};
use domain::calendar::Calendar;
use domain::call::{Choice, Direction, Ending};
use domain::text::{Name, Phone};
use locale::Words;
use web::{Faults, Sent};

use crate::{
    me::Me,
    options::{Item, items},
    reader::Reader,
};

const FIELDS: &[&str] =
    &["do", "direction", "phone", "name", "about", "ending", "answer", "category", "at", "minutes"];

/// A call as it was typed.
pub fn new_call(
    me: &Me,
    calendar: &Calendar,
    sent: &Sent,
    becomes_case: bool,
) -> Result<NewCall, Faults> {
    let mut form = Reader::new(sent, me.t(), calendar, (FIELDS, &[]));
    let direction = form.chosen("direction", Direction::parse);
    let (phone, name) = (form.maybe("phone", Phone::parse), form.maybe("name", Name::parse));
    let (about, at) = (form.maybe_body("about"), form.maybe_instant("at"));
    let minutes = form.maybe_number("minutes", 0..=u16::MAX);
    let ending = match becomes_case {
        true => Some(Ending::CaseDue),
        false => ending(&mut form),
    };
    form.done(direction.zip(ending).map(|(direction, ending)| NewCall {
        direction,
        at,
        seconds: minutes.map(|minutes| u32::from(minutes) * 60),
        phone,
        name,
        about,
        ending,
    }))
}

/// What came of it, as it was chosen.
pub fn ending(form: &mut Reader<'_>) -> Option<Ending> {
    let choice = form.chosen("ending", Choice::parse)?;
    Some(match choice {
        Choice::Answered => {
            let answer: Option<Quoted> = form.maybe_chosen("answer", crate::answer_bank::quoted);
            let category = form.maybe_chosen("category", Category::parse);
            Ending::Answered { category: category.unwrap_or(Category::Other), answer }
        }
        Choice::CaseDue => Ending::CaseDue,
        Choice::CallBack => Ending::CallBack,
        Choice::CalledBack => Ending::CalledBack,
        Choice::WrongNumber => Ending::WrongNumber,
        Choice::Missed => Ending::Missed,
    })
}

pub fn directions(t: &Words) -> Vec<Item> {
    items(Direction::ALL, Direction::code, |code| t.call_direction(code))
}

/// What may be chosen: of a new call, or of one that waits.
pub fn endings(t: &Words, new: bool) -> Vec<Item> {
    let fits = |choice: &&Choice| match choice {
        Choice::CalledBack => !new,
        Choice::Missed => new,
        _ => true,
    };
    let choices: Vec<Choice> = Choice::ALL.iter().filter(fits).copied().collect();
    items(&choices, Choice::code, |code| t.call_choice(code))
}

/// The fields of a new case, as far as the call knows them.
pub fn from_call(view: &View) -> Vec<(String, String)> {
    let fields = [
        ("channel", Some("telephone".to_owned())),
        ("kind", Some("complaint".to_owned())),
        ("relation", Some("family".to_owned())),
        ("call", Some(view.call.id.to_string())),
        ("name", view.name.clone()),
        ("phone", view.phone.clone()),
        ("text", view.about.clone()),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
