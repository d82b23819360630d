### Kolaborator: jurnalis, media, pemengaruh kesehatan, pembicara

collaborator-title = Kolaborator
collaborator-hint = Jurnalis, media, pemengaruh kesehatan, dan pembicara: cara menghubungi, kesepakatan, benturan kepentingan, dan apa yang dibuat bersama. Nama dan kontak tersimpan terenkripsi.
collaborator-none = Belum ada kolaborator di daftar ini. Tambahkan jurnalis, media, atau pembicara di atas.
collaborator-new = Kolaborator baru
collaborator-media-list = Daftar media
collaborator-archived = Diarsipkan
collaborator-kind-label = Jenis
collaborator-name = Nama
collaborator-organisation = Lembaga
collaborator-field = Bidang
collaborator-field-hint = Misalnya kesehatan anak.
collaborator-contact = Kontak
collaborator-contact-hint = Telepon, surel, atau akun.
collaborator-conflict = Benturan kepentingan
collaborator-conflict-hint = Hubungan dengan rumah sakit, pemasok, atau pesaing. Kosongkan bila tidak ada.
collaborator-releases = Menerima siaran pers
collaborator-releases-tick = Menerima siaran pers
collaborator-yes = Ya
collaborator-agreements = Kesepakatan
collaborator-agreements-none = Belum ada kesepakatan.
collaborator-agree = Catat kesepakatan
collaborator-what = Isi kesepakatan
collaborator-paid = Dibayar
collaborator-unpaid = Tanpa bayaran
collaborator-paid-tick = Menerima uang, atau barang dan jasa yang bernilai uang
collaborator-disclosure = Kata keterbukaan
collaborator-disclosure-hint = Kata yang harus ada dalam teks, misalnya: kerja sama. Wajib bila dibayar.
collaborator-holds = Berlaku
collaborator-end = Akhiri lebih awal
collaborator-end-on = Hari terakhir
collaborator-items = Dibuat bersama
collaborator-items-none = Belum ada konten yang dibuat bersama.
collaborator-credit = Tambah konten
collaborator-uncredit = Lepas
collaborator-history = Riwayat
collaborator-archive = Arsipkan
collaborator-archive-hint = Tidak ditawarkan lagi untuk kampanye baru. Riwayatnya tetap ada, dan dapat dipulihkan.
collaborator-restore = Pulihkan

# $code (String)
collaborator-kind = { $code ->
    [journalist] Jurnalis
    [media] Media
    [influencer] Pemengaruh kesehatan
    [speaker] Pembicara
   *[other] { $code }
}

# $code (String)
collaborator-event = { $code ->
    [registered] dicatat
    [edited] diubah
    [agreed] kesepakatan dicatat
    [ended] kesepakatan diakhiri
    [credited] konten ditambahkan
    [uncredited] konten dilepas
    [archived] diarsipkan
    [restored] dipulihkan
   *[other] { $code }
}

# $from (String)
# $until (String)
collaborator-outside = Kesepakatan ini berlaku { $from } sampai { $until }. Pilih hari di antaranya.

# $code (String)
collaborator-refusal = { $code ->
    [not_yours] Peran Anda tidak melakukan ini.
    [no_such_collaborator] Kolaborator ini tidak ada.
    [put_away] Kolaborator ini sudah diarsipkan. Pulihkan dahulu.
    [backwards] Kesepakatan berakhir sebelum mulai. Periksa kedua tanggalnya.
    [undisclosed] Yang dibayar wajib disebut. Tulis kata keterbukaannya, misalnya: kerja sama.
    [no_such_agreement] Kesepakatan ini tidak ada.
    [too_many] Kesepakatannya terlalu banyak untuk satu kolaborator.
   *[other] { $code }
}
