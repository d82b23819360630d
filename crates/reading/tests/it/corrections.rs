//! A reader that learns from the people of one office.

use reading::{
    BadModel, Card, Grade, Learned, Lesson, Question, compared, confusion, held_out, suggest,
};

/// An office that calls what smells of smoke medical and red, and sends it to a unit of its own.
fn lessons() -> Vec<Lesson> {
    let what =
        ["asap dari ruang genset", "antrean obat di loket", "lampu lorong timur", "parkir motor"];
    let who =
        ["kakek", "nenek", "adik", "tetangga", "saya", "ibu", "bapak", "paman", "bibi", "rekan"];
    let when = ["tadi", "kemarin", "minggu lalu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat"];
    let lesson = |at: usize| {
        let matter = at % what.len();
        let (who, when) = (who[at / 4 % 10], when[at / 40 % 8]);
        let smoke = matter == 0;
        Lesson {
            text: format!("{when} {who} melaporkan {} nomor {at}", what[matter]),
            kind: Some("complaint".into()),
            nature: Some(if smoke { "medical" } else { "non_medical" }.into()),
            grade: Some(if smoke { "red" } else { "green" }.into()),
            unit: Some(["K3", "FARMASI", "SARANA", "PARKIR"][matter].into()),
            mood: None,
        }
    };
    (0..320).map(lesson).collect()
}

fn learned() -> Learned {
    Learned::of(&lessons(), &Card::default())
}

#[test]
fn what_the_office_corrects_again_and_again_is_learned() {
    let text = "besok paman melaporkan asap dari ruang genset";
    assert_ne!(suggest(text, None).grade, Grade::Red);
    let read = learned().read(text);
    assert_eq!((read.suggestion.grade, read.unit.as_deref()), (Grade::Red, Some("K3")));
    assert!(read.suggestion.because.iter().any(|word| word == "asap"), "{read:?}");
}

#[test]
fn the_new_reader_is_compared_with_the_old_one_on_what_neither_saw() {
    let (lessons, learned) = (lessons(), learned());
    let table = compared(&lessons, None, &learned);
    let of = |question| *table.iter().find(|one| one.question == question).expect("asked");
    let unit = of(Question::Unit);
    assert!(unit.after.accuracy > 0.95 && unit.before.accuracy < 0.1, "{unit:?}");
    assert!(of(Question::Grade).after.macro_f1 > of(Question::Grade).before.macro_f1);
    assert_eq!(unit.asked, lessons.iter().filter(|one| held_out(&one.text)).count());
    assert!(table.iter().all(|one| one.question != Question::Mood));
    assert!(compared(&lessons, Some(&learned), &learned).iter().all(|one| one.before == one.after));
}

#[test]
fn a_red_grade_of_the_lists_and_a_death_are_never_taken_away() {
    let soothing: Vec<Lesson> = lessons()
        .into_iter()
        .map(|one| Lesson { grade: Some(["green", "yellow"][one.text.len() % 2].into()), ..one })
        .collect();
    let reader = Learned::of(&soothing, &Card::default());
    for text in ["Bapak saya meninggal karena salah obat", "Salah operasi, kami lapor polisi"] {
        assert_eq!(reader.read(text).suggestion.grade, Grade::Red, "{text}");
    }
    let kind = "Terima kasih, walau kakek meninggal kami dilayani baik";
    assert!(reader.read(kind).suggestion.grade > Grade::Green);
}

#[test]
fn a_few_examples_teach_nothing_and_the_lists_go_on() {
    let few = &lessons()[..30];
    let reader = Learned::of(few, &Card::default());
    assert_eq!(reader.questions().count(), 0);
    let text = "Toilet lantai dua kotor";
    assert_eq!(reader.read(text).suggestion, suggest(text, None));
}

#[test]
fn the_bytes_give_the_same_reader_and_damage_is_told() {
    let reader = learned();
    let bytes = reader.to_bytes();
    assert_eq!(Learned::from_bytes(&bytes), Ok(reader));
    assert_eq!(Learned::from_bytes(b"nothing"), Err(BadModel::NotAModel));
    let mut other = bytes.clone();
    other[8] = 7;
    assert_eq!(Learned::from_bytes(&other), Err(BadModel::OtherVersion { found: 7 }));
    let mut damaged = bytes.clone();
    damaged[bytes.len() / 2] ^= 1;
    assert_eq!(Learned::from_bytes(&damaged), Err(BadModel::Damaged));
    assert_eq!(Learned::from_bytes(&bytes[..bytes.len() - 3]), Err(BadModel::Damaged));
}

#[test]
fn a_table_of_confusion_counts_every_pair() {
    let pairs = [("red", "red"), ("red", "yellow"), ("green", "green")];
    let table = confusion(&["red", "yellow", "green"], &pairs);
    assert_eq!(table[0], ("red".to_owned(), vec![1, 1, 0]));
    assert_eq!(table[2].1, [0, 0, 1]);
}
