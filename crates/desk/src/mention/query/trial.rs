//! A query is tried on the mentions of the last thirty days before anybody saves it: how many would
//! have met it, day by day, and some of them with their words marked.

use std::collections::HashMap;
use std::ops::Range;

use domain::calendar::{Calendar, Date, Instant};
use domain::ids::QueryId;
use domain::mention::feed::manages;
use domain::mention::query::{Plan, sound};
use domain::mention::{Mention, reads};
use domain::people::Actor;
use reading::Searched;

use super::asked::Question;
use super::{day_number, filled, refused, since, tried_days};
use crate::mention::voices::{Voice, voices};
use crate::{Desk, DeskError};

/// So many examples are shown, the youngest.
const EXAMPLES: usize = 10;
/// So many signs stand before the first word that met, and so many in all.
const BEFORE: usize = 80;
const SHOWN: usize = 320;

/// What a query would have met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// How many mentions were asked.
    pub heard: usize,
    pub met: usize,
    /// On each of the last thirty days, today last.
    pub days: Vec<(Date, u32)>,
    /// The youngest that met it.
    pub examples: Vec<Example>,
}

/// A mention that met it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub mention: Mention,
    /// The words by which it did.
    pub words: Vec<String>,
    /// A part of the text; what is marked said one of the words.
    pub pieces: Vec<(bool, String)>,
}

/// Tries a query; nothing is kept.
///
/// # Errors
/// `Forbidden` for those who save none; `Unfit` for one without a word.
pub async fn tried(desk: &Desk, actor: &Actor, plan: &Plan) -> Result<Tried, DeskError> {
    (reads(actor) && manages(actor)).then_some(()).ok_or(DeskError::Forbidden)?;
    sound(plan, false).map_err(refused)?;
    let (now, rules) = (desk.now(), desk.rules().await?);
    let voices = voices(desk, since(&rules.calendar, now)).await?;
    let (question, calendar) = (Question::new(QueryId::new(0), plan), rules.calendar.clone());
    let trying = tokio::task::spawn_blocking(move || asked(&question, &voices, (&calendar, now)));
    trying.await.map_err(|_| DeskError::Unavailable(db::DbError::Closed))
}

fn asked(question: &Question, voices: &[Voice], (calendar, now): (&Calendar, Instant)) -> Tried {
    let mut counts: HashMap<i64, u32> = HashMap::new();
    let (mut met, mut examples) = (0, Vec::new());
    for voice in voices.iter().rev() {
        let (found, text) = (&voice.mention.found, Searched::of(&voice.text));
        let Some(words) = question.met(found.source, &text) else { continue };
        met += 1;
        *counts.entry(day_number(calendar, found.published_at)).or_default() += 1;
        if examples.len() < EXAMPLES {
            let words = words.into_iter().map(str::to_owned).collect();
            let pieces = pieces(&voice.text, &text.marks(question.wanted()));
            examples.push(Example { mention: voice.mention.clone(), words, pieces });
        }
    }
    let counts: Vec<(i64, u32)> = counts.into_iter().collect();
    let days = filled(&tried_days(calendar, now), &counts);
    Tried { heard: voices.len(), met, days, examples }
}

/// The part of a text around its first mark, cut where the marks are.
fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<(bool, String)> {
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = text[..first].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let end = text[start..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| start + at);
    let mut pieces = Vec::new();
    let mut at = start;
    for mark in marks.iter().filter(|mark| mark.end <= end) {
        pieces.push((false, text[at..mark.start].to_owned()));
        pieces.push((true, text[mark.clone()].to_owned()));
        at = mark.end;
    }
    pieces.push((false, text[at..end].to_owned()));
    pieces.retain(|(_, words)| !words.is_empty());
    if start > 0
        && let Some((_, words)) = pieces.first_mut()
    {
        words.insert(0, '…');
    }
    if end < text.len() {
        pieces.push((false, "…".to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of a word of five letters.
    fn marked(at: usize) -> Vec<Range<usize>> {
        vec![Range { start: at, end: at + 5 }]
    }

    #[test]
    fn the_text_is_cut_around_its_first_mark_and_nothing_of_it_is_lost() {
        let text = "Tadi antre obat lama";
        let whole = pieces(text, &marked(5));
        let said = [(false, "Tadi "), (true, "antre"), (false, " obat lama")];
        assert_eq!(whole, said.map(|(mark, words)| (mark, words.to_owned())));
        let long = format!("{}antre{}", "é ".repeat(300), " ya".repeat(300));
        let at = long.find("antre").unwrap();
        let part = pieces(&long, &marked(at));
        assert!(part[0].1.starts_with('…') && part.last().unwrap().1 == "…", "{part:?}");
        assert_eq!(part[1], (true, "antre".to_owned()));
        assert_eq!(pieces("", &[]), Vec::new());
    }
}
