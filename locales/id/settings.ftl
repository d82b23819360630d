### Pengaturan: orang, unit, akun, perbaikan

settings-name = Nama

settings-position = Jabatan

settings-role = Peran

settings-disabled = Nonaktif

settings-add-person = Tambah orang

settings-login-hint = 2 sampai 40 huruf kecil, angka, titik, garis.

settings-new-password = Kata sandi baru

settings-password-hint = Paling sedikit 12 huruf. Kalimat pendek mudah diingat.

settings-set-password = Ganti kata sandi

settings-disable = Nonaktifkan

settings-enable = Aktifkan lagi

settings-delegations = Wakil Direktur

settings-delegations-hint = Wakil menyetujui jawaban resmi selama tanggal ini, dengan Plh. atau Plt. di tanda tangan.

settings-delegate = Wakil

settings-delegate-title = Sebagai

settings-from = Mulai

settings-until = Sampai

settings-holds = Berlaku sekarang

settings-end = Akhiri

settings-add-unit = Tambah unit

settings-unit-code = Kode

settings-unit-code-hint = Huruf besar, angka, garis. Contoh: RAWAT-INAP

settings-unit-name = Nama unit

settings-parent = Di bawah

settings-clinical = Pasien dirawat di sini

settings-clinical-short = klinis

settings-change-password = Ganti kata sandi

settings-old-password = Kata sandi sekarang

settings-again = Kata sandi baru, sekali lagi

settings-not-the-same = Kedua kata sandi baru tidak sama.

settings-wrong-password = Kata sandi sekarang tidak cocok.

settings-shortcuts-hint = Pintasan satu huruf bekerja di luar kolom isian. Tekan ? untuk daftarnya.

# $limit (String)
settings-too-short = Terlalu pendek. Paling sedikit { $limit } huruf.

# $code (String)
settings-unfit = { $code ->
    [taken] Sudah dipakai.
    [not_a_login] Gunakan 2 sampai 40 huruf kecil, angka, titik, garis.
    [too_easy] Terlalu mudah ditebak.
    [ends_too_soon] Harus berakhir setelah mulai dan di masa depan.
    [ring] Unit tidak dapat berada di bawah dirinya sendiri.
    [last_of_year] Ini hari libur terakhir tahun itu. Tanpa satu pun, daftar bawaan berlaku lagi; ganti dulu dengan yang lain.
    [not_a_nip] Tulis angka saja, boleh dengan spasi.
    [wordless] Tulis sedikitnya satu kata di “Salah satu kata” atau “Semua kata”.
   *[other] { $code }
}

settings-improvements-open = Terbuka

settings-no-improvements = Tidak ada perbaikan di sini.

settings-improvement-nobody = Belum ada

settings-improvement-words = Keterangan

settings-nip = NIP

settings-nip-hint = Tercetak di bawah nama Anda bila Anda menandatangani sebagai Plh. atau Plt. Direktur.
