### Bukti akreditasi

evidence-title = Bukti akreditasi
evidence-hint = Satu berkas ZIP untuk surveior: daftar isi, dan untuk tiap elemen penilaian dokumen yang dimiliki program ini pada waktu yang dipilih.
evidence-period = Waktu
evidence-take = Ambil paket
evidence-take-hint = Menyiapkan satu triwulan memerlukan sekitar setengah menit. Yang tidak boleh Anda lihat tidak ikut.
evidence-elements = Elemen penilaian
evidence-catalogue-hint = Kodenya mengikuti standar akreditasi rumah sakit (KMK 1596/2024), kata-katanya milik rumah sakit. Selang tinjau ulang dokumen ditetapkan rumah sakit sendiri.
evidence-new = Tambah elemen
evidence-code = Kode elemen
evidence-code-hint = Huruf, angka, dan tanda hubung, paling panjang 24. Tidak dapat diubah.
evidence-name = Yang diminta
evidence-proofs = Bentuk bukti yang diminta
evidence-sources = Yang dimasukkan ke paket
evidence-retire = Tidak diminta lagi
evidence-retired = Tidak diminta lagi
evidence-all = Semua elemen
# $quarter (String)
# $year (String)
evidence-quarter = Triwulan { $quarter } tahun { $year }
# $year (String)
evidence-year = Tahun { $year }
evidence-none = Belum ada pada waktu ini.
# $proofs (String)
evidence-asked = Diminta: { $proofs }
# $proofs (String)
evidence-elsewhere = Siapkan di luar program: { $proofs }
# $from (String)
# $until (String)
evidence-span = { $from } sampai { $until }
# $when (String)
evidence-made = Disusun { $when }
evidence-index-hint = Tiap elemen menyebut dokumennya. Buka daftar ini dari folder hasil ekstrak agar tautannya bekerja.

# $code (String)
evidence-proof = { $code ->
    [r] Regulasi
    [d] Dokumen
    [o] Observasi
    [w] Wawancara
    [s] Simulasi
   *[other] { $code }
}

# $code (String)
evidence-source = { $code ->
    [team] Keputusan dan susunan tim
    [procedures] SPO yang berlaku
    [register] Register SPO
    [readers] Bukti baca SPO
    [compliance] Kepatuhan SPO
    [monthly] Laporan bulanan dan indikator
    [audits] Audit internal
    [meetings] Notulen rapat evaluasi
    [improvements] Perbaikan
    [surveys] Hasil survei
    [training] Matriks kompetensi
    [sessions] Pelatihan
    [boxes] Pembukaan kotak saran
    [places] Halaman untuk dilihat
    [people] Petugas yang dapat ditanya
    [examples] Kasus untuk diikuti
   *[other] { $code }
}

# $code (String)
evidence-column = { $code ->
    [number] Nomor
    [title] Judul
    [edition] Edisi
    [issued] Terbit
    [signed_by] Disahkan oleh
    [review_on] Tinjau ulang
    [standing] Keadaan
    [name] Nama
    [position] Jabatan
    [role] Peran
    [units] Unit
    [read_on] Dibaca
    [tries] Kali menjawab pertanyaan
    [opened] Dibuka
    [case] Kasus
    [cause] Penyebab
    [action] Tindakan
    [owner] Penanggung jawab
    [due] Batas
    [day] Tanggal
    [place] Tempat
    [trainer] Pelatih
    [attended] Hadir
    [box] Kotak
    [slips] Lembar
    [transcribed] Disalin
    [grade] Grading
    [received] Diterima
    [closed] Ditutup
   *[other] { $code }
}

# $code (String)
evidence-standing = { $code ->
    [in_force] berlaku
    [replaced] tidak berlaku
   *[other] { $code }
}
