### Orang dan perannya

# $code (String)
role = { $code ->
    [officer] Petugas Humas
    [customer_care] Customer care
    [operator] Operator telepon
    [duty_manager] Manajer jaga
    [head] Kepala Humas
    [unit_head] Kepala unit
    [dpjp] Dokter penanggung jawab (DPJP)
    [committee] Komite medis
    [management] Manajemen
    [director] Direktur
    [owner] Dewan pengawas
    [quality] Komite mutu
    [auditor] Auditor
    [admin] Admin sistem
   *[other] { $code }
}

# $code (String)
actor = { $code ->
    [complainant] Pelapor
    [system] Sistem
    [clock] Pemeriksaan berkala
    [import] Impor
    [api] Sambungan
    [desk] Sistem pengiriman
   *[other] { $code }
}

# $code (String)
party = { $code ->
    [complainant] Pelapor
    [officer] Petugas Humas
    [unit] Unit
    [dpjp] DPJP
    [committee] Komite medis
    [management] Manajemen
    [director] Direktur
    [owner] Dewan pengawas
    [desk] Pengiriman otomatis
   *[other] { $code }
}

# $code (String)
delegate-title = { $code ->
    [plh] Plh.
    [plt] Plt.
   *[other] { $code }
}
