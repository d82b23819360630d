//! Lists to choose from: each code of `domain` with its word, and those who work here.

use desk::{Desk, people};
use web::Failure;

/// A value, its word, and a sentence that explains it.
pub type Choice = (String, String, String);
/// A value and its word.
pub type Item = (String, String);

/// Everybody who works here.
pub async fn staff(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let all = people::directory(desk).await?.into_iter();
    Ok(all.map(|one| (one.id.to_string(), one.name)).collect())
}

/// Each code with its word.
pub fn items<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    word: impl Fn(&str) -> String,
) -> Vec<Item> {
    all.iter().map(|one| (code(*one).to_owned(), word(code(*one)))).collect()
}

/// Each code with its word and its explanation.
pub fn choices<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    word: impl Fn(&str) -> String,
    explained: impl Fn(&str) -> String,
) -> Vec<Choice> {
    let choice = |one: &T| (code(*one).to_owned(), word(code(*one)), explained(code(*one)));
    all.iter().map(choice).collect()
}
