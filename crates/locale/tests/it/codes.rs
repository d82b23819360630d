//! Each code of `domain` has a word. The enums tell their values; the codes of refusals and events are read in their source, so
//! that a new one without a word stops this test.

mod papers;
mod publishing;
mod registers;
mod registration;

use std::collections::HashMap;

use domain::{
    answer_bank, calendar, call, case, compliance, erasure, house, improvement, inspection, intake,
    measure, meeting, observation, people, rules, sentence, sop, suggestion_box, survey, text,
    training, voice,
};
use locale::{Language, Words, words};

mod watch;

type Word = fn(&Words, &str) -> String;

macro_rules! all {
    ($enum:path) => {
        <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

fn of_enums() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("stage", |t, c| t.stage(c), all!(case::StageCode)),
        ("grade", |t, c| t.grade(c), all!(rules::Grade)),
        ("grade_letter", |t, c| t.grade_letter(c), all!(rules::Grade)),
        ("nature", |t, c| t.nature(c), all!(rules::Nature)),
        ("kind", |t, c| t.kind(c), all!(rules::Kind)),
        ("channel", |t, c| t.channel(c), all!(rules::Channel)),
        ("way", |t, c| t.way(c), all!(rules::Way)),
        ("rung", |t, c| t.rung(c), all!(rules::Rung)),
        ("relation", |t, c| t.relation(c), all!(rules::Relation)),
        ("basis", |t, c| t.basis(c), all!(rules::Basis)),
        ("reaction", |t, c| t.reaction(c), all!(rules::Reaction)),
        ("outcome", |t, c| t.outcome(c), all!(rules::Outcome)),
        ("about", |t, c| t.about(c), all!(rules::About)),
        ("hcat", |t, c| t.hcat(c), all!(rules::Hcat)),
        ("command", |t, c| t.command(c), all!(rules::Act)),
        ("clock", |t, c| t.clock(c), all!(rules::ClockName)),
        ("mark", |t, c| t.mark(c), all!(rules::MarkKind)),
        ("duty", |t, c| t.duty(c), all!(rules::Duty)),
        ("preset", |t, c| t.preset(c), all!(rules::Preset)),
        ("source_status", |t, c| t.source_status(c), all!(rules::SourceStatus)),
        ("delivery_failure", |t, c| t.delivery_failure(c), all!(case::Failure)),
        ("forwarder", |t, c| t.forwarder(c), all!(intake::Forwarder)),
        ("role", |t, c| t.role(c), all!(people::Role)),
        ("sign_in_card", |t, c| t.sign_in_card(c), all!(people::Role)),
        ("calendar_key_opens", |t, c| t.calendar_key_opens(c), all!(people::Opens)),
        ("delegate_title", |t, c| t.delegate_title(c), all!(people::DelegateTitle)),
        ("verdict", |t, c| t.verdict(c), all!(compliance::Verdict)),
        ("why", |t, c| t.why(c), all!(compliance::Why)),
        ("improvement_stage", |t, c| t.improvement_stage(c), all!(improvement::Stage)),
        ("improvement_command", |t, c| t.improvement_command(c), all!(improvement::Act)),
        ("suggestion_box_act", |t, c| t.suggestion_box_act(c), all!(suggestion_box::Act)),
        ("bank_category", |t, c| t.bank_category(c), all!(answer_bank::Category)),
        ("bank_standing", |t, c| t.bank_standing(c), all!(answer_bank::Standing)),
        ("bank_command", |t, c| t.bank_command(c), all!(answer_bank::Act)),
        ("call_direction", |t, c| t.call_direction(c), all!(call::Direction)),
        ("call_stage", |t, c| t.call_stage(c), all!(call::Stage)),
        ("call_outcome", |t, c| t.call_outcome(c), all!(call::Outcome)),
        ("call_choice", |t, c| t.call_choice(c), all!(call::Choice)),
        ("call_command", |t, c| t.call_command(c), all!(call::Act)),
        ("erasure_basis", |t, c| t.erasure_basis(c), all!(erasure::Basis)),
        ("erasure_state", |t, c| t.erasure_state(c), all!(erasure::State)),
        ("shift_name", |t, c| t.shift_name(c), all!(rules::Shift)),
        ("rules_section", |t, c| t.rules_section(c), all!(rules::Section)),
        ("rules_flaw", |t, c| t.rules_flaw(c), all!(rules::Why)),
        ("rules_approval", |t, c| t.rules_approval(c), {
            rules::ApprovalWhen::ALL.iter().map(|when| when.code()).collect()
        }),
        ("rules_week", |t, c| t.rules_week(c), all!(calendar::Week)),
        ("day_kind", |t, c| t.day_kind(c), all!(calendar::DayKind)),
        ("house_deed", |t, c| t.house_deed(c), all!(house::Deed)),
        ("house_aspect", |t, c| t.house_aspect(c), all!(house::Aspect)),
        ("unit_of_time", |t, c| t.unit_of_time(c), all!(calendar::Unit)),
    ]
}

/// What surveys ask and find.
fn of_surveys() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("survey_unsur", |t, c| t.survey_unsur(c), all!(survey::Unsur)),
        ("survey_question", |t, c| t.survey_question(c), all!(survey::Unsur)),
        ("survey_template", |t, c| t.survey_template(c), all!(survey::Template)),
        ("survey_order", |t, c| t.survey_order(c), all!(survey::Order)),
        ("survey_stage", |t, c| t.survey_stage(c), all!(survey::Stage)),
        ("survey_grade", |t, c| t.survey_grade(c), all!(survey::Grade)),
        ("after_question", |t, c| t.after_question(c), all!(survey::AfterQuestion)),
        ("after_answer", |t, c| t.after_answer(c), all!(survey::Care)),
    ]
}

/// What is seen on rounds.
fn of_observation() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("observation_kind", |t, c| t.observation_kind(c), all!(observation::Kind)),
        ("observation_stage", |t, c| t.observation_stage(c), all!(observation::round::Stage)),
        ("service_name", |t, c| t.service_name(c), all!(measure::Measure)),
        ("service_counts", |t, c| t.service_counts(c), all!(measure::Measure)),
        ("service_of", |t, c| t.service_of(c), all!(measure::Measure)),
        ("voice_by", |t, c| t.voice_by(c), all!(voice::By)),
        ("voice_table", |t, c| t.voice_table(c), all!(voice::By)),
        ("observation_answer", |t, c| t.observation_answer(c), all!(observation::round::Answer)),
    ]
}

/// What is looked at again, and what is decided about it.
fn of_evaluation() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../domain/src/", $file)))
        };
    }
    vec![
        ("inspection_stage", |t, c| t.inspection_stage(c), all!(inspection::Stage)),
        ("inspection_answer", |t, c| t.inspection_answer(c), all!(inspection::Answer)),
        ("inspection_sheet", |t, c| t.inspection_sheet(c), vec!["open", "filled", "protected"]),
        ("inspection_refusal", inspection_refusal, source!("inspection/refusal.rs")),
        ("inspection_event", |t, c| t.inspection_event(c), source!("inspection/event.rs")),
        ("meeting_stage", |t, c| t.meeting_stage(c), all!(meeting::Stage)),
        ("meeting_figure", |t, c| t.meeting_figure(c), all!(meeting::Figure)),
        ("meeting_refusal", meeting_refusal, source!("meeting/refusal.rs")),
        ("meeting_event", |t, c| t.meeting_event(c), source!("meeting/event.rs")),
    ]
}

/// What people learn.
fn of_training() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("training_area", |t, c| t.training_area(c), all!(training::competence::Area)),
        ("training_level", |t, c| t.training_level(c), all!(training::Level)),
        ("training_kind", |t, c| t.training_kind(c), all!(training::session::Kind)),
        ("training_stage", |t, c| t.training_stage(c), all!(training::session::Stage)),
        ("training_standing", |t, c| t.training_standing(c), all!(training::Standing)),
    ]
}

/// What the house words itself.
fn of_wordings() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    vec![
        ("sop_part", |t, c| t.sop_part(c), all!(sop::Part)),
        ("sop_call", |t, c| t.sop_call(c), all!(sop::Call)),
        ("home_sop_call", |t, c| t.home_sop_call(c), all!(sop::Call)),
        ("sop_standing", |t, c| t.sop_standing(c), all!(sop::Standing)),
        ("sop_stage", |t, c| t.sop_stage(c), all!(sop::Stage)),
        ("sop_tie", |t, c| t.sop_tie(c), all!(sop::Tie)),
        ("sop_command", |t, c| t.sop_command(c), all!(sop::Act)),
        ("sop_conflict", |t, c| t.sop_conflict(c), all!(sop::Conflict)),
        ("sentence_occasion", |t, c| t.sentence_occasion(c), all!(sentence::Occasion)),
        ("sentence_when", |t, c| t.sentence_when(c), all!(sentence::Occasion)),
        ("sentence_gap", |t, c| t.sentence_gap(c), all!(sentence::Gap)),
        ("sentence_language", |t, c| t.sentence_language(c), all!(text::Language)),
    ]
}

/// What has expired says since when.
fn bank_refusal(t: &Words, code: &str) -> String {
    match code {
        "expired" => t.bank_expired("31 Maret 2026"),
        code => t.bank_refusal(code),
    }
}

/// A case in the way is named with its number.
fn erasure_refusal(t: &Words, code: &str) -> String {
    match code {
        "open" => t.erasure_open("2026-00001"),
        "held" => t.erasure_held("2026-00001"),
        "kept" => t.erasure_kept("2026-00001", "31 Maret 2031"),
        "unread" => t.erasure_unread(2),
        code => t.erasure_refusal(code),
    }
}

/// What is missing, or contradicts itself, is named.
fn sop_refusal(t: &Words, code: &str) -> String {
    match code {
        "incomplete" => t.sop_incomplete("Tujuan"),
        "contradictory" => t.sop_contradictory("1, 2"),
        "unsound" => t.sop_unsound("3"),
        "unworkable" => t.sop_unworkable("4"),
        "open_comments" => t.sop_open_comments("5"),
        "unanswered" => t.sop_unanswered("3"),
        code => t.sop_refusal(code),
    }
}

/// What is older, or never ends, says since when and how long.
fn training_refusal(t: &Words, code: &str) -> String {
    match code {
        "older" => t.training_older("31 Maret 2026"),
        "validity" => t.training_validity("120"),
        code => t.training_refusal(code),
    }
}

/// A day and a limit are named.
fn organisation_refusal(t: &Words, code: &str) -> String {
    match code {
        "before_previous" => t.organisation_before_previous("31 Maret 2026"),
        "outside_decree" => t.organisation_outside_decree("31 Maret 2026"),
        "full" => t.organisation_full("1000"),
        "too_many" => t.organisation_too_many("200"),
        "older" => t.organisation_older("31 Maret 2026"),
        "interval" => t.organisation_interval("36"),
        code => t.organisation_refusal(code),
    }
}

/// A stage and a limit are named.
fn session_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.training_not_now("ditutup"),
        "marks" => t.training_marks("100"),
        code => t.training_session_refusal(code),
    }
}

/// Limits and stages are named.
fn observation_refusal(t: &Words, code: &str) -> String {
    match code {
        "items" => t.observation_items("40"),
        "too_long_ago" => t.observation_too_long("8"),
        "too_many_findings" => t.observation_too_many("10"),
        "ended" => t.observation_ended("selesai"),
        code => t.observation_refusal(code),
    }
}

/// Limits and stages are named.
fn inspection_refusal(t: &Words, code: &str) -> String {
    match code {
        "questions" => t.inspection_questions_most("30"),
        "no_such_clause" => t.inspection_no_such_clause("12"),
        "size" => t.inspection_size_most("60"),
        "unchecked" => t.inspection_unchecked("3"),
        "ended" => t.inspection_ended("ditutup"),
        code => t.inspection_refusal(code),
    }
}

/// Limits and stages are named.
fn meeting_refusal(t: &Words, code: &str) -> String {
    match code {
        "not_now" => t.meeting_not_now("dibatalkan"),
        "people" => t.meeting_people_most("60"),
        code => t.meeting_refusal(code),
    }
}

/// The codes that each `fn code` and `fn kind` of a file gives: `=> "code"`.
fn in_source(file: &'static str) -> Vec<&'static str> {
    ["fn code(", "fn kind("]
        .iter()
        .flat_map(|name| file.split(name).skip(1))
        .filter_map(|rest| rest.split("\n    }").next())
        .flat_map(|body| body.split("=> \"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn of_sources() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../domain/src/", $file)))
        };
    }
    vec![
        ("refusal", |t, c| t.refusal(c), source!("case/refusal.rs")),
        ("event", |t, c| t.event(c), source!("case/event.rs")),
        ("party", |t, c| t.party(c), source!("case/addressee.rs")),
        ("intake_fault", |t, c| t.intake_fault(c), source!("intake.rs")),
        ("invalid", |t, c| t.invalid(c), source!("text.rs")),
        ("improvement_refusal", |t, c| t.improvement_refusal(c), source!("improvement/refusal.rs")),
        ("improvement_event", |t, c| t.improvement_event(c), source!("improvement/event.rs")),
        ("improvement_owing", |t, c| t.improvement_owing(c), source!("improvement.rs")),
        (
            "suggestion_box_refusal",
            |t, c| t.suggestion_box_refusal(c),
            source!("suggestion_box/refusal.rs"),
        ),
        (
            "suggestion_box_event",
            |t, c| t.suggestion_box_event(c),
            [source!("suggestion_box.rs"), source!("suggestion_box/opening.rs")].concat(),
        ),
        ("bank_refusal", bank_refusal, source!("answer_bank/refusal.rs")),
        ("bank_event", |t, c| t.bank_event(c), source!("answer_bank/event.rs")),
        ("call_refusal", |t, c| t.call_refusal(c), source!("call/refusal.rs")),
        ("call_event", |t, c| t.call_event(c), source!("call/event.rs")),
        ("shift_refusal", |t, c| t.shift_refusal(c), source!("shift/refusal.rs")),
        ("erasure_refusal", erasure_refusal, source!("erasure/refusal.rs")),
        ("sop_refusal", sop_refusal, source!("sop/refusal.rs")),
        ("training_refusal", training_refusal, source!("training/refusal.rs")),
        ("session_refusal", session_refusal, source!("training/session/refusal.rs")),
        ("organisation_refusal", organisation_refusal, source!("organisation/refusal.rs")),
        ("creed_event", |t, c| t.creed_event(c), source!("organisation/creed.rs")),
        ("decree_event", |t, c| t.decree_event(c), source!("organisation/decree.rs")),
        ("facility_event", |t, c| t.facility_event(c), source!("organisation/facility.rs")),
        ("observation_refusal", observation_refusal, source!("observation/refusal.rs")),
        (
            "observation_event",
            |t, c| t.observation_event(c),
            [source!("observation/checklist.rs"), source!("observation/round/event.rs")].concat(),
        ),
        ("sop_event", |t, c| t.sop_event(c), source!("sop/event.rs")),
        ("sop_basis", |t, c| t.sop_basis(c), source!("sop/content.rs")),
        ("clock_state", |t, c| t.clock_state(c), source!("clock.rs")),
    ]
}

/// Codes that only the pages know.
fn of_pages() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    let list = |codes: &'static str| codes.split_whitespace().collect();
    let errors = "bad_request signed_out forbidden not_found not_allowed stale too_large \
                  unsupported invalid refused too_many cross_site form_expired busy broken";
    vec![
        (
            "public_stage",
            |t, c| t.public_stage(c),
            list("received screening in_progress waiting preparing answered again closed"),
        ),
        ("addressee", |t, c| t.addressee(c), list("unit dpjp committee management")),
        ("actor", |t, c| t.actor(c), list("complainant system clock import api desk")),
        ("error_title", |t, c| t.error_title(c), list(errors)),
        ("error_what_now", |t, c| t.error_what_now(c), list(errors)),
        (
            "saying",
            |t, c| t.saying(c),
            list(
                "saved sheet_taken sent done checked signed_out answered approved returned closed recorded counted",
            ),
        ),
        (
            "frame_group",
            |t, c| t.frame_group(c),
            list("work voices watch publication quality standards house"),
        ),
        (
            "frame_go",
            |t, c| t.frame_go(c),
            list(
                "home inbox cases series new_case stays calls shifts answers tasks approvals boxes surveys observations voice skm improvements daily monthly procedure \
                 sop inspections meetings content content_calendar campaigns activities collaborators consents mentions issues media_inquiries statements training outbox channels people units audit settings hospital holidays rules house account report_form track how privacy",
            ),
        ),
    ]
}

#[test]
fn every_code_has_a_word_of_its_own() {
    let families: Vec<_> = of_enums()
        .into_iter()
        .chain(of_surveys())
        .chain(of_observation())
        .chain(papers::families())
        .chain(of_evaluation())
        .chain(publishing::families())
        .chain(watch::families())
        .chain(of_training())
        .chain(registers::families())
        .chain(registration::families())
        .chain(of_wordings())
        .chain(of_sources())
        .chain(of_pages())
        .collect();
    for language in Language::ALL {
        for (family, word, codes) in &families {
            assert!(!codes.is_empty(), "{family} has no codes");
            let mut said_by = HashMap::new();
            for code in codes {
                let said = word(words(language), code);
                // The English words for units of time are their own codes.
                let named = said != **code || *family == "unit_of_time";
                assert!(named, "{family} {code} has no word in {}", language.code());
                // Two arms of a match may share one code, and with it one sentence.
                if let Some(twin) = said_by.insert(said.clone(), *code) {
                    assert_eq!(twin, *code, "{family}: {twin} and {code} both say “{said}”");
                }
            }
        }
    }
}

#[test]
fn an_unknown_code_is_shown_as_it_is() {
    assert_eq!(words(Language::Id).stage("later_invention"), "later_invention");
}
