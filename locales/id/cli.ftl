### Baris perintah: bantuan dan yang dikatakan kepada orang yang menjalankannya

# $command (String)
cli-about = { $command ->
    [jembatan] Aduan dan hubungan masyarakat rumah sakit, dalam satu program
    [serve] Menjalankan rumah sakit: halaman, API, pintu masuk dan keluar
    [demo] Mencoba tanpa persiapan: rumah sakit rekaan, tidak ada yang keluar dari mesin ini
    [token] Kunci untuk API
    [token_create] Membuat kunci; hanya tampil satu kali
    [token_list] Daftar kunci seseorang
    [token_revoke] Mencabut kunci saat ini juga
    [user] Orang yang bekerja di sini
    [user_add] Menambah orang
    [user_list] Daftar orang
    [user_disable] Menonaktifkan orang; berlaku saat itu juga
    [user_enable] Mengaktifkan kembali
    [user_password] Memberi kata sandi baru
    [hospital] Kop surat, penanda tangan, dan pola nomor surat
    [hospital_show] Menampilkannya sebagai TOML
    [hospital_set] Menetapkannya dari berkas TOML
    [holiday] Hari libur
    [holiday_list] Daftar hari libur satu tahun
    [holiday_add] Menambah atau mengganti satu hari
    [holiday_remove] Menghapus satu hari
    [holiday_import] Menambah banyak hari dari berkas, satu hari satu baris, juga CSV
    [rules] Aturan rumah sakit
    [rules_show] Aturan dalam kalimat, dengan sumbernya
    [rules_export] Aturan sebagai TOML
    [rules_import] Menetapkan revisi baru dari berkas TOML
    [sentence] Kalimat otomatis kepada pelapor
    [sentence_list] Daftar kalimat: bawaan atau kata-kata sendiri
    [sentence_show] Menampilkan kalimat yang dikirim sekarang
    [sentence_set] Menetapkan kata-kata sendiri dari berkas; menampilkan contohnya
    [sentence_reset] Kembali ke kalimat bawaan
    [import] Memasukkan yang sudah ditulis di tempat lain
    [import_sop] Memasukkan SPO dari berkas TOML sebagai konsep; baris yang ditolak disebutkan alasannya
    [import_competence] Memasukkan katalog kompetensi dari CSV; baris yang ditolak disebutkan alasannya
    [import_training] Memasukkan capaian kompetensi staf dari CSV; baris yang ditolak disebutkan alasannya
    [report] Laporan sebagai berkas
    [report_daily] Laporan 24 jam
    [report_monthly] Laporan bulanan kepada direktur
    [report_team] Siapa yang duduk di tim penanganan aduan pada suatu hari
    [report_service] Indikator pelayanan Humas satu bulan
    [report_issues] Laporan isu satu bulan
    [report_social] Laporan bulanan media sosial
    [report_assessment] Penilaian mandiri kanal rumah sakit satu bulan
    [report_programme] Program promosi kesehatan satu tahun dan realisasinya
    [report_indicator] Indikator nasional mutu: kecepatan waktu tanggap komplain
    [report_evidence] Bukti akreditasi untuk surveior, satu berkas ZIP
    [report_voice] Suara pasien: keluhan, saran, survei, observasi, dan perbaikan
    [box] Kotak saran dan tandanya
    [box_list] Daftar kotak saran
    [box_sign] Tanda kotak sebagai PDF, dengan kode QR ke formulir
    [survey] Survei kepuasan
    [survey_score] Menghitung indeks kepuasan (SKM) dari tabel jawaban
    [reading] Memahami teks: melatih, mengukur, menyarankan; tanpa jaringan
    [reading_train] Melatih model sentimen dari folder --data; kartu model tampil setelah selesai
    [reading_retrain] Melatih pembaca dari koreksi kantor ini; menampilkan nilai lama dan baru, Kepala Humas yang memutuskan
    [reading_score] Melatih pada satu tabel, mengukur pada tabel lain
    [reading_classify] Menyarankan jenis, sifat, grading, unit, dan sentimen tiap pesan (JSON per baris)
    [reading_similar] Menilai kemiripan tiap pasangan teks (JSON per baris)
    [issue] Isu yang muncul
    [issue_scan] Mencari isu yang tiba-tiba dibicarakan banyak orang (JSON per baris)
    [content] Konten yang akan diterbitkan
    [content_check] Memeriksa teks dari masukan (JSON per baris) terhadap larangan iklan rumah sakit
    [content_results] Memasukkan hasil konten dari CSV pada masukan; baris yang ditolak disebutkan alasannya
    [audit] Catatan kejadian
    [audit_verify] Membuktikan bahwa catatan tidak disentuh siapa pun
    [audit_checkpoint] Menampilkan titik periksa terbaru untuk disimpan di luar
    [erase] Menampilkan yang akan dimusnahkan bersama data seseorang; dengan --reason juga mengusulkannya
    [erasures] Penghapusan data pribadi
    [erasures_list] Daftar penghapusan
    [erasures_export] Menambah daftar penghapusan (nomor dan waktu) ke berkas di luar cadangan
    [erasures_apply] Menghapus sekali lagi semua yang ada di berkas, setelah memulihkan cadangan
    [arrival] Kiriman yang masuk lewat sambungan
    [arrival_reread] Membaca ulang yang tidak terbaca, misalnya setelah program diperbarui
    [mention] Sebutan: apa yang dikatakan orang tentang rumah sakit
    [mention_import] Mencatat sebutan dari berkas; yang sudah ada tidak dicatat lagi
    [mention_feed] Melihat satu umpan berita sekali, tanpa mencatat apa pun
    [mention_query] Pantauan yang disimpan
    [mention_query_test] Menguji pantauan dari berkas dengan 30 hari terakhir, tanpa menyimpan apa pun
    [round] Pengamatan, wawancara, dan kunjungan tersamar
    [round_list] Daftar pengamatan
    [round_export] Pengamatan sebagai CSV: satu baris satu hal yang dilihat, tanpa keterangan
    [outbox] Kotak keluar: apa yang menunggu dan apa yang perlu dilihat orang
    [outbox_list] Daftar pesan; berakhir dengan 1 bila ada yang perlu dilihat
    [outbox_retry] Mencoba lagi pesan yang gagal
    [outbox_aside] Mengesampingkan pesan yang gagal, dengan alasannya
    [doctor] Memeriksa yang diperlukan dan mengatakan apa yang kurang
    [migrate] Menyiapkan atau memperbarui basis data
   *[other] { $command }
}

# $name (String)
cli-arg = { $name ->
    [listen] Alamat dan port, misalnya 127.0.0.1:8080
    [data] Folder data: basis data, kunci rumah
    [training_data] Folder data latih: berkas train… berbentuk TSV atau CSV
    [database] Berkas SQLite atau alamat postgres://
    [config] Berkas pengaturan (TOML)
    [lang] Bahasa: id atau en
    [log] Bentuk log: pretty atau json
    [help] Menampilkan bantuan ini
    [version] Menampilkan versi
    [seed] Angka awal: angka yang sama memberi contoh yang sama
    [empty] Tanpa kasus contoh
    [user] Nama masuk pemilik kunci
    [label] Untuk apa kunci ini
    [opens] Yang dibuka: everything (semua yang boleh dilakukan pemiliknya) atau calendar (kalender konten saja, sebagai kata sandi aplikasi kalender)
    [id] Nomor kunci dari daftar
    [login] Nama masuk
    [full_name] Nama yang tampil
    [position] Jabatan
    [connection] Nama sambungan
    [arrival_id] Nomor kiriman
    [letter_id] Nomor pesan dari daftar
    [state] Keadaan: queued, failed, sent, done, dead atau aside
    [reason] Alasan, tanpa nama; tanpa alasan `erase` tidak mengusulkan apa pun
    [case_number] Nomor kasus, misalnya 2026-00001
    [basis] Dasar: request (permintaan pemilik data) atau retention (masa simpan lewat)
    [register] Berkas daftar penghapusan
    [against] Berkas titik periksa yang disimpan di luar
    [printed] Baris dari kaki laporan 24 jam, misalnya 1234:0f3a9c21b7d45e60
    [role] Peran: officer, customer_care, operator, duty_manager, head, unit_head, dpjp, committee, management, director, owner, quality, auditor, admin
    [unit] Kode unit; boleh lebih dari satu
    [password_file] Berkas berisi kata sandi; tanpa ini kata sandi dibaca dari masukan
    [no_password] Belum dapat masuk sampai kata sandi diberikan
    [date] Tanggal, misalnya 2026-11-21
    [month] Bulan, misalnya 2026-11
    [first_month] Bulan pertama, misalnya 2026-09
    [last_month] Bulan terakhir, misalnya 2026-11; paling lama 24 bulan
    [one_unit] Kode satu unit; tanpa ini seluruh rumah sakit
    [output] Berkas hasil: .pdf, .xlsx atau .json, untuk suara pasien juga .csv; tanpa ini JSON ke keluaran
    [paper] Kertas: f4 atau a4
    [settings_file] Berkas TOML; - untuk masukan
    [occasion] Saatnya: acknowledgement, request_for_time, question, reminder, tracking_page, invitation, home_visit
    [language] Bahasa kalimat: id atau en
    [sentence_file] Berkas teks; - untuk masukan
    [days_file] Berkas daftar hari; - untuk masukan
    [sop_file] Berkas SPO, satu [[sop]] satu dokumen; - untuk masukan
    [competence_file] Berkas CSV: kode, nama, jenis, bulan berlaku, tingkat menurut peran; - untuk masukan
    [training_file] Berkas CSV: nama pengguna, kode kompetensi, tingkat 0-4, tanggal, bukti, berlaku sampai; - untuk masukan
    [refused] Menulis baris yang ditolak ke berkas ini, dengan alasannya di kolom terakhir
    [year] Tahun; tanpa ini tahun ini
    [day_name] Nama hari libur
    [kind] Jenis: national, joint_leave, own
    [dry_run] Hanya menunjukkan yang akan berubah
    [revision] Nomor revisi; tanpa ini yang berlaku
    [replaces] Nomor revisi terencana yang dibatalkan oleh revisi ini
    [from] Mulai berlaku, misalnya 2026-12-01T00:00; tanpa ini sekarang juga
    [rounds_period] Hanya hari-hari ini; tanpa ini semua
    [rounds_unit] Hanya unit ini
    [feed_address] Alamat umpan RSS atau Atom
    [mention_file] Berkas CSV berjudul kolom, atau JSON satu objek sebaris; - untuk masukan
    [query_file] Berkas JSON: name, any, all, none, places, sources; - untuk masukan
    [table_out] Berkas CSV yang ditulis
    [box_code] Kode kotak
    [out] Berkas PDF yang ditulis
    [sign_paper] Kertas tanda: a4 atau a5
    [answers_file] Tabel jawaban (CSV): satu baris satu responden, satu kolom satu unsur; - untuk masukan
    [weights] Bobot tiap unsur: exact (1 dibagi jumlah unsur), 0.1111, 0.111, 0.11 atau 0.071
    [total_decimals] Desimal jumlah NRR tertimbang sebelum dikalikan 25; tanpa ini tidak dibulatkan
    [scale] Tabel mutu: 2017 (PermenPANRB 14/2017) atau 2004 (data lama)
    [json] Hasil sebagai JSON
    [period] Waktu: 2026, 2026-S1, 2026-Q4 atau 2026-11
    [elements] Kode elemen penilaian; boleh lebih dari satu; tanpa ini semuanya
    [package] Berkas ZIP yang ditulis
    [model_out] Berkas model yang ditulis
    [task] Nama tugas, dicantumkan pada hasil
    [training_table] Tabel latih: teks dan label, TSV atau CSV
    [test_table] Tabel uji dengan bentuk yang sama
    [message_lines] Pesan, satu JSON per baris: id, text; tanpa ini dari masukan
    [model_file] Model sentimen; tanpa ini pembaca bawaan
    [pair_lines] Pasangan, satu JSON per baris: id, a, b; tanpa ini dari masukan
    [stream_lines] Pesan, satu JSON per baris: id, at, text, author; - untuk masukan
    [false_alarms] Kira-kira berapa alarm keliru seminggu yang dapat diterima; bawaan 1
    [result_day] Tanggal hitungan, jika tabel tidak menyebutnya
    [result_definition] Definisi, jika tabel tidak menyebutnya
    [result_column] Isi satu kolom menurut judulnya, dapat diulang
    [result_preview] Hanya memeriksa, tidak menulis
   *[other] { $name }
}

cli-usage = Pemakaian
cli-commands = Perintah
cli-options = Pilihan
cli-arguments = Isian
# $command (String)
cli-see-help = Lihat: { $command } --help

# $values (String)
cli-known = Yang ada: { $values }.

# $kind (String)
# $what (String)
cli-usage-fault = { $kind ->
    [unknown_argument] Pilihan { $what } tidak dikenal.
    [invalid_subcommand] Perintah { $what } tidak dikenal.
    [missing] Ada yang belum diisi: { $what }.
    [invalid_value] Nilai untuk { $what } tidak dapat dipakai.
    [conflict] { $what } tidak dapat dipakai bersama pilihan lain yang diberikan.
   *[other] Perintah tidak dapat dibaca. { $what }
}

# $path (String)
cli-config-unreadable = Berkas { $path } tidak dapat dibaca.
# $line (String)
cli-config-not-toml = Pengaturan bukan TOML yang benar, di baris { $line }.
# $key (String)
# $known (String)
cli-config-unknown-key = Kunci “{ $key }” tidak dikenal. Hapus atau perbaiki; yang dikenal di sini: { $known }.
# $key (String)
cli-config-missing = Kunci “{ $key }” belum diisi.
# $key (String)
# $wanted (String)
cli-config-wrong-value = Nilai “{ $key }” tidak dapat dipakai. Yang diminta: { $wanted ->
    [text] teks
    [number] bilangan bulat mulai 0
    [flag] true atau false
    [table] tabel
    [texts] daftar teks
    [address] alamat seperti 127.0.0.1:8080
    [url] alamat http:// atau https://
    [inside] alamat di jaringan rumah sakit sendiri; alamat lain hanya dengan allow_public = true dan https://
    [kind] instagram, facebook, whatsapp, whatsapp-gateway, email, gammu, android-sms, kannel, sms-gateway, asterisk, threads, x, youtube atau tiktok
    [brand] fonnte, wablas, waha atau gowa
    [imap] alamat seperti imaps://pengguna@surel.example
    [smtp] alamat seperti smtps://pengguna@surel.example
    [postgres] alamat basis data PostgreSQL, postgres://pengguna@host/smsd
    [exchange] alamat seperti ami://pengguna@host:5038
    [quiet] jam tenang seperti "21:00-06:00", atau "off"
    [pace] banyaknya pesan seperti "20/minute" atau "5/second", atau "off"
    [hears] "mentions" dan "tags" pada Instagram dan Facebook, "mentions" pada Threads
    [decimal] bilangan desimal seperti 0.015
    [currency] tiga huruf besar seperti USD
    [day] tanggal seperti 2026-11-01
    [email] alamat surel
    [zone] wib, wita atau wit
    [preset] rsud-banyumas, inm, rs-smc, puskesmas atau klinik
    [name] huruf kecil, angka dan tanda hubung
   *[other] nilai lain
}.
# $path (String)
cli-key-unreadable = Kunci rumah { $path } tidak dapat dibaca. Isinya harus 64 angka heksadesimal.
# $path (String)
cli-key-missing = Kunci rumah { $path } tidak ada, padahal basis data sudah berisi. Kembalikan kunci dari cadangan; tanpa kunci itu kata-kata tidak dapat dibaca.
# $path (String)
cli-key-made = Kunci rumah dibuat: { $path }. Simpan salinannya di tempat lain; tanpa kunci ini data tidak dapat dibaca.
# $path (String)
cli-folder-unusable = Folder { $path } tidak dapat dipakai. Periksa apakah ada dan boleh ditulis.
cli-database-address = Alamat basis data tidak dapat dibaca. Tulis nama berkas, atau postgres://pengguna@mesin/nama.
cli-database-unavailable = Basis data tidak dapat dicapai. Periksa alamat, jaringan, dan apakah pelayan basis data berjalan.
# $number (String)
cli-database-migration = Basis data tidak cocok dengan program ini (langkah { $number }). Pakai program yang sama atau lebih baru daripada yang terakhir menulisnya.
cli-database-broken = Basis data menolak. Rinciannya ada di log.
# $code (String)
cli-hospital-unknown = Rumah sakit “{ $code }” tidak ada di basis data ini.
# $codes (String)
cli-hospital-many = Basis data ini berisi beberapa rumah sakit: { $codes }. Pilih satu dengan hospital.code di pengaturan.
cli-hospital-missing = Basis data masih kosong. Tulis rumah sakit ke berkas pengaturan, lalu jalankan lagi. Contoh:
cli-hospital-unnamed = Rumah sakit ini belum bernama. Isi namanya di Pengaturan, atau dengan: jembatan hospital set BERKAS
cli-hospital-without-name = Rumah Sakit
cli-director = Direktur
cli-humas-head = Kepala Humas
# $name (String)
cli-hospital-made = Rumah sakit { $name } dibuat. Berikutnya: jembatan user add --login admin --name "Administrator" --role admin
# $name (String)
# $why (String)
cli-connection-broken = Sambungan “{ $name }” tidak dijalankan: { $why } Pintu lain tetap terbuka.
# $address (String)
cli-listen-taken = Alamat { $address } tidak dapat dipakai. Mungkin program lain memakainya; pilih yang lain dengan --listen.
# $version (String)
# $url (String)
cli-ready = Jembatan { $version } siap di { $url }
cli-stopping = Berhenti: permintaan yang sedang berjalan diselesaikan dahulu.
# $code (String)
cli-fault = { $code ->
    [not_found] Tidak ditemukan.
    [not_signed_in] Nama masuk atau kata sandi salah.
    [forbidden] Tidak diperbolehkan.
    [unavailable] Basis data tidak dapat dicapai sekarang. Coba lagi.
    [printing] Berkas tidak dapat dicetak.
   *[other] Ada yang rusak. Rinciannya ada di log.
}
# $field (String)
# $why (String)
cli-fault-field = { $field } tidak dapat dipakai: { $why ->
    [taken] sudah dipakai
    [not_a_login] 2 sampai 40 huruf kecil, angka, titik, tanda hubung
    [too_short] terlalu pendek, paling sedikit 12 karakter
    [too_long] terlalu panjang
    [too_easy] terlalu mudah ditebak
    [unknown] tidak ada di sini
    [empty] kosong
   *[other] bentuknya salah
}.
# $login (String)
cli-user-unknown = Tidak ada orang dengan nama masuk “{ $login }”.
# $login (String)
cli-user-added = { $login } ditambahkan.
# $login (String)
cli-user-changed = { $login } diubah.
cli-password-prompt = Kata sandi (satu baris dari masukan):
# $what (String)
cli-value-unknown = “{ $what }” tidak dikenal.
# $path (String)
cli-file-written = Ditulis: { $path }
# $path (String)
cli-file-unwritable = { $path } tidak dapat ditulis.
# $read (String)
# $unread (String)
cli-reread = { $read } terbaca, { $unread } tetap tidak terbaca.
cli-migrated = Basis data siap.
cli-audit-unsealed = Belum ada kejadian bersegel.
cli-audit-witnessed = Cocok dengan titik periksa yang disimpan di luar.
# $id (String)
cli-erasure-proposed = Diusulkan: { $id }. Direktur, wakilnya, atau dewan pengawas mengesahkannya di halaman Penghapusan data.
# $count (String)
# $path (String)
cli-erasures-exported = { $count } baris baru di { $path }.
# $erased (String)
# $known (String)
cli-erasures-applied = { $erased } dihapus lagi, { $known } sudah terhapus.
# $path (String)
# $line (String)
cli-not-a-register = { $path } bukan daftar penghapusan rumah sakit ini (baris { $line }).
# $path (String)
cli-not-a-witness = { $path } bukan titik periksa rumah sakit ini.
# $entries (Number)
# $waiting (Number)
# $checkpoints (Number)
cli-audit-sound = Catatan utuh: { $entries } kejadian bersegel, { $waiting } menunggu segel, { $checkpoints } titik periksa.
# $position (String)
# $what (String)
cli-audit-broken = Catatan TIDAK utuh, mulai kejadian { $position }: { $what ->
    [entry] isi kejadian berubah
    [missing] kejadian hilang
    [root] tidak cocok dengan titik periksa
    [checkpoint] titik periksa tidak sah
    [unsigned] kejadian tanpa titik periksa
    [order] urutan terputus
    [print] titik periksa ini tidak dikenal: salah ketik, atau jejak telah dipotong
   *[other] tidak cocok
}.

# $check (String)
cli-doctor-check = { $check ->
    [config] Pengaturan
    [data] Folder data
    [disk] Ruang disk
    [clock] Jam dan zona waktu
    [database] Basis data
    [migrations] Skema basis data
    [key] Kunci rumah
    [hospital] Rumah sakit
    [people] Orang
    [audit] Catatan kejadian
    [press] Cetak PDF
    [connection] Sambungan
    [listening] Akun sumber sebutan
   *[other] { $check }
}
# $verdict (String)
cli-doctor-verdict = { $verdict ->
    [ok] baik
    [warning] perhatian
    [failure] gagal
   *[other] { $verdict }
}
# $says (String)
# $value (String)
cli-doctor-says = { $says ->
    [config_file] dibaca dari { $value }
    [config_none] tanpa berkas; nilai bawaan dipakai
    [data_ok] { $value }
    [data_missing] { $value } belum ada; dibuat saat serve pertama
    [data_unwritable] { $value } tidak dapat ditulis; periksa pemilik dan izinnya
    [data_open] { $value } dapat dibaca pengguna lain; jalankan chmod 700
    [disk_ok] { $value } MiB tersisa
    [disk_low] hanya { $value } MiB tersisa; sediakan paling sedikit 1024 MiB
    [disk_unknown] tidak dapat diukur di sini
    [clock_ok] { $value }
    [clock_odd] jam mesin menunjukkan { $value }; nyalakan penyelarasan waktu (NTP)
    [database_ok] menjawab ({ $value })
    [database_none] { $value } belum ada; dibuat saat migrate atau serve
    [database_fails] tidak menjawab; periksa alamat dan pelayannya
    [migrations_ok] lengkap
    [migrations_fail] tidak cocok; jalankan jembatan migrate dengan program terbaru
    [key_ok] { $value }
    [key_none] belum ada; dibuat saat serve pertama
    [key_bad] { $value } tidak dapat dibaca; kembalikan dari cadangan
    [key_open] { $value } dapat dibaca pengguna lain; jalankan chmod 600
    [hospital_ok] { $value }
    [hospital_none] belum ada; isi bagian [hospital] di pengaturan
    [people_ok] { $value } orang dapat masuk
    [people_none] belum ada; jalankan jembatan user add
    [audit_ok] { $value } kejadian bersegel, utuh
    [audit_unread] belum dapat diperiksa sekarang, basis data sedang sibuk; jalankan jembatan audit verify
    [audit_fails] tidak utuh; jalankan jembatan audit verify
    [press_ok] huruf ada, contoh tercetak ({ $value } bita)
    [press_fails] contoh tidak tercetak
    [connection_unofficial] { $value } lengkap, tetapi tidak resmi: WhatsApp dapat memblokir nomor ini, dan mesin pihak lain ikut membaca
    [connection_ok] { $value } lengkap
    [listening_none] belum ada; hanya umpan berita yang didengar
    [listening_ok] { $value }
    [listening_short] { $value }: jatahnya kurang untuk satu kali melihat, jadi tidak pernah dilihat; X paling sedikit 300 unggahan, YouTube paling sedikit 3 unit
    [connection_none] belum ada; hanya halaman dan API
   *[other] { $value }
}

# $version (String)
# $cases (Number)
# $days (Number)
cli-demo-ready = Jembatan { $version } — RS contoh siap ({ $cases } kasus, { $days } hari). Semua data rekaan.
# $staff (String)
# $public (String)
cli-demo-addresses = Petugas   { $staff }      Publik  { $public }
# $roles (String)
cli-demo-roles = Masuk sebagai: { $roles }  (tanpa sandi, hanya di demo)
# $path (String)
cli-demo-tokens = Kunci API: { $path }
# $url (String)
# $secret (String)
# $token (String)
cli-demo-hook = Webhook Instagram: { $url }  app_secret={ $secret }  verify_token={ $token }
# $port (String)
cli-demo-phone = Coba dari HP Anda: jalankan dengan --listen 0.0.0.0:{ $port }
cli-demo-ends = Ctrl+C menghapus data contoh.
cli-demo-stays = Data contoh tetap ada setelah Ctrl+C.
# $percent (Number)
cli-demo-progress = { $percent } % siap
# $cases (Number)
cli-demo-seeding = Menyiapkan { $cases } kasus contoh ...
# $path (String)
cli-demo-not-empty = { $path } berisi rumah sakit lain. Demo hanya memakai basis data kosong atau miliknya sendiri.
# $name (String)
cli-demo-door = Pintu { $name } menuju ke luar mesin ini. Demo hanya membuka pintu di mesin ini sendiri (127.0.0.1).

cli-saved = Tersimpan.

cli-dry-run = Belum ada yang diubah.

# $revision (String)
cli-rules-enacted = Revisi { $revision } ditetapkan.

# $path (String)
cli-file-unreadable = Berkas { $path } tidak dapat dibaca.

# $path (String)
# $why (String)
cli-file-misread = Isi { $path } tidak dapat dipakai: { $why }

# $count (String)
cli-outbox-owed = { $count } pesan perlu dilihat.
