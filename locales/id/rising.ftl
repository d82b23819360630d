### Yang sedang meningkat: hal yang mendadak dibicarakan banyak orang

rising-title = Sedang meningkat
rising-hint = Kata yang dalam tiga hari dipakai lebih banyak orang daripada kebiasaan delapan minggu sebelumnya. Satu penulis dan satu salinan dihitung satu. Program hanya mengusulkan; Anda yang menilai.
rising-none = Tidak ada yang meningkat tujuh hari ini. Periksa lagi besok, atau buat saringannya lebih peka.
rising-ease-word = Kepekaan
rising-ease-hint = Makin peka, makin banyak alarm yang ternyata bukan apa-apa.
rising-begin = Jadikan isu
rising-begin-hint = Isu dimulai dengan isi semua contoh, kasus sebagai keluhan dengan isi contoh pertama, dan konten sebagai gagasan. Semua contoh ikut ke isu atau kasus itu.
rising-keys = Papan ketik: pilih dengan j dan k, lalu tekan b i, b k, atau b c.
rising-delay = Baru terlihat dari daftar yang sedang meningkat.
rising-examples = Contoh
# $count (String)
# $since (String)
# $counted (String)
rising-heard = { $count } sebutan dibaca sejak { $since }, dihitung { $counted }.
# $authors (String)
# $expected (String)
rising-why = { $authors } orang berbeda dalam tiga hari; biasanya sekitar { $expected }.
# $count (String)
rising-days = { $count } sebutan dengan kata pertama dalam 14 hari terakhir
# $code (String)
rising-ease = { $code ->
    [seldom] Jarang: kira-kira satu alarm keliru sebulan
    [usual] Biasa: kira-kira satu alarm keliru seminggu
    [often] Peka: kira-kira tiga alarm keliru seminggu
   *[other] { $code }
}
