//! Official statements: what is public is what the director signed.

use domain::approval::{Embargoed, NotApproved};
use domain::calendar::{Date, Instant};
use domain::ids::{CollaboratorId, StatementId};
use domain::people::{Actor, DelegateTitle, Role};
use domain::statement::{
    Act, Command, Coverage, Draft, Entry, Event, Facts, Gathering, Kind, MediaAnswer, Outcome,
    Refusal, Stage, Statement, allowed, apply, cleared, decide, fold, reads, writes,
};
use domain::text::{Name, Words};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::cast::{
    auditor, delegate, director, emergency, head, morning, officer, operator, person, words,
};

const TODAY: Date = date(2026, 11, 2);

fn hours(hours: i64) -> Instant {
    morning() + SignedDuration::from_hours(hours)
}

fn draft(text: u8) -> Draft<Words> {
    Draft {
        kind: Kind::Holding,
        title: Name::parse("Tentang antrean obat").expect("letters make a name"),
        text: words(text),
        issue: None,
        coverage: None,
        embargo: None,
        gathering: None,
    }
}

fn coverage(published_on: Date) -> Coverage {
    let outlet = Name::parse("Harian Wanasari").expect("letters make a name");
    Coverage { outlet, published_on, link: None, reply_by: None }
}

fn reply() -> Draft<Words> {
    Draft { kind: Kind::RightOfReply, coverage: Some(coverage(TODAY)), ..draft(1) }
}

type Decided = Result<Vec<Event>, Refusal>;

fn does(known: Option<&Statement>, actor: &Actor, command: Command<Words>) -> Decided {
    decide(known, actor, command, &Facts { now: morning(), today: TODAY, drill: false })
}

/// The statement after these commands, each of somebody.
fn story(draft: Draft<Words>, steps: &[(Actor, Command<Words>)]) -> Statement {
    let first = (officer(), Command::Draft { id: StatementId::new(1), draft });
    let mut known: Option<Statement> = None;
    for (actor, command) in std::iter::once(&first).chain(steps) {
        let events = does(known.as_ref(), actor, command.clone()).expect("it is allowed");
        assert_eq!(events.len(), 1, "{command:?}");
        for event in events {
            known = apply(known, &Entry { event, by: actor.who(), at: morning() });
        }
    }
    known.expect("it begins with its draft")
}

fn submit() -> (Actor, Command<Words>) {
    (officer(), Command::Submit {})
}

fn approve() -> (Actor, Command<Words>) {
    (director(), Command::Approve {})
}

fn publish() -> (Actor, Command<Words>) {
    (head(), Command::Publish {})
}

#[test]
fn the_office_writes_the_director_signs_and_those_above_read() {
    assert!(writes(&officer()) && writes(&head()) && !writes(&operator()) && !writes(&director()));
    assert!(reads(&auditor()) && reads(&operator()) && !reads(&emergency()));
    let known = story(draft(1), &[submit()]);
    let refused = does(Some(&known), &head(), Command::Approve {});
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Approve }));
    assert_eq!(allowed(&known, &director(), morning()), [Act::Approve, Act::Return]);
    assert!(allowed(&known, &auditor(), morning()).is_empty());
}

#[test]
fn what_nobody_signed_is_not_published() {
    for steps in [vec![], vec![submit()]] {
        let known = story(draft(1), &steps);
        let refused = does(Some(&known), &head(), Command::Publish {});
        assert_eq!(refused, Err(Refusal::NotApproved));
        assert_eq!(cleared(&known), Err(NotApproved::Unsigned));
    }
    let known = story(draft(1), &[submit(), approve()]);
    assert_eq!(cleared(&known).map(|clearance| clearance.words()), Ok(words(1)));
    assert!(does(Some(&known), &head(), Command::Publish {}).is_ok());
}

#[test]
fn a_change_drops_the_signature() {
    let edit = (officer(), Command::Edit { draft: draft(2) });
    let known = story(draft(1), &[submit(), approve(), edit]);
    assert_eq!((known.stage, known.approval), (Stage::Draft, None));
    let refused = does(
        Some(&story(draft(1), &[submit(), approve(), publish()])),
        &officer(),
        Command::Edit { draft: draft(2) },
    );
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Published }));
}

#[test]
fn a_signature_under_other_words_clears_nothing() {
    let known = story(draft(1), &[submit(), approve()]);
    let forged = Statement { draft: draft(2), ..known };
    assert_eq!(cleared(&forged), Err(NotApproved::OtherText));
    let refused = does(Some(&forged), &head(), Command::Publish {});
    assert_eq!(refused, Err(Refusal::NotApproved));
}

#[test]
fn nobody_signs_what_they_wrote_and_a_stand_in_signs_as_one() {
    let stand_in = delegate(Role::Head);
    let written = Command::Draft { id: StatementId::new(1), draft: draft(1) };
    let own = apply(
        None,
        &Entry {
            event: does(None, &stand_in, written).expect("a head writes")[0].clone(),
            by: stand_in.who(),
            at: morning(),
        },
    );
    let own = apply(own, &Entry { event: Event::Submitted, by: stand_in.who(), at: morning() });
    let refused = does(own.as_ref(), &stand_in, Command::Approve {});
    assert_eq!(refused, Err(Refusal::OwnText));
    let known = story(draft(1), &[submit(), (stand_in, Command::Approve {})]);
    assert_eq!(known.approval.and_then(|signed| signed.as_delegate), Some(DelegateTitle::Plh));
}

#[test]
fn what_the_director_gives_back_is_a_draft_with_the_reason() {
    let back = (director(), Command::Return { why: words(9) });
    let known = story(draft(1), &[submit(), back]);
    assert_eq!((known.stage, known.returned), (Stage::Draft, Some(words(9))));
    let refused = does(Some(&known), &director(), Command::Return { why: words(9) });
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Draft }));
}

#[test]
fn an_embargo_holds_it_back_from_everybody() {
    let later = Draft { embargo: Some(hours(3)), ..draft(1) };
    let known = story(later, &[submit(), approve(), publish()]);
    assert_eq!(known.public_from(), Some(hours(3)));
    assert!(!known.is_public(hours(2)) && known.is_public(hours(3)));
}

#[test]
fn an_embargo_is_set_for_a_time_to_come_and_one_that_ended_stays() {
    let past = Draft { embargo: Some(hours(-3)), ..draft(1) };
    for embargo in [hours(-3), morning()] {
        let draft = Draft { embargo: Some(embargo), ..draft(1) };
        let written = Command::Draft { id: StatementId::new(1), draft: draft.clone() };
        assert_eq!(does(None, &officer(), written), Err(Refusal::EmbargoPast));
        let known = story(self::draft(1), &[]);
        let edited = does(Some(&known), &officer(), Command::Edit { draft });
        assert_eq!(edited, Err(Refusal::EmbargoPast));
    }
    let drafted = Event::Drafted { id: StatementId::new(1), draft: past.clone() };
    let ended = apply(None, &Entry { event: drafted, by: officer().who(), at: hours(-9) });
    let other = Draft { text: words(2), ..past };
    let edited = does(ended.as_ref(), &officer(), Command::Edit { draft: other });
    assert!(edited.is_ok_and(|events| events.len() == 1), "an embargo that has ended stays");
}

#[test]
fn a_withdrawn_statement_stays_withdrawn() {
    let withdraw = (head(), Command::Withdraw { why: words(8) });
    let known = story(draft(1), &[submit(), approve(), publish(), withdraw.clone()]);
    assert_eq!((known.stage, known.withdrawn), (Stage::Withdrawn, Some((words(8), morning()))));
    assert_eq!(does(Some(&known), &head(), withdraw.1), Ok(Vec::new()));
    let refused = does(Some(&known), &head(), Command::Publish {});
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Withdrawn }));
}

#[test]
fn a_right_of_reply_says_what_it_answers_and_what_the_medium_did() {
    let wanted = |draft| does(None, &officer(), Command::Draft { id: StatementId::new(1), draft });
    let bare = Draft { coverage: None, ..reply() };
    assert_eq!(wanted(bare), Err(Refusal::NoCoverage));
    let early = Draft { coverage: Some(coverage(date(2026, 11, 3))), ..reply() };
    assert_eq!(wanted(early), Err(Refusal::NotYet));
    let release = Draft { coverage: Some(coverage(TODAY)), ..draft(1) };
    assert_eq!(wanted(release), Err(Refusal::NoMedium));
    assert_eq!(coverage(TODAY).lapses_on(), date(2027, 1, 2));
    let served = |on| Command::RecordAnswer { answer: MediaAnswer::Served, on };
    let known = story(reply(), &[submit(), approve(), publish(), (officer(), served(TODAY))]);
    assert_eq!(known.answer, Some((MediaAnswer::Served, TODAY)));
    let refused = does(Some(&known), &officer(), served(date(2026, 11, 3)));
    assert_eq!(refused, Err(Refusal::NotYet));
    let other = story(draft(1), &[submit(), approve(), publish()]);
    assert_eq!(does(Some(&other), &officer(), served(TODAY)), Err(Refusal::NoMedium));
    assert_eq!(fold(&[]), None);
}

fn kit() -> Draft<Words> {
    let gathering = Gathering {
        at: hours(-1),
        place: Name::parse("Aula").expect("letters make a name"),
        speaker: person(7),
        invited: vec![CollaboratorId::new(2), CollaboratorId::new(1), CollaboratorId::new(2)],
    };
    Draft { kind: Kind::Conference, gathering: Some(gathering.of()), ..draft(1) }
}

fn record() -> (Actor, Command<Words>) {
    (officer(), Command::RecordHeld(Outcome { came: 12, notes: words(9) }))
}

#[test]
fn a_press_conference_says_when_where_and_by_whom_and_nothing_else_does() {
    let draft = |draft| does(None, &officer(), Command::Draft { id: StatementId::new(1), draft });
    let bare = Draft { gathering: None, ..kit() };
    assert_eq!(draft(bare), Err(Refusal::NoGathering));
    let other = Draft { kind: Kind::Release, ..kit() };
    assert_eq!(draft(other), Err(Refusal::NoConference));
    assert!(draft(kit()).is_ok());
    let invited = kit().gathering.map(|gathering| gathering.invited.len());
    assert_eq!(invited, Some(2), "nobody is invited twice");
}

#[test]
fn the_kit_is_approved_word_for_word_and_never_published() {
    let known = story(kit(), &[submit(), approve()]);
    let may = allowed(&known, &officer(), morning());
    assert!(may.contains(&Act::RecordHeld) && !may.contains(&Act::Publish), "{may:?}");
    let published = does(Some(&known), &officer(), Command::Publish {});
    assert_eq!(published, Err(Refusal::Internal));
    assert!(!known.is_public(hours(99)));
}

#[test]
fn what_came_of_it_is_written_down_after_it_was_approved_and_its_hour_has_come() {
    let known = story(kit(), &[submit(), approve(), record(), record()]);
    assert_eq!(known.stage, Stage::Held);
    assert_eq!(known.held.map(|(outcome, _)| outcome.came), Some(12));
    let edited = does(Some(&known), &officer(), Command::Edit { draft: kit() });
    assert_eq!(edited, Err(Refusal::NotNow { stage: Stage::Held }));
    let written = story(kit(), &[submit()]);
    let (actor, command) = record();
    assert_eq!(does(Some(&written), &actor, command.clone()), Err(Refusal::NotApproved));
    let gathering = kit().gathering.map(|gathering| Gathering { at: hours(1), ..gathering });
    let early = story(Draft { gathering, ..kit() }, &[submit(), approve()]);
    assert_eq!(does(Some(&early), &actor, command.clone()), Err(Refusal::NotYet));
    let release = story(draft(1), &[submit(), approve()]);
    assert_eq!(does(Some(&release), &actor, command), Err(Refusal::NoConference));
}

fn send(to: &[u128]) -> Command<Words> {
    Command::Send { to: to.iter().copied().map(CollaboratorId::new).collect(), ahead: false }
}

/// Ahead of the embargo.
fn ahead(to: &[u128]) -> Command<Words> {
    Command::Send { to: to.iter().copied().map(CollaboratorId::new).collect(), ahead: true }
}

#[test]
fn what_is_published_goes_to_each_of_the_media_once() {
    let written = story(draft(1), &[submit()]);
    assert_eq!(does(Some(&written), &officer(), send(&[1])), Err(Refusal::NotApproved));
    let signed = story(draft(1), &[submit(), approve()]);
    let early = does(Some(&signed), &officer(), send(&[1]));
    assert_eq!(early, Err(Refusal::NotNow { stage: Stage::Approved }));
    let known = story(draft(1), &[submit(), approve(), publish(), (officer(), send(&[2, 1, 2]))]);
    assert_eq!(known.sent.len(), 2, "nobody gets it twice");
    assert_eq!(does(Some(&known), &officer(), send(&[1, 2])), Ok(Vec::new()));
    let more = does(Some(&known), &officer(), send(&[1, 3])).expect("a third may have it");
    assert_eq!(more, [Event::Sent { to: vec![CollaboratorId::new(3)], ahead: false }]);
    let other = does(Some(&known), &director(), send(&[4]));
    assert_eq!(other, Err(Refusal::NotYours { act: Act::Send }));
}

#[test]
fn under_an_embargo_media_wait_unless_the_office_sends_ahead_of_it() {
    let later = Draft { embargo: Some(hours(3)), ..draft(1) };
    let public = [submit(), approve(), publish()];
    let known = story(later.clone(), &[&public[..], &[(officer(), send(&[1]))]].concat());
    let stands =
        |known: &Statement, to, now| Embargoed::of(known.embargo_for(CollaboratorId::new(to)), now);
    assert_eq!(stands(&known, 1, hours(2)), Embargoed::Held(hours(3)));
    assert_eq!(stands(&known, 1, hours(3)), Embargoed::Over);
    assert_eq!(does(Some(&known), &officer(), send(&[1])), Ok(Vec::new()));
    let steps = [(officer(), send(&[1])), (officer(), ahead(&[1, 2]))];
    let known = story(later, &[&public[..], &steps].concat());
    assert_eq!(known.sent.len(), 2, "whoever waited stands there once");
    assert_eq!(stands(&known, 1, hours(2)), Embargoed::Marked(hours(3)));
    assert_eq!(does(Some(&known), &officer(), ahead(&[1])), Ok(Vec::new()));
    let free = story(draft(1), &[&public[..], &[(officer(), send(&[1]))]].concat());
    assert_eq!(does(Some(&free), &officer(), ahead(&[1])), Ok(Vec::new()), "it left already");
}

#[test]
fn what_was_withdrawn_before_its_embargo_was_over_was_never_public() {
    let later = Draft { embargo: Some(hours(3)), ..draft(1) };
    let withdraw = (head(), Command::Withdraw { why: words(8) });
    let sends = [(officer(), send(&[1])), (officer(), ahead(&[2]))];
    let steps = [&[submit(), approve(), publish()][..], &sends, &[withdraw]].concat();
    let known = story(later, &steps);
    assert_eq!(known.public_from(), None);
    assert_eq!(known.let_out().collect::<Vec<_>>(), [CollaboratorId::new(2)]);
    let open = story(draft(1), &steps[..4]);
    assert_eq!(open.let_out().collect::<Vec<_>>(), [CollaboratorId::new(1)]);
}

#[test]
fn a_kit_goes_to_nobody() {
    let known = story(kit(), &[submit(), approve()]);
    assert_eq!(does(Some(&known), &officer(), send(&[1])), Err(Refusal::Internal));
}
