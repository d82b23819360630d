//! Mentions: what was found, what is the same, and what becomes of it.

use domain::calendar::Instant;
use domain::ids::{CaseId, IssueId, MentionId};
use domain::mention::{
    Act, Command, Entry, Event, Facts, Fate, Found, Likeness, Mention, Refusal, Source, Tone,
    allowed, apply, decide, fold, reads, watches,
};
use domain::people::{Actor, Role};
use domain::text::{Invalid, Link, Words};
use jiff::SignedDuration;

use crate::cast::{
    auditor, delegate, director, dpjp, emergency, head, morning, officer, operator, quality, words,
};

fn found(published_at: Instant) -> Found<Words> {
    Found {
        source: Source::Clipping,
        key: [1; 32],
        text: words(1),
        outlet: None,
        link: None,
        author: None,
        tone: None,
        reach: None,
        published_at,
        group: MentionId::new(1),
    }
}

fn noted() -> Mention {
    let event = Event::Noted { id: MentionId::new(1), found: found(morning()) };
    after(None, event)
}

fn after(known: Option<Mention>, event: Event) -> Mention {
    let entry = Entry { event, by: officer().who(), at: morning() };
    apply(known, &entry).expect("it begins with its noting")
}

type Decided = Result<Vec<Event>, Refusal>;

fn does(known: Option<&Mention>, actor: &Actor, command: Command<Words>) -> Decided {
    decide(known, actor, command, &Facts { now: morning() })
}

/// The mention after a command that is allowed and changes something.
fn done(known: Mention, command: Command<Words>) -> Mention {
    let events = does(Some(&known), &officer(), command).expect("it is allowed");
    assert_eq!(events.len(), 1, "{events:?}");
    events.into_iter().fold(known, |known, event| after(Some(known), event))
}

#[test]
fn the_whole_office_writes_down_what_it_finds_and_those_above_read_it() {
    let note = || Command::Note { id: MentionId::new(1), found: found(morning()) };
    for actor in [officer(), operator(), head(), Actor::Desk] {
        assert!(watches(&actor) && does(None, &actor, note()).is_ok(), "{actor:?}");
    }
    for actor in [director(), quality(), auditor(), delegate(Role::Management)] {
        assert!(reads(&actor) && !watches(&actor), "{actor:?}");
        assert_eq!(does(None, &actor, note()), Err(Refusal::NotYours { act: Act::Note }));
        assert!(allowed(&noted(), &actor).is_empty());
    }
    for actor in [dpjp(), emergency(), Actor::Complainant] {
        assert!(!reads(&actor), "{actor:?}");
    }
}

#[test]
fn what_is_published_later_than_now_was_not_found() {
    let later = morning() + SignedDuration::from_secs(1);
    let note = Command::Note { id: MentionId::new(1), found: found(later) };
    assert_eq!(does(None, &officer(), note), Err(Refusal::NotYetSaid));
    let absent = does(None, &officer(), Command::Leave {});
    assert_eq!(absent, Err(Refusal::NoSuchMention));
}

#[test]
fn a_mention_may_be_a_case_and_part_of_one_issue_at_once() {
    let join = |issue| Command::Join { issue: IssueId::new(issue) };
    let known = done(noted(), join(1));
    assert_eq!(known.fate(), Fate::Issue);
    assert_eq!(does(Some(&known), &officer(), join(1)), Ok(Vec::new()));
    assert_eq!(does(Some(&known), &officer(), join(2)), Err(Refusal::OtherIssue));
    let become_case = |case| Command::Become { case: CaseId::new(case) };
    let known = done(known, become_case(7));
    assert_eq!((known.fate(), known.issue), (Fate::Case, Some(IssueId::new(1))));
    assert_eq!(does(Some(&known), &officer(), become_case(7)), Ok(Vec::new()));
    assert_eq!(does(Some(&known), &officer(), become_case(8)), Err(Refusal::OtherCase));
    let aside = Command::SetAside { why: words(2) };
    assert_eq!(does(Some(&known), &officer(), aside), Err(Refusal::InUse));
    assert_eq!(done(known, Command::Leave {}).issue, None);
}

#[test]
fn what_was_set_aside_is_looked_at_again_before_anything_follows() {
    let known = done(noted(), Command::SetAside { why: words(2) });
    assert_eq!((known.fate(), known.aside), (Fate::Aside, Some(words(2))));
    let join = Command::Join { issue: IssueId::new(1) };
    assert_eq!(does(Some(&known), &officer(), join), Err(Refusal::SetAside));
    assert_eq!(allowed(&known, &officer()), [Act::Judge, Act::Restore]);
    let known = done(known, Command::Restore {});
    assert_eq!((known.fate(), known.version.0), (Fate::New, 3));
    assert_eq!(
        done(known, Command::Judge { tone: Tone::Negative }).found.tone,
        Some(Tone::Negative)
    );
}

#[test]
fn a_history_adds_up_to_the_mention() {
    let noted = Event::Noted { id: MentionId::new(1), found: found(morning()) };
    let entry = |event| Entry { event, by: officer().who(), at: morning() };
    let history = [entry(noted), entry(Event::Left)];
    assert_eq!(fold(&history).map(|known| known.version.0), Some(2));
    assert_eq!(fold(&history[1..]), None);
}

fn like(text: &str) -> Likeness {
    Likeness::of(text.split_whitespace())
}

#[test]
fn texts_that_share_most_of_their_words_say_nearly_the_same() {
    let first = like("antre obat di apotek rs sampai lima jam dan petugas tidak ada yang peduli");
    let copy =
        like("antre obat di apotek rs sampai lima jam dan petugas tidak ada yang peduli viral");
    let other =
        like("pelayanan laboratorium cepat sekali perawat ramah terima kasih banyak semuanya");
    assert!(first.is_like(&copy) && copy.is_like(&first) && !first.is_like(&other));
    let shared = first.marks().iter().filter(|mark| copy.marks().contains(mark)).count();
    assert!(shared > 0, "copies are found by a mark");
    assert_eq!(Likeness::kept(first.numbers()), first);
}

#[test]
fn a_few_words_are_no_copy_of_the_same_few_words() {
    let short = like("mantap sekali");
    assert!(short.marks().is_empty() && !short.is_like(&short));
}

#[test]
fn a_link_is_a_whole_address_of_a_page() {
    for good in ["https://contoh.id/berita?id=1", "http://contoh.id"] {
        assert_eq!(Link::parse(good).map(Link::into_string), Ok(good.to_owned()));
    }
    for bad in ["contoh.id", "ftp://contoh.id", "https://", "javascript:alert(1)", "https://a b"] {
        assert_eq!(Link::parse(bad), Err(Invalid::NotALink), "{bad}");
    }
}
