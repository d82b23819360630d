### Pernyataan resmi ke daftar media

release-title = Kirim ke media
release-hint = Setiap orang di daftar media menerima satu kali, dengan kata-kata yang disetujui Direktur. Selama embargo, surel menunggu sampai embargo berakhir.
release-nobody = Tidak ada lagi yang dapat dikirimi. Daftar media berisi kolaborator yang menerima rilis; kontaknya alamat surel.
release-send = Kirim
release-ahead = Kirim lebih dahulu dengan embargo
# $until (String)
release-ahead-hint = Embargo berlaku sampai { $until }. Tanpa centang, surel berangkat saat itu. Dengan centang, surel berangkat sekarang dengan baris embargo di atasnya.
release-got = Sudah dikirim kepada
release-missed = Tidak terkirim kepada
release-missed-hint = Periksa alamat surelnya di daftar kolaborator, lalu coba lagi. Yang tidak dapat dicoba lagi: hubungi langsung, misalnya lewat telepon.
release-waiting = Menunggu embargo berakhir
# $until (String)
release-until = sampai { $until }
release-wrong = Yang menerima pernyataan yang ditarik sudah dicentang.
release-to-wrong = Pilih paling sedikit satu penerima.
# $until (String)
statement-embargo-line = EMBARGO: tidak untuk disiarkan sebelum { $until }.
# $code (String)
release-state = { $code ->
    [queued] menunggu
    [sent] terkirim
    [delivered] sampai
    [read] dibaca
    [failed] gagal
    [aside] tidak dikirim
   *[other] { $code }
}
