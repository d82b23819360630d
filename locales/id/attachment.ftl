### Berkas keputusan dan foto pengamatan

attachment-none = Belum ada berkas.
attachment-file = Berkas
attachment-caption = Keterangan
attachment-caption-hint = Yang tampak di berkas ini, tanpa nama siapa pun.
attachment-faceless = Sudah saya periksa: tidak ada wajah yang tampak.
attachment-add = Tambahkan

# $code (String)
attachment-act = { $code ->
    [confirm] Sahkan
    [remove] Hapus
   *[other] { $code }
}

# $code (String)
attachment-stage = { $code ->
    [added] Belum disahkan
    [confirmed] Disahkan
    [removed] Dihapus
   *[other] { $code }
}

# $code (String)
attachment-event = { $code ->
    [added] Berkas ditambahkan
    [confirmed] Berkas disahkan
    [removed] Berkas dihapus
   *[other] { $code }
}

# $most (String)
attachment-too-many = Paling banyak { $most } berkas. Hapus yang tidak dipakai lebih dulu.
# $hours (String)
attachment-too-late = Pengamatan ini tidak menerima foto lagi. Foto ditambahkan selama pengamatan berjalan atau sampai { $hours } jam sesudahnya.

# $code (String)
attachment-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk mengurus berkas ini.
    [no_such_paper] Berkas ini sudah tidak ada.
    [not_a_photo] Pengamatan hanya menerima foto, bukan dokumen.
    [faces_unchecked] Periksa foto lebih dulu, lalu centang bahwa tidak ada wajah yang tampak. Foto dengan wajah tidak dapat disimpan.
    [caption_missing] Tulis dengan kata-kata apa yang tampak di foto, untuk yang tidak dapat melihatnya.
    [names_somebody] Keterangan menyebut nama petugas. Yang diamati adalah pelayanan, bukan orang.
    [confirmed] Berkas ini sudah disahkan dan tidak dapat dihapus.
   *[other] { $code }
}

# $code (String)
attachment-heading = { $code ->
    [decree] Pindaian keputusan
    [round] Foto
    [consent] Surat izin yang ditandatangani
    [mention] Tangkapan layar dan pindaian
   *[other] { $code }
}

# $code (String)
attachment-hint = { $code ->
    [decree] PDF, JPEG, atau PNG, paling besar 10 MB. Selama belum disahkan, berkas dapat dihapus. Yang sudah disahkan ikut dalam paket bukti.
    [round] JPEG atau PNG, paling besar 10 MB. Tempat dan waktu pengambilan dihapus dari foto. Foto dapat ditambahkan sampai 24 jam setelah pengamatan selesai.
    [consent] PDF, JPEG, atau PNG, paling besar 10 MB. Yang sudah disahkan tidak dapat dihapus. Hanya yang boleh membaca nama di izin ini dapat membukanya.
    [mention] PDF, JPEG, atau PNG, paling besar 10 MB. Selama belum disahkan, berkas dapat dihapus. Berkas disimpan tersandi dan hanya dapat diunduh.
   *[other] { $code }
}
