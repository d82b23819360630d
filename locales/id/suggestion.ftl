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
    [pendaftaran] pendaftaran
    [farmasi] farmasi
    [igd] IGD
    [ambulans] ambulans
    [rawat_inap] rawat inap
    [rawat_jalan] rawat jalan
    [laboratorium] laboratorium
    [radiologi] radiologi
    [keuangan] keuangan
    [bpjs] BPJS
    [parkir] parkir
    [keamanan] keamanan
    [gizi] gizi
    [kebersihan] kebersihan
    [fasilitas] fasilitas
    [aplikasi] aplikasi
    [vaksinasi] vaksinasi
    [rekam_medis] rekam medis
    [kamar_bersalin] kamar bersalin
    [kamar_operasi] kamar operasi
    [hemodialisis] hemodialisis
    [dokter] dokter
    [perawat] perawat
    [humas] Humas
   *[other] { $code }
}
