//! Two editions side by side, paragraph by paragraph.

use domain::ids::SopId;
use domain::people::Actor;
use domain::sop::{Bond, Content, Part, Question, Step, paragraphs};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::in_the_making;
use crate::act::read_as;
use crate::{Desk, DeskError};

/// On which side a paragraph stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Both,
    /// Only in the earlier edition.
    Gone,
    /// Only in the later one.
    Come,
}

/// One paragraph or step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub side: Side,
    pub text: String,
    /// What the step is bound to, with its clock; of one that stands on both sides, in the later
    /// edition.
    pub bond: Option<Bond>,
    /// What it was bound to in the earlier edition, if it is bound otherwise though its words are
    /// the same.
    pub rebound: Option<Rebound>,
}

/// What a step was bound to before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebound(pub Option<Bond>);

/// One question of "read and understood".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub side: Side,
    pub question: Question,
}

/// Two editions, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub from: u16,
    pub to: u16,
    pub title: (String, String),
    /// Only the parts in which something differs.
    pub parts: Vec<(Part, Vec<Line>)>,
    /// Empty where all questions are the same.
    pub questions: Vec<Asked>,
}

/// Compares two editions of an SPO.
///
/// # Errors
/// `NotFound` for an edition that is not kept or an SPO that is not for this actor; `Forbidden` for
/// those who only read what is in force.
pub async fn compare(
    desk: &Desk,
    actor: &Actor,
    id: SopId,
    (from, to): (u16, u16),
) -> Result<Compared, DeskError> {
    let sop = read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { Ok(in_the_making(tx, &desk, &actor, id).await?.0) })
    })
    .await?;
    let edition = |no| sop.edition(no).ok_or(DeskError::NotFound);
    let (before, after) = (&edition(from)?.content, &edition(to)?.content);
    let parts = Part::ALL.iter().map(|part| (*part, part_of(*part, before, after)));
    let differs =
        |lines: &[Line]| lines.iter().any(|line| line.side != Side::Both || line.rebound.is_some());
    Ok(Compared {
        from,
        to,
        title: (before.title.clone(), after.title.clone()),
        parts: parts.filter(|(_, lines)| differs(lines)).collect(),
        questions: questions(&before.questions, &after.questions),
    })
}

fn part_of(part: Part, before: &Content, after: &Content) -> Vec<Line> {
    if part == Part::Procedure {
        return steps(&before.steps, &after.steps);
    }
    let texts = |content: &Content| -> Vec<String> {
        paragraphs(content.text(part)).map(str::to_owned).collect()
    };
    lines(&texts(before), &texts(after))
}

/// Steps are the same where their words are; what they are bound to may have changed nevertheless.
fn steps(before: &[Step], after: &[Step]) -> Vec<Line> {
    let texts = |steps: &[Step]| steps.iter().map(|step| step.text.clone()).collect::<Vec<_>>();
    let mut found = lines(&texts(before), &texts(after));
    let mut old = before.iter();
    let mut new = after.iter();
    for line in &mut found {
        let was = if line.side != Side::Come { old.next() } else { None };
        let is = if line.side != Side::Gone { new.next() } else { None };
        line.bond = is.or(was).and_then(|step| step.bond.clone());
        let otherwise = was.zip(is).filter(|(was, is)| was.bond != is.bond);
        line.rebound = otherwise.map(|(was, _)| Rebound(was.bond.clone()));
    }
    found
}

/// A question is the same where its words, its choices, the right one and what is read again are.
fn questions(before: &[Question], after: &[Question]) -> Vec<Asked> {
    if before == after {
        return Vec::new();
    }
    let texts = |all: &[Question]| all.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>();
    let (mut old, mut new) = (before.iter(), after.iter());
    let asked = |line: Line| {
        let was = if line.side != Side::Come { old.next() } else { None };
        let is = if line.side != Side::Gone { new.next() } else { None };
        Some(Asked { side: line.side, question: is.or(was)?.clone() })
    };
    lines(&texts(before), &texts(after)).into_iter().filter_map(asked).collect()
}

fn lines(before: &[String], after: &[String]) -> Vec<Line> {
    let of = |side, texts: &[String]| {
        let line = |text: &String| Line { side, text: text.clone(), bond: None, rebound: None };
        texts.iter().map(line).collect::<Vec<_>>()
    };
    let ops = capture_diff_slices(Algorithm::Patience, before, after);
    let shown = |op: &DiffOp| {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => of(Side::Both, old),
            _ => [of(Side::Gone, old), of(Side::Come, new)].concat(),
        }
    };
    ops.iter().flat_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use domain::calendar::Span;
    use domain::rules::ClockName;
    use domain::sop::{Place, Term, Tie};

    use super::*;

    fn texts(all: &[&str]) -> Vec<String> {
        all.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_stays_goes_and_comes_is_told_in_order() {
        let found = lines(&texts(&["a", "b", "d"]), &texts(&["a", "c", "d", "e"]));
        let told: Vec<_> = found.iter().map(|line| (line.side, line.text.as_str())).collect();
        let wanted = [
            (Side::Both, "a"),
            (Side::Gone, "b"),
            (Side::Come, "c"),
            (Side::Both, "d"),
            (Side::Come, "e"),
        ];
        assert_eq!(told, wanted);
    }

    #[test]
    fn a_step_that_is_bound_otherwise_is_marked_though_its_words_are_the_same() {
        let step =
            |text: &str, tie: Option<Tie>| Step { text: text.to_owned(), bond: tie.map(Bond::of) };
        let before = [step("Terima", Some(Tie::Receive)), step("Catat", None)];
        let after = [step("Baru", None), step("Terima", None), step("Catat", None)];
        let found = steps(&before, &after);
        let marked: Vec<_> = found.iter().map(|line| line.rebound.is_some()).collect();
        assert_eq!(marked, [false, true, false]);
        assert_eq!(found[1].rebound, Some(Rebound(Some(Bond::of(Tie::Receive)))));
    }

    #[test]
    fn a_shorter_clock_of_the_same_step_is_told_with_the_one_before() {
        let within = |hours| {
            let limit = Span::hours(hours);
            let term = Some(Term { clock: ClockName::NonMedicalAnswer, limit });
            Bond { term, ..Bond::of(Tie::Answer) }
        };
        let step = |hours| Step { text: "Jawab".to_owned(), bond: Some(within(hours)) };
        let found = steps(&[step(48)], &[step(24)]);
        assert_eq!(found[0].bond, Some(within(24)));
        assert_eq!(found[0].rebound, Some(Rebound(Some(within(48)))));
    }

    #[test]
    fn a_question_with_another_right_answer_is_another_question() {
        let asks = |text: &str, right| Question {
            text: text.to_owned(),
            choices: texts(&["24 jam", "48 jam"]),
            right,
            read_again: Place::Step(1),
        };
        let (before, after) =
            ([asks("Siapa?", 1), asks("Kapan?", 2)], [asks("Siapa?", 1), asks("Kapan?", 1)]);
        let found = questions(&before, &after);
        let told: Vec<_> = found.iter().map(|one| (one.side, one.question.right)).collect();
        assert_eq!(told, [(Side::Both, 1), (Side::Gone, 2), (Side::Come, 1)]);
        assert!(questions(&before, &before).is_empty());
    }
}
