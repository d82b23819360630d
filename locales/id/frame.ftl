### Bingkai tiap halaman

language-name = Bahasa Indonesia

frame-skip = Lewati ke isi

frame-menu = Menu

frame-main-menu = Menu utama

# $name (String)
frame-signed-in = Masuk sebagai { $name }

frame-sign-out = Keluar

frame-language = Bahasa

frame-theme = Tampilan

frame-theme-auto = Ikut perangkat

frame-theme-light = Terang

frame-theme-dark = Gelap

frame-density = Kerapatan

frame-density-comfortable = Lega

frame-density-compact = Rapat

frame-shortcuts = Pintasan papan ketik

frame-shortcuts-on = Pintasan satu huruf aktif

frame-settings = Pengaturan tampilan

frame-search = Cari kata atau nomor kasus

frame-search-do = Cari

frame-back = Kembali

frame-close = Tutup

frame-copy = Salin

frame-copied = Tersalin

frame-draft-saved = Konsep tersimpan di perangkat ini

frame-draft-restored = Konsep Anda dipulihkan

# $count (Number)
frame-new = { $count } aduan baru — tampilkan

frame-demo = DATA CONTOH

frame-demo-note = Semua orang dan kejadian di sini rekaan. Tidak ada pesan yang keluar.

frame-guarantee = Aduan tidak pernah memengaruhi pelayanan yang Anda terima.

frame-help = Bantuan

# $phone (String)
frame-emergency = Darurat? Hubungi IGD di { $phone }. Halaman ini tidak dipantau untuk keadaan darurat.

frame-public-service = Layanan Aduan

# $code (String)
frame-go = { $code ->
    [home] Beranda
    [inbox] Kotak masuk
    [cases] Kasus
    [series] Laporan berulang
    [new_case] Catat aduan
    [stays] Pasien di ruang
    [calls] Telepon
    [shifts] Giliran jaga
    [answers] Bank jawaban
    [tasks] Tugas
    [approvals] Persetujuan
    [boxes] Kotak saran
    [improvements] Perbaikan
    [surveys] Survei
    [observations] Observasi
    [inspections] Audit internal
    [meetings] Rapat evaluasi
    [voice] Suara pasien
    [content] Konten
    [content_calendar] Kalender konten
    [results] Hasil konten
    [campaigns] Kampanye
    [activities] Promosi kesehatan
    [collaborators] Kolaborator
    [consents] Izin publikasi
    [mentions] Sebutan
    [issues] Isu
    [media_inquiries] Pertanyaan media
    [statements] Pernyataan resmi
    [daily] Laporan 24 jam
    [monthly] Laporan bulanan
    [procedure] Prosedur
    [sop] SPO
    [training] Pelatihan
    [evidence] Bukti akreditasi
    [organisation] Organisasi
    [outbox] Kotak keluar
    [arrivals] Kiriman
    [channels] Kesehatan kanal
    [people] Orang
    [stand_in] Wakil Direktur
    [units] Unit
    [audit] Jejak audit
    [erasures] Penghapusan data
    [settings] Pengaturan
    [hospital] Rumah sakit
    [holidays] Hari libur
    [rules] Aturan
    [sentences] Kalimat kepada pelapor
    [reader] Pembaca
    [house] Riwayat pengaturan
    [account] Akun
    [report_form] Sampaikan
    [track] Lacak
    [how] Cara kerja
    [skm] Hasil survei
    [privacy] Privasi
   *[other] { $code }
}

frame-ladder = Jenjang

frame-ladder-done = selesai

frame-ladder-skipped = dilewati

frame-ladder-now = sekarang

frame-ladder-ahead = belum

# $number (String)
frame-page = Halaman { $number }

frame-next = Berikutnya

frame-previous = Sebelumnya

frame-staff-door = Masuk petugas

frame-licence = Perangkat lunak bebas, AGPL

# $code (String)
frame-key = { $code ->
    [walk] turun / naik
    [open] buka
    [back] kembali
    [new_case] catat aduan baru
    [search] cari
    [grade] grading merah / kuning / hijau
    [route] teruskan ke unit
    [reply] balas pelapor
    [note] catatan internal
    [ask_for_time] minta waktu
    [merge] gabung duplikat
    [close_next] selesai dan lanjut
    [copy_number] salin nomor kasus
    [inbox] kotak masuk
    [cases] daftar kasus
    [approvals] persetujuan
    [daily] laporan 24 jam
    [calls] telepon
    [mention_case] jadikan sebutan kasus
    [mention_issue] catat isu dari sebutan
    [mention_content] jadikan sebutan konten
    [send] kirim
    [list] daftar pintasan
   *[other] { $code }
}

# $code (String)
frame-group = { $code ->
    [work] Pekerjaan hari ini
    [voices] Suara masyarakat
    [watch] Isu dan media
    [publication] Publikasi
    [quality] Mutu dan laporan
    [standards] SPO dan organisasi
    [house] Pengaturan
   *[other] { $code }
}
