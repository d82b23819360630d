use reading::{normalise, stems};

fn plain(text: &str) -> String {
    normalise(text).join(" ")
}

#[test]
fn typing_habits_lead_to_plain_words() {
    for (typed, words) in [
        ("Knp antrinya lamaaaa BGT??", "kenapa antrinya lama banget"),
        ("sy udh nunggu 3jam gak dipanggil2", "saya sudah nunggu 3jam tidak dipanggil-dipanggil"),
        ("obatnya blm dikasi", "obatnya belum dikasi"),
        ("Maaaf, saya kecewaaa", "maaf saya kecewa"),
        ("makasih ya sus", "terima kasih ya suster"),
        ("gamau balik lg ke rs ini", "tidak mau balik lagi ke rs ini"),
        ("anak2 di kelas2 dan kelas III", "anak-anak di kelas2 dan kelas iii"),
        ("lamaaa2 bgt2", "lama-lama banget-banget"),
        ("RSUD-nya jauh", "rsud jauh"),
        ("obat-obatan & rawat-inap", "obat-obatan rawat inap"),
        ("biaya Rp1.500.000,- katanya gratis", "biaya rp1500000 katanya gratis"),
        ("tgl 12/10/2026 jam 10.30", "tanggal 12 10 2026 jam 10 30"),
        ("lihat https://contoh.id/a?b=1 ya", "lihat url ya"),
        ("@rsudwanasari #pelayanan", "rsudwanasari pelayanan"),
        ("𝗠𝗮𝗿𝗮𝗵 Ｂｅｓａｒ", "marah besar"),
        ("café\u{200b}nya", "cafenya"),
        ("😤😤", ""),
        ("   ", ""),
        ("号码 42", "号码 42"),
    ] {
        assert_eq!(plain(typed), words, "{typed}");
    }
}

#[test]
fn the_index_meets_a_question_asked_in_other_words() {
    let said = stems("Perawatnya marah-marah waktu sy menunggu pembayaran obat-obatan");
    for asked in ["perawat", "dimarahi", "ditunggu", "membayar", "obat"] {
        assert!(said.contains(&stems(asked)[0]), "{asked} not in {said:?}");
    }
}
