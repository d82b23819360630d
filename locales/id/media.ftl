### Gambar dan film sebuah konten

media-title = Gambar dan film
media-hint = JPEG, PNG (paling besar 10 MB), atau film MP4 (paling besar 25 MB), paling banyak 10. Tempat, waktu, dan nama alat dihapus dari berkas. Setiap perubahan menghapus persetujuan.
media-none = Belum ada gambar atau film.
media-file = Berkas
media-alt = Apa yang terlihat
media-alt-hint = Satu kalimat bagi yang tidak dapat melihat gambar ini. Wajib sebelum diajukan.
media-alt-missing = Belum ada keterangan. Tulis apa yang terlihat sebelum konten diajukan.
media-basis-title = Hak memakai
media-source = Sumber
media-source-hint = Siapa yang membuat, atau dari mana diambil
media-until = Boleh dipakai sampai
media-until-hint = Kosongkan bila tidak dibatasi.
media-add = Tambah
media-describe = Ubah keterangan
media-drop = Hapus
media-earlier = Pindah ke depan
media-later = Pindah ke belakang
# $wide (String)
# $high (String)
media-frame = { $wide } × { $high }
# $count (String)
media-seconds = { $count } detik
# $day (String)
media-rights-until = boleh dipakai sampai { $day }

# $code (String)
media-basis = { $code ->
    [own] Buatan rumah sakit
    [licence] Lisensi
    [permission] Izin pembuatnya
   *[other] { $code }
}

# $code (String)
# $channel (String)
# $limit (String)
media-unfit = { $code ->
    [kind] { $channel } tidak menerima jenis berkas ini. Untuk gambar, simpan ulang sebagai JPEG.
    [size] { $channel } menerima gambar paling besar { $limit } MB. Perkecil gambarnya.
    [ratio] { $channel } menerima gambar dari 4:5 (tegak) sampai 1,91:1 (mendatar). Potong gambarnya.
    [short] { $channel } menerima film paling pendek { $limit } detik.
    [long] { $channel } menerima film paling panjang { $limit } detik. Pendekkan filmnya.
    [many] { $channel } menerima paling banyak { $limit } gambar dan film dalam satu kiriman.
    [none] { $channel } memerlukan gambar atau film.
   *[other] { $channel }: { $code } { $limit }
}

# $most (String)
media-too-many = Konten ini sudah memuat { $most } gambar dan film. Hapus satu sebelum menambah yang lain.
# $day (String)
media-rights-end = Hak memakai salah satu gambar berakhir { $day }. Pilih waktu sebelum itu, atau ganti gambarnya.
