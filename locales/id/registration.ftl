### Pendaftaran kegiatan: formulir, tiket, daftar tunggu, pintu masuk, penilaian, sertifikat

registration-title = Pendaftaran

registration-attendees = Peserta

# $title (String)
registration-list-of = Peserta: { $title }

registration-ticket = Tiket

registration-activity = Kegiatan

registration-when = Waktu

registration-lasted = Lama

registration-place = Tempat

registration-online = Daring. Tautannya ada di tiket Anda.

registration-link = Tautan

registration-speakers = Pembicara

registration-bring = Yang perlu dibawa

registration-closes = Batas pendaftaran

registration-number = No.

registration-name = Nama

registration-name-hint = Nama ini tertulis di sertifikat, jika kegiatan memberikannya.

registration-name-or-group = Nama orang atau rombongan

registration-phone = Nomor telepon

registration-email = Surel

registration-contact-hint = Isi nomor telepon atau surel, untuk pengingat dan kabar perubahan.

registration-audience = Anda datang sebagai
registration-comes-as = Datang sebagai

registration-people = Jumlah orang

# $people (String)
registration-people-many = { $people } orang

registration-needs = Kebutuhan akses

registration-question = Pertanyaan untuk pembicara

registration-question-hint = Jangan menulis keadaan kesehatan Anda sendiri. Untuk itu, tanyakan langsung kepada kami.

registration-agree = Saya setuju data ini dipakai untuk kegiatan ini saja, dan dihapus 90 hari sesudahnya.

registration-privacy = Baca pemberitahuan privasi

registration-must-agree = Centang persetujuan ini agar kami boleh menyimpan nama dan nomor Anda.

registration-send = Daftar

registration-wait = Masuk daftar tunggu

registration-closed-public = Pendaftaran kegiatan ini sudah ditutup atau belum dibuka.

# $free (String)
registration-free = Tempat yang masih ada: { $free }.

registration-free-word = Tempat kosong

registration-waiting-list = Semua tempat sudah terisi. Anda dapat masuk daftar tunggu. Jika ada tempat kosong, orang pertama di daftar mendapatkannya.

# $free (String)
registration-would-wait = Tempat yang masih ada: { $free }, tidak cukup untuk jumlah itu. Kurangi jumlah orang, atau kirim lagi untuk masuk daftar tunggu.

registration-code = Kode tiket

# $code (String)
registration-code-is = Kode tiket: { $code }

registration-qr = Kode QR tiket Anda

registration-show = Tunjukkan kode ini di pintu masuk. Simpan alamat halaman ini: siapa pun yang memilikinya dapat membuka tiket Anda.

registration-calendar = Tambahkan ke kalender

registration-keep = Jika Anda tidak jadi datang, batalkan agar orang lain mendapat tempat.

registration-cancel = Batalkan pendaftaran

# $title (String)
registration-cancel-sure = Anda yakin membatalkan pendaftaran untuk “{ $title }”? Tempat Anda diberikan kepada orang lain.

registration-cancel-yes = Ya, batalkan

registration-cancel-no = Tidak, kembali ke tiket

registration-off = Kegiatan ini dibatalkan.

# $place (String)
# $people (String)
registration-in-line = Urutan Anda di daftar tunggu: { $place }. Jumlah orang: { $people }. Kami mengabari Anda jika ada tempat.

# $code (String)
# $people (String)
registration-standing = { $code ->
    [seated] Tempat untuk { $people } orang sudah dipesan.
    [present] Anda tercatat hadir.
    [cancelled] Pendaftaran ini sudah dibatalkan. Anda boleh mendaftar lagi.
   *[other] { $code }
}

registration-evaluate = Bagaimana kegiatan ini?

registration-evaluate-hint = 1 berarti kurang, 5 berarti sangat baik. Jawaban Anda hanya dilaporkan bersama jawaban orang lain.

registration-evaluate-send = Kirim penilaian

registration-evaluation = Penilaian peserta

registration-words = Hal yang ingin Anda sampaikan

registration-words-said = Kata peserta

registration-thanks = Terima kasih. Penilaian Anda sudah kami terima.

# $mean (String)
# $n (String)
registration-mean = { $mean } dari 5 (n = { $n })

# $n (String)
registration-too-few = Hasil ditampilkan setelah sedikitnya { $n } orang menilai.

registration-certificate = Sertifikat kehadiran

registration-certificate-get = Unduh sertifikat

registration-certificates = Cetak semua sertifikat

# $number (String)
registration-certificate-number = Nomor sertifikat: { $number }

# $name (String)
registration-certifies = Diberikan kepada { $name }, yang telah mengikuti:

# $address (String)
registration-proof = Keaslian sertifikat ini dapat diperiksa di { $address }

registration-genuine = Sertifikat ini asli

registration-genuine-means = Rumah sakit memberikan sertifikat dengan nomor ini kepada seorang peserta. Namanya hanya tertulis di sertifikat.

registration-no-phone = tidak ada nomor

# $phone (String)
registration-call = Mendapat tempat. Kabari lewat telepon: { $phone }

registration-asks = Bertanya:

registration-came = Hadir

# $at (String)
# $people (String)
registration-came-at = hadir { $at } ({ $people } orang)

registration-stage-word = Keadaan

registration-print = Cetak daftar

registration-none = Belum ada yang mendaftar. Bagikan alamat pendaftaran, atau catat peserta pertama di bawah.

registration-add = Catat peserta

registration-door = Pintu masuk

registration-with-ticket = Dengan tiket

registration-without-ticket = Tanpa tiket

registration-let-in-guest = Catat tamu

# $name (String)
# $people (String)
registration-let-in = { $name } hadir, { $people } orang.

# $n (String)
registration-present-now = Hadir: { $n }

registration-camera = Pindai dengan kamera

registration-blind = Kamera tidak dapat dipakai. Ketik kode tiket.

registration-no-code = Ketik atau pindai kode tiket.

registration-unknown-code = Kode ini tidak dikenal di kegiatan ini. Periksa hurufnya, atau catat sebagai tamu tanpa tiket.

# $code (String)
registration-kept = { $code } tersimpan di perangkat ini, sedang dikirim.

# $code (String)
registration-not-on-device = { $code } belum dikenal perangkat ini. Tersimpan, diperiksa saat dikirim.

# $n (String)
registration-waits-to-leave = Menunggu dikirim: { $n }. Jangan tutup halaman ini.

# $most (String)
registration-people-most = Isi jumlah orang dari 1 sampai { $most }.

# $free (String)
registration-full-free = Tempat kosong: { $free }, tidak cukup untuk jumlah orang ini.

# $code (String)
registration-stage = { $code ->
    [seated] Terdaftar
    [waiting] Daftar tunggu
    [present] Hadir
    [cancelled] Dibatalkan
   *[other] { $code }
}

# $code (String)
registration-source = { $code ->
    [form] lewat formulir
    [staff] dicatat petugas
    [walk_in] datang tanpa tiket
   *[other] { $code }
}

# $code (String)
registration-need = { $code ->
    [wheelchair] Kursi roda
    [interpreter] Juru bahasa isyarat
   *[other] { $code }
}

# $code (String)
registration-mark = { $code ->
    [usefulness] Manfaat
    [speaker] Pembicara
    [place] Tempat dan penyelenggaraan
   *[other] { $code }
}

# $code (String)
registration-act = { $code ->
    [cancel] Batalkan
    [promote] Beri tempat
    [check_in] Catat hadir
    [undo] Keliru, belum hadir
    [evaluate] Nilai
    [tell] Sudah dikabari
    [notify] Kabari
    [erase] Hapus data
   *[other] { $code }
}

# $code (String)
registration-event = { $code ->
    [opened] Mendaftar
    [cancelled] Dibatalkan
    [promoted] Mendapat tempat dari daftar tunggu
    [checked_in] Hadir
    [undone] Kehadiran dikoreksi
    [evaluated] Menilai kegiatan
    [told] Dikabari lewat telepon
    [notified] Pesan dikirim
    [erased] Data dihapus
   *[other] { $code }
}

# $code (String)
registration-notice = { $code ->
    [registered] Terdaftar
    [waiting] Masuk daftar tunggu
    [promoted] Mendapat tempat
    [day] Pengingat satu hari sebelumnya
    [hours] Pengingat dua jam sebelumnya
    [moved] Waktu berubah
    [off] Kegiatan dibatalkan
   *[other] { $code }
}

# $code (String)
registration-refusal = { $code ->
    [not_yours] Ini bukan tugas Anda. Mintalah kepada petugas Humas.
    [not_now] Pada keadaan sekarang ini tidak dapat dilakukan. Muat ulang daftar.
    [closed] Pendaftaran sudah ditutup. Hubungi Humas jika Anda tetap ingin datang.
    [off] Kegiatan ini dibatalkan.
    [begun] Kegiatan sudah dimulai. Tamu yang datang dicatat di pintu masuk.
    [no_contact] Isi nomor telepon atau surel agar kami dapat mengabari Anda.
    [people] Jumlah orang tidak sesuai.
    [full] Semua tempat sudah terisi.
    [door_closed] Kehadiran dicatat dari 6 jam sebelum mulai sampai 6 jam sesudah selesai.
    [not_over] Kegiatan ini belum selesai.
    [said_before] Penilaian Anda sudah kami terima sebelumnya.
    [known_otherwise] Nomor atau surel ini sudah terdaftar dengan nama lain. Pakai nama yang sama, atau isi nomor Anda sendiri.
   *[other] { $code }
}

# $notice (String)
# $hospital (String)
# $title (String)
# $when (String)
registration-message = { $notice ->
    [registered] { $hospital }: Anda terdaftar untuk “{ $title }”, { $when }.
    [waiting] { $hospital }: Anda di daftar tunggu “{ $title }”, { $when }. Kami mengabari Anda jika ada tempat.
    [promoted] { $hospital }: Anda mendapat tempat untuk “{ $title }”, { $when }.
    [day] { $hospital }: besok “{ $title }”, { $when }.
    [hours] { $hospital }: “{ $title }” segera dimulai, { $when }.
    [moved] { $hospital }: waktu “{ $title }” berubah menjadi { $when }.
    [off] { $hospital }: “{ $title }”, { $when }, dibatalkan. Mohon maaf.
   *[other] { $hospital }: “{ $title }”, { $when }.
}

# $place (String)
registration-message-place = Tempat: { $place }.

# $address (String)
registration-message-ticket = Tiket dan pembatalan: { $address }
