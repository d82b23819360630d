//! What in a complaint reaches beyond the hospital.

use reading::{Outward, outward};

#[test]
fn police_death_and_media_are_pointed_out_with_their_words() {
    let found =
        outward("Ayah saya meninggal. Saya akan lapor polisi dan wartawan sudah menelepon.");
    let kinds: Vec<Outward> = found.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, Outward::ALL);
    assert_eq!(found[0].1, ["lapor polisi"]);
    assert_eq!(found[1].1, ["meninggal"]);
    assert_eq!(found[2].1, ["wartawan"]);
}

#[test]
fn what_is_denied_or_meant_otherwise_is_not_pointed_out() {
    assert!(outward("Lampu mati di dekat polisi tidur, obat lama sekali.").is_empty());
    assert!(outward("Saya tidak akan menuntut.").is_empty());
    assert!(outward("").is_empty());
}
