### Pesan yang dikirim kepada pelapor, di luar jawaban yang disetujui

message-dear = Bapak/Ibu

message-guarantee = Keluhan tidak memengaruhi pelayanan yang Anda terima.

message-page = halaman lacak di situs rumah sakit

# $hospital (String)
# $number (String)
# $code (String)
# $guarantee (String)
message-acknowledgement = Terima kasih. Pesan Anda sudah kami terima di { $hospital } dengan nomor { $number }. Kode lacak Anda: { $code }. Simpan kode ini dan jangan dibagikan. { $guarantee }

# $number (String)
# $until (String)
message-ask-for-time = Tentang aduan { $number }: kami mohon waktu untuk mencari jawabannya. Kami akan menghubungi Anda paling lambat { $until }.

# $number (String)
# $question (String)
message-inquire = Tentang aduan { $number }, kami ingin bertanya: { $question }

# $number (String)
# $until (String)
# $guarantee (String)
message-series-notice = Tentang aduan { $number }: hal yang sama sudah beberapa kali Anda sampaikan dan sudah kami jawab. Selama belum ada fakta baru, jawaban kami tetap sama sampai { $until }. Fakta baru, dan apa pun tentang keselamatan, tetap kami terima dan kami tangani seperti biasa. { $guarantee }

# $number (String)
message-remind = Kami masih menunggu balasan Anda tentang aduan { $number }. Tanpa balasan, aduan ini kami tutup; Anda dapat membukanya kembali.

# $number (String)
message-tracking-page = Jawaban atas aduan { $number } sudah tersedia di halaman lacak. Buka dengan kode lacak Anda.

# $number (String)
message-after-closing = Aduan { $number } sudah selesai. Kami ingin tahu: apakah Anda terbantu, apakah caranya adil, dan apakah pelayanan berubah karena Anda mengadu? Empat pertanyaan singkat menunggu di halaman lacak; buka dengan kode lacak Anda. Menjawab tidak wajib.

# $way (String)
# $number (String)
# $at (String)
# $place (String)
message-invite = { $way ->
    [home_visit] Tentang aduan { $number }: kami ingin berkunjung ke rumah Anda { $at } di { $place } untuk menyampaikan jawaban.
   *[other] Tentang aduan { $number }: kami mengundang Anda bertemu { $at } di { $place } untuk menyampaikan jawaban.
}

message-time-open = pada waktu yang kita sepakati
message-place-open = tempat yang kita sepakati

# $kind (String)
message-attachment = { $kind ->
    [image] (mengirim gambar)
    [video] (mengirim video)
    [audio] (mengirim suara)
    [call] (menelepon lewat aplikasi)
   *[other] (mengirim lampiran)
}

# $address (String)
message-stranger = Ditulis dari { $address }, alamat yang belum dikenal:

message-protected = Pelapor menyatakan pelayanan memburuk setelah menyampaikan keluhan.

# $page (String)
message-track-at = Halaman lacak: { $page }

# $kind (String)
message-rating = { $kind ->
    [recommends] (merekomendasikan halaman kami)
   *[other] (tidak merekomendasikan halaman kami)
}

# $name (String)
message-mention = Akun rumah sakit disebut oleh { $name }:

# $hospital (String)
message-public-reply = Terima kasih atas perhatian Anda kepada { $hospital }. Agar dapat kami bantu tanpa membuka hal pribadi di sini, silakan kirim pesan langsung kepada kami.
