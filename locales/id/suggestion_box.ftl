### Kotak saran: kotak, pembukaan, lembar, dan tanda QR-nya

suggestion-box-title = Kotak saran
suggestion-box-add = Pasang kotak baru
suggestion-box-code = Kode kotak
suggestion-box-code-hint = Huruf, angka dan tanda hubung, paling panjang 24. Kode dicetak pada tanda dan tidak dapat diubah.
suggestion-box-unit = Unit
suggestion-box-no-unit = Tidak pada satu unit
suggestion-box-place = Letak
suggestion-box-place-hint = Misalnya: lobi utama, di sebelah loket 3
suggestion-box-none = Belum ada kotak saran.
suggestion-box-active = Terpasang
suggestion-box-retired = Dilepas
suggestion-box-retire = Lepas kotak
suggestion-box-reinstate = Pasang kembali
suggestion-box-change = Ubah letak
suggestion-box-last = Terakhir dibuka
suggestion-box-never = Belum pernah dibuka
# $at (String)
suggestion-box-due = Buka paling lambat { $at }
# $at (String)
suggestion-box-late = Sudah waktunya dibuka: seharusnya paling lambat { $at }
# $count (String)
suggestion-box-late-count = { $count } kotak sudah waktunya dibuka.
# $slips (String)
suggestion-box-waiting = { $slips } lembar belum disalin
suggestion-box-slips = Lembar ditemukan
suggestion-box-transcribed = Disalin
suggestion-box-by-sign = Aduan lewat tanda QR

# $code (String)
suggestion-box-event = { $code ->
    [placed] Kotak dipasang
    [changed] Letak diubah
    [retired] Kotak dilepas
    [reinstated] Kotak dipasang kembali
    [opened] Kotak dibuka
    [amended] Catatan pembukaan dilengkapi
   *[other] { $code }
}

# $code (String)
suggestion-box-act = { $code ->
    [see] Lihat kotak
    [manage] Kelola kotak
    [open] Buka kotak
    [transcribe] Salin lembar
   *[other] { $code }
}

suggestion-box-openings = Pembukaan
suggestion-box-opening = Pembukaan kotak
suggestion-box-record = Catat pembukaan
suggestion-box-record-hint = Kotak kosong pun dicatat: isi 0 lembar.
suggestion-box-opened-at = Waktu dibuka
suggestion-box-opened-at-hint = Kosongkan bila baru saja dibuka. Batas waktu setiap lembar dihitung sejak saat ini.
suggestion-box-opener = Pembuka
suggestion-box-first-witness = Saksi pertama
suggestion-box-second-witness = Saksi kedua
suggestion-box-witnesses = Saksi
suggestion-box-number = Jumlah lembar
suggestion-box-note = Catatan
suggestion-box-empty = Kosong
# $done (String)
# $all (String)
suggestion-box-progress = { $done } dari { $all } lembar sudah disalin
suggestion-box-cases = Kasus dari lembar
suggestion-box-amend = Lengkapi catatan
suggestion-box-amend-hint = Catatan pembukaan tidak diubah. Bila ditemukan lembar lagi, tulis jumlah yang baru dan alasannya. Jumlah hanya boleh dikurangi oleh petugas lain.
suggestion-box-why = Alasan
# $slips (String)
suggestion-box-amended-to = menjadi { $slips } lembar

suggestion-box-transcribe = Salin satu lembar
suggestion-box-slip-title = Salin lembar
# $at (String)
suggestion-box-slip-counts = Dihitung sejak kotak dibuka: { $at }
suggestion-box-slip-text = Isi lembar
suggestion-box-slip-text-hint = Salin kata demi kata, juga yang salah tulis.
suggestion-box-slip-photo = Foto lembar
suggestion-box-slip-photo-hint = Satu foto atau pindaian, paling besar 10 MB.
suggestion-box-slip-photo-lost = Lembar sudah menjadi kasus, tetapi fotonya tidak tersimpan. Tambahkan dari halaman kasus.
suggestion-box-slip-delay-hint = Hanya bila disalin lebih dari sehari sesudah kotak dibuka.
suggestion-box-slip-next = Lembar berikutnya
suggestion-box-slip-back = Kembali ke pembukaan

# $code (String)
suggestion-box-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [code_taken] Kode ini sudah dipakai kotak lain, mungkin yang sudah dilepas.
    [no_such_box] Kotak ini tidak ada.
    [retired] Kotak ini sudah dilepas sebelum waktu itu.
    [not_yet] Waktu dibuka tidak boleh sesudah sekarang.
    [too_long_ago] Waktu itu lebih dari setahun yang lalu. Periksa tahunnya.
    [before_placed] Kotak ini belum terpasang pada waktu itu.
    [witnesses_alike] Pembuka dan kedua saksi haruslah tiga orang yang berbeda.
    [too_many_slips] Jumlah lembar terlalu besar. Periksa kembali.
    [fewer_than_transcribed] Jumlahnya kurang dari lembar yang sudah disalin.
    [own_count] Jumlah yang Anda hitung sendiri hanya boleh dikurangi oleh petugas lain.
    [all_transcribed] Semua lembar yang ditemukan sudah disalin.
   *[other] { $code }
}

# $most (String)
suggestion-box-too-many-slips = Paling banyak { $most } lembar. Periksa kembali jumlahnya.
# $transcribed (String)
suggestion-box-fewer-than-transcribed = Sudah { $transcribed } lembar disalin; jumlahnya tidak boleh kurang dari itu.
# $slips (String)
suggestion-box-all-transcribed = Semua { $slips } lembar sudah disalin. Bila ditemukan lembar lagi, lengkapi dahulu catatan pembukaannya.

suggestion-box-sign = Tanda QR
suggestion-box-sign-a5 = Cetak tanda (A5)
suggestion-box-sign-a4 = Cetak tanda (A4)
suggestion-box-sign-without-qr = Alamat publik belum diatur (public_url), jadi tanda dicetak tanpa kode QR.
suggestion-box-sign-title = Sampaikan keluhan, saran, apresiasi
suggestion-box-sign-scan = Pindai dengan kamera HP
suggestion-box-sign-address = Atau buka alamat ini:
# $code (String)
suggestion-box-sign-qr = Kode QR menuju formulir kotak { $code }
suggestion-box-sign-slip = Atau tulis pada lembar
# $every (String)
suggestion-box-sign-opened = Masukkan lembar ke kotak ini. Kotak dibuka paling lambat setiap { $every } di hadapan dua saksi, dan setiap lembar menjadi aduan yang dijawab.

# $code (String)
suggestion-box-of-case = { $code ->
    [sign] Lewat tanda QR kotak saran
   *[slip] Lembar dari kotak saran
}
