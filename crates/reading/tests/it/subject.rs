//! Two people who speak of one matter, and two who do not.

use reading::{in_common, marks, stems};

const ONE: &str = "Saya antre obat di farmasi rawat jalan empat jam, loket hanya satu yang buka.";
const OTHER: &str = "Kenapa loket farmasi cuma satu? Antrean obatnya panjang sampai sore.";
const APART: &str = "Parkir motor penuh dan tukang parkirnya membentak ibu saya.";

fn shared(one: &str, other: &str) -> usize {
    let theirs = marks(&stems(other));
    marks(&stems(one)).iter().filter(|mark| theirs.contains(mark)).count()
}

#[test]
fn the_words_that_both_use_are_told_as_the_first_one_wrote_them() {
    let found = in_common(ONE, OTHER);
    for word in ["antre", "obat", "farmasi", "loket"] {
        assert!(found.iter().any(|one| one == word), "{word} in {found:?}");
    }
    assert!(!found.iter().any(|one| one == "saya" || one == "satu"), "{found:?}");
}

#[test]
fn different_matters_have_nothing_in_common() {
    assert!(in_common(ONE, APART).is_empty());
    assert!(in_common("Obat habis", "Obat habis").is_empty(), "two words are too few to say so");
    assert!(in_common("", ONE).is_empty());
}

#[test]
fn texts_on_one_matter_share_marks_and_others_hardly_do() {
    assert!(shared(ONE, OTHER) >= 2, "{}", shared(ONE, OTHER));
    assert!(shared(ONE, APART) < 2, "{}", shared(ONE, APART));
    assert_eq!(shared(ONE, ONE), 24);
    assert!(marks(&stems("terima kasih ya")).is_empty());
}

#[test]
fn the_marks_on_the_disk_never_change() {
    let words = ["loket", "farmasi", "antre"].map(str::to_owned);
    let mut turned = words.clone();
    turned.reverse();
    assert_eq!(marks(&words), marks(&turned), "the order of the words is nothing");
    assert_eq!(marks(&words).len(), 24);
}
