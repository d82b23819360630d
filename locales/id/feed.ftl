### Umpan berita: alamat RSS atau Atom yang dilihat berkala

feed-title = Umpan berita
feed-hint = Alamat berita yang dilihat program setiap seperempat jam. Setiap berita dicatat satu kali sebagai sebutan.
feed-none = Belum ada umpan. Tambahkan alamat RSS atau Atom, misalnya dari koran daerah atau Google Berita.
feed-add = Tambah umpan
feed-change = Ubah umpan
feed-name = Nama umpan
feed-name-hint = Nama medianya, misalnya Harian Wanasari.
feed-address = Alamat umpan
feed-address-hint = Alamat lengkap umpan RSS atau Atom. Alamat di dalam jaringan rumah sakit tidak dilihat. Juga alamat pencarian X, kanal atau film YouTube, dan lokasi Google bila akunnya dipasang.
feed-only = Hanya berita yang memuat
feed-only-hint = Kata atau nama, dipisah koma, misalnya RSUD Wanasari, direktur RSUD. Kosongkan bila semua berita diambil.
feed-query = Hanya yang memenuhi pantauan
feed-query-hint = Pantauan tersimpan yang juga harus dipenuhi. Kosongkan bila tidak disaring.
feed-stop = Hentikan
feed-start = Lihat lagi
feed-looked = Terakhir dilihat
feed-good = Terakhir berhasil
feed-never = belum pernah
# $code (String)
feed-account = { $code ->
    [google] Ulasan Google
    [x] X
    [youtube] YouTube
    [instagram] Instagram, unggahan yang menandai akun rumah sakit
    [facebook] Facebook, unggahan yang menandai halaman rumah sakit
    [threads] Threads, unggahan yang menyebut akun rumah sakit
   *[other] { $code }
}
feed-through = Dilihat melalui akun
# $code (String)
# $used (String)
# $most (String)
feed-spent = { $code ->
    [x] X: { $used } dari { $most } unggahan terpakai bulan ini.
    [youtube] YouTube: { $used } dari { $most } unit terpakai hari ini.
    [instagram] Instagram: { $used } dari { $most } pertanyaan terpakai hari ini.
    [facebook] Facebook: { $used } dari { $most } pertanyaan terpakai hari ini.
    [threads] Threads: { $used } dari { $most } pertanyaan terpakai hari ini.
   *[other] { $code }: { $used } dari { $most } terpakai.
}
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
    [unconnected] Akun untuk sumber ini belum dipasang. Mintalah kepada administrator.
    [spent] Jatah akun ini sudah habis. Dilihat lagi pada hari atau bulan berikutnya.
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
