//! The SPO library: complete before it is reviewed, signed by another hand than wrote it, in force
//! as it was signed, and its steps the rules of the cases that begin under it.

mod bonds;
mod calls;
mod preview;
mod questions;
mod scan;
mod text;

use domain::calendar::{Span, Zone};
use domain::ids::{RulesRevision, SopId};
use domain::people::{Actor, Role};
use domain::rules::{ApprovalWhen, ClockName, Duty, Preset, Rules, preset};
use domain::sop::{
    Act, Audience, Bond, Command, Content, Entry, Facts, Part, Place, Refusal, Sop, Standing, Step,
    Term, Tie, allowed, apply, decide, fold, may_read, open,
};
use domain::text::Body;
use jiff::civil::date;

use crate::cast::{
    auditor, delegate, director, emergency, everybody, head, morning, officer, person, quality,
};

pub fn bound(tie: Tie, duty: Option<Duty>) -> Bond {
    Bond { duty, ..Bond::of(tie) }
}

pub fn step(text: &str, bond: Option<Bond>) -> Step {
    Step { text: text.to_owned(), bond }
}

/// Eleven steps, each bound as in the procedure of RSUD Banyumas.
pub fn eleven() -> Vec<Step> {
    let mut answer = bound(Tie::Answer, None);
    answer.term = Some(Term { clock: ClockName::NonMedicalAnswer, limit: Span::hours(48) });
    let mut approve = bound(Tie::Approve, None);
    approve.approves = vec![ApprovalWhen::Medical, ApprovalWhen::AfterDissatisfaction];
    vec![
        step("Terima aduan", Some(bound(Tie::Receive, None))),
        step("Minta waktu", Some(bound(Tie::AskForTime, None))),
        step("Tanya unit", Some(bound(Tie::Route, None))),
        step("Tanya unit lain", Some(bound(Tie::Route, Some(Duty::OtherUnit)))),
        step("Jawaban resmi", Some(approve)),
        step("Pendapat medis", Some(bound(Tie::Route, Some(Duty::MedicalOpinion)))),
        step("Jawab nonmedis", Some(answer)),
        step("Sampaikan", Some(bound(Tie::Deliver, None))),
        step("Catat", Some(bound(Tie::Report, None))),
        step("Perbaiki", Some(bound(Tie::Improve, None))),
        step("Jamin", Some(bound(Tie::Guarantee, None))),
    ]
}

pub fn content() -> Content {
    Content {
        title: "Pengaduan melalui Instagram".to_owned(),
        number: None,
        texts: Part::texts().map(|part| (part, format!("Isi {}.", part.code()))).collect(),
        steps: eleven(),
        bases: Vec::new(),
        audience: Audience { roles: vec![Role::Officer], units: Vec::new() },
        questions: Vec::new(),
        aims: Vec::new(),
        review_months: 24,
    }
}

/// One SPO with everything around it.
pub struct Shelf {
    pub row: Sop,
    history: Vec<Entry>,
    pub rules: Rules,
    pub day: i64,
    /// What the stored wording comes to.
    stored: Option<[u8; 32]>,
    number: Option<&'static str>,
}

pub fn drafted(content: Content) -> Shelf {
    let by = (officer().who(), morning());
    let (row, entry) = open(SopId::new(1), content, [1; 32], by);
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let (history, stored) = (vec![entry], Some([1; 32]));
    Shelf { row, history, rules, day: 0, stored, number: Some("001/SPO/2026") }
}

impl Shelf {
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            now: morning() + jiff::SignedDuration::from_hours(24 * self.day),
            rules: &self.rules,
            number: self.number,
            signer: Some(("dr. Direktur", "19700101")),
            digest: self.stored,
            revision: RulesRevision(2),
        }
    }

    pub fn act(&mut self, actor: &Actor, command: Command) -> Result<usize, Refusal> {
        let facts = self.facts();
        let events = decide(&self.row, actor, command, &facts)?;
        let (count, at) = (events.len(), facts.now);
        for event in events {
            let entry = Entry { event, by: actor.who(), at };
            self.row = apply(self.row.clone(), &entry);
            self.history.push(entry);
        }
        assert_eq!(fold(&self.history), Some(self.row.clone()), "the row is its history");
        Ok(count)
    }

    pub fn code(&mut self, actor: &Actor, command: Command) -> &'static str {
        self.act(actor, command).err().map_or("", |refusal| refusal.code())
    }

    fn standing(&self) -> Standing {
        let facts = self.facts();
        self.row.standing(facts.now, facts.today())
    }

    pub fn submitted(mut self) -> Shelf {
        self.act(&officer(), submit()).expect("a complete draft is submitted");
        self
    }

    pub fn approved(mut self) -> Shelf {
        self.act(&director(), approve()).expect("the director signs");
        self
    }

    pub fn in_force(mut self) -> Shelf {
        self.act(&head(), start(None)).expect("what was signed begins");
        self
    }
}

pub fn submit() -> Command {
    Command::Submit { reviewers: vec![person(5)] }
}

fn approve() -> Command {
    Command::Approve { digest: None }
}

fn start(from: Option<domain::calendar::Date>) -> Command {
    Command::BringIntoForce { from }
}

fn said(text: &str) -> Body {
    Body::parse(text).expect("words")
}

#[test]
fn what_lacks_a_part_is_not_submitted_and_every_missing_part_is_named() {
    let mut content = content();
    content.texts.retain(|(part, _)| !matches!(part, Part::Scope | Part::Evaluation));
    content.steps.push(step("  ", None));
    let found = drafted(content).act(&officer(), submit());
    let missing = vec![Part::Scope, Part::Procedure, Part::Evaluation];
    assert_eq!(found, Err(Refusal::Incomplete(missing)));
}

#[test]
fn whoever_wrote_it_neither_signs_nor_is_its_only_reviewer() {
    let mut own = drafted(content());
    let alone = Command::Submit { reviewers: vec![person(1)] };
    assert_eq!(own.code(&officer(), alone), "no_reviewer");
    assert_eq!(own.code(&officer(), Command::Submit { reviewers: Vec::new() }), "no_reviewer");
    let mut shelf = drafted(content());
    let again = Command::Revise { content: Box::new(content()), digest: [1; 32] };
    shelf.act(&officer(), again).unwrap();
    let mut writes_too = delegate(Role::Head);
    if let Actor::Staff(staff) = &mut writes_too {
        staff.role = Role::Head;
    }
    let other = Command::Revise { content: Box::new(content()), digest: [2; 32] };
    shelf.stored = Some([2; 32]);
    shelf.act(&writes_too, other).unwrap();
    let mut shelf = shelf.submitted();
    assert_eq!(shelf.code(&writes_too, approve()), "own_text");
    assert_eq!(shelf.act(&director(), approve()), Ok(1));
}

#[test]
fn only_the_director_and_the_delegate_within_the_dates_sign() {
    for actor in everybody() {
        let mut shelf = drafted(content()).submitted();
        let may = actor.is_director(morning());
        assert_eq!(shelf.act(&actor, approve()).is_ok(), may, "{:?}", actor.role());
    }
    let mut late = drafted(content()).submitted();
    late.day = 5;
    assert_eq!(late.code(&delegate(Role::Management), approve()), "not_yours");
    let mut in_time = drafted(content()).submitted();
    in_time.act(&delegate(Role::Management), approve()).unwrap();
    let signature = in_time.row.draft.unwrap().signature.unwrap();
    assert!(signature.as_delegate.is_some());
    assert_eq!((signature.name.as_str(), signature.nip.as_str()), ("dr. Direktur", "19700101"));
}

#[test]
fn a_comment_stands_at_a_paragraph_and_is_resolved_before_the_signature() {
    let mut shelf = drafted(content()).submitted();
    let at = |place| Command::Comment { place, text: said("Sebutkan jamnya.") };
    assert_eq!(shelf.code(&head(), at(Place::Step(12))), "no_such_place");
    assert_eq!(shelf.code(&head(), at(Place::Paragraph(Part::Scope, 2))), "no_such_place");
    assert_eq!(shelf.code(&emergency(), at(Place::Step(1))), "not_yours");
    shelf.act(&head(), at(Place::Paragraph(Part::Scope, 1))).unwrap();
    assert_eq!(shelf.act(&director(), approve()), Err(Refusal::OpenComments { count: 1 }));
    assert_eq!(shelf.code(&officer(), Command::Resolve { comment: 2 }), "no_such_place");
    shelf.act(&officer(), Command::Resolve { comment: 1 }).unwrap();
    assert_eq!(shelf.act(&officer(), Command::Resolve { comment: 1 }), Ok(0), "twice is once");
    assert_eq!(shelf.act(&director(), approve()), Ok(1));
}

#[test]
fn what_is_returned_goes_back_to_its_author_with_the_reason() {
    let mut shelf = drafted(content()).submitted();
    let revise = Command::Revise { content: Box::new(content()), digest: [2; 32] };
    assert_eq!(shelf.code(&officer(), revise.clone()), "not_now", "not under review");
    shelf.act(&director(), Command::Return { why: said("Kurang jelas.") }).unwrap();
    assert_eq!(shelf.standing(), Standing::Draft);
    let returned = shelf.row.draft.clone().unwrap().returned.unwrap();
    assert_eq!((returned.why.as_str(), returned.by), ("Kurang jelas.", director().who()));
    shelf.act(&officer(), revise).unwrap();
    shelf.stored = Some([2; 32]);
    let shelf = shelf.submitted();
    assert!(shelf.row.draft.unwrap().returned.is_none());
}

#[test]
fn what_is_in_force_is_what_was_signed() {
    let mut other = drafted(content()).submitted();
    let read = Command::Approve { digest: Some([9; 32]) };
    assert_eq!(other.code(&director(), read), "other_text");
    other.stored = Some([9; 32]);
    assert_eq!(other.code(&director(), approve()), "altered");
    let mut touched = drafted(content()).submitted().approved();
    touched.stored = Some([9; 32]);
    assert_eq!(touched.code(&head(), start(None)), "altered");
    touched.stored = Some([1; 32]);
    touched.act(&head(), start(None)).unwrap();
    let force = touched.row.in_force(morning()).cloned().unwrap();
    assert_eq!((force.edition.digest, force.number.as_str()), ([1; 32], "001/SPO/2026"));
    assert_eq!(force.rules, Some(RulesRevision(2)));
    assert_eq!(force.review_on, date(2028, 11, 2), "after its own months");
}

#[test]
fn a_number_that_stands_on_another_document_is_not_given_again() {
    let mut shelf = drafted(content()).submitted();
    shelf.number = None;
    assert_eq!(shelf.code(&director(), approve()), "number_taken");
}

#[test]
fn it_begins_on_its_day_and_the_one_before_holds_until_then() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    shelf.day = 1;
    shelf
        .act(&officer(), Command::Revise { content: Box::new(content()), digest: [2; 32] })
        .unwrap();
    shelf.stored = Some([2; 32]);
    let mut shelf = shelf.submitted().approved();
    assert_eq!(shelf.code(&head(), start(Some(date(2026, 11, 2)))), "from_past");
    shelf.act(&head(), start(Some(date(2026, 11, 9)))).unwrap();
    let calendar = &shelf.rules.calendar;
    let edition = |at| shelf.row.in_force(at).map(|force| force.edition.no);
    assert_eq!(edition(calendar.at(date(2026, 11, 8), 23, 59)), Some(1));
    assert_eq!(edition(calendar.at(date(2026, 11, 9), 0, 0)), Some(2));
    assert_eq!(shelf.row.forces[1].number, "001/SPO/2026", "a document keeps its number");
}

#[test]
fn a_later_edition_never_begins_before_an_earlier_one() {
    let mut shelf = drafted(content()).submitted().approved();
    shelf.act(&head(), start(Some(date(2026, 11, 20)))).unwrap();
    assert_eq!(shelf.standing(), Standing::Planned);
    shelf
        .act(&officer(), Command::Revise { content: Box::new(content()), digest: [1; 32] })
        .unwrap();
    let mut shelf = shelf.submitted().approved();
    assert_eq!(shelf.code(&head(), start(Some(date(2026, 11, 10)))), "before_previous");
}

#[test]
fn what_is_withdrawn_is_in_force_no_more_and_no_older_edition_comes_back() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    let why = || Command::Withdraw { why: said("Diganti pedoman.") };
    assert_eq!(shelf.code(&officer(), why()), "not_yours");
    shelf.day = 1;
    shelf.act(&director(), why()).unwrap();
    assert_eq!(shelf.act(&director(), why()), Ok(0), "twice is once");
    assert_eq!(shelf.standing(), Standing::Withdrawn);
    assert!(shelf.row.in_force(shelf.facts().now).is_none());
    assert!(shelf.row.in_force(morning()).is_some(), "yesterday it was");
    assert_eq!(shelf.code(&officer(), Command::acknowledge()), "not_now");
}

#[test]
fn an_edition_is_read_once_and_the_next_one_anew() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    assert!(allowed(&shelf.row, &emergency(), &shelf.facts()).contains(&Act::Acknowledge));
    assert_eq!(shelf.act(&emergency(), Command::acknowledge()), Ok(1));
    assert_eq!(shelf.act(&emergency(), Command::acknowledge()), Ok(0));
    assert!(allowed(&shelf.row, &emergency(), &shelf.facts()).is_empty());
    assert_eq!(shelf.code(&Actor::Complainant, Command::acknowledge()), "not_yours");
    shelf.day = 1;
    shelf
        .act(&officer(), Command::Revise { content: Box::new(content()), digest: [2; 32] })
        .unwrap();
    shelf.stored = Some([2; 32]);
    let mut shelf = shelf.submitted().approved().in_force();
    assert_eq!(shelf.act(&emergency(), Command::acknowledge()), Ok(1));
}

#[test]
fn a_draft_is_seen_by_those_who_take_part_and_what_is_in_force_by_all_staff() {
    let shelf = drafted(content());
    let sees = |shelf: &Shelf, actor: &Actor| may_read(&shelf.row, actor, &shelf.facts());
    for actor in [officer(), head(), director(), quality(), auditor()] {
        assert!(sees(&shelf, &actor), "{:?}", actor.role());
    }
    assert!(!sees(&shelf, &emergency()));
    let shelf = shelf.submitted().approved().in_force();
    assert!(sees(&shelf, &emergency()));
    assert!(!sees(&shelf, &Actor::Complainant));
}

#[test]
fn it_is_shown_as_due_sixty_days_before_its_review() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    let span = date(2026, 11, 2).until(date(2028, 9, 2)).unwrap();
    shelf.day = i64::from(span.get_days());
    assert_eq!(shelf.standing(), Standing::InForce);
    shelf.day += 1;
    assert_eq!(shelf.standing(), Standing::DueForReview);
}
