### Halaman laporan

# $day (String)
report-page-daily-title = Laporan 24 jam, { $day }

# $month (String)
report-page-monthly-title = Laporan bulanan, { $month }

# $number (String)
report-page-frozen = Terkirim, nomor { $number }

report-page-running = Sementara, belum dikirim

report-page-provisional = Sementara

report-page-day = Laporan terkirim:

report-page-months = Bulan

report-page-numbers = Angka di balik gambar
