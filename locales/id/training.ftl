### Pelatihan dan kompetensi

training-title = Pelatihan dan kompetensi
training-hint = Apa yang diminta pekerjaan Anda, apa yang sudah dicapai, dan sampai kapan berlaku. Daftar ini menurut nama; tidak ada peringkat orang.
training-own = Kompetensi saya
training-matrix = Matriks kompetensi
training-matrix-caption = Orang dan kompetensi: tingkat yang dicapai / yang diminta
training-all-units = Semua unit
training-show = Tampilkan
training-no-people = Tidak ada orang di unit ini.
training-person = Nama
training-competence = Kompetensi
training-competences = Kompetensi
training-target = Diminta
training-attained = Dicapai
training-on = Tanggal
training-until = Berlaku sampai
training-until-hint = Kosongkan untuk mengikuti masa berlaku kompetensi ini.
training-evidence = Bukti
training-evidence-hint = Misalnya: Sertifikat 12/DIKLAT/2026, lemari arsip 3
training-standing-of = Keadaan
training-legend = Arti tanda
training-attest = Catat capaian
training-proofs = Bukti capaian
training-unread = SPO yang berlaku dan belum dibaca:

training-catalogue = Katalog kompetensi
training-catalogue-hint = Rumah sakit mulai dengan dua belas kompetensi dan mengubahnya menurut kebutuhan sendiri.
training-new = Tambah kompetensi
training-code = Kode kompetensi
training-code-hint = Huruf, angka, dan tanda hubung, paling panjang 24. Tidak dapat diubah.
training-name = Nama kompetensi
training-area-of = Jenis
training-valid = Masa berlaku
training-valid-hint = Dalam bulan. Kosongkan bila tidak berakhir.
training-for-ever = Tidak berakhir
training-targets = Tingkat yang diminta
training-targets-hint = Peran yang dikosongkan tidak diminta apa-apa.
training-nobody = Belum diminta dari peran mana pun
training-retire = Tidak diminta lagi
training-retired = Tidak diminta lagi

# $code (String)
training-area = { $code ->
    [technical] Teknis
    [non_technical] Nonteknis
   *[other] { $code }
}

# $code (String)
training-level = { $code ->
    [none] belum
    [basic] dasar
    [guided] dengan pendampingan
    [independent] mandiri
    [teaching] melatih orang lain
   *[other] { $code }
}

# $code (String)
training-standing = { $code ->
    [not_asked] tidak diminta
    [missing] belum ada
    [expired] kedaluwarsa
    [below] di bawah yang diminta
    [expiring] segera berakhir
    [met] terpenuhi
   *[other] { $code }
}

# $months (String)
training-months = { $months } bulan

# $levels (String)
training-figures = Angka: dicapai / diminta. Tingkat: { $levels }.

# $day (String)
training-until-day = Berlaku sampai { $day }

# $day (String)
training-on-day = Keadaan pada { $day }.

# $count (String)
training-open = { $count } kompetensi memerlukan pelatihan atau perpanjangan.

# $code (String)
training-refusal = { $code ->
    [not_yours] Anda tidak berwenang mencatat ini.
    [own] Capaian sendiri dicatat oleh orang lain.
    [no_such_competence] Kompetensi ini tidak ada di katalog.
    [retired] Kompetensi ini tidak diminta lagi.
    [not_yet] Tanggalnya belum tiba.
    [ends_too_soon] Masa berlakunya berakhir sebelum mulai.
   *[other] { $code }
}

# $day (String)
training-older = Sudah ada capaian yang lebih baru, tertanggal { $day }.

# $most (String)
training-validity = Masa berlaku 1 sampai { $most } bulan.

# $code (String)
training-row-flaw = { $code ->
    [encoding] bukan UTF-8.
    [columns] jumlah kolomnya lain.
    [code] kode kompetensi tidak sah.
    [name] namanya kosong atau terlalu panjang.
    [area] jenisnya bukan technical atau non_technical.
    [months] masa berlakunya bukan angka bulan.
    [targets] tingkat yang diminta tidak terbaca; tulis seperti officer=3 head=4.
    [level] tingkatnya bukan 0 sampai 4.
    [day] tanggalnya tidak terbaca; tulis seperti 2026-11-21.
    [evidence] buktinya kosong atau terlalu panjang.
    [login] nama pengguna ini tidak ada.
   *[other] { $code }
}

# $line (String)
# $why (String)
training-line = Baris { $line }: { $why }

# $taken (String)
training-imported = { $taken } baris masuk.

training-sessions = Sesi pelatihan
training-no-sessions = Belum ada sesi pelatihan.
training-plan = Rencanakan sesi
training-session = Pelatihan
training-session-title = Judul
training-kind-of = Bentuk
training-begins = Mulai
training-ends = Selesai
training-time = Waktu
training-place = Tempat
training-trainer = Pelatih
training-gives = Tingkat yang dicapai peserta
training-gives-hint = Setelah sesi ditutup, peserta yang hadir memiliki tingkat ini; tingkat yang sudah lebih tinggi tidak turun.
training-invited = Yang diundang
training-invited-hint = Menurut peran, unit, atau orang; paling sedikit satu.
training-invited-units = Undang menurut unit
training-invited-people = Undang orang tertentu
training-you-are-invited = Anda diundang
training-ics = Simpan ke kalender
training-sign-in = Catat kehadiran
training-door = Tanda di pintu
training-door-hint = Peserta memindai kode ini dengan HP dan mencatat kehadirannya sendiri, mulai satu jam sebelum sesi sampai sesi selesai.
training-door-word = Kode di pintu
training-door-word-hint = Delapan huruf dan angka di bawah kode QR.
training-roll = Peserta
training-no-roll = Tidak ada peserta yang dapat Anda lihat.
training-attended = Yang hadir
training-hold = Simpan daftar hadir
training-was-there = hadir
training-not-yet = belum tercatat hadir
training-before = Nilai awal
training-after = Nilai akhir
training-certificate = Sertifikat pelatihan
training-close = Tutup sesi
training-close-hint = Setelah ditutup, daftar hadir dan nilai tidak berubah lagi, dan sertifikat dapat dicetak.
training-rating = Penilaian peserta
training-rating-hint = Rata-rata dari formulir evaluasi, 1 sampai 5.
training-change = Ubah rencana
training-cancel = Batalkan sesi
training-why = Alasan
training-you-are-there = Kehadiran Anda sudah tercatat.
training-not-open = Kehadiran dicatat oleh yang diundang, mulai satu jam sebelum sesi sampai sesi selesai.

# $code (String)
training-kind = { $code ->
    [workshop] Lokakarya
    [in_house] Pelatihan di rumah sakit
    [forum] Forum
   *[other] { $code }
}

# $code (String)
training-stage = { $code ->
    [planned] Direncanakan
    [held] Sudah berlangsung
    [closed] Ditutup
    [cancelled] Dibatalkan
   *[other] { $code }
}

# $rating (String)
training-rated = Penilaian peserta: { $rating } dari 5

# $name (String)
training-certifies = Diberikan kepada { $name } yang telah mengikuti:

# $stage (String)
training-not-now = Tidak dapat dilakukan sekarang. Keadaan sesi: { $stage }.

# $most (String)
training-marks = Nilai paling tinggi { $most }.

# $code (String)
training-session-refusal = { $code ->
    [not_yours] Anda tidak mengurus sesi pelatihan.
    [no_such_session] Sesi ini tidak ada.
    [ends_too_soon] Sesi selesai sebelum mulai.
    [nobody_invited] Belum ada yang diundang.
    [no_such_competence] Kompetensi ini tidak diminta lagi.
    [not_invited] Anda tidak diundang ke sesi ini.
    [wrong_door] Kode di pintu tidak cocok.
    [not_open] Kehadiran dicatat mulai satu jam sebelum sesi sampai sesi selesai.
    [not_begun] Sesi belum mulai.
    [nobody_came] Belum ada yang dicentang hadir.
    [not_there] Orang ini tidak tercatat hadir.
   *[other] { $code }
}
