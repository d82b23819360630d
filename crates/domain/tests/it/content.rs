//! Content: from the idea until it is looked back at.

use std::collections::{BTreeMap, BTreeSet};

use domain::calendar::{Calendar, Instant, Month, Zone};
use domain::consent::{Given, Outlet, Permalink, Purpose};
use domain::content::health_day::{HealthDay, known as known_days};
use domain::content::pause::{self, Pause};
use domain::content::{
    Act, Command, Content, Draft, Entry, Event, Facts, Finding, Judged, Refusal, Rule, Stage,
    allowed, apply, awaits, decide, fold, hindered, reads, writes,
};
use domain::ids::{ConsentId, ContentId, PauseId};
use domain::people::Actor;
use domain::rules::ContentWhen;
use domain::text::{Name, Words};
use jiff::civil::date;

use crate::cast::{
    admin, auditor, committee, director, dpjp, emergency, head, hours, morning, officer, words,
};
use crate::consent::{given, taken};

fn name(text: &str) -> Name {
    Name::parse(text).expect("letters make a name")
}

pub fn draft() -> Draft<Words> {
    Draft {
        title: name("Cuci tangan"),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: BTreeMap::from([(Outlet::Instagram, words(1)), (Outlet::X, words(2))]),
    }
}

pub fn shown() -> Draft<Words> {
    Draft {
        shows_people: true,
        consents: [ConsentId::new(1)].into(),
        texts: BTreeMap::from([(Outlet::Instagram, words(1))]),
        ..draft()
    }
}

pub fn facts(now: Instant) -> Facts {
    Facts {
        now,
        calendar: Calendar::indonesian(Zone::Wib),
        consents: BTreeMap::from([(ConsentId::new(1), taken(given()))]),
        findings: Vec::new(),
        lengths: BTreeMap::from([(Outlet::Instagram, 100), (Outlet::X, 280)]),
        paused_until: None,
        under_way: BTreeSet::new(),
        director: ContentWhen::USUAL.to_vec(),
        quiet: None,
    }
}

type Decided = Result<Vec<Event>, Refusal>;

pub fn does(known: &Content, actor: &Actor, command: Command<Words>) -> Decided {
    decide(Some(known), actor, command, &facts(morning()))
}

pub fn kept(known: Option<Content>, (events, by): (Vec<Event>, &Actor), at: Instant) -> Content {
    let entry = |event| Entry { event, by: by.who(), at };
    let known = events.into_iter().map(entry).fold(known, |known, entry| apply(known, &entry));
    known.expect("it begins with its proposal")
}

pub fn proposed(draft: Draft<Words>) -> Content {
    let command = Command::Propose { id: ContentId::new(1), draft };
    let events = decide(None, &officer(), command, &facts(morning())).expect("an officer writes");
    kept(None, (events, &officer()), morning())
}

/// The item after commands that succeed.
pub fn after(mut known: Content, steps: Vec<(Actor, Command<Words>)>) -> Content {
    for (actor, command) in steps {
        let act = command.act();
        let events = does(&known, &actor, command);
        let events = events.unwrap_or_else(|why| panic!("{act:?}: {why:?}"));
        known = kept(Some(known), (events, &actor), morning());
    }
    known
}

pub fn submit() -> Command<Words> {
    Command::Submit { judged: Vec::new() }
}

pub fn approved(draft: Draft<Words>) -> Content {
    let approve = (director(), Command::Approve {});
    after(proposed(draft), vec![(officer(), submit()), approve])
}

pub fn scheduled(draft: Draft<Words>) -> Content {
    after(approved(draft), vec![(officer(), Command::Schedule { at: hours(1), why: None })])
}

pub fn link(text: &str) -> Permalink {
    Permalink::parse(text).expect("this is a link")
}

pub fn publish(outlet: Outlet) -> Command<Words> {
    Command::Publish { outlet, link: link("https://contoh.id/p/1") }
}

#[test]
fn the_office_writes_and_those_who_check_read() {
    assert!(writes(&officer()) && writes(&head()) && !writes(&director()));
    assert!(reads(&dpjp()) && reads(&auditor()) && reads(&director()));
    assert!(!reads(&emergency()) && !reads(&admin()));
    let command = Command::Propose { id: ContentId::new(1), draft: draft() };
    let refused = decide(None, &dpjp(), command, &facts(morning()));
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Propose }));
}

#[test]
fn an_item_without_a_text_is_an_idea_and_is_not_submitted() {
    let idea = proposed(Draft { texts: BTreeMap::new(), ..draft() });
    assert_eq!(idea.stage, Stage::Idea);
    assert_eq!(does(&idea, &officer(), submit()), Err(Refusal::NoText));
    assert_eq!(proposed(draft()).stage, Stage::Draft);
}

#[test]
fn a_text_fits_its_channel() {
    let long = Facts { lengths: BTreeMap::from([(Outlet::X, 281)]), ..facts(morning()) };
    let refused = decide(Some(&proposed(draft())), &officer(), submit(), &long);
    assert_eq!(refused, Err(Refusal::TooLong { outlet: Outlet::X, most: 280, has: 281 }));
}

#[test]
fn words_that_look_like_a_breach_need_a_person_who_says_why_they_are_none() {
    let finding = Finding {
        outlet: Outlet::Instagram,
        rule: Rule::Superlative,
        words: "pelayanan Terbaik".to_owned(),
    };
    let found = Facts { findings: vec![finding], ..facts(morning()) };
    let known = proposed(draft());
    let unjudged = Refusal::Unjudged { outlet: Outlet::Instagram, rule: Rule::Superlative };
    assert_eq!(decide(Some(&known), &officer(), submit(), &found), Err(unjudged));
    let said = |rule| Judged {
        rule,
        words: "Pelayanan terbaik".to_owned(),
        why: name("Nama penghargaan dari pemerintah"),
    };
    let other = Command::Submit { judged: vec![said(Rule::Guarantee)] };
    assert_eq!(decide(Some(&known), &officer(), other, &found), Err(unjudged));
    let judged = Command::Submit { judged: vec![said(Rule::Superlative)] };
    assert!(decide(Some(&known), &officer(), judged, &found).is_ok());
}

#[test]
fn a_health_claim_is_checked_by_a_doctor_before_anybody_approves() {
    let known = after(proposed(Draft { claims: true, ..draft() }), vec![(officer(), submit())]);
    assert_eq!(known.stage, Stage::FactCheck);
    let early = does(&known, &director(), Command::Approve {});
    assert_eq!(early, Err(Refusal::NotNow { stage: Stage::FactCheck }));
    let refused = does(&known, &head(), Command::FactCheck {});
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::FactCheck }));
    let known = after(known, vec![(dpjp(), Command::FactCheck {})]);
    assert_eq!((known.stage, known.checked), (Stage::Review, Some(dpjp().who())));
    assert_eq!(does(&known, &committee(), Command::FactCheck {}), Ok(Vec::new()));
}

#[test]
fn the_head_approves_what_binds_nobody_and_the_director_the_rest() {
    let simple =
        after(proposed(draft()), vec![(officer(), submit()), (head(), Command::Approve {})]);
    assert_eq!(simple.stage, Stage::Approved);
    let bound = Draft { purpose: Purpose::Announcement, ..draft() };
    let bound = after(proposed(bound), vec![(officer(), submit()), (head(), Command::Approve {})]);
    assert_eq!(bound.stage, Stage::Approval);
    let again = does(&bound, &head(), Command::Approve {});
    assert_eq!(again, Err(Refusal::NotYours { act: Act::Approve }));
    let bound = after(bound, vec![(director(), Command::Approve {})]);
    assert_eq!(bound.approved.map(|one| one.by), Some(director().who()));
    let refused = does(&approved(draft()), &officer(), Command::Approve {});
    assert_eq!(refused, Err(Refusal::NotYours { act: Act::Approve }));
}

#[test]
fn nobody_approves_their_own_work() {
    let command = Command::Propose { id: ContentId::new(1), draft: draft() };
    let events = decide(None, &head(), command, &facts(morning())).expect("the head writes");
    let own = kept(None, (events, &head()), morning());
    let own = after(own, vec![(head(), submit())]);
    assert_eq!(does(&own, &head(), Command::Approve {}), Err(Refusal::OwnWork));
    assert!(does(&own, &director(), Command::Approve {}).is_ok());
}

#[test]
fn an_edit_drops_what_was_checked_and_approved() {
    let known = after(scheduled(draft()), vec![(officer(), Command::Edit { draft: draft() })]);
    assert_eq!((known.stage, known.due), (Stage::Draft, None));
    assert_eq!((known.approved.is_none(), known.checked), (true, None));
    let refused = does(&known, &officer(), Command::Schedule { at: hours(1), why: None });
    assert_eq!(refused, Err(Refusal::NotNow { stage: Stage::Draft }));
}

#[test]
fn only_the_words_that_were_approved_go_out() {
    let mut known = scheduled(draft());
    known.draft.texts.insert(Outlet::X, words(9));
    assert_eq!(does(&known, &officer(), publish(Outlet::X)), Err(Refusal::NotApproved));
    assert!(does(&known, &officer(), publish(Outlet::Instagram)).is_ok());
}

#[test]
fn whoever_is_shown_has_permitted_it_for_this_channel_purpose_and_day() {
    let schedule = |draft: Draft<Words>, at| {
        does(&approved(draft), &officer(), Command::Schedule { at, why: None }).err()
    };
    assert_eq!(schedule(shown(), hours(1)), None);
    let nobody = Draft { consents: BTreeSet::new(), ..shown() };
    assert_eq!(schedule(nobody, hours(1)), Some(Refusal::NoConsent));
    let late = Refusal::ConsentEnds { until: date(2026, 11, 30) };
    assert_eq!(schedule(shown(), hours(24 * 40)), Some(late));
    let other = Draft { texts: BTreeMap::from([(Outlet::X, words(1))]), ..shown() };
    assert_eq!(schedule(other, hours(1)), Some(Refusal::ConsentOutlet { outlet: Outlet::X }));
    let other = Draft { purpose: Purpose::Campaign, ..shown() };
    let purpose = Refusal::ConsentPurpose { purpose: Purpose::Campaign };
    assert_eq!(schedule(other, hours(1)), Some(purpose));
    let gone = Draft { consents: [ConsentId::new(2)].into(), ..shown() };
    assert_eq!(schedule(gone, hours(1)), Some(Refusal::NoSuchConsent));
    let early = Given { from: date(2026, 11, 20), ..given() };
    let later =
        Facts { consents: BTreeMap::from([(ConsentId::new(1), taken(early))]), ..facts(morning()) };
    let command = Command::Schedule { at: hours(1), why: None };
    let begins = Refusal::ConsentBegins { from: date(2026, 11, 20) };
    assert_eq!(decide(Some(&approved(shown())), &officer(), command, &later), Err(begins));
}

#[test]
fn a_permission_that_was_taken_back_stops_what_is_scheduled() {
    let said = domain::consent::Event::Withdrawn { said: words(3), places: Vec::new() };
    let entry = domain::consent::Entry { event: said, by: officer().who(), at: morning() };
    let taken_back = domain::consent::apply(Some(taken(given())), &entry).expect("it was given");
    let stopped =
        Facts { consents: BTreeMap::from([(ConsentId::new(1), taken_back)]), ..facts(hours(2)) };
    let known = scheduled(shown());
    let refused = decide(Some(&known), &officer(), publish(Outlet::Instagram), &stopped);
    assert_eq!(refused, Err(Refusal::ConsentWithdrawn));
}

#[test]
fn what_will_keep_it_back_is_told_while_it_is_written() {
    let (calendar, now) = (Calendar::indonesian(Zone::Wib), morning());
    let permitted = |given| BTreeMap::from([(ConsentId::new(1), taken(given))]);
    let kept_back = |known: &Content, given| hindered(known, (&calendar, now), &permitted(given));
    assert_eq!(kept_back(&proposed(shown()), given()), None);
    let other = Draft { texts: BTreeMap::from([(Outlet::X, words(1))]), ..shown() };
    let outlet = Refusal::ConsentOutlet { outlet: Outlet::X };
    assert_eq!(kept_back(&proposed(other), given()), Some(outlet));
    let later = Given { from: date(2026, 11, 20), ..given() };
    assert_eq!(kept_back(&proposed(shown()), later.clone()), None, "no day is chosen yet");
    let begins = Refusal::ConsentBegins { from: date(2026, 11, 20) };
    assert_eq!(kept_back(&scheduled(shown()), later), Some(begins));
}

#[test]
fn nothing_goes_out_in_a_pause_but_the_crisis_itself() {
    let paused = Facts { paused_until: Some(hours(9)), ..facts(hours(2)) };
    let refused = decide(Some(&scheduled(draft())), &officer(), publish(Outlet::X), &paused);
    assert_eq!(refused, Err(Refusal::Paused { until: hours(9) }));
    let crisis = scheduled(Draft { purpose: Purpose::Crisis, ..draft() });
    assert!(decide(Some(&crisis), &officer(), publish(Outlet::X), &paused).is_ok());
}

#[test]
fn it_goes_out_exactly_once_on_each_channel_and_a_failure_stays_owed() {
    let known = scheduled(draft());
    assert!(!known.owed(morning()) && known.owed(hours(1)));
    let fail = Command::Fail { outlet: Outlet::X, why: name("Token habis") };
    let known = after(known, vec![(officer(), fail), (officer(), publish(Outlet::Instagram))]);
    assert_eq!(
        (known.stage, known.open().collect::<Vec<_>>()),
        (Stage::Scheduled, vec![Outlet::X])
    );
    assert!(known.failures.contains_key(&Outlet::X) && known.owed(hours(1)));
    assert_eq!(does(&known, &officer(), publish(Outlet::Instagram)), Ok(Vec::new()));
    let other = Command::Publish { outlet: Outlet::Instagram, link: link("https://contoh.id/p/2") };
    let twice = Refusal::AlreadyPublished { outlet: Outlet::Instagram };
    assert_eq!(does(&known, &officer(), other), Err(twice));
    let none = Refusal::NoSuchOutlet { outlet: Outlet::Tiktok };
    assert_eq!(does(&known, &officer(), publish(Outlet::Tiktok)), Err(none));
    let known = after(known, vec![(officer(), publish(Outlet::X))]);
    assert_eq!((known.stage, known.failures.len()), (Stage::Published, 0));
    let moved = does(&known, &officer(), Command::Schedule { at: hours(5), why: None });
    assert_eq!(moved, Err(Refusal::NotNow { stage: Stage::Published }));
    let edited = does(&known, &officer(), Command::Edit { draft: draft() });
    assert_eq!(edited, Err(Refusal::NotNow { stage: Stage::Published }));
}

#[test]
fn whoever_it_waits_for_gives_it_back_and_says_why() {
    let known = after(proposed(Draft { claims: true, ..draft() }), vec![(officer(), submit())]);
    let back = || Command::Return { why: words(8) };
    assert_eq!(does(&known, &officer(), back()), Err(Refusal::NotYours { act: Act::Return }));
    let returned = after(known, vec![(dpjp(), back())]);
    assert_eq!((returned.stage, returned.why), (Stage::Draft, Some(words(8))));
    let waiting = after(proposed(draft()), vec![(officer(), submit())]);
    assert!(does(&waiting, &dpjp(), back()).is_err() && does(&waiting, &head(), back()).is_ok());
}

#[test]
fn a_withdrawn_item_stays_withdrawn() {
    let away = || Command::Withdraw { why: words(8) };
    let known = after(scheduled(draft()), vec![(director(), away())]);
    assert_eq!(known.stage, Stage::Withdrawn);
    assert_eq!(does(&known, &officer(), away()), Ok(Vec::new()));
    let out = does(&known, &officer(), publish(Outlet::X));
    assert_eq!(out, Err(Refusal::NotNow { stage: Stage::Withdrawn }));
    assert_eq!(does(&known, &dpjp(), away()), Err(Refusal::NotYours { act: Act::Withdraw }));
    assert_eq!(allowed(&known, &officer(), morning()), []);
}

#[test]
fn the_buttons_are_what_the_rules_allow() {
    let known = proposed(draft());
    let drafted = [Act::Edit, Act::AddMedium, Act::Submit, Act::Withdraw];
    assert_eq!(allowed(&known, &officer(), morning()), drafted);
    let waiting = after(known, vec![(officer(), submit())]);
    let head_may = [Act::Edit, Act::AddMedium, Act::Approve, Act::Return, Act::Withdraw];
    assert_eq!(allowed(&waiting, &head(), morning()), head_may);
    assert_eq!(allowed(&waiting, &auditor(), morning()), []);
    let out = [Act::Edit, Act::AddMedium, Act::Schedule, Act::Publish, Act::Fail, Act::Withdraw];
    assert_eq!(allowed(&scheduled(draft()), &officer(), morning()), out);
}

#[test]
fn an_item_waits_for_whoever_has_the_next_word_and_for_nobody_else() {
    let waits = |known: &Content| {
        let cast = [officer(), dpjp(), committee(), head(), director(), auditor()];
        cast.map(|who| awaits(known, &who, morning()))
    };
    let claims = Draft { claims: true, purpose: Purpose::Announcement, ..draft() };
    let known = proposed(claims);
    assert_eq!(waits(&known), [false; 6], "a draft is its author's");
    let known = after(known, vec![(officer(), submit())]);
    assert_eq!(waits(&known), [false, true, true, false, false, false]);
    let known = after(known, vec![(dpjp(), Command::FactCheck {})]);
    assert_eq!(waits(&known), [false, false, false, true, false, false]);
    let known = after(known, vec![(head(), Command::Approve {})]);
    assert_eq!(waits(&known), [false, false, false, false, true, false]);
    let known = after(known, vec![(director(), Command::Approve {})]);
    assert_eq!(waits(&known), [false; 6], "what is approved waits for its time");
}

#[test]
fn a_history_that_does_not_begin_with_the_proposal_is_none() {
    let entry = Entry { event: Event::FactChecked, by: dpjp().who(), at: morning() };
    assert_eq!(fold(&[entry]), None);
    let absent = decide(None, &officer(), submit(), &facts(morning()));
    assert_eq!(absent, Err(Refusal::NoSuchContent));
}

#[test]
fn one_pause_at_a_time_holds_until_its_hour_or_somebodys_word() {
    let begin = |newest: Option<&Pause>, actor: &Actor, until| {
        let wanted = (PauseId::new(1), name("Kebakaran"), until);
        pause::begin(newest, actor, wanted, morning())
    };
    assert!(begin(None, &dpjp(), hours(5)).is_err());
    assert_eq!(begin(None, &head(), morning()), Err(Refusal::Past));
    let days = |days: u16| begin(None, &head(), hours(i64::from(days) * 24));
    assert_eq!((days(90).is_ok(), days(91)), (true, Err(Refusal::PauseTooLong { days: 90 })));
    let event = begin(None, &head(), hours(5)).expect("the head stops everything");
    let entry = pause::Entry { event, by: head().who(), at: morning() };
    let known = pause::apply(None, &entry).expect("it was begun");
    assert!(known.holds(hours(4)) && !known.holds(hours(5)));
    assert_eq!(begin(Some(&known), &head(), hours(9)), Err(Refusal::PauseRuns));
    let ended = pause::end(&known, &director(), hours(1)).expect("the director lets it go on");
    let entry = pause::Entry { event: ended[0].clone(), by: director().who(), at: hours(1) };
    let known = pause::apply(Some(known), &entry).expect("it was begun");
    assert!(!known.holds(hours(2)));
    assert_eq!(pause::end(&known, &head(), hours(2)), Ok(Vec::new()));
}

#[test]
fn health_days_are_lines_of_day_month_and_name() {
    let day = HealthDay::parse("12-11 Hari Kesehatan Nasional").expect("a whole line");
    assert_eq!((day.month, day.day), (11, 12));
    assert_eq!(day.line(), "12-11 Hari Kesehatan Nasional");
    let november = Month::new(2026, 11).expect("November is a month");
    assert_eq!(day.within(november), Some(date(2026, 11, 12)));
    assert_eq!(day.within(november.next()), None);
    let leap = HealthDay::parse("29-02 Hari Penyakit Langka").expect("a leap year has it");
    assert_eq!(leap.within(Month::new(2026, 2).expect("February is a month")), None);
    let wrong = ["", "12-11", "31-02 Tidak ada", "11/12 Hari"];
    assert_eq!(wrong.map(HealthDay::parse), [const { None }; 4]);
    assert!(known_days().len() > 20);
}
