### Izin publikasi: siapa mengizinkan apa, untuk apa, di mana, sampai kapan

consent-title = Izin publikasi
consent-hint = Foto, film, dan cerita seseorang hanya terbit dengan izin tertulis: materi, tujuan, kanal, dan jangka waktunya disebut. Izin dapat dicabut kapan saja; sesudah itu semua materi diturunkan dalam 3 x 24 jam (UU 27/2022).
consent-none = Belum ada izin. Catat izin sebelum foto, film, atau cerita seseorang terbit.
consent-new = Catat izin
consent-person = Nama orang dalam materi
consent-minor = Anak, atau orang yang tidak memutuskan sendiri
consent-guardian = Nama wali
consent-guardian-hint = Wajib bagi anak. Wali yang menandatangani.
consent-material = Materi
consent-material-hint = Sebutkan foto, film, atau cerita yang mana, misalnya: foto di ruang fisioterapi 3 Maret 2026.
consent-purposes = Tujuan
consent-outlets = Kanal
consent-from = Berlaku mulai
consent-until = Berlaku sampai
consent-valid = Masa berlaku
consent-identity = Wajah dan nama
consent-identified = Wajah atau nama boleh dikenali
consent-unidentified = Tanpa wajah dan nama
consent-care-read = Sudah dibacakan: menolak tidak mengubah pelayanan
consent-withdrawal-read = Sudah dibacakan: izin dapat dicabut kapan saja
consent-signature = Cara menandatangani
consent-signed-on = Tanggal tanda tangan
consent-witness = Saksi
consent-witness-hint = Petugas lain, bukan yang mencatat.
consent-filed = Tempat surat izin disimpan
consent-hidden = Nama tidak ditampilkan
# $when (String)
consent-withdrawn-at = Dicabut { $when }.
# $when (String)
consent-due = Semua materi harus turun sebelum { $when }.
consent-withdraw = Cabut izin
consent-withdraw-hint = Dicabut atas permintaan pemberi izin. Batas waktu 3 x 24 jam mulai berjalan, dan konten yang memakainya tidak dapat terbit.
consent-said = Apa yang dikatakan, dan lewat apa
consent-tasks = Yang harus diturunkan
consent-tasks-none = Materi ini tidak sedang tayang di mana pun.
consent-proof = Bukti sudah diturunkan
consent-clear = Sudah diturunkan
# $when (String)
# $name (String)
consent-cleared = Diturunkan { $when } oleh { $name }
# $from (String)
# $until (String)
consent-period = { $from } sampai { $until }

# $code (String)
consent-purpose = { $code ->
    [service] Informasi layanan
    [activity] Kegiatan
    [announcement] Pengumuman
    [education] Edukasi
    [story] Cerita
    [campaign] Kampanye
    [crisis] Krisis
   *[other] { $code }
}

# $code (String)
consent-sign = { $code ->
    [paper] Di atas kertas
    [screen] Di layar
   *[other] { $code }
}

# $code (String)
consent-standing = { $code ->
    [upcoming] Belum berlaku
    [valid] Berlaku
    [expired] Habis masa
    [withdrawn] Dicabut, ada yang harus diturunkan
    [settled] Dicabut, semua sudah turun
   *[other] { $code }
}

# $code (String)
consent-event = { $code ->
    [given] Izin dicatat
    [withdrawn] Izin dicabut
    [taken_down] Materi diturunkan
    [found] Satu tempat tayang ditambahkan
   *[other] { $code }
}

# $code (String)
consent-refusal = { $code ->
    [not_yours] Ini bukan tugas peran Anda.
    [no_such_consent] Izin ini tidak ada.
    [needs_guardian] Anak memerlukan wali. Tulis nama wali yang menandatangani.
    [no_use] Pilih paling sedikit satu tujuan dan satu kanal.
    [ends_too_soon] Izin berakhir sebelum mulai. Periksa kedua tanggal.
    [not_read_out] Bacakan dulu bahwa menolak tidak mengubah pelayanan dan bahwa izin dapat dicabut, lalu centang keduanya.
    [signed_later] Tanggal tanda tangan belum tiba.
    [witness_records] Yang mencatat tidak dapat menjadi saksi. Pilih petugas lain.
    [not_there] Saksi tidak terdaftar sebagai petugas.
    [not_withdrawn] Izin ini belum dicabut.
    [no_such_place] Tempat itu tidak ada dalam daftar.
   *[other] { $code }
}

consent-print = Cetak lembar izin
# $code (String)
consent-print-in = { $code ->
    [id] Cetak dalam bahasa Indonesia
    [en] Cetak dalam bahasa Inggris
   *[other] { $code }
}
consent-print-hint = Cetak dulu untuk ditandatangani, lalu catat izinnya di sini dan tambahkan pindaian suratnya.
consent-sheet-title = Izin publikasi
# $hospital (String)
consent-sheet-says = Saya mengizinkan { $hospital } menerbitkan materi berikut ini, hanya untuk tujuan, kanal, dan jangka waktu yang tertulis di sini.
consent-sheet-seen = Yang terlihat
consent-sheet-know = Yang perlu Anda ketahui
consent-sheet-care = Anda boleh menolak. Menolak tidak mengubah pelayanan yang Anda terima.
consent-sheet-part = Anda boleh mengizinkan sebagian saja. Coret tujuan atau kanal yang tidak Anda izinkan.
consent-sheet-withdraw = Izin ini dapat Anda cabut kapan saja tanpa alasan, dengan surat, telepon, atau datang ke bagian Humas di alamat pada kop surat ini.
consent-sheet-gone = Setelah izin dicabut, rumah sakit menurunkan materi dari semua kanalnya dalam 3 x 24 jam. Salinan yang sudah disimpan orang lain tidak dapat ditarik.
# $day (String)
consent-sheet-ends = Tanpa dicabut, izin ini berakhir { $day }.
consent-sheet-signer = Yang memberi izin
consent-sheet-guardian = Wali yang memberi izin
consent-sheet-on-screen = Ditandatangani di layar
consent-sign-here = Tanda tangani di layar
consent-sign-name = Nama yang menandatangani
consent-sign-draw = Tanda tangan
consent-sign-keep = Simpan tanda tangan
consent-sign-clear = Ulangi
consent-sign-paper = Tanpa JavaScript, tanda tangani di atas kertas.
