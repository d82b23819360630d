//! Pictures that are looked at by a person, and made to fit a channel.

use std::collections::BTreeMap;

use domain::consent::{Given, Outlet};
use domain::content::fit::{Focus, Part, Ratio, mends, part, ratios};
use domain::content::media::{Copied, Kind, Look, Measures, Medium, unfit};
use domain::content::{Command, Content, Draft, Facts, Refusal, Stage, decide, needs_director};
use domain::ids::{ConsentId, FileId};
use domain::people::Actor;
use domain::rules::ContentWhen;
use domain::text::Words;

use crate::cast::{director, head, hours, morning, officer};
use crate::consent::{given, taken};
use crate::content::{after, does, draft, facts, proposed, shown, submit};
use crate::posting::{film, picture};

fn add(medium: Medium<Words>) -> (Actor, Command<Words>) {
    (officer(), Command::AddMedium(Box::new(medium)))
}

/// A picture that is too wide for Instagram.
fn wide() -> Medium<Words> {
    let measures = Measures { frame: Some((2000, 800)), ..picture(1).measures };
    Medium { measures, ..picture(1) }
}

fn copy(frame: (u32, u32), nth: u8) -> Copied {
    let measures = Measures { size: 90_000, frame: Some(frame), length_ms: None };
    let id = FileId::new(u128::from(nth));
    Copied { id, kind: Kind::Jpeg, measures, digest: [nth; 32] }
}

fn fit(outlet: Outlet, copy: Copied) -> Command<Words> {
    Command::FitMedium { id: FileId::new(1), outlet, copy: Box::new(copy) }
}

fn with(medium: Medium<Words>) -> Content {
    after(proposed(draft()), vec![add(medium)])
}

#[test]
fn a_cut_keeps_its_ratio_and_what_matters_and_never_leaves_the_picture() {
    let cut = |frame, ratio, across, down| {
        let focus = Focus::new(across, down).expect("hundredths");
        part(frame, ratio, focus)
    };
    let square = |left| Part { left, top: 0, wide: 800, high: 800 };
    assert_eq!(cut((2000, 800), Ratio::Square, 0, 0), square(0));
    assert_eq!(cut((2000, 800), Ratio::Square, 50, 50), square(600));
    assert_eq!(cut((2000, 800), Ratio::Square, 100, 100), square(1200));
    let whole = Part { left: 0, top: 0, wide: 7, high: 3 };
    assert_eq!(cut((7, 3), Ratio::Whole, 100, 0), whole);
    assert_eq!(Focus::new(101, 0), None);
    let feed = ratios(Outlet::Instagram, (1000, 1000));
    assert_eq!(feed, [Ratio::Whole, Ratio::Upright, Ratio::Square, Ratio::Wide]);
    assert!(ratios(Outlet::InstagramStory, (1000, 1000)).contains(&Ratio::Tall));
    for ratio in [Ratio::Upright, Ratio::Square, Ratio::Wide] {
        for frame in [(1, 1), (7, 3), (3, 7), (1081, 1350), (4001, 2999), (9000, 2500)] {
            let cut = cut(frame, ratio, 100, 100);
            assert!(cut.left + cut.wide <= frame.0 && cut.top + cut.high <= frame.1, "{cut:?}");
            let taken = ratios(Outlet::Instagram, (cut.wide, cut.high)).contains(&Ratio::Whole);
            assert!(taken || frame.0.min(frame.1) < 4, "{ratio:?} of {frame:?}: {cut:?}");
        }
    }
}

#[test]
fn the_program_mends_pictures_and_leaves_films_and_giants_to_their_makers() {
    assert!(mends(Outlet::Instagram, &wide()));
    assert!(!mends(Outlet::Instagram, &film(30)) && !mends(Outlet::Youtube, &wide()));
    let giant = Measures { frame: Some((50_000, 50_000)), ..picture(1).measures };
    assert!(!mends(Outlet::Instagram, &Medium { measures: giant, ..picture(1) }));
}

#[test]
fn a_copy_goes_to_its_channel_alone_and_what_was_brought_to_the_others() {
    let known = with(wide());
    assert_eq!(unfit(Outlet::Instagram, &known.media[0]).len(), 1);
    let known = after(known, vec![(officer(), fit(Outlet::Instagram, copy((800, 800), 5)))]);
    let one = &known.media[0];
    assert_eq!(unfit(Outlet::Instagram, one), []);
    assert_eq!(one.on(Outlet::Instagram).id, FileId::new(5));
    assert_eq!(one.on(Outlet::X).id, FileId::new(1));
    assert_eq!(one.file(FileId::new(5)), Some((Kind::Jpeg, [5; 32])));
    let drop = Command::DropCopy { id: FileId::new(1), outlet: Outlet::Instagram };
    let known = after(known, vec![(officer(), drop.clone())]);
    assert_eq!(known.media[0].copies, BTreeMap::new());
    assert_eq!(does(&known, &officer(), drop), Ok(Vec::new()), "what is away is away");
}

#[test]
fn a_copy_that_the_channel_would_not_take_either_is_none() {
    let known = with(wide());
    let same = does(&known, &officer(), fit(Outlet::Instagram, copy((2000, 800), 5)));
    assert_eq!(same, Err(Refusal::NotMended { outlet: Outlet::Instagram }));
    let strange = does(&known, &officer(), fit(Outlet::Facebook, copy((800, 800), 5)));
    assert_eq!(strange, Err(Refusal::NoSuchOutlet { outlet: Outlet::Facebook }));
    let moving = does(&with(film(30)), &officer(), {
        let copy = Box::new(copy((800, 800), 5));
        Command::FitMedium { id: FileId::new(9), outlet: Outlet::Instagram, copy }
    });
    assert_eq!(moving, Err(Refusal::NotMended { outlet: Outlet::Instagram }));
}

#[test]
fn a_copy_and_a_look_are_part_of_what_was_approved() {
    let approve = vec![(officer(), submit()), (director(), Command::Approve {})];
    let known = after(with(wide()), approve);
    let look = Look { names: true, ..Look::default() };
    for command in [
        fit(Outlet::Instagram, copy((800, 800), 5)),
        Command::ExamineMedium { id: FileId::new(1), look },
    ] {
        let changed = after(known.clone(), vec![(officer(), command)]);
        assert_eq!((changed.stage, changed.approved), (Stage::Draft, None));
    }
    let again = Command::ExamineMedium { id: FileId::new(1), look: Look::default() };
    assert_eq!(does(&known, &officer(), again), Ok(Vec::new()), "the same answer is no news");
}

#[test]
fn somebody_looks_at_each_picture_before_it_is_submitted() {
    let with = |look| with(Medium { look, ..picture(1) });
    let seen = |faces, names, records| with(Some(Look { faces, names, records }));
    let asked = |known: &Content| does(known, &officer(), submit());
    assert_eq!(asked(&with(None)), Err(Refusal::NotExamined));
    assert_eq!(asked(&seen(false, false, true)), Err(Refusal::RecordVisible));
    assert_eq!(asked(&seen(true, false, false)), Err(Refusal::NoConsent), "also of the staff");
    assert_eq!(asked(&seen(false, true, false)), Err(Refusal::NoConsent));
    assert!(asked(&seen(false, false, false)).is_ok());
    let face = Medium { look: Some(Look { faces: true, ..Look::default() }), ..picture(1) };
    let permitted = after(proposed(shown()), vec![add(face)]);
    assert!(asked(&permitted).is_ok());
}

#[test]
fn a_face_needs_a_permission_to_be_recognised() {
    let face = Medium { look: Some(Look { faces: true, ..Look::default() }), ..picture(1) };
    let steps = vec![add(face), (officer(), submit()), (director(), Command::Approve {})];
    let known = after(proposed(shown()), steps);
    let schedule = |identified| {
        let taken = taken(Given { identified, ..given() });
        let consents = BTreeMap::from([(ConsentId::new(1), taken)]);
        let facts = Facts { consents, ..facts(morning()) };
        let command = Command::Schedule { at: hours(1), why: None };
        decide(Some(&known), &officer(), command, &facts)
    };
    assert!(schedule(true).is_ok());
    assert_eq!(schedule(false), Err(Refusal::ConsentUnidentified));
}

#[test]
fn the_rules_say_what_only_the_director_approves() {
    let usual = &ContentWhen::USUAL;
    assert!(!needs_director(&draft(), usual) && needs_director(&shown(), usual));
    let leaning = Draft { consents: [ConsentId::new(1)].into(), ..draft() };
    assert!(needs_director(&leaning, usual), "a permission is about somebody");
    assert!(needs_director(&draft(), &[ContentWhen::Education]));
    assert!(!needs_director(&shown(), &[ContentWhen::Announcement]));
    let reviewed =
        after(proposed(shown()), vec![(officer(), submit()), (head(), Command::Approve {})]);
    assert_eq!(reviewed.stage, Stage::Approval);
}
