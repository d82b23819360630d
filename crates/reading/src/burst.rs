//! What is suddenly on many people's minds: words and pairs of words that more different people use in
//! three days than eight weeks before would let expect, and texts that many people copy. One author
//! counts once, and so does one text. Memory holds three days of messages and eight weeks of counts.

mod chance_of;
mod crowd;
mod group;
mod past;

use std::collections::{HashMap, HashSet, VecDeque};

use crate::chance::{FNV_SEED, fnv, fnv_of};
use crate::said::{Word, said};
use crate::similar::{Place, SAME_TEXT, Similar};
use crate::words::says_little;
use chance_of::surprise;
pub use crowd::{Crowd, Remark, crowds};
use group::{Candidate, grouped};
use past::Past;

const DAY: i64 = 86_400_000;
/// A day of the hospital begins at midnight of Western Indonesian Time; an hour more or less changes nothing.
const DAY_BEGINS: i64 = 7 * 3_600_000;
/// Days that are looked at together.
const WINDOW: i64 = 3;
/// Days without an alarm at the beginning: nothing is usual yet.
const LEARNING: i64 = 14;
/// Days in which the same matter is not told again.
const QUIET: i64 = 7;
/// So many examples go with an alarm.
const EXAMPLES: usize = 5;
/// So many words of one message are counted.
const MOST_TERMS: usize = 400;
/// So many messages of one day are compared for copies; beyond, only equal texts are one.
const MOST_COMPARED: usize = 2_000;

/// How easily the watch cries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// About so many false alarms are borne in a week.
    pub false_alarms_a_week: f64,
    /// Fewer different authors are never an alarm.
    pub least_authors: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { false_alarms_a_week: 1.0, least_authors: 4 }
    }
}

impl Budget {
    /// The chance below which a count is an alarm. Measured on four invented years by two hands: 3 in 10,000
    /// cries between 0.3 and 1.1 times a week, and the alarms grow as the chance to the power of 0.59.
    fn chance(self) -> f64 {
        3e-4 * self.false_alarms_a_week.clamp(0.05, 20.0).powf(1.0 / 0.59)
    }
}

/// A message as the watch hears it.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    pub id: &'a str,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    pub text: &'a str,
    pub author: Option<&'a str>,
}

/// Something that many speak of at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Alarm {
    /// When the last message was heard that made it.
    pub at: i64,
    pub terms: Vec<String>,
    /// The ids of messages in which it stands, the newest first.
    pub examples: Vec<String>,
    /// How unlikely it is by chance: 4 is one in ten thousand.
    pub score: f64,
    pub authors: usize,
    /// How many authors the weeks before let expect.
    pub expected: f64,
}

/// A message of the last days.
#[derive(Clone, Debug)]
struct Message {
    id: String,
    at: i64,
    day: i64,
    /// Who said it: the author, or the first message of the same words.
    voice: u64,
    /// Which text it is, by the words that were first, and the author by name if one is known.
    text: u64,
    named: Option<u64>,
    terms: Vec<String>,
}

/// The watch. Messages come in the order of their time.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    budget: Budget,
    first_day: Option<i64>,
    today: i64,
    window: VecDeque<Message>,
    past: Past,
    /// The texts of the day, to know copies.
    texts: Similar,
    /// Of each text, by which words it is known and whose voice it counts as.
    firsts: Vec<(u64, u64)>,
    seen: HashMap<u64, usize>,
    told: VecDeque<(i64, HashSet<String>)>,
}

impl Watch {
    pub fn new(budget: Budget) -> Self {
        Watch { budget, ..Watch::default() }
    }

    /// Takes a message in. When it opens a new day, the days before are judged.
    pub fn hear(&mut self, heard: Heard<'_>) -> Vec<Alarm> {
        let day = day_of(heard.at);
        let mut alarms = Vec::new();
        if self.first_day.is_none() {
            self.first_day = Some(day);
            self.today = day;
        }
        if day > self.today {
            alarms = self.close();
            self.begin(day);
        }
        self.keep(heard);
        alarms
    }

    /// Judges the days up to now: called by itself at each new day, and by whoever ends the stream.
    pub fn close(&mut self) -> Vec<Alarm> {
        let learning = self.today - self.first_day.unwrap_or(self.today) < LEARNING;
        if learning || self.window.is_empty() {
            return Vec::new();
        }
        let groups = grouped(self.candidates());
        groups.into_iter().filter_map(|group| self.alarm(&group)).collect()
    }

    fn begin(&mut self, day: i64) {
        self.today = day;
        while self.window.front().is_some_and(|message| message.day <= day - WINDOW) {
            self.leave();
        }
        self.past.forget(day);
        self.told.retain(|(told, _)| *told > day - QUIET);
        if self.texts.len() > MOST_COMPARED {
            self.texts = Similar::default();
            self.firsts.clear();
            self.seen.clear();
        }
    }

    /// The oldest day of the window becomes a part of what is usual.
    fn leave(&mut self) {
        let Some(day) = self.window.front().map(|message| message.day) else {
            return;
        };
        let mut voices: HashMap<String, HashSet<u64>> = HashMap::new();
        let mut messages = 0;
        while let Some(message) = self.window.pop_front_if(|message| message.day == day) {
            messages += 1;
            if let Some(named) = message.named {
                voices.entry(mark(message.text)).or_default().insert(named);
            }
            for term in message.terms {
                voices.entry(term).or_default().insert(message.voice);
            }
        }
        self.past.add(
            day,
            messages,
            voices.iter().map(|(term, voices)| (term.as_str(), voices.len())),
        );
    }

    fn keep(&mut self, heard: Heard<'_>) {
        let named = heard.author.map(|author| fnv_of(FNV_SEED, author.trim().as_bytes()));
        let words = said(heard.text);
        let (text, first) = self.text(heard.text, &words, named);
        self.window.push_back(Message {
            id: heard.id.to_owned(),
            at: heard.at,
            day: self.today,
            voice: first,
            text,
            named,
            terms: terms(words),
        });
    }

    /// Which text this is, and whose voice it counts as: that of whoever wrote these words first.
    fn text(&mut self, text: &str, words: &[Word], named: Option<u64>) -> (u64, u64) {
        let whole = words
            .iter()
            .filter(|word| !word.ends())
            .fold(FNV_SEED, |sum, word| fnv(fnv_of(sum, word.written.as_bytes()), b' '));
        if let Some(known) = self.seen.get(&whole) {
            return self.firsts[*known];
        }
        let place = match self.texts.len() {
            ..MOST_COMPARED => self.texts.known_or_added(text, SAME_TEXT),
            _ => Place::Added(self.texts.add(text)),
        };
        let number = match place {
            Place::Known(known) => known,
            Place::Added(number) => {
                let nameless = whole ^ u64::try_from(number).unwrap_or_default();
                self.firsts.push((whole, named.unwrap_or(nameless)));
                number
            }
        };
        self.seen.insert(whole, number);
        self.firsts[number]
    }

    /// Every term that is said by more voices than the weeks before let expect, and every text that
    /// many copy.
    fn candidates(&self) -> Vec<Candidate> {
        let mut holding: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, message) in self.window.iter().enumerate() {
            for term in &message.terms {
                holding.entry(term).or_default().push(at);
            }
        }
        let scale = self.past.growth(self.window.len(), WINDOW);
        let mut found: Vec<Candidate> = holding
            .into_iter()
            .filter_map(|(term, messages)| self.candidate(term, messages, scale))
            .collect();
        found.extend(self.copies(scale));
        found
    }

    fn candidate(&self, term: &str, messages: Vec<usize>, scale: f64) -> Option<Candidate> {
        let voices: HashSet<u64> = messages.iter().map(|at| self.window[*at].voice).collect();
        let (score, expected) = self.judged(term, voices.len(), scale)?;
        Some(Candidate {
            term: term.to_owned(),
            messages: messages.into_iter().collect(),
            score,
            authors: voices.len(),
            expected,
        })
    }

    /// How surprising so many voices are and how many were to be expected; nothing where it is no alarm.
    fn judged(&self, term: &str, voices: usize, scale: f64) -> Option<(f64, f64)> {
        if voices < self.budget.least_authors {
            return None;
        }
        let usual = self.past.usual(term, WINDOW, self.today);
        let expected = usual.expected * scale;
        let score = surprise(voices, expected, usual.spread);
        (score >= -self.budget.chance().log10()).then_some((score, expected))
    }

    /// Texts that more different people with a name copy than the weeks before let expect. What nobody
    /// signs counts once.
    fn copies(&self, scale: f64) -> Vec<Candidate> {
        let mut copied: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, message) in self.window.iter().enumerate() {
            copied.entry(message.text).or_default().push(at);
        }
        copied.into_iter().filter_map(|(text, all)| self.copy(text, all, scale)).collect()
    }

    /// One text that is copied; one without a word that says something is none.
    fn copy(&self, text: u64, messages: Vec<usize>, scale: f64) -> Option<Candidate> {
        let authors: HashSet<u64> =
            messages.iter().filter_map(|at| self.window[*at].named).collect();
        let terms = &self.window[*messages.first()?].terms;
        let term = terms.iter().max_by_key(|term| term.len())?.clone();
        let (score, expected) = self.judged(&mark(text), authors.len(), scale)?;
        let messages = messages.into_iter().collect();
        Some(Candidate { term, messages, score, authors: authors.len(), expected })
    }

    fn alarm(&mut self, group: &[Candidate]) -> Option<Alarm> {
        let first = group.first()?;
        let terms: HashSet<String> = group.iter().map(|one| one.term.clone()).collect();
        let shared = |told: &HashSet<String>| {
            2 * terms.intersection(told).count() >= terms.len().min(told.len())
        };
        let again = self.told.iter().any(|(_, told)| shared(told));
        self.told.push_back((self.today, terms));
        if again {
            return None;
        }
        let messages: Vec<&Message> =
            first.messages.iter().rev().map(|at| &self.window[*at]).collect();
        Some(Alarm {
            at: messages.iter().map(|message| message.at).max()?,
            terms: group.iter().take(EXAMPLES).map(|one| one.term.clone()).collect(),
            examples: messages.iter().take(EXAMPLES).map(|message| message.id.clone()).collect(),
            score: first.score,
            authors: first.authors,
            expected: first.expected,
        })
    }
}

/// By what a whole text stands among the terms of the past; no word begins so.
fn mark(text: u64) -> String {
    format!("={text:x}")
}

/// The day of an instant in milliseconds.
fn day_of(at: i64) -> i64 {
    (at + DAY_BEGINS).div_euclid(DAY)
}

/// The words of a message that say something, and the pairs of neighbours among them, each once.
fn terms(words: Vec<Word>) -> Vec<String> {
    let mut found = Vec::new();
    let mut before: Option<String> = None;
    for word in words {
        if word.ends() {
            before = None;
            continue;
        }
        let number = word.written.chars().any(|letter| letter.is_ascii_digit());
        if number || says_little(&word.written) || says_little(&word.root) || word.root.len() < 3 {
            continue;
        }
        if let Some(before) = &before {
            found.push(format!("{before} {}", word.root));
        }
        found.push(word.root.clone());
        before = Some(word.root);
    }
    found.truncate(MOST_TERMS);
    found.sort_unstable();
    found.dedup();
    found
}
