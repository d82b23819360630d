//! Which results may be read side by side as one line.

use super::life::Survey;
use super::question::Question;

/// Do two surveys measure with the same instrument: the same scored questions in whatever order, in
/// the same words, counted by the same method? Only then is a difference one of the service.
pub fn asks_the_same(one: &Survey, other: &Survey) -> bool {
    one.method == other.method && scored(one) == scored(other)
}

fn scored(survey: &Survey) -> Vec<Question> {
    let mut questions = survey.making.questions();
    questions.retain(|question| question.ask.is_scored());
    questions.sort_by(|one, other| one.key.cmp(&other.key));
    questions
}
