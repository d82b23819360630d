### Formulir publik, enam langkah

# $number (String)
report-form-step = Langkah { $number } dari 6

# $code (String)
report-form-question = { $code ->
    [jenis] Apa yang ingin Anda sampaikan?
    [cerita] Apa yang terjadi?
    [tempat] Di mana dan kapan?
    [pelapor] Anda menyampaikan ini sebagai siapa?
    [kontak] Bolehkah kami menghubungi Anda?
    [periksa] Periksa lalu kirim
   *[other] { $code }
}

report-form-all-title = Semua pertanyaan dalam satu halaman

report-form-one-by-one = Satu pertanyaan per halaman

# $code (String)
report-form-kind-hint = { $code ->
    [complaint] Ada yang salah atau mengecewakan
    [suggestion] Ada yang dapat kami perbaiki
    [compliment] Terima kasih atau pujian
    [question] Ada yang ingin Anda ketahui
   *[other] { $code }
}

report-form-kind-missing = Pilih apa yang ingin Anda sampaikan.

report-form-story-hint = Ceritakan dengan kata-kata Anda sendiri. Bahasa daerah juga boleh.

report-form-story-tip = Anda dapat memakai mikrofon pada papan ketik HP.

report-form-story-photo = Foto dapat ditambahkan di langkah terakhir.

report-form-story-missing = Ceritakan apa yang terjadi.

report-form-photo = Foto atau PDF

report-form-photo-hint = Paling banyak 3 berkas, bersama-sama paling besar 10 MB.

# $count (String)
report-form-photo-too-many = Terlalu banyak berkas. Paling banyak { $count }.

report-form-photo-lost = Aduan Anda sudah kami terima, tetapi ada foto yang tidak tersimpan. Simpan foto itu dan tunjukkan kepada petugas kami.

report-form-unit = Di bagian mana?

report-form-unit-unknown = Tidak tahu

report-form-day = Kapan terjadinya?

# $code (String)
report-form-moment = { $code ->
    [today] Hari ini
    [yesterday] Kemarin
    [date] Tanggal lain
    [unknown] Tidak tahu
   *[other] { $code }
}

report-form-date = Tanggal kejadian

report-form-date-ahead = Tanggal itu belum tiba. Pilih hari ini atau sebelumnya.

report-form-relation-missing = Pilih sebagai siapa Anda menyampaikan ini.

report-form-patient = Nama pasien

report-form-patient-hint = Hanya bila aduan ini tentang pelayanan kepada orang lain.

report-form-contact-hint = Supaya kami dapat bertanya dan memberi jawaban.

# $code (String)
report-form-contact = { $code ->
    [whatsapp] Ya, lewat WhatsApp
    [telephone] Ya, lewat telepon
    [email] Ya, lewat surel
    [none] Tidak, saya tanpa nama (anonim)
   *[other] { $code }
}

# $code (String)
report-form-contact-reveals = { $code ->
    [whatsapp] Orang yang memegang HP Anda dapat membaca pesan dari rumah sakit.
    [telephone] Petugas menelepon dengan nomor rumah sakit.
    [email] Orang yang membuka surel Anda dapat membaca pesan dari rumah sakit.
    [none] Jawaban hanya dapat Anda baca dengan kode lacak.
   *[other] { $code }
}

report-form-contact-missing = Pilih apakah kami boleh menghubungi Anda.

report-form-phone = Nomor HP

report-form-phone-missing = Tulis nomor HP Anda. Contoh: 0812-3456-7890

report-form-email = Alamat surel

report-form-email-missing = Tulis alamat surel Anda. Contoh: nama@contoh.id

report-form-name = Nama Anda

report-form-confidential = Rahasia

report-form-confidential-means = Begitulah setiap aduan. Identitas Anda hanya dilihat petugas yang menanganinya, dan setiap kali dilihat, tercatat.

report-form-anonymous = Anonim

report-form-anonymous-means = Kami sendiri tidak tahu siapa Anda. Kami tidak dapat menghubungi Anda.

report-form-row-kind = Jenis

report-form-row-story = Cerita

report-form-row-unit = Bagian

report-form-row-day = Waktu kejadian

report-form-row-you = Anda sebagai

report-form-row-patient = Pasien

report-form-row-name = Nama Anda

report-form-row-contact = Boleh dihubungi

report-form-not-said = Tidak disebutkan

report-form-send = Kirim aduan

report-form-another = Sampaikan yang lain

report-form-danger-title = Ini keadaan darurat?

# $words (String)
report-form-danger = Anda menyebut: { $words }. Bila ada yang memerlukan pertolongan sekarang, hubungi IGD:

report-form-danger-goes-on = Kotak ini tidak dipantau untuk keadaan darurat. Anda tetap dapat melanjutkan aduan.

# $minutes (String)
report-form-too-many = Terlalu banyak kiriman dari jaringan Anda. Tunggu { $minutes } menit lalu tekan kirim lagi. Isian Anda tetap di sini.

report-form-sent-before = Aduan dari halaman ini sudah kami terima sebelumnya. Bila ini aduan lain, tekan kirim sekali lagi.

report-form-busy = Server sedang sibuk. Tunggu sebentar lalu tekan kirim lagi. Isian Anda tetap di sini.
