use reading::{SAME_TEXT, Similar, similar};

const TOLD: &str = "Ibu saya dirawat di bangsal mawar dan obatnya terlambat diberikan sampai tiga kali. \
                    Perawat jaga malam tidak menjawab bel. Mohon penjelasan dari kepala ruangan.";

#[test]
fn a_text_is_like_itself_and_nothing_is_like_an_empty_one() {
    assert!(similar(TOLD, TOLD) > 0.999);
    assert!(similar(TOLD, "") < 1e-6 && similar("", "") < 1e-6);
}

#[test]
fn short_forms_slips_gaps_and_another_order_leave_a_text_the_same() {
    for retold in [
        "ibu sy dirawat di bangsal mawar dan obatnya terlambat diberikan smp tiga kali. perawat jaga malam \
         tdk menjawab bel. mohon penjelasan dr kepala ruangan",
        "Perawat jaga malam tidak menjawab bel. Mohon penjelasan dari kepala ruangan. Ibu saya dirawat di \
         bangsal mawar dan obatnya terlambat diberikan sampai tiga kali.",
        "Ibu dirawat bangsal mawar obatnya terlamat diberikan tiga kali. Perawat malam tidak menjwab bel. \
         Mohon penjelasn kepala ruangan.",
    ] {
        assert!(similar(TOLD, retold) >= SAME_TEXT, "{} {retold}", similar(TOLD, retold));
    }
}

#[test]
fn two_complaints_about_the_same_ward_are_two() {
    let other = "Di bangsal mawar kamar mandinya kotor dan lampunya redup. Perawat siang ramah, tetapi \
                 makanan selalu datang dingin. Mohon diperbaiki.";
    assert!(similar(TOLD, other) < SAME_TEXT, "{}", similar(TOLD, other));
}

#[test]
fn the_likes_of_a_text_are_found_in_a_list_the_nearest_first() {
    let mut list = Similar::default();
    let other = list.add("Parkir motor di depan gedung selalu penuh setiap hari Senin");
    let near =
        list.add("ibu sy dirawat di bangsal mawar, obatnya terlambat diberikan sampe tiga kali");
    let same = list.add(TOLD);
    let found: Vec<usize> = list.likes(TOLD, 0.3).into_iter().map(|(number, _)| number).collect();
    assert_eq!(found, [same, near]);
    assert!(!found.contains(&other));
}
