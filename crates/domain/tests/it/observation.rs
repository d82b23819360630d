//! Checklists and rounds.

use domain::calendar::{Date, Instant};
use domain::ids::{ChecklistCode, ChecklistId, RoundId, Version};
use domain::observation::checklist::{self, Checklist, Command, Content, Entry, Event, MOST_ITEMS};
use domain::observation::round::{
    self, Answer, Answered, Facts, Findings, MOST_FINDINGS, Own, Round, Stage, begin, finish,
    names_somebody, stop,
};
use domain::observation::{Act, Item, Kind, Refusal, may, seen};
use domain::people::{Actor, Role, Who};
use domain::rules::Shift;
use domain::survey::{Seen, Sentence};
use domain::text::{Name, Words};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::cast::{emergency, head, morning, officer, operator, person, pharmacy, unit, words};

fn code() -> ChecklistCode {
    ChecklistCode::parse("loket").expect("letters make a code")
}

fn item(asks: &str, topic: &str) -> Item {
    let asks = Sentence::parse(asks).expect("the words of these tests are a sentence");
    Item { asks, topic: topic.to_owned() }
}

fn content(items: usize) -> Content {
    let one = |nth| item(&format!("Hal {nth}"), if nth == 0 { "sikap" } else { "waktu" });
    Content {
        kind: Kind::Observation,
        title: Name::parse("Loket pendaftaran").expect("letters make a name"),
        items: (0..items).map(one).collect(),
    }
}

fn entry(event: Event, at: Instant) -> Entry {
    Entry { event, by: Who::Person(person(1)), at }
}

fn known() -> Checklist {
    let event = Event::Written { id: ChecklistId::new(1), code: code(), content: content(2) };
    checklist::fold(&[entry(event, morning())]).expect("a writing begins a history")
}

fn day() -> Date {
    date(2026, 3, 2)
}

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn facts() -> Facts {
    Facts { id: RoundId::new(9), unit: unit("IGD"), day: day(), shift: Shift::Morning }
}

fn running() -> Round {
    let event = begin(&known(), &officer(), facts()).expect("an officer goes on rounds");
    let by = officer().who();
    round::fold(&[round::Entry { event, by, at: morning() }]).expect("it begins a history")
}

fn found(answers: &[(Answer, bool)], own: usize) -> Findings<Words> {
    let answered = |(answer, said): &(Answer, bool)| Answered {
        answer: *answer,
        remark: said.then(|| words(1)),
    };
    let own = (0..own).map(|_| Own { topic: "fasilitas".to_owned(), words: words(2) });
    Findings { answers: answers.iter().map(answered).collect(), own: own.collect() }
}

fn good() -> Findings<Words> {
    found(&[(Answer::Yes, false), (Answer::No, true)], 1)
}

fn ended(event: round::Event) -> Round {
    let entry = round::Entry { event, by: officer().who(), at: hours(1) };
    round::apply(Some(running()), &entry).expect("a round stays a round")
}

fn finished() -> Round {
    ended(finish(&running(), &officer(), good(), hours(1)).expect("all is answered"))
}

#[test]
fn whoever_is_judged_by_a_round_does_not_go_on_it() {
    let roles = |act| Role::ALL.iter().filter(move |role| may(**role, act)).count();
    assert_eq!((roles(Act::See), roles(Act::Manage), roles(Act::Observe)), (11, 3, 6));
    assert!(may(Role::Quality, Act::Observe) && !may(Role::UnitHead, Act::Observe));
    assert_eq!(seen(&emergency()), Some(Seen::Units(vec![unit("IGD")])));
    assert_eq!(seen(&operator()), Some(Seen::Hospital));
    assert_eq!(seen(&Actor::Complainant), None);
}

#[test]
fn a_checklist_is_written_anew_as_the_next_edition_of_the_same_kind() {
    let role = head().role();
    let revise = |content| checklist::decide(Some(&known()), role, Command::Revise { content });
    assert_eq!(revise(content(2)), Ok(Vec::new()));
    assert_eq!(revise(content(3)), Ok(vec![Event::Revised { content: content(3) }]));
    let other = Content { kind: Kind::Interview, ..content(3) };
    assert_eq!(revise(other), Err(Refusal::OtherKind));
    for items in [0, MOST_ITEMS + 1] {
        assert_eq!(revise(content(items)), Err(Refusal::Items { most: MOST_ITEMS }));
    }
    assert!(revise(content(MOST_ITEMS)).is_ok());
    let later = entry(Event::Revised { content: content(3) }, hours(1));
    let later = checklist::apply(Some(known()), &later).expect("it stays a checklist");
    assert_eq!((later.edition, later.version, later.content), (2, Version(2), content(3)));
}

#[test]
fn a_code_is_taken_once_and_others_write_no_checklists() {
    let write = || Command::Write { id: ChecklistId::new(2), code: code(), content: content(1) };
    let role = officer().role();
    assert_eq!(checklist::decide(Some(&known()), role, write()), Err(Refusal::CodeTaken));
    assert!(checklist::decide(None, role, write()).is_ok_and(|events| events.len() == 1));
    let refused = Err(Refusal::NotYours { act: Act::Manage });
    assert_eq!(checklist::decide(None, operator().role(), write()), refused);
    let gone = checklist::decide(None, role, Command::Retire {});
    assert_eq!(gone, Err(Refusal::NoSuchChecklist));
}

#[test]
fn what_was_put_away_begins_no_round() {
    let retired = checklist::apply(Some(known()), &entry(Event::Retired, hours(1)));
    let retired = retired.expect("it stays a checklist");
    assert_eq!(begin(&retired, &officer(), facts()), Err(Refusal::Retired));
    let role = officer().role();
    let again = checklist::decide(Some(&retired), role, Command::Retire {});
    assert_eq!(again, Ok(Vec::new()));
    let back = checklist::decide(Some(&retired), role, Command::Reinstate {});
    assert_eq!(back, Ok(vec![Event::Reinstated]));
    let refused = begin(&known(), &emergency(), facts());
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Observe }));
}

#[test]
fn each_thing_is_answered_and_a_no_says_what_was_seen() {
    let (yes, no) = ((Answer::Yes, false), (Answer::No, false));
    let ends = |findings| finish(&running(), &officer(), findings, hours(1)).err();
    assert_eq!(ends(found(&[yes], 0)), Some(Refusal::Unanswered));
    assert_eq!(ends(found(&[yes, yes, yes], 0)), Some(Refusal::Unanswered));
    assert_eq!(ends(found(&[yes, no], 0)), Some(Refusal::NoWithoutRemark));
    let most = Refusal::TooManyFindings { most: MOST_FINDINGS };
    assert_eq!(ends(found(&[yes, yes], MOST_FINDINGS + 1)), Some(most));
    assert_eq!(ends(found(&[yes, yes], MOST_FINDINGS)), None);
    assert_eq!(ends(good()), None);
}

#[test]
fn a_round_is_ended_by_whoever_began_it_within_its_turn() {
    let late = finish(&running(), &officer(), good(), hours(8) + SignedDuration::from_secs(1));
    assert_eq!(late, Err(Refusal::TooLong { hours: 8 }));
    assert!(finish(&running(), &officer(), good(), hours(8)).is_ok());
    let others = finish(&running(), &operator(), good(), hours(1));
    assert_eq!(others, Err(Refusal::OthersRound));
    assert_eq!(stop(&running(), &operator()), Err(Refusal::OthersRound));
    assert_eq!(stop(&running(), &head()), Ok(Some(round::Event::Stopped)));
    let stopped = ended(round::Event::Stopped);
    assert_eq!(stop(&stopped, &officer()), Ok(None));
    let again = finish(&stopped, &officer(), good(), hours(2));
    assert_eq!(again, Err(Refusal::Ended { stage: Stage::Stopped }));
    let after = stop(&finished(), &officer());
    assert_eq!(after, Err(Refusal::Ended { stage: Stage::Finished }));
}

#[test]
fn the_clock_says_how_long_a_round_took() {
    assert_eq!(running().minutes(), None);
    let done = finished();
    assert_eq!((done.minutes(), done.stage, done.version), (Some(60), Stage::Finished, Version(2)));
}

#[test]
fn only_what_was_amiss_asks_for_an_improvement_and_says_its_topic() {
    let done = finished();
    let places: Vec<_> = done.found().iter().map(|found| (found.place, found.topic)).collect();
    assert_eq!(places, [(0, "sikap"), (1, "waktu"), (2, "fasilitas")]);
    assert_eq!(done.asks_for(0), None);
    let observed = done.asks_for(1).expect("a no asks for something");
    assert_eq!(
        (observed.topic.as_str(), observed.unit, observed.day),
        ("waktu", unit("IGD"), day())
    );
    assert_eq!(done.asks_for(2).map(|observed| observed.topic), Some("fasilitas".to_owned()));
    assert_eq!((done.asks_for(3), running().asks_for(1)), (None, None));
    assert!(ended(round::Event::Stopped).found().is_empty());
}

#[test]
fn a_remark_that_names_a_colleague_is_recognised_however_it_is_written() {
    let staff = ["dr. Hendra Wijaya, Sp.PD", "Rini Astuti", "Suharto"];
    for text in ["Kata dr. HENDRA  wijaya, tunggu.", "rini-astuti tidak menyapa", "(Rini Astuti)"] {
        assert!(names_somebody(text, staff), "{text}");
    }
    for text in ["Rini tidak menyapa", "Astuti Rini", "di ruang Suharto", "Hendra Wijayanto", ""] {
        assert!(!names_somebody(text, staff), "{text}");
    }
    assert!(!names_somebody("dr.", ["dr. , Sp.PD"]));
    assert_eq!(pharmacy().role(), Some(Role::UnitHead));
}
