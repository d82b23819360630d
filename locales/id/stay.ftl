### Pasien yang masih dirawat selama aduannya berjalan

# $number (String)
stay-title = Pasien di ruang · { $number }
# $answer (String)
# $complaint (String)
stay-what = Selama pasien masih dirawat, seseorang dari luar ruang itu menanyakan apakah pelayanan berubah karena mengadu: paling lambat { $answer } jam setelah jawaban diterima pelapor, atau { $complaint } jam setelah aduan.
stay-list-what = Pasien yang masih dirawat sementara aduannya berjalan. Yang bertanya selalu orang di luar ruang dan unit yang diadukan. Ruang itu tidak tahu bahwa pasien ditanya.
stay-none = Tidak ada pasien yang perlu ditanya.
stay-mine = Giliran Anda
stay-waiting = Pasien di ruang yang perlu Anda tanya
stay-card = Pasien masih dirawat?
stay-card-none = Belum dicatat bahwa pasien masih dirawat.
# $asker (String)
# $due (String)
stay-card-due = { $asker } menanyai pasien paling lambat { $due }.
stay-ended = Pasien sudah meninggalkan ruang.
stay-go = Buka
stay-ward = Ruang
stay-since = Dicatat sejak
stay-asker = Yang bertanya
stay-asker-hint = Orang Humas di luar ruang itu dan di luar unit yang diadukan.
stay-due = Paling lambat
stay-answer = Hasil
stay-left = Meninggalkan ruang
stay-ask = Tanyakan sekarang
stay-ask-hint = Temui pasien tanpa petugas ruang di dekatnya. “Menjadi lebih buruk” langsung membuka kasus terlindung bagi Direktur.
stay-question = Apakah pelayanan berubah karena Anda mengadu?
stay-note = Catatan
stay-note-hint = Yang disampaikan pasien, atau mengapa belum dapat ditanya. Masuk ke riwayat kasus.
stay-admit = Catat pasien masih dirawat
stay-assign = Minta orang lain bertanya
stay-discharge = Pasien sudah meninggalkan ruang

# $code (String)
stay-found = { $code ->
    [better] Menjadi lebih baik
    [same] Tidak berubah
    [worse] Menjadi lebih buruk
    [could_not] Belum dapat ditanya
   *[other] { $code }
}

# $code (String)
stay-event = { $code ->
    [admitted] Pasien dicatat masih dirawat
    [assigned] Orang lain diminta bertanya
    [asked] Pasien ditanya
    [discharged] Pasien meninggalkan ruang
   *[other] { $code }
}

# $code (String)
stay-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [not_asked] Pertanyaan ini hanya untuk keluhan, bukan duplikat, dan tidak untuk keluarga yang berduka.
    [not_now] Keadaan pasien ini sudah berubah. Muat ulang halaman.
    [told] Pasien sudah menjawab selama dirawat kali ini. Kabar baru dicatat pada kasus: Catat pelayanan sejak aduan.
    [not_a_ward] Di unit ini pasien tidak dirawat. Pilih ruang perawatan.
    [outside_office] Yang bertanya harus orang Humas.
    [of_the_ward] Yang bertanya tidak boleh dari ruang itu, dari unit yang diadukan, atau orang yang diadukan. Pilih orang lain agar pasien bebas berbicara.
   *[other] { $code }
}
