### Observasi, wawancara, dan kunjungan tersamar: daftar periksa, pengamatan, temuan

observation-title = Observasi dan wawancara
observation-rounds = Pengamatan
observation-none = Belum ada pengamatan pada masa ini.
observation-begin = Mulai pengamatan
observation-begin-hint = Waktu mulai dan giliran jaga dicatat dari jam. Selesaikan pada hari yang sama.
observation-checklist = Daftar periksa
observation-checklists = Daftar periksa
observation-no-checklist = Belum ada daftar periksa. Tulis satu lebih dulu.
observation-topic = Topik
observation-by-topic = Temuan menurut unit dan topik
# $count (String)
observation-amiss = { $count } belum sesuai
# $minutes (String)
observation-minutes = { $minutes } menit
observation-kind-of = Cara
observation-began = Dimulai
observation-shift = Giliran
observation-took = Lamanya
observation-observer = Pengamat
observation-findings = Temuan
observation-finding = Temuan
observation-own = Temuan di luar daftar
observation-own-hint = Isi bila ada yang Anda lihat atau dengar di luar daftar. Pilih topik yang sama dengan topik aduan.
observation-remark = Keterangan
observation-said = Yang disampaikan
observation-no-names = Jangan tulis nama siapa pun, pasien maupun petugas. Yang diamati adalah pelayanan, bukan orang. Jawaban “Tidak” perlu keterangan.
observation-finish = Selesaikan pengamatan
observation-stop = Hentikan tanpa hasil
observation-plan = Rencanakan perbaikan
observation-seen-on = Dari pengamatan

observation-write = Tulis daftar periksa
observation-write-hint = Satu baris satu hal yang dilihat atau ditanyakan, masing-masing dengan topik aduan. Baris kosong tidak disimpan.
observation-revise = Tulis ulang
observation-revise-hint = Tulisan baru menjadi edisi berikutnya. Pengamatan yang sudah ada tetap memakai edisi lama.
observation-code = Kode daftar
observation-name = Judul
# $number (String)
observation-item = Hal { $number }
# $items (String)
# $edition (String)
observation-size = { $items } hal · edisi { $edition }
observation-retire = Simpan, tidak dipakai lagi
observation-reinstate = Pakai lagi
observation-retired = Tidak dipakai

# $code (String)
observation-kind = { $code ->
    [observation] Observasi
    [interview] Wawancara
    [mystery] Kunjungan tersamar
   *[other] { $code }
}

# $code (String)
observation-stage = { $code ->
    [running] Berjalan
    [finished] Selesai
    [stopped] Dihentikan
   *[other] { $code }
}

# $code (String)
observation-answer = { $code ->
    [yes] Ya
    [no] Tidak
    [not_seen] Tidak terlihat
   *[other] { $code }
}

# $code (String)
observation-event = { $code ->
    [written] Daftar periksa ditulis
    [revised] Daftar periksa ditulis ulang
    [retired] Daftar periksa disimpan
    [reinstated] Daftar periksa dipakai lagi
    [begun] Pengamatan dimulai
    [finished] Pengamatan selesai
    [stopped] Pengamatan dihentikan
   *[other] { $code }
}

# $code (String)
observation-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [code_taken] Kode ini sudah dipakai daftar lain.
    [no_such_checklist] Daftar periksa itu tidak ada.
    [other_kind] Cara pengamatan tidak dapat diganti. Tulis daftar baru.
    [retired] Daftar periksa ini tidak dipakai lagi.
    [others_round] Hanya yang memulai pengamatan yang menyelesaikannya.
    [unanswered] Jawab setiap hal pada daftar, juga dengan “Tidak terlihat”.
    [no_without_remark] Jawaban “Tidak” perlu keterangan: apa yang terlihat?
    [names_somebody] Ada nama petugas di dalam keterangan. Tulis apa yang terjadi, tanpa nama orang.
    [nothing_found] Pada hal ini tidak ada yang perlu diperbaiki.
   *[other] { $code }
}
# $most (String)
observation-items = Daftar periksa berisi 1 sampai { $most } hal.
# $hours (String)
observation-too-long = Pengamatan ini dimulai lebih dari { $hours } jam yang lalu. Hentikan, lalu mulai yang baru.
# $most (String)
observation-too-many = Paling banyak { $most } temuan di luar daftar.
# $stage (String)
observation-ended = Pengamatan ini sudah berakhir: { $stage }.
