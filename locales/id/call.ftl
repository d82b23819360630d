### Telepon: siapa menelepon, apa hasilnya, siapa yang masih ditunggu

# $code (String)
call-direction = { $code ->
    [in] Masuk
    [out] Keluar
   *[other] { $code }
}

# $code (String)
call-stage = { $code ->
    [missed] Tidak terjawab
    [call_back] Harus ditelepon kembali
    [case_due] Belum ditulis sebagai kasus
    [logged] Tersambung, isi belum dicatat
    [ended] Selesai
   *[other] { $code }
}

# $code (String)
call-outcome = { $code ->
    [answered] Dijawab di telepon
    [case] Menjadi kasus
    [called_back] Sudah ditelepon kembali
    [wrong_number] Salah sambung
    [unreachable] Tidak terjangkau
   *[other] { $code }
}

# $code (String)
call-choice = { $code ->
    [answered] Dijawab sekarang
    [case_due] Jadikan kasus
    [call_back] Telepon kembali
    [called_back] Sudah bicara, tidak ada yang tersisa
    [wrong_number] Salah sambung
    [missed] Tidak sempat terjawab
   *[other] { $code }
}

# $code (String)
call-command = { $code ->
    [try] Ditelepon, tidak terhubung
    [settle] Catat hasil
    [become] Tulis kasus
   *[other] { $code }
}

# $code (String)
call-event = { $code ->
    [opened] Panggilan dicatat
    [tried] Ditelepon kembali, tidak terhubung
    [settled] Hasil dicatat
    [became] Menjadi kasus
    [given_up] Tidak terjangkau setelah percobaan terakhir
   *[other] { $code }
}

# $code (String)
call-refusal = { $code ->
    [not_yours] Ini bukan bagian Anda.
    [not_now] Langkah ini belum atau tidak lagi dapat dilakukan.
    [future] Panggilan itu belum terjadi. Periksa waktunya.
    [too_long] Panggilan lebih dari sehari. Periksa lamanya.
    [number_missing] Tulis nomornya, supaya dapat ditelepon kembali.
    [empty] Tulis nomornya atau tentang apa panggilan itu.
   *[other] { $code }
}

call-new = Catat panggilan

call-hint = Nomor, lalu Tab. Alt+C mencari nomor, Alt+K menjadikan kasus, Ctrl+Enter menyimpan.

call-direction-word = Arah

call-number = Nomor telepon

call-name = Nama penelepon

call-about = Tentang apa

call-result = Hasil

call-answer = Jawaban dari bank

call-category = Golongan pertanyaan

call-category-hint = Hanya bila dijawab tanpa teks bank.

call-at = Waktu panggilan

call-at-hint = Kosongkan bila baru saja.

call-minutes = Lama, menit

call-find = Cari nomor

call-make-case = Jadikan kasus

call-known = Dikenal dari nomor ini

call-known-none = Belum ada kasus terbuka dari nomor ini.

call-known-before = Panggilan sebelumnya

call-owed = Masih ditunggu

call-owed-none = Tidak ada yang menunggu telepon kembali.

call-others = Sudah dicatat

call-others-none = Belum ada panggilan.

call-taken-by = Diterima oleh

# $count (String)
call-attempts = percobaan: { $count }

call-no-number = Nomor tidak tampil

call-dial = Telepon

call-case = Kasus

call-length = Lama

call-write-case = Tulis kasus dari panggilan ini

call-note = Keterangan
