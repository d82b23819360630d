//! A new revision: who enacts it, for which cases it holds, and what is remembered of it.

use std::time::Duration;

use desk::rules::{self, Standing, Wanted};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, case, house};
use domain::calendar::Span;
use domain::house::{Aspect, Deed};
use domain::ids::RulesRevision;
use domain::people::Role;
use domain::rules::{Preset, Refusal, Rules, Section, Source, SourceStatus};
use locale::{Language, words};

use crate::stage::complaint;

async fn stricter(desk: &TestDesk) -> Rules {
    let mut rules = Rules::clone(&desk.rules().await.unwrap());
    rules.windows.unit_answer = Span::hours(12);
    let text = "Keputusan Direktur 12/2026".to_owned();
    rules.source = Source { text, status: SourceStatus::InForce };
    rules
}

fn now(rules: Rules) -> Wanted {
    Wanted { rules, from: None, seen: None, replaces: None }
}

desk::on_each_engine! {
    async fn a_new_revision_holds_for_later_cases_and_never_for_earlier_ones(desk: &TestDesk) {
        let earlier = complaint(desk, "1").await;
        desk.clock.advance(Duration::from_secs(60));
        let rules = stricter(desk).await;
        let number = rules::enact(desk, &desk.actor("head"), now(rules.clone())).await.unwrap();
        assert_eq!(number, RulesRevision(2));
        let later = complaint(desk, "2").await;
        let officer = desk.actor("officer");
        let of = |number| case::open(desk, &officer, number);
        let (earlier, later) = (of(earlier).await.unwrap(), of(later).await.unwrap());
        assert_eq!((earlier.case.rules, later.case.rules), (RulesRevision(1), RulesRevision(2)));
        assert_eq!(earlier.rules.windows.unit_answer, Span::hours(24));
        assert_eq!(later.rules.windows.unit_answer, Span::hours(12));
        let mut expected = rules;
        expected.revision = number;
        expected.procedure.revision = number;
        assert_eq!(*desk.rules().await.unwrap(), expected, "nothing else has changed");
    }

    async fn a_revision_of_the_future_waits_for_its_day(desk: &TestDesk) {
        let from = desk.now() + Duration::from_secs(86_400);
        let wanted = Wanted { from: Some(from), ..now(stricter(desk).await) };
        rules::enact(desk, &desk.actor("admin"), wanted).await.unwrap();
        assert_eq!(desk.rules().await.unwrap().revision, RulesRevision(1));
        let officer = desk.actor("officer");
        let standings = |listed: Vec<rules::Listed>| {
            listed.into_iter().map(|one| (one.revision.0, one.standing)).collect::<Vec<_>>()
        };
        let listed = rules::list(desk, &officer).await.unwrap();
        assert_eq!(listed[0].changed, [Section::Source, Section::Windows]);
        assert_eq!(standings(listed), [(2, Standing::Planned), (1, Standing::InForce)]);
        desk.clock.advance(Duration::from_secs(86_401));
        assert_eq!(desk.rules().await.unwrap().revision, RulesRevision(2));
        let listed = rules::list(desk, &officer).await.unwrap();
        assert_eq!(standings(listed), [(2, Standing::InForce), (1, Standing::Past)]);
    }

    async fn beneath_a_plan_nothing_is_enacted_that_its_first_day_would_undo(desk: &TestDesk) {
        let head = desk.actor("head");
        let from = Some(desk.now() + Duration::from_secs(3 * 86_400));
        let plan = Wanted { from, ..now(stricter(desk).await) };
        rules::enact(desk, &head, plan).await.unwrap();
        let mut urgent = Rules::clone(&desk.rules().await.unwrap());
        urgent.report_hour = 10;
        let later = Some(desk.now() + Duration::from_secs(5 * 86_400));
        for from in [None, later] {
            let wanted = Wanted { from, ..now(urgent.clone()) };
            let ended = rules::enact(desk, &head, wanted).await;
            let Err(DeskError::Refused(Refused::Rules(refusal))) = ended else { panic!("{ended:?}") };
            let from = crate::stage::date("2026-03-05");
            assert_eq!(refusal, Refusal::Planned { revision: RulesRevision(2), from });
        }
        let replaces = Some(RulesRevision(2));
        rules::enact(desk, &head, Wanted { replaces, ..now(urgent) }).await.unwrap();
        assert_eq!(desk.rules().await.unwrap().report_hour, 10);
        desk.clock.advance(Duration::from_secs(4 * 86_400));
        let known = desk.rules().await.unwrap();
        assert_eq!((known.revision, known.report_hour), (RulesRevision(3), 10), "it was given up");
        let listed = rules::list(desk, &head).await.unwrap();
        let standings: Vec<Standing> = listed.iter().map(|one| one.standing).collect();
        assert_eq!(standings, [Standing::InForce, Standing::Replaced, Standing::Past]);
    }

    async fn rules_by_which_nobody_can_work_are_told_and_not_enacted(desk: &TestDesk) {
        let mut rules = stricter(desk).await;
        rules.ladder.clear();
        rules.report_hour = 24;
        let from = Some(desk.now() - Duration::from_secs(1));
        let wanted = Wanted { from, ..now(rules) };
        let ended = rules::enact(desk, &desk.actor("head"), wanted).await;
        let Err(DeskError::FlawedRules(flaws)) = ended else { panic!("they were enacted") };
        let found: Vec<String> = flaws.iter().map(ToString::to_string).collect();
        assert_eq!(found, ["ladder", "report_hour", "start"]);
        assert_eq!(desk.rules().await.unwrap().revision, RulesRevision(1));
    }

    async fn head_and_administrator_enact_and_two_at_once_do_not_cover_each_other(desk: &TestDesk) {
        for (login, _, role, _) in desk::testing::CAST {
            let wanted = Wanted { seen: Some(RulesRevision(9)), ..now(stricter(desk).await) };
            let ended = rules::enact(desk, &desk.actor(login), wanted).await;
            match role {
                Role::Head | Role::Admin => {
                    assert!(matches!(ended, Err(DeskError::Stale { .. })), "{login}");
                }
                _ => assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}"),
            }
            let reads = rules::list(desk, &desk.actor(login)).await.is_ok();
            let outside = matches!(
                role,
                Role::UnitHead | Role::Dpjp | Role::Committee | Role::Management | Role::Owner
            );
            assert_eq!(reads, !outside, "{login}");
        }
        let wanted = Wanted { seen: Some(RulesRevision(1)), ..now(stricter(desk).await) };
        rules::enact(desk, &desk.actor("admin"), wanted).await.unwrap();
    }

    async fn an_enactment_is_remembered_with_its_source_and_its_parts(desk: &TestDesk) {
        rules::enact(desk, &desk.actor("head"), now(stricter(desk).await)).await.unwrap();
        let found = house::history(desk, &desk.actor("auditor"), None).await.unwrap();
        let line = &found.lines[0];
        assert_eq!((line.deed, line.named.as_str()), (Deed::RulesEnacted, "2"));
        assert_eq!(line.by.name.as_deref(), Some("Dewi Lestari"));
        let aspects: Vec<Aspect> = line.changes.iter().map(|change| change.aspect).collect();
        assert_eq!(aspects, [Aspect::Source, Aspect::From, Aspect::Windows]);
        assert_eq!(line.changes[0].after, "Keputusan Direktur 12/2026");
    }

    async fn every_preset_can_be_enacted_and_is_then_what_it_says(desk: &TestDesk) {
        let admin = desk.actor("admin");
        for each in Preset::ALL {
            desk.clock.advance(Duration::from_secs(1));
            let wanted = rules::begun_from(desk, *each).await.unwrap();
            let number = rules::enact(desk, &admin, now(wanted.clone())).await.unwrap();
            let mut expected = wanted;
            expected.revision = number;
            expected.procedure.revision = number;
            assert_eq!(*desk.rules().await.unwrap(), expected, "{each:?}");
        }
    }
}

#[test]
fn rules_are_told_in_sentences_and_compared_in_words() {
    use domain::calendar::Zone;
    use domain::rules::preset;
    let before = preset(Preset::RsudBanyumas, Zone::Wib);
    let mut after = before.clone();
    after.windows.unit_answer = Span::hours(12);
    after.clocks.retain(|clock| clock.name != domain::rules::ClockName::UnitTarget);
    for language in Language::ALL {
        let t = words(language);
        let parts = rules::told(&before, t);
        assert!(parts.iter().all(|part| !part.told.is_empty()), "{language:?}");
        assert_eq!(rules::changed(&before, &before, t), []);
        let changed = rules::changed(&before, &after, t);
        let sections: Vec<Section> = changed.iter().map(|(section, _)| *section).collect();
        assert_eq!(sections, [Section::Clocks, Section::Windows]);
        let (was, now) = &changed[0].1[0];
        assert!(was.as_ref().is_some_and(|was| was.key == "unit_target") && now.is_none());
    }
    let t = words(Language::Id);
    let (was, now) = &rules::changed(&before, &after, t)[1].1[0];
    assert_eq!(was.as_ref().unwrap().says, "Unit menjawab dalam 24 jam");
    assert_eq!(now.as_ref().unwrap().says, "Unit menjawab dalam 12 jam");
}
