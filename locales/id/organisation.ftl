### Organisasi: visi dan misi, surat keputusan, mitra, sarana

organisation-hint = Siapa rumah sakit ini: apa yang dijanjikannya, siapa yang ditunjuk menangani aduan, dengan siapa bekerja sama, dan dengan sarana apa melayani.

# $code (String)
organisation-refusal = { $code ->
    [not_yours] Ini bukan wewenang Anda.
    [no_such_entry] Tidak ditemukan.
    [not_now] Pada keadaan sekarang hal ini tidak dapat dilakukan.
    [draft_open] Edisi lain sedang ditulis. Selesaikan atau buang dahulu edisi itu.
    [own_text] Anda ikut menulis edisi ini; orang lain yang menyetujuinya.
    [from_past] Hari pertamanya sudah lewat.
    [number_taken] Surat keputusan lain sudah memakai nomor ini.
    [not_yet] Tanggalnya belum tiba.
    [ends_too_soon] Hari terakhir mendahului hari pertama.
    [seat_taken] Orang ini sudah duduk di tim pada hari-hari itu.
    [no_such_seat] Keanggotaan ini tidak ada.
    [name_taken] Nama ini sudah tercatat.
    [note_missing] Tuliskan apa yang kurang.
    [evidence_missing] Sebutkan buktinya: topik, unsur survei, atau catatan.
    [action_missing] Sebutkan tindakannya: SPO, perbaikan, atau kalimat. Yang tidak dapat dipenuhi memerlukan alasan.
    [review_past] Hari peninjauan harus sesudah hari ini.
   *[other] { $code }
}

# $day (String)
organisation-before-previous = Edisi sebelumnya berlaku sejak { $day }; edisi baru tidak dapat mendahuluinya.

# $day (String)
organisation-outside-decree = Pada hari itu surat keputusan ini tidak berlaku. Surat keputusan berlaku sejak { $day }.

# $most (String)
organisation-full = Daftar ini paling banyak memuat { $most } entri.

# $most (String)
organisation-too-many = Sebuah tim paling banyak mencatat { $most } keanggotaan.

# $day (String)
organisation-older = Pemeriksaan yang lebih baru sudah dicatat pada { $day }.

# $most (String)
organisation-interval = Jarak pemeriksaan 1 sampai { $most } bulan.

## Visi, misi, dan nilai

creed-title = Visi, misi, dan nilai
creed-hint = Ditulis oleh Humas, disetujui Direktur, diumumkan di halaman publik, dan dipahami setiap petugas.
creed-none = Visi, misi, dan nilai belum disetujui.
creed-in-force = Yang berlaku
creed-being-written = Sedang ditulis
creed-others = Edisi lain
creed-new = Tulis edisi baru
creed-vision = Visi
creed-mission = Misi
creed-values = Nilai
creed-lines-hint = Satu butir setiap baris.
creed-first-day = Berlaku sejak
creed-first-day-hint = Kosongkan untuk berlaku mulai hari ini.
creed-why = Alasan pengembalian
creed-proof = Bukti pemahaman
creed-public = Halaman publik

# $number (String)
creed-edition = Edisi { $number }

# $day (String)
creed-from = Berlaku sejak { $day }

# $name (String)
# $at (String)
creed-approved = Disetujui { $name }, { $at }

# $names (String)
creed-authors = Penulis: { $names }

# $at (String)
creed-read-at = Anda menyatakan paham pada { $at }

# $code (String)
creed-standing = { $code ->
    [draft] Menunggu persetujuan
    [planned] Akan berlaku
    [in_force] Berlaku
    [replaced] Digantikan
    [discarded] Dibuang
   *[other] { $code }
}

# $code (String)
creed-command = { $code ->
    [write] Ubah kalimatnya
    [approve] Setujui
    [return] Kembalikan kepada penulis
    [discard] Buang edisi ini
    [acknowledge] Saya sudah membaca dan paham
   *[other] { $code }
}

# $code (String)
creed-event = { $code ->
    [written] Ditulis
    [approved] Disetujui
    [returned] Dikembalikan
    [discarded] Dibuang
    [acknowledged] Dibaca dan dipahami
   *[other] { $code }
}

## Surat keputusan

decree-title = Surat keputusan
decree-all = Semua surat keputusan
decree-none = Belum ada surat keputusan yang dicatat.
decree-no-team = Pada hari itu tidak ada surat keputusan tim yang berlaku.
decree-no-members = Belum ada anggota yang dicatat pada hari ini.
decree-new = Catat surat keputusan
decree-change = Betulkan surat keputusan
decree-number = Nomor
decree-number-hint = Seperti tertulis di surat, misalnya: 188.4/223/TAHUN 2026
decree-about = Tentang
decree-about-hint = Misalnya: Tim Penanganan Pengaduan
decree-signed-on = Ditetapkan
decree-from = Berlaku sejak
decree-until = Berlaku sampai
decree-until-hint = Kosongkan bila berlaku sampai dicabut atau diganti.
decree-open-end = Sampai dicabut atau diganti
decree-day = Tim pada tanggal
decree-sheet = Cetak daftar tim
decree-members = Anggota tim
decree-member = Nama
decree-member-hint = Kosongkan untuk memakai nama akun.
decree-account = Akun di sini
decree-part-of = Kedudukan dalam tim
decree-member-from = Anggota sejak
decree-member-until = Anggota sampai
decree-seat = Tambah anggota
decree-unseat = Akhiri keanggotaan
decree-last-day = Hari terakhir
decree-end = Cabut atau ganti
decree-end-hint = Surat keputusan tetap tercatat; sejak hari itu tidak berlaku lagi.
decree-end-on = Tidak berlaku sejak
decree-replacing = Diganti surat keputusan nomor
decree-replacing-hint = Kosongkan bila hanya dicabut.

# $day (String)
decree-team-on = Tim penanganan aduan pada { $day }

# $count (String)
decree-today = { $count } anggota tim hari ini

# $day (String)
decree-since = sejak { $day }

# $day (String)
decree-signed = ditetapkan { $day }

# $day (String)
decree-withdrawn-on = dicabut { $day }

# $number (String)
# $day (String)
decree-replaced-by = diganti nomor { $number } sejak { $day }

# $code (String)
decree-standing = { $code ->
    [planned] Akan berlaku
    [in_force] Berlaku
    [expired] Masa berlaku habis
    [withdrawn] Dicabut
    [replaced] Diganti
   *[other] { $code }
}

# $code (String)
decree-part = { $code ->
    [patron] Penanggung jawab
    [chair] Ketua
    [deputy] Wakil ketua
    [secretary] Sekretaris
    [member] Anggota
   *[other] { $code }
}

# $code (String)
decree-event = { $code ->
    [written] Dicatat atau dibetulkan
    [seated] Anggota ditambahkan
    [unseated] Keanggotaan diakhiri
    [ended] Dicabut atau diganti
   *[other] { $code }
}

## Mitra

partner-title = Mitra
partner-hint = Penjamin, fasilitas rujukan, penyedia, dan instansi: bagaimana menghubungi mereka, dan ke mana aduan diteruskan.
partner-none = Belum ada mitra yang dicatat.
partner-new = Catat mitra
partner-change = Ubah mitra
partner-name = Nama
partner-kind-of = Jenis
partner-contact = Bagian yang dihubungi
partner-contact-hint = Jabatan atau loket, bukan nama orang.
partner-phone = Telepon
partner-email = Surel
partner-route = Jalur aduan
partner-route-hint = Bagaimana aduan diteruskan ke sana, dan apa yang harus disertakan.
partner-keeper = Penghubung di rumah sakit
partner-active = Masih bekerja sama
partner-resting = Tidak aktif

# $count (String)
partner-active-count = { $count } mitra aktif

# $code (String)
partner-kind = { $code ->
    [insurer] Penjamin
    [referral] Fasilitas rujukan
    [supplier] Penyedia
    [authority] Instansi pemerintah
    [education] Lembaga pendidikan
    [community] Organisasi masyarakat
    [other] Lainnya
   *[unknown] { $code }
}

## Sarana

facility-title = Sarana
facility-hint = Apa yang diperlukan loket pelayanan aduan: setiap barang diperiksa paling sedikit sekali setahun.
facility-none = Belum ada sarana yang dicatat.
facility-new = Catat sarana
facility-change = Ubah sarana
facility-name = Barang
facility-name-hint = Misalnya: kursi tunggu prioritas
facility-place = Tempat
facility-every = Diperiksa setiap
facility-every-hint = Dalam bulan.
facility-retire = Tidak dipakai lagi
facility-retired = Tidak dipakai lagi
facility-never = Belum pernah diperiksa
facility-last = Pemeriksaan terakhir
facility-check = Catat pemeriksaan
facility-on = Tanggal periksa
facility-condition-of = Keadaan
facility-note = Catatan
facility-note-hint = Harus diisi bila keadaannya tidak baik.
facility-mend = Buat perbaikan
facility-mend-hint = Temuan pemeriksaan terakhir menjadi sebab perbaikan.
facility-action = Yang dilakukan
facility-owner = Penanggung jawab
facility-mend-due = Tenggat
facility-mended = Perbaikan dari temuan ini

# $day (String)
facility-due = Diperiksa lagi paling lambat { $day }

# $count (String)
facility-due-count = { $count } sarana perlu diperiksa

# $months (String)
facility-months = setiap { $months } bulan

# $code (String)
facility-condition = { $code ->
    [good] Baik
    [worn] Kurang baik
    [broken] Rusak
    [missing] Tidak ada
   *[other] { $code }
}

# $code (String)
facility-event = { $code ->
    [written] Dicatat atau diubah
    [checked] Diperiksa
   *[other] { $code }
}

## Kebutuhan dan harapan

expectation-title = Kebutuhan dan harapan
expectation-hint = Yang dibutuhkan dan diharapkan mereka yang dilayani: dari mana diketahui, SPO mana yang melayaninya, apa yang dilakukan, dan kapan ditinjau lagi. Tanpa nama orang.
expectation-none = Belum ada kebutuhan atau harapan yang dicatat.
expectation-new = Catat harapan
expectation-change = Ubah harapan
expectation-words = Kebutuhan atau harapan
expectation-words-hint = Satu kalimat, misalnya: Tahu berapa lama menunggu obat
expectation-sort-of = Jenis
expectation-party-of = Harapan siapa
expectation-source-of = Diketahui dari
expectation-evidence = Bukti
expectation-unsur = Unsur survei
expectation-note = Catatan bukti
expectation-note-hint = Topik, unsur, atau catatan: paling sedikit satu.
expectation-action = Tindakan
expectation-action-hint = Bila tidak dapat dipenuhi, tuliskan alasannya.
expectation-sops = SPO yang melayani harapan ini
expectation-improvement = Perbaikan
expectation-standing-of = Keadaan
expectation-review = Ditinjau lagi
expectation-review-hint = Sesudah hari ini.
expectation-is-due = Waktunya ditinjau
expectation-keeper = Peninjau
expectation-served = Harapan yang dilayani SPO ini

# $count (String)
expectation-count = { $count } harapan dicatat

# $complaints (String)
# $suggestions (String)
# $compliments (String)
# $amiss (String)
expectation-heard = Tiga bulan terakhir tentang topik ini: { $complaints } keluhan, { $suggestions } saran, { $compliments } apresiasi, { $amiss } temuan pengamatan.

# $code (String)
expectation-sort = { $code ->
    [need] Kebutuhan
    [wish] Harapan
   *[other] { $code }
}

# $code (String)
expectation-party = { $code ->
    [patient] Pasien
    [family] Keluarga
    [community] Masyarakat
    [insurer] Penjamin
    [staff] Petugas
    [other] Lainnya
   *[unknown] { $code }
}

# $code (String)
expectation-source = { $code ->
    [survey] Survei
    [complaint] Keluhan
    [suggestion] Saran
    [observation] Pengamatan
    [interview] Wawancara
    [meeting] Pertemuan
   *[other] { $code }
}

# $code (String)
expectation-standing = { $code ->
    [heard] Dicatat
    [acting] Ditindaklanjuti
    [met] Terpenuhi
    [declined] Tidak dapat dipenuhi
   *[other] { $code }
}

# $code (String)
expectation-event = { $code ->
    [written] Dicatat atau diubah
   *[other] { $code }
}

organisation-tree = Bagan organisasi
organisation-tree-hint = Unit dengan unit di bawahnya, dan orang yang bekerja di sana. Unit diatur di Pengaturan.
organisation-tree-none = Belum ada unit.
# $count (String)
organisation-units = { $count } unit
