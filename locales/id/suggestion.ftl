### Saran pembacaan: usulan program di samping formulir, petugas yang menentukan

# $parts (String)
# $words (String)
suggestion-says = Saran program: { $parts }. Kata yang menimbang: { $words }. Anda yang menentukan.
# $code (String)
suggestion-kind = { $code ->
    [complaint] Keluhan
    [question] Pertanyaan
    [praise] Apresiasi
    [suggestion] Saran
    [out_of_scope] Di luar layanan rumah sakit
    [spam] Promosi atau spam
   *[other] { $code }
}

# $code (String)
suggestion-unit = { $code ->
    [pendaftaran] Pendaftaran
    [farmasi] Farmasi
    [igd] IGD
    [ambulans] Ambulans
    [rawat_inap] Rawat inap
    [rawat_jalan] Rawat jalan
    [laboratorium] Laboratorium
    [radiologi] Radiologi
    [keuangan] Keuangan
    [bpjs] BPJS
    [parkir] Parkir
    [keamanan] Keamanan
    [gizi] Gizi
    [kebersihan] Kebersihan
    [fasilitas] Fasilitas
    [aplikasi] Aplikasi
    [vaksinasi] Vaksinasi
    [rekam_medis] Rekam medis
    [kamar_bersalin] Kamar bersalin
    [kamar_operasi] Kamar operasi
    [hemodialisis] Hemodialisis
    [icu] ICU
    [kamar_jenazah] Kamar jenazah
    [rehabilitasi] Rehabilitasi
    [dokter] Dokter
    [perawat] Perawat
    [humas] Humas
   *[other] { $code }
}
