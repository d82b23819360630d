### Pertanyaan media: siapa yang bertanya, dan sampai kapan

media-inquiry-title = Pertanyaan media
media-inquiry-hint = Kasus terbuka dari media, yang paling dekat tenggatnya di atas. Jawabannya disusun dan disetujui pada kasusnya.
media-inquiry-none = Tidak ada pertanyaan media yang terbuka. Pertanyaan media dicatat sebagai kasus dengan jenis Pertanyaan media.
media-inquiry-unknown = Media belum dicatat
media-inquiry-outlet = Media
media-inquiry-journalist = Jurnalis
media-inquiry-journalist-hint = Dari daftar kolaborator; boleh kosong.
media-inquiry-deadline = Tenggat dari jurnalis
# $hours (String)
media-inquiry-deadline-hint = Boleh kosong. Tanpa tenggat, jawaban ditunggu { $hours } jam sejak pertanyaan diterima.
media-inquiry-before = Tenggat tidak dapat mendahului pertanyaannya.
media-inquiry-due = Jawaban ditunggu paling lambat
# $hours (String)
media-inquiry-default = { $hours } jam, karena jurnalis tidak memberi tenggat
media-inquiry-embargo = Embargo jawaban sampai
media-inquiry-embargo-hint = Boleh kosong. Sebelum waktu ini program tidak mengirim jawaban dan tidak menampilkannya di halaman lacak.
# $until (String)
media-inquiry-held = Embargo: jawaban tidak boleh keluar sebelum { $until }.
# $until (String)
media-inquiry-marked = Embargo: jawaban keluar lebih dahulu dengan baris embargo sampai { $until }.
media-inquiry-case = Buka kasus
# $kind (String)
media-inquiry-event = { $kind ->
    [described] Media dan tenggat dicatat
   *[other] { $kind }
}
