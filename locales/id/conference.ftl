### Konferensi pers: perlengkapannya dan hasilnya

conference-title = Perlengkapan konferensi pers
conference-fields = Konferensi pers
conference-fields-hint = Diisi untuk konferensi pers. Pada isi, tulis: pesan kunci, pertanyaan yang diperkirakan dengan jawabannya, susunan tempat duduk, kalimat penghubung, dan penutup. Tugas dengan pemegangnya diberikan di ruang krisis isu itu.
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
conference-came-wrong = Tulis bilangan bulat, 0 atau lebih.
conference-notes = Siapa yang datang, apa yang ditanyakan, dan pemberitaannya
conference-record = Catat hasil
# $count (String)
conference-came = { $count } orang media datang.
