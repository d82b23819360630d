//! What the program would tick, said beside the form in which a person decides; never ticked by it.

use desk::Desk;
use locale::Words;
use web::Failure;

/// The suggestion for a text, with the words that weighed; nothing where no word did.
///
/// # Errors
/// Where the database cannot be asked which reader serves.
pub async fn says(desk: &Desk, text: Option<&str>, t: &Words) -> Result<Option<String>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let read = desk::reader::read(desk, text).await?;
    let found = read.suggestion;
    if found.because.is_empty() {
        return Ok(None);
    }
    let kind = t.suggestion_kind(found.kind.code());
    let (nature, grade) = (t.nature(found.nature.code()), t.grade(found.grade.code()));
    let unit = match read.unit {
        Some(code) => Some(unit_name(desk, &code, t).await?),
        None => None,
    };
    let parts: Vec<String> = [kind, nature, grade].into_iter().chain(unit).collect();
    Ok(Some(t.suggestion_says(parts.join(" · "), found.because.join(", "))))
}

/// A unit of the hospital by its name; one that the reader names by its word.
async fn unit_name(desk: &Desk, code: &str, t: &Words) -> Result<String, Failure> {
    let organisation = desk::unit::organisation(desk).await?;
    let own =
        organisation.units.into_iter().find(|unit| unit.code.as_str().eq_ignore_ascii_case(code));
    Ok(own.map_or_else(|| t.suggestion_unit(code), |unit| unit.name))
}
