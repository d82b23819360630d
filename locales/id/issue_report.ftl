### Laporan isu bulanan

# $month (String)
issue-report-title = Laporan isu { $month }
issue-report-hint = Isu yang terbuka pada bulan ini: seberapa cepat dinilai dan ditanggapi, dan bagaimana berakhir. Dihitung ulang setiap kali dibuka.
issue-report-link = Laporan isu bulan ini
issue-report-none = Tidak ada isu pada bulan ini.
issue-report-nothing = belum ada
issue-report-table = Isu yang terbuka pada bulan ini
issue-report-outcomes = Hasil isu yang ditutup
issue-report-count = Jumlah
issue-report-detected = Terdeteksi
issue-report-closed = Ditutup
issue-report-open = Masih terbuka
issue-report-in-time = Dinilai tepat waktu
# $count (String)
# $of (String)
issue-report-of = { $count } dari { $of }
issue-report-median-judged = Median waktu sampai dinilai
issue-report-median-said = Median waktu sampai pernyataan pertama
issue-report-median-closed = Median waktu sampai ditutup
issue-report-judged-after = Dinilai setelah
issue-report-said-after = Pernyataan setelah
issue-report-cases = Kasus
issue-report-runs = masih terbuka
issue-report-note = Waktu dihitung sejak rumah sakit mengetahui isu. Batas penilaian pertama adalah aturan rumah sakit (15 sampai 30 menit) saat isu terdeteksi. Angkanya berasal dari kebiasaan rencana krisis; sumbernya belum diverifikasi, jadi menjadi pengingat, bukan penilaian.
