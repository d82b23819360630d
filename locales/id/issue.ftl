### Isu: terdeteksi, dinilai, ditanggapi, dipantau, ditutup

# $minutes (String)
issue-hint = Hal tentang rumah sakit yang dapat membesar. Penilaian pertama paling lambat { $minutes } menit sesudah terdeteksi.
issue-new = Catat isu
issue-none = Tidak ada isu terbuka. Isu dicatat di atas, atau dimulai dari sebutan yang meningkat.
issue-print = Lembar isu
issue-closed = Isu yang sudah ditutup
issue-inquiries = Pertanyaan media yang terbuka
issue-title-word = Nama isu
issue-about = Apa yang terjadi
issue-about-hint = Apa yang dikatakan, di mana, sejak kapan.
issue-detected = Terdeteksi
issue-detected-hint = Kosongkan bila baru saja.
issue-assess = Nilai isu
issue-level-word = Tingkat
issue-truth-word = Kebenaran
issue-phase-word = Fase
issue-reach-word = Jangkauan
issue-stakeholders = Pihak yang berkepentingan
issue-why = Alasan
issue-why-hint = Apa yang sudah diperiksa, dan kepada siapa.
issue-first-assessed = Pertama dinilai
issue-owes = Giliran
issue-response = Tanggapan
issue-refute = Luruskan hoaks
issue-refute-hint = Untuk isu yang dinilai tidak benar. Koreksinya sendiri ditulis sebagai pernyataan dan disetujui Direktur.
issue-checked = Yang diperiksa, caranya, dan mengapa tidak benar
issue-checked-hint = Jangan menyebut pasien. Nama Anda dan waktunya tercatat di linimasa.
issue-reported = Dilaporkan kepada
issue-reported-hint = Platform atau lembaga; boleh kosong.
issue-respond = Susun tanggapan
issue-speaker = Juru bicara
issue-speaker-hint = Satu orang saja yang berbicara kepada media.
issue-message = Pesan utama
issue-message-hint = Cepat, jujur, tidak mengelak: yang belum diketahui dikatakan belum diketahui. Jangan menyebut pasien.
issue-answers = Tanya jawab
issue-answers-hint = Pertanyaan yang mungkin muncul, dengan jawabannya.
issue-outlets = Melalui
issue-tasks = Tugas
issue-no-tasks = Belum ada tugas.
issue-task = Apa yang dikerjakan
issue-add-task = Beri tugas
issue-tick = Selesai
issue-no-statements = Belum ada pernyataan tentang isu ini.
issue-update = Catat perkembangan
issue-update-hint = Apa yang terjadi atau diputuskan.
issue-no-cases = Belum ada kasus yang dikaitkan.
issue-case-number = Nomor kasus
issue-link = Kaitkan kasus
issue-unlink = Lepaskan
issue-media-log = Catatan media
issue-no-mentions = Belum ada sebutan yang digabungkan.
issue-heard = Gaungnya
issue-mentions = Sebutan
issue-authors = Penulis berbeda
issue-texts = Isi berbeda
issue-phones = Yang dihubungi
issue-no-phone = nomor belum dicatat
issue-close = Tutup isu
issue-outcome-word = Hasil
issue-lessons = Pelajaran
issue-lessons-hint = Apa yang akan dilakukan lain kali.
issue-pause = Jeda semua publikasi
issue-pause-hint = Semua konten terjadwal ditahan sampai waktu ini, dengan isu ini sebagai alasan. Jeda dapat diakhiri kapan saja di kalender konten.
issue-pause-until = Sampai
# $title (String)
issue-pause-why = Isu: { $title }
# $until (String)
issue-pause-told = Semua publikasi dijeda sampai { $until }.
issue-pause-after = Isu ini sudah ditutup, tetapi jeda publikasi masih berlangsung. Akhiri jeda bila alasannya sudah tidak ada.
# $days (String)
issue-long-ago = Isu dicatat paling lambat { $days } hari sesudah terdeteksi. Periksa tanggalnya.
# $level (String)
issue-not-leading = { $level ->
    [level_3] Isu tingkat 3 ditutup atau diturunkan oleh kepala Humas atau direktur.
   *[other] Isu tingkat 4 dipimpin direktur, dan ditutup atau diturunkan oleh direktur.
}
# $names (String)
issue-close-asked = Mitra yang belum menjawab: { $names }. Isu tetap dapat ditutup; jawaban mereka tidak lagi ditunggu.
issue-sheet-stage = Tahap
issue-sheet-done = Selesai
issue-sheet-statement = Pernyataan
issue-sheet-when = Waktu
issue-sheet-what = Peristiwa
issue-sheet-words = Catatan
issue-sheet-timeline = Linimasa terakhir
# $at (String)
issue-sheet-foot = Lembar isu, dicetak { $at }
issue-drill = Simulasi
issue-drill-tick = Ini simulasi: tidak dihitung dalam laporan dan tidak pernah diterbitkan. Isi kolom di atas dengan skenarionya.
issue-drill-hint = Simulasi. Tidak dihitung dalam laporan, tidak menyentuh kasus, dan pernyataannya tidak dapat diterbitkan.
# $score (String)
issue-drill-score = Nilai: { $score } dari 100.
issue-score = Nilai simulasi
issue-score-word = Nilai
issue-score-hint = 0 sampai 100.
issue-score-note = Apa yang baik, apa yang perlu dilatih lagi
issue-reopen = Buka kembali
# $count (String)
issue-open-tasks = Masih ada { $count } tugas yang belum selesai.
# $most (String)
issue-too-much = Isu ini sudah penuh: paling banyak { $most }.
# $code (String)
issue-stage = { $code ->
    [detected] Terdeteksi
    [assessed] Dinilai
    [responding] Ditanggapi
    [closed] Ditutup
   *[other] { $code }
}

# $code (String)
issue-level = { $code ->
    [level_1] Tingkat 1: pantau
    [level_2] Tingkat 2: Humas menanggapi
    [level_3] Tingkat 3: Direktur diberi tahu
    [level_4] Tingkat 4: krisis, Direktur memimpin
    [none] Belum dinilai
   *[other] { $code }
}

# $code (String)
issue-truth = { $code ->
    [unchecked] Belum diperiksa
    [true] Benar
    [partly] Sebagian benar
    [false] Tidak benar
   *[other] { $code }
}

# $code (String)
issue-phase = { $code ->
    [prodromal] Prodromal (gejala awal)
    [acute] Akut
    [chronic] Kronis
    [resolved] Resolusi
   *[other] { $code }
}

# $code (String)
issue-reach = { $code ->
    [few] Beberapa orang
    [local] Setempat
    [regional] Sedaerah
    [national] Nasional
   *[other] { $code }
}

# $code (String)
issue-outlet = { $code ->
    [newsroom] Halaman pernyataan
    [social_media] Media sosial
    [press] Siaran pers
    [press_conference] Konferensi pers
    [direct] Langsung kepada yang bersangkutan
    [staff] Pegawai
   *[other] { $code }
}

# $code (String)
issue-outcome = { $code ->
    [solved] Dibenahi
    [corrected] Diluruskan
    [faded] Mereda
    [no_issue] Ternyata bukan isu
   *[other] { $code }
}

# $code (String)
issue-event = { $code ->
    [detected] Isu terdeteksi
    [drill_begun] Simulasi dimulai
    [scored] Simulasi dinilai
    [referred] Dimintakan kepada mitra
    [receipt_noted] Diterima mitra
    [partner_answered] Mitra menjawab
    [refuted] Hoaks diluruskan
    [assessed] Isu dinilai
    [responded] Tanggapan disusun
    [updated] Perkembangan
    [task_added] Tugas diberikan
    [ticked] Tugas selesai
    [case_linked] Kasus dikaitkan
    [case_unlinked] Kasus dilepaskan
    [closed] Isu ditutup
    [reopened] Isu dibuka kembali
   *[other] { $code }
}

# $code (String)
issue-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [no_such_issue] Isu itu tidak ada.
    [not_yet_there] Waktu terdeteksinya belum tiba.
    [closed] Isu ini sudah ditutup. Buka kembali lebih dulu.
    [not_assessed] Isu ini belum dinilai.
    [not_there] Ada orang yang tidak bekerja di sini.
    [due_past] Tenggat tugas sudah lewat.
    [drill] Simulasi tidak menyentuh kasus yang nyata.
    [no_drill] Hanya simulasi yang diberi nilai.
    [no_score] Nilainya 0 sampai 100.
    [no_such_partner] Mitra itu tidak ada dalam daftar mitra yang aktif.
    [no_address] Daftar mitra belum memuat alamat surel mitra itu.
    [no_such_referral] Tidak ada permintaan dengan nomor itu.
    [not_false] Hanya isu yang dinilai tidak benar, seluruhnya atau sebagian, yang diluruskan.
    [no_such_task] Tugas itu tidak ada.
   *[other] { $code }
}
