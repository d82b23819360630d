//! Papers that belong to something else than a case: who brings them, and when they stay.

use domain::attachment::{
    Act, Attachment, Command, Entry, Event, Facts, Holder, MOST, Media, New, Owner, Refusal, Stage,
    allowed, apply, decide, fold,
};
use domain::calendar::Instant;
use domain::ids::{ChecklistCode, ConsentId, DecreeId, FileId, MentionId, RoundId, Version};
use domain::observation::Kind;
use domain::observation::round::{Beginning, Round, Stage as RoundStage};
use domain::organisation::decree::{Decree, Terms};
use domain::people::Actor;
use domain::rules::Shift;
use domain::text::{Name, Reference};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::cast::{admin, director, head, morning, officer, operator, person, unit, words};
use crate::consent::{given, taken};

const DECREE: Owner = Owner::Decree(DecreeId::new(1));
const ROUND: Owner = Owner::Round(RoundId::new(2));
const CLIPPING: Owner = Owner::Mention(MentionId::new(3));

fn decree() -> Holder {
    let terms = Terms {
        number: Reference::parse("SK 223").expect("a number"),
        title: Name::parse("Tim Pengaduan").expect("a title"),
        signed_on: date(2026, 1, 2),
        from: date(2026, 1, 5),
        until: None,
    };
    let id = DecreeId::new(1);
    Holder::Decree(Box::new(Decree {
        id,
        version: Version(1),
        terms,
        seats: Vec::new(),
        ended: None,
    }))
}

/// The round of the officer, as it runs or ended.
fn round(stage: RoundStage, ended_at: Option<Instant>) -> Holder {
    let begun = Beginning {
        id: RoundId::new(2),
        checklist: ChecklistCode::parse("LOKET").expect("a code"),
        edition: 1,
        kind: Kind::Observation,
        title: Name::parse("Loket").expect("a title"),
        items: Vec::new(),
        unit: unit("IGD"),
        day: date(2026, 11, 2),
        shift: Shift::Morning,
        observer: person(1),
    };
    let (version, begun_at, findings) = (Version(1), morning(), None);
    Holder::Round(Box::new(Round { version, begun, begun_at, ended_at, stage, findings }))
}

fn running() -> Holder {
    round(RoundStage::Running, None)
}

fn new(owner: Owner, media: Media) -> New {
    let (caption, faceless) = (Some(words(1)), true);
    New { id: FileId::new(7), owner, media, size: 9, digest: [7; 32], caption, faceless }
}

fn facts(holder: &Holder) -> Facts<'_> {
    Facts { now: morning(), holder, count: 0 }
}

fn known(events: &[Event]) -> Attachment {
    let added = Event::Added(new(DECREE, Media::Pdf));
    let entry = |event| Entry { event, by: head().who(), at: morning() };
    let all: Vec<Entry> = [added].into_iter().chain(events.iter().copied()).map(entry).collect();
    fold(&all).expect("it begins with the adding")
}

fn adds(actor: &Actor, holder: &Holder, paper: New) -> Result<Option<Event>, Refusal> {
    decide(None, actor, Command::Add(paper), facts(holder))
}

#[test]
fn whoever_keeps_the_decrees_brings_their_scans_and_nobody_else() {
    let paper = new(DECREE, Media::Pdf);
    for keeper in [head(), admin(), Actor::Desk] {
        assert_eq!(adds(&keeper, &decree(), paper), Ok(Some(Event::Added(paper))));
    }
    for other in [officer(), director(), Actor::Complainant] {
        let refused = Err(Refusal::NotYours { act: Act::Add });
        assert_eq!(adds(&other, &decree(), paper), refused, "{other:?}");
        assert!(allowed(Some(&known(&[])), &other, facts(&decree())).is_empty());
    }
}

#[test]
fn the_whole_office_brings_what_was_cut_out_of_papers_and_screens() {
    let scan = New { faceless: false, caption: None, ..new(CLIPPING, Media::Pdf) };
    for finder in [officer(), operator(), head()] {
        assert_eq!(adds(&finder, &Holder::Mention, scan), Ok(Some(Event::Added(scan))));
    }
    for other in [director(), admin(), Actor::Complainant] {
        let refused = Err(Refusal::NotYours { act: Act::Add });
        assert_eq!(adds(&other, &Holder::Mention, scan), refused, "{other:?}");
    }
    assert_eq!(Owner::of("mention", CLIPPING.bits()), Some(CLIPPING));
}

#[test]
fn only_the_observer_brings_photos_and_says_that_no_face_is_seen_and_what_is() {
    let photo = new(ROUND, Media::Jpeg);
    assert_eq!(adds(&officer(), &running(), photo), Ok(Some(Event::Added(photo))));
    let refused = Err(Refusal::NotYours { act: Act::Add });
    assert_eq!(adds(&operator(), &running(), photo), refused);
    assert_eq!(adds(&head(), &running(), photo), refused);
    for (wrong, why) in [
        (New { faceless: false, ..photo }, Refusal::FacesUnchecked),
        (New { caption: None, ..photo }, Refusal::CaptionMissing),
        (New { media: Media::Pdf, ..photo }, Refusal::NotAPhoto),
    ] {
        assert_eq!(adds(&officer(), &running(), wrong), Err(why));
    }
    let scan = New { faceless: false, caption: None, ..new(DECREE, Media::Png) };
    assert!(adds(&head(), &decree(), scan).is_ok(), "a scan needs neither");
}

#[test]
fn a_round_takes_photos_for_one_day_after_its_end_and_none_when_it_was_left() {
    let photo = new(ROUND, Media::Png);
    let ended = |hours| morning().checked_sub(SignedDuration::from_hours(hours)).ok();
    let soon = round(RoundStage::Finished, ended(24));
    assert!(adds(&officer(), &soon, photo).is_ok());
    let late = Err(Refusal::TooLate { hours: 24 });
    assert_eq!(adds(&officer(), &round(RoundStage::Finished, ended(25)), photo), late);
    assert_eq!(adds(&officer(), &round(RoundStage::Stopped, ended(1)), photo), late);
}

#[test]
fn a_paper_can_be_taken_away_until_it_is_confirmed() {
    let (paper, holder) = (known(&[]), decree());
    let does = |paper: &Attachment, command| decide(Some(paper), &head(), command, facts(&holder));
    assert_eq!(does(&paper, Command::Remove {}), Ok(Some(Event::Removed)));
    assert_eq!(does(&paper, Command::Confirm {}), Ok(Some(Event::Confirmed)));
    let stays = known(&[Event::Confirmed]);
    assert_eq!(does(&stays, Command::Remove {}), Err(Refusal::Confirmed));
    assert_eq!(does(&stays, Command::Confirm {}), Ok(None), "twice is once");
    let gone = known(&[Event::Removed]);
    assert_eq!(gone.stage, Stage::Removed);
    assert_eq!(does(&gone, Command::Remove {}), Ok(None));
    assert_eq!(does(&gone, Command::Confirm {}), Err(Refusal::NoSuchPaper));
    assert_eq!(allowed(Some(&paper), &head(), facts(&holder)), [Act::Confirm, Act::Remove]);
    assert!(allowed(Some(&stays), &head(), facts(&holder)).is_empty());
}

#[test]
fn the_same_paper_twice_is_one_and_there_is_an_end_to_how_many() {
    let (paper, holder) = (known(&[]), decree());
    let again = Command::Add(new(DECREE, Media::Pdf));
    assert_eq!(decide(Some(&paper), &head(), again, facts(&holder)), Ok(None));
    let full = Facts { count: MOST, ..facts(&holder) };
    assert_eq!(decide(None, &head(), again, full), Err(Refusal::TooMany { most: MOST }));
    assert!(allowed(None, &head(), full).is_empty());
    assert_eq!(allowed(None, &head(), facts(&holder)), [Act::Add]);
}

#[test]
fn a_history_that_does_not_begin_with_the_adding_is_none() {
    let entry = Entry { event: Event::Confirmed, by: head().who(), at: morning() };
    assert_eq!(apply(None, &entry), None);
}

#[test]
fn the_signed_paper_of_a_permission_is_kept_by_those_who_take_permissions() {
    let holder = Holder::Consent(Box::new(taken(given())));
    let owner = Owner::Consent(ConsentId::new(1));
    assert_eq!(Owner::of(owner.kind(), owner.bits()), Some(owner));
    let scan = New { faceless: false, caption: None, ..new(owner, Media::Pdf) };
    assert_eq!(adds(&officer(), &holder, scan), Ok(Some(Event::Added(scan))));
    let refused = Err(Refusal::NotYours { act: Act::Add });
    assert_eq!(adds(&director(), &holder, scan), refused);
}
