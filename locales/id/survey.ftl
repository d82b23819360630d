### Survei kepuasan: tabel jawaban, unsur, hasil

# $code (String)
survey-unreadable = { $code ->
    [empty] Tabel tidak berisi satu baris pun.
    [encoding] Berkas tersimpan dalam pengodean lain. Simpan sebagai CSV UTF-8.
    [too_many_columns] Kolomnya terlalu banyak untuk sebuah survei.
    [too_many_lines] Barisnya terlalu banyak untuk sebuah survei.
   *[other] { $code }
}

# $weight (String)
# $unsur (String)
survey-weight-misfit = Bobot { $weight } bukan untuk { $unsur } unsur: jumlah bobot harus 1. Pakai bobot exact.

# $line (String)
# $why (String)
survey-line = Baris { $line }: { $why }

# $code (String)
survey-line-flaw = { $code ->
    [columns] jumlah kolomnya lain.
    [outside_scale] ada nilai di luar 1 sampai 4.
    [not_a_number] ada isi yang bukan angka bulat.
    [nothing] tidak ada yang diisi.
    [encoding] bukan UTF-8.
   *[other] { $code }
}

# $refused (String)
# $taken (String)
survey-lines-refused = { $refused } baris ditolak, { $taken } baris dihitung.
