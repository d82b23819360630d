### Pustaka SPO: ditulis, ditinjau, disahkan, diberlakukan, dibaca

# $code (String)
sop-part = { $code ->
    [definition] Pengertian
    [purpose] Tujuan
    [scope] Ruang lingkup
    [policy] Kebijakan
    [procedure] Prosedur
    [units] Unit terkait
    [responsibility] Alur dan tanggung jawab
    [standards] Standar pelayanan
    [situations] Langkah menurut situasi
    [indicators] Indikator dan cara mengukurnya
    [records] Dokumentasi dan pelaporan
    [evaluation] Pengawasan dan evaluasi
   *[other] { $code }
}

# $code (String)
sop-standing = { $code ->
    [draft] Konsep
    [review] Ditinjau
    [approved] Disahkan, belum berlaku
    [planned] Akan berlaku
    [in_force] Berlaku
    [due_for_review] Perlu ditinjau ulang
    [withdrawn] Ditarik
   *[other] { $code }
}

# $code (String)
sop-stage = { $code ->
    [draft] Ditulis
    [review] Sedang ditinjau
    [approved] Sudah disahkan
   *[other] { $code }
}

# $code (String)
sop-tie = { $code ->
    [receive] Menerima aduan
    [ask_for_time] Meminta waktu
    [route] Meneruskan ke unit
    [answer] Menjawab
    [approve] Menyetujui jawaban
    [deliver] Menyampaikan jawaban
    [report] Melaporkan
    [improve] Memperbaiki
    [guarantee] Menjamin tanpa diskriminasi
    [train] Melatih petugas
    [survey] Mengukur kepuasan
   *[other] { $code }
}

# $code (String)
sop-command = { $code ->
    [revise] Ubah naskah
    [submit] Ajukan untuk ditinjau
    [comment] Beri catatan
    [resolve] Catatan selesai
    [approve] Sahkan
    [return] Kembalikan ke penyusun
    [bring_into_force] Berlakukan
    [withdraw] Tarik dari peredaran
    [acknowledge] Saya sudah membaca dan memahami
   *[other] { $code }
}

# $code (String)
sop-event = { $code ->
    [drafted] Konsep ditulis
    [revised] Naskah diubah
    [submitted] Diajukan untuk ditinjau
    [commented] Catatan diberikan
    [resolved] Catatan diselesaikan
    [approved] Disahkan
    [returned] Dikembalikan ke penyusun
    [brought_into_force] Diberlakukan
    [withdrawn] Ditarik dari peredaran
    [tried] Pertanyaan dijawab
    [acknowledged] Dibaca dan dipahami
   *[other] { $code }
}

# $code (String)
sop-refusal = { $code ->
    [not_yours] Langkah ini bukan bagian Anda.
    [not_now] Langkah ini belum atau tidak lagi dapat dilakukan.
    [own_text] Naskah sendiri disahkan oleh orang lain.
    [no_reviewer] Pilih peninjau yang bukan penyusunnya.
    [no_such_place] Paragraf, langkah, atau catatan itu tidak ada.
    [other_text] Naskah ini sudah berganti. Baca dahulu yang terbaru.
    [altered] Naskah yang tersimpan bukan naskah yang disahkan. Laporkan kepada pengelola sistem.
    [from_past] Tanggal itu sudah lewat. Pilih hari ini atau hari yang akan datang.
    [before_previous] Edisi lain berlaku lebih kemudian. Pilih tanggal sesudahnya.
    [number_taken] Nomor itu sudah dipakai dokumen lain.
   *[other] { $code }
}

# $parts (String)
sop-incomplete = Belum lengkap. Bagian yang masih kosong: { $parts }.

# $lines (String)
sop-contradictory = Langkah-langkah ini bertentangan: { $lines }

# $steps (String)
sop-unsound = Ikatan pada langkah { $steps } tidak bermakna: periksa tugas, batas waktu, dan persetujuannya.

# $lines (String)
sop-unworkable = Rumah sakit tidak dapat bekerja menurut aturan yang dihasilkan langkah-langkah ini: { $lines }

# $count (String)
sop-open-comments = Masih ada { $count } catatan yang belum diselesaikan.

# $first (String)
# $second (String)
# $why (String)
sop-contradiction = langkah { $first } dan langkah { $second }: { $why }

# $code (String)
sop-conflict = { $code ->
    [approved_after_delivery] persetujuan baru diminta sesudah jawaban disampaikan
    [delivered_before_answer] jawaban disampaikan sebelum ada
    [two_limits] satu batas waktu diberi dua lama yang berbeda
    [same_duty] keduanya memuat kewajiban yang sama
   *[other] { $code }
}

# $code (String)
sop-basis = { $code ->
    [in_force] Berlaku
    [replaced] Sudah diganti
    [not_yet_checked] Belum diverifikasi
   *[other] { $code }
}

# $by (String)
sop-replaced-by = sudah diganti { $by }

# $code (String)
sop-copy = { $code ->
    [uncontrolled] SALINAN TIDAK TERKENDALI
    [draft] KONSEP
    [obsolete] TIDAK BERLAKU
   *[other] { $code }
}

sop-kind = STANDAR PROSEDUR OPERASIONAL

sop-number = No. Dokumen

sop-revision = No. Revisi

sop-issued = Tanggal Terbit

sop-page = Halaman

# $position (String)
sop-signed = Ditetapkan oleh { $position }

# $span (String)
sop-within = paling lama { $span }

sop-current = Periksa apakah lembar ini masih yang berlaku:

sop-hint = Prosedur yang disahkan Direktur adalah prosedur yang berjalan: langkah yang terikat menjadi aturan rumah sakit sejak hari berlakunya.

sop-new = Tulis SPO baru

sop-none = Belum ada SPO di sini.

sop-all = Semua

sop-edit = Ubah naskah

sop-title = Judul

sop-given-number = Nomor yang sudah ada

sop-given-number-hint = Kosongkan bila nomor diberikan register saat disahkan.

sop-steps-hint = Isi dari atas ke bawah. Langkah yang dikosongkan tidak dipakai.

# $number (String)
sop-step = Langkah { $number }

sop-bond = Yang dikerjakan program

sop-unbound = Tidak terikat

sop-duty = Kewajiban yang diperiksa

sop-duty-usual = Seperti biasa

sop-limit = Batas waktu

sop-limit-unit = Satuan

sop-approves = Direktur menyetujui bila

sop-bases = Dasar hukum

sop-bases-hint = Satu baris satu dasar. Tulis "| sudah diganti: ..." di belakangnya bila tidak berlaku lagi, "| belum diperiksa" bila belum Anda periksa.

sop-basis-mark-replaced = sudah diganti:

sop-basis-mark-unchecked = belum diperiksa

sop-readers = Wajib membaca

sop-readers-roles = Peran

sop-readers-units = Unit

sop-review-months = Ditinjau ulang setelah (bulan)

sop-review-hint = Ketentuan rumah sakit sendiri, bukan undang-undang.

sop-form-hint = Bagian yang masih kosong boleh disusulkan. SPO baru dapat diajukan setelah lengkap.

sop-scan = Mulai dari berkas Word atau PDF

sop-scan-hint = Isi berkas dibaca ke dalam formulir ini menurut judul bagiannya. Belum ada yang disimpan; periksa dulu, lalu hubungkan langkahnya.

sop-scan-file = Berkas SPO (DOCX atau PDF yang berisi teks)

sop-scan-do = Baca berkas

sop-scan-unplaced = Baris berikut tidak dikenali sebagai bagian SPO. Salin bila perlu:

# $parts (String)
sop-missing = Masih kosong: { $parts }

sop-complete = Lengkap.

sop-draft = Naskah yang sedang disusun

sop-in-force = Yang berlaku

# $number (String)
sop-edition = Revisi { $number }

# $date (String)
sop-since = Berlaku sejak { $date }

# $date (String)
sop-review-on = Ditinjau ulang { $date }

# $name (String)
sop-approved-by = Disahkan oleh { $name }

sop-reviewers = Peninjau

sop-authors = Penyusun

sop-remarks = Catatan peninjau

sop-remark-at = Pada bagian

sop-remark-text = Catatan

sop-remark-done = selesai

# $part (String)
# $number (String)
sop-at-paragraph = { $part }, paragraf { $number }

sop-why = Alasan

sop-from = Berlaku mulai

sop-from-hint = Kosongkan untuk mulai sekarang.

sop-withdraw-hint = Aturan yang sudah dihasilkannya tetap berjalan sampai diganti.

sop-compare = Bandingkan revisi

sop-compare-same = Tidak ada yang berbeda.

sop-rebound = ikatannya berubah

sop-gone = Dihapus

sop-come = Ditambahkan

sop-preview = Dampak atas kasus yang lalu

# $cases (String)
# $days (String)
sop-preview-hint = { $cases } kasus dari { $days } hari terakhir, seandainya naskah ini sudah berlaku. Kasus tetap memakai aturan saat ia dimulai.

# $before (String)
# $after (String)
sop-preview-approvals = Jawaban yang perlu persetujuan Direktur: { $before } menjadi { $after }

# $clock (String)
# $before (String)
# $after (String)
sop-preview-clock = { $clock }: { $before } menjadi { $after }

# $count (String)
sop-preview-late = Akan lewat batas waktu: { $count }

# $count (String)
sop-preview-relieved = Tidak lagi lewat batas waktu: { $count }

# $count (String)
sop-preview-unnamed = { $count } di antaranya tidak disebut nomornya: dilindungi, atau bukan kasus yang dapat Anda lihat.

sop-preview-none = Tidak ada yang berubah bagi kasus-kasus itu.

sop-no-limit = tanpa batas

sop-proof = Bukti baca

# $read (String)
# $all (String)
sop-proof-count = { $read } dari { $all } orang yang wajib membaca sudah membacanya

sop-proof-not-yet = belum

sop-must-read = Anda wajib membaca SPO ini.

sop-has-read = Sudah Anda baca.

sop-print = Cetak

sop-print-controlled = Cetak salinan terkendali

sop-history = Riwayat

sop-compliance = Kepatuhan

# $kept (String)
# $total (String)
sop-kept = dijalankan { $kept } dari { $total } kasus

# $span (String)
sop-median = biasanya setelah { $span }

# $span (String)
sop-worst = paling lama { $span }

sop-compliance-none = Tidak ada kasus bulan ini yang berjalan menurut SPO ini.

# $month (String)
sop-compliance-title = Kepatuhan terhadap SPO, { $month }

# $count (String)
sop-compliance-cases = { $count } kasus bulan ini berjalan menurut SPO ini. Setiap butir dihitung dari kasus yang sudah dapat diputuskan, seperti yang diketahui saat ini.

# $count (String)
sop-compliance-unnamed = { $count } penyimpangan terjadi pada kasus yang dilindungi atau yang tidak boleh Anda lihat; dihitung, tidak disebut nomornya.

sop-compliance-decided = Diputuskan

sop-compliance-median = Biasanya setelah

sop-compliance-worst = Paling lama

sop-compliance-why = Mengapa

sop-compliance-entries = Entri riwayat

sop-compliance-by-unit = Menurut unit

sop-compliance-by-month = Bagian butir yang dijalankan, bulan demi bulan

sop-compliance-quiet = belum ada yang diputuskan

sop-compliance-all-units = Semua unit

sop-compliance-undecided = belum ada kasus yang diputuskan

sop-habit = Penomoran

sop-pattern = Pola nomor

sop-pattern-hint = {"{"}serial{"}"}, {"{"}month{"}"} dan {"{"}year{"}"} diisi saat SPO disahkan.

# $count (String)
sop-imported = { $count } SPO masuk sebagai konsep.

# $line (String)
sop-not-placed = Tidak dikenali sebagai bagian SPO: { $line }

# $row (String)
# $why (String)
sop-refused-row = Baris { $row }: { $why }

sop-flow = Bagan alir

# $title (String)
sop-flow-of = Bagan alir: { $title }

sop-flow-begin = Mulai

sop-flow-end = Selesai

sop-flow-onward = ke langkah

sop-flow-legend = Garis penuh dengan balok di sisi: dikerjakan atau dicatat program. Garis putus-putus: dikerjakan petugas tanpa program. Langkah yang panjang dibaca lengkap pada daftarnya.

sop-mine = Menunggu Anda

sop-unread = Belum dibaca oleh yang wajib

sop-unread-none = Semua yang wajib membaca sudah membacanya.

# $code (String)
sop-call = { $code ->
    [read] Anda wajib membaca SPO ini.
    [review] Anda diminta meninjau naskahnya.
    [sign] Menunggu pengesahan Anda.
    [begin] Sudah disahkan; tetapkan hari berlakunya.
    [mend] Dikembalikan kepada Anda; perbaiki naskahnya.
    [renew] Perlu ditinjau ulang; mulailah revisi berikutnya.
   *[other] { $code }
}

# $count (String)
sop-unanswered = Setiap pertanyaan dijawab dengan salah satu pilihannya. SPO ini menanyakan { $count }.

sop-questions = Pertanyaan setelah membaca

sop-questions-hint = Paling banyak tiga, masing-masing dua sampai empat pilihan; boleh tanpa pertanyaan. Yang menjawab keliru diberi tahu bagian mana yang dibaca lagi, lalu mencoba lagi.

# $number (String)
sop-question = Pertanyaan { $number }

# $number (String)
sop-choice = Pilihan { $number }

sop-right = Jawaban yang benar

sop-read-again = Dibaca lagi bila keliru: bagian

sop-paragraph = Paragraf atau langkah ke-

sop-ask = Jawab setelah membaca. Baru tercatat sebagai dibaca dan dipahami bila semua jawaban benar; Anda boleh mencoba lagi.

# $place (String)
sop-again = Baca lagi: { $place }

# $count (String)
sop-tries = menjawab { $count } kali

sop-aims = Indikator yang dijanjikan
sop-aims-hint = Isi target dalam persen pada indikator yang disebut SPO ini; kosongkan yang tidak disebut. Angkanya dihitung program setiap bulan.
sop-aim-wrong = Tulis target satu kali, dari 0 sampai 100 persen.
