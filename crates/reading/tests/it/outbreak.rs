use reading::{Alarm, Budget, Heard, Watch};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const DAILY: [&str; 6] = [
    "antrean farmasi panjang sekali",
    "petugas loket kurang ramah",
    "kursi tunggu sedikit",
    "toilet lantai dua kotor",
    "dokter datang siang",
    "parkir motor penuh",
];

/// Six ordinary messages a day, then `more` on day seventy.
fn heard(more: &[(&str, Option<&str>)]) -> Vec<Alarm> {
    let mut watch = Watch::new(Budget::default());
    let mut alarms = Vec::new();
    for day in 0..75 {
        for (number, text) in DAILY.iter().enumerate() {
            let id = format!("{day}-{number}");
            let text =
                format!("{text} {}", ["hari ini", "lagi", "sejak subuh"][(day + number) % 3]);
            let at = i64::try_from(day).expect("few") * DAY + HOUR;
            alarms.extend(watch.hear(Heard { id: &id, at, text: &text, author: Some(&id) }));
        }
        for (number, (text, author)) in more.iter().enumerate().filter(|_| day == 70) {
            let id = format!("n{number}");
            alarms.extend(watch.hear(Heard {
                id: &id,
                at: 70 * DAY + 2 * HOUR,
                text,
                author: *author,
            }));
        }
    }
    alarms.extend(watch.close());
    alarms
}

const SNAKE: [&str; 6] = [
    "Ada ular masuk kamar anggrek lewat plafon",
    "Kaget sekali, ular jatuh dari atap bangsal",
    "Tolong tangkap ular di bangsal anak",
    "Ibu saya melihat ular dekat ranjangnya",
    "Plafon bolong, ular bisa turun kapan saja",
    "Malam ini tidak ada yang tidur karena ular",
];

#[test]
fn what_nobody_spoke_of_and_many_now_do_is_one_alarm_with_its_words_and_examples() {
    let more: Vec<_> = SNAKE
        .iter()
        .zip(["a", "b", "c", "d", "e", "f"])
        .map(|(text, who)| (*text, Some(who)))
        .collect();
    let alarms = heard(&more);
    assert_eq!(alarms.len(), 1, "{alarms:?}");
    assert!(alarms[0].terms.contains(&"ular".to_owned()), "{alarms:?}");
    assert!(alarms[0].examples.iter().all(|id| id.starts_with('n')), "{alarms:?}");
    assert_eq!(alarms[0].authors, 6);
    assert!(alarms[0].score > 5.0);
}

#[test]
fn ordinary_days_cry_nothing() {
    assert_eq!(heard(&[]), []);
}

#[test]
fn one_author_counts_once_however_much_is_written() {
    let more: Vec<_> = SNAKE.iter().map(|text| (*text, Some("a"))).collect();
    assert_eq!(heard(&more), []);
}

#[test]
fn one_text_without_a_name_counts_once_however_often_it_is_copied() {
    let more = vec![("Sebarkan: direktur menjual mobil dinas kepada saudaranya sendiri", None); 30];
    assert_eq!(heard(&more), []);
}

#[test]
fn a_text_that_many_people_sign_is_an_alarm() {
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let text = "Kami menolak penggusuran taman bermain anak di halaman rumah sakit";
    let more: Vec<_> = names.iter().map(|name| (text, Some(*name))).collect();
    let alarms = heard(&more);
    assert_eq!(alarms.len(), 1, "{alarms:?}");
    assert_eq!(alarms[0].authors, 7);
}

#[test]
fn a_text_that_many_people_write_every_day_is_usual() {
    let mut watch = Watch::new(Budget::default());
    let mut alarms = Vec::new();
    for day in 0..60 {
        for number in 0..4 {
            let id = format!("{day}-{number}");
            let (at, text) = (day * DAY + number * HOUR, "Antrean obat lama sekali");
            alarms.extend(watch.hear(Heard { id: &id, at, text, author: Some(&id) }));
        }
    }
    assert_eq!(alarms, []);
}
