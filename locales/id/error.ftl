### Halaman kesalahan

# $code (String)
error-title = { $code ->
    [bad_request] Permintaan tidak dapat dibaca
    [signed_out] Silakan masuk dahulu
    [forbidden] Anda tidak berhak melakukan ini
    [not_found] Halaman tidak ditemukan
    [not_allowed] Cara ini tidak tersedia
    [stale] Sudah berubah sejak Anda membukanya
    [too_large] Kiriman terlalu besar
    [unsupported] Jenis kiriman tidak dikenal
    [invalid] Ada isian yang perlu diperbaiki
    [refused] Langkah ini tidak dapat dilakukan
    [too_many] Terlalu banyak percobaan
    [cross_site] Permintaan datang dari situs lain
    [form_expired] Formulir ini sudah kedaluwarsa
    [busy] Server sedang sibuk
    [broken] Terjadi gangguan di pihak kami
   *[other] { $code }
}

# $code (String)
error-what-now = { $code ->
    [bad_request] Kembali ke halaman sebelumnya lalu coba lagi.
    [signed_out] Setelah masuk, Anda kembali ke halaman ini.
    [forbidden] Bila Anda memerlukan hak ini, hubungi kepala Humas.
    [not_found] Periksa alamatnya, atau mulai dari beranda.
    [not_allowed] Gunakan tombol di halaman.
    [stale] Muat ulang untuk melihat perubahannya. Tulisan Anda tidak hilang.
    [too_large] Kecilkan berkas atau kirim sebagian.
    [unsupported] Gunakan formulir di halaman.
    [invalid] Periksa bagian yang ditandai.
    [refused] Alasannya tertulis di bawah ini.
    [too_many] Tunggu beberapa menit lalu coba lagi.
    [cross_site] Buka halaman ini langsung dari alamat rumah sakit.
    [form_expired] Muat ulang halaman lalu kirim lagi. Tulisan Anda tidak hilang.
    [busy] Tunggu sebentar lalu coba lagi.
    [broken] Sudah kami catat. Coba lagi sebentar, atau hubungi kami dengan nomor kejadian.
   *[other] { $code }
}

# $number (String)
error-incident = Nomor kejadian: { $number }

error-home = Ke beranda
error-above = Kembali ke halamannya
