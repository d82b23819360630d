### Apa yang boleh dikirim sekarang

# $code (String)
sending-unsendable = { $code ->
    [template_only] Jendela 24 jam WhatsApp sudah tertutup: jawaban bebas tidak dapat keluar. Letakkan jawaban di halaman lacak lalu beri tahu pelapor dengan templat, atau sampaikan lewat telepon, surat, atau pertemuan.
    [window_closed] Jendela pesan saluran ini sudah tertutup sampai pelapor menulis lagi. Letakkan jawaban di halaman lacak, atau sampaikan lewat telepon, surat, atau pertemuan.
    [no_door] Tidak ada saluran pesan ke pelapor ini. Letakkan jawaban di halaman lacak, atau sampaikan lewat telepon, surat, atau pertemuan.
    [private_reply_spent] Komentar hanya boleh dibalas secara pribadi satu kali, dan itu sudah terpakai. Tekan Balas terbuka (kalimat rumah sakit tanpa nomor kasus), letakkan jawaban di halaman lacak, atau tunggu sampai ia menulis lewat pesan langsung.
    [over] Kasus ini sudah ditutup.
    [no_template] Penyedia tidak mengenal templat itu, atau isiannya berbeda. Pilih lagi dari daftar.
    [no_list] Penyedia tidak dapat ditanya tentang templat. Coba lagi sebentar lagi.
   *[other] { $code }
}

sending-title = Pesan ke pelapor sekarang

# $code (String)
sending-gate = { $code ->
    [always] Dapat dikirim kapan saja
    [open] Terbuka
    [typed] Terbuka hanya untuk jawaban yang ditulis orang
    [template] Hanya templat
    [closed] Tertutup
   *[other] { $code }
}

# $when (String)
sending-until = sampai { $when }

# $when (String)
sending-since = sejak { $when }

# $when (String)
sending-heard = Pelapor terakhir menulis { $when }.

# $code (String)
sending-cost = { $code ->
    [free] Tanpa biaya per pesan
    [per_message] Mungkin berbayar per pesan, menurut kontrak penyedia
    [per_short] Berbayar per SMS
   *[other] { $code }
}

# $price (String)
sending-price = Perkiraan { $price } tiap pesan

sending-door = Saluran
sending-state = Keadaan
sending-price-word = Biaya

sending-ways = Cara lain

sending-may = boleh
sending-may-not = tidak

sending-none = Tidak ada saluran pesan ke pelapor ini.

sending-on-the-page = Minta waktu, pertanyaan, pengingat, dan undangan tidak terkirim ke mana pun: menunggu dibaca pelapor di halaman lacak, dengan kode lacaknya.

sending-template = Beri tahu dengan templat

sending-template-what = Templat hanya memberi tahu bahwa ada yang menunggu dan di mana membacanya. Kata-kata jawaban tidak ikut terkirim.

sending-template-none = Penyedia belum menyetujui satu templat pun yang dapat diisi di sini.

# $category (String)
sending-category = { $category ->
    [UTILITY] layanan
    [MARKETING] pemasaran
    [AUTHENTICATION] autentikasi
   *[other] { $category }
}

# $number (String)
sending-gap = Isian { $number }

# $code (String)
sending-gap-fact = { $code ->
    [number] Nomor kasus
    [hospital] Nama rumah sakit
    [page] Alamat halaman lacak
    [name] Nama pelapor
    [promised] Waktu yang dijanjikan
    [meeting] Waktu pertemuan
   *[other] { $code }
}

sending-preview = Lihat dulu

sending-preview-title = Beginilah pelapor membacanya

sending-send = Kirim templat ini

# $messages (String)
# $left (String)
sending-segments = { $messages } SMS; sisa { $left } huruf

# $code (String)
sending-alphabet = { $code ->
    [plain] huruf biasa (GSM-7)
    [all] ada huruf khusus (UCS-2): hanya 70 huruf tiap SMS
   *[other] { $code }
}

# $deed (String)
sending-comment = { $deed ->
    [reply] Balas terbuka
    [hide] Sembunyikan komentar
    [show] Tampilkan lagi
   *[other] { $deed }
}

sending-comment-hint = Balasan terbuka hanya memuat kalimat rumah sakit (Pengaturan → Kalimat), tanpa nomor kasus: siapa saja membacanya.
