### Umpan berita: alamat RSS atau Atom yang dilihat berkala

feed-title = Umpan berita
feed-hint = Alamat berita yang dilihat program setiap seperempat jam. Setiap berita dicatat satu kali sebagai sebutan.
feed-none = Belum ada umpan. Tambahkan alamat RSS atau Atom, misalnya dari koran daerah atau Google Berita.
feed-add = Tambah umpan
feed-change = Ubah umpan
feed-name = Nama umpan
feed-name-hint = Nama medianya, misalnya Harian Wanasari.
feed-address = Alamat umpan
feed-address-hint = Alamat lengkap umpan RSS atau Atom. Alamat di dalam jaringan rumah sakit tidak dilihat.
feed-only = Hanya berita yang memuat
feed-only-hint = Kata atau nama, dipisah koma, misalnya RSUD Wanasari, direktur RSUD. Kosongkan bila semua berita diambil.
feed-stop = Hentikan
feed-start = Lihat lagi
feed-looked = Terakhir dilihat
feed-good = Terakhir berhasil
feed-never = belum pernah
# $count (String)
feed-taken = { $count } sebutan dicatat
# $count (String)
feed-failures = Gagal { $count } kali berturut-turut
# $count (String)
feed-tried = { $count } berita terbaca.
# $code (String)
feed-light = { $code ->
    [unseen] Menunggu dilihat
    [green] Baik
    [yellow] Tersendat
    [red] Gagal
    [stopped] Dihentikan
   *[other] { $code }
}

# $code (String)
feed-trouble = { $code ->
    [unreachable] Alamat itu tidak dapat dihubungi.
    [slow] Umpan tidak menjawab pada waktunya.
    [too_large] Umpan terlalu besar.
    [malformed] Isinya bukan RSS atau Atom yang utuh.
    [refused] Situsnya menolak atau sedang bermasalah.
    [gone] Umpan sudah tidak ada di alamat itu.
    [private] Alamat itu tidak terbuka untuk umum, jadi tidak dilihat.
   *[other] { $code }
}

# $code (String)
feed-event = { $code ->
    [added] Umpan ditambahkan
    [changed] Umpan diubah
    [stopped] Umpan dihentikan
    [started] Umpan dilihat lagi
   *[other] { $code }
}
