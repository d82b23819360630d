### Suara pasien: aduan, saran, apresiasi, jawaban survei, observasi, dan perbaikan berdampingan

voice-title = Suara pasien
voice-hint = Semua yang disampaikan dan terlihat, berdampingan, beserta perbaikannya. Pelapor yang sama dihitung sekali untuk satu topik, unit, atau bulan; pelapor tanpa nama tidak pernah digabung.
voice-from = Dari bulan
voice-until = Sampai bulan
# $most (String)
voice-months-wrong = Pilih bulan akhir sesudah bulan awal, paling lama { $most } bulan.
voice-none = Belum ada yang terdengar pada bulan-bulan ini.
voice-no-topic = Belum bertopik
voice-complaints = Keluhan
voice-suggestions = Saran
voice-compliments = Apresiasi
voice-answers = Jawaban survei
voice-hidden = belum cukup
voice-looked = Hal diamati
voice-amiss = Belum sesuai
voice-open = Perbaikan berjalan
voice-done = Perbaikan selesai
voice-stage = Keadaan
voice-deeds = Perbaikan
voice-note = Kasus terlindung tidak dihitung di sini. Satu kasus dengan beberapa topik dihitung pada setiap topiknya. Jawaban survei dihitung hanya dari bulan yang jawabannya cukup, dan angka di bawah lima jawaban tidak ditampilkan. Perbaikan yang dibatalkan tidak dihitung.
voice-written = Jawaban tertulis survei
voice-written-hint = Beri setiap jawaban topik yang sama dengan topik aduan. Jawaban pada bulan yang jawabannya terlalu sedikit tidak ditampilkan.
voice-written-none = Tidak ada jawaban tertulis yang dapat ditampilkan pada bulan-bulan ini.

# $code (String)
voice-by = { $code ->
    [topic] Topik
    [unit] Unit
    [month] Bulan
   *[other] { $code }
}

# $code (String)
voice-table = { $code ->
    [topic] Suara pasien menurut topik
    [unit] Suara pasien menurut unit
    [month] Suara pasien menurut bulan
   *[other] { $code }
}
