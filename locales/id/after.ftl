### Empat pertanyaan sesudah kasus ditutup

after-title = Empat pertanyaan penutup
after-what = Kasus ini sudah ditutup. Jawaban Anda terikat pada kasus ini dan hanya sekali. Hasilnya kami hitung bersama jawaban pelapor lain. Yang merawat pasien tidak melihat jawaban ini.
after-answer-now = Jawab empat pertanyaan
after-words = Bila pelayanan berubah: apa yang terjadi?
after-told = Jawaban Anda sudah kami terima. Terima kasih sudah mau melapor.

# $code (String)
after-question = { $code ->
    [helped] Apakah Anda terbantu?
    [fair] Apakah Anda diperlakukan dengan adil?
    [tell_again] Apakah Anda akan melapor lagi kepada kami bila perlu?
    [care] Apakah pelayanan berubah karena Anda mengadu?
   *[other] { $code }
}

# $code (String)
after-answer = { $code ->
    [yes] Ya
    [no] Tidak
    [same] Tidak berubah
    [better] Menjadi lebih baik
    [worse] Menjadi lebih buruk
   *[other] { $code }
}

after-result-title = Survei sesudah kasus ditutup
after-result-what = Empat pertanyaan di halaman lacak setiap kasus yang ditutup, sekali untuk satu kasus. Keluarga yang berduka tidak ditanya. Jawaban “menjadi lebih buruk” langsung menjadi kasus terlindung bagi Direktur.
after-card = Survei sesudah kasus
after-asked = Empat pertanyaan tampil di halaman lacak pelapor.
after-heir = Tidak ditanyakan: yang melapor ahli waris.
after-spared = Tidak ditanyakan: ditandai keluarga berduka.
after-not-asked = Tidak ditanyakan sekarang.
after-spare = Keluarga berduka: jangan tanyakan
after-spare-off = Tanyakan lagi

# $code (String)
after-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [not_asked] Pertanyaan ini tidak diajukan untuk kasus ini.
   *[other] { $code }
}
