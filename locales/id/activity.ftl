### Kegiatan promosi kesehatan: rencana, pertanyaan, kehadiran, evaluasi, program tahunan

activity-title = Kegiatan promosi kesehatan
activity-one = Kegiatan
activity-hint = Rencana, persetujuan, pertanyaan peserta, kehadiran, dan evaluasi setiap kegiatan promosi kesehatan.
activity-coming = Akan datang
activity-past = Sudah lewat
activity-none = Belum ada kegiatan di daftar ini. Tulis rencana kegiatan pertama di atas.
activity-new = Kegiatan baru
activity-name = Judul
activity-kind-label = Jenis
activity-need = Kebutuhan
activity-need-hint = Apa yang belum diketahui atau belum dilakukan orang, dan dari mana Anda tahu.
activity-aim = Tujuan
activity-aim-hint = Apa yang diketahui atau dilakukan peserta sesudahnya, dalam satu kalimat.
activity-audience-label = Sasaran
activity-starts = Mulai
activity-ends = Selesai
activity-hours = Waktu
# $from (String)
# $until (String)
activity-from-until = { $from } sampai { $until }
activity-place = Tempat
activity-place-hint = Ruang atau alamat. Kosongkan bila hanya daring.
activity-link = Tautan daring
activity-link-hint = Diawali https://. Isi tempat, tautan, atau keduanya.
activity-visit = Kunjungan lapangan
activity-contact = Siapa yang menerima di sana, dan nomornya
activity-means = Kendaraan dan perlengkapan
activity-visit-pair = Isi kedua kolom kunjungan lapangan, atau kosongkan keduanya.
activity-speakers = Pembicara
activity-speakers-staff = Pembicara dari rumah sakit
activity-speakers-register = Pembicara dari daftar kolaborator
activity-speakers-outside = Pembicara lain
activity-speakers-outside-hint = Satu baris satu orang: nama | bidang.
activity-public = Boleh diketahui semua orang
activity-public-hint = Sesudah disetujui, kegiatan tampil di halaman publik.
activity-takes-questions = Menerima pertanyaan dari halaman publik
activity-certificate = Peserta mendapat sertifikat
activity-registers = Peserta mendaftar lebih dahulu
activity-quota = Kuota
activity-quota-hint = Jumlah tempat. Kosongkan bila tidak dibatasi.
activity-quota-wrong = Tulis angka 1 sampai 65.535.
activity-closes = Batas pendaftaran
activity-bring = Yang perlu dibawa
activity-campaign = Bagian dari kampanye
activity-materials = Bahan
activity-materials-hint = Satu baris satu bahan: leaflet, alat peraga, tensimeter.
activity-budget = Anggaran
activity-budget-hint = Rupiah, misalnya 1.500.000. Kegiatan dengan anggaran disetujui direktur.
activity-lead = Penanggung jawab
# $title (String)
activity-sheet = Kegiatan: { $title }
activity-stage-label = Tahap
activity-approved = Disetujui oleh
activity-cancelled-because = Alasan pembatalan
activity-submit = Ajukan persetujuan
activity-waits-head = Menunggu persetujuan kepala Humas.
activity-waits-director = Menunggu persetujuan direktur.
activity-edit = Ubah rencana
activity-edit-hint = Bila judul, waktu, tempat, atau pembicara berubah sesudah disetujui, persetujuan gugur dan kegiatan diajukan lagi.
activity-fell = Persetujuan gugur karena hal yang diumumkan atau anggarannya berubah. Ajukan lagi sebelum kegiatan diumumkan.
activity-cancel = Batalkan kegiatan
activity-again = Rencanakan lagi
activity-public-page = Halaman publik
activity-questions = Pertanyaan peserta
activity-questions-none = Belum ada pertanyaan.
activity-question = Pertanyaan
activity-ask = Catat pertanyaan
activity-care = Tentang perawatan penanya sendiri
activity-not-in-public = Bukan untuk dijawab di depan umum
activity-mark-care = Tandai bukan untuk dijawab di depan umum
activity-mark-open = Boleh dijawab di depan umum
activity-answer = Jawaban
activity-answer-save = Simpan jawaban
activity-answered-by = Dijawab oleh
activity-carry = Jawab kemudian
activity-owner = Penanggung jawab
activity-due = Paling lambat
activity-set-aside = Kesampingkan
activity-reopen = Buka lagi
activity-become = Jadikan kasus
activity-own-care-hidden = Pertanyaan tentang perawatan penanya sendiri.
activity-fate-label = Tindak lanjut
# $name (String)
# $day (String)
activity-carried-to = { $name }, paling lambat { $day }
activity-photos = Foto
activity-photo-add = Tambah foto
activity-photo-drop = Hapus foto
activity-photo-faces = Ada orang yang dapat dikenali
activity-photo-consents = Izin publikasi mereka
activity-photo-withheld = Foto ini tidak ditampilkan: izin atau hak memakainya sudah berakhir.
activity-held = Pelaksanaan
activity-hold = Simpan pelaksanaan
activity-present = Hadir
activity-present-by-hand = Jumlah hadir
activity-present-hint = Kosongkan kelompok yang tidak hadir.
activity-sum = Jumlah
activity-well = Yang berjalan baik
activity-report = Laporan
activity-registered = Mendaftar
activity-waiting-list = Daftar tunggu
activity-checked-in = Tercatat hadir
activity-evaluated-by = Mengisi penilaian
activity-score = Nilai rata-rata (1 sampai 5)
activity-evaluation = Evaluasi
activity-evaluate = Simpan evaluasi
activity-is-met = Tujuan tercapai
activity-value = Angka hasil
activity-unit = Yang dihitung
activity-unit-hint = Misalnya: % peserta yang tahu tanda bahaya.
# $value (String)
# $unit (String)
activity-met = Tujuan tercapai: { $value } { $unit }.
# $value (String)
# $unit (String)
activity-not-met = Tujuan belum tercapai: { $value } { $unit }.
activity-lessons = Pelajaran
activity-follow-ups = Tindak lanjut
activity-follow-up = Tindak lanjut
activity-follow-ups-hint = Satu baris satu tindak lanjut: 2026-04-02 | apa yang dikerjakan.
activity-follow-ups-owner = Penanggung jawab tindak lanjut
activity-tick = Tandai selesai
activity-done-label = Keadaan
activity-done = Selesai
activity-not-done = Belum
activity-owed = Yang masih ditunggu
activity-programme = Program tahunan
# $year (String)
activity-programme-sheet = Program promosi kesehatan { $year }
activity-programme-none = Belum ada kegiatan yang direncanakan tahun ini.
activity-programme-note = Kegiatan dihitung pada bulan yang pertama kali disetujui, juga bila kemudian dipindahkan. Yang dibatalkan tetap dihitung sebagai rencana. Yang hadir adalah jumlah yang dicatat panitia; bila panitia tidak mencatat, yang dihitung di pintu dari tiket. Keduanya tidak pernah dijumlahkan.
activity-day = Tanggal
activity-realisation = Realisasi
activity-sum-planned = Direncanakan
activity-sum-held = Terlaksana
activity-sum-realised = Realisasi
activity-sum-moved = Dipindahkan
activity-sum-cancelled = Dibatalkan
activity-sum-reached = Orang yang hadir
activity-counted-label = Cara hitung
# $code (String)
activity-counted = { $code ->
    [committee] dicatat panitia
    [door] dihitung di pintu
   *[other] { $code }
}
activity-was-held = Terlaksana.
# $why (String)
activity-was-cancelled = Dibatalkan: { $why }
activity-is-silent = Sudah lewat, pelaksanaan belum dicatat.
activity-is-coming = Belum berlangsung.
# $day (String)
activity-was-moved = Dipindahkan ke { $day }.
activity-public-title = Kegiatan untuk Anda
activity-public-intro = Penyuluhan, kursus, dan pemeriksaan yang boleh Anda ikuti.
activity-public-none = Belum ada kegiatan yang akan datang. Silakan lihat lagi lain waktu.
activity-public-over = Kegiatan ini sudah selesai.
activity-public-calendar = Simpan ke kalender
activity-public-register = Daftar
activity-public-ask = Kirim pertanyaan
activity-public-ask-hint = Pertanyaan Anda dijawab pada kegiatan ini. Jangan menulis nama atau nomor rekam medis.
activity-public-care-hint = Pertanyaan tentang perawatan Anda sendiri tidak dibacakan di depan umum. Untuk mendapat jawaban, sampaikan lewat halaman lapor.
activity-public-asked = Pertanyaan Anda sudah kami terima.
activity-public-asked-means = Terima kasih. Pembicara menjawabnya pada kegiatan ini sejauh waktu cukup.
activity-public-back = Kembali ke kegiatan
activity-public-to-report = Ke halaman lapor

# $code (String)
activity-stage = { $code ->
    [planned] Direncanakan
    [approved] Disetujui
    [held] Terlaksana
    [evaluated] Dievaluasi
    [cancelled] Dibatalkan
   *[other] { $code }
}

# $code (String)
activity-kind = { $code ->
    [seminar] Penyuluhan
    [webinar] Webinar
    [live_questions] Tanya jawab langsung
    [field_visit] Kunjungan lapangan
    [screening] Pemeriksaan dini
    [class] Kursus
    [exhibition] Pameran
   *[other] { $code }
}

# $code (String)
activity-audience = { $code ->
    [patients] pasien
    [families] keluarga
    [visitors] pengunjung
    [staff] pegawai
    [neighbourhood] warga sekitar
   *[other] { $code }
}

# $code (String)
activity-part = { $code ->
    [audience] sasaran
    [place] tempat atau tautan daring
    [speaker] pembicara
    [visit] penerima dan kendaraan kunjungan
   *[other] { $code }
}

# $code (String)
activity-asked = { $code ->
    [public] dari halaman publik
    [staff] dicatat petugas
   *[other] { $code }
}

# $code (String)
activity-fate = { $code ->
    [open] Belum dijawab
    [answered] Dijawab
    [carried] Dijawab kemudian
    [set_aside] Dikesampingkan
    [case] Menjadi kasus
   *[other] { $code }
}

# $code (String)
activity-event = { $code ->
    [proposed] rencana ditulis
    [edited] rencana diubah
    [submitted] diajukan
    [approved] disetujui
    [returned] dikembalikan
    [cancelled] dibatalkan
    [asked] pertanyaan masuk
    [answered] pertanyaan dijawab
    [carried] pertanyaan dijawab kemudian
    [set_aside] pertanyaan dikesampingkan
    [marked] pertanyaan ditandai
    [reopened] pertanyaan dibuka lagi
    [became_case] pertanyaan menjadi kasus
    [photo_added] foto ditambahkan
    [photo_dropped] foto dihapus
    [held] pelaksanaan dicatat
    [evaluated] dievaluasi
    [ticked] tindak lanjut selesai
   *[other] { $code }
}

# $stage (String)
activity-not-now = Ini tidak dapat dilakukan sekarang. Tahap kegiatan: { $stage }.
# $part (String)
activity-lacking = Rencana belum memuat { $part }.
activity-too-early = Kegiatan ini belum dimulai.

# $code (String)
activity-refusal = { $code ->
    [not_yours] Peran Anda tidak melakukan ini.
    [own_work] Rencana yang Anda tulis disetujui orang lain.
    [no_such_activity] Kegiatan ini tidak ada.
    [backwards] Kegiatan selesai sebelum mulai. Periksa kedua waktunya.
    [closes_late] Pendaftaran ditutup sesudah kegiatan selesai. Majukan waktunya.
    [closes_past] Batas pendaftaran sudah lewat, jadi tidak ada yang dapat mendaftar. Undurkan waktunya.
    [not_public] Pendaftaran dan pertanyaan dari luar hanya untuk kegiatan yang boleh diketahui semua orang.
    [over] Waktu kegiatan ini sudah lewat. Ubah waktunya, atau batalkan.
    [past] Waktu kegiatan ini sudah lewat. Rencanakan kegiatan yang akan datang.
    [not_asked] Rencana ini belum diajukan.
    [director_decides] Kegiatan dengan anggaran disetujui direktur.
    [too_many] Jumlahnya melebihi yang dapat dimuat satu kegiatan.
    [no_questions] Kegiatan ini tidak menerima pertanyaan sekarang.
    [no_such_question] Pertanyaan ini tidak ada.
    [is_case] Pertanyaan ini sudah menjadi kasus dan dijawab di sana.
    [own_care] Pertanyaan tentang perawatan penanya sendiri tidak dijawab di depan umum. Jadikan kasus, atau jawab kemudian.
    [settled] Pertanyaan ini sudah dijawab atau dikesampingkan. Buka lagi dahulu.
    [no_such_speaker] Pembicara ini tidak ada di rencana.
    [day_passed] Tanggal ini sudah lewat.
    [no_such_follow_up] Tindak lanjut ini tidak ada.
    [not_a_photo] Pilih foto, bukan video.
    [no_alt] Tulis apa yang terlihat di foto.
    [no_consent] Ada orang yang dapat dikenali. Pilih izin publikasi mereka.
    [no_such_consent] Izin publikasi ini tidak ada.
    [consent_does_not_hold] Izin publikasi ini tidak berlaku hari ini, atau bukan untuk kegiatan.
   *[other] { $code }
}
