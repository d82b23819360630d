### Pembinaan: dibaca pembina dan yang dibina saja

coaching-title = Pembinaan

coaching-hint = Catatan pembinaan hanya dibaca pembina dan yang dibina. Tidak ada orang lain yang dapat membukanya, termasuk pengelola sistem.

coaching-none = Tidak ada catatan pembinaan yang melibatkan Anda.

coaching-note = Catatan pembinaan

coaching-new = Tulis catatan pembinaan

coaching-write = Simpan dan sampaikan

coaching-people = Yang dibina

coaching-coach = Pembina

coaching-goals = Tujuan

coaching-step = Langkah berikutnya yang disepakati

coaching-until = Sampai tanggal

coaching-resources = Bahan belajar

coaching-links = Tautan lain

coaching-links-hint = Satu baris satu alamat, diawali https://.

coaching-waits = Belum Anda baca.

coaching-waiting = Catatan pembinaan menunggu Anda

coaching-unread = belum dibaca

# $time (String)
coaching-read-at = dibaca { $time }

coaching-replies = Tanggapan

coaching-reply = Tanggapan

coaching-acknowledge = Saya sudah membacanya

coaching-send = Kirim tanggapan

coaching-end = Akhiri pembinaan

coaching-office = Humas

# $place (String)
# $times (String)
# $days (String)
coaching-suggested = Pembinaan disarankan untuk { $place }: { $times } jawaban dikembalikan atau belum memuaskan pelapor dalam { $days } hari. Saran ini hanya Anda yang melihat, dan tidak menunjuk siapa pun.

coaching-threshold = Kapan pembinaan disarankan

coaching-threshold-hint = Saran muncul bagi kepala unit, dan untuk jawaban Humas bagi Kepala Humas, bila sebanyak ini jawaban dikembalikan atau belum memuaskan pelapor dalam rentang ini.

coaching-times = Banyaknya jawaban

coaching-days = Dalam berapa hari

# $code (String)
coaching-event = { $code ->
    [written] Ditulis
    [acknowledged] Dibaca
    [replied] Ditanggapi
    [ended] Selesai
   *[other] { $code }
}

# $code (String)
coaching-refusal = { $code ->
    [nobody] Pilih siapa yang dibina.
    [not_led] Anda membina orang yang Anda pimpin, bukan diri sendiri.
    [over] Tanggal itu sudah lewat.
    [ended] Pembinaan ini sudah selesai.
   *[other] { $code }
}

# $most (String)
coaching-too-many = Paling banyak { $most }.

# $times (String)
# $days (String)
coaching-bad-threshold = Isi 1 sampai { $times } jawaban dalam 1 sampai { $days } hari.
