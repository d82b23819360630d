use proptest::prelude::*;
use reading::{emergency_words, normalise, stem, stems};

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC*") {
        let words = normalise(&text);
        prop_assert!(words.iter().all(|word| !word.is_empty()));
        prop_assert!(stems(&text).iter().all(|stem| !stem.is_empty()));
        let _ = emergency_words(&text);
    }

    #[test]
    fn a_stem_of_a_stem_is_that_stem(word in "[a-z]{1,16}(-[a-z]{1,12})?") {
        let once = stem(&word).into_owned();
        prop_assert_eq!(stem(&once).into_owned(), once);
    }

    #[test]
    fn an_affixed_word_never_vanishes(
        prefix in "(di|ke|se|ber|ter|me|mem|men|meng|meny|pe|pem|pen|peng|per|memper)?",
        root in "[a-z]{1,8}",
        suffix in "(kan|an|i|nya|lah|kah|pun|ku|mu|kannya|annya)?",
    ) {
        let word = format!("{prefix}{root}{suffix}");
        let stem = stem(&word).into_owned();
        prop_assert!(!stem.is_empty() && stem.len() <= word.len());
    }

    #[test]
    fn plain_words_stay_the_same_when_read_again(text in "[a-zA-Z0-9 .,!?-]{0,60}") {
        let once = normalise(&text);
        prop_assert_eq!(normalise(&once.join(" ")), once);
    }

    #[test]
    fn a_number_keeps_its_digits(number in 0u64..10_000_000_000) {
        prop_assert_eq!(normalise(&format!("nomor {number}")), ["nomor".to_owned(), number.to_string()]);
    }
}
