### Kotak keluar dan kiriman masuk

outbox-all = Semua

outbox-demo = Data contoh: pesan ini tidak keluar dari mesin ini.

# $count (String)
outbox-total = { $count } seluruhnya

outbox-empty = Tidak ada pesan di sini.

outbox-when = Waktu

# $count (Number)
outbox-attempts = { $count } kali dicoba

outbox-retry = Coba lagi

outbox-arrivals = Kiriman masuk

outbox-no-arrivals = Tidak ada kiriman di sini.

# $code (String)
outbox-state = { $code ->
    [queued] Menunggu
    [failed] Dicoba lagi
    [sent] Terkirim
    [done] Selesai
    [dead] Perlu dilihat
    [aside] Dikesampingkan
   *[other] { $code }
}

# $code (String)
outbox-purpose = { $code ->
    [acknowledgement] Tanda terima
    [request_for_time] Permintaan waktu
    [question] Pertanyaan
    [reminder] Pengingat
    [answer] Jawaban
    [tracking_page] Petunjuk ke halaman lacak
    [after_closing] Pertanyaan setelah selesai
    [invitation] Undangan
    [outside_remedies] Surat upaya luar
    [improvement] Perbaikan
    [protected] Kasus terlindung
    [link_back] Kaitan dicatat di kasus lain
    [hidden] Tidak untuk Anda
    [unreadable] Tidak terbaca
    [wiped] (isi sudah dihapus)
    [file] Lampiran
    [mention] Sebutan
    [public_reply] Balasan terbuka
    [comment_hidden] Komentar disembunyikan
    [review_reply] Balasan ulasan
    [review_reply_gone] Balasan ulasan ditarik
    [comment_shown] Komentar ditampilkan lagi
    [ticket] Pesan tentang tiket kegiatan
    [partner] Permintaan kepada mitra
    [release] Pernyataan resmi ke media
   *[other] { $code }
}

# $code (String)
outbox-reason = { $code ->
    [window_closed] Jendela pesan sudah tertutup.
    [too_long] Terlalu panjang untuk saluran ini.
    [recipient_gone] Penerima tidak ditemukan.
    [token_dead] Kunci akses saluran sudah mati. Perbarui di berkas konfigurasi.
    [not_permitted] Saluran menolak: izin kurang.
    [refused] Saluran menolak.
    [later] Saluran meminta menunggu.
    [unreachable] Saluran tidak terhubungi.
    [no_door] Tidak ada saluran untuk penerima ini.
    [tracking_page] Tidak dikirim: menunggu dibaca pelapor di halaman lacak.
    [private_reply_spent] Komentar ini sudah dibalas secara pribadi satu kali; tidak boleh lagi.
    [no_case] Kasusnya tidak ada.
    [not_cleared] Jawaban belum boleh keluar.
    [unreadable] Isinya tidak terbaca.
    [damaged] Tersimpan, tetapi rusak: isinya tidak dapat dibuka lagi.
    [not_json] Bukan JSON.
    [other_object] Bukan kiriman yang dikenal.
    [no_entry] Kiriman tanpa isi.
    [unsupported] Jenis pesan ini tidak dapat dibaca di luar aplikasinya.
    [no_words] Tidak ada kata-katanya.
    [no_thread] Pengirimnya tidak disebut.
    [mention] Akun rumah sakit disebut; kata-katanya belum diambil.
    [no_connection] Salurannya tidak ada lagi di berkas konfigurasi.
    [automatic] Ditulis mesin, bukan orang: lihat, jangan dijawab.
    [not_mail] Bukan surel.
    [too_large] Terlalu besar untuk dibaca.
    [too_many_parts] Bagiannya terlalu banyak untuk dibaca.
    [provider_error] Penyedia saluran melaporkan gangguan.
    [quiet_hours] Menunggu pagi; pesan ini tidak mendesak.
    [embargo] Menunggu embargo berakhir.
    [ticket_over] Tidak dikirim: tiketnya dibatalkan, atau kegiatannya sudah lewat.
    [reply_over] Tidak dikirim: balasan ulasan ini sudah diubah atau ditarik.
    [release_over] Tidak dikirim: pernyataannya sudah ditarik, atau penerimanya tidak lagi di daftar media.
    [not_asked] Tidak ada lagi yang perlu ditanyakan.
    [thanked] Pelapor ini sudah mendapat tanda terima dalam 24 jam terakhir.
    [pace] Giliran pesan berikutnya; saluran dibatasi.
    [erased] Data orang ini sudah dihapus
   *[other] { $code }
}

# $name (String)
outbox-unofficial = { $name } (tidak resmi)

# $code (String)
outbox-arrival = { $code ->
    [new] Baru
    [read] Terbaca
    [unread] Tidak terbaca
    [aside] Dikesampingkan
   *[other] { $code }
}

# $code (String)
outbox-deed = { $code ->
    [looked] Isi dilihat
    [entered] Dicatat sebagai kasus
    [set_aside] Dikesampingkan
   *[other] { $code }
}

outbox-content = Isi kiriman

outbox-cut = Isinya lebih panjang; hanya bagian awal yang ditampilkan.

outbox-look = Lihat isi

outbox-look-hint = Isinya mungkin memuat aduan seseorang. Setiap kali dibuka tercatat di jejak audit.

outbox-what-now = Tindak lanjut

outbox-enter = Catat sebagai kasus

outbox-aside-why = Alasan dikesampingkan

outbox-aside = Kesampingkan

outbox-hands = Riwayat kiriman

# $name (String)
outbox-by = Kirim lewat { $name }

# $code (String)
outbox-other = { $code ->
    [template] Beri tahu dengan templat
    [case] Pilih cara lain di kasusnya
   *[other] { $code }
}
