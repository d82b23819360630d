### Konten: dari ide sampai terbit dan dievaluasi; lembar merek, jeda, kalender

content-title = Konten
content-hint = Setiap konten diperiksa, disetujui, dijadwalkan, lalu diterbitkan petugas atau program. Yang terbit adalah teks yang disetujui.
content-waiting = Menunggu Anda
content-none = Belum ada konten.
content-new = Konten baru
content-all = Semua
content-name = Judul
content-audience = Untuk siapa
content-purpose = Tujuan
content-claims = Memuat keterangan kesehatan, perlu diperiksa dokter
content-people = Ada orang yang terlihat, terdengar, atau diceritakan
content-consents = Izin yang dipakai
content-consents-none = Belum ada izin yang tercatat.
content-texts = Teks setiap kanal
content-texts-hint = Isi hanya kanal yang dipakai. Tanpa teks, konten tersimpan sebagai ide.
# $has (String)
# $most (String)
content-length = { $has } dari { $most } huruf
# $most (String)
content-most = Paling banyak { $most } huruf
content-of-campaign = Kampanye
# $words (String)
content-lacks-tagline = Semboyan kampanye belum disebut: “{ $words }”.
# $words (String)
content-lacks-message = Belum ada pesan kunci kampanye yang utuh. Kata yang belum ada: { $words }.
# $words (String)
content-lacks-disclosure = Kolaborator dibayar. Kata keterbukaan belum disebut: “{ $words }”.
content-save = Simpan konsep
content-edit = Ubah
content-edit-hint = Perubahan menghapus pemeriksaan dan persetujuan yang sudah ada.
content-author = Ditulis
content-checked = Fakta diperiksa
content-approved = Disetujui
content-due = Jadwal terbit
content-owed = Waktunya sudah tiba. Salin teks, terbitkan, lalu tempel tautannya.
content-unpermitted = Ada orang dalam konten ini, tetapi belum ada izin publikasi yang dipilih. Tanpa izin, konten tidak dapat dijadwalkan.
content-why = Alasan
content-returned = Dikembalikan
content-findings = Yang perlu diperhatikan
content-findings-hint = Program hanya menyarankan. Ubah teksnya, atau tulis mengapa ketentuan ini tidak dilanggar.
content-judge = Mengapa ini tidak melanggar
content-submit = Ajukan
content-fact-check = Fakta sudah benar
content-approve = Setujui
content-return = Kembalikan
content-schedule = Jadwalkan
content-reschedule = Ubah jadwal
content-schedule-at = Waktu terbit
content-publish = Sudah terbit
content-link = Tautan
content-link-hint = Alamat lengkap yang diawali https://
content-not-a-link = Tulis alamat lengkap yang diawali https://.
content-fail = Gagal terbit
content-fail-why = Apa kata kanal
# $why (String)
content-failed = Gagal: { $why }. Masih harus diterbitkan.
content-copy = Salin teks
content-copied = Teks disalin
# $when (String)
content-published-at = Terbit { $when }
content-record = Catat hasil
content-as-of = Dihitung sampai
content-withdraw = Tarik
content-withdraw-hint = Konten tidak jadi terbit, atau harus diturunkan.

# $code (String)
content-outlet = { $code ->
    [instagram] Instagram
    [instagram_story] Cerita Instagram
    [facebook] Facebook
    [facebook_story] Cerita Facebook
    [threads] Threads
    [x] X (Twitter)
    [youtube] YouTube
    [tiktok] TikTok
    [website] Situs web
   *[other] { $code }
}

# $code (String)
content-stage = { $code ->
    [idea] Ide
    [draft] Konsep
    [fact_check] Periksa fakta
    [review] Periksa bahasa dan etika
    [approval] Menunggu direktur
    [approved] Sudah disetujui
    [scheduled] Terjadwal
    [published] Tayang
    [evaluated] Dievaluasi
    [withdrawn] Ditarik
   *[other] { $code }
}

# $code (String)
content-next = { $code ->
    [idea] Berikutnya: tulis teks untuk paling sedikit satu kanal, lalu ajukan.
    [draft] Berikutnya: periksa teks dan gambarnya, lalu ajukan.
    [fact_check] Berikutnya: DPJP atau komite medis memeriksa faktanya.
    [review] Berikutnya: kepala Humas memeriksa bahasa dan etika. Bila kepala Humas yang menulis, Direktur yang memutuskan.
    [approval] Berikutnya: Direktur memutuskan.
    [approved] Berikutnya: pilih waktu terbitnya.
    [scheduled] Berikutnya: terbit pada jadwalnya. Tautan tersimpan di bawah setiap kanal.
    [published] Berikutnya: catat hasilnya di setiap kanal.
    [evaluated] Sudah terbit dan dihitung. Hasil baru masih dapat dicatat.
    [withdrawn] Konten ini ditarik dan tidak dilanjutkan.
   *[other] { $code }
}

# $code (String)
content-metric = { $code ->
    [reach] Jangkauan
    [views] Ditonton
    [impressions] Impresi
    [engagement] Interaksi
    [likes] Suka
    [comments] Komentar
    [shares] Dibagikan
    [saves] Disimpan
    [clicks] Klik
    [questions] Pertanyaan masuk
    [replies] Dibalas tepat waktu
   *[other] { $code }
}

# $code (String)
content-rule = { $code ->
    [superlative] Kata yang menyatakan diri lebih dari yang lain (“terbaik”, “paling”, “nomor satu”, “satu-satunya”) tidak boleh dalam iklan rumah sakit.
    [self_praise] Memuji diri secara berlebihan tidak boleh.
    [comparison] Membandingkan dengan rumah sakit lain tidak boleh.
    [disparage] Merendahkan rumah sakit atau tenaga kesehatan lain tidak boleh.
    [guarantee] Menjanjikan atau menjamin hasil tidak boleh.
    [false_hope] Memberi harapan yang tidak tepat tidak boleh.
    [unproven] Metode yang manfaat dan keamanannya belum terbukti tidak boleh diiklankan.
    [testimony] Testimoni pasien dalam iklan atau publikasi tidak boleh.
    [discount] Potongan harga, hadiah, dan promosi penjualan tidak boleh.
    [inducement] Mendorong orang memakai jasa layanan kesehatan tidak boleh.
    [unlicensed] Tenaga, fasilitas, atau produk tanpa izin tidak boleh diiklankan.
    [medicine] Obat keras, psikotropika, dan narkotika tidak boleh diiklankan.
    [addictive] Rokok dan zat adiktif lain tidak boleh diiklankan.
    [formula_milk] Susu formula tidak boleh diiklankan.
    [foreign_facility] Layanan di luar Indonesia tidak boleh diiklankan.
    [endorsement] Tenaga kesehatan tidak boleh menjadi model iklan produk.
    [misleading] Pernyataan yang tidak benar atau menyesatkan tidak boleh.
    [indecent] Kata yang tidak sopan tidak boleh dalam iklan rumah sakit.
    [titles] Gelar dan sebutan profesi tidak boleh menjadi bahan iklan.
    [patient_named] Nama pasien tidak boleh terbaca.
    [record_number] Nomor rekam medis tidak boleh terbaca.
    [identity_number] Nomor induk kependudukan tidak boleh terbaca.
    [patient_phone] Nomor telepon pasien tidak boleh terbaca.
    [forbidden_word] Kata ini tidak dipakai menurut lembar merek.
   *[other] { $code }
}

# $code (String)
content-tip = { $code ->
    [long_sentence] Ada kalimat lebih dari 25 kata. Kalimat pendek lebih mudah dibaca.
    [no_facility] Nama rumah sakit belum disebut (Permenkes 1787/2010 Pasal 4).
    [no_date] Tanggal terbit belum disebut (Permenkes 1787/2010 Pasal 4).
    [other_name] Nama rumah sakit ditulis lain dari lembar merek.
    [stale_fact] Fakta ini sudah lewat masa berlakunya menurut lembar merek.
    [health_claim] Teks ini tampaknya memuat keterangan kesehatan. Centang isian itu supaya dokter memeriksanya.
   *[other] { $code }
}

# $code (String)
content-event = { $code ->
    [proposed] Konten dibuat
    [edited] Konten diubah
    [submitted] Konten diajukan
    [fact_checked] Fakta diperiksa
    [reviewed] Bahasa dan etika diperiksa
    [approved] Konten disetujui
    [returned] Konten dikembalikan
    [scheduled] Konten dijadwalkan
    [published] Konten terbit
    [failed] Penerbitan gagal
    [result_recorded] Hasil dicatat
    [withdrawn] Konten ditarik
    [medium_added] Gambar atau film ditambahkan
    [medium_described] Keterangan gambar diubah
    [medium_placed] Urutan gambar diubah
    [medium_examined] Privasi gambar diperiksa
    [medium_fitted] Salinan gambar untuk satu kanal dibuat
    [copy_dropped] Salinan gambar dihapus
    [medium_dropped] Gambar atau film dihapus
    [retried] Program mencoba lagi
   *[other] { $code }
}

# $code (String)
content-refusal = { $code ->
    [not_yours] Ini bukan tugas peran Anda.
    [own_work] Konten yang Anda tulis disetujui oleh orang lain.
    [no_such_content] Konten ini tidak ada.
    [no_text] Tulis paling sedikit satu teks untuk satu kanal.
    [past] Waktunya sudah lewat. Pilih waktu yang akan datang.
    [not_approved] Teksnya bukan yang disetujui. Ajukan kembali.
    [no_consent] Ada orang dalam konten ini, tetapi belum ada izin publikasi. Pilih izinnya lebih dulu.
    [no_such_consent] Izin yang dipilih tidak ada.
    [consent_withdrawn] Izin publikasinya sudah dicabut. Konten ini tidak dapat terbit.
    [consent_unidentified] Orangnya dapat dikenali dalam gambar, tetapi izinnya tanpa identitas. Pilih gambar lain, atau minta izin baru.
    [counted_later] Tanggal hitungan belum tiba.
    [no_numbers] Tulis paling sedikit satu angka.
    [pause_runs] Jeda sedang berlangsung. Akhiri dulu sebelum memulai yang baru.
    [no_alt] Ada gambar atau film tanpa keterangan. Tulis apa yang terlihat di setiap gambar.
    [not_examined] Ada gambar atau film yang privasinya belum diperiksa. Periksa setiap gambar lebih dulu.
    [record_visible] Ada nomor rekam medis, layar, atau berkas pasien yang terlihat. Ganti atau potong gambarnya.
    [no_such_medium] Gambar atau film ini tidak ada.
   *[other] { $code }
}

# $stage (String)
content-not-now = Tidak dapat dilakukan sekarang: konten berada pada tahap { $stage }.
# $outlet (String)
# $has (String)
# $most (String)
content-too-long = Teks { $outlet } terlalu panjang: { $has } huruf, paling banyak { $most }.
# $outlet (String)
# $rule (String)
content-unjudged = Teks { $outlet }: { $rule } Ubah teksnya, atau tulis mengapa ini tidak melanggar.
# $outlet (String)
content-no-such-outlet = Konten ini tidak punya teks untuk { $outlet }.
# $day (String)
content-consent-begins = Izin publikasi baru berlaku mulai { $day }.
# $day (String)
content-consent-ends = Izin publikasi berakhir { $day }. Pilih waktu sebelum itu, atau minta izin baru.
# $outlet (String)
content-consent-outlet = Izin publikasi tidak mencakup { $outlet }.
# $purpose (String)
content-consent-purpose = Izin publikasi tidak mencakup tujuan { $purpose }.
# $day (String)
content-counted-before = Konten ini baru tayang { $day }. Tanggal hitungan tidak boleh sebelumnya.
content-paused = Semua konten sedang dijeda. Terbitkan sesudah jeda berakhir.
# $outlet (String)
content-already-published = Konten ini sudah tercatat terbit di { $outlet } dengan tautan lain.
# $outlet (String)
content-not-published = Konten ini belum tercatat terbit di { $outlet }.

brand-title = Lembar merek
brand-hint = Cara rumah sakit berbicara tentang dirinya. Setiap konten diperiksa dengan lembar ini.
brand-name = Nama, persis seperti selalu ditulis
brand-logo = Logo
brand-logo-hint = Logo mana yang benar dan di mana berkasnya. Contoh: Perpustakaan media, “logo utama”; ruang kosong 1 cm
brand-colours = Warna
brand-colours-hint = Satu baris satu warna: kode | nama. Contoh: #0B6E4F | hijau utama
brand-tagline = Semboyan
brand-tone = Gaya bahasa
brand-facts = Fakta penting
brand-facts-hint = Satu baris satu fakta: fakta | sumber | berlaku sampai. Contoh: 212 tempat tidur | SK Direktur 12/2026 | 2027-01-31
brand-forbidden = Kata yang tidak dipakai
brand-forbidden-hint = Satu baris satu kata.
# $line (String)
brand-bad-line = Baris ini tidak dapat dibaca: { $line }
# $most (String)
brand-too-many = Paling banyak { $most } baris.
# $says (String)
brand-stale = Fakta ini sudah lewat masa berlakunya: { $says }

pause-title = Jeda semua konten
pause-hint = Dalam krisis, semua yang terjadwal ditahan. Konten krisis tetap dapat terbit.
pause-why = Alasan
pause-why-hint = Tanpa nama orang.
pause-until = Sampai
pause-begin = Jeda semua
pause-end = Akhiri jeda
# $when (String)
# $why (String)
pause-holds = Semua konten dijeda sampai { $when }: { $why }
# $when (String)
pause-over = Jeda terakhir berakhir { $when }.
# $days (String)
pause-too-long = Jeda paling lama { $days } hari. Bila krisis berlangsung lebih lama, mulai jeda baru sesudahnya.
pause-held = Yang tertahan
pause-held-none = Tidak ada konten yang tertahan.

calendar-title = Kalender konten
calendar-previous = Bulan sebelumnya
calendar-next = Bulan berikutnya
calendar-feed = Berkas kalender (.ics)
# $count (String)
calendar-more = { $count } lagi
# $count (String)
calendar-gaps = { $count } hari ke depan bulan ini belum ada kontennya.
calendar-empty = Belum ada konten terjadwal.
calendar-layouts = Tampilan
# $code (String)
calendar-layout = { $code ->
    [bulan] Bulan
    [pekan] Pekan
    [daftar] Daftar
   *[other] { $code }
}
calendar-week-previous = Pekan sebelumnya
calendar-week-next = Pekan berikutnya
# $from (String)
# $until (String)
calendar-week = { $from } sampai { $until }
calendar-move = Pindahkan ke hari lain
calendar-move-item = Konten yang dipindahkan
calendar-move-to = Hari baru
calendar-move-hint = Jamnya tetap. Di layar lebar, konten juga dapat diseret ke hari lain.
calendar-move-do = Pindahkan
# $title (String)
# $day (String)
calendar-moved = “{ $title }” dipindahkan ke { $day }.
calendar-undo = Kembalikan
calendar-days = Hari kesehatan
calendar-days-hint = Satu baris satu hari: tanggal-bulan nama. Contoh: 12-11 Hari Kesehatan Nasional

calendar-shorts = Kanal yang belum memenuhi irama terbit
# $week (String)
# $channel (String)
# $has (String)
# $wants (String)
calendar-short = Pekan { $week }: { $channel } { $has } dari { $wants } konten
# $from (String)
# $until (String)
calendar-quiet = Jam tenang: { $from }.00–{ $until }.00

rhythm-title = Irama terbit
rhythm-hint = Berapa kali setiap kanal terbit dalam sepekan, dan jam tenangnya. Hanya kepala Humas yang mengubahnya; setiap perubahan tersimpan.
rhythm-weekly = Konten dalam sepekan
rhythm-weekly-hint = Kosongkan kanal yang tidak punya target.
# $most (String)
rhythm-not-a-number = Tulis angka dari 0 sampai { $most }, atau kosongkan.
rhythm-quiet = Jam tenang
rhythm-quiet-hint = Dalam jam ini konten hanya dijadwalkan dengan alasan. Konten krisis tetap dapat terbit.
rhythm-from = Dari jam (0–23)
rhythm-until = Sampai jam (0–23)
rhythm-not-hours = Isi kedua jam dengan angka 0 sampai 23 yang berbeda, atau kosongkan keduanya.
# $from (String)
# $until (String)
rhythm-quiet-hour = Jam { $from }.00–{ $until }.00 adalah jam tenang. Pilih jam lain, atau tulis mengapa harus terbit pada jam ini.
rhythm-why = Alasan terbit pada jam tenang
rhythm-why-hint = Hanya untuk jam tenang.
rhythm-best = Waktu terbaik sendiri
# $least (String)
rhythm-few = Nilai tengah konten rumah sakit sendiri, menurut hari dan bagian hari. Hanya ditampilkan bila bagian itu punya paling sedikit { $least } konten.
rhythm-metric = Angka
rhythm-look = Lihat
rhythm-no-data = Belum cukup data.
rhythm-none = Belum ada irama terbit. Kepala Humas menentukannya.
# $day (String)
# $part (String)
# $median (String)
# $posts (String)
rhythm-slot = { $day } { $part }: nilai tengah { $median } (n = { $posts })
# $figure (String)
# $posts (String)
# $day (String)
rhythm-about = { $figure }, { $posts } konten, dihitung sampai { $day }
# $code (String)
rhythm-part = { $code ->
    [night] malam (0–6)
    [morning] pagi (6–11)
    [noon] siang (11–15)
    [afternoon] sore (15–18)
    [evening] malam (18–24)
   *[other] { $code }
}
