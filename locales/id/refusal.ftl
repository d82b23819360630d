### Mengapa suatu langkah atau isian ditolak

# $act (String)
# $stage (String)
refusal-not-now = “{ $act }” tidak dapat dilakukan saat kasus berstatus “{ $stage }”.

# $act (String)
refusal-not-yours = “{ $act }” bukan bagian dari peran Anda pada kasus ini.

# $way (String)
refusal-way-forbidden = Jawaban ini tidak boleh disampaikan lewat “{ $way }”.

# $way (String)
refusal-needs-reach = Kontak pelapor untuk “{ $way }” belum ada.

# $unit (String)
refusal-unknown-unit = Unit “{ $unit }” tidak dikenal.

# $code (String)
refusal = { $code ->
    [not_yours] Ini bukan bagian dari peran Anda pada kasus ini.
    [not_now] Langkah ini tidak dapat dilakukan pada tahap sekarang.
    [accused] Anda disebut dalam aduan ini, jadi Anda hanya dapat memberi tanggapan.
    [accused_directs] Saring dahulu kasus ini sebagai aduan tentang direktur: setelah itu dewan pengawas yang menyetujui jawabannya, dan direktur dapat dicatat sebagai teradu.
    [own_name] Anda tidak dapat mencatat diri sendiri, karena kasus ini lalu tertutup bagi Anda. Minta rekan atau atasan yang mencatatnya.
    [about_you] Aduan ini menyangkut bagian Anda, jadi pihak lain yang menanganinya.
    [sealed] Kasus ini berjalan di jalur tertutup.
    [unknown_category] Kategori itu tidak ada dalam daftar rumah sakit. Pilih salah satunya, atau “lainnya”.
    [unscreened] Saring dahulu kasus ini.
    [ungraded] Tetapkan dahulu gradingnya.
    [no_asks] Sebutkan kepada siapa kasus ini diteruskan.
    [unknown_unit] Unit itu tidak dikenal.
    [asked_twice] Satu tujuan hanya dapat menerima satu permintaan jawaban. Gabungkan pertanyaannya, atau tunggu jawaban yang masih terbuka.
    [medical_ask_to_unit] Permintaan jawaban medis ditujukan kepada DPJP, komite medis, atau manajemen.
    [same_unit] Pada jenjang ini tanyakan unit lain dari sebelumnya.
    [needs_management] Pada jenjang ini kasus harus sampai ke manajemen.
    [ladder_ended] Jenjangnya sudah habis.
    [not_asked] Tidak ada permintaan untuk Anda, atau sudah Anda jawab.
    [medical_opinion_missing] Belum ada jawaban DPJP, komite medis, atau manajemen.
    [approval_missing] Jawaban ini perlu persetujuan Direktur sebelum keluar.
    [approved_text_differs] Isi jawaban berbeda dari yang disetujui.
    [own_answer] Jawaban sendiri disetujui oleh orang lain.
    [not_entitled] Belum tercatat bahwa penerima berhak atas informasi medis ini.
    [way_forbidden] Jawaban ini tidak boleh disampaikan dengan cara itu.
    [needs_company] Penyampaian ini harus didampingi DPJP atau unit.
    [needs_reach] Kontak pelapor untuk cara ini belum ada.
    [no_way_chosen] Pilih cara penyampaiannya.
    [note_missing] Tulis catatan tentang yang dilakukan.
    [grade_forbids_direct_answer] Grading ini tidak boleh dijawab langsung.
    [reaction_missing] Catat dahulu tanggapan pelapor.
    [still_dissatisfied] Pelapor belum puas, jadi kasus belum dapat ditutup begini.
    [only_unresolved] Setelah jenjang terakhir kasus hanya dapat ditutup “Tidak terselesaikan”.
    [letter_missing] Sertakan surat yang menyebut upaya di luar rumah sakit.
    [root_cause_missing] Tulis akar masalahnya.
    [improvement_missing] Tulis perbaikannya, atau alasan tidak ada perbaikan.
    [reply_given] Pelapor sudah memberi tanggapan, jadi kasus ini tidak berakhir tanpa balasan.
    [still_time] Masa menunggu tanggapan pelapor belum habis.
    [not_tried] Catat dahulu penyampaian yang gagal; pelapor yang belum dicoba dihubungi tidak disebut tidak terjangkau.
    [receiver_missing] Tulis kepada siapa aduan ini diteruskan.
    [window_passed] Masa untuk membuka kembali sudah lewat.
    [until_past] Waktu yang dijanjikan harus di masa depan.
    [until_too_far] Waktu yang dijanjikan melewati batas terluar dalam aturan rumah sakit.
    [time_impossible] Waktu penyampaian harus setelah persetujuan dan tidak di masa depan.
    [other_person] Penggabungan hanya untuk orang yang sama.
    [other_closed] Kasus tujuan sudah ditutup, jadi tidak dapat menjawab untuk keduanya. Buka kembali dahulu, atau kaitkan.
    [other_kind] Keluhan hanya dapat digabung dengan keluhan.
    [asked_accused] Pihak yang diadukan tidak ditanyai; tanggapannya tetap dapat diterima.
    [no_such_ask] Tidak ada permintaan jawaban terbuka dengan nomor itu.
    [itself_linked] Kasus tidak dapat dikaitkan dengan dirinya sendiri.
    [reason_missing] Tulis alasannya.
   *[other] { $code }
}

# $code (String)
intake-fault = { $code ->
    [received_after_recorded] Waktu diterima tidak mungkin setelah waktu dicatat.
    [received_too_long_ago] Waktu diterima paling lama 366 hari sebelum dicatat. Periksa tahunnya.
    [occurred_after_received] Kejadian tidak mungkin setelah aduan diterima.
    [delay_reason_missing] Tulis alasan mengapa baru dicatat sekarang.
    [forwarder_missing] Sebutkan instansi yang meneruskan.
    [named_anonymous] Aduan tanpa nama tidak boleh memuat nama pelapor.
   *[other] { $code }
}

# $code (String)
invalid = { $code ->
    [empty] Isi bagian ini.
    [too_long] Terlalu panjang.
    [not_a_name] Tulis nama dengan huruf.
    [not_a_phone] Nomor HP belum lengkap. Contoh: 0812-3456-7890
    [not_an_email] Alamat surel belum lengkap. Contoh: nama@contoh.id
    [not_a_link] Tautan harus lengkap, diawali https:// atau http://. Contoh: https://contoh.id/berita
    [control_character] Ada tanda yang tidak dapat dibaca. Tulis ulang bagian ini.
   *[other] { $code }
}

refusal-unknown-name = Ini tidak dikenal di sini.
