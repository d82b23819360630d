### Pertanyaan media: siapa yang bertanya, dan sampai kapan

media-inquiry-title = Pertanyaan media
media-inquiry-hint = Kasus terbuka dari media, yang paling dekat tenggatnya di atas. Jawabannya disusun dan disetujui pada kasusnya.
media-inquiry-none = Tidak ada pertanyaan media yang terbuka. Pertanyaan media dicatat sebagai kasus dengan jenis Pertanyaan media.
media-inquiry-unknown = Media belum dicatat
media-inquiry-outlet = Media
media-inquiry-journalist = Jurnalis
media-inquiry-journalist-hint = Dari daftar kolaborator; boleh kosong.
media-inquiry-deadline = Tenggat dari jurnalis
media-inquiry-deadline-hint = Boleh kosong. Tanpa tenggat, jawaban ditunggu 24 jam sejak pertanyaan diterima.
media-inquiry-before = Tenggat tidak dapat mendahului pertanyaannya.
media-inquiry-due = Jawaban ditunggu paling lambat
media-inquiry-default = 24 jam, karena jurnalis tidak memberi tenggat
media-inquiry-case = Buka kasus
# $kind (String)
media-inquiry-event = { $kind ->
    [described] Media dan tenggat dicatat
   *[other] { $kind }
}
