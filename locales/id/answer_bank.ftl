### Bank jawaban: teks yang sudah disetujui untuk pertanyaan yang tidak memerlukan kasus

# $code (String)
bank-category = { $code ->
    [hours] Jam pelayanan
    [tariffs] Tarif
    [bpjs] BPJS
    [visiting] Kunjungan pasien
    [referral] Rujukan
    [other] Lainnya
   *[other_code] { $code }
}

# $code (String)
bank-standing = { $code ->
    [draft] Konsep
    [usable] Dapat dipakai
    [expiring] Segera habis masa berlakunya
    [expired] Habis masa berlaku
    [withdrawn] Ditarik
   *[other] { $code }
}

# $code (String)
bank-command = { $code ->
    [revise] Ubah teks
    [approve] Setujui
    [withdraw] Tarik
   *[other] { $code }
}

# $code (String)
bank-event = { $code ->
    [drafted] Konsep ditulis
    [revised] Teks diubah
    [approved] Teks disetujui
    [withdrawn] Jawaban ditarik
   *[other] { $code }
}

# $code (String)
bank-refusal = { $code ->
    [not_yours] Ini bukan bagian Anda.
    [not_now] Langkah ini belum atau tidak lagi dapat dilakukan.
    [own_text] Teks sendiri disetujui oleh orang lain.
    [other_edition] Teks ini sudah berganti. Baca dahulu yang terbaru.
    [valid_past] Masa berlakunya sudah lewat. Pilih hari yang akan datang.
    [not_approved] Teks ini belum disetujui, jadi belum boleh dipakai.
    [withdrawn] Jawaban ini sudah ditarik, jadi tidak boleh dipakai.
   *[other] { $code }
}

# $until (String)
bank-expired = Masa berlaku teks ini habis pada { $until }, jadi tidak boleh dipakai. Perbarui dahulu.

bank-hint = Teks yang disetujui Kepala Humas. Cari kata dari pertanyaan penelepon, bacakan, lalu tekan Sudah dijawabkan.

bank-search = Kata dari pertanyaan

bank-search-do = Cari jawaban

bank-none = Tidak ada jawaban yang cocok.

bank-new = Tulis jawaban baru

bank-question = Pertanyaan

bank-text = Jawaban

bank-category-word = Golongan

bank-owner = Penanggung jawab isi

bank-valid-until = Berlaku sampai

bank-valid-hint = Sesudah hari itu teks tidak dapat dipakai sampai diperbarui. Diingatkan 14 hari sebelumnya.

bank-approved-by = Disetujui oleh

# $times (String)
bank-times = dipakai { $times } kali

bank-use = Sudah dijawabkan

bank-use-hint = Dihitung menurut golongan dan hari, tanpa kasus.

bank-copy = Salin teks

# $number (String)
bank-edition = Edisi { $number }

bank-waits = Menunggu persetujuan

bank-all = Semua

bank-editions = Riwayat dan edisi

# $days (String)
bank-counted = Pertanyaan tanpa kasus, { $days } hari terakhir

bank-counted-none = Belum ada pertanyaan yang dihitung.

bank-why = Alasan

bank-take = Ambil dari bank jawaban

bank-taken = Diambil dari bank jawaban. Bila kalimatnya Anda ubah, itu juga tercatat.

# $question (String)
# $edition (String)
bank-quoted = Dari bank jawaban: { $question } (edisi { $edition })

bank-quoted-changed = dengan kalimat yang diubah
