### Konferensi pers: perlengkapannya dan hasilnya

conference-title = Perlengkapan konferensi pers
conference-fields = Konferensi pers
conference-fields-hint = Diisi untuk konferensi pers. Pada isi, tulis judul ini masing-masing di baris sendiri, lalu isinya di bawahnya: Fakta, Pesan kunci, Tanya jawab (T: dan J:), Tempat duduk (satu orang per baris, dari kiri), Kalimat penghubung, Penutup. Tugas dengan pemegangnya diberikan di ruang krisis isu itu.
conference-when = Waktu
conference-place = Tempat
conference-invited = Media yang diundang
conference-three = Tiga tidak
conference-no-delay = Tidak menunda: tanggapan pertama secepatnya.
conference-no-lie = Tidak berbohong: batasi kata daripada berkata tidak benar.
conference-no-comment = Tidak berkata “tanpa komentar”: katakan bahwa keterangannya belum ada dan akan ditelusuri.
conference-checklist = Daftar periksa
conference-no-tasks = Belum ada tugas. Tugas dengan pemegang dan tenggat diberikan di ruang krisis isu yang dikaitkan.
conference-room = Buka ruang krisis
conference-print = Cetak perlengkapan
conference-said = Yang disampaikan
conference-outcome = Hasil konferensi pers
conference-came-word = Jumlah orang media yang datang
conference-notes = Siapa yang datang, apa yang ditanyakan, dan pemberitaannya
conference-record = Catat hasil
# $count (String)
conference-came = { $count } orang media datang.

# $part (String)
conference-part = { $part ->
    [facts] Fakta
    [points] Pesan kunci
    [questions] Tanya jawab
    [seating] Tempat duduk
    [bridges] Kalimat penghubung
    [closing] Penutup
   *[other] { $part }
}
# $parts (String)
conference-missing = Belum ditulis: { $parts }.
# $title (String)
conference-sheet = Perlengkapan konferensi pers: { $title }
# $at (String)
conference-sheet-foot = Perlengkapan konferensi pers, dicetak { $at }
conference-sheet-inside = Kertas kerja Humas. Jangan dibagikan kepada media.
conference-sheet-unsigned = Belum disetujui Direktur. Jangan dipakai sebelum disetujui.
conference-sheet-withdrawn = Sudah ditarik. Jangan dipakai.
conference-contact = Kontak untuk media
conference-seat = Kursi
conference-who-sits = Yang duduk
conference-seating-caption = Tempat duduk, dari kiri menurut pandangan media
conference-question = Pertanyaan
conference-answer = Jawaban
