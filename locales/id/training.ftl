### Pelatihan dan kompetensi

training-title = Pelatihan dan kompetensi
training-hint = Apa yang diminta pekerjaan Anda, apa yang sudah dicapai, dan sampai kapan berlaku. Daftar ini menurut nama; tidak ada peringkat orang.
training-own = Kompetensi saya
training-matrix = Matriks kompetensi
training-matrix-caption = Orang dan kompetensi: tingkat yang dicapai / yang diminta
training-all-units = Semua unit
training-show = Tampilkan
training-no-people = Tidak ada orang di unit ini.
training-person = Nama
training-competence = Kompetensi
training-competences = Kompetensi
training-target = Diminta
training-attained = Dicapai
training-on = Tanggal
training-until = Berlaku sampai
training-until-hint = Kosongkan untuk mengikuti masa berlaku kompetensi ini.
training-evidence = Bukti
training-evidence-hint = Misalnya: Sertifikat 12/DIKLAT/2026, lemari arsip 3
training-standing-of = Keadaan
training-legend = Arti tanda
training-attest = Catat capaian
training-proofs = Bukti capaian
training-unread = SPO yang berlaku dan belum dibaca:

training-catalogue = Katalog kompetensi
training-catalogue-hint = Rumah sakit mulai dengan dua belas kompetensi dan mengubahnya menurut kebutuhan sendiri.
training-new = Tambah kompetensi
training-code = Kode kompetensi
training-code-hint = Huruf, angka, dan tanda hubung, paling panjang 24. Tidak dapat diubah.
training-name = Nama kompetensi
training-area-of = Jenis
training-valid = Masa berlaku
training-valid-hint = Dalam bulan. Kosongkan bila tidak berakhir.
training-for-ever = Tidak berakhir
training-targets = Tingkat yang diminta
training-targets-hint = Peran yang dikosongkan tidak diminta apa-apa.
training-nobody = Belum diminta dari peran mana pun
training-retire = Tidak diminta lagi
training-retired = Tidak diminta lagi

# $code (String)
training-area = { $code ->
    [technical] Teknis
    [non_technical] Nonteknis
   *[other] { $code }
}

# $code (String)
training-level = { $code ->
    [none] belum
    [basic] dasar
    [guided] dengan pendampingan
    [independent] mandiri
    [teaching] melatih orang lain
   *[other] { $code }
}

# $code (String)
training-standing = { $code ->
    [not_asked] tidak diminta
    [missing] belum ada
    [expired] kedaluwarsa
    [below] di bawah yang diminta
    [expiring] segera berakhir
    [met] terpenuhi
   *[other] { $code }
}

# $months (String)
training-months = { $months } bulan

# $levels (String)
training-figures = Angka: dicapai / diminta. Tingkat: { $levels }.

# $day (String)
training-until-day = Berlaku sampai { $day }

# $day (String)
training-on-day = Keadaan pada { $day }.

# $count (String)
training-open = { $count } kompetensi memerlukan pelatihan atau perpanjangan.

# $code (String)
training-refusal = { $code ->
    [not_yours] Anda tidak berwenang mencatat ini.
    [own] Capaian sendiri dicatat oleh orang lain.
    [no_such_competence] Kompetensi ini tidak ada di katalog.
    [retired] Kompetensi ini tidak diminta lagi.
    [not_yet] Tanggalnya belum tiba.
    [ends_too_soon] Masa berlakunya berakhir sebelum mulai.
   *[other] { $code }
}

# $day (String)
training-older = Sudah ada capaian yang lebih baru, tertanggal { $day }.

# $most (String)
training-validity = Masa berlaku 1 sampai { $most } bulan.

# $code (String)
training-row-flaw = { $code ->
    [encoding] bukan UTF-8.
    [columns] jumlah kolomnya lain.
    [code] kode kompetensi tidak sah.
    [name] namanya kosong atau terlalu panjang.
    [area] jenisnya bukan technical atau non_technical.
    [months] masa berlakunya bukan angka bulan.
    [targets] tingkat yang diminta tidak terbaca; tulis seperti officer=3 head=4.
    [level] tingkatnya bukan 0 sampai 4.
    [day] tanggalnya tidak terbaca; tulis seperti 2026-11-21.
    [evidence] buktinya kosong atau terlalu panjang.
    [login] nama pengguna ini tidak ada.
   *[other] { $code }
}

# $line (String)
# $why (String)
training-line = Baris { $line }: { $why }

# $taken (String)
training-imported = { $taken } baris masuk.
