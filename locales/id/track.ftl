### Tanda terima dan halaman lacak

track-title = Lacak aduan Anda

track-code = Kode lacak

track-code-hint = 16 angka dari tanda terima Anda. Spasi dan tanda hubung boleh ada.

track-code-unknown = Kode lacak ini tidak kami kenal. Periksa lagi 16 angkanya.

track-code-secret = Simpan kode ini dan jangan bagikan. Siapa pun yang memilikinya dapat mengikuti aduan Anda, membaca jawaban kami, dan membalas atas nama Anda.

track-open = Lihat aduan

track-lost = Kode lacak hilang?

track-lost-what-now = Hubungi Humas dengan nomor kasus dan nomor HP Anda. Aduan tanpa nama tidak dapat dibuka tanpa kode.

track-receipt-title = Aduan Anda kami terima

track-number = Nomor kasus

track-received = Diterima

track-due = Jawaban paling lambat

track-download = Unduh tanda terima

track-next = Yang terjadi berikutnya

# $day (String)
track-next-examined = Petugas Humas memeriksanya. Kami menerimanya pada { $day }.

# $due (String)
track-next-due = Jawaban paling lambat { $due }.

track-next-answer = Kami menjawab Anda setelah memeriksanya.

track-next-follow = Anda dapat mengikutinya dan membalas dengan kode lacak.

track-next-dissatisfied = Bila jawabannya belum memuaskan, katakan di halaman lacak.

# $number (String)
track-case-title = Aduan { $number }

# $code (String)
track-stage = { $code ->
    [received] Diterima
    [examined] Diperiksa
    [followed_up] Ditindaklanjuti
    [answered] Dijawab
    [done] Selesai
   *[other] { $code }
}

track-late = Kami terlambat. Kami mohon maaf. Petugas kami sedang mengerjakannya.

track-question = Kami bertanya kepada Anda

track-reply = Balasan Anda

track-reply-do = Kirim balasan

track-answer = Jawaban kami

track-files = Berkas dari kami

# $until (String)
track-embargo = Jawaban dapat dibaca di halaman ini mulai { $until }.

track-answered-in-person = Jawaban kami sampaikan secara langsung, tidak di halaman ini.

track-react = Apakah jawaban ini memuaskan?

track-satisfied = Puas

track-satisfied-words = Ada yang ingin Anda tambahkan?

track-satisfied-do = Kirim: puas

track-dissatisfied = Belum puas

track-dissatisfied-means = Aduan Anda kami periksa kembali, dan kami bertanya kepada pihak lain.

track-dissatisfied-words = Apa yang belum terjawab?

track-dissatisfied-do = Kirim: belum puas

track-care = Apakah pelayanan berubah karena keluhan Anda?

track-care-worse = Ya, menjadi lebih buruk

track-care-title = Pelayanan sejak Anda melapor

track-care-what = Melapor tidak boleh mengubah pelayanan yang diterima pasien. Anda dapat memberi tahu kami kapan saja, selama dirawat maupun sesudahnya. Yang merawat pasien tidak melihat jawaban ini.

track-care-tell = Beri tahu kami tentang pelayanan

track-care-words = Apa yang terjadi? Sebutkan kapan dan di mana, bila Anda ingat.

track-care-do = Kirim

track-care-heard = Terima kasih sudah memberi tahu kami

track-care-heard-worse = Kami mohon maaf. Yang Anda sampaikan menjadi kasus terlindung dan dibaca Direktur. Yang merawat pasien tidak melihatnya.

track-care-heard-next = Anda tidak perlu melakukan apa-apa lagi. Bila pasien memerlukan pertolongan sekarang, mintalah kepada petugas terdekat atau hubungi IGD.

track-care-heard-same = Kami senang pelayanan tidak berubah. Bila kelak berubah, beri tahu kami lagi di halaman lacak.

track-care-back = Kembali ke aduan

track-was-satisfied = Anda menyatakan puas. Terima kasih.

track-was-dissatisfied = Anda menyatakan belum puas. Kami memeriksanya kembali.

track-ladder-ended = Semua jenjang di rumah sakit sudah ditempuh. Surat kami menyebut pihak di luar rumah sakit yang dapat Anda hubungi.

track-history = Perjalanan aduan Anda

# $code (String)
track-event = { $code ->
    [received] Aduan diterima
    [examined] Diperiksa petugas Humas
    [forwarded] Ditanyakan kepada pihak terkait
    [time_asked] Kami meminta waktu kepada Anda
    [asked] Kami bertanya kepada Anda
    [you_replied] Anda membalas
    [reminded] Kami mengingatkan Anda untuk membalas
    [invited] Kami mengundang Anda untuk menyampaikan jawaban
    [answer_planned] Jawaban disiapkan untuk disampaikan
    [answered] Jawaban disampaikan
    [not_satisfied] Anda menyatakan belum puas
    [satisfied] Anda menyatakan puas
    [closed] Aduan ditutup
    [reopened] Aduan dibuka kembali
    [withdrawn] Anda mencabut aduan
   *[other] { $code }
}

track-more = Pilihan lain

track-add = Tambahkan keterangan

track-add-words = Keterangan Anda

track-reopen = Buka kembali aduan ini

track-reopen-words = Mengapa perlu dibuka kembali?

track-reopen-do = Buka kembali

track-withdraw = Cabut aduan ini

track-withdraw-means = Kami berhenti menanganinya. Anda tidak perlu takut mengadu lagi.

track-withdraw-words = Mengapa Anda mencabutnya?

track-withdraw-do = Cabut aduan

# $code (String)
track-done = { $code ->
    [balas] Balasan Anda kami terima.
    [puas] Terima kasih atas tanggapan Anda.
    [belum-puas] Kami mengerti. Aduan Anda kami periksa kembali.
    [buka-kembali] Aduan Anda dibuka kembali.
    [cabut] Aduan Anda sudah dicabut.
   *[other] { $code }
}

track-changed = Aduan ini baru saja berubah. Lihat keadaannya sekarang, lalu kirim lagi bila perlu.
