### Survei kepuasan: tabel jawaban, unsur, hasil

# $code (String)
survey-unreadable = { $code ->
    [empty] Tabel tidak berisi satu baris pun.
    [encoding] Berkas tersimpan dalam pengodean lain. Simpan sebagai CSV UTF-8.
    [too_many_columns] Kolomnya terlalu banyak untuk sebuah survei.
    [other_columns] Jumlah kolom tidak sama dengan jumlah unsur survei ini.
    [too_many_lines] Barisnya terlalu banyak untuk sebuah survei.
    [workbook] Berkas XLSX ini tidak dapat dibuka, atau lebih besar dari 1 MB. Simpan sebagai CSV.
   *[other] { $code }
}

# $weight (String)
# $unsur (String)
survey-weight-misfit = Bobot { $weight } bukan untuk { $unsur } unsur: jumlah bobot harus 1. Pakai bobot exact.

# $line (String)
# $why (String)
survey-line = Baris { $line }: { $why }

# $code (String)
survey-line-flaw = { $code ->
    [columns] jumlah kolomnya lain.
    [outside_scale] ada nilai di luar 1 sampai 4.
    [not_a_number] ada isi yang bukan angka bulat.
    [nothing] tidak ada yang diisi.
    [encoding] bukan UTF-8.
   *[other] { $code }
}

# $refused (String)
# $taken (String)
survey-lines-refused = { $refused } baris ditolak, { $taken } baris dihitung.

survey-title = Survei kepuasan
survey-none = Belum ada survei.
survey-new = Buat survei
survey-name = Judul
survey-name-hint = Misalnya: Survei kepuasan rawat jalan 2026
survey-code = Kode survei
survey-code-hint = Huruf, angka, dan tanda hubung, paling panjang 24. Kode menjadi alamat survei dan tidak dapat diubah.
survey-template-of = Untuk
survey-order-of = Urutan unsur terakhir
survey-units-of = Unit yang ditanyakan
survey-units-hint = Kosongkan untuk seluruh rumah sakit.
survey-population = Pasien dalam satu periode
survey-population-hint = Dari angka ini dihitung jumlah responden yang diperlukan (Krejcie-Morgan).
survey-open = Buka survei
survey-close = Tutup survei
survey-answers = Jawaban masuk
survey-address = Alamat untuk responden
survey-result = Hasil
survey-fill = Ketik lembar
survey-fill-hint = Tekan 1 sampai 4 untuk tiap unsur. Yang tidak diisi responden dikosongkan.
survey-table = Unggah tabel
survey-table-hint = XLSX (lembar pertama) atau CSV: satu baris satu responden, satu kolom satu unsur menurut urutan survei ini. Sel kosong berarti tidak diisi.
survey-table-file = Berkas XLSX atau CSV
survey-publish = Umumkan hasil
survey-publish-hint = Hasil periode ini tampil di halaman umum seperti sekarang, dan tidak berubah lagi.
survey-unpublish = Turunkan dari halaman umum
survey-public = Lihat halaman umum
survey-period = Periode
survey-period-hint = Misalnya 2026, 2026-S1, 2026-T3 atau 2026-11. Kosongkan untuk semua.
survey-all-units = Semua unit
survey-no-unit = Tanpa unit
survey-show = Tampilkan
survey-too-few = Belum cukup jawaban.
survey-index = Indeks kepuasan masyarakat
survey-grade-of = Mutu pelayanan
survey-respondents = Responden
survey-interval = Rentang kepercayaan 95 %
survey-filled-index = Indikator nasional mutu: kepuasan pasien
survey-unsur-title = Nilai tiap unsur
survey-unsur-name = Unsur
survey-nrr = NRR
survey-weighted = NRR tertimbang
survey-empty = Kosong
survey-total = Jumlah tertimbang
survey-lowest = Tiga unsur terendah
survey-units-title = Menurut unit
survey-months-title = Menurut bulan
survey-hidden = belum cukup jawaban
survey-said-title = Saran dan kata responden
survey-picked-title = Responden dan jawaban lain
survey-chart-title = Indeks tiap unsur
survey-month = Bulan
survey-answer = Jawaban
survey-chart = Indeks tiap unsur, 25 sampai 100
survey-begin = Survei kepuasan
survey-anonymous = Jawaban Anda tanpa nama. Kami tidak menyimpan siapa Anda.
survey-bigger = Huruf besar
survey-smaller = Huruf biasa
survey-where = Di mana Anda dilayani?
survey-not-sure = Tidak yakin
survey-skip = Lewati
survey-all-at-once = Semua pertanyaan di satu halaman
survey-waits = Jawaban yang belum dikirim menunggu di perangkat ini paling lama 12 jam.
survey-resumed = Kita lanjutkan dari jawaban Anda tadi.
survey-again = Mulai dari awal
survey-send = Kirim jawaban
survey-thanks = Terima kasih
survey-thanks-means = Jawaban Anda sudah kami terima. Hasilnya kami umumkan di halaman ini.
survey-before = Anda sudah menjawab. Terima kasih.
survey-before-means = Satu undangan untuk satu jawaban. Jawaban pertama Anda tetap berlaku.
survey-closed = Survei ini sudah ditutup. Terima kasih atas perhatian Anda.
survey-complain = Ada keluhan? Sampaikan kepada kami
survey-skm-title = Hasil survei kepuasan
survey-skm-none = Belum ada hasil yang diumumkan.
survey-skm-means = Nilai 25 sampai 100 menurut PermenPANRB 14/2017: sembilan unsur dengan bobot sama.
survey-missing = Pilih satu jawaban.
survey-not-offered = Pilih dari jawaban yang ada.

# $answers (String)
# $required (String)
survey-required = { $answers } dari { $required } yang diperlukan
# $target (String)
survey-target = target { $target }
# $question (String)
# $answer (String)
survey-only-if = Diisi bila “{ $question }” dijawab “{ $answer }”.
# $weights (String)
# $scale (String)
survey-method = Bobot { $weights }, dibulatkan sekali di akhir, tabel mutu { $scale } (PermenPANRB 14/2017).
# $needed (String)
survey-needed = Hasil tampil mulai { $needed } jawaban, supaya tidak ada yang dapat dikenali.
# $taken (String)
# $before (String)
survey-table-taken = { $taken } baris masuk, { $before } sudah ada sebelumnya.
# $from (String)
# $until (String)
survey-from-until = { $from } sampai { $until }
# $number (String)
# $count (String)
survey-question-of = { $number } dari { $count }
# $n (String)
survey-published-of = { $n } responden

# $code (String)
survey-unsur = { $code ->
    [persyaratan] Kesesuaian persyaratan
    [prosedur] Kemudahan prosedur
    [waktu] Kecepatan waktu
    [biaya] Kewajaran biaya
    [produk] Kesesuaian hasil pelayanan
    [kompetensi] Kompetensi petugas
    [perilaku] Perilaku petugas
    [pengaduan] Penanganan pengaduan
    [sarana] Kualitas sarana
   *[other] { $code }
}

# $code (String)
survey-question = { $code ->
    [persyaratan] Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?
    [prosedur] Bagaimana kemudahan prosedur pelayanan di sini?
    [waktu] Bagaimana kecepatan waktu pelayanan?
    [biaya] Bagaimana kewajaran biaya pelayanan?
    [produk] Bagaimana kesesuaian pelayanan yang diberikan dengan yang tercantum dalam standar pelayanan?
    [kompetensi] Bagaimana kemampuan petugas dalam melayani?
    [perilaku] Bagaimana perilaku petugas, kesopanan dan keramahannya?
    [pengaduan] Bagaimana penanganan pengaduan, saran, dan masukan?
    [sarana] Bagaimana kualitas sarana dan prasarana?
    [respondent] Anda adalah
    [sex] Jenis kelamin
    [age] Umur
    [education] Pendidikan terakhir
    [suggestion] Ada saran untuk kami?
    [helped] Apakah Anda terbantu?
    [fair] Apakah Anda diperlakukan dengan adil?
    [tell_again] Apakah Anda akan menyampaikannya lagi kepada kami?
    [care_changed] Apakah pelayanan berubah menjadi kurang baik karena Anda mengadu?
    [faces] Bagaimana pelayanan kami hari ini?
    [staff_meaning] Pekerjaan saya melayani pasien berarti bagi saya.
    [staff_tasks] Tugas dan wewenang saya jelas.
    [staff_tools] Alat dan informasi yang saya perlukan tersedia.
    [staff_training] Saya mendapat pelatihan yang saya perlukan.
    [staff_support] Saya didukung saat menghadapi keluhan yang berat.
    [staff_speaking_up] Saya dapat menyampaikan kesulitan tanpa takut akibatnya.
    [staff_recognition] Pekerjaan yang baik dihargai.
    [staff_staying] Saya ingin tetap bekerja di bagian ini tahun depan.
   *[other] { $code }
}

# $code (String)
survey-option = { $code ->
    [disagree_much] Sangat tidak setuju
    [disagree] Tidak setuju
    [agree] Setuju
    [agree_much] Sangat setuju
    [patient] Pasien
    [family] Keluarga pasien
    [female] Perempuan
    [male] Laki-laki
    [age_0_17] Di bawah 18 tahun
    [age_18_29] 18–29 tahun
    [age_30_44] 30–44 tahun
    [age_45_59] 45–59 tahun
    [age_60] 60 tahun ke atas
    [basic] SD atau SMP
    [secondary] SMA atau sederajat
    [higher] Perguruan tinggi
    [yes] Ya
    [no] Tidak
    [faces_1] Kurang puas
    [faces_2] Cukup
    [faces_3] Puas
   *[other] { $code }
}

# $code (String)
survey-mark = { $code ->
    [persyaratan_1] Tidak sesuai
    [persyaratan_2] Kurang sesuai
    [persyaratan_3] Sesuai
    [persyaratan_4] Sangat sesuai
    [prosedur_1] Tidak mudah
    [prosedur_2] Kurang mudah
    [prosedur_3] Mudah
    [prosedur_4] Sangat mudah
    [waktu_1] Tidak cepat
    [waktu_2] Kurang cepat
    [waktu_3] Cepat
    [waktu_4] Sangat cepat
    [biaya_1] Sangat mahal
    [biaya_2] Cukup mahal
    [biaya_3] Murah
    [biaya_4] Gratis
    [produk_1] Tidak sesuai
    [produk_2] Kurang sesuai
    [produk_3] Sesuai
    [produk_4] Sangat sesuai
    [kompetensi_1] Tidak kompeten
    [kompetensi_2] Kurang kompeten
    [kompetensi_3] Kompeten
    [kompetensi_4] Sangat kompeten
    [perilaku_1] Tidak sopan dan ramah
    [perilaku_2] Kurang sopan dan ramah
    [perilaku_3] Sopan dan ramah
    [perilaku_4] Sangat sopan dan ramah
    [pengaduan_1] Tidak ada
    [pengaduan_2] Ada tetapi tidak berfungsi
    [pengaduan_3] Berfungsi kurang maksimal
    [pengaduan_4] Dikelola dengan baik
    [sarana_1] Buruk
    [sarana_2] Cukup
    [sarana_3] Baik
    [sarana_4] Sangat baik
   *[other] { $code }
}

# $code (String)
survey-degree = { $code ->
    [d1] Tidak baik
    [d2] Kurang baik
    [d3] Baik
    [d4] Sangat baik
   *[other] { $code }
}

# $code (String)
survey-template = { $code ->
    [outpatient] Rawat jalan
    [inpatient] Rawat inap
    [emergency] Gawat darurat
    [pharmacy] Farmasi
    [after_complaint] Sesudah pengaduan
    [kiosk] Kiosk: tiga wajah
    [staff] Petugas layanan (setahun sekali)
   *[other] { $code }
}

# $code (String)
survey-order = { $code ->
    [complaints_first] Pengaduan, lalu sarana
    [facilities_first] Sarana, lalu pengaduan
   *[other] { $code }
}

# $code (String)
survey-stage = { $code ->
    [draft] Konsep
    [open] Dibuka
    [closed] Ditutup
   *[other] { $code }
}

# $code (String)
survey-grade = { $code ->
    [A] A: sangat baik
    [B] B: baik
    [C] C: kurang baik
    [D] D: tidak baik
   *[other] { $code }
}

# $code (String)
survey-refusal = { $code ->
    [not_open] Survei ini tidak sedang dibuka.
    [no_result] Belum ada hasil yang dapat diumumkan: jawabannya belum cukup, atau survei ini tanpa unsur.
    [too_few] Belum cukup jawaban untuk hasil ini.
    [too_many] Pertanyaannya terlalu banyak.
    [twice] Dua pertanyaan memakai kunci yang sama.
    [wordless] Ada pertanyaan tanpa kalimat.
    [no_such_branch] Ada pertanyaan yang bergantung pada jawaban yang tidak ditawarkan sebelumnya.
    [no_choice] Ada pertanyaan dengan pilihan atau rentang yang tidak dapat dijawab.
   *[other] { $code }
}

# $code (String)
survey-chapter = { $code ->
    [intro] I. Pendahuluan
    [method] II. Pengumpulan data
    [result] III. Hasil
    [analysis] IV. Analisis dan rencana tindak lanjut
    [conclusion] V. Kesimpulan
   *[other] { $code }
}
# $hospital (String)
survey-intro = { $hospital } bertanya kepada pasien dan keluarganya tentang pelayanan yang mereka terima. Tujuannya: mengetahui mutu pelayanan, menemukan yang perlu diperbaiki, dan mengumumkan hasilnya. Ukurannya sembilan unsur PermenPANRB 14/2017.
survey-method-said = Responden menjawab sendiri lewat tautan atau kiosk, ditanya petugas, atau mengisi lembar. Jawaban tanpa nama: tidak tersimpan siapa yang menjawab.
survey-place = Tempat
survey-sample = Sampel yang diperlukan
# $required (String)
# $population (String)
survey-sample-of = { $required } dari { $population } pasien (Krejcie-Morgan)
# $missing (String)
survey-sample-short = Masih kurang { $missing } responden dari sampel yang diperlukan: baca hasil ini dengan hati-hati.
survey-profile-title = Profil responden
survey-indicator-value = Nilai indikator
survey-indicator-target = Target
survey-indicator-above = Total nilai persepsi seluruh responden
survey-indicator-below = Total unsur yang terisi
survey-indicator-said = Total nilai persepsi dibagi total unsur yang terisi, dikali 25. Angka ini dihitung terpisah dari indeks di atas.
survey-crossed-title = Indeks unsur menurut unit
survey-no-plans = Belum ada rencana perbaikan dari hasil ini.
survey-plans-title = Rencana perbaikan
survey-followed-title = Tindak lanjut rencana periode sebelumnya
survey-standing = Keadaan
survey-plan-late = lewat tenggat
survey-then = Indeks dahulu
survey-now = Indeks sekarang
survey-trend-title = Indeks dari bulan ke bulan
# $from (String)
# $until (String)
survey-trend-said = Indeks kepuasan dari { $from } sampai { $until }.
survey-instrument = Alat ukur
survey-changed = berubah
survey-changed-said = * Mulai bulan ini alat ukurnya lain: unsur, kalimat, atau cara menghitungnya berubah. Nilai sebelum dan sesudahnya tidak dapat dibandingkan begitu saja.
# $index (String)
# $grade (String)
# $n (String)
survey-concluded = Indeks kepuasan masyarakat { $index }, mutu pelayanan { $grade }, dari { $n } responden.
# $lowest (String)
# $plans (String)
survey-concluded-lowest = Unsur terendah: { $lowest }. Rencana perbaikan dari hasil ini: { $plans }.
survey-sign = Cetak tanda QR
survey-sign-title = Bagaimana pelayanan kami?
survey-sign-said = Jawab beberapa pertanyaan lewat HP, tanpa nama. Jawaban Anda kami pakai untuk memperbaiki pelayanan.
# $code (String)
survey-sign-qr = Kode QR menuju survei { $code }
survey-plan = Buat rencana perbaikan
# $unsur (String)
survey-plan-for = Buat rencana perbaikan: { $unsur }
survey-plan-hint = Penanggung jawab dan tenggat tampil di menu Perbaikan. Laporan periode berikutnya menunjukkan hasilnya.
survey-plan-unsur = Unsur yang diperbaiki
survey-plan-cause = Penyebab
survey-plan-action = Tindakan
survey-plan-from = Dari survei

# $count (String)
survey-faces-waiting = { $count } jawaban tersimpan di perangkat ini dan menunggu dikirim.
survey-faces-touch = Sentuh satu wajah.
survey-faces-thanks = Jawaban Anda membantu kami melayani lebih baik.
survey-faces-screen = Layar tiga wajah
