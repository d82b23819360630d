//! Saved queries: which words must be said, who keeps them, and what a history adds up to.

use domain::ids::QueryId;
use domain::mention::Source;
use domain::mention::query::{
    Command, Entry, Event, NoQuery, Plan, Query, Terms, apply, decide, fold,
};
use domain::people::Actor;
use domain::text::{Invalid, Name};

use crate::cast::{auditor, director, head, morning, officer, operator, quality};

fn terms(text: &str) -> Terms {
    Terms::parse(text).expect("words make terms")
}

fn plan() -> Plan {
    Plan {
        name: Name::parse("Antrean obat").expect("letters make a name"),
        any: terms("antre, menunggu obat"),
        all: Terms::default(),
        none: terms("bioskop"),
        places: Terms::default(),
        sources: Vec::new(),
    }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: officer().who(), at: morning() }
}

fn saved() -> Query {
    let event = Event::Saved { id: QueryId::new(1), plan: plan() };
    apply(None, &entry(event)).expect("it begins with its saving")
}

fn save(plan: Plan) -> Command {
    Command::Save { id: QueryId::new(1), plan }
}

/// What meets the plan among a text whose words stand apart.
fn met(plan: &Plan, source: Source, text: &str) -> Option<Vec<String>> {
    let found = plan.met(source, |term| text.contains(term))?;
    Some(found.into_iter().map(str::to_owned).collect())
}

#[test]
fn words_are_told_apart_by_commas_and_each_stands_once() {
    let both = terms(" antre , antre\nmenunggu obat,, ");
    assert_eq!(both.iter().collect::<Vec<_>>(), ["antre", "menunggu obat"]);
    assert_eq!(both.text(), "antre, menunggu obat");
    assert!(terms(" ,\n").is_empty());
    assert_eq!(Terms::parse("antre, !!!"), Err(Invalid::NotAName));
    assert_eq!(Terms::parse(&"a".repeat(501)), Err(Invalid::TooLong { max: 500 }));
    assert_eq!(Terms::of(["antre\u{7}"]), Err(Invalid::ControlCharacter));
}

#[test]
fn a_text_meets_a_query_by_its_words_and_says_which() {
    let plan = plan();
    let text = "sudah antre lama, lalu menunggu obat";
    let both = vec!["antre".to_owned(), "menunggu obat".to_owned()];
    assert_eq!(met(&plan, Source::Tip, text), Some(both));
    assert_eq!(met(&plan, Source::Tip, "antre tiket bioskop"), None, "an excluded word is said");
    assert_eq!(met(&plan, Source::Tip, "parkir penuh"), None);
}

#[test]
fn each_word_of_all_and_one_place_and_a_named_source_are_wanted() {
    let plan = Plan {
        any: Terms::default(),
        all: terms("obat, habis"),
        places: terms("Wanasari, Purwa"),
        sources: vec![Source::Clipping],
        ..plan()
    };
    let says = |source, text| met(&plan, source, text).is_some();
    assert!(says(Source::Clipping, "obat habis di Purwa"));
    assert!(!says(Source::Clipping, "obat ada di Purwa"), "one of the words is missing");
    assert!(!says(Source::Clipping, "obat habis di kota lain"), "no place");
    assert!(!says(Source::Review, "obat habis di Purwa"), "another source");
}

#[test]
fn head_and_officers_keep_queries() {
    for actor in [officer(), head(), Actor::Desk] {
        assert!(decide(None, &actor, save(plan()), false).is_ok(), "{actor:?}");
    }
    for actor in [operator(), director(), quality(), auditor()] {
        assert_eq!(decide(None, &actor, save(plan()), false), Err(NoQuery::NotYours), "{actor:?}");
    }
}

#[test]
fn a_query_has_words_and_a_name_of_its_own() {
    let wordless = Plan { any: Terms::default(), places: terms("Wanasari"), ..plan() };
    assert_eq!(decide(None, &officer(), save(wordless), false), Err(NoQuery::Wordless));
    assert_eq!(decide(None, &officer(), save(plan()), true), Err(NoQuery::NameTaken));
    assert_eq!(decide(None, &officer(), Command::Stop {}, false), Err(NoQuery::NotThere));
}

#[test]
fn a_repeated_command_changes_nothing_and_a_history_adds_up() {
    let known = saved();
    let does = |command| decide(Some(&known), &officer(), command, false);
    assert_eq!(does(save(plan())), Ok(Vec::new()));
    assert_eq!(does(Command::Change { plan: plan() }), Ok(Vec::new()));
    assert_eq!(does(Command::Start {}), Ok(Vec::new()));
    assert_eq!(does(Command::Stop {}), Ok(vec![Event::Stopped]));
    let other = Plan { none: Terms::default(), ..plan() };
    let change = Command::Change { plan: other.clone() };
    assert_eq!(does(change), Ok(vec![Event::Changed { plan: other.clone() }]));
    let begun = Event::Saved { id: QueryId::new(1), plan: plan() };
    let history = [begun, Event::Changed { plan: other }, Event::Stopped, Event::Started];
    let history = history.map(entry);
    let whole = fold(&history).expect("it begins with its saving");
    assert!(whole.runs && whole.plan.none.is_empty() && whole.version.0 == 4);
    assert_eq!(fold(&history[..3]).map(|known| known.runs), Some(false));
    assert_eq!(fold(&history[1..]), None);
}
