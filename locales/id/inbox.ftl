### Kotak masuk: giliran siapa

# $code (String)
inbox-tab = { $code ->
    [mine] Milik saya
    [unscreened] Belum disaring
    [units] Menunggu unit
    [complainant] Menunggu pelapor
    [approval] Menunggu persetujuan
    [late] Lewat batas
    [all] Semua
   *[other] { $code }
}

inbox-views = Saringan

inbox-empty = Tidak ada kasus di sini. Aduan baru muncul begitu diterima.

inbox-unread = Ada pesan baru.

# $count (Number)
inbox-arrivals = { $count } kiriman belum terbaca. Buka
