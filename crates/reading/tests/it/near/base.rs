//! Invented messages of four words to four sentences; many differ from another one by a word or two.

use super::change::Chance;

const MESSAGES: &str = include_str!("../../../../../fixtures/reading/messages.tsv");

const WHERE: [&str; 16] = [
    "poli gigi",
    "poli anak",
    "poli mata",
    "loket pendaftaran",
    "apotek",
    "kasir",
    "IGD",
    "laboratorium",
    "radiologi",
    "bangsal melati",
    "bangsal mawar",
    "ruang tunggu",
    "parkiran motor",
    "lantai tiga",
    "kamar bersalin",
    "ruang ICU",
];
const WHAT: [&str; 16] = [
    "antre lama sekali",
    "petugasnya ketus",
    "kursinya kurang",
    "toiletnya bau pesing",
    "AC tidak dingin",
    "dokternya belum datang",
    "nomor antrean hilang",
    "obatnya kosong",
    "perawatnya sabar dan ramah",
    "lampunya padam",
    "hasilnya tertukar",
    "biayanya tidak jelas",
    "makanannya dingin",
    "jadwalnya berubah terus",
    "liftnya macet",
    "airnya tidak mengalir",
];
const WHEN: [&str; 8] = [
    "tadi pagi",
    "sejak Senin",
    "sudah 3 hari",
    "dari jam 7 sampai jam 12",
    "kemarin sore",
    "hari Sabtu lalu",
    "setiap kontrol",
    "waktu anak saya opname",
];
const MORE: [&str; 14] = [
    "Sudah saya sampaikan ke petugas, tetapi jawabannya hanya disuruh sabar.",
    "Saya diminta membayar 1.500.000 tanpa rincian.",
    "Ibu saya berumur 70 tahun dan tidak kuat berdiri.",
    "Keluarga menunggu di lorong karena tempat duduk penuh.",
    "Berkas rujukan sudah lengkap, masih juga disuruh pulang.",
    "Mohon ditindaklanjuti supaya pasien lain tidak mengalami.",
    "Yang dipanggil malah orang yang datang belakangan.",
    "Anak saya menangis karena lapar.",
    "Telepon rumah sakit tidak diangkat walau dihubungi 5 kali.",
    "Padahal dulu pelayanan di sini bagus.",
    "Uang muka 500 ribu belum dikembalikan.",
    "Penjelasan dokter hanya dua menit.",
    "Suara proyek di sebelah sangat mengganggu istirahat pasien.",
    "Kami jauh-jauh datang dari Cilacap naik bus.",
];

/// So many different texts, a third of them short.
pub fn texts(seed: u64, most: usize) -> Vec<String> {
    let mut chance = Chance::new(seed ^ 0xABCD);
    let written = MESSAGES.lines().filter(|line| !line.starts_with('#'));
    let mut texts: Vec<String> =
        written.filter_map(|line| line.split('\t').nth(4)).map(str::to_owned).collect();
    while texts.len() < most {
        let text = composed(&mut chance);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn composed(chance: &mut Chance) -> String {
    let (place, what) = (chance.of(&WHERE), chance.of(&WHAT));
    let mut text = match chance.below(3) {
        0 => format!("Di {place} {what}."),
        1 => format!("{what} di {place}, {}.", chance.of(&WHEN)),
        _ => format!("{place} {what} {}.", chance.of(&WHEN)),
    };
    for _ in 0..chance.below(4) {
        text.push(' ');
        text.push_str(chance.of(&MORE));
    }
    text
}
