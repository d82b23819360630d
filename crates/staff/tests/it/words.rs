//! No code of the rules reaches a page without a word of its own.

use domain::rules::{Act, Grade, Nature, Way};
use locale::{Language, words};

/// The labels that the desk gives the texts of a case and of an improvement.
const LABELS: &str = "complaint reason message question answer follow_up note reply place attendees \
                      minutes result root_cause improvement no_improvement_reason receiver letter";

#[test]
fn every_text_of_a_case_has_a_label() {
    for language in Language::ALL {
        for label in LABELS.split_whitespace() {
            assert_ne!(words(language).case_text(label), label);
        }
    }
}

#[test]
fn every_form_says_what_it_is_for() {
    // What asks for nothing has no form, but a line beside its button.
    let by_no_person = [Act::Remind, Act::Report, Act::Observe, Act::LinkBack];
    for language in Language::ALL {
        for act in Act::ALL.iter().filter(|act| !by_no_person.contains(act)) {
            assert_ne!(words(language).case_form_hint(act.code()), act.code());
        }
        for grade in Grade::ALL {
            assert_ne!(words(language).case_grade_criteria(grade.code()), grade.code());
        }
        for nature in Nature::ALL {
            assert_ne!(words(language).case_nature_hint(nature.code()), nature.code());
        }
        for way in Way::ALL {
            assert_ne!(words(language).case_way_hint(way.code()), way.code());
        }
    }
}

#[test]
fn every_way_a_message_came_and_every_door_that_is_shut_has_a_sentence() {
    let delivery = "queued sent delivered read failed aside on_the_page";
    let shut = "template_only window_closed no_door private_reply_spent over no_template no_list";
    for language in Language::ALL {
        let t = words(language);
        delivery.split_whitespace().for_each(|code| assert_ne!(t.delivery_state(code), code));
        shut.split_whitespace().for_each(|code| assert_ne!(t.sending_unsendable(code), code));
    }
}

#[test]
fn every_state_and_reason_of_the_outbox_has_a_sentence() {
    let reasons = "window_closed too_long recipient_gone token_dead not_permitted refused later \
                   unreachable no_door no_case not_cleared unreadable not_json other_object no_entry \
                   unsupported no_words no_thread mention no_connection provider_error \
                   automatic not_mail too_large too_many_parts tracking_page private_reply_spent \
                    damaged";
    for language in Language::ALL {
        let t = words(language);
        for reason in reasons.split_whitespace() {
            assert_ne!(t.outbox_reason(reason), reason);
        }
        for state in desk::deliver::OutboxState::ALL {
            assert_ne!(t.outbox_state(state.code()), state.code());
        }
    }
}
