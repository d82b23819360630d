//! An invented year of what people write to a hospital, with matters planted in it that break out
//! suddenly: what a watch over emerging issues is tried on, and what it is compared with.

pub mod rivals;
mod words;

use std::collections::HashSet;

use anyhow::Result;
use reading::{Budget, Heard, Watch};

use crate::shell::say;
use words::{CLOSINGS, COPIED, DETAILS, MATTERS, OPENINGS, PROBLEMS, UNITS};

const DAY: i64 = 86_400_000;
/// 5 January 2026 in Western Indonesian Time, a Monday.
const BEGIN: i64 = 1_767_546_000_000;
/// The stream that figures are told of.
pub const SEED: u64 = 7;
const MESSAGES: usize = 20_000;
const DAYS: usize = 364;
const AUTHORS: usize = 12_000;
/// The first planted matter, when eight weeks are known.
const FIRST_MATTER: usize = 63;
/// Days between two of them.
const BETWEEN: usize = 19;
/// Messages of one matter, and the days over which they come.
pub const VOICES: usize = 12;
const LASTS: usize = 3;
/// Days on which one author or one copied text floods the hospital: they are no issue.
const FLOODS: [usize; 4] = [75, 134, 210, 301];
const FLOOD: usize = 25;

/// One invented message.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub at: i64,
    pub text: String,
    pub author: String,
    /// Which planted matter it belongs to.
    pub matter: Option<usize>,
}

/// A stream in the order of time. The same seed gives the same stream.
pub fn stream(seed: u64) -> Vec<Message> {
    let mut dice = Dice(seed);
    let mut all: Vec<Message> = (0..MESSAGES).map(|_| ordinary(&mut dice)).collect();
    for matter in 0..MATTERS.len() {
        let day = FIRST_MATTER + matter * BETWEEN + dice.below(3);
        all.extend(
            (0..VOICES).map(|voice| planted(&mut dice, matter, day + voice * LASTS / VOICES)),
        );
    }
    for (number, day) in FLOODS.into_iter().enumerate() {
        all.extend((0..FLOOD).map(|_| flood(&mut dice, number, day)));
    }
    all.sort_by_key(|message| message.at);
    for (number, message) in all.iter_mut().enumerate() {
        message.id = format!("m{number}");
    }
    all
}

/// Prints the stream of a seed as lines for `jembatan issue scan -`.
pub fn print(arguments: &[String]) -> Result<()> {
    let seed = arguments.first().map_or(Ok(SEED), |seed| seed.parse())?;
    say(&lines(&stream(seed)));
    Ok(())
}

/// What the watch of the house cries over a stream.
pub fn watched(messages: &[Message]) -> Vec<Cry> {
    let mut watch = Watch::new(Budget::default());
    let mut alarms = Vec::new();
    for message in messages {
        let author = (!message.author.is_empty()).then_some(message.author.as_str());
        let Message { id, at, text, .. } = message;
        alarms.extend(watch.hear(Heard { id, at: *at, text, author }));
    }
    alarms.extend(watch.close());
    let cry = |alarm: reading::Alarm| Cry { at: alarm.at, examples: alarm.examples };
    alarms.into_iter().map(cry).collect()
}

/// The lines that `jembatan issue scan` reads.
pub fn lines(messages: &[Message]) -> String {
    let line = |one: &Message| {
        serde_json::json!({ "id": one.id, "at": one.at, "text": one.text, "author": one.author })
            .to_string()
    };
    messages.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn ordinary(dice: &mut Dice) -> Message {
    // Mondays bring twice as much as Sundays.
    let mut day = dice.below(DAYS);
    if day % 7 >= 5 && dice.below(2) == 0 {
        day = day - day % 7 + dice.below(5);
    }
    let unit = dice.uneven(UNITS);
    let text = [
        dice.one(OPENINGS),
        &dice.one(PROBLEMS).replace("UNIT", unit),
        &dice.one(DETAILS).replace("JAM", &(2 + dice.below(9)).to_string()),
        dice.one(CLOSINGS),
    ]
    .join(" ");
    message(dice, day, text.trim().to_owned())
}

fn planted(dice: &mut Dice, matter: usize, day: usize) -> Message {
    let text =
        [dice.one(OPENINGS), dice.one(MATTERS[matter]), dice.one(DETAILS), dice.one(CLOSINGS)];
    let text = text.join(" ").replace("JAM", "dua");
    Message { matter: Some(matter), ..message(dice, day, text) }
}

/// Half of the floods are one angry author, half a text that goes round without a name.
fn flood(dice: &mut Dice, number: usize, day: usize) -> Message {
    let copied = COPIED[number % COPIED.len()];
    let told = message(dice, day, copied.to_owned());
    if number.is_multiple_of(2) {
        let text = format!("{copied} {}", dice.one(DETAILS));
        return Message { author: format!("satu-orang-{number}"), text, ..told };
    }
    Message { author: String::new(), ..told }
}

fn message(dice: &mut Dice, day: usize, text: String) -> Message {
    let days = i64::try_from(day).unwrap_or_default();
    let within = i64::try_from(dice.below(86_400)).unwrap_or_default() * 1_000;
    let author = format!("orang-{}", dice.below(AUTHORS));
    Message { id: String::new(), at: BEGIN + days * DAY + within, text, author, matter: None }
}

/// A cry of any method: when, and over which messages.
#[derive(Clone, Debug)]
pub struct Cry {
    pub at: i64,
    pub examples: Vec<String>,
}

/// How a method did on one stream.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    pub found: usize,
    pub planted: usize,
    /// Days from the first message of a matter to the cry, the middle one.
    pub delay_days: f64,
    pub slowest_days: f64,
    pub false_a_week: f64,
}

/// A cry is right when half of its examples belong to one matter that nobody has cried yet; one more
/// cry over the same matter is neither right nor false.
pub fn judged(messages: &[Message], cries: &[Cry]) -> Outcome {
    let mut found: Vec<Option<f64>> = vec![None; MATTERS.len()];
    let mut wrong = 0;
    for cry in cries {
        let ids: HashSet<&str> = cry.examples.iter().map(String::as_str).collect();
        let about = |matter: &usize| {
            let of = messages.iter().filter(|one| one.matter == Some(*matter));
            2 * of.filter(|one| ids.contains(one.id.as_str())).count() >= ids.len().max(1)
        };
        let Some(matter) = (0..MATTERS.len()).find(about) else {
            wrong += 1;
            continue;
        };
        let begun = messages.iter().find(|one| one.matter == Some(matter)).map_or(0, |one| one.at);
        found[matter].get_or_insert(days(cry.at - begun));
    }
    let mut delays: Vec<f64> = found.iter().flatten().copied().collect();
    delays.sort_by(f64::total_cmp);
    Outcome {
        found: delays.len(),
        planted: MATTERS.len(),
        delay_days: delays.get(delays.len() / 2).copied().unwrap_or_default(),
        slowest_days: delays.last().copied().unwrap_or_default(),
        false_a_week: f64::from(wrong) / (DAYS as f64 / 7.0),
    }
}

fn days(milliseconds: i64) -> f64 {
    milliseconds as f64 / DAY as f64
}

/// Numbers that a seed decides (SplitMix64).
#[derive(Debug)]
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound.max(1) as u64).unwrap_or_default()
    }

    fn one<'a>(&mut self, things: &[&'a str]) -> &'a str {
        things[self.below(things.len())]
    }

    /// The first are named far oftener than the last.
    fn uneven<'a>(&mut self, things: &[&'a str]) -> &'a str {
        let most = self.below(things.len()) + 1;
        things[self.below(most)]
    }
}
