### Pernyataan resmi, dan halaman publiknya

statement-hint = Pernyataan awal, siaran pers, hak jawab, dan hak koreksi. Direktur menyetujui kata demi kata sebelum terbit.
statement-public = Lihat halaman publik
statement-new = Tulis pernyataan
statement-none = Belum ada pernyataan. Tulis yang pertama di atas; direktur menyetujuinya sebelum terbit.
statement-kind-word = Jenis
statement-title = Judul
statement-text = Isi pernyataan
statement-text-hint = Jangan menyebut nama atau keadaan pasien. Judul ikut disetujui.
statement-embargo = Embargo sampai
statement-embargo-hint = Tidak tampil untuk umum sebelum waktu ini.
statement-coverage = Pemberitaan yang dijawab
statement-coverage-hint = Diisi untuk hak jawab dan hak koreksi.
statement-outlet = Media
statement-coverage-on = Tanggal terbit
statement-reply-by = Jawaban disampaikan paling lambat
statement-lapses = Diperkirakan gugur (belum diverifikasi)
statement-author = Penulis
statement-submitted = Diajukan
statement-returned = Dikembalikan karena
statement-signed = Disetujui
statement-public-from = Terbuka untuk umum sejak
statement-withdrawn = Ditarik
statement-why = Alasan penarikan
statement-answer-word = Tanggapan media
statement-answered-on = Tanggal
statement-read-public = Lihat halaman publik
statement-submit = Ajukan kepada Direktur
statement-publish = Terbitkan
statement-withdraw = Tarik pernyataan
statement-withdraw-hint = Alasan ini hanya untuk rumah sakit. Halaman publik menyebut bahwa pernyataan ditarik, tanpa isinya.
statement-edit = Ubah pernyataan
statement-edit-hint = Setiap perubahan menggugurkan persetujuan: pernyataan kembali menjadi draf.
# $stage (String)
statement-not-now = Tidak dapat dilakukan pada tahap ini: { $stage }.
newsroom-title = Pernyataan resmi
newsroom-intro = Pernyataan rumah sakit yang telah disetujui Direktur.
newsroom-none = Belum ada pernyataan.
# $outlet (String)
# $day (String)
newsroom-answers = Menjawab pemberitaan { $outlet } tanggal { $day }.
newsroom-feed = Umpan Atom untuk pembaca berita
# $when (String)
newsroom-withdrawn = Pernyataan ini ditarik { $when }.
newsroom-withdrawn-short = Pernyataan ini ditarik.
# $code (String)
statement-kind = { $code ->
    [holding] Pernyataan awal
    [release] Siaran pers
    [right_of_reply] Hak jawab
    [correction] Hak koreksi
    [conference] Konferensi pers
   *[other] { $code }
}

# $code (String)
statement-stage = { $code ->
    [draft] Draf
    [approval] Menunggu persetujuan Direktur
    [approved] Disetujui
    [published] Terbit
    [withdrawn] Ditarik
    [held] Sudah dilaksanakan
   *[other] { $code }
}

# $code (String)
statement-answer = { $code ->
    [served] Dimuat
    [refused] Ditolak
    [press_council] Dibawa ke Dewan Pers
   *[other] { $code }
}

# $code (String)
statement-event = { $code ->
    [drafted] Draf ditulis
    [edited] Diubah
    [submitted] Diajukan kepada Direktur
    [approved] Disetujui
    [returned] Dikembalikan
    [published] Diterbitkan
    [withdrawn] Ditarik
    [answered] Tanggapan media dicatat
    [held] Hasil konferensi pers dicatat
    [sent] Dikirim ke media
   *[other] { $code }
}

# $code (String)
statement-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [no_such_statement] Pernyataan itu tidak ada.
    [own_text] Pernyataan yang Anda tulis disetujui orang lain.
    [not_approved] Direktur belum menyetujui kata-kata ini.
    [no_coverage] Hak jawab dan hak koreksi menyebut pemberitaan yang dijawab.
    [no_medium] Jenis pernyataan ini tidak menjawab pemberitaan.
    [not_yet] Tanggalnya belum tiba.
    [embargo_past] Waktu embargo sudah lewat. Pilih waktu yang akan datang, atau kosongkan.
    [drill] Pernyataan simulasi tidak pernah diterbitkan.
    [no_gathering] Konferensi pers menyebut waktu, tempat, dan juru bicaranya.
    [no_conference] Waktu dan tempat hanya untuk konferensi pers.
    [internal] Perlengkapan konferensi pers hanya untuk rumah sakit dan tidak diterbitkan.
   *[other] { $code }
}
