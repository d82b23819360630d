//! Pictures of an item, and how the program itself puts it out.

use std::collections::{BTreeMap, BTreeSet};

use domain::calendar::Instant;
use domain::consent::Outlet;
use domain::content::media::{
    Basis, Kind, Look, MOST, Measures, Medium, Obstacle, Rights, unfit, unfit_together,
};
use domain::content::posting::{Form, Posting, Reason, Step, Told, form};
use domain::content::{Act, Command, Content, Draft, Facts, Refusal, Stage, allowed, cleared};
use domain::ids::{ContentId, FileId};
use domain::people::Actor;
use domain::text::{Name, Words};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::cast::{director, hours, morning, officer, words};
use crate::content::{after, approved, does, draft, facts, kept, link, proposed, submit};

fn rights() -> Rights {
    let source = Name::parse("Humas").expect("letters make a name");
    Rights { basis: Basis::Own, source, until: None }
}

/// An upright picture as Instagram takes it.
pub fn picture(nth: u8) -> Medium<Words> {
    Medium {
        id: FileId::new(u128::from(nth)),
        kind: Kind::Jpeg,
        measures: Measures { size: 400_000, frame: Some((1080, 1350)), length_ms: None },
        digest: [nth; 32],
        alt: Some(words(nth)),
        rights: rights(),
        look: Some(Look::default()),
        copies: BTreeMap::new(),
    }
}

pub fn film(seconds: u64) -> Medium<Words> {
    let measures =
        Measures { size: 9_000_000, frame: Some((1080, 1920)), length_ms: Some(seconds * 1000) };
    Medium { kind: Kind::Mp4, measures, ..picture(9) }
}

fn add(medium: Medium<Words>) -> (Actor, Command<Words>) {
    (officer(), Command::AddMedium(Box::new(medium)))
}

/// One text for Instagram and one picture, approved and due an hour after the morning.
fn due() -> Content {
    let texts = BTreeMap::from([(Outlet::Instagram, words(1)), (Outlet::Facebook, words(2))]);
    let steps = vec![
        add(picture(4)),
        (officer(), submit()),
        (director(), Command::Approve {}),
        (officer(), Command::Schedule { at: hours(1), why: None }),
    ];
    after(proposed(Draft { texts, ..draft() }), steps)
}

#[test]
fn a_change_of_pictures_drops_the_approval() {
    let known = after(proposed(draft()), vec![add(picture(1)), add(picture(2))]);
    let known = after(known, vec![(officer(), submit()), (director(), Command::Approve {})]);
    assert_eq!(known.approved.as_ref().map(|one| one.media.len()), Some(2));
    let id = FileId::new(2);
    let other = Rights { basis: Basis::Licence, ..rights() };
    for command in [
        Command::AddMedium(Box::new(picture(3))),
        Command::DescribeMedium { id, alt: Some(words(9)), rights: rights() },
        Command::DescribeMedium { id, alt: Some(words(2)), rights: other },
        Command::PlaceMedium { id, to: 0 },
        Command::DropMedium { id },
    ] {
        let changed = after(known.clone(), vec![(officer(), command.clone())]);
        assert_eq!((changed.stage, changed.approved), (Stage::Draft, None), "{command:?}");
    }
}

#[test]
fn the_same_picture_is_one_and_what_holds_already_is_no_event() {
    let known = after(proposed(draft()), vec![add(picture(1)), add(picture(2))]);
    let id = FileId::new(1);
    for command in [
        Command::AddMedium(Box::new(Medium { id: FileId::new(77), ..picture(1) })),
        Command::DescribeMedium { id, alt: Some(words(1)), rights: rights() },
        Command::PlaceMedium { id, to: 0 },
        Command::DropMedium { id: FileId::new(77) },
    ] {
        assert_eq!(does(&known, &officer(), command.clone()), Ok(Vec::new()), "{command:?}");
    }
    let strange = Command::PlaceMedium { id: FileId::new(77), to: 0 };
    assert_eq!(does(&known, &officer(), strange), Err(Refusal::NoSuchMedium));
    let moved = after(known, vec![(officer(), Command::PlaceMedium { id, to: 9 })]);
    assert_eq!(moved.media.last().map(|one| one.id), Some(id));
}

#[test]
fn a_picture_says_what_it_shows_before_it_is_submitted() {
    let silent = Medium { alt: None, ..picture(1) };
    let known = after(proposed(draft()), vec![add(silent)]);
    assert_eq!(does(&known, &officer(), submit()), Err(Refusal::NoAlt));
}

#[test]
fn there_are_as_many_pictures_as_a_carousel_takes() {
    let all = (1..=10).map(|nth| add(picture(nth))).collect();
    let known = after(proposed(draft()), all);
    let more = Command::AddMedium(Box::new(picture(11)));
    assert_eq!(does(&known, &officer(), more), Err(Refusal::TooManyMedia { most: MOST }));
    assert!(allowed(&known, &officer(), morning()).contains(&Act::PlaceMedium));
}

#[test]
fn nothing_goes_out_after_the_right_to_a_picture_has_ended() {
    let until = date(2026, 1, 1);
    let borrowed = Medium { rights: Rights { until: Some(until), ..rights() }, ..picture(1) };
    let steps = vec![add(borrowed), (officer(), submit()), (director(), Command::Approve {})];
    let known = after(proposed(draft()), steps);
    let refused = does(&known, &officer(), Command::Schedule { at: hours(1), why: None });
    assert_eq!(refused, Err(Refusal::RightsEnd { until }));
}

#[test]
fn a_channel_refuses_by_its_own_measures() {
    let wide = Measures { frame: Some((2000, 1000)), ..picture(1).measures };
    let large = Measures { size: 8_500_000, ..picture(1).measures };
    for (outlet, medium, obstacles) in [
        (Outlet::Instagram, picture(1), vec![]),
        (Outlet::Instagram, Medium { kind: Kind::Png, ..picture(1) }, vec![Obstacle::Kind]),
        (Outlet::Instagram, Medium { measures: wide, ..picture(1) }, vec![Obstacle::Ratio]),
        (Outlet::Instagram, Medium { measures: large, ..picture(1) }, vec![Obstacle::Size]),
        (Outlet::Instagram, film(2), vec![Obstacle::Short]),
        (Outlet::Instagram, film(901), vec![Obstacle::Long]),
        (Outlet::Facebook, Medium { measures: wide, ..picture(1) }, vec![]),
        (Outlet::X, film(141), vec![Obstacle::Long]),
        (Outlet::Youtube, picture(1), vec![Obstacle::Kind]),
        (Outlet::Website, film(4000), vec![]),
    ] {
        let found: Vec<_> = unfit(outlet, &medium).iter().map(|one| one.obstacle).collect();
        assert_eq!(found, obstacles, "{outlet:?} {:?}", medium.measures);
    }
    let five: Vec<_> = (1..=5).map(picture).collect();
    let together = |outlet, media: &[_]| unfit_together(outlet, media).map(|one| one.obstacle);
    assert_eq!(together(Outlet::X, &five), Some(Obstacle::Many));
    assert_eq!(together(Outlet::Instagram, &[]), Some(Obstacle::None));
    assert_eq!(together(Outlet::Facebook, &[]), None);
}

#[test]
fn the_program_takes_only_forms_that_the_channel_takes_from_it() {
    let several = [picture(1), picture(2)];
    let mixed = [picture(1), film(20)];
    let wrong = [Medium { kind: Kind::Png, ..picture(1) }];
    let wide = Measures { frame: Some((1920, 1080)), ..film(20).measures };
    let flat = Medium { measures: wide, ..film(20) };
    for (outlet, media, expected) in [
        (Outlet::Instagram, &[][..], None),
        (Outlet::Instagram, &several[..1], Some(Form::Picture)),
        (Outlet::Instagram, &several[..], Some(Form::Pictures)),
        (Outlet::Instagram, &[film(20)], Some(Form::Reel)),
        (Outlet::Instagram, &mixed, Some(Form::Mixed)),
        (Outlet::Instagram, &wrong, None),
        (Outlet::InstagramStory, &several[..1], Some(Form::Story)),
        (Outlet::InstagramStory, &[film(20)], Some(Form::Story)),
        (Outlet::InstagramStory, &several, None),
        (Outlet::InstagramStory, &[], None),
        (Outlet::FacebookStory, &several[..1], Some(Form::Story)),
        (Outlet::FacebookStory, &[film(90)], Some(Form::Story)),
        (Outlet::FacebookStory, &[film(91)], None),
        (Outlet::FacebookStory, &several, None),
        (Outlet::FacebookStory, &[], None),
        (Outlet::Facebook, &[], Some(Form::Text)),
        (Outlet::Facebook, &several, Some(Form::Pictures)),
        (Outlet::Facebook, &[film(20)], Some(Form::Reel)),
        (Outlet::Facebook, &[film(91)], None),
        (Outlet::Facebook, &[flat], None),
        (Outlet::Facebook, &mixed, None),
        (Outlet::Threads, &[], Some(Form::Text)),
        (Outlet::Threads, &several, Some(Form::Pictures)),
        (Outlet::Threads, &[film(20)], Some(Form::Film)),
        (Outlet::Threads, &mixed, Some(Form::Mixed)),
        (Outlet::X, &[], Some(Form::Text)),
        (Outlet::X, &several, Some(Form::Pictures)),
        (Outlet::X, &[film(20)], Some(Form::Film)),
        (Outlet::X, &mixed, None),
        (Outlet::Youtube, &[film(20)], Some(Form::Film)),
        (Outlet::Youtube, &several, None),
        (Outlet::Tiktok, &[film(20)], Some(Form::Film)),
        (Outlet::Tiktok, &several[..1], None),
        (Outlet::Website, &several, None),
    ] {
        assert_eq!(form(outlet, media), expected, "{outlet:?} {}", media.len());
    }
}

#[test]
fn only_what_was_approved_is_cleared_and_only_at_its_hour() {
    let known = due();
    let at = |now| facts(now);
    let asked = |known: &Content, now| cleared(known, Outlet::Instagram, &at(now)).map(drop);
    assert_eq!(asked(&known, hours(2)), Ok(()));
    assert_eq!(asked(&known, morning()), Err(Refusal::NotNow { stage: Stage::Scheduled }));
    let other = Content { media: vec![picture(5)], ..known.clone() };
    assert_eq!(asked(&other, hours(2)), Err(Refusal::NotApproved), "another picture");
    let paused = Facts { paused_until: Some(hours(9)), ..facts(hours(2)) };
    let held = cleared(&known, Outlet::Instagram, &paused).map(drop);
    assert_eq!(held, Err(Refusal::Paused { until: hours(9) }));
    let clearance = cleared(&known, Outlet::Instagram, &at(hours(2))).expect("it is due");
    let text = clearance.release(words(1), "Teks".to_owned()).expect("these are the words");
    assert_eq!(text.enclosed(), [FileId::new(4)]);
    let elsewhere = cleared(&known, Outlet::X, &at(hours(2))).map(drop);
    assert_eq!(elsewhere, Err(Refusal::NoSuchOutlet { outlet: Outlet::X }));
}

#[test]
fn nobody_changes_what_may_just_have_gone_out_but_the_desk_may_say_so() {
    let known = due();
    let under_way = BTreeSet::from([Outlet::Instagram]);
    let facts = Facts { under_way, ..facts(hours(2)) };
    let says =
        |actor: &Actor, command| domain::content::decide(Some(&known), actor, command, &facts);
    let publish =
        || Command::Publish { outlet: Outlet::Instagram, link: link("https://contoh.id/p/1") };
    let held = Err(Refusal::UnderWay { outlet: Outlet::Instagram });
    let back = Command::Withdraw { why: words(7) };
    for command in [publish(), Command::Edit { draft: draft() }, back] {
        assert_eq!(says(&officer(), command), held);
    }
    assert!(says(&Actor::Desk, publish()).is_ok_and(|events| events.len() == 1));
    let approve = says(&Actor::Desk, Command::Submit { judged: Vec::new() });
    assert_eq!(approve, Err(Refusal::NotYours { act: Act::Submit }));
}

#[test]
fn a_failure_is_said_once_and_tried_again_by_a_persons_word() {
    let known = due();
    let why = Name::parse("token_dead").expect("letters make a name");
    let fail = || Command::Fail { outlet: Outlet::Instagram, why: why.clone() };
    let events = does(&known, &Actor::Desk, fail()).expect("the desk says why");
    let known = kept(Some(known), (events, &Actor::Desk), hours(2));
    assert_eq!(does(&known, &Actor::Desk, fail()), Ok(Vec::new()));
    assert!(allowed(&known, &officer(), hours(2)).contains(&Act::Retry));
    let retry = (officer(), Command::Retry { outlet: Outlet::Instagram });
    let again = after(known, vec![retry]);
    assert!(again.failures.is_empty());
    assert!(!allowed(&again, &officer(), hours(2)).contains(&Act::Retry));
    let idle = approved(draft());
    let early = does(&idle, &officer(), Command::Retry { outlet: Outlet::X });
    assert_eq!(early, Err(Refusal::NotNow { stage: Stage::Approved }));
}

fn begun() -> Posting {
    Posting::begin((ContentId::new(1), Outlet::Instagram), "ig", morning())
}

fn told(posting: Posting, all: &[Told], at: Instant) -> Posting {
    all.iter().cloned().fold(posting, |posting, told| posting.after(told, at))
}

#[test]
fn a_posting_goes_step_by_step_until_it_stands() {
    let made = told(begun(), &[Told::Made("17".to_owned()), Told::NotYet], morning());
    assert_eq!((made.step, made.made.as_deref()), (Step::Made, Some("17")));
    assert!(made.next_at > morning());
    let asked = made.asking(hours(1));
    assert_eq!((asked.step, asked.asked_at), (Step::Asked, Some(hours(1))));
    let out = told(asked, &[Told::Out("18".to_owned())], hours(1));
    assert_eq!((out.step, out.provider.as_deref()), (Step::Out, Some("18")));
    assert_eq!(out.done().step, Step::Done);
}

#[test]
fn after_the_word_only_the_accounts_own_no_leads_to_another_word() {
    let asked = || begun().after(Told::Made("17".to_owned()), morning()).asking(morning());
    for (told, step) in [
        (Told::Silence, Step::Asked),
        (Told::OutSomewhere, Step::Asked),
        (Told::NotYet, Step::Asked),
        (Told::Lost, Step::Asked),
        (Told::NotOut, Step::Made),
        (Told::Out("18".to_owned()), Step::Out),
        (Told::Refused(Reason::Refused), Step::Ended),
    ] {
        assert_eq!(asked().after(told.clone(), hours(1)).step, step, "{told:?}");
    }
    let silent = asked().after(Told::Silence, morning());
    assert!(silent.next_at.duration_since(morning()) >= SignedDuration::from_mins(2));
}

#[test]
fn within_the_hour_a_person_is_asked() {
    let soon = Told::Later { after: SignedDuration::ZERO, limit: false };
    let (mut posting, mut now, mut tries) = (begun(), morning(), 0);
    while posting.step == Step::Begun {
        posting = posting.after(soon.clone(), now);
        now = posting.next_at;
        tries += 1;
    }
    assert_eq!((posting.step, posting.reason, tries), (Step::Ended, Some(Reason::Unreachable), 7));
    assert!(now.duration_since(morning()) < SignedDuration::from_hours(1));
    let tomorrow = Told::Later { after: SignedDuration::from_hours(24), limit: true };
    let limited = begun().after(tomorrow, morning());
    assert_eq!((limited.step, limited.reason), (Step::Ended, Some(Reason::Limit)));
}

#[test]
fn silence_and_a_no_in_turn_do_not_go_on_for_ever() {
    let mut posting = begun().after(Told::Made("17".to_owned()), morning());
    for round in 0..20 {
        if posting.step == Step::Ended {
            assert_eq!(posting.reason, Some(Reason::UnknownResult));
            return;
        }
        let asked = posting.asking(hours(round));
        posting = told(asked, &[Told::Silence, Told::NotOut], hours(round));
    }
    panic!("a person was to be asked: {posting:?}");
}

#[test]
fn a_film_that_is_never_ready_is_a_persons() {
    let made = begun().after(Told::Made("17".to_owned()), morning());
    let late = made.clone().after(Told::NotYet, hours(3));
    assert_eq!((late.step, late.reason), (Step::Ended, Some(Reason::MediaRefused)));
    let lost = made.after(Told::Lost, hours(1));
    assert_eq!((lost.step, lost.made), (Step::Begun, None));
}

#[test]
fn pieces_that_are_ready_are_joined_and_only_the_whole_is_put_out() {
    let pieces = begun().after(Told::Made("17,18".to_owned()), morning());
    let whole = told(pieces, &[Told::NotYet, Told::Made("19".to_owned())], hours(1));
    assert_eq!((whole.step, whole.made.as_deref()), (Step::Made, Some("19")));
    assert_eq!(whole.next_at, hours(1), "it is looked at without waiting");
    let asked = whole.asking(hours(1)).after(Told::Made("20".to_owned()), hours(1));
    assert_eq!((asked.step, asked.made.as_deref()), (Step::Asked, Some("19")), "never afterwards");
}

#[test]
fn what_lies_in_an_inbox_is_a_persons() {
    let made = begun().after(Told::Made("17".to_owned()), morning());
    let laid = made.after(Told::Refused(Reason::Inbox), hours(1));
    assert_eq!((laid.step, laid.reason), (Step::Ended, Some(Reason::Inbox)));
}
