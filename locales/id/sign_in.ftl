### Masuk dan keluar

# $code (String)
sign-in-card = { $code ->
    [officer] Saya petugas Humas: menyaring dan menjawab aduan
    [customer_care] Saya customer care: menerima pelapor di loket
    [operator] Saya operator telepon: mencatat aduan
    [duty_manager] Saya manajer jaga: menangani di luar jam kerja
    [head] Saya kepala Humas: menjaga agar tidak ada yang terlambat
    [unit_head] Saya kepala unit: memenuhi permintaan jawaban dari Humas
    [dpjp] Saya DPJP: menjelaskan sisi medis
    [committee] Saya komite medis: menelaah perkara medis
    [management] Saya manajemen: menerima laporan 24 jam
    [director] Saya direktur: menyetujui jawaban resmi
    [owner] Saya dewan pengawas: menerima aduan tentang direktur
    [quality] Saya komite mutu: memeriksa angka dan perbaikan
    [auditor] Saya auditor: membaca jejak, tidak mengubah
    [admin] Saya admin: mengatur orang dan unit
   *[other] { $code }
}

sign-in-title = Masuk

sign-in-user = Nama pengguna

sign-in-password = Kata sandi

sign-in-do = Masuk

sign-in-wrong = Nama pengguna atau kata sandi tidak cocok.

sign-in-demo = Pilih peran untuk mencoba. Tanpa kata sandi, hanya di data contoh.

sign-in-expired = Sesi Anda sudah berakhir. Silakan masuk lagi.

sign-in-other = Atau masuk sebagai orang lain
