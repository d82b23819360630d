### Jejak audit

audit-what = Setiap langkah tercatat, bernomor, dan ditandatangani. Pemeriksaan menelusuri seluruh catatan dari awal.

audit-verify = Periksa seluruh jejak

# $entries (String)
# $checkpoints (String)
# $waiting (String)
audit-sound = Jejak utuh: { $entries } catatan, { $checkpoints } tanda tangan, { $waiting } menunggu dinomori.

# $position (String)
audit-broken = Jejak tersentuh mulai dari catatan { $position }.

audit-outside = Siapa yang memegang salinan titik periksa di luar program ini dapat membuktikan bahwa jejak tidak dipotong atau dikembalikan ke keadaan lama. Setiap laporan 24 jam memuat nomor dan sidik pendeknya di kaki halaman: cetakannya adalah saksi.

audit-checkpoint = Titik periksa terbaru

audit-none = Belum ada catatan bersegel.

# $position (String)
# $short (String)
audit-printed = Di kaki laporan: { $position }:{ $short }

audit-download = Unduh titik periksa

audit-witness = Titik periksa dari luar

audit-witness-hint = Tempel isi berkas titik periksa, atau ketik baris dari kaki laporan, misalnya 1234:0f3a9c21b7d45e60.

audit-witness-unknown = Ini bukan titik periksa rumah sakit ini.

audit-print-unknown = Titik periksa ini tidak dikenal: angkanya salah ketik, atau jejak telah dipotong sesudah laporan itu dicetak. Cocokkan lagi dengan cetakannya.

audit-witnessed = Jejak juga cocok dengan titik periksa dari luar.
