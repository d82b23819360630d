//! The questions of an SPO: as its author writes them, and as whoever has read it answers them.

use std::ops::RangeInclusive;

use desk::sop::View;
use domain::sop::{Act, CHOICES, Command, Content, MOST_QUESTIONS, Part, Place, Question};
use locale::Words;
use web::Sent;

use super::page::placed;
use crate::{options::Item, reader::Reader};

const FIELDS: [&str; 4] = ["text", "right", "part", "number"];

/// One question as its author types it.
pub struct Written {
    pub number: usize,
    pub text: String,
    /// The name of the field, its words, what is typed.
    pub choices: Vec<(String, String, String)>,
    pub right: String,
    pub part: String,
    pub paragraph: String,
}

/// One question as it is answered: name of the field, words, what to read again, and its choices.
pub struct Asked {
    pub name: String,
    pub words: String,
    pub again: String,
    pub choices: Vec<(String, String, String)>,
    pub chosen: String,
}

fn numbers() -> RangeInclusive<usize> {
    1..=MOST_QUESTIONS
}

/// The names of all fields of the author's form.
pub fn fields() -> impl Iterator<Item = String> {
    numbers().flat_map(|number| {
        let own = FIELDS.iter().map(move |name| format!("question.{number}.{name}"));
        own.chain((1..=*CHOICES.end()).map(move |choice| choice_field(number, choice)))
    })
}

fn choice_field(number: usize, choice: usize) -> String {
    format!("question.{number}.choice.{choice}")
}

/// The questions as typed; one of which nothing is typed is none.
pub fn read(sent: &Sent) -> Vec<Question> {
    numbers().filter_map(|number| one(sent, number)).collect()
}

fn one(sent: &Sent, number: usize) -> Option<Question> {
    let typed = |name: &str| sent.text(&format!("question.{number}.{name}"));
    let choice = |choice| sent.text(&choice_field(number, choice)).to_owned();
    let choices: Vec<String> = (1..=*CHOICES.end()).map(choice).collect();
    let text = typed("text").to_owned();
    if text.is_empty() && choices.iter().all(String::is_empty) {
        return None;
    }
    let paragraph = typed("number").parse().unwrap_or(0);
    let read_again = match Part::parse(typed("part")) {
        Some(part) if part != Part::Procedure => Place::Paragraph(part, paragraph),
        _ => Place::Step(paragraph),
    };
    let right = typed("right").parse().unwrap_or(0);
    Some(Question { text, choices, right, read_again })
}

/// The author's form, with what is written already.
pub fn written(content: &Content, t: &Words) -> Vec<Written> {
    numbers().map(|number| in_form(number, content.questions.get(number - 1), t)).collect()
}

fn in_form(number: usize, question: Option<&Question>, t: &Words) -> Written {
    let typed = |choice: usize| {
        let known = question.and_then(|question| question.choices.get(choice - 1));
        let words = t.sop_choice(choice.to_string());
        (choice_field(number, choice), words, known.cloned().unwrap_or_default())
    };
    let (part, paragraph) = match question.map(|question| question.read_again) {
        Some(Place::Step(number)) => (Part::Procedure.code(), number.to_string()),
        Some(Place::Paragraph(part, number)) => (part.code(), number.to_string()),
        None => ("", String::new()),
    };
    let right = question.map(|question| question.right.to_string());
    Written {
        number,
        text: question.map(|question| question.text.clone()).unwrap_or_default(),
        choices: (1..=*CHOICES.end()).map(typed).collect(),
        right: right.unwrap_or_default(),
        part: part.to_owned(),
        paragraph,
    }
}

/// The numbers among which the right choice is.
pub fn rights(t: &Words) -> Vec<Item> {
    let item = |choice: usize| (choice.to_string(), t.sop_choice(choice.to_string()));
    (1..=*CHOICES.end()).map(item).collect()
}

/// What this reader is asked before it counts as read; what was wrong the last time says where to
/// look.
pub fn asked(view: &View, sent: &Sent, t: &Words) -> Vec<Asked> {
    let edition = view.wording(view.in_force).filter(|_| view.in_force.is_some());
    let Some(edition) = edition.filter(|_| view.allowed.contains(&Act::Acknowledge)) else {
        return Vec::new();
    };
    let wrong = view.tries.as_ref().map(|tries| tries.wrong.as_slice()).unwrap_or_default();
    let one = |(number, question): (u8, &Question)| {
        let name = format!("answer.{number}");
        let again = wrong.contains(&number).then(|| t.sop_again(placed(question.read_again, t)));
        let choice =
            |(value, words): (usize, &String)| (value.to_string(), words.clone(), String::new());
        Asked {
            words: format!("{number}. {}", question.text),
            again: again.unwrap_or_default(),
            choices: (1..).zip(&question.choices).map(choice).collect(),
            chosen: sent.text(&name).to_owned(),
            name,
        }
    };
    (1..).zip(&edition.content.questions).map(one).collect()
}

/// The fields of the form in which the questions are answered.
pub fn answer_fields() -> Vec<String> {
    let answers = numbers().map(|number| format!("answer.{number}"));
    ["edition".to_owned()].into_iter().chain(answers).collect()
}

/// What was answered, up to the first question that was not.
pub fn answered(form: &Reader<'_>) -> Command {
    let edition = form.sent.text("edition").parse().ok();
    let answer = |number| form.sent.text(&format!("answer.{number}")).parse().ok();
    Command::Acknowledge { edition, answers: numbers().map_while(answer).collect() }
}
