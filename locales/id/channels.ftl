### Kesehatan kanal

channels-what = Tiap pintu, lampunya, dan apa yang perlu dilakukan. Sambungan diperiksa ke penyedianya setiap enam jam.

channels-connections = Sambungan

channels-none = Belum ada sambungan di berkas pengaturan. Pintu di bawah tetap terbuka; sambungan dapat ditambahkan kapan saja.

channels-open = Pintu tanpa sambungan

channels-open-what = Pintu ini tidak bergantung pada siapa pun di luar rumah sakit.

channels-always = Terbuka

channels-check = Periksa sekarang

channels-reread = Baca ulang yang tidak terbaca

channels-reread-one = Baca ulang

channels-reread-done = Hasil baca ulang

channels-reread-none = Tidak ada kiriman yang perlu dibaca ulang.

# $code (String)
channels-light = { $code ->
    [green] Berjalan
    [yellow] Perlu dilihat
    [red] Putus
   *[other] { $code }
}

channels-last-in = Terakhir masuk

channels-last-out = Terakhir keluar

channels-never = belum pernah

channels-cases = Kasus dalam empat pekan

channels-trouble = Gangguan terakhir

# $when (String)
channels-since = Sejak { $when }.

channels-unread = Kiriman tidak terbaca

channels-outbox = Kotak keluar

# $count (Number)
channels-waiting = { $count } menunggu

# $count (Number)
channels-dead = { $count } perlu dilihat

# $came (String)
# $usual (String)
channels-day = 24 jam terakhir: { $came } kiriman. Biasanya pada jam yang sama: { $usual }.

channels-asked = Terakhir diperiksa

channels-token-word = Kunci akses

# $code (String)
channels-token = { $code ->
    [lasting] Berlaku, tanpa batas waktu
    [alive] Berlaku; penyedia tidak menyebut sampai kapan
    [dead] Mati
    [unreachable] Penyedia tidak terhubungi
    [unknown] Belum diketahui
   *[other] { $code }
}

# $when (String)
channels-token-until = Berlaku sampai { $when }

# $code (String)
channels-layer = { $code ->
    [callback] Lapis 1: alamat kiriman di aplikasi
    [fields] Lapis 2: kejadian yang diminta
    [installed] Lapis 3: aplikasi terpasang di akun
   *[other] { $code }
}

# $code (String)
channels-layer-state = { $code ->
    [on] Terpasang
    [off] Belum terpasang
    [unknown] Tidak diketahui
   *[other] { $code }
}

channels-missing-word = Kejadian yang kurang

# $names (String)
channels-missing = { $names }

# $code (String)
channels-there = { $code ->
    [yes] ada
    [no] tidak ada
   *[other] { $code }
}

# $code (String)
channels-remark = { $code ->
    [broken] Pengaturannya tidak dapat dipakai.
    [token_dead] Kunci akses sudah mati.
    [token_ended] Masa berlaku kunci akses sudah habis.
    [callback_off] Penyedia tidak mengirim ke alamat rumah sakit ini.
    [not_installed] Aplikasi tidak terpasang di akun.
    [token_ends_soon] Kunci akses habis dalam dua pekan.
    [fields_off] Sebagian kejadian tidak dikirim.
    [unreachable] Penyedia tidak dapat ditanya.
    [silent] Lebih sepi daripada biasanya.
    [dead] Ada pesan yang gagal keluar.
    [stuck] Ada pesan yang sudah dicoba dan masih menunggu lebih dari satu jam.
    [unread] Ada kiriman yang tidak terbaca.
   *[other] { $code }
}

# $code (String)
# $kind (String)
channels-todo = { $code ->
    [broken] Perbaiki kunci itu di berkas pengaturan, lalu mulai ulang program. Pintu lain tetap terbuka.
    [token_dead] Buat kunci baru di Meta Business Suite (pengguna sistem), tulis ke access_token, lalu mulai ulang. Tidak ada pesan yang hilang: yang belum keluar tetap di kotak keluar.
    [token_ended] Buat kunci baru, tulis ke access_token, lalu mulai ulang. Pengguna sistem memberi kunci tanpa batas waktu.
    [callback_off] Di dasbor aplikasi Meta, bagian Webhooks, isi Callback URL dengan alamat /hooks/meta/ dan nama sambungan ini.
    [not_installed] { $kind ->
        [whatsapp] Pasang aplikasi di akun WhatsApp Business: minta pengelolanya menjalankan langganan aplikasi (subscribed_apps).
       *[other] Pasang aplikasi di Halaman atau akun: minta pengelolanya menjalankan langganan aplikasi (subscribed_apps).
    }
    [token_ends_soon] Buat kunci baru sebelum habis; kunci yang sudah habis tidak dapat diperpanjang.
    [fields_off] Di dasbor aplikasi Meta, bagian Webhooks, centang kejadian yang kurang.
    [unreachable] Periksa jaringan ke luar. Bila pulih, lampu kembali sendiri pada pemeriksaan berikutnya.
    [silent] Kirim satu pesan percobaan. Bila tidak masuk, periksa ketiga lapis langganan.
    [dead] Buka kotak keluar: coba lagi, atau sampaikan dengan cara lain.
    [stuck] Biasanya pulih sendiri. Bila mendesak, sampaikan dengan cara lain.
    [unread] Buka kiriman masuk, baca ulang setelah program diperbarui, atau catat sebagai kasus.
   *[other] { $code }
}
