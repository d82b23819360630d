### Kampanye: tujuan yang terukur, sasaran, pesan kunci, anggaran, hasil

campaign-title = Kampanye
campaign-one = Kampanye
campaign-hint = Satu tujuan yang terukur, sasaran, paling banyak tiga pesan kunci, anggaran, dan hasilnya. Direktur menyetujui rencana sebelum kampanye berjalan.
campaign-none = Belum ada kampanye. Tulis rencana kampanye di atas; direktur menyetujuinya sebelum berjalan.
campaign-new = Kampanye baru
campaign-from = Mulai
campaign-until = Selesai
campaign-period = Masa
# $from (String)
# $until (String)
campaign-from-until = { $from } sampai { $until }
campaign-goal = Tujuan
campaign-goal-hint = Spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu (SMART).
campaign-says = Tujuan dalam satu kalimat
campaign-goal-line = Ukuran keberhasilan
# $start (String)
# $target (String)
# $unit (String)
# $by (String)
campaign-goal-says = Dari { $start } menjadi { $target } { $unit } sampai { $by }
campaign-measure = Nama ukuran
campaign-measure-hint = Misalnya: cakupan imunisasi campak.
campaign-version = Definisi
campaign-version-hint = Versi atau tahun definisinya. Angka dengan definisi lain tidak dibandingkan.
campaign-unit = Satuan
campaign-start = Nilai awal
campaign-target = Target
campaign-by = Tercapai paling lambat
campaign-segments = Sasaran
campaign-segments-hint = Satu baris satu kelompok: nama | usia | tempat | kanal yang dipakai | kebutuhan | jumlah orang | sumber jumlah. Yang tidak diketahui boleh kosong. Jumlah selalu dengan sumbernya.
campaign-segment = Kelompok
campaign-age = Usia
campaign-place = Tempat
campaign-uses = Kanal yang dipakai
campaign-need = Kebutuhan
campaign-people = Jumlah
# $people (String)
# $source (String)
campaign-people-of = { $people } orang ({ $source })
campaign-messages = Pesan kunci
campaign-messages-hint = Satu baris satu pesan, paling banyak tiga.
campaign-tagline = Semboyan
campaign-outlets = Kanal
campaign-activities = Kegiatan
campaign-activities-hint = Satu baris satu kegiatan: 2026-04-02 | Webinar imunisasi.
campaign-activity = Kegiatan
campaign-day = Tanggal
campaign-budget = Anggaran
campaign-budget-hint = Satu baris satu belanja: Video dua menit | 1.500.000.
campaign-costs = Anggaran dan belanja
campaign-cost-label = Jenis belanja
campaign-sum = Jumlah
campaign-public = Kalimat untuk halaman publik
campaign-public-hint = Tampil sesudah direktur menyetujui dan kampanye berjalan. Kosongkan bila tidak ada halaman publik.
campaign-public-page = Halaman publik
campaign-public-links = Ikuti kampanye ini
# $title (String)
campaign-sheet = Kampanye: { $title }
campaign-sheet-part = Bagian
campaign-sheet-says = Isi
# $count (String)
campaign-sheet-count = Jumlah: { $count }
# $count (String)
campaign-sheet-others = dan { $count } kelompok lain
campaign-sheet-rest = Lembar ini ringkasan: sebagian teks dipendekkan. Selengkapnya ada di halaman kampanye ini di Jembatan.
campaign-stage-label = Tahap
campaign-approved = Disetujui oleh
campaign-items = Konten kampanye
campaign-item = Konten
campaign-items-none = Belum ada konten. Tulis di halaman Konten, lalu masukkan ke kampanye ini.
campaign-add-item = Masukkan konten
campaign-drop = Keluarkan
campaign-engage = Libatkan kolaborator
campaign-partners-none = Belum ada kolaborator yang terlibat.
campaign-paid = Belanja
campaign-left = Sisa
campaign-spend = Catat belanja
campaign-spent-what = Untuk apa
campaign-amount = Rupiah
campaign-amount-hint = Misalnya 1.500.000.
# $least (String)
# $most (String)
campaign-not-an-amount = Tulis jumlah dari { $least } sampai { $most } tanpa desimal, misalnya 1.500.000.
campaign-strike = Coret
campaign-record = Catat hasil ukur
campaign-record-hint = Nama, definisi, dan satuan yang sama dibandingkan dengan tujuan. Ukuran lain berdiri sendiri.
campaign-as-of = Per tanggal
campaign-value = Nilai
campaign-source = Sumber angka
campaign-source-hint = Misalnya laporan bulanan poli anak.
campaign-before = Sebelum kampanye
campaign-results = Hasil
# $name (String)
# $version (String)
# $unit (String)
campaign-measure-of = { $name }, definisi { $version }, { $unit }
campaign-no-reading = Belum ada hasil ukur.
# $day (String)
# $value (String)
# $unit (String)
# $percent (String)
campaign-progress = Per { $day }: { $value } { $unit }, { $percent } persen dari jarak antara nilai awal dan target.
campaign-reached = Target tercapai.
campaign-reached-late = Target tercapai sesudah batas waktunya.
campaign-not-reached = Target belum tercapai.
campaign-lessons = Pelajaran
campaign-lessons-hint = Apa yang berhasil, apa yang tidak, dan apa yang lain kali dikerjakan berbeda.
campaign-submit = Ajukan kepada direktur
campaign-begin = Mulai kampanye
campaign-begin-hint = Sesudah dimulai, rencana dan tujuan tidak dapat diubah.
campaign-evaluate = Simpan evaluasi
campaign-close = Tutup kampanye
campaign-edit = Ubah rencana
campaign-edit-hint = Perubahan menghapus persetujuan yang sudah ada.
campaign-withdraw = Batalkan kampanye

# $code (String)
campaign-stage = { $code ->
    [plan] Rencana
    [approval] Menunggu persetujuan
    [approved] Disetujui
    [running] Berjalan
    [evaluated] Dievaluasi
    [closed] Selesai
    [withdrawn] Dibatalkan
   *[other] { $code }
}

# $code (String)
campaign-cost = { $code ->
    [production] Produksi
    [training] Pelatihan tim
    [tools] Alat pemantauan
    [promotion] Promosi
   *[other] { $code }
}

# $code (String)
campaign-part = { $code ->
    [segment] sasaran
    [message] pesan kunci
    [outlet] kanal
   *[other] { $code }
}

# $code (String)
campaign-event = { $code ->
    [proposed] rencana ditulis
    [edited] rencana diubah
    [submitted] diajukan
    [approved] disetujui
    [returned] dikembalikan
    [begun] dimulai
    [item_added] konten dimasukkan
    [item_dropped] konten dikeluarkan
    [engaged] kolaborator dilibatkan
    [released] kolaborator dilepas
    [spent] belanja dicatat
    [struck] belanja dicoret
    [recorded] hasil ukur dicatat
    [evaluated] dievaluasi
    [closed] ditutup
    [withdrawn] dibatalkan
   *[other] { $code }
}

# $stage (String)
campaign-not-now = Ini tidak dapat dilakukan sekarang. Tahap kampanye: { $stage }.
# $part (String)
campaign-lacking = Rencana belum memuat { $part }.
# $day (String)
campaign-goal-late = Batas waktu tujuan paling lambat { $day }, setahun sesudah kampanye berakhir.
# $day (String)
campaign-too-early = Kampanye ini baru dapat dimulai { $day }.

# $code (String)
campaign-refusal = { $code ->
    [not_yours] Peran Anda tidak melakukan ini.
    [own_work] Rencana yang Anda tulis disetujui orang lain.
    [no_such_campaign] Kampanye ini tidak ada.
    [too_many_messages] Paling banyak tiga pesan kunci.
    [backwards] Kampanye berakhir sebelum mulai. Periksa kedua tanggalnya.
    [goal_before] Batas waktu tujuan lebih awal daripada kampanyenya.
    [no_change] Nilai awal dan target sama. Tulis apa yang akan berubah.
    [elsewhere] Konten ini sudah masuk kampanye lain.
    [put_away] Kolaborator ini sudah diarsipkan.
    [later] Tanggal ini belum tiba.
    [no_such_spending] Belanja ini tidak ada.
    [no_reading] Catat dahulu hasil ukur tujuan, baru evaluasi.
    [too_many] Jumlahnya melebihi yang dapat dimuat satu kampanye.
   *[other] { $code }
}
