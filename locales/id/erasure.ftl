### Penghapusan data pribadi seseorang: usul, pengesahan, daftar.

erasure-title = Hapus data pribadi

erasure-lead = Nama, kontak, kata-kata, dan berkas orang ini dimusnahkan dari semua kasusnya, termasuk kasus yang dinyatakan dari orang yang sama. Penghapusan tidak dapat dibatalkan. Satu orang mengusulkan, orang lain mengesahkan.

erasure-goes = Yang dimusnahkan

erasure-stays = Yang tetap ada

erasure-stays-facts = Fakta kasus tanpa nama: nomor, tanggal, kanal, unit, grading, tahapan, batas waktu, dan angka laporan.

erasure-stays-journal = Jejak audit dengan sidik digitalnya, supaya catatan dan persetujuan tetap dapat dibuktikan.

erasure-stays-improvements = Perbaikan, catatan serah terima, dan catatan telepon lain yang ditulis petugas. Pastikan tidak ada nama di dalamnya.

erasure-stays-outside = Yang sudah keluar: pesan dan surat yang telah terkirim, cetakan, dan cadangan lama sampai daftar penghapusan diterapkan padanya.

erasure-cases-of = Kasus orang ini

# $code (String)
erasure-part = { $code ->
    [cases] Kasus
    [texts] Teks (aduan, pesan, jawaban, catatan)
    [identities] Identitas pelapor dan pasien
    [contacts] Tanda pengenal kanal, nomor, alamat
    [files] Berkas lampiran
    [calls] Panggilan telepon
    [arrivals] Kiriman asli dari kanal
    [works] Isi kotak keluar
   *[other] { $code }
}

erasure-blocked = Belum dapat dihapus

erasure-why = Dasar penghapusan

# $code (String)
erasure-basis = { $code ->
    [request] Permintaan pemilik data
    [retention] Masa simpan telah lewat
   *[other] { $code }
}

# $code (String)
erasure-basis-hint = { $code ->
    [request] Orang ini sendiri, atau walinya, meminta datanya dihapus (UU 27/2022 pasal 43).
    [retention] Jadwal retensi arsip tidak lagi mewajibkan penyimpanan (UU 27/2022 pasal 44).
   *[other] { $code }
}

erasure-reason = Alasan

erasure-reason-hint = Misalnya nomor surat permintaan dan cara identitas pemohon diperiksa. Jangan tulis nama: alasan ini tetap disimpan.

erasure-propose = Usulkan penghapusan

erasure-waits = Usul penghapusan menunggu pengesahan.

erasure-waits-open = Buka usul

erasure-confirm = Sahkan dan hapus sekarang

erasure-confirm-hint = Sesudah ini tidak seorang pun dapat membaca kata-kata dan nama itu lagi.

erasure-decline = Tolak usul

erasure-own = Usul Anda sendiri disahkan oleh orang lain: Direktur, wakil Direktur, atau dewan pengawas.

erasure-none = Belum ada penghapusan.

erasure-list-lead = Setiap usul, siapa yang mengesahkan, dan apa yang dimusnahkan. Nama tidak tercatat di sini.

# $code (String)
erasure-state = { $code ->
    [proposed] Diusulkan
    [done] Dihapus
    [declined] Ditolak
   *[other] { $code }
}

# $who (String)
# $at (String)
erasure-proposed-by = Diusulkan { $who }, { $at }

# $who (String)
# $at (String)
erasure-settled-by = Diputuskan { $who }, { $at }

erasure-hidden-case = kasus di luar kewenangan Anda

erasure-case-word = Kasus

# $at (String)
erasure-done-on = Data pribadi dalam kasus ini dihapus pada { $at }. Fakta dan jejaknya tetap ada.

erasure-track = Data pribadi dan kata-kata dalam aduan ini sudah dihapus. Yang tersisa hanya urutan kejadiannya.

# $number (String)
erasure-open = Kasus { $number } masih terbuka. Selesaikan dahulu.

# $number (String)
erasure-held = Kasus { $number } dalam tahan pemusnahan. Lepaskan dahulu penahanannya.

# $number (String)
# $until (String)
erasure-kept = Kasus { $number } wajib disimpan sampai { $until }. Hanya permintaan pemilik data yang dapat mendahuluinya.

# $count (Number)
erasure-unread = { $count } kiriman dari orang ini belum terbaca. Bacakan atau kesampingkan dahulu.

# $code (String)
erasure-refusal = { $code ->
    [not_yours] Ini bukan bagian Anda.
    [own_proposal] Pengusul tidak mengesahkan usulnya sendiri.
    [settled] Usul ini sudah diputuskan.
    [erased] Data orang ini sudah dihapus.
    [elsewhere] Ada urusan lain orang ini, di luar kewenangan Anda, yang menahan penghapusan. Hubungi dewan pengawas.
    [unfinished] Tindak lanjut kasusnya belum dimulai. Tunggu sebentar, lalu ulangi.
    [names_the_person] Alasan memuat nama, nomor, atau alamat orang yang akan dihapus. Tulis tanpa itu.
   *[other] { $code }
}
