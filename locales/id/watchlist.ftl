### Daftar harian: unit dan topik yang mendadak dibicarakan banyak orang

watchlist-title = Daftar harian
watchlist-hint = Unit dan topik yang dalam tiga hari dibicarakan lebih banyak orang daripada kebiasaan delapan minggu sebelumnya, dari sebutan dan kasus. Disusun sekali sehari sesudah pukul 05.00 dan disimpan. Program hanya mengusulkan; Anda yang menilai.
# $day (String)
# $at (String)
watchlist-of = { $day }, disusun { $at }
watchlist-nothing = Tidak ada unit atau topik yang meningkat pada hari itu.
watchlist-none = Belum ada daftar. Daftar pertama disusun setelah ada sebutan atau kasus selama 14 hari.
watchlist-days = Hari lain
watchlist-mark = Tandai sudah ditindak
watchlist-unmark = Buka lagi
watchlist-done-word = Yang sudah dilakukan
# $what (String)
# $who (String)
# $at (String)
watchlist-handled = Sudah ditindak: { $what } ({ $who }, { $at })
# $code (String)
watchlist-done = { $code ->
    [issue] dijadikan isu
    [case] ditangani dalam kasus
    [unit] unit sudah menjawab
    [watched] dipantau lagi besok
    [nothing] bukan masalah
   *[other] { $code }
}
watchlist-budget = Anggaran alarm
watchlist-budget-word = Alarm keliru dalam empat minggu
watchlist-budget-hint = Berapa alarm keliru yang Anda terima, 1 sampai 80. Makin besar, makin peka. Berlaku mulai daftar berikutnya; daftar yang sudah disusun tidak berubah.
watchlist-budget-wrong = Tulis bilangan bulat dari 1 sampai 80.
# $count (String)
watchlist-budget-was = Anggaran alarm daftar ini: { $count } alarm keliru dalam empat minggu.
# $kind (String)
watchlist-event = { $kind ->
    [drawn] Daftar disusun
    [handled] Ditandai sudah ditindak
    [reopened] Dibuka lagi
    [tolerated] Anggaran alarm diubah
   *[other] { $kind }
}
