//! A signature covers one exact text and is never the author's own.

use domain::approval::{Approval, NotApproved, approved};

use crate::cast::{morning, person, words};

fn signed(number: u8, by: u128) -> Approval {
    Approval {
        words: words(number),
        enclosed: Vec::new(),
        by: person(by),
        as_delegate: None,
        at: morning(),
    }
}

#[test]
fn a_signature_covers_the_text_that_was_signed() {
    let clearance = approved((words(1), &[]), Some(person(7)), Some(&signed(1, 11))).unwrap();
    assert_eq!(clearance.words(), words(1));
    let released = clearance.release(words(1), "Kami mohon maaf.".to_owned()).unwrap();
    assert_eq!(released.text(), "Kami mohon maaf.");
    assert_eq!(format!("{released:?}"), "Cleared(16 bytes)");
}

#[test]
fn without_the_signature_under_these_words_nothing_is_approved() {
    assert_eq!(approved((words(1), &[]), None, None), Err(NotApproved::Unsigned));
    let other = approved((words(1), &[]), None, Some(&signed(2, 11)));
    assert_eq!(other, Err(NotApproved::OtherText));
    let own = approved((words(1), &[]), Some(person(11)), Some(&signed(1, 11)));
    assert_eq!(own, Err(NotApproved::OwnText));
}

#[test]
fn a_text_that_changed_on_its_way_is_not_released() {
    let mut digest = words(1);
    digest.digest[31] ^= 1;
    let clearance = approved((words(1), &[]), None, Some(&signed(1, 11))).unwrap();
    assert!(clearance.clone().release(digest, String::new()).is_none());
    assert!(clearance.clone().release(words(2), String::new()).is_none());
}
