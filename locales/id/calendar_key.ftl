### Kunci kalender: kalender konten di telepon orangnya

calendar-key-title = Kalender di telepon Anda

calendar-key-hint = Kalender konten dapat tampil di aplikasi kalender Anda: bulan lalu, bulan ini, dan tiga bulan berikutnya, selalu yang terbaru. Aplikasi itu masuk dengan kunci kalender, bukan dengan kata sandi Anda. Kunci itu hanya membuka kalender konten.

calendar-key-name = Untuk perangkat

calendar-key-name-hint = Misalnya: telepon saya. Buat satu kunci untuk setiap perangkat.

calendar-key-make = Buat kunci kalender

calendar-key-once = Kunci ini hanya tampil satu kali. Pasang sekarang:

calendar-key-step-add = Buka aplikasi kalender, pilih tambah kalender langganan (dari internet).

calendar-key-step-address = Isi alamat di bawah ini.

calendar-key-step-sign = Bila ditanya, isi nama pengguna dan kata sandi di bawah ini.

calendar-key-address = Alamat

calendar-key-house = Tulis alamat rumah sakit yang sedang Anda buka di depannya, mulai dengan https://.

# $when (String)
calendar-key-since = dibuat { $when }

calendar-key-end = Cabut

calendar-key-end-hint = Perangkat yang kuncinya dicabut tidak lagi menerima kalender. Telepon hilang? Cabut kuncinya, lalu buat yang baru.

calendar-key-way = Pasang di telepon

# $code (String)
calendar-key-opens = { $code ->
    [everything] semua yang boleh dilakukan pemiliknya
    [calendar] kalender konten saja
   *[other] { $code }
}
