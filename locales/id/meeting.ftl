### Rapat evaluasi: rencana, undangan, agenda dari angka, notulen, keputusan

meeting-title = Rapat evaluasi
meeting-hint = Agenda disusun dari angka bulan yang dievaluasi. Keputusan rapat menjadi perbaikan dengan penanggung jawab dan tenggat. Ketua rapat menandatangani notulen.
meeting-none = Belum ada rapat.
meeting-new = Rencanakan rapat
meeting-change = Ubah rencana
meeting-name = Nama rapat
meeting-begins = Mulai
meeting-ends = Selesai
meeting-place = Tempat
meeting-chair = Ketua rapat
meeting-month = Bulan yang dievaluasi
meeting-month-hint = Angka agenda diambil dari laporan bulan ini.
meeting-standing = Keadaan
meeting-invited = Diundang
meeting-guests = Daftar hadir
meeting-guest = Nama
meeting-attendance = Kehadiran
meeting-came = Hadir
meeting-absent = Tidak hadir
meeting-ics = Unduh undangan (.ics)
# $month (String)
meeting-about = Evaluasi penanganan keluhan { $month }. Agenda ada di Jembatan.
meeting-agenda = Agenda
# $title (String)
meeting-agenda-of = Agenda: { $title }
meeting-agenda-none = Angka bulan ini belum ada, atau tidak untuk Anda.
meeting-count = Jumlah
meeting-of = Dari
meeting-topics = Yang dibahas
# $title (String)
# $asks (String)
# $cases (String)
meeting-topic-finding = { $title }: “{ $asks }” tidak ditepati pada { $cases } kasus.
# $survey (String)
# $unsur (String)
meeting-topic-unsur = Survei { $survey }: unsur terendah { $unsur }.
meeting-before = Keputusan rapat sebelumnya
meeting-minutes = Notulen
# $title (String)
meeting-minutes-of = Notulen: { $title }
meeting-minutes-hint = Apa yang dibahas dan disepakati. Keputusan dengan penanggung jawab dan tenggat ditulis tersendiri di bawah.
meeting-hold = Simpan daftar hadir dan notulen
meeting-decisions = Keputusan
meeting-decide = Tulis keputusan
meeting-decide-hint = Satu keputusan satu perbaikan, sampai ketua menandatangani notulen.
meeting-close = Tanda tangani notulen
meeting-close-hint = Sesudah ditandatangani, notulen tidak dapat diubah.
# $when (String)
meeting-signed = Ditandatangani ketua { $when }.
meeting-cancel = Batalkan rapat
meeting-why = Alasan
meeting-from = Dari rapat evaluasi

# $code (String)
meeting-stage = { $code ->
    [planned] Direncanakan
    [held] Sudah diadakan
    [closed] Notulen ditandatangani
    [cancelled] Dibatalkan
   *[other] { $code }
}

# $code (String)
meeting-figure = { $code ->
    [late_cases] Kasus lewat batas dari kasus terbuka
    [on_time] Keluhan ditanggapi tepat waktu (INM)
    [clauses] Langkah prosedur ditepati dari yang sudah dapat dinilai
    [improvements] Perbaikan lewat batas dari yang terbuka
    [findings] Temuan audit internal
    [low_unsur] Unsur survei terendah
    [decisions] Keputusan rapat sebelumnya yang terverifikasi
   *[other] { $code }
}

# $code (String)
meeting-event = { $code ->
    [planned] Rapat direncanakan
    [changed] Rencana rapat diubah
    [held] Notulen ditulis
    [closed] Notulen ditandatangani
    [cancelled] Rapat dibatalkan
   *[other] { $code }
}

# $code (String)
meeting-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [no_such_meeting] Rapat itu tidak ada.
    [ends_too_soon] Rapat selesai sesudah dimulai.
    [not_there] Ada orang yang tidak bekerja di sini.
    [not_begun] Rapat belum dimulai.
    [not_the_chair] Hanya ketua rapat yang menandatangani notulen.
    [no_minutes] Notulen belum ditulis.
   *[other] { $code }
}
# $stage (String)
meeting-not-now = Tidak dapat dilakukan lagi: { $stage }.
# $most (String)
meeting-people-most = Rapat dihadiri 1 sampai { $most } orang.
