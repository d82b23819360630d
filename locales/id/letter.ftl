### Tanda terima, permintaan jawaban kepada unit, dan undangan

letter-receipt-title = Tanda Terima Aduan

# $number (String)
letter-receipt-subject = Tanda terima aduan { $number }

letter-number = Nomor aduan
letter-received = Diterima
letter-kind = Jenis
letter-channel = Saluran
letter-due = Jawaban paling lambat

# $hospital (String)
letter-receipt-thanks = Terima kasih. Aduan Anda sudah kami terima di { $hospital }.

letter-guarantee = Aduan tidak pernah memengaruhi pelayanan yang Anda terima. Bila pelayanan terasa berubah sesudah Anda mengadu, sampaikan segera kepada kami.

letter-next = Yang terjadi berikutnya
letter-next-screening = Petugas Humas memeriksa aduan Anda dan menanyakannya kepada unit yang bersangkutan.
letter-next-time = Bila perlu waktu lebih lama, kami meminta waktu kepada Anda dan menyebutkan sampai kapan.
letter-next-answer = Jawaban kami sampaikan kepada Anda. Bila Anda belum puas, katakan kepada kami; aduan Anda kami tanyakan kembali.
letter-next-track = Anda dapat mengikuti aduan ini di halaman lacak dengan kode lacak Anda.

letter-code-apart = Kode lacak diberikan terpisah dan tidak dicetak di sini. Simpan kode itu dan jangan dibagikan.

# $phone (String)
# $email (String)
letter-contact = Pertanyaan: telepon { $phone }, surel { $email }.

letter-ask-title = Permintaan Jawaban

# $number (String)
letter-ask-subject = Permintaan jawaban, kasus { $number }

letter-case = Nomor kasus
letter-ask = Permintaan ke
letter-nature = Sifat
letter-grade = Grading
letter-asked-at = Diminta
letter-answer-due = Dijawab paling lambat
letter-question = Pertanyaan
letter-erased = (sudah dihapus atas permintaan pemiliknya)

letter-ask-please = Kami mohon jawaban atas pertanyaan berikut: apa yang terjadi, dan apa yang sudah atau akan dilakukan.
letter-ask-through-humas = Jawaban disampaikan kepada pelapor oleh Humas. Mohon tidak menghubungi pelapor secara langsung.
letter-ask-reroute = Bila perkara ini bukan bagian unit Anda, kembalikan kepada Humas hari ini juga.

# $way (String)
# $number (String)
letter-invitation = { $way ->
    [home_visit] Kunjungan rumah, aduan { $number }
   *[other] Pertemuan keluarga, aduan { $number }
}

letter-invitation-about = Penyampaian jawaban rumah sakit.
