### Pembaca: usulan untuk penyaringan, yang belajar dari koreksi kantor sendiri

reader-hint = Pembaca mengusulkan jenis, sifat, grading, dan unit di samping formulir penyaringan. Petugas yang menentukan. Semua dikerjakan di mesin ini, tanpa jaringan.

reader-now = Yang dipakai sekarang

reader-serves-lists = Pembaca bawaan

# $number (String)
reader-serves-version = Versi { $number }, hasil latihan kantor ini

# $number (String)
# $code (String)
reader-damaged = Versi { $number } dipilih, tetapi { $code ->
    [other_version] dibuat untuk versi program yang lain
   *[other] berkasnya rusak
}. Pembaca bawaan dipakai. Latih versi baru, atau pakai versi lain di bawah.

# $question (String)
# $examples (String)
# $data (String)
# $date (String)
reader-card = { $question }: { $examples } contoh dari { $data }, dilatih { $date }. Data milik rumah sakit, tidak keluar dari mesin ini.

reader-card-lists = Pembaca bawaan selalu ada. Grading merah darinya tidak pernah diturunkan oleh hasil latihan.

reader-use-lists = Kembali ke pembaca bawaan

reader-train = Latih dari koreksi kantor

# $screened (String)
# $least (String)
reader-screened = { $screened } pesan sudah disaring petugas dan dapat menjadi contoh. Untuk satu pertanyaan perlu paling sedikit { $least } contoh.

reader-train-hint = Kasus tersegel, kasus yang terlindung, dan data yang dihapus tidak ikut. Seperlima pesan tidak dipelajari; nilai versi lama dan baru diukur pada bagian itu.

reader-train-now = Latih sekarang

reader-on-its-way = Latihan sedang berjalan.

reader-look-again = Lihat kemajuan

reader-versions = Versi

reader-none = Belum ada versi. Pembaca bawaan dipakai.

# $number (String)
reader-version = Versi { $number }

reader-in-use = Dipakai

# $code (String)
reader-standing = { $code ->
    [waiting] Menunggu giliran
    [training] Sedang dilatih
    [offered] Menunggu keputusan Anda
    [kept] Pernah dipakai
    [refused] Ditolak
    [failed] Tidak jadi
   *[other] { $code }
}

# $who (String)
# $at (String)
reader-asked = Diminta { $who }, { $at }.

# $done (String)
# $steps (String)
reader-progress = { $done } dari { $steps } pertanyaan selesai.

# $examples (String)
# $confirmed (String)
reader-examples = { $examples } contoh; pada { $confirmed } di antaranya petugas sependapat dengan pembaca bawaan.

# $code (String)
# $examples (String)
reader-trouble = { $code ->
    [too_few] Contoh belum cukup ({ $examples }). Coba lagi setelah lebih banyak pesan disaring.
    [broken_off] Latihan terputus tiga kali. Minta lagi.
   *[other] { $code }
}

reader-scores-hint = Benar berapa persen, dan F1, pada pesan yang tidak dipelajari keduanya.

reader-what = Pertanyaan

reader-tested = Pesan uji

reader-before = Sebelumnya

reader-after = Versi ini

# $code (String)
reader-question = { $code ->
    [kind] Jenis
    [nature] Sifat
    [grade] Grading
    [unit] Unit
    [mood] Sentimen
   *[other] { $code }
}

reader-keep = Pakai versi ini

reader-take-back = Pakai lagi

reader-refuse = Tolak

# $number (String)
reader-waits = Versi { $number } menunggu keputusan Kepala Humas di Pengaturan › Pembaca.
