use reading::stem;

/// A line: words that must meet at one root, which is the first of them.
const FAMILIES: &str = "
tunggu menunggu ditunggu nunggu nungguin tunggulah menunggunya penunggu tertunggu-tunggu
keluh keluhan mengeluh mengeluhkan ngeluh keluhannya dikeluhkan
layan pelayanan melayani dilayani layani pelayanannya pelayan layanan terlayani ngelayani layanin
rawat perawat perawatnya perawatan dirawat merawat perawat-perawat terawat
obat obat-obatan obatnya mengobati pengobatan diobati berobat
bayar pembayaran membayar dibayar bayarnya pembayarannya mbayar terbayar bayaran
bersih kebersihan membersihkan dibersihkan bersihnya pembersihan bersihkan
dokter dokternya dokter-dokter kedokteran
antre antrean antrian antri mengantre ngantri mengantri antriannya ngantre pengantre
marah marah-marah memarahi dimarahi kemarahan marahnya pemarah
panggil dipanggil memanggil panggilan pemanggilan terpanggil manggil
periksa diperiksa memeriksa pemeriksaan pemeriksaannya periksakan terperiksa
daftar pendaftaran mendaftar daftarkan terdaftar ndaftar mendaftarkan
kecewa mengecewakan kekecewaan dikecewakan kecewanya
tanya bertanya menanyakan pertanyaan ditanya tanyakan ditanyai nanya
jawab menjawab jawaban dijawab terjawab penjawab
tangan penanganan ditangani menangani tangannya
terima diterima menerima penerimaan penerima
lambat terlambat keterlambatan lambatnya memperlambat diperlambat
ramah keramahan ramahnya seramah
baik perbaikan memperbaiki sebaik-baiknya kebaikan terbaik diperbaiki membaik
kirim mengirim dikirim pengiriman kiriman kirimkan ngirim
ambil mengambil diambil pengambilan ambilkan ngambil
suntik disuntik menyuntik penyuntikan nyuntik suntikan
jelas penjelasan menjelaskan dijelaskan sejelas-jelasnya
lapor melapor laporan pelapor dilaporkan melaporkan pelaporan
adu aduan mengadu pengaduan diadukan pengadu
tindak tindakan menindak ditindak penindakan
kerja bekerja pekerjaan pekerja kerjanya dikerjakan mengerjakan
jaga penjaga menjaga dijaga penjagaan
operasi dioperasi pengoperasian mengoperasi operasinya
rujuk rujukan dirujuk merujuk perujuk
sembuh kesembuhan menyembuhkan disembuhkan penyembuhan
sehat kesehatan menyehatkan sehatnya
sakit penyakit menyakitkan kesakitan sakitnya penyakitnya menyakiti
hilang kehilangan menghilang dihilangkan menghilangkan
beri memberi memberikan diberikan pemberian berikan diberi
bantu membantu bantuan dibantu pembantu mbantu bantuin
tolong menolong pertolongan ditolong tolong-menolong
sampai menyampaikan disampaikan penyampaian sampaikan tersampaikan
sulit kesulitan mempersulit dipersulit sulitnya
parkir parkiran diparkir parkirnya memarkir
pakai memakai dipakai pemakaian pakaian
butuh kebutuhan membutuhkan dibutuhkan
ingat mengingatkan diingatkan peringatan teringat memperingatkan
masuk memasukkan dimasukkan masukan pemasukan termasuk
keluar dikeluarkan mengeluarkan pengeluaran
putus keputusan memutuskan diputuskan putusan
tahan bertahan ditahan penahanan pertahanan
ajar belajar mengajar pelajaran pengajar diajari
kata mengatakan dikatakan perkataan katanya berkata
hubung menghubungi dihubungi hubungan berhubungan
telepon menelepon ditelepon telponan ditelpon
urus mengurus pengurusan diurus urusan ngurus
cepat mempercepat kecepatan dipercepat secepatnya
darah pendarahan perdarahan darahnya berdarah
selesai menyelesaikan diselesaikan penyelesaian
tinggal ditinggal ketinggalan
";

/// Words that look affixed and are not.
const WHOLE: [&str; 24] = [
    "makan",
    "bulan",
    "jalan",
    "sekolah",
    "dengan",
    "bukan",
    "jangan",
    "akan",
    "malam",
    "dalam",
    "depan",
    "senin",
    "kamis",
    "selasa",
    "menit",
    "dia",
    "ini",
    "mati",
    "hari",
    "masalah",
    "teman",
    "pesan",
    "badan",
    "meninggal",
];

#[test]
fn a_family_of_words_meets_at_its_root() {
    let mut pairs = 0;
    let mut apart = Vec::new();
    for family in FAMILIES.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = family.split(' ').collect();
        for word in &words {
            pairs += 1;
            if stem(word) != words[0] {
                apart.push(format!("{word} -> {}, not {}", stem(word), words[0]));
            }
        }
    }
    assert!(apart.is_empty(), "{} of {pairs} apart:\n{}", apart.len(), apart.join("\n"));
    assert!(pairs >= 120);
}

#[test]
fn a_whole_word_loses_nothing() {
    let torn: Vec<_> =
        WHOLE.iter().map(|word| (word, stem(word))).filter(|(a, b)| **a != b).collect();
    assert!(torn.is_empty(), "{torn:?}");
}

#[test]
fn words_of_different_meaning_stay_apart() {
    for (one, other) in [
        ("meninggal", "ditinggal"),
        ("malam", "dalam"),
        ("berikan", "ikan"),
        ("pemerintah", "perintah"),
        ("kasihan", "kasih"),
        ("hamil", "hamba"),
        ("sedang", "dang"),
        ("nanda", "anda"),
        ("medan", "dan"),
        ("belanda", "anda"),
        ("maling", "paling"),
        ("kenangan", "tangan"),
        ("kemudian", "kemudi"),
    ] {
        assert_ne!(stem(one), stem(other), "{one} and {other}");
    }
}

#[test]
fn an_unknown_root_still_brings_its_forms_together() {
    for (form, root) in [
        ("menganestesikan", "anestesi"),
        ("dianestesi", "anestesi"),
        ("kolonoskopinya", "kolonoskopi"),
        ("berkolaborasi", "kolaborasi"),
        ("menyosialisasikan", "sosialisasi"),
        ("merealisasikan", "realisasi"),
        ("telemedisinlah", "telemedisin"),
    ] {
        assert_eq!(stem(form), stem(root), "{form}");
    }
}

#[test]
fn names_and_numbers_stay_as_they_are() {
    for word in ["wanasari", "banyumas", "kartini", "42", "3jam", "iii", "covid", "号码", "menteng"]
    {
        assert_eq!(stem(word), word);
    }
}
