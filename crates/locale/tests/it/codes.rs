use locale::{Language, Words, words};

type Word = fn(&Words, &str) -> String;

/// The codes of the API and the journal. A code that is missing here has no word of its own anywhere.
const CODES: &[(&str, Word, &str)] = &[
    (
        "stage",
        |t, c| t.stage(c),
        "received routed waiting review approval delivering answered closed",
    ),
    (
        "public_stage",
        |t, c| t.public_stage(c),
        "received screening in_progress waiting preparing answered again closed",
    ),
    ("grade", |t, c| t.grade(c), "red yellow green none"),
    ("grade_letter", |t, c| t.grade_letter(c), "red yellow green none"),
    ("nature", |t, c| t.nature(c), "medical non_medical"),
    ("kind", |t, c| t.kind(c), "complaint suggestion compliment question media_inquiry"),
    (
        "channel",
        |t, c| t.channel(c),
        "web kiosk telephone in_person box letter sms whatsapp instagram facebook email forwarded media",
    ),
    (
        "way",
        |t, c| t.way(c),
        "message letter telephone in_person tracking_page public_notice meeting home_visit",
    ),
    (
        "outcome",
        |t, c| t.outcome(c),
        "resolved not_upheld unresolved no_reply withdrawn forwarded duplicate unreachable",
    ),
    ("reaction", |t, c| t.reaction(c), "satisfied dissatisfied silent"),
    (
        "relation",
        |t, c| t.relation(c),
        "patient family guardian authorised heir visitor staff other",
    ),
    ("rung", |t, c| t.rung(c), "unit other_unit management"),
    ("addressee", |t, c| t.addressee(c), "unit dpjp committee management"),
    (
        "clock",
        |t, c| t.clock(c),
        "response non_medical_answer promised management_report unit_target lapor_follow_up outer_ceiling",
    ),
    ("clock_state", |t, c| t.clock_state(c), "not_started running paused stopped"),
    ("role", |t, c| t.role(c), ROLES),
    ("sign_in_card", |t, c| t.sign_in_card(c), ROLES),
    ("actor", |t, c| t.actor(c), "complainant system clock import api"),
    (
        "command",
        |t, c| t.command(c),
        "screen ask_for_time route answer answer_directly accept return reroute inquire reply \
         request_approval approve entitle deliver record_delivery record_failure record_reaction \
         escalate close reopen withdraw note link merge name_accused reveal",
    ),
    (
        "frame_go",
        |t, c| t.frame_go(c),
        "home inbox cases new_case tasks approvals improvements daily monthly procedure sop outbox \
         people units audit settings account report_form track how privacy",
    ),
    ("error_title", |t, c| t.error_title(c), ERRORS),
    ("error_what_now", |t, c| t.error_what_now(c), ERRORS),
];

const ROLES: &str = "officer customer_care operator duty_manager head unit_head dpjp committee \
                     management director owner quality auditor admin";
const ERRORS: &str = "bad_request signed_out forbidden not_found not_allowed stale too_large \
                      unsupported invalid refused too_many cross_site form_expired busy broken";

#[test]
fn every_code_has_a_word_of_its_own() {
    for language in Language::ALL {
        for (family, word, codes) in CODES {
            let mut seen = std::collections::HashMap::new();
            for code in codes.split_whitespace() {
                let said = word(words(language), code);
                assert_ne!(said, code, "{family} {code} has no word in {}", language.code());
                if *family != "way" && *family != "relation" {
                    let twin = seen.insert(said.clone(), code);
                    assert_eq!(twin, None, "{family} {code} says “{said}” like another");
                }
            }
        }
    }
}

#[test]
fn an_unknown_code_is_shown_as_it_is() {
    assert_eq!(words(Language::Id).stage("later_invention"), "later_invention");
}
