### Pengaturan rumah sakit, hari libur, dan riwayatnya

# $place (String)
house-part = { $place ->
    [hospital] Kop surat, penanda tangan, pola nomor surat, telepon darurat.
    [holidays] Hari libur nasional, cuti bersama, dan hari libur rumah sakit sendiri.
    [rules] Batas waktu, jenjang, persetujuan, kategori, giliran jaga: yang berlaku dan riwayatnya.
    [sentences] Kata-kata tanda terima, minta waktu, pengingat, dan undangan kepada pelapor.
    [reader] Saran penyaringan: versi yang dipakai, latihan dari koreksi kantor, dan nilainya.
    [people] Akun, peran, kata sandi, dan wakil Direktur.
    [units] Unit yang dapat dimintai jawaban.
    [house] Siapa mengubah apa, kapan, dan apa isinya sebelum itu.
   *[other] { $place }
}

hospital-hint = Yang tertulis di sini berlaku untuk surat, laporan, dan halaman berikutnya. Yang sudah dicetak tidak berubah.

hospital-preview = Pratinjau kop surat

hospital-look = Lihat dulu

# $number (String)
hospital-number-sample = Contoh nomor surat: { $number }

hospital-letterhead = Baris di atas nama

hospital-letterhead-hint = Satu baris satu tulisan, paling banyak empat. Contoh: PEMERINTAH KABUPATEN …

hospital-name = Nama rumah sakit

hospital-address = Alamat

hospital-city = Kota

hospital-phone = Telepon

hospital-email = Surel

hospital-emergency = Telepon gawat darurat

hospital-emergency-hint = Tampil kepada pelapor yang menulis keadaan darurat.

hospital-letter-number = Pola nomor surat

hospital-letter-number-hint = {"{"}serial{"}"} harus ada; {"{"}month{"}"} (angka Romawi) dan {"{"}year{"}"} boleh.

hospital-director = Direktur

hospital-humas-head = Kepala Humas

hospital-nip-hint = 18 angka, atau kosong.

# $code (String)
hospital-flaw = { $code ->
    [no_serial] Pola harus memuat {"{"}serial{"}"}, supaya tidak ada dua surat bernomor sama.
    [unknown_place] Yang dikenal hanya {"{"}serial{"}"}, {"{"}month{"}"}, dan {"{"}year{"}"}.
    [not_a_nip] NIP terdiri dari 18 angka. Kosongkan bila tidak ada.
    [not_dialled] Tulis nomor yang dapat dihubungi: 3 sampai 15 angka.
   *[other] { $code }
}

# $most (String)
hospital-too-many-lines = Paling banyak { $most } baris.

# $code (String)
day-kind = { $code ->
    [national] Libur nasional
    [joint_leave] Cuti bersama
    [own] Libur rumah sakit
   *[other] { $code }
}

holiday-hint = Hari libur tidak dihitung sebagai hari kerja. Batas waktu yang sedang berjalan langsung mengikuti.

holiday-joint-counts = Menurut aturan yang berlaku, cuti bersama adalah hari libur.

holiday-joint-counts-not = Menurut aturan yang berlaku, cuti bersama tetap hari kerja.

holiday-year = Tahun

holiday-built-in = Daftar bawaan. Begitu Anda mengubah satu hari, seluruh tahun ini menjadi daftar rumah sakit sendiri.

# $year (String)
holiday-none = Belum ada hari libur untuk { $year }: batas waktu dalam hari kerja tahun itu hanya perkiraan.

holiday-kind = Jenis

holiday-kind-hint = Untuk baris yang tidak menyebut jenisnya sendiri.

holiday-remove = Hapus

holiday-add = Tambah hari libur

holiday-list = Daftar

holiday-list-hint = Satu hari satu baris, misalnya: 2026-03-20 Nyepi. Jenis boleh menyusul di belakang titik koma: national, joint_leave, own.

holiday-look = Lihat yang akan berubah

holiday-preview = Yang akan berubah

holiday-added = Ditambahkan

holiday-changed = Diganti

holiday-removed = Dihapus

holiday-nothing = Tidak ada yang berubah.

# $cases (String)
# $clocks (String)
holiday-moves = Tenggat { $cases } kasus yang masih berjalan akan bergeser: { $clocks }.

holiday-moves-none = Tidak ada tenggat kasus berjalan yang bergeser.

holiday-past = Laporan 24 jam yang sudah dikirim tidak berubah. Perubahan ini tercatat dalam riwayat.

# $line (String)
# $why (String)
holiday-line = Baris { $line }: { $why }

# $code (String)
holiday-flaw = { $code ->
    [not_a_day] Mulailah dengan tanggal, misalnya 2026-03-20.
    [twice] Tanggal ini sudah ada di baris sebelumnya.
    [not_a_kind] Jenisnya national, joint_leave, atau own.
   *[other] { $code }
}

# $most (String)
holiday-too-many = Paling banyak { $most } hari sekaligus.

house-hint = Perubahan kop surat, hari libur, aturan, orang, unit, wakil, kunci API, dan kunci kalender. Tersimpan dalam jejak yang sama dengan riwayat kasus.

house-none = Belum ada perubahan.

house-older = Lebih lama

# $place (String)
house-place = jejak nomor { $place }

# $code (String)
house-yes-no = { $code ->
    [true] ya
    [false] tidak
   *[other] { $code }
}

# $code (String)
house-deed = { $code ->
    [hospital_changed] Data rumah sakit diubah
    [days_off_changed] Hari libur diubah
    [rules_enacted] Aturan ditetapkan, revisi
    [sentence_changed] Kalimat kepada pelapor diubah
    [person_added] Orang ditambahkan
    [person_changed] Data orang diubah
    [person_disabled] Orang dinonaktifkan
    [person_enabled] Orang diaktifkan kembali
    [password_set] Kata sandi diganti
    [unit_added] Unit ditambahkan
    [unit_changed] Unit diubah
    [delegated] Wakil Direktur ditunjuk
    [delegation_ended] Wakil Direktur diakhiri
    [key_made] Kunci dibuat
    [key_revoked] Kunci dicabut
    [reader_asked] Pelatihan pembaca diminta
    [reader_used] Pembaca dipakai
    [reader_refused] Pembaca ditolak
    [assistant_asked] Asisten diminta menulis
   *[other] { $code }
}

# $code (String)
house-aspect = { $code ->
    [name] Nama
    [letterhead] Baris di atas nama
    [address] Alamat
    [city] Kota
    [phone] Telepon
    [email] Surel
    [emergency_phone] Telepon gawat darurat
    [letter_number] Pola nomor surat
    [director] Direktur
    [humas_head] Kepala Humas
    [login] Nama masuk
    [position] Jabatan
    [role] Peran
    [units] Unit
    [parent] Di bawah
    [clinical] Pasien dirawat di sini
    [title] Sebagai
    [from] Mulai
    [until] Sampai
    [day_off] Hari libur
    [source] Sumber
    [calendar] Zona waktu dan hari kerja
    [clocks] Batas waktu
    [ladder] Jenjang
    [approval] Persetujuan Direktur
    [permissions] Wewenang
    [windows] Tenggang waktu
    [medical] Jawaban medis
    [report_hour] Jam laporan 24 jam
    [categories] Kategori
    [shifts] Giliran jaga
    [call_attempts] Percobaan menelepon
    [assess_minutes] Penilaian pertama isu
    [media_hours] Pertanyaan media
    [content] Konten yang disetujui direktur
    [procedure] Prosedur
    [sentence] Kalimat
    [opens] Yang dibuka
    [reader] Versi pembaca
    [errand] Yang diminta
    [digest] Sidik isi yang dikirim
   *[other] { $code }
}
