//! Cuts a long text into messages that a provider takes, at the end of a paragraph, sentence or word.

/// Slices of the text of at most `limit` bytes each; only white space at the cuts is left out.
pub fn split(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (part, behind) = rest.split_at(cut(rest, limit));
        parts.push(part.trim_end());
        rest = behind.trim_start();
    }
    parts
}

fn cut(text: &str, limit: usize) -> usize {
    if text.len() <= limit {
        return text.len();
    }
    let most = text.floor_char_boundary(limit);
    // A cut in the first half would make a needlessly short message.
    let late = |at: &usize| *at > most / 2;
    let head = &text[..most];
    last(head, "\n")
        .filter(late)
        .or_else(|| sentence_end(head).filter(late))
        .or_else(|| head.rfind(char::is_whitespace).filter(|at| *at > 0))
        .unwrap_or(most.max(text.chars().next().map_or(1, char::len_utf8)))
}

fn sentence_end(head: &str) -> Option<usize> {
    [". ", "! ", "? "].iter().filter_map(|end| last(head, end)).max()
}

/// Where the last such mark ends its sentence: behind the mark, before the space.
fn last(head: &str, mark: &str) -> Option<usize> {
    head.rfind(mark).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_text_is_one_part() {
        assert_eq!(split(" Terima kasih. ", 1000), ["Terima kasih."]);
    }

    #[test]
    fn the_cut_is_at_the_end_of_a_sentence() {
        let text = "Kami mohon maaf. Obat sudah siap di loket 3. Silakan ambil.";
        assert_eq!(
            split(text, 48),
            ["Kami mohon maaf. Obat sudah siap di loket 3.", "Silakan ambil."]
        );
    }

    #[test]
    fn a_word_is_cut_only_when_it_alone_is_too_long() {
        assert_eq!(split("satu dua tiga", 9), ["satu dua", "tiga"]);
        assert_eq!(split("😤😤😤", 9), ["😤😤", "😤"]);
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_is_lost(text in "[a-z.!? \\n😤é]{0,300}", limit in 8usize..60) {
            let parts = split(&text, limit);
            let dense = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(dense(&parts.concat()), dense(&text));
            prop_assert!(parts.iter().all(|part| !part.is_empty() && part.len() <= limit));
        }
    }
}
