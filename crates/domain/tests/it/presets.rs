//! The rules to begin with.

use domain::calendar::{Span, Zone};
use domain::people::Role;
use domain::rules::{
    Act, ApprovalWhen, ClockName, Duty, Grade, Limit, Preset, Rung, SourceStatus, Way, preset,
};

#[test]
fn banyumas_has_eleven_clauses_and_its_own_clocks() {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    assert_eq!(rules.procedure.clauses.len(), 11);
    let non_medical = rules.clock(ClockName::NonMedicalAnswer).map(|clock| clock.limit);
    assert_eq!(non_medical, Some(Limit::Fixed(Span::hours(48))));
    let wanted = [ApprovalWhen::Medical, ApprovalWhen::AfterDissatisfaction];
    assert_eq!(rules.director_approves, wanted);
    assert_eq!(rules.medical.ways, [Way::Meeting, Way::HomeVisit]);
}

#[test]
fn the_indicators_limits_are_the_same_everywhere_and_nothing_pauses_them() {
    for each in Preset::ALL {
        let rules = preset(*each, Zone::Wit);
        let clock = rules.clock(ClockName::Response).unwrap();
        let limits = Grade::ALL.iter().map(|grade| clock.limit.span(Some(*grade)));
        let expected = [Span::hours(24), Span::days(3), Span::days(7)];
        assert!(limits.eq(expected.map(Some)), "{each:?}");
        assert_eq!((clock.pauses, clock.restarts.len()), (None, 0));
    }
}

#[test]
fn a_limit_that_nobody_checked_only_warns() {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let outer = rules.clock(ClockName::OuterCeiling).unwrap();
    assert!(outer.only_warns);
    assert_eq!(outer.source.status, SourceStatus::NotYetChecked);
}

#[test]
fn every_ladder_ends() {
    for each in Preset::ALL {
        let rules = preset(*each, Zone::Wib);
        let mut rung = Rung::Unit;
        for _ in 0..rules.ladder.len() {
            assert!(rules.ladder.contains(&rung), "{each:?}");
            rung = rules.rung_after(rung);
        }
        assert_eq!(rung, Rung::Past, "{each:?}");
    }
}

#[test]
fn every_preset_documents_improves_and_guarantees() {
    for each in Preset::ALL {
        let rules = preset(*each, Zone::Wib);
        let duties: Vec<Duty> = rules.procedure.clauses.iter().map(|each| each.duty).collect();
        for duty in [Duty::Receive, Duty::Documented, Duty::Improvement, Duty::NoDiscrimination] {
            assert!(duties.contains(&duty), "{each:?} {duty:?}");
        }
        assert_eq!(rules.preset, *each);
    }
}

#[test]
fn only_the_director_signs_and_only_time_reminds() {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let signing = Role::ALL.iter().filter(|role| rules.permissions.allow(**role, Act::Approve));
    assert!(signing.eq(&[Role::Director]));
    assert!(!Role::ALL.iter().any(|role| rules.permissions.allow(*role, Act::Remind)));
    assert!(!Role::ALL.iter().any(|role| rules.permissions.allow(*role, Act::Report)));
}

#[test]
fn the_categories_have_codes_of_their_own() {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let codes: std::collections::BTreeSet<&str> =
        rules.categories.iter().map(|each| each.code.as_str()).collect();
    assert_eq!(codes.len(), rules.categories.len());
    assert!(rules.category("waktu-tunggu").is_some() && rules.category("x").is_none());
}
