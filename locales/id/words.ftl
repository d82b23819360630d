### Kosakata kasus: satu kata untuk tiap kode dari domain

# $code (String)
stage = { $code ->
    [received] Diterima
    [routed] Menunggu jawaban
    [waiting] Menunggu pelapor
    [review] Diperiksa Humas
    [approval] Menunggu persetujuan
    [delivering] Siap disampaikan
    [answered] Dijawab
    [closed] Selesai
   *[other] { $code }
}

# $code (String)
public-stage = { $code ->
    [received] Diterima
    [screening] Diperiksa
    [in_progress] Ditindaklanjuti
    [waiting] Menunggu balasan Anda
    [preparing] Menyiapkan jawaban
    [answered] Dijawab
    [again] Ditindaklanjuti kembali
    [closed] Selesai
   *[other] { $code }
}

# $code (String)
grade = { $code ->
    [red] Merah
    [yellow] Kuning
    [green] Hijau
    [none] Belum digrading
   *[other] { $code }
}

# $code (String)
grade-letter = { $code ->
    [red] M
    [yellow] K
    [green] H
    [none] –
   *[other] { $code }
}

# $code (String)
nature = { $code ->
    [medical] Medis
    [non_medical] Nonmedis
   *[other] { $code }
}

# $code (String)
kind = { $code ->
    [complaint] Keluhan
    [suggestion] Saran
    [compliment] Apresiasi
    [question] Pertanyaan
    [media_inquiry] Pertanyaan media
   *[other] { $code }
}

# $code (String)
channel = { $code ->
    [web] Formulir web
    [kiosk] Kios
    [telephone] Telepon
    [in_person] Langsung
    [box] Kotak saran
    [letter] Surat
    [sms] SMS
    [whatsapp] WhatsApp
    [instagram] Instagram
    [facebook] Facebook
    [email] Surel
    [forwarded] Diteruskan instansi
    [media] Media
   *[other] { $code }
}

# $code (String)
way = { $code ->
    [message] Pesan
    [letter] Surat
    [telephone] Telepon
    [in_person] Langsung
    [tracking_page] Halaman lacak
    [public_notice] Pengumuman
    [meeting] Pertemuan keluarga
    [home_visit] Kunjungan rumah
   *[other] { $code }
}

# $code (String)
outcome = { $code ->
    [resolved] Terselesaikan
    [not_upheld] Tidak terbukti
    [unresolved] Tidak terselesaikan
    [no_reply] Pelapor tidak membalas
    [withdrawn] Dicabut pelapor
    [forwarded] Dirujuk ke instansi lain
    [duplicate] Duplikat
    [unreachable] Pelapor tidak terhubungi
   *[other] { $code }
}

# $code (String)
reaction = { $code ->
    [satisfied] Puas
    [dissatisfied] Belum puas
    [silent] Tanpa tanggapan
   *[other] { $code }
}

# $code (String)
relation = { $code ->
    [patient] Pasien
    [family] Keluarga pasien
    [guardian] Wali
    [authorised] Penerima kuasa
    [heir] Ahli waris
    [visitor] Pengunjung
    [staff] Pegawai
    [other] Lainnya
   *[other] { $code }
}

# $code (String)
rung = { $code ->
    [unit] Unit terkait
    [other_unit] Unit terkait lain
    [management] Manajemen
    [past] Di luar jenjang
   *[other] { $code }
}

# $code (String)
addressee = { $code ->
    [unit] Unit
    [dpjp] DPJP
    [committee] Komite medis
    [management] Manajemen
   *[other] { $code }
}

# $code (String)
clock = { $code ->
    [screening] Penyaringan
    [response] Tanggap grading
    [non_medical_answer] Jawaban nonmedis
    [promised_time] Waktu yang dijanjikan
    [management_report] Laporan manajemen
    [unit_target] Target unit
    [lapor_follow_up] Tindak lanjut LAPOR!
    [outer_ceiling] Batas luar
    [forwarded_due] Tenggat instansi pengirim
   *[other] { $code }
}

# $code (String)
clock-state = { $code ->
    [not_started] Belum mulai
    [running] Berjalan
    [paused] Berhenti sementara
    [stopped] Selesai
    [ended] Berakhir saat kasus ditutup
   *[other] { $code }
}

# $code (String)
command = { $code ->
    [screen] Saring
    [ask_for_time] Minta waktu
    [route] Teruskan
    [answer] Jawab
    [answer_directly] Jawab langsung
    [accept] Terima jawaban
    [return] Kembalikan
    [reroute] Bukan unit kami
    [recall_ask] Tarik permintaan jawaban
    [inquire] Minta keterangan
    [reply] Balas
    [request_approval] Ajukan persetujuan
    [approve] Setujui
    [entitle] Catat hak atas informasi
    [deliver] Sampaikan
    [record_delivery] Catat penyampaian
    [record_failure] Catat kegagalan
    [record_reaction] Catat tanggapan
    [record_care] Catat pelayanan sejak aduan
    [escalate] Naikkan jenjang
    [close] Tutup
    [reopen] Buka kembali
    [withdraw] Cabut
    [observe] Catat kabar dari pintu
    [note] Catatan
    [link] Kaitkan
    [merge] Gabung duplikat
    [link_back] Catat kaitan dari kasus lain
    [name_accused] Catat pihak yang diadukan
    [reveal] Tampilkan identitas
    [remind] Ingatkan
    [report] Laporkan
    [hold] Tahan pemusnahan
    [show_file] Tampilkan lampiran kepada yang ditanya
    [enclose] Kirim lampiran bersama jawaban
    [choose_language] Pilih bahasa surat
   *[other] { $code }
}

# $code (String)
unit-of-time = { $code ->
    [hours] jam
    [days] hari
    [working_days] hari kerja
   *[other] { $code }
}

# $code (String)
forwarder = { $code ->
    [ministry] Kementerian Kesehatan
    [health_office] Dinas Kesehatan
    [bpjs] BPJS Kesehatan
    [lapor] SP4N-LAPOR!
    [other] Instansi lain
   *[other] { $code }
}

# $code (String)
basis = { $code ->
    [patient] Pasien sendiri
    [guardian] Wali
    [written_authority] Kuasa tertulis
    [substitute] Pengambil keputusan pengganti
    [heir] Ahli waris
   *[other] { $code }
}

# $code (String)
about = { $code ->
    [nobody] Pelayanan
    [humas] Humas
    [director] Direktur
   *[other] { $code }
}

# $code (String)
hcat = { $code ->
    [quality] Mutu pelayanan klinis
    [safety] Keselamatan
    [environment] Lingkungan
    [processes] Proses dan waktu tunggu
    [listening] Mendengarkan
    [communication] Komunikasi
    [respect] Penghormatan dan hak pasien
   *[other] { $code }
}

# $code (String)
delivery-failure = { $code ->
    [window_closed] Jendela pesan sudah tertutup
    [refused] Ditolak penerima
    [unreachable] Tidak terhubungi
    [nobody_came] Tidak ada yang datang
    [nobody_home] Tidak ada orang di rumah
    [returned] Surat kembali
   *[other] { $code }
}

# $code (String)
source-status = { $code ->
    [in_force] Berlaku
    [replaced] Diganti
    [not_yet_checked] Belum diverifikasi
   *[other] { $code }
}

# $code (String)
mark = { $code ->
    [received] Aduan diterima
    [recorded] Aduan dicatat
    [screened] Disaring
    [time_asked] Waktu diminta kepada pelapor
    [routed] Diteruskan
    [unit_answered] Unit menjawab
    [asks_ended] Permintaan jawaban berakhir tanpa jawaban
    [inquired] Keterangan diminta dari pelapor
    [replied] Pelapor membalas
    [approved] Jawaban disetujui
    [answer_reached] Jawaban sampai kepada pelapor
    [followed_up] Tindak lanjut dicatat
    [reported] Dilaporkan ke manajemen
    [dissatisfied] Pelapor belum puas
    [reopened] Dibuka kembali
    [closed] Ditutup
   *[other] { $code }
}

# $code (String)
event = { $code ->
    [received] Aduan diterima
    [screened] Disaring
    [time_asked] Meminta waktu kepada pelapor
    [routed] Diteruskan
    [ask_answered] Permintaan dijawab
    [answered_directly] Dijawab langsung
    [rerouted] Dialihkan, bukan unit yang tepat
    [ask_recalled] Permintaan jawaban ditarik kembali
    [inquired] Meminta keterangan dari pelapor
    [replied] Pelapor membalas
    [accused_replied] Pihak yang diadukan menanggapi
    [accepted] Jawaban diterima Humas
    [returned] Jawaban dikembalikan
    [approval_requested] Persetujuan diajukan
    [recalled] Jawaban ditarik untuk diperiksa lagi: kasus menjadi medis
    [approved] Jawaban disetujui
    [entitled] Hak atas informasi dicatat
    [delivery_planned] Penyampaian direncanakan
    [delivered] Jawaban disampaikan
    [delivery_failed] Penyampaian gagal
    [reacted] Pelapor menanggapi jawaban
    [care_heard] Ditanya tentang pelayanan sejak aduan
    [escalated] Naik jenjang
    [closed] Kasus ditutup
    [reopened] Kasus dibuka kembali
    [withdrawn] Aduan dicabut
    [noted] Catatan internal
    [linked] Dikaitkan dengan kasus lain
    [merged] Digabung dengan kasus lain
    [linked_back] Kasus lain dikaitkan ke kasus ini
    [accused_named] Pihak yang diadukan dicatat
    [revealed] Identitas ditampilkan
    [reminded] Pengingat dikirim
    [reported] Masuk laporan manajemen
    [held] Pemusnahan ditahan
    [file_shown] Lampiran untuk yang ditanya
    [enclosed] Lampiran untuk jawaban
    [language_chosen] Bahasa surat dipilih
    [observed] Terlihat di kanal
   *[other] { $code }
}

# $code (String)
sign = { $code ->
    [answered_outside] Dijawab lewat aplikasi
    [reacted] Pelapor memberi reaksi
    [unreacted] Pelapor menarik reaksinya
    [deleted] Pesan ditarik oleh pengirimnya
    [edited] Pelapor mengubah pesannya
    [called] Pelapor menelepon lewat aplikasi
    [called_out] Kami menelepon lewat aplikasi
    [call_ended] Panggilan berakhir
    [hidden] Komentar disembunyikan dari publik
    [shown] Komentar ditampilkan kembali
    [moved] Pelapor memakai nomor atau akun baru
    [file_too_large] Lampiran tidak disimpan: terlalu besar
    [file_unknown_type] Lampiran tidak disimpan: jenis berkas tidak dikenal
    [file_altered] Lampiran tidak disimpan: isinya berubah di perjalanan
    [file_gone] Lampiran tidak disimpan: sudah tidak ada di penyedia
    [file_unreachable] Lampiran belum dapat diambil dari penyedia
    [file_not_to_be_kept] Lampiran tidak disimpan: penyedia melarangnya
    [file_too_many] Lampiran tidak disimpan: berkas kasus sudah penuh
   *[other] { $code }
}

# $code (String)
delivery-state = { $code ->
    [queued] Menunggu dikirim
    [sent] Terkirim
    [delivered] Sampai di penerima
    [read] Dibaca
    [on_the_page] Menunggu di halaman lacak
    [failed] Gagal dikirim
    [aside] Dikesampingkan
   *[other] { $code }
}

# $code (String)
topic = { $code ->
    [lainnya] Lainnya
    [none] Belum dikategorikan
   *[other] { $code }
}
