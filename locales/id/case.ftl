### Halaman kasus

# $number (String)
case-title = Kasus { $number }

case-word = Kasus

case-erased = (isi sudah dimusnahkan)

case-no-unit = Tanpa unit

# $events (String)
case-changed-since = Sejak Anda membukanya: { $events }.

case-changed-show = Kasus ini berubah. Tampilkan

case-words-kept = Tulisan Anda masih ada di bawah. Periksa lalu kirim lagi.

case-key-reused = Formulir ini sudah dikirim dengan isi lain. Periksa lalu kirim lagi.

case-refused = Langkah ini tidak dapat dilakukan

case-other-unknown = Kasus dengan nomor itu tidak ditemukan.

case-acts = Tindakan

case-more-acts = Tindakan lain

case-owes = Giliran:

case-nobody-owes = Kasus selesai. Tidak ada yang menunggu.

case-merged-into = Digabung ke kasus

case-ladder-office = Humas

case-ladder-delivery = Penyampaian

case-timeline = Linimasa

case-internal = Internal, tidak terlihat pelapor

# $id (String)
case-provider = Nomor kirim: { $id }

case-clock = Batas waktu

case-clocks = Batas waktu

case-clock-due-word = Tenggat

# $span (String)
case-clock-counted = dihitung { $span }

case-clock-still = tidak dihitung

case-clock-late = lewat batas

# $span (String)
case-clock-elapsed = Terpakai { $span }

# $at (String)
case-clock-due = tenggat { $at }

case-clock-warns = hanya peringatan

# $at (String)
case-until = sampai { $at }

# $to (String)
# $due (String)
case-asked = { $to }, dijawab sebelum { $due }

# $names (String)
case-with = didampingi { $names }

# $grade (String)
case-graded = Grading { $grade }

case-approval-due = Perlu persetujuan sebelum keluar

case-file-show = Tampilkan

case-file-hide = Sembunyikan

case-written-in = Ditulisi dalam
case-file-shown = Terlihat oleh yang ditanya

case-file-hidden = Tersembunyi dari yang ditanya

# The button, and what is the case now.
case-file-enclose = Kirim bersama jawaban

case-file-leave-out = Jangan dikirim

case-file-enclosed = Ikut terkirim bersama jawaban

case-file-left-out = Tidak ikut terkirim

case-attach-to-office = Lampiran Anda masuk ke Humas. Anda melihatnya di sini setelah Humas menampilkannya.

case-hold-on = Pemusnahan ditahan

case-stranger = Pengirim belum dikenal

case-hold-off = Penahanan dicabut

case-sealed = Jalur tertutup

# $count (Number)
case-unread = { $count } pesan belum dibaca

# $count (Number)
case-round = Putaran { $count }

# $code (String)
case-text = { $code ->
    [complaint] Aduan
    [reason] Alasan
    [message] Pesan kepada pelapor
    [question] Pertanyaan
    [answer] Jawaban
    [follow_up] Tindak lanjut
    [note] Catatan
    [reply] Balasan pelapor
    [accusation] Yang disampaikan tentang orang ini
    [response] Tanggapan
    [place] Tempat
    [attendees] Hadir
    [minutes] Notula
    [result] Hasil
    [root_cause] Akar masalah
    [improvement] Perbaikan
    [no_improvement_reason] Alasan tanpa perbaikan
    [receiver] Diteruskan kepada
    [letter] Surat kepada pelapor
    [action] Perbaikan
    [cause] Akar masalah
    [progress] Kemajuan
    [words] Keterangan
   *[other] { $code }
}

case-relation = Sebagai

case-name = Nama

case-phone = Nomor HP

case-email = Surel

case-thread = Percakapan

case-record-number = Nomor rekam medis

case-anonymous = Tanpa nama

case-patient = Pasien

case-revealed = Identitas ditampilkan sekali ini. Alasan Anda tercatat.

case-intake = Aduan masuk

case-channel = Lewat

case-unit = Unit

case-kind = Jenis

case-nature = Sifat

case-grade = Grading

case-received-at = Diterima

case-recorded-at = Dicatat

case-delay-reason = Alasan baru dicatat

case-occurred-on = Tanggal kejadian

case-forwarded = Diteruskan instansi

case-forwarded-due = Tenggat instansi

case-topics = Masalah

case-files = Lampiran

case-no-files = Belum ada lampiran.

case-attach = Tambah berkas (foto atau PDF)

case-attach-do = Lampirkan

# $size (String)
case-file-size = { $size } KB

case-papers = Cetak

case-receipt-complainant = Tanda terima pelapor

# $to (String)
case-receipt-for = Tanda terima untuk { $to }

case-invitation = Undangan (kalender)

case-print = Lembar kasus

case-sheet = Lembar kasus

case-print-hint = Cetak dengan Ctrl+P. Catatan internal tidak ikut.

case-absorbed = Digabung ke kasus ini

case-same-person = Saya memastikan pelapornya orang yang sama

case-same-person-confirmed = Orang yang sama, dipastikan petugas

case-recall-ask = Permintaan jawaban kepada

case-links = Kasus terkait

case-clauses = Prosedur, butir demi butir

case-answer-now = Jawaban di meja

# $code (String)
case-form-hint = { $code ->
    [screen] Tetapkan apa ini, seberapa berisiko, dan tentang apa.
    [ask_for_time] Pelapor diberi tahu kapan jawabannya ada. Janji ini menjadi batas waktu.
    [route] Unit atau dokter menerima satu permintaan jawaban yang jelas.
    [answer] Jawaban Anda diperiksa Humas sebelum sampai ke pelapor.
    [answer_directly] Untuk yang selesai di tempat: pertanyaan, saran, terima kasih, keluhan hijau.
    [accept] Ambil jawaban seperti adanya, atau perbaiki kalimatnya.
    [return] Kembali kepada penyusunnya dengan alasan Anda.
    [reroute] Permintaan jawaban pindah ke tempat yang tepat, atau kembali ke Humas.
    [recall_ask] Jawabannya tidak lagi ditunggu; yang diminta tidak lagi melihat kasus ini.
    [record_care] Tanyakan selama pasien masih dirawat, dan setelah kasus selesai. Pelayanan yang memburuk membuka kasus terlindung bagi Direktur.
    [inquire] Pelapor ditanya. Sambil menunggu, batas jawaban nonmedis berhenti.
    [reply] Tulis apa yang dikatakan pelapor, dengan kata-katanya.
    [request_approval] Jawaban masuk ke meja yang menyetujui.
    [approve] Tepat kalimat ini yang akan keluar.
    [entitle] Atas dasar apa pelapor berhak mendengar hal medis.
    [deliver] Bagaimana jawaban sampai kepada pelapor.
    [record_delivery] Jawaban sudah sampai. Catat siapa hadir dan hasilnya.
    [record_failure] Jawaban belum sampai. Kasus tetap terbuka.
    [record_reaction] Apa kata pelapor tentang jawaban ini.
    [escalate] Kasus naik satu jenjang.
    [close] Hasil, akar masalah, dan apa yang diperbaiki.
    [reopen] Kasus dibuka lagi, satu jenjang lebih tinggi.
    [withdraw] Pelapor mencabut aduannya.
    [note] Hanya untuk rekan di dalam. Tidak pernah dikirim ke pelapor.
    [link] Beberapa pelapor, satu kejadian. Tiap kasus tetap punya jawaban sendiri.
    [merge] Orang yang sama menyampaikan dua kali. Kasus ini ditutup sebagai duplikat.
    [name_accused] Orang ini tidak akan menangani, menjawab, atau menyetujui kasus ini.
    [reveal] Tulis alasannya. Setiap penampilan identitas tercatat.
    [hold] Selama ditahan, data kasus ini tidak dimusnahkan.
    [show_file] Lampiran dapat menunjukkan siapa yang mengadu. Unit, DPJP, dan komite yang ditanya hanya membuka yang Anda tampilkan; setiap keputusan tercatat dan dapat dibatalkan.
    [enclose] Berkas yang ikut terkirim disetujui bersama jawabannya; setelah disetujui tidak dapat diubah. Yang tidak dapat dibawa pintunya menunggu di halaman lacak.
    [choose_language] Pesan otomatis memakai bahasa ini mulai sekarang. Yang sudah terkirim tidak berubah.
   *[other] { $code }
}

# $code (String)
case-nature-hint = { $code ->
    [medical] Menyangkut tindakan, diagnosis, obat, atau hasil perawatan
    [non_medical] Menyangkut antrean, sikap, biaya, sarana, informasi
   *[other] { $code }
}

# $code (String)
case-grade-criteria = { $code ->
    [red] Mengancam keselamatan, berisiko hukum, atau diberitakan media. 24 jam
    [yellow] Mengganggu pelayanan atau nama baik, berisiko membesar. 3 hari
    [green] Tidak menimbulkan kerugian berarti. 7 hari
   *[other] { $code }
}

case-grade-hint = Penilaian risiko oleh Anda, bukan hitungan waktu. Wajib untuk keluhan.

case-grade-why = Alasan grading

case-grade-why-hint = Wajib bila grading diubah.

case-about = Menyangkut

case-about-hint = Menentukan siapa yang boleh menangani.

case-severity = Berat kegagalan (HCAT)

# $code (String)
case-severity-level = { $code ->
    [s1] 1 ringan
    [s2] 2 sedang
    [s3] 3 berat
   *[other] { $code }
}

case-sealed-hint = Jalur tertutup: penyalahgunaan wewenang atau pelapor pelanggaran

case-promise-until = Dijanjikan sampai

case-ask-for-time-hint = Kosongkan untuk memakai kalimat baku.

case-ask-to = Kepada

case-another-ask = Tanya pihak lain juga

case-question-hint = Satu pertanyaan yang dapat dijawab lewat HP.

case-question-same = Kosongkan untuk pertanyaan yang sama.

case-ask-nature-hint = Kosongkan untuk yang biasa bagi penerima.

case-reroute-to = Seharusnya kepada

case-reroute-hint = Kosongkan untuk mengembalikan ke Humas.

case-answer-words = Jawaban kepada pelapor

case-answer-words-hint = Terima kasih, apa yang kami pahami, maaf atas pengalaman itu, apa yang terjadi, apa yang kami lakukan.

case-neutral = Jawaban ini tidak memuat hal medis

case-letter-neutral = Surat ini tidak memuat hal medis

case-way = Cara penyampaian

# $code (String)
case-way-hint = { $code ->
    [message] Dikirim lewat percakapan yang sama
    [letter] Surat resmi
    [telephone] Anda menelepon, lalu mencatat
    [in_person] Pelapor datang ke Humas
    [tracking_page] Dibaca pelapor dengan kode lacak
    [public_notice] Untuk pelapor yang tidak terhubungi
    [meeting] Diundang, didampingi DPJP atau unit
    [home_visit] Dikunjungi, didampingi DPJP atau unit
   *[other] { $code }
}

case-deliver-at = Waktu

case-deliver-at-hint = Wajib untuk pertemuan dan kunjungan.

case-accompanied = Didampingi

case-accompanied-person = Petugas lain

case-delivered-at = Sampai pada

case-failure = Mengapa belum sampai

case-reaction = Tanggapan pelapor

case-reaction-words = Kata pelapor

case-care-worse = Pelapor merasa pelayanannya memburuk setelah mengadu

case-basis = Dasar hak

case-accusation-hint = Dibaca oleh orang ini agar dapat menanggapi. Jangan menyebut pelapor.
case-accused = Pihak yang diadukan

case-other-number = Nomor kasus lain

case-number-hint = Contoh: 2026-00231

case-note-hint = Pelapor tidak pernah melihat catatan ini.

case-signed-note = Catatan penyelesaian di tempat

case-signed-note-hint = Wajib untuk keluhan. Tercatat atas nama Anda.

case-outcome = Hasil

case-root-cause-hint = Wajib untuk keluhan yang dijawab.

case-improvement-hint = Apa yang akan diperbaiki, atau tulis alasan tanpa perbaikan.

case-improvement-owner = Penanggung jawab

case-improvement-due = Tenggat

case-receiver-hint = Untuk “Diteruskan”: instansi atau unit lain yang menerimanya.

case-letter-hint = Untuk “Tidak terselesaikan”: sebutkan upaya di luar rumah sakit.
