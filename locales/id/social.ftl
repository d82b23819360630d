### Laporan bulanan media sosial

# $month (String)
social-report-title = Laporan media sosial { $month }
social-report-hint = Yang direncanakan dan tayang, hasilnya, dan secepat apa orang mendapat jawaban. Dihitung ulang setiap kali dibuka.
social-report-link = Laporan media sosial bulan ini
social-report-planned = Direncanakan
social-report-stood = Tayang
social-report-received = Pesan dan komentar yang menjadi kasus
social-report-questions = Pertanyaan masuk
social-report-consents = Izin publikasi dipakai
social-report-withdrawn = Izin publikasi dicabut
social-report-outlets = Rencana dan tayangan menurut kanal
social-report-purposes = Rencana dan tayangan menurut tujuan
social-report-outlet = Kanal
social-report-purpose = Tujuan
social-report-nothing = belum ada
social-report-results = Hasil menurut kanal, ukuran, dan definisi
social-report-results-none = Belum ada hasil yang dicatat.
social-report-metric = Ukuran
social-report-definition = Definisi
social-report-total = Jumlah
social-report-of-posts = Dari tayangan
social-report-as-of = Dihitung sampai
# $from (String)
# $until (String)
social-report-days = { $from } sampai { $until }
social-report-best = Hasil tertinggi dan terendah
social-report-highest = Tertinggi
social-report-lowest = Terendah
# $title (String)
# $number (String)
social-report-of-title = { $title }: { $number }
social-report-apart = Ada lebih dari satu definisi. Setiap definisi berdiri sendiri: angkanya tidak dijumlahkan dan tidak dibandingkan.
social-report-posts = Yang tayang
social-report-post = Konten
social-report-day = Tanggal tayang
social-report-counted = Hasil terakhir
# $measure (String)
# $number (String)
social-report-number = { $measure } { $number }
# $numbers (String)
# $definition (String)
# $day (String)
social-report-reading = { $numbers } ({ $definition }, { $day })
social-report-posts-none = Tidak ada yang tayang pada bulan ini.
social-report-answering = Waktu sampai jawaban
social-report-answered = Sudah dijawab
social-report-in-grade = Dijawab dalam batas gradingnya
# $hours (String)
social-report-in-goal = Dijawab dalam { $hours } jam (target rumah sakit)
social-report-no-goal = Rumah sakit belum menetapkan target waktu jawaban
social-report-median = Median waktu sampai jawaban pertama
social-report-ninety = Persentil ke-90 (peringkat terdekat)
social-report-complaints = Keluhan yang sudah ditutup
# $count (String)
# $of (String)
social-report-of = { $count } dari { $of }
social-report-answer-note = Dihitung dari kasus yang masuk melalui Instagram dan Facebook pada bulan ini, sejak rumah sakit menerima pesan sampai jawaban pertama sampai ke pelapor; semua jam dihitung, siang dan malam. Persentil ke-90: waktu terkecil yang mencakup paling sedikit 90 dari 100 jawaban. Yang belum dijawab dan belum lewat batas tidak dinilai.
social-report-held = Tertahan selama jeda
social-report-held-none = Tidak ada jeda pada bulan ini.
social-report-held-from = Mulai
social-report-held-until = Sampai
social-report-held-why = Alasan
social-report-held-items = Konten tertahan
social-report-followers = Pengikut
social-report-followers-now = Terakhir
social-report-followers-before = Sebelum bulan ini
social-report-note = Yang belum dicatat tertulis “belum ada”, tidak dihitung sebagai 0. Angka setiap kanal bergantung pada definisi kanal itu.

# $code (String)
definition-word = { $code ->
    [shown] tampilan kanal
   *[other] { $code }
}
