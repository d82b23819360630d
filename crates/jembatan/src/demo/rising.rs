//! What suddenly many speak of in the demo: weeks of this and that, then, within an afternoon, nine
//! people in their own words about results of the laboratory.

use desk::Desk;
use desk::mention::{self, NewMention};
use domain::mention::Source;
use jiff::SignedDuration;

use super::cast::Cast;
use super::story::body;
use crate::fault::Fault;

/// Who wrote, and what.
type Remark = (&'static str, &'static str);

/// Days ago, and the remark.
const USUAL: [(i64, Remark); 5] = [
    (29, ("pelanggan_warung", "Parkir motor di RSUD Wanasari penuh terus kalau hari Senin.")),
    (22, ("suara_wana", "RSUD Wanasari menggelar donor darah bersama PMI.")),
    (15, ("ibu_kader", "Jadwal imunisasi di rumah sakit sekarang lebih jelas, terima kasih.")),
    (8, ("anak_kos", "Nomor antrean pendaftaran daring RSUD Wanasari susah didapat.")),
    (3, ("petani_lereng", "Ruang tunggu poli mata panas, kipasnya mati.")),
];

const RISING: [Remark; 9] = [
    (
        "pasien_kontrol",
        "Hasil lab di RSUD Wanasari katanya dua jam, sudah enam jam belum keluar juga.",
    ),
    (
        "ibu_dua_anak",
        "Anak saya diambil darah sejak pagi, hasil lab baru ada sore. Petugas laboratorium bilang alatnya rusak.",
    ),
    (
        "wong_wanasari",
        "Antre hasil lab RSUD Wanasari lama banget, alat laboratorium rusak dari kemarin.",
    ),
    (
        "cerita_jaga",
        "Menemani bapak kontrol, dokter menunggu hasil lab sampai poli tutup. Lama sekali.",
    ),
    (
        "penjual_bubur",
        "Tiga kali saya tanya ke loket laboratorium, jawabannya tunggu terus. Hasil lab belum juga selesai.",
    ),
    (
        "guru_sd_timur",
        "Hasil laboratorium tes urine saya tertunda sehari, tidak ada kabar dari RSUD Wanasari.",
    ),
    (
        "ojek_pangkalan",
        "Penumpang saya mengeluh hasil lab rumah sakit lambat, bolak-balik dua hari.",
    ),
    (
        "keluarga_pasien",
        "Kenapa hasil lab di RSUD Wanasari sekarang lambat sekali? Ibu saya menunggu dari subuh.",
    ),
    (
        "mahasiswa_rantau",
        "Cek darah jam tujuh, hasil lab keluar jam empat sore. Menunggu lama tanpa penjelasan.",
    ),
];

/// Weeks of this and that, written down in one go.
///
/// # Errors
/// What the desk said.
pub async fn usual(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let all = USUAL.map(|(days, said)| (SignedDuration::from_hours(24 * days), said));
    noted(desk, cast, &all).await
}

/// Nine people within an afternoon.
///
/// # Errors
/// What the desk said.
pub async fn suddenly(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let ago = (0..).map(|nth| SignedDuration::from_mins(20 * nth));
    let all: Vec<_> = ago.zip(RISING).collect();
    noted(desk, cast, &all).await
}

async fn noted(desk: &Desk, cast: &Cast, all: &[(SignedDuration, Remark)]) -> Result<(), Fault> {
    let officer = cast.actor("humas2");
    for (ago, (author, text)) in all {
        let new = NewMention {
            source: Source::Link,
            source_id: Some(format!("contoh-{author}")),
            text: body(text),
            outlet: None,
            link: None,
            author: Some((*author).to_owned()),
            tone: None,
            reach: None,
            published_at: Some(desk.now() - *ago),
        };
        mention::note(desk, &officer, new).await?;
    }
    Ok(())
}
