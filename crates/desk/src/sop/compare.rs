//! Two editions side by side, paragraph by paragraph.

use db::Tx;
use domain::ids::SopId;
use domain::people::Actor;
use domain::sop::{Content, Part, Step, paragraphs};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::in_the_making;
use crate::act::boxed;
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
    /// The step is bound otherwise than before, though its words are the same.
    pub rebound: bool,
}

/// Two editions, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub from: u16,
    pub to: u16,
    pub title: (String, String),
    /// Only the parts in which something differs.
    pub parts: Vec<(Part, Vec<Line>)>,
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
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move { Ok(in_the_making(tx, &desk, &actor, id).await?.0) })
    });
    let sop = desk.store().db.read(job).await?;
    let edition = |no| sop.edition(no).ok_or(DeskError::NotFound);
    let (before, after) = (&edition(from)?.content, &edition(to)?.content);
    let parts = Part::ALL.iter().map(|part| (*part, part_of(*part, before, after)));
    let differs = |lines: &[Line]| lines.iter().any(|line| line.side != Side::Both || line.rebound);
    Ok(Compared {
        from,
        to,
        title: (before.title.clone(), after.title.clone()),
        parts: parts.filter(|(_, lines)| differs(lines)).collect(),
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
        line.rebound = was.zip(is).is_some_and(|(was, is)| was.bond != is.bond);
    }
    found
}

fn lines(before: &[String], after: &[String]) -> Vec<Line> {
    let of = |side, texts: &[String]| {
        let line = |text: &String| Line { side, text: text.clone(), rebound: false };
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
    use domain::sop::{Bond, Tie};

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
        let marked: Vec<_> = steps(&before, &after).iter().map(|line| line.rebound).collect();
        assert_eq!(marked, [false, true, false]);
    }
}
