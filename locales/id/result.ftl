### Hasil konten: daftar, impor tabel, target, pengikut, penilaian mandiri

result-title = Hasil konten
result-hint = Setiap angka disebut dengan definisi dan tanggal hitungannya. Dua definisi tidak pernah digabung.
result-link = Hasil
result-none = Tidak ada yang tayang pada rentang ini.
result-from = Dari
result-until = Sampai
result-dates-wrong = Rentang paling lama 366 hari, dan tanggal akhir tidak mendahului tanggal awal.
result-show = Tampilkan
result-sort = Urutkan menurut
result-sort-day = Tanggal tayang
result-campaign = Kampanye
result-not-told = belum ada
# $measure (String)
# $outlet (String)
result-weekly = { $measure } per pekan: { $outlet }
result-weekly-says = Jumlah hasil terakhir dari konten yang tayang pada pekan itu. Setiap definisi mempunyai garis sendiri.
# $connection (String)
# $why (String)
result-shut = Hubungan { $connection } tidak dapat menanyakan hasil: { $why }
# $why (String)
result-untold = Hasil belum diberikan kanal: { $why }
result-over-time = Hasil dari waktu ke waktu

# $code (String)
look-trouble = { $code ->
    [token_dead] Kunci akun sudah tidak berlaku. Perbarui di halaman Kanal.
    [not_permitted] Akun tidak boleh menanyakan hasil. Minta izin wawasan (insights) untuk akun ini.
    [refused] Kanal tidak mengenal tayangan ini.
    [limit] Kanal meminta program menunggu.
    [unreachable] Kanal tidak menjawab.
    [unpaid] Saldo akun di kanal ini habis. Minta pengelola akun mengisinya.
    [spent] Jatah baca berbayar bulan ini sudah habis. Program bertanya lagi bulan depan.
    [nothing] Kanal belum menghitung apa pun.
   *[other] { $code }
}

result-import = Impor hasil
result-import-hint = Simpan tabel sebagai CSV, lalu pilih atau tempel isinya. Belum ada yang ditulis sebelum Anda menyimpan.
result-import-columns = Satu baris satu konten dan kanal. Kolom yang dikenal: id konten atau tautan, kanal, dihitung sampai, definisi, dan ukuran: jangkauan, ditonton, impresi, interaksi, suka, komentar, dibagikan, disimpan, klik tautan, pertanyaan masuk, dibalas tepat waktu.
result-import-file = Berkas CSV
result-import-text = Atau tempel isi tabel
result-import-day = Dihitung sampai, jika tabel tidak menyebutnya
result-import-definition = Definisi, jika tabel tidak menyebutnya
result-import-definition-hint = Kosongkan jika angka dibaca dari tampilan kanal. Contoh lain: meta-suite
result-import-check = Periksa
# $count (String)
result-import-save = Simpan { $count } baris
result-import-nothing = Tidak ada baris baru untuk disimpan.
# $written (String)
# $known (String)
# $wrong (String)
result-import-told = { $written } baris disimpan, { $known } sudah ada, { $wrong } tidak diambil.
# $fresh (String)
# $known (String)
# $wrong (String)
result-import-seen = { $fresh } baris baru, { $known } sudah ada, { $wrong } tidak dapat diambil. Belum ada yang ditulis.
# $heading (String)
result-import-column = Kolom “{ $heading }” berisi
result-import-unknown = Ada kolom yang belum dikenal. Pilih isinya, atau pilih “Lewati”.
# $heading (String)
# $known (String)
result-import-name = Kolom “{ $heading }” belum dikenal. Tambahkan --column "{ $heading }=ISI"; ISI salah satu dari: { $known }.
result-import-skip = Lewati
result-import-line = Baris
result-import-fate = Keadaan
result-import-bad-definition = Definisi memakai huruf kecil, angka, titik, atau tanda hubung, paling banyak 40.

# $code (String)
result-unreadable = { $code ->
    [empty] Tabelnya kosong. Pilih berkas atau tempel isinya.
    [encoding] Berkas ini bukan CSV UTF-8. Simpan sebagai “CSV UTF-8”.
    [too_many_columns] Kolomnya terlalu banyak, paling banyak 100.
    [too_many_lines] Barisnya terlalu banyak, paling banyak 2.000.
   *[other] { $code }
}

# $code (String)
result-fate = { $code ->
    [new] baru
    [known] sudah ada
    [flawed] tidak dapat dibaca
    [refused] ditolak
   *[other] { $code }
}

# $code (String)
result-flaw = { $code ->
    [encoding] Baris ini bukan UTF-8.
    [no_item] Baris ini tidak menyebut konten. Isi id konten atau tautan.
    [bad_item] Id konten terdiri atas 32 angka dan huruf a sampai f.
    [bad_link] Tautan harus lengkap dan diawali https://.
    [bad_channel] Kanal ini tidak dikenal: pakai instagram, instagram_story, facebook, facebook_story, threads, x, youtube, tiktok, atau website.
    [no_day] Tanggal hitungan belum ada. Isi kolom “dihitung sampai”, atau tanggal di atas.
    [bad_day] Tanggal ini tidak terbaca. Contoh: 2026-11-30 atau 30/11/2026.
    [bad_definition] Definisi ini tidak dapat dipakai.
    [bad_number] Angka ini tidak terbaca. Tulis angka bulat, atau kosongkan.
    [no_numbers] Tidak ada angka pada baris ini.
    [not_found] Tidak ada konten dengan id atau tautan ini.
    [many_channels] Konten ini tayang di beberapa kanal. Sebutkan kanalnya.
   *[other] { $code }
}
# $flaw (String)
# $cell (String)
result-flaw-cell = { $flaw } ({ $cell })

goals-title = Target dan pengikut
goals-hint = Target ini milik rumah sakit sendiri; tidak ada aturan yang menetapkannya. Kosongkan yang tidak dipakai: tanpa target tidak ada penilaian.
# $edition (String)
# $when (String)
goals-edition = Edisi ke-{ $edition }, { $when }
goals-none = Belum ada target.
# $code (String)
goals-field = { $code ->
    [posts_a_month] Tayangan sebulan, semua kanal
    [posts_a_week] Tayangan setiap pekan penuh
    [interactions_per_thousand] Interaksi setiap 1.000 orang yang dijangkau
    [answer_hours] Jawaban paling lama dalam jam
    [answered_percent] Persen yang dijawab dalam batas itu
    [closed_percent] Persen keluhan yang ditutup
   *[other] { $code }
}
goals-save = Simpan target
followers-title = Pengikut
followers-hint = Satu baris satu hitungan: kanal | tanggal | jumlah. Contoh: instagram | 2026-11-30 | 12.345
followers-save = Simpan pengikut

# $month (String)
assessment-title = Penilaian mandiri { $month }
assessment-hint = Lima aspek kanal rumah sakit: terukur oleh program, dibandingkan dengan target rumah sakit, diberi catatan, lalu ditandatangani Kepala Humas.
assessment-link = Penilaian mandiri
assessment-aspect-word = Aspek
assessment-measured = Terukur
assessment-goal = Target
assessment-verdict-word = Penilaian
assessment-note = Catatan
assessment-notes = Catatan Kepala Humas
assessment-note-none = Belum ada catatan.
assessment-save = Simpan catatan
assessment-sign = Tanda tangani
assessment-sign-hint = Angka pada saat ini disimpan tetap. Membuka kembali memerlukan alasan.
assessment-reopen = Buka kembali
assessment-why = Alasan dibuka kembali
# $name (String)
# $when (String)
assessment-signed = Ditandatangani { $name }, { $when }
assessment-open = Belum ditandatangani: angka masih dapat berubah.
# $edition (String)
assessment-edition = Target edisi ke-{ $edition }
assessment-no-edition = Rumah sakit belum menetapkan target.

# $code (String)
assessment-aspect = { $code ->
    [activity] Keaktifan
    [consistency] Konsistensi
    [engagement] Keterlibatan
    [responsiveness] Ketanggapan
    [complaints_closed] Keluhan ditutup
   *[other] { $code }
}

# $code (String)
assessment-verdict = { $code ->
    [met] tercapai
    [missed] belum tercapai
    [no_goal] belum ada target
    [not_measured] belum terukur
   *[other] { $code }
}

# $code (String)
# $part (String)
# $whole (String)
# $share (String)
assessment-part = { $code ->
    [activity] { $part } tayangan
    [consistency] { $part } dari { $whole } pekan penuh
    [engagement] { $part } interaksi dari jangkauan { $whole } ({ $share } setiap 1.000)
    [responsiveness] { $part } dari { $whole } dijawab dalam batas ({ $share }%)
    [complaints_closed] { $part } dari { $whole } ditutup ({ $share }%)
   *[other] { $part } dari { $whole }
}

# $code (String)
# $goal (String)
assessment-asks = { $code ->
    [activity] { $goal } tayangan
    [consistency] { $goal } tayangan setiap pekan
    [engagement] { $goal } setiap 1.000
    [responsiveness] { $goal }%
    [complaints_closed] { $goal }%
   *[other] { $goal }
}

# $code (String)
assessment-refusal = { $code ->
    [not_yours] Penilaian ini ditulis dan ditandatangani Kepala Humas.
    [signed] Penilaian ini sudah ditandatangani. Buka kembali dulu untuk mengubahnya.
    [nothing_written] Tulis catatan dulu, baru tanda tangani.
   *[other] { $code }
}
# $day (String)
assessment-month-runs = Bulan ini belum berakhir. Tanda tangani mulai { $day }.

# $code (String)
assessment-event = { $code ->
    [written] Catatan ditulis
    [signed] Penilaian ditandatangani
    [reopened] Penilaian dibuka kembali
   *[other] { $code }
}
