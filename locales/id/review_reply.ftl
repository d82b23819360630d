### Balasan ulasan: jawaban rumah sakit di bawah sebuah ulasan

review-reply-title = Balasan ulasan
review-reply-hint = Dibaca semua orang dan tinggal lama. Jangan menyebut nama, penyakit, atau nomor siapa pun, dan jangan membenarkan bahwa penulisnya pasien. Ajak ia menghubungi Humas.
review-reply-said = Ulasannya
review-reply-text = Balasan
review-reply-write = Tulis balasan
review-reply-change = Ubah balasan
review-reply-change-hint = Setiap perubahan menggugurkan persetujuan. Yang sudah tampil di bawah ulasan tetap tampil sampai yang baru disetujui.
review-reply-open = Buka balasan ulasan
review-reply-none = Belum ada balasan.
review-reply-due = Direktur menyetujui balasan ini sebelum tampil.
review-reply-free = Balasan ini tidak memerlukan persetujuan Direktur menurut aturan yang berlaku.
review-reply-submit = Ajukan kepada Direktur
review-reply-send = Tampilkan di bawah ulasan
review-reply-way = Jalan keluar
review-reply-by-account = Dikirim program melalui akun Google rumah sakit.
review-reply-by-hand = Akun belum dipasang: salin teksnya, buka ulasannya, tempel di sana, lalu tandai.
review-reply-copy = Salin teks
review-reply-mark = Tandai sudah dibalas
review-reply-link = Tautan ke balasan
review-reply-link-hint = Tempel alamat ulasan tempat balasan itu tampil.
review-reply-withdraw = Tarik balasan
review-reply-withdraw-hint = Melalui akun, program menghapusnya dari ulasan. Yang ditempel sendiri harus Anda hapus sendiri.
review-reply-public = Yang masih tampil di bawah ulasan
review-reply-returned = Alasan dikembalikan
review-reply-approved = Disetujui
review-reply-last = Terakhir berubah
review-reply-review = Buka ulasannya
# $code (String)
review-reply-stage = { $code ->
    [draft] Rancangan
    [approval] Menunggu persetujuan
    [cleared] Boleh tampil
    [answered] Tampil di bawah ulasan
    [withdrawn] Ditarik
   *[other] { $code }
}

# $code (String)
review-reply-state = { $code ->
    [queued] menunggu dikirim
    [sent] sudah dikirim
    [delivered] sudah dikirim
    [read] sudah dikirim
    [failed] gagal dikirim; petugas harus melihat kotak keluar
    [aside] dikesampingkan
   *[other] { $code }
}

# $code (String)
review-reply-event = { $code ->
    [written] Balasan ditulis
    [submitted] Diajukan kepada Direktur
    [approved] Disetujui
    [freed] Boleh tampil tanpa persetujuan
    [returned] Dikembalikan
    [went_out] Tampil di bawah ulasan
    [marked] Ditandai sudah dibalas
    [withdrawn] Ditarik
   *[other] { $code }
}

# $stage (String)
review-reply-not-now = Tidak dapat dilakukan sekarang. Keadaan balasan ini: { $stage }.
# $code (String)
review-reply-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [no_review] Hanya ulasan yang dapat dibalas di sini.
    [no_reply] Belum ada balasan yang ditulis.
    [not_now] Tidak dapat dilakukan sekarang.
    [own_text] Anda yang menulis balasan ini, jadi orang lain yang menyetujuinya.
    [names_patient] Teks ini menyebut siapa pasiennya atau nomornya. Tulis tanpa itu.
    [too_long] Teks ini terlalu panjang untuk Google. Paling panjang 4.096 tanda.
   *[other] { $code }
}
