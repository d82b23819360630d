//! Questions and results as they stand on a page.

use domain::survey::{Ask, Question, Sentence, Survey};
use locale::Words;
use web::Sent;

/// One question.
pub struct Shown {
    pub key: String,
    pub words: String,
    /// Value and word of each answer that can be chosen; empty for words and numbers.
    pub choices: Vec<(String, String)>,
    /// The bounds of a number.
    pub between: Option<(u32, u32)>,
    pub required: bool,
    /// When it is to be answered at all.
    pub only_if: String,
    /// What was answered before the page came back.
    pub typed: String,
    /// Its place among all, as `3 dari 9`.
    pub place: String,
}

impl Shown {
    /// Is it answered by choosing or by a number, and not in words?
    pub fn is_chosen(&self) -> bool {
        !self.choices.is_empty() || self.between.is_some()
    }
}

/// All questions, in their order; [`number`] gives them their places.
pub fn all(questions: &[Question], sent: &Sent, t: &Words) -> Vec<Shown> {
    let one = |question: &Question| Shown {
        key: question.key.to_string(),
        words: words(question, t),
        choices: choices(question, t),
        between: match question.ask {
            Ask::Number(least, most) => Some((least, most)),
            _ => None,
        },
        required: question.required && question.only_if.is_none(),
        only_if: only_if(question, questions, t),
        typed: sent.text(question.key.as_str()).to_owned(),
        place: String::new(),
    };
    questions.iter().map(one).collect()
}

/// The choice of where somebody was served; `None` for a survey of the whole hospital.
pub fn unit(units: &[(String, String)], typed: &str, t: &Words) -> Option<Shown> {
    let typed = units.iter().find(|(code, _)| code.eq_ignore_ascii_case(typed));
    (!units.is_empty()).then(|| Shown {
        key: "unit".to_owned(),
        words: t.survey_where(),
        choices: units.to_vec(),
        between: None,
        required: false,
        only_if: String::new(),
        typed: typed.map(|(code, _)| code.clone()).unwrap_or_default(),
        place: String::new(),
    })
}

/// Gives each page its place among all.
pub fn number(pages: &mut [Shown], t: &Words) {
    let count = pages.len().to_string();
    for (place, page) in (1..).zip(pages) {
        page.place = t.survey_question_of(place.to_string(), count.as_str());
    }
}

fn words(question: &Question, t: &Words) -> String {
    let own = question.words.as_ref().map(Sentence::as_str);
    own.map_or_else(|| t.survey_question(question.key.as_str()), str::to_owned)
}

fn choices(question: &Question, t: &Words) -> Vec<(String, String)> {
    let numbers = |least: u8, most: u8| {
        (least..=most).map(|each| (each.to_string(), each.to_string())).collect::<Vec<_>>()
    };
    match &question.ask {
        Ask::Unsur(unsur) => {
            let mark =
                |each: u8| (each.to_string(), t.survey_mark(format!("{}_{each}", unsur.code())));
            (1..=4).map(mark).collect()
        }
        Ask::Extra => {
            let degree = |each: u8| (each.to_string(), t.survey_degree(format!("d{each}")));
            (1..=4).map(degree).collect()
        }
        Ask::Choice(choices) => {
            let one = |(key, own): &(domain::survey::Key, Option<Sentence>)| {
                let own = own.as_ref().map(|own| own.as_str().to_owned());
                (key.to_string(), own.unwrap_or_else(|| t.survey_option(key.as_str())))
            };
            choices.iter().map(one).collect()
        }
        Ask::Scale(3) if question.words.is_none() => {
            let face =
                |each: u8| (each.to_string(), t.survey_option(format!("{}_{each}", question.key)));
            (1..=3).map(face).collect()
        }
        Ask::Scale(most) => numbers(1, *most),
        Ask::Recommend => numbers(0, 10),
        Ask::Number(..) | Ask::Text => Vec::new(),
    }
}

fn only_if(question: &Question, all: &[Question], t: &Words) -> String {
    let Some((key, answer)) = &question.only_if else { return String::new() };
    let Some(before) = all.iter().find(|one| one.key == *key) else { return String::new() };
    let known = choices(before, t).into_iter().find(|(value, _)| value == answer);
    let answer = known.map_or_else(|| answer.clone(), |(_, word)| word);
    t.survey_only_if(words(before, t), answer)
}

/// A published result.
pub struct Result {
    pub title: String,
    pub days: String,
    pub index: String,
    pub grade: String,
    pub n: String,
}

impl Result {
    /// `None` for a survey whose result is not public.
    pub fn of(survey: &Survey, t: &Words) -> Option<Result> {
        let result = survey.published?;
        Some(Result {
            title: survey.making.title.as_str().to_owned(),
            days: t.survey_from_until(t.date(result.from), t.date(result.until)),
            index: t.hundredths(result.index.units),
            grade: t.survey_grade(result.grade.code()),
            n: t.survey_published_of(t.number(i64::from(result.n))),
        })
    }
}
