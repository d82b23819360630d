### Kiosk di rumah sakit

kiosk-title = Sampaikan kepada kami
kiosk-language = Bahasa
kiosk-contact = Bolehkah kami menghubungi Anda?
kiosk-contact-hint = Boleh dilewati. Tanpa nomor, ikuti jawabannya dengan kode lacak.
kiosk-done = Sudah kami terima
kiosk-stored = Tersimpan di perangkat ini
kiosk-stored-means = Sambungan sedang terputus. Pesan Anda dikirim begitu sambungan kembali. Kode lacak baru ada sesudah terkirim; bila perlu, tanyakan kepada petugas.
kiosk-print = Cetak
kiosk-again = Selesai
kiosk-still-there = Anda masih di sini?
kiosk-forgets = Isian dihapus dari layar dalam hitungan detik:
kiosk-stay = Ya, lanjutkan
# $count (String)
kiosk-waiting = Tersimpan di perangkat ini: { $count } menunggu dikirim.
