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
    [token_ends_this_week] Kunci akses habis pekan ini.
    [token_ends_tomorrow] Kunci akses habis dalam sehari.
    [fields_off] Sebagian kejadian tidak dikirim.
    [unreachable] Penyedia tidak dapat ditanya.
    [silent] Lebih sepi daripada biasanya.
    [dead] Ada pesan yang gagal keluar.
    [stuck] Ada pesan yang sudah dicoba dan masih menunggu lebih dari satu jam.
    [unread] Ada kiriman yang tidak terbaca.
    [cut] Pintu ini menolak kita, atau teleponnya tidak tersambung.
    [poll_login_refused] Kotak surat atau sentral menolak nama dan kata sandinya.
    [poll_no_encryption] Server surat tidak menawarkan sambungan terenkripsi.
    [poll_not_imap] Yang menjawab bukan server surat.
    [poll_no_folder] Folder surat yang disebut tidak ada.
    [poll_other_tables] Tabelnya bukan milik Gammu, atau akunnya tidak boleh membacanya.
    [poll_no_file] Berkas catatan telepon tidak ditemukan.
    [poll_no_connection] Server di seberang tidak terhubungi.
    [poll_silent] Server di seberang tidak menjawab pada waktunya.
    [poll_late] Sudah setengah jam tidak ada yang menengok pintu ini.
   *[other] { $code }
}

# $code (String)
# $kind (String)
channels-todo = { $code ->
    [broken] Perbaiki kunci itu di berkas pengaturan, lalu mulai ulang program. Pintu lain tetap terbuka.
    [token_dead] { $kind ->
        [publishes] Beri program izin baru di akun itu, tulis ke refresh_token (Threads: access_token), lalu mulai ulang. Konten yang belum terbit tetap terjadwal.
       *[other] Buat kunci baru di Meta Business Suite (pengguna sistem), tulis ke access_token, lalu mulai ulang. Tidak ada pesan yang hilang: yang belum keluar tetap di kotak keluar.
    }
    [token_ended] Buat kunci baru, tulis ke access_token, lalu mulai ulang. Pengguna sistem memberi kunci tanpa batas waktu.
    [callback_off] Di dasbor aplikasi Meta, bagian Webhooks, isi Callback URL dengan alamat /hooks/meta/ dan nama sambungan ini.
    [not_installed] { $kind ->
        [whatsapp] Pasang aplikasi di akun WhatsApp Business: minta pengelolanya menjalankan langganan aplikasi (subscribed_apps).
       *[other] Pasang aplikasi di Halaman atau akun: minta pengelolanya menjalankan langganan aplikasi (subscribed_apps).
    }
    [token_ends_soon] Buat kunci baru sebelum habis; kunci yang sudah habis tidak dapat diperpanjang.
    [token_ends_this_week] Buat kunci baru sebelum habis; kunci yang sudah habis tidak dapat diperpanjang.
    [token_ends_tomorrow] Buat kunci baru sebelum habis; kunci yang sudah habis tidak dapat diperpanjang.
    [fields_off] Di dasbor aplikasi Meta, bagian Webhooks, centang kejadian yang kurang.
    [cut] { $kind ->
        [email] Periksa nama dan kata sandi surel di berkas pengaturan, lalu mulai ulang.
        [sms] Periksa ponsel atau modem: menyala, bersinyal, aplikasinya berjalan. Lalu periksa kata sandinya.
       *[other] Buka gateway dan pindai ulang kode QR dengan telepon rumah sakit; periksa kuncinya.
    }
    [poll_login_refused] Tulis nama dan kata sandi yang benar di berkas pengaturan, lalu mulai ulang. Surat yang belum diambil tetap ada di server.
    [poll_no_encryption] Pakai alamat imaps:// atau minta pengelola server membuka TLS.
    [poll_not_imap] Periksa alamat dan port imap_url.
    [poll_no_folder] Periksa nama foldernya di berkas pengaturan.
    [poll_other_tables] Periksa database_url dan hak akun basis data Gammu.
    [poll_no_file] Periksa letak berkasnya di berkas pengaturan dan hak bacanya.
    [poll_no_connection] Periksa jaringan dan server itu. Program mencoba lagi sendiri.
    [poll_silent] Periksa beban server itu. Program mencoba lagi sendiri.
    [poll_late] Mulai ulang program; bila berulang, periksa catatan lognya.
    [unreachable] Periksa jaringan ke luar. Bila pulih, lampu kembali sendiri pada pemeriksaan berikutnya.
    [silent] Kirim satu pesan percobaan. Bila tidak masuk, periksa ketiga lapis langganan.
    [dead] Buka kotak keluar: coba lagi, atau sampaikan dengan cara lain.
    [stuck] Biasanya pulih sendiri. Bila mendesak, sampaikan dengan cara lain.
    [unread] Buka kiriman masuk, baca ulang setelah program diperbarui, atau catat sebagai kasus.
   *[other] { $code }
}

channels-notes = Kabar dari penyedia

# $code (String)
channels-note = { $code ->
    [template_rejected] Templat ditolak
    [template_paused] Templat dihentikan sementara
    [template_approved] Templat disetujui
    [template_status] Keadaan templat berubah
    [template_category] Golongan templat berubah
    [template_quality_low] Mutu templat rendah
    [template_quality] Mutu templat berubah
    [template_content] Isi templat berubah
    [quality] Mutu nomor berubah
    [account] Kabar tentang akun rumah sakit
   *[other] { $code }
}

# $code (String)
channels-note-todo = { $code ->
    [template_rejected] Perbaiki kata-katanya di WhatsApp Manager menurut alasan itu, lalu ajukan lagi. Sampai disetujui, pakai templat lain atau cara lain.
    [template_paused] Banyak penerima menandai pesan ini. Jangan dipakai dulu; tinjau siapa yang dikirimi dan kata-katanya.
    [template_approved] Templat ini sekarang dapat dipilih pada kasus.
    [template_status] Lihat keadaannya di WhatsApp Manager.
    [template_category] Biaya tiap pesannya dapat berubah. Periksa golongan dan harganya di WhatsApp Manager.
    [template_quality_low] Kirim lebih sedikit dan hanya kepada yang menunggu; bila mutunya tetap rendah templat akan dihentikan.
    [template_quality] Tidak perlu tindakan selama mutunya tidak rendah.
    [template_content] Baca kembali kata-katanya sebelum dipakai.
    [quality] Bila mutunya rendah, kirim lebih sedikit; batas pengiriman dapat turun.
    [account] Baca kabar ini di WhatsApp Manager dan ikuti petunjuknya. Bila akun dibatasi, sampaikan jawaban dengan cara lain.
   *[other] { $code }
}
