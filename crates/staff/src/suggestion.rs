//! What the program would tick, said beside the form in which a person decides; never ticked by it.

use desk::understanding::suggested;
use locale::Words;

/// The suggestion for a text, with the words that weighed; nothing where no word did.
pub fn says(text: Option<&str>, t: &Words) -> Option<String> {
    let found = suggested(text?);
    if found.because.is_empty() {
        return None;
    }
    let kind = t.suggestion_kind(found.kind.code());
    let (nature, grade) = (t.nature(found.nature.code()), t.grade(found.grade.code()));
    let unit = found.unit.map(|unit| t.suggestion_unit(unit));
    let parts: Vec<String> = [kind, nature, grade].into_iter().chain(unit).collect();
    Some(t.suggestion_says(parts.join(" · "), found.because.join(", ")))
}
