### Asisten: program di rumah sakit yang menyusun konsep dan ringkasan; petugas yang memeriksa

assistant-card = Asisten

assistant-card-hint = Program dapat menyusun konsep jawaban atau ringkasan. Anda yang memeriksa; tidak ada yang terkirim sendiri.

assistant-go = Minta disusunkan

# $number (String)
assistant-title = Asisten untuk kasus { $number }

assistant-hint = Nama, nomor, surel, dan alamat diganti tanda seperti [NAMA] sebelum dikirim ke program. Yang disusun tidak disimpan sampai Anda mengambilnya. Permintaan Anda tercatat di riwayat.

assistant-wait = Apa yang perlu disusun? Tunggu sampai selesai; untuk membatalkan, tutup halaman atau hentikan pemuatan.

# $code (String)
assistant-errand = { $code ->
    [draft] Konsep jawaban
    [summary] Ringkasan kasus
   *[other] { $code }
}

# $code (String)
assistant-mark = { $code ->
    [summary] Ringkasan disusun program, belum diperiksa.
   *[other] Konsep disusun program, belum diperiksa.
}

assistant-words = Isi

assistant-words-hint = Periksa dan perbaiki. Bila diambil, isi ini menjadi catatan di kasus dengan tanda bahwa program yang menyusun.

assistant-take = Simpan sebagai catatan

assistant-leave = Tidak dipakai

# $code (String)
assistant-trouble = { $code ->
    [protected] Kasus ini terlindung. Isinya tidak dikirim ke program mana pun.
    [named] Masih ada nama atau nomor yang terlihat, jadi tidak ada yang dikirim.
    [unreachable] Program tidak terhubung. Coba lagi, atau beri tahu admin.
    [slow] Program terlalu lama menjawab. Coba lagi.
    [too_large] Jawaban program terlalu besar dan tidak diambil.
    [malformed] Jawaban program tidak terbaca.
    [empty] Program tidak menjawab dengan kata-kata.
    [refused] Program menolak. Beri tahu admin untuk memeriksa kunci dan nama model.
    [outside] Alamat program tidak berada di jaringan rumah sakit, jadi tidak dihubungi.
   *[other] { $code }
}

# $model (String)
assistant-unasked = { $model }: belum pernah ditanya.

# $model (String)
# $at (String)
assistant-good = { $model }: menjawab { $at }.

# $model (String)
# $at (String)
# $why (String)
assistant-bad = { $model }: { $at }. { $why }
