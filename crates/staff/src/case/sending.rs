//! The composer tells the truth: what may be sent now, until when, at what cost, and what else.

use desk::{
    Desk,
    case::View,
    deliver::{self, CommentDeed, Gate, Now},
};
use domain::rules::Way;
use locale::Words;
use web::{Failure, error::Said, paths};

use crate::{arrival::named, me::Me, speaker::Speaker};

/// The door for messages, every value already a word.
pub struct Card {
    pub door: Option<Door>,
    /// Why there is no door.
    pub none: String,
    /// What the house says by itself is read on the tracking page alone.
    pub on_the_page: Option<String>,
    pub ways: Vec<(String, bool, String)>,
    pub templates: Option<String>,
    /// Where a public comment is answered beneath, hidden or shown.
    pub comment: Option<Comment>,
}

/// What can be done with a comment: code and word.
pub struct Comment {
    pub path: String,
    pub deeds: Vec<(&'static str, String)>,
}

pub struct Door {
    pub name: String,
    pub light: &'static str,
    pub gate: String,
    pub time: Option<String>,
    pub heard: Option<String>,
    pub cost: String,
    pub short: bool,
}

/// The card of a case, for those who write to complainants.
pub async fn card(desk: &Desk, me: &Me, view: &View) -> Result<Option<(Card, Now)>, Failure> {
    if !me.role().is_humas() || view.case.is_closed() {
        return Ok(None);
    }
    let now = deliver::sending(desk, &me.actor, view.case.number).await?;
    let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
    let number = view.case.number.to_string();
    let takes = now.door.as_ref().is_some_and(|door| door.templates);
    let card = Card {
        door: now.door.as_ref().map(|door| shown(door, desk, &says)),
        none: now.shut.map_or_else(|| says.t.sending_none(), |why| why.sentence(says.t)),
        on_the_page: now.on_the_page.then(|| says.t.sending_on_the_page()),
        ways: ways(&now, view, &says),
        templates: takes.then(|| paths::case_templates(&number)),
        comment: now.comment.then(|| Comment {
            path: paths::case_comment(&number),
            deeds: CommentDeed::ALL
                .iter()
                .map(|deed| (deed.code(), says.t.sending_comment(deed.code())))
                .collect(),
        }),
    };
    Ok(Some((card, now)))
}

fn shown(door: &deliver::Passage, desk: &Desk, says: &Speaker) -> Door {
    let t = says.t;
    let until = door.until.map(|at| t.sending_until(says.at(at)));
    let price = door.price.map(|price| t.sending_price(t.rupiah(i64::from(price))));
    Door {
        name: named(desk, t, door.connection.clone()),
        light: match door.gate {
            Gate::Always | Gate::Open => "green",
            Gate::Typed | Gate::Template => "yellow",
            Gate::Closed => "red",
        },
        gate: t.sending_gate(door.gate.code()),
        time: until.or(door.since.map(|at| t.sending_since(says.at(at)))),
        heard: door.heard.map(|at| t.sending_heard(says.at(at))),
        cost: price.unwrap_or_else(|| t.sending_cost(door.cost.code())),
        short: door.short,
    }
}

/// The other ways, once an answer may be given at all.
fn ways(now: &Now, view: &View, says: &Speaker) -> Vec<(String, bool, String)> {
    if !view.allowed.contains(&domain::rules::Act::Deliver) {
        return Vec::new();
    }
    let line = |one: &deliver::WayNow| {
        let why = one.refusal.as_ref().map(|refusal| refusal.sentence(says.t));
        let why = why.or(one.unsendable.map(|why| why.sentence(says.t)));
        (says.t.way(one.way.code()), one.may, why.unwrap_or_default())
    };
    now.ways.iter().map(line).collect()
}

/// Why a message cannot leave now.
pub struct Shut {
    pub says: String,
    /// No door leads there at all, so that this way is not even offered.
    pub gone: bool,
}

/// The way of a message says so before anybody chooses it.
pub fn shut(now: &Now, says: &Speaker) -> Option<Shut> {
    let one = now.ways.iter().find(|one| one.way == Way::Message)?;
    let why = one.unsendable?;
    let gone = matches!(why, deliver::Unsendable::NoDoor | deliver::Unsendable::Spent);
    Some(Shut { says: why.sentence(says.t), gone })
}

/// How many short messages the words take: as they stand, and as the browser counts on.
pub struct Figure {
    pub now: String,
    /// The sentence with `{m}` and `{l}` where the numbers go.
    pub form: String,
    pub plain: String,
    pub all: String,
}

impl Figure {
    pub fn of(words: &str, t: &Words) -> Self {
        let counted = deliver::counted(words);
        let [plain, all] = ["plain", "all"].map(|code| t.sending_alphabet(code));
        let figure = t.sending_segments(counted.messages.to_string(), counted.left.to_string());
        let letters = if counted.plain { &plain } else { &all };
        let now = format!("{figure} · {letters}");
        Self { now, form: t.sending_segments("{m}", "{l}"), plain, all }
    }
}
