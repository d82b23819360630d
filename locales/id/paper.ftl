### Laporan 24 jam dan laporan bulanan di atas kertas

# $source (String)
# $status (String)
paper-source-unsure = { $source }; { $status }

paper-in-place = di tempat
paper-to-management = Direktur dan jajaran manajemen

# $hospital (String)
paper-to-director = Direktur { $hospital }

paper-acknowledged = Mengetahui,
paper-sample = DATA CONTOH
paper-no-complaint = tidak ada komplain
paper-no-unit = Tanpa unit
paper-yes = ada
paper-no = belum ada

# $grade (String)
# $letter (String)
paper-grade = { $grade } ({ $letter })

# Laporan 24 jam

paper-daily-title = Laporan Pengaduan 24 Jam

# $date (String)
paper-daily-subject = Laporan pengaduan 24 jam, { $date }

# $seal (String)
paper-sealed = Jejak audit { $seal }

# $hospital (String)
# $date (String)
paper-daily-footer = Laporan 24 jam – { $hospital } | { $date }

# $from (String)
# $until (String)
paper-daily-period = Laporan ini mencakup 24 jam dari { $from } sampai { $until }.

paper-daily-provisional = Sementara. Laporan dibekukan setelah jamnya tiba; sampai saat itu angkanya masih dapat berubah.

# $at (String)
paper-daily-frozen = Dibekukan { $at }. Perubahan kasus sesudahnya tidak mengubah laporan ini.

paper-daily-nil = Nihil. Tidak ada aduan yang masuk dalam 24 jam ini.

# $count (String)
paper-daily-protected = { $count } aduan di antaranya masuk melalui jalur tertutup. Aduan itu hanya dihitung dan tidak dirinci.

paper-received = Aduan masuk
paper-answered = Jawaban sampai
paper-closed = Kasus selesai
paper-open = Kasus terbuka
paper-late = Lewat batas
paper-red-open = Merah terbuka
paper-awaiting = Menunggu persetujuan
paper-sealed-track = Jalur tertutup
paper-response = Waktu tanggap

paper-daily-entered = Aduan yang masuk
paper-daily-red = Keluhan merah yang terbuka
paper-daily-late = Kasus yang lewat batas
paper-daily-approval = Menunggu persetujuan Direktur
paper-daily-answered = Jawaban yang sampai kepada pelapor
paper-none = Tidak ada.

paper-by-kind = Menurut jenis
paper-by-channel = Menurut saluran
paper-by-grade = Menurut grading
paper-by-nature = Keluhan menurut sifat
paper-by-outcome = Kasus selesai menurut hasil
paper-unscreened = Belum disaring

# Laporan bulanan

paper-monthly-title = Laporan Pengaduan Masyarakat

# $month (String)
paper-monthly-month = Bulan { $month }

# $month (String)
paper-monthly-subject = Laporan pengaduan bulan { $month }

# $hospital (String)
# $month (String)
paper-monthly-footer = Laporan pengaduan – { $hospital } | Periode { $month }

# $at (String)
# $pending (String)
paper-monthly-provisional = Sementara, dihitung { $at }. Angkanya tetap setelah bulan berakhir dan setiap keluhan sudah pasti; yang belum pasti: { $pending } keluhan.

paper-monthly-summary = Ringkasan

# $month (String)
# $received (String)
# $complaints (String)
paper-monthly-received = Selama { $month } rumah sakit menerima { $received } aduan, { $complaints } di antaranya keluhan.

# $part (String)
# $whole (String)
# $percent (String)
# $target (String)
paper-monthly-on-time = { $part } dari { $whole } keluhan ditanggapi dan ditindaklanjuti dalam batas gradingnya ({ $percent }); targetnya paling sedikit { $target }.

paper-monthly-no-complaint = Tidak ada keluhan pada bulan ini, sehingga indikator tidak mempunyai persentase.

# $closed (String)
# $carried (String)
# $late (String)
paper-monthly-carried = { $closed } kasus selesai, { $carried } masih terbuka, { $late } di antaranya lewat batas.

# $count (String)
paper-monthly-protected = { $count } aduan diterima melalui jalur tertutup. Aduan itu hanya dihitung dan tidak dirinci.

paper-brought = Terbuka dari bulan lalu
paper-carried = Masih terbuka
paper-on-time = Tepat waktu
paper-satisfied-share = Pelapor puas
paper-median = Median sampai jawaban pertama

paper-indicator = Kecepatan waktu tanggap komplain
paper-indicator-table = Keluhan menurut grading dan ketepatan waktu
paper-limit = Batas waktu
paper-denominator = Keluhan (D)
paper-numerator = Tepat waktu (N)
paper-percent = Persentase
paper-total = Jumlah
paper-formula-inm = INM, gabungan (N / D)
paper-formula-grades = Rata-rata grading (KKM + KKK + KKH) / 3

# $part (String)
# $whole (String)
# $percent (String)
paper-formula-filled = { $part } / { $whole } x 100% = { $percent }

paper-target = Target

# $percent (String)
paper-target-value = paling sedikit { $percent }

paper-target-met = tercapai
paper-target-missed = belum tercapai

# $source (String)
paper-indicator-note = Tepat waktu berarti jawaban sampai kepada pelapor dan tindak lanjut dicatat dalam batas waktu gradingnya. Keluhan dihitung pada bulan diterima, lisan maupun tertulis, tanpa pengecualian ({ $source }). Keluhan yang belum digrading ikut dihitung dan belum dapat tepat waktu. Rata-rata grading diambil dari grading yang mempunyai keluhan; KKM, KKK, dan KKH adalah persentase keluhan merah, kuning, dan hijau.

# $duplicates (String)
# $withdrawn (String)
# $linked (String)
# $notice (String)
paper-indicator-local = Aturan setempat: duplikat orang yang sama dihitung satu kali ({ $duplicates } tidak dihitung); keluhan yang dicabut ({ $withdrawn }) dan yang dikaitkan ({ $linked }) tetap dihitung; pelapor yang hanya dapat dicapai lewat pengumuman atau halaman lacak dianggap menerima jawaban ({ $notice }).

paper-trend-complaints = Keluhan per bulan
paper-trend-on-time = Ketepatan waktu tanggap per bulan

# $first (String)
# $last (String)
paper-trend-said = Dari { $first } sampai { $last }; angka tiap bulan ada pada tabel.

paper-complaints = Keluhan

paper-units = Unit dan kategori
paper-units-table = Keluhan menurut unit dan kategori
paper-categories-table = Keluhan menurut kategori
paper-units-note = Keluhan dengan dua kategori disebut pada keduanya dan dihitung satu kali pada jumlah unitnya.

# $unit (String)
# $count (String)
# $whole (String)
paper-units-most = Keluhan terbanyak pada { $unit }: { $count } dari { $whole }.

paper-units-chart = Keluhan menurut unit

paper-red = Keluhan merah: kronologi
paper-red-table = Keluhan merah bulan ini
paper-reached = Jawaban sampai
paper-followed-up = Tindak lanjut
paper-ended = Selesai
paper-improvement = Perbaikan

paper-reactions = Tanggapan pelapor
paper-reaction-satisfied = Puas
paper-reaction-silent = Tanpa tanggapan
paper-reaction-dissatisfied = Pernah menyatakan belum puas
paper-reopened = Dibuka kembali
paper-reactions-note = Persentase puas dihitung dari pelapor yang akhirnya menyatakan puas atau belum puas; diam tidak masuk persentase.

paper-flow = Arus aduan

paper-procedure = Prosedur yang berlaku

# $number (String)
# $title (String)
paper-procedure-named = SPO { $number }, { $title }

paper-procedure-table = Butir demi butir
paper-clause = Butir
paper-duty = Kewajiban

paper-improvements = Perbaikan
paper-improvements-open = Berjalan
paper-improvements-done = Menunggu verifikasi
paper-improvements-verified = Terverifikasi
paper-improvements-dropped = Dibatalkan
paper-improvements-late = Lewat tenggat

paper-register = Lampiran: register tanpa identitas

# $month (String)
paper-register-table = Register aduan { $month }

paper-column-number = No.
paper-column-case = Kasus
paper-column-received = Diterima
paper-column-kind = Jenis
paper-column-channel = Saluran
paper-column-grade = Grading
paper-column-nature = Sifat
paper-column-outcome = Hasil
paper-column-unit = Unit
paper-column-category = Kategori
paper-column-stage = Status
paper-column-missed = Yang terlewat
paper-column-since = Sejak
paper-column-due = Tenggat grading
paper-column-count = Jumlah
