### Kata singkat di atas halaman setelah sesuatu dilakukan

# $code (String)
saying = { $code ->
    [sheet_taken] Lembar tersimpan. Silakan ketik lembar berikutnya.
    [saved] Tersimpan.
    [sent] Terkirim.
    [done] Sudah dilakukan.
    [checked] Sambungan sudah diperiksa.
    [signed_out] Anda sudah keluar.
    [read_again] Belum semua jawaban benar. Baca lagi bagian yang disebut, lalu coba lagi.
    [answered] Jawaban dikirim ke Humas.
    [approved] Disetujui.
    [returned] Dikembalikan kepada penyusun.
    [closed] Kasus ditutup.
    [counted] Sudah dihitung.
    [recorded] Aduan tercatat.
   *[other] { $code }
}
