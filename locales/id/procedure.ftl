### Prosedur yang berjalan, butir demi butir

# $code (String)
verdict = { $code ->
    [kept] Dijalankan
    [broken] Dilanggar
    [pending] Belum selesai
    [not_applicable] Tidak berlaku
   *[other] { $code }
}

# $code (String)
duty = { $code ->
    [receive] Menerima aduan
    [ask_for_time] Meminta waktu kepada pelapor
    [relay_unit_answer] Menanyakan ke unit dan menyampaikan jawabannya
    [other_unit] Bila belum puas, menanyakan ke unit lain
    [approved_answer] Jawaban resmi dengan persetujuan Direktur
    [medical_opinion] Perkara medis melalui DPJP, bila perlu komite medis
    [non_medical_in_time] Nonmedis paling lama 2 x 24 jam
    [in_person_delivery] Menyampaikan secara langsung, didampingi DPJP atau unit
    [documented] Didokumentasikan dan direkap tiap bulan
    [improvement] Perbaikan sumber daya manusia dan sistem
    [no_discrimination] Jaminan tanpa diskriminasi
   *[other] { $code }
}

# $code (String)
why = { $code ->
    [proven] Terbukti dari riwayat kasus
    [not_yet] Langkah ini belum tiba waktunya
    [no_complaint] Bukan keluhan
    [answered_directly] Dijawab langsung
    [ended_without_answer] Berakhir tanpa jawaban
    [never_dissatisfied] Pelapor tidak pernah menyatakan belum puas
    [ladder_ended] Jenjang sudah habis
    [no_official_answer] Tidak ada jawaban resmi
    [not_medical] Bukan perkara medis
    [not_screened] Belum disaring
    [medical] Perkara medis
    [no_such_clock] Batas waktu ini tidak diatur
    [anonymous] Pelapor tanpa nama
    [not_asked_for_time] Waktu tidak diminta kepada pelapor
    [not_relayed] Jawaban unit tidak diteruskan
    [no_other_unit] Tidak ada unit lain yang ditanya
    [no_approval] Tanpa persetujuan
    [approved_other_words] Yang disetujui bukan kalimat yang disampaikan
    [approved_later] Disetujui setelah disampaikan
    [no_medical_opinion] Tanpa pendapat medis
    [late] Lewat batas waktu
    [delivered_by_message] Disampaikan lewat pesan
    [not_in_person] Tidak disampaikan secara langsung
    [unaccompanied] Tanpa pendamping DPJP atau unit
    [not_reported] Tidak masuk laporan
    [reported_late] Terlambat dilaporkan
    [no_improvement] Tanpa perbaikan dan tanpa alasan
    [care_worse] Pelayanan memburuk setelah aduan
   *[other] { $code }
}

# $code (String)
preset = { $code ->
    [rsud-banyumas] RSUD Banyumas (SPO pengaduan)
    [inm] Indikator nasional mutu
    [rs-smc] RS SMC
    [puskesmas] Puskesmas
    [klinik] Klinik
   *[other] { $code }
}

# $kept (String)
# $total (String)
procedure-kept = { $kept } dari { $total } kasus

# $count (Number)
procedure-pending = { $count } belum selesai

procedure-deviating = Kasus yang menyimpang
