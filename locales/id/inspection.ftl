### Audit internal: daftar pertanyaan, contoh kasus yang diundi, lembar tiap kasus, temuan

inspection-title = Audit internal
# $title (String)
inspection-of = Audit internal: { $title }
inspection-none = Belum ada audit internal.
inspection-hint = Kasus diundi acak dari kasus masa itu, lalu dibaca ulang satu per satu: apakah prosedur ditepati? Undian yang sama dapat diulang siapa pun dengan bibit yang tercetak.
inspection-begin = Mulai audit
inspection-draw = Undi contoh dan mulai
inspection-subject = Yang diaudit
inspection-whole-procedure = Prosedur penanganan keluhan
inspection-choose = Pilih yang diaudit
inspection-choose-hint = Pertanyaan dimulai dari langkah dokumen itu. Anda dapat mengubahnya.
inspection-period = Masa
inspection-from = Diterima dari tanggal
inspection-until = Sampai tanggal
inspection-size = Jumlah kasus atau pengamatan
inspection-seed = Bibit undian
inspection-seed-hint = Kosongkan untuk undian baru. Isi 16 angka heksadesimal dari audit lain untuk mengulang undiannya.
inspection-seed-wrong = Bibit ditulis dengan 16 angka heksadesimal (0-9, a-f).
inspection-number-wrong = Tulis bilangan bulat.
inspection-questions = Pertanyaan
inspection-question = Pertanyaan
# $number (String)
inspection-question-nth = Pertanyaan { $number }
inspection-questions-hint = Satu pertanyaan yang dapat dijawab ditepati atau tidak ditepati dari berkas kasus. Kosongkan yang tidak dipakai.
inspection-clause = Langkah
inspection-lead = Auditor
inspection-begun = Dimulai
inspection-ended-at = Berakhir
inspection-standing = Keadaan
inspection-sample = Contoh
# $drawn (String)
# $population (String)
inspection-drawn = { $drawn } dari { $population } kasus
# $seed (String)
inspection-method = Contoh diundi dengan ChaCha20 (RFC 8439), bibit { $seed }: kasus menurut nomor, tiap kasus mendapat delapan bita berikutnya dari aliran kunci, dan yang terkecil terpilih. Bibit yang sama memberi contoh yang sama.
# $withheld (String)
inspection-withheld = { $withheld } kasus terlindung pada masa itu tidak ikut diundi.
inspection-cases = Kasus atau pengamatan dalam contoh
inspection-protected = Kasus terlindung
inspection-fill = Isi lembar
inspection-again = Ubah lembar
# $number (String)
inspection-sheet-of = Lembar { $number }
inspection-found = Hasil
inspection-remark = Keterangan
inspection-remarks = Keterangan pada lembar
inspection-no-names = Jangan tulis nama siapa pun. Yang diaudit adalah prosedur, bukan orang. Jawaban “Tidak ditepati” perlu keterangan.
inspection-keep = Simpan lembar
inspection-open-case = Buka kasus
inspection-summary = Simpulan
inspection-summary-hint = Apa yang ditepati, apa yang tidak, dan apa yang perlu diperbaiki.
inspection-close = Tutup audit
inspection-stop = Hentikan tanpa hasil
inspection-findings = Temuan
# $count (String)
inspection-findings-count = { $count } temuan
# $done (String)
# $all (String)
inspection-progress = { $done } dari { $all } lembar terisi
inspection-plan = Rencanakan perbaikan
inspection-program-sample = Program: contoh
inspection-program-all = Program: semua
inspection-computed-note = Program menilai langkah yang sama dari riwayat kasus: ditepati per yang sudah dapat dinilai, pada kasus contoh dan pada semua kasus masa itu. Bila berbeda dari penilaian auditor, periksa kasusnya.
inspection-from-audit = Dari audit internal

# $code (String)
inspection-stage = { $code ->
    [running] Berjalan
    [closed] Ditutup
    [stopped] Dihentikan
   *[other] { $code }
}

# $code (String)
inspection-sheet = { $code ->
    [open] Belum diisi
    [filled] Terisi
    [protected] Tidak ditampilkan
   *[other] { $code }
}

# $code (String)
inspection-answer = { $code ->
    [kept] Ditepati
    [not_kept] Tidak ditepati
    [not_applicable] Tidak berlaku
   *[other] { $code }
}

# $code (String)
inspection-event = { $code ->
    [begun] Audit dimulai
    [checked] Lembar diisi
    [closed] Audit ditutup
    [stopped] Audit dihentikan
   *[other] { $code }
}

# $code (String)
inspection-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [days] Masa audit berakhir paling lambat hari ini dan tidak sebelum dimulai.
    [no_cases] Tidak ada kasus pada masa ini yang berjalan menurut prosedur itu.
    [not_in_sample] Kasus itu tidak ada dalam contoh.
    [own_work] Anda ikut menangani kasus ini. Lembarnya diisi orang lain.
    [unanswered] Jawab setiap pertanyaan, juga dengan “Tidak berlaku”.
    [no_remark] Jawaban “Tidak ditepati” perlu keterangan: apa yang ditemukan?
    [names_somebody] Ada nama petugas di dalam keterangan. Tulis apa yang terjadi, tanpa nama orang.
    [nothing_found] Pada pertanyaan ini tidak ada yang perlu diperbaiki.
   *[other] { $code }
}
# $most (String)
inspection-questions-most = Audit berisi 1 sampai { $most } pertanyaan.
# $clause (String)
inspection-no-such-clause = Dokumen ini tidak mempunyai langkah { $clause }.
# $most (String)
inspection-size-most = Contoh berisi 1 sampai { $most } kasus.
# $left (String)
inspection-unchecked = { $left } lembar belum diisi.
# $stage (String)
inspection-ended = Audit ini sudah berakhir: { $stage }.

inspection-occasions = Amati pelayanannya langsung, bukan membaca kasus
inspection-occasions-hint = Untuk SPO yang tidak menjalankan kasus, misalnya salam di loket. Tidak ada undian: lembar diisi sebanyak jumlah di atas.
# $count (String)
inspection-occasions-of = { $count } pengamatan
inspection-watched = Tidak ada undian: pelayanan diamati langsung, satu lembar setiap pengamatan.
# $number (String)
inspection-occasion = Pengamatan { $number }
