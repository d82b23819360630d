//! What rules must be before a hospital can work by them.

use domain::calendar::{Span, Zone};
use domain::people::Role;
use domain::rules::{
    Act, Applies, ApprovalWhen, Category, ClockName, ContentWhen, Hcat, Limit, MarkKind, Preset,
    Rules, Rung, Section, Shift, Way, differences, flaws, preset,
};

fn banyumas() -> Rules {
    preset(Preset::RsudBanyumas, Zone::Wib)
}

/// What is said of Banyumas's rules after a change.
fn wrong(change: impl Fn(&mut Rules)) -> Vec<String> {
    let mut rules = banyumas();
    change(&mut rules);
    flaws(&rules).iter().map(|flaw| format!("{flaw} {}", flaw.why.code())).collect()
}

fn clock(rules: &mut Rules, name: ClockName) -> &mut domain::rules::ClockRule {
    let found = rules.clocks.iter_mut().find(|clock| clock.name == name);
    found.expect("Banyumas has this clock")
}

#[test]
fn every_preset_can_be_worked_by() {
    for each in Preset::ALL {
        assert_eq!(flaws(&preset(*each, Zone::Wita)), [], "{each:?}");
    }
}

#[test]
fn no_hospital_is_slower_than_the_national_indicator() {
    let slow = |limit: Limit| wrong(move |it| clock(it, ClockName::Response).limit = limit);
    let grades = |red, yellow, green| Limit::ByGrade { red, yellow, green };
    let (red, yellow, green) = (Span::hours(24), Span::days(3), Span::days(7));
    let law = ["clocks.response looser_than_law"];
    assert_eq!(slow(grades(Span::hours(25), yellow, green)), law);
    assert_eq!(slow(grades(red, Span::hours(73), green)), law);
    assert_eq!(slow(grades(red, yellow, Span::days(8))), law);
    assert_eq!(slow(grades(red, yellow, Span::working_days(5))), law);
    assert_eq!(slow(Limit::Fixed(Span::hours(1))), law);
    assert_eq!(slow(grades(Span::hours(12), Span::days(2), Span::days(5))), [""; 0]);
    let pause = Some((MarkKind::Inquired, MarkKind::Replied));
    assert_eq!(wrong(|it| clock(it, ClockName::Response).pauses = pause), law);
    let only = wrong(|it| clock(it, ClockName::Response).only_warns = true);
    assert_eq!(only, law);
    let gone = wrong(|it| it.clocks.retain(|clock| clock.name != ClockName::Response));
    assert_eq!(gone, ["clocks.response missing"]);
}

#[test]
fn a_limit_is_longer_than_nothing_and_shorter_than_three_years() {
    let unit = |limit| wrong(move |it| clock(it, ClockName::UnitTarget).limit = limit);
    assert_eq!(unit(Limit::Fixed(Span::hours(0))), ["clocks.unit_target not_positive"]);
    assert_eq!(unit(Limit::Fixed(Span::days(1096))), ["clocks.unit_target too_far"]);
    assert_eq!(unit(Limit::Given), ["clocks.unit_target no_instant"]);
    let promise = wrong(|it| {
        clock(it, ClockName::PromisedTime).limit = Limit::Fixed(Span::hours(1));
    });
    assert_eq!(promise, ["clocks.promised_time no_instant"]);
    let twice = wrong(|it| {
        let again = clock(it, ClockName::UnitTarget).clone();
        it.clocks.push(again);
    });
    assert_eq!(twice, ["clocks.unit_target twice"]);
    let silent = wrong(|it| clock(it, ClockName::UnitTarget).stops.clear());
    assert_eq!(silent, ["clocks.unit_target empty"]);
    assert_eq!(wrong(|it| it.windows.reopen = Span::days(0)), ["windows.reopen not_positive"]);
    let early = wrong(|it| it.windows.reply_closes = Span::days(3));
    assert_eq!(early, ["windows.reply_closes out_of_order"]);
}

#[test]
fn the_turns_fill_a_day_exactly_once() {
    let turns =
        |change: fn(&mut Vec<domain::rules::ShiftHours>)| wrong(move |it| change(&mut it.shifts));
    assert_eq!(turns(Vec::clear), ["shifts empty"]);
    assert_eq!(turns(|all| all[0].until = 13 * 60), ["shifts not_a_day"]);
    assert_eq!(turns(|all| all[2].shift = Shift::Morning), ["shifts twice"]);
    assert_eq!(turns(|all| all.truncate(2)), ["shifts not_a_day"]);
    assert_eq!(turns(|all| all[0].from = 1440), ["shifts out_of_range"]);
    let one = turns(|all| {
        all.truncate(1);
        all[0].until = all[0].from;
    });
    assert_eq!(one, [""; 0], "one turn of 24 hours");
}

#[test]
fn medical_words_go_no_open_way_and_the_director_is_never_left_out() {
    let ways = wrong(|it| it.medical.ways = vec![Way::Meeting, Way::Message, Way::PublicNotice]);
    assert_eq!(ways, ["medical.message way_forbidden", "medical.public_notice way_forbidden"]);
    assert_eq!(wrong(|it| it.medical.ways.clear()), ["medical empty"]);
    assert_eq!(wrong(|it| it.director_approves.clear()), ["approval empty"]);
    let twice = wrong(|it| it.director_approves = vec![ApprovalWhen::Always; 2]);
    assert_eq!(twice, ["approval twice"]);
    let loose = wrong(|it| it.director_content = vec![ContentWhen::Crisis; 2]);
    assert_eq!(loose, ["content twice", "content.people missing"]);
    assert_eq!(wrong(|it| it.director_content = ContentWhen::ALL.to_vec()), [""; 0]);
}

#[test]
fn a_ladder_begins_at_the_unit_and_only_rises() {
    let ladder = |rungs: &'static [Rung]| wrong(move |it| it.ladder = rungs.to_vec());
    assert_eq!(ladder(&[]), ["ladder empty"]);
    assert_eq!(ladder(&[Rung::Management]), ["ladder missing"]);
    assert_eq!(ladder(&[Rung::Unit, Rung::Past]), ["ladder out_of_range"]);
    assert_eq!(ladder(&[Rung::Unit, Rung::Management, Rung::OtherUnit]), ["ladder out_of_order"]);
    assert_eq!(ladder(&[Rung::Unit]), [""; 0]);
}

#[test]
fn everybody_who_must_act_may_and_whoever_watches_may_not() {
    let may = |act: Act, roles: &'static [Role]| {
        wrong(move |it| {
            let known = it.permissions.0.iter_mut().find(|(known, _)| *known == act);
            known.unwrap().1 = roles.to_vec();
        })
    };
    assert_eq!(may(Act::Screen, &[]), ["permissions.screen nobody_may"]);
    assert_eq!(may(Act::Screen, &[Role::Officer, Role::Auditor]), ["permissions.screen may_not"]);
    assert_eq!(may(Act::Approve, &[Role::Head]), ["permissions.approve may_not"]);
    assert_eq!(may(Act::Remind, &[Role::Officer]), ["permissions.remind may_not"]);
    assert_eq!(may(Act::Note, &[Role::Officer]), [""; 0]);
    let forgotten = wrong(|it| it.permissions.0.retain(|(act, _)| *act != Act::Close));
    assert_eq!(forgotten, ["permissions.close missing"]);
}

#[test]
fn categories_have_codes_of_their_own() {
    let category = |code: &str, name: &str| Category {
        code: code.to_owned(),
        name: name.to_owned(),
        hcat: Hcat::Environment,
    };
    let all = |list: Vec<Category>| wrong(move |it| it.categories.clone_from(&list));
    let bad = vec![
        category("parkir", "Parkir"),
        category("parkir", "Parkir lagi"),
        category("Huruf Besar", "X"),
        category("lainnya", "Lainnya"),
        category("kosong", " "),
    ];
    let found = [
        "categories.2 twice",
        "categories.3 not_a_code",
        "categories.4 twice",
        "categories.5 empty",
    ];
    assert_eq!(all(bad), found);
    assert_eq!(all(Vec::new()), ["categories out_of_range"]);
}

#[test]
fn a_source_a_document_and_the_guarantee_are_never_missing() {
    let found = wrong(|it| {
        it.source.text = "  ".to_owned();
        it.procedure.number = String::new();
        it.procedure.clauses.pop();
        it.report_hour = 24;
        it.call_attempts = 0;
    });
    let expected = [
        "source empty",
        "report_hour out_of_range",
        "call_attempts out_of_range",
        "procedure.number empty",
        "procedure.no_discrimination missing",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_issue_is_judged_within_half_an_hour_and_media_are_answered_within_a_week() {
    let both =
        |minutes, hours| wrong(move |it| (it.assess_minutes, it.media_hours) = (minutes, hours));
    for (minutes, hours) in [(15, 1), (20, 24), (30, 168)] {
        assert_eq!(both(minutes, hours), [""; 0], "{minutes} minutes, {hours} hours");
    }
    let found = ["assess_minutes out_of_range", "media_hours out_of_range"];
    assert_eq!(both(14, 0), found);
    assert_eq!(both(31, 169), found);
    let mut after = banyumas();
    (after.assess_minutes, after.media_hours) = (15, 12);
    assert_eq!(differences(&banyumas(), &after), [Section::AssessMinutes, Section::MediaHours]);
}

#[test]
fn two_revisions_differ_in_the_parts_that_were_changed() {
    let mut after = banyumas();
    assert_eq!(differences(&banyumas(), &after), []);
    after.revision = domain::ids::RulesRevision(2);
    after.calendar.holidays.clear();
    assert_eq!(differences(&banyumas(), &after), [], "days off are no part of the rules");
    after.report_hour = 9;
    clock(&mut after, ClockName::UnitTarget).applies = Applies::default();
    clock(&mut after, ClockName::UnitTarget).limit = Limit::Fixed(Span::hours(12));
    assert_eq!(differences(&banyumas(), &after), [Section::Clocks, Section::ReportHour]);
}
