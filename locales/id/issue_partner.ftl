### Mitra dalam isu: yang diminta, diterima, dan dijawab

issue-partners = Mitra
issue-no-partners = Belum ada mitra yang dimintai jawaban.
issue-partner = Mitra
issue-refer = Teruskan ke mitra
issue-refer-nobody = Belum ada mitra aktif. Daftar mitra ada di menu Organisasi.
issue-partner-way-word = Melalui
issue-partner-way-hint = Surat dicetak dengan kop; surel dikirim ke alamat di daftar mitra.
issue-partner-due = Jawaban diharapkan paling lambat
issue-partner-words = Yang diminta
issue-partner-words-hint = Jangan menyebut pasien. Kata-kata ini yang sampai kepada mitra.
issue-partner-received = Diterima oleh
issue-partner-answered = Dijawab
issue-partner-letter = Cetak surat
issue-partner-note-receipt = Catat penerimaan
issue-partner-note-answer = Catat jawaban
issue-partner-by = Siapa yang menerima
issue-partner-reply = Jawaban mitra
issue-report-partners = Mitra yang dimintai jawaban
issue-report-asked = Diminta
issue-report-answered = Dijawab
issue-report-received-after = Diterima setelah (median)
issue-report-answered-after = Dijawab setelah (median)
partner-letter-title = Permintaan jawaban
partner-letter-to = Kepada
partner-letter-due = Jawaban kami harapkan paling lambat
partner-letter-end = Atas perhatian dan kerja sama Anda, kami sampaikan terima kasih.
# $due (String)
# $hospital (String)
partner-message-end = Jawaban kami harapkan paling lambat { $due }. Terima kasih, { $hospital }.
# $code (String)
issue-partner-way = { $code ->
    [letter] surat
    [email] surel
    [telephone] telepon
   *[other] { $code }
}
