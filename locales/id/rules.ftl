### Aturan: kalimat yang dibaca Humas

# $section (String)
rules-section = { $section ->
    [source] Dasar
    [start] Mulai berlaku
    [calendar] Zona waktu dan hari kerja
    [clocks] Batas waktu
    [windows] Tenggang waktu
    [approval] Direktur menyetujui
    [content] Konten yang disetujui direktur
    [medical] Jawaban medis
    [ladder] Jenjang
    [report_hour] Laporan 24 jam
    [shifts] Giliran jaga
    [call_attempts] Panggilan balik
    [assess_minutes] Penilaian pertama isu
    [media_hours] Pertanyaan media
    [categories] Kategori
    [permissions] Wewenang
    [procedure] Prosedur yang ditandatangani
   *[other] { $section }
}

# $preset (String)
rules-source = Berpangkal pada { $preset }.

# $name (String)
# $length (String)
rules-window = { $name ->
    [promise] Waktu yang dijanjikan kepada pelapor bila petugas tidak menyebut lain: { $length }
    [unit_answer] Unit menjawab dalam { $length }
    [reply_reminder] Pelapor yang dimintai keterangan diingatkan setelah { $length }
    [reply_closes] Tanpa balasan pelapor, kasus ditutup setelah { $length }
    [reaction] Pelapor menanggapi jawaban dalam { $length }
    [reopen] Kasus selesai dapat dibuka kembali selama { $length }
    [box_opening] Kotak saran dibuka paling lama setiap { $length }
   *[other] { $name }: { $length }
}

# $name (String)
rules-window-name = { $name ->
    [promise] Waktu yang dijanjikan
    [unit_answer] Jawaban unit
    [reply_reminder] Pengingat kepada pelapor
    [reply_closes] Ditutup tanpa balasan
    [reaction] Tanggapan pelapor
    [reopen] Dapat dibuka kembali
    [box_opening] Pembukaan kotak saran
   *[other] { $name }
}

# $name (String)
# $limit (String)
# $starts (String)
# $stops (String)
rules-clock = { $name }: { $limit }. Mulai: { $starts }. Berhenti: { $stops }.

# $what (String)
rules-clock-only = Hanya untuk: { $what }.

# $from (String)
# $until (String)
rules-clock-pauses = Berhenti sementara dari “{ $from }” sampai “{ $until }”.

# $marks (String)
rules-clock-restarts = Mulai lagi: { $marks }.

rules-clock-warns = Hanya peringatan.

rules-limit-given = saat yang ditetapkan seseorang

# $code (String)
rules-approval = { $code ->
    [always] Setiap jawaban resmi
    [medical] Jawaban medis
    [after_dissatisfaction] Semua jawaban setelah pelapor belum puas
    [media_inquiry] Jawaban kepada media
    [red] Kasus merah
    [yellow] Kasus kuning
    [green] Kasus hijau
   *[other] { $code }
}

# $code (String)
rules-content = { $code ->
    [service] Layanan: direktur menyetujui
    [activity] Kegiatan: direktur menyetujui
    [announcement] Kebijakan atau pengumuman: direktur menyetujui
    [education] Edukasi: direktur menyetujui
    [story] Cerita: direktur menyetujui
    [campaign] Kampanye: direktur menyetujui
    [crisis] Krisis: direktur menyetujui
    [people] Ada orang yang terlihat atau diceritakan: direktur menyetujui
   *[other] { $code }
}
rules-content-hint = Untuk yang lain, persetujuan kepala Humas sudah cukup. Krisis dan konten yang menampilkan orang selalu disetujui direktur.

# $ways (String)
rules-medical-ways = Jawaban medis hanya disampaikan melalui: { $ways }.

# $code (String)
rules-medical-accompanied = { $code ->
    [yes] Penyampaiannya didampingi DPJP atau unit.
   *[no] Penyampaiannya boleh tanpa pendamping.
}

# $code (String)
rules-medical-opinion = { $code ->
    [yes] DPJP, komite medis, atau manajemen harus menjawab lebih dahulu.
   *[no] Tidak perlu menunggu jawaban DPJP, komite medis, atau manajemen.
}

rules-accompanied = Penyampaian didampingi DPJP atau unit

rules-opinion = DPJP, komite, atau manajemen menjawab lebih dahulu

rules-ways = Cara penyampaian

# $rungs (String)
rules-ladder = { $rungs }

# $hour (String)
rules-report-hour = Laporan 24 jam disusun setiap hari pukul { $hour }.

# $count (String)
rules-call-attempts = Panggilan balik berakhir sebagai tidak terhubung setelah { $count } kali.

# $minutes (String)
rules-assess-minutes = Isu dinilai pertama kali paling lambat { $minutes } menit sesudah terdeteksi.

# $hours (String)
rules-media-hours = Pertanyaan media tanpa tenggat dijawab paling lambat { $hours } jam sesudah diterima.

# $zone (String)
rules-zone = Jam rumah sakit: { $zone }.

# $code (String)
rules-week = { $code ->
    [five_days] Hari kerja Senin sampai Jumat.
    [six_days] Hari kerja Senin sampai Sabtu.
   *[other] { $code }
}

# $code (String)
rules-joint-leave = { $code ->
    [counts] Cuti bersama adalah hari libur.
   *[counts_not] Cuti bersama tetap hari kerja.
}

rules-only-the-clock = hanya program sendiri

# $number (String)
# $title (String)
rules-document = { $number }: { $title }

rules-hint = Kasus menjalani aturan yang berlaku saat ia masuk. Aturan baru hanya mengenai kasus sesudahnya.

# $revision (String)
rules-revision = Revisi { $revision }

# $code (String)
rules-standing = { $code ->
    [past] digantikan
    [in_force] berlaku
    [planned] direncanakan
    [replaced] batal sebelum berlaku
   *[other] { $code }
}

# $at (String)
rules-since = sejak { $at }

rules-history = Riwayat

rules-changed = Yang berubah

rules-first = Revisi pertama: tidak ada yang dibandingkan.

rules-same = Isinya sama dengan revisi sebelumnya.

rules-before = sebelum

rules-after = sesudah

rules-propose = Susun revisi baru

rules-new = Revisi baru

rules-new-hint = Ubah seperlunya. Yang tidak diubah tetap seperti dasarnya. Wewenang, prosedur, dan rincian batas waktu diubah lewat berkas: jembatan rules export, lalu jembatan rules import.

rules-base = Dasar

rules-base-in-force = Yang berlaku sekarang

rules-reason = Sumber atau dasar hukum

rules-reason-hint = Misalnya: Keputusan Direktur Nomor … tanggal …

rules-status = Keadaan sumber

rules-from = Mulai berlaku

rules-from-hint = Kosongkan untuk sekarang juga.

rules-enact = Tetapkan

# $revision (String)
# $date (String)
rules-planned = Revisi { $revision } sudah direncanakan mulai { $date }; pada hari itu ia akan membatalkan aturan ini. Tunggu sampai ia berlaku, atau batalkan rencana itu lebih dahulu di Pengaturan → Aturan → Susun revisi baru.

# $revision (String)
# $date (String)
rules-replaces = Batalkan revisi { $revision } yang direncanakan mulai { $date }; sejak aturan ini berlaku, isinya tidak dijalankan

rules-zone-word = Zona waktu

rules-week-word = Hari kerja

rules-joint-leave-word = Cuti bersama dihitung sebagai hari libur

rules-hour-word = Jam penyusunan (0–23)

rules-attempts-word = Berapa kali mencoba

rules-minutes-word = Penilaian pertama isu (menit)

rules-minutes-hint = 15 sampai 30. Isu yang sudah tercatat tetap dihitung dengan batas saat ia terdeteksi.

rules-media-word = Pertanyaan media tanpa tenggat (jam)

rules-media-hint = 1 sampai 168. Berlaku untuk pertanyaan yang masuk sesudah aturan ini berlaku.

rules-categories-hint = Satu kategori satu baris: kode; nama; kode HCAT (quality, safety, environment, processes, listening, communication, respect).

# $shift (String)
rules-shift-begins = { $shift } mulai pukul

rules-amount = banyaknya

rules-unit = satuan

# $code (String)
rules-flaw = { $code ->
    [empty] Belum diisi.
    [too_long] Terlalu panjang.
    [not_one_line] Harus satu baris.
    [not_positive] Harus lebih dari nol.
    [too_far] Lebih dari tiga tahun.
    [out_of_range] Di luar batas yang masuk akal.
    [out_of_order] Urutannya terbalik.
    [twice] Disebut dua kali.
    [missing] Bagian ini harus ada.
    [not_a_day] Giliran jaga harus mengisi satu hari penuh, tanpa celah dan tanpa tumpang tindih.
    [not_a_code] Kode hanya huruf kecil, angka, dan tanda hubung.
    [looser_than_law] Lebih longgar daripada indikator nasional: merah 24 jam, kuning 3 hari, hijau 7 hari, tanpa jeda.
    [no_instant] Batas waktu ini tidak dapat ditentukan seperti itu.
    [nobody_may] Tidak ada yang boleh melakukannya.
    [may_not] Peran ini tidak boleh melakukannya.
    [way_forbidden] Jawaban medis tidak boleh melalui jalan ini.
    [in_the_past] Aturan tidak berlaku surut.
   *[other] { $code }
}

rules-not-a-number = Tulis angka bulat.

rules-not-a-line = Tulis kode; nama; kode HCAT.
