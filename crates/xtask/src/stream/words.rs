//! What the invented people say. Every sentence is our own.

pub const UNITS: &[&str] = &[
    "pendaftaran",
    "farmasi",
    "poli anak",
    "IGD",
    "rawat inap",
    "kasir",
    "poli penyakit dalam",
    "laboratorium",
    "poli mata",
    "radiologi",
    "parkir",
    "poli gigi",
    "bangsal melati",
    "poli saraf",
    "kamar bersalin",
    "ruang tunggu",
    "loket BPJS",
    "poli jantung",
    "fisioterapi",
    "kantin",
    "ICU",
];

pub const OPENINGS: &[&str] = &[
    "",
    "",
    "Selamat pagi.",
    "Mohon maaf mengganggu.",
    "Saya pasien lama di sini.",
    "Halo admin.",
    "Assalamualaikum.",
    "Ibu saya dirawat minggu ini.",
    "Kemarin saya mengantar bapak.",
    "Ini pengalaman tetangga saya.",
    "Saya baru pertama kali berobat.",
    "Permisi.",
];

pub const PROBLEMS: &[&str] = &[
    "Antrean di UNIT panjang sekali.",
    "Petugas UNIT kurang ramah.",
    "Di UNIT kursinya sedikit.",
    "Penjelasan di UNIT membingungkan.",
    "Toilet dekat UNIT kotor.",
    "Pelayanan UNIT sudah bagus.",
    "Terima kasih untuk tim UNIT.",
    "Jadwal UNIT berubah tanpa kabar.",
    "AC di UNIT tidak dingin.",
    "Biaya di UNIT tidak dirinci.",
    "Nomor panggilan UNIT terlewat.",
    "Berkas saya hilang di UNIT.",
    "Telepon UNIT tidak diangkat.",
    "Dokter UNIT datang siang.",
    "Apakah UNIT buka hari Sabtu?",
    "Perawat UNIT sabar sekali.",
    "Papan petunjuk ke UNIT tidak ada.",
    "UNIT ramai dan bising.",
    "Obat dari UNIT kurang satu.",
    "Satpam dekat UNIT membentak.",
    "Hasil dari UNIT belum keluar.",
    "Saran saya UNIT menambah loket.",
    "Surat rujukan ditolak di UNIT.",
    "UNIT cepat dan rapi.",
    "Makanan dari UNIT sudah dingin.",
    "Tempat sampah UNIT penuh.",
    "Lampu di UNIT redup.",
    "Mesin antrean UNIT macet.",
    "Lift menuju UNIT lama.",
    "Karcis UNIT dobel.",
];

pub const DETAILS: &[&str] = &[
    "Saya menunggu JAM jam.",
    "Sudah JAM kali terjadi.",
    "Nomor saya ke JAM puluh.",
    "",
    "Padahal datang sejak subuh.",
    "Anak saya sampai rewel.",
    "Kami dari desa jauh.",
    "Tidak ada yang memberi tahu.",
    "Orang tua harus berdiri.",
    "Katanya sistem sedang lambat.",
    "Petugasnya cuma satu.",
    "Saya sudah bertanya di depan.",
    "Akhirnya kami pulang sore.",
    "Semua orang mengeluh.",
    "Untung ada relawan yang membantu.",
    "Saya bayar sendiri.",
    "Keluarga lain juga begitu.",
    "Besok harus kembali lagi.",
    "Kartu saya masih berlaku.",
];

pub const CLOSINGS: &[&str] = &[
    "",
    "",
    "Mohon diperhatikan.",
    "Terima kasih.",
    "Semoga lebih baik.",
    "Tolong dijawab.",
    "Kami menunggu kabar.",
    "Mohon maaf bila kurang berkenan.",
    "Salam.",
    "Demikian.",
];

pub const COPIED: [&str; 2] = [
    "Boikot rumah sakit ini karena sewa gedung pertemuannya mahal dan panitianya sombong.",
    "Sebarkan pesan berantai tentang undian kulkas gratis dari yayasan palsu ini.",
];

/// Fifteen matters, each told in several ways.
pub const MATTERS: &[&[&str]] = &[
    &[
        "Genset padam dan bangsal gelap gulita.",
        "Listrik mati, genset tidak menyala semalaman.",
        "Gelap semua karena genset rusak.",
    ],
    &[
        "Nasi bungkus pasien basi dan berbau.",
        "Bubur yang dibagikan sudah basi.",
        "Lauk basi membuat pasien mual.",
    ],
    &[
        "Data pasien bocor di grup telegram.",
        "Foto KTP pasien tersebar, data bocor.",
        "Kebocoran data, KTP saya ada di telegram.",
    ],
    &[
        "Tarif parkir naik jadi sepuluh ribu.",
        "Parkir motor mendadak naik sepuluh ribu.",
        "Kenaikan tarif parkir tidak diumumkan.",
    ],
    &[
        "Air keran di bangsal berwarna kuning.",
        "Air kuning dan berbau karat dari keran.",
        "Keran kamar mandi keluar air keruh kuning.",
    ],
    &[
        "Stok insulin kosong dua minggu.",
        "Insulin tidak ada, disuruh beli di luar.",
        "Pasien diabetes tidak kebagian insulin.",
    ],
    &[
        "Video perawat joget viral di tiktok.",
        "Joget di ruang perawatan jadi viral.",
        "Perawat membuat video joget, sangat viral.",
    ],
    &[
        "Ada ular masuk lewat plafon.",
        "Ular jatuh dari plafon kamar.",
        "Kami panik karena ular di atas plafon.",
    ],
    &[
        "Aplikasi antrean menolak kode OTP.",
        "Kode OTP tidak terkirim sejak pagi.",
        "OTP salah terus sehingga gagal mendaftar.",
    ],
    &[
        "Dokter ortopedi pindah tanpa pengganti.",
        "Poli ortopedi tutup, dokternya pindah.",
        "Operasi ortopedi batal karena dokter pindah.",
    ],
    &[
        "Bau limbah menyengat dari belakang gedung.",
        "Limbah cair meluap dan menyengat.",
        "Warga mencium limbah menyengat setiap malam.",
    ],
    &[
        "Vaksin polio kosong untuk bayi.",
        "Bayi kami gagal imunisasi polio.",
        "Jatah polio habis kata bidan.",
    ],
    &[
        "Ambulans minta uang bensin.",
        "Sopir ambulans memungut uang bensin.",
        "Diminta bensin dua ratus ribu oleh ambulans.",
    ],
    &[
        "Kutu busuk di kasur kelas tiga.",
        "Badan gatal digigit kutu busuk.",
        "Kasur penuh kutu, pasien gatal semua.",
    ],
    &[
        "Hasil tes HIV tertukar nama.",
        "Nama tertukar di hasil tes HIV.",
        "Tes HIV saya tertukar dengan orang lain.",
    ],
];
