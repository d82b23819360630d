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

# $channel (String)
media-not-mended = Program tidak dapat membuat salinan berkas ini untuk { $channel }. Perbaiki berkasnya sendiri, lalu tambahkan sebagai gambar lain.
# $channel (String)
media-fit-title = Sesuaikan gambar untuk { $channel }
media-fit-hint = Gambar asli tetap ada. Salinan ini hanya untuk kanal ini dan ikut disetujui.
media-fit-before = Gambar asli
# $channel (String)
media-fit-after = Salinan untuk { $channel }
# $alt (String)
media-fit-alt = Salinan: { $alt }
media-fit-look = Lihat
# $channel (String)
media-fit-keep = Simpan untuk { $channel }
# $channel (String)
media-fit-now = Perbaiki untuk { $channel }
# $channel (String)
media-fit-choose = Pilih potongan untuk { $channel }
# $channel (String)
media-copy-of = Salinan untuk { $channel }
media-copy-drop = Hapus salinan
media-ratio-title = Bentuk potongan
# $code (String)
media-ratio = { $code ->
    [whole] Utuh
    [upright] Tegak 4:5
    [square] Persegi 1:1
    [wide] Mendatar 1,91:1
    [tall] Setinggi layar 9:16
   *[other] { $code }
}
media-focus = Bagian yang penting
media-focus-hint = Pilih satu tempat, atau isi angka dari 0 sampai 100 di bawah.
media-focus-across = Dari kiri (0–100)
media-focus-down = Dari atas (0–100)
# $code (String)
media-focus-place = { $code ->
    [top_left] Kiri atas
    [top] Tengah atas
    [top_right] Kanan atas
    [left] Kiri tengah
    [middle] Tengah
    [right] Kanan tengah
    [bottom_left] Kiri bawah
    [bottom] Tengah bawah
    [bottom_right] Kanan bawah
   *[other] { $code }
}
media-look-title = Periksa privasi
media-look-hint = Lihat seluruh gambar atau film, lalu centang yang terlihat. Wajah dan nama memerlukan izin publikasi, juga dari petugas.
media-look-save = Sudah saya periksa
media-look-missing = Belum ada yang memeriksa privasinya. Periksa sebelum konten diajukan.
media-looked = Privasi diperiksa
# $code (String)
media-look = { $code ->
    [faces] Wajah yang dapat dikenali
    [names] Nama yang terbaca
    [records] Nomor rekam medis, layar, atau berkas pasien
    [nothing] Tidak ada wajah, nama, atau rekam medis
   *[other] { $code }
}

library-title = Pustaka media
library-hint = Semua gambar dan film yang pernah dipakai, dengan keterangan, hak memakai, dan kontennya.
library-from = Ambil dari pustaka
library-into = Memilih untuk
library-search = Cari keterangan, sumber, atau judul
library-find = Cari
library-ending = Hak memakainya habis atau segera habis
# $count (String)
library-found = { $count } gambar dan film
library-none = Tidak ada gambar atau film yang cocok. Yang ditambahkan pada halaman konten tersimpan di sini.
library-used = Dipakai di
library-take = Pakai di konten ini
library-more = Berikutnya
# $code (String)
library-ends = { $code ->
    [soon] Hak memakai berakhir dalam 30 hari
    [over] Hak memakai sudah berakhir
   *[other] { $code }
}
