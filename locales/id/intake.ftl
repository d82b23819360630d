### Catat aduan

intake-story = Ceritanya

intake-story-hint = Tulis dengan kata-kata pelapor.

intake-anonymous = Pelapor tidak ingin disebut namanya

intake-patient-name = Nama pasien

intake-earlier = Diterima lebih awal dari sekarang

intake-earlier-hint = Kotak saran dihitung sejak kotak dibuka. Tulis alasannya bila lebih dari satu jam.

intake-forwarded-by = Instansi

intake-forwarded-number = Nomor surat atau laporan

intake-number = Nomor kasus

intake-code = Kode lacak (rahasia)

intake-code-once = Kode ini hanya tampil sekarang. Bacakan atau cetak untuk pelapor.

intake-read-this = Bacakan kepada pelapor

# $number (String)
# $code (String)
intake-read-out = Aduan Anda kami terima dengan nomor { $number }. Kode lacak Anda { $code }. Keluhan tidak memengaruhi pelayanan yang Anda terima.

# $number (String)
# $code (String)
# $until (String)
intake-read-out-until = Aduan Anda kami terima dengan nomor { $number }. Kode lacak Anda { $code }. Kami menghubungi Anda paling lambat { $until }. Keluhan tidak memengaruhi pelayanan yang Anda terima.

# $words (String)
intake-danger = Terdengar mendesak: { $words }.

# $phone (String)
intake-danger-do = Bila ada bahaya sekarang, sambungkan ke IGD di { $phone } lebih dahulu.

intake-another = Catat lagi

intake-open = Buka kasus

intake-from-arrival = Kiriman ini tidak dapat dibaca otomatis, lalu ditulis ulang oleh petugas.
