### Giliran jaga dan serah terima

# $code (String)
shift-name = { $code ->
    [morning] Pagi
    [afternoon] Siang
    [night] Malam
   *[other] { $code }
}

# $code (String)
shift-refusal = { $code ->
    [not_yours] Ini bukan bagian Anda.
    [turn_over] Giliran itu sudah lewat, jadi daftarnya tidak diubah lagi.
    [too_many] Terlalu banyak orang dalam satu giliran.
    [not_begun] Giliran itu belum mulai, jadi belum ada yang diserahkan.
    [own_handover] Yang menyerahkan tidak menerima sendiri.
    [already_taken] Sudah diterima orang lain.
   *[other] { $code }
}

shift-hint = Siapa jaga, dan siapa yang ditelepon bila ada kasus merah.

shift-now = Jaga sekarang

# $shift (String)
# $from (String)
# $until (String)
shift-turn = { $shift }, { $from }–{ $until }

shift-nobody = Belum ada yang ditugaskan.

shift-on-call = Siaga kasus merah

shift-no-phone = nomor belum diisi

shift-week-before = Minggu sebelumnya

shift-week-after = Minggu berikutnya

shift-day = Hari

shift-set = Atur giliran jaga

shift-people = Yang jaga

shift-phones = Nomor siaga

shift-phones-hint = Nomor ini tampil pada kasus merah dan daftar jaga. Kosongkan untuk menghapus.

shift-person = Nama

shift-handover = Serah terima

shift-handover-hint = Program menyusun yang masih terbuka; Anda menambah catatan; yang jaga berikutnya menandatangani.

shift-handover-turn = Giliran yang diserahkan

shift-handover-notes = Catatan untuk giliran berikutnya

shift-handover-do = Serahkan

shift-take-over = Terima

shift-handovers = Serah terima sebelumnya

shift-handovers-none = Belum ada serah terima.

# $name (String)
# $at (String)
shift-given = Diserahkan { $name }, { $at }

# $name (String)
# $at (String)
shift-taken = Diterima { $name }, { $at }

shift-not-taken = Belum diterima

shift-open-cases = Kasus yang menunggu Humas

shift-open-cases-none = Tidak ada kasus yang menunggu Humas.

shift-more-cases = Masih ada kasus lain: lihat kotak masuk.

shift-open-calls = Telepon yang masih ditunggu

shift-open-calls-none = Tidak ada telepon yang ditunggu.

# $count (String)
shift-unread-arrivals = Kiriman masuk yang tidak terbaca: { $count }

shift-print-hint = Cetak dengan menu peramban; tombol tidak ikut tercetak.
