//! Questionnaires that a hospital begins from.

use super::Key;
use super::Unsur;
use super::question::{Ask, Question};
use crate::text::coded;

coded! {
    /// For whom a survey is made.
    Template {
        Outpatient = "outpatient",
        Inpatient = "inpatient",
        Emergency = "emergency",
        Pharmacy = "pharmacy",
        AfterComplaint = "after_complaint",
        /// Three faces on a screen.
        Kiosk = "kiosk",
        /// Those who serve, once a year: what drives them, and whether their work satisfies them.
        Staff = "staff",
    }
}

coded! {
    /// Two orders of the last two unsur are in use: that of the list of the regulation, and that
    /// of its sample questionnaire.
    Order { ComplaintsFirst = "complaints_first", FacilitiesFirst = "facilities_first" }
}

/// Who answers, told by the respondents themselves, and only as far as they like.
const PROFILE: [(&str, &[&str]); 4] = [
    ("respondent", &["patient", "family"]),
    ("sex", &["female", "male"]),
    ("age", &["age_0_17", "age_18_29", "age_30_44", "age_45_59", "age_60"]),
    ("education", &["basic", "secondary", "higher"]),
];

/// What those who serve are asked, from motivation to the wish to stay.
const STAFF: [&str; 8] = [
    "staff_meaning",
    "staff_tasks",
    "staff_tools",
    "staff_training",
    "staff_support",
    "staff_speaking_up",
    "staff_recognition",
    "staff_staying",
];

const AGREEMENT: [&str; 4] = ["disagree_much", "disagree", "agree", "agree_much"];

const AFTER_COMPLAINT: [&str; 4] = ["helped", "fair", "tell_again", "care_changed"];

impl Template {
    /// Does it hold the nine unsur, and so gives an index?
    pub fn is_skm(self) -> bool {
        !matches!(self, Template::AfterComplaint | Template::Kiosk | Template::Staff)
    }

    /// Do patients and those with them answer it? Of all surveys but one.
    pub fn is_of_patients(self) -> bool {
        self != Template::Staff
    }

    /// Its questions, in the order in which they are asked.
    pub fn questions(self, order: Order) -> Vec<Question> {
        let yes_no: &[&str] = &["yes", "no"];
        let (asked, words) = match self {
            Template::AfterComplaint => {
                (AFTER_COMPLAINT.map(|key| choice(key, yes_no, true)).to_vec(), true)
            }
            Template::Staff => (STAFF.map(|key| choice(key, &AGREEMENT, true)).to_vec(), true),
            Template::Kiosk => {
                (question("faces", Ask::Scale(3), true).into_iter().collect(), false)
            }
            _ => (skm(order), true),
        };
        let suggestion = question("suggestion", Ask::Text, false).filter(|_| words);
        asked.into_iter().chain(suggestion).collect()
    }
}

/// The one question of a screen with three faces; `None` where more is asked, or something else.
pub fn faces(questions: &[Question]) -> Option<&Question> {
    match questions {
        [one] if one.ask == Ask::Scale(3) => Some(one),
        _ => None,
    }
}

fn skm(order: Order) -> Vec<Question> {
    let mut unsur = Unsur::ALL.to_vec();
    if order == Order::FacilitiesFirst {
        unsur.swap(7, 8);
    }
    let unsur = unsur.into_iter().filter_map(|one| question(one.code(), Ask::Unsur(one), true));
    unsur.chain(PROFILE.map(|(key, choices)| choice(key, choices, false))).collect()
}

fn choice(key: &str, choices: &[&str], required: bool) -> Question {
    let choices = choices.iter().filter_map(|choice| Some((Key::parse(choice)?, None)));
    question(key, Ask::Choice(choices.collect()), required)
        .expect("the keys of the templates have the form of keys")
}

fn question(key: &str, ask: Ask, required: bool) -> Option<Question> {
    Some(Question { key: Key::parse(key)?, ask, words: None, required, only_if: None })
}
