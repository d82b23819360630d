### Memenuhi permintaan jawaban dari Humas, di HP

task-none = Tidak ada permintaan jawaban yang menunggu Anda.

# $due (String)
task-due = Dijawab sebelum { $due }.

task-question = Pertanyaan

task-complaint = Aduan pelapor

task-whole-case = Lihat kasus

task-returned = Dikembalikan Humas:

task-what-happened = Apa yang terjadi?

task-what-happened-hint = Tulis apa yang Anda ketahui, tanpa menyalahkan siapa pun.

task-follow-up = Apa yang sudah dilakukan?

task-follow-up-hint = Tindak lanjut di unit Anda.

task-send = Kirim ke Humas

task-reroute-do = Serahkan
