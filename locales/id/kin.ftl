### Dua pelapor yang mungkin satu orang

kin-title = Orang yang sama?

# $code (String)
kin-why = { $code ->
    [number] Nomor telepon ini juga dipakai pelapor lain.
    [address] Alamat surel ini juga dipakai pelapor lain.
    [reference] Pesan ini menyebut nomor kasus pelapor lain.
    [code] Pesan ini memuat kode lacak kasus pelapor lain; kode itu hanya diberikan kepada pelapornya.
   *[other] { $code }
}

kin-hidden = Kasusnya baru tampil setelah Anda memastikan orangnya sama.

kin-linked = Orang yang sama juga menyampaikan:

kin-link = Ya, orang yang sama

kin-part = Bukan orang yang sama
