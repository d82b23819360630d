//! People, as requests name them: by login, by id, or by a name that only one has.

use desk::{Desk, Person, people};

use crate::fault::{Fault, Why};

/// The member of staff whom a text names.
///
/// # Errors
/// `Invalid` with the field when it names nobody, or several.
pub async fn person(desk: &Desk, text: &str, field: &str) -> Result<Person, Fault> {
    let mut directory = people::directory(desk).await?;
    let text = text.trim();
    let exactly =
        |person: &Person| person.login.eq_ignore_ascii_case(text) || person.id.to_string() == text;
    if let Some(at) = directory.iter().position(exactly) {
        return Ok(directory.swap_remove(at));
    }
    directory.retain(|person| person.name == text);
    match directory.len() {
        1 => Ok(directory.remove(0)),
        _ => Err(Fault::of(field, Why::NotKnown)),
    }
}
