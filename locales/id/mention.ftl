### Sebutan: apa yang dikatakan orang tentang rumah sakit di ruang publik

mention-hint = Apa yang dikatakan orang tentang rumah sakit di media dan ruang publik. Salinan satu berita dihitung satu. Nama penulis tidak disimpan.
mention-new = Catat sebutan
mention-one = Sebutan
mention-open = Buka
mention-none = Belum ada sebutan yang dicatat.
mention-none-found = Tidak ada sebutan yang cocok dengan saringan ini.
mention-source-word = Sumber
mention-link = Tautan
mention-link-hint = Tempel alamat lengkapnya. Tautan yang sama dicatat satu kali.
mention-title = Judul
mention-text = Isi
mention-text-hint = Salin kalimatnya, atau ceritakan isi gambar.
mention-outlet = Media atau platform
mention-outlet-hint = Misalnya Harian Wanasari, TikTok, grup WhatsApp warga.
mention-author = Penulis
mention-author-hint = Tidak disimpan; hanya dipakai untuk menghitung berapa orang berbeda yang bersuara.
mention-tone-word = Nada
mention-reach = Jangkauan
mention-reach-hint = Jumlah pembaca atau penonton, bila diketahui.
mention-published = Terbit
mention-published-hint = Kosongkan bila baru saja.
mention-since = Terbit sejak
mention-fate-word = Tindak lanjut
# $count (String)
mention-copies = { $count } salinan
mention-case = Kasus
mention-issue = Isu
mention-why = Alasan
mention-media-grade = Diliput media: usulan grading kuning. Petugas yang menentukan.
mention-judge = Nilai nadanya
mention-become = Jadikan kasus
mention-become-hint = Kasus dibuat tanpa nama pelapor, dengan isi dan tautan sebutan ini. Salinannya ikut ke kasus itu.
mention-delay = Alasan terlambat dicatat
mention-delay-hint = Perlu diisi bila sebutan ini dicatat lebih dari satu jam yang lalu.
mention-join = Gabungkan ke isu
mention-content = Jadikan konten
mention-content-hint = Konten dimulai sebagai gagasan. Isi sebutan tidak ikut disalin.
mention-idea = Judul konten
# $when (String)
mention-named = Sebutan { $when }
mention-leave = Lepaskan dari isu
mention-set-aside = Kesampingkan
mention-restore = Tinjau lagi
mention-alike = Salinan yang hampir sama
# $code (String)
mention-source = { $code ->
    [link] Tautan
    [screenshot] Tangkapan layar
    [tip] Kabar grup
    [clipping] Kliping media
    [review] Ulasan
    [feed] Umpan berita
    [post] Unggahan atau komentar
    [other] Lainnya
   *[other] { $code }
}

# $code (String)
mention-tone = { $code ->
    [positive] Positif
    [neutral] Netral
    [negative] Negatif
    [unjudged] Belum dinilai
   *[other] { $code }
}

# $code (String)
mention-fate = { $code ->
    [new] Baru
    [case] Menjadi kasus
    [issue] Bagian isu
    [aside] Dikesampingkan
   *[other] { $code }
}

# $code (String)
mention-event = { $code ->
    [noted] Sebutan dicatat
    [judged] Nada dinilai
    [joined] Digabungkan ke isu
    [left] Dilepaskan dari isu
    [became] Menjadi kasus
    [put_aside] Dikesampingkan
    [restored] Ditinjau lagi
   *[other] { $code }
}

# $code (String)
mention-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [no_such_mention] Sebutan itu tidak ada.
    [not_yet_said] Waktu terbitnya belum tiba. Periksa tanggal dan jamnya.
    [set_aside] Sebutan ini dikesampingkan. Tinjau lagi lebih dulu.
    [other_issue] Sebutan ini sudah bagian dari isu lain. Lepaskan lebih dulu.
    [other_case] Sebutan ini sudah menjadi kasus.
    [in_use] Sebutan yang sudah menjadi kasus atau bagian isu tidak dapat dikesampingkan.
   *[other] { $code }
}

# $line (String)
# $why (String)
mention-line = Baris { $line }: { $why }
# $fresh (String)
# $known (String)
mention-imported = { $fresh } sebutan dicatat, { $known } sudah ada.

# $code (String)
mention-flaw = { $code ->
    [form] Tidak dapat dibaca sebagai CSV atau JSON.
    [source] Sumber tidak dikenal.
    [tone] Nada tidak dikenal.
    [time] Waktu tidak dapat dibaca.
    [reach] Jangkauan bukan angka.
    [empty] Isinya kosong.
    [too_long] Terlalu panjang.
    [not_a_name] Nama media tidak memuat huruf.
    [not_a_link] Tautan tidak lengkap.
    [control_character] Memuat tanda yang tidak dapat dibaca.
   *[other] { $code }
}
