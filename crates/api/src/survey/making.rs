//! A new survey, as it is sent.

use domain::survey::{Ask, AskKind, Key, Making, Order, Question, Sentence};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::{AskKindCode, OrderCode, TemplateCode};
use crate::fault::{Fault, Why};
use crate::word;

/// A survey that is made from a template.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSurvey {
    /// Letters, digits and `-`, at most 24; part of its address. Without it one is drawn.
    pub code: Option<String>,
    /// At most 120 characters.
    #[serde(alias = "name")]
    title: String,
    #[schema(inline)]
    template: TemplateCode,
    /// Which of the last two unsur comes first.
    #[schema(inline)]
    order: Option<OrderCode>,
    /// Codes of the units in which it is asked; none: the hospital as a whole.
    #[serde(default)]
    units: Vec<String>,
    /// Patients in one period, from which the sample follows.
    population: Option<u32>,
    /// The hospital's own questions, asked behind those of the template.
    #[serde(default)]
    questions: Vec<OwnQuestion>,
}

/// A question of the hospital's own.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnQuestion {
    /// `a-z`, digits and `_`, at most 32.
    key: String,
    /// Any but `unsur`, which only templates hold.
    #[schema(inline)]
    kind: AskKindCode,
    /// At most 300 characters.
    words: String,
    #[serde(default)]
    required: bool,
    /// Of a `choice`.
    #[serde(default)]
    choices: Vec<OwnChoice>,
    /// The least of a `number`.
    least: Option<u32>,
    /// The most of a `number` or a `scale`.
    most: Option<u32>,
    /// Only asked after this answer to an earlier question.
    only_if: Option<OnlyIf>,
}

/// One of the choices.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnChoice {
    key: String,
    words: String,
}

/// A branch.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    question: String,
    answer: String,
}

impl NewSurvey {
    /// What it means to the rules.
    ///
    /// # Errors
    /// `Invalid` with the field.
    pub fn meaning(self) -> Result<Making, Fault> {
        let unit = |(place, unit): (usize, &String)| word::unit(unit, &format!("units.{place}"));
        let own = self.questions.into_iter().enumerate();
        Ok(Making {
            title: word::named(&self.title, "title")?,
            template: self.template.0,
            order: self.order.map_or(Order::ComplaintsFirst, |order| order.0),
            own: own.map(|(place, one)| one.meaning(place)).collect::<Result<_, _>>()?,
            units: self.units.iter().enumerate().map(unit).collect::<Result<_, _>>()?,
            population: self.population,
        })
    }
}

impl OwnQuestion {
    fn meaning(self, place: usize) -> Result<Question, Fault> {
        let at = |field: &str| format!("questions.{place}.{field}");
        let only_if = match self.only_if {
            Some(branch) => Some((key(&branch.question, &at("only_if"))?, branch.answer)),
            None => None,
        };
        let most = || self.most.ok_or_else(|| Fault::of(at("most"), Why::NotKnown));
        let ask = match self.kind.0 {
            AskKind::Unsur => return Err(Fault::of(at("kind"), Why::NotKnown)),
            AskKind::Extra => Ask::Extra,
            AskKind::Choice => Ask::Choice(
                self.choices
                    .iter()
                    .map(|one| one.meaning(&at("choices")))
                    .collect::<Result<_, _>>()?,
            ),
            AskKind::Scale => Ask::Scale(u8::try_from(most()?).unwrap_or(u8::MAX)),
            AskKind::Number => Ask::Number(self.least.unwrap_or(0), most()?),
            AskKind::Recommend => Ask::Recommend,
            AskKind::Text => Ask::Text,
        };
        let words = Some(sentence(&self.words, &at("words"))?);
        Ok(Question {
            key: key(&self.key, &at("key"))?,
            ask,
            words,
            required: self.required,
            only_if,
        })
    }
}

impl OwnChoice {
    fn meaning(&self, field: &str) -> Result<(Key, Option<Sentence>), Fault> {
        Ok((key(&self.key, field)?, Some(sentence(&self.words, field)?)))
    }
}

fn key(text: &str, field: &str) -> Result<Key, Fault> {
    Key::parse(text).ok_or_else(|| Fault::of(field, Why::NotKnown))
}

fn sentence(text: &str, field: &str) -> Result<Sentence, Fault> {
    Sentence::parse(text).map_err(|why| Fault::of(field, Why::Text(why)))
}
