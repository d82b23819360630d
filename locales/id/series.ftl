### Laporan berulang tanpa fakta baru

series-heading = Laporan berulang tanpa fakta baru
series-hint = Pelapor menyampaikan lagi hal yang sudah beberapa kali dijawab. Kepala Humas mengusulkan penanganannya, Direktur memutuskan.
series-always = Fakta baru, dan apa pun yang menyangkut bahaya, selalu melalui jalan biasa. Setiap aduan baru tetap diterima, dibaca, dan disaring oleh petugas.
series-none = Belum ada laporan berulang. Usulan dimulai dari halaman kasus pelapornya.
series-one = Laporan berulang
series-propose = Usulkan laporan berulang
series-propose-hint = Pilih paling sedikit tiga kasus pelapor ini yang sudah dijawab dan ditutup.
series-cases = Kasus sebelumnya
series-cases-none = Belum ada kasus pelapor ini yang sudah dijawab dan ditutup.
series-answered = Apa yang sudah dijawab
series-answered-hint = Ringkas jawaban rumah sakit pada kasus-kasus itu.
series-why = Mengapa tidak ada fakta baru
series-why-hint = Bandingkan dengan aduan terakhir. Alasan ini dibaca Direktur.
series-until = Ditinjau lagi paling lambat
series-until-hint = Paling lama enam bulan dari sekarang. Penanganan berakhir sendiri pada hari itu.
series-submit = Ajukan kepada Direktur
series-revise = Ubah usulan
series-author = Diusulkan oleh
series-approver = Disetujui oleh
series-returned = Dikembalikan karena
series-ended = Diakhiri karena
series-told = Pelapor diberi tahu
series-case = Diusulkan pada kasus
series-notice = Pemberitahuan kepada pelapor
series-notice-hint = Sampaikan kalimat ini kepada pelapor, lalu tandai. Kalimatnya dapat diubah di Pengaturan, Kalimat kepada pelapor.
series-tell = Sudah disampaikan
series-end = Akhiri sekarang
series-end-why = Alasan mengakhiri
series-card = Laporan berulang berlaku
# $until (String)
series-card-until = Hal yang sama sudah beberapa kali dijawab. Berlaku sampai { $until }.
series-card-open = Baca alasannya
# $until (String)
series-row-until = sampai { $until }
# $stage (String)
series-not-now = Tidak dapat dilakukan pada tahap ini: { $stage }.
# $least (String)
series-too-few = Pilih paling sedikit { $least } kasus yang sudah dijawab dan ditutup.
# $months (String)
series-too-far = Pilih tanggal paling lama { $months } bulan dari sekarang.
# $code (String)
series-stage = { $code ->
    [proposed] Menunggu persetujuan Direktur
    [returned] Dikembalikan
    [approved] Disetujui
    [ended] Diakhiri
   *[other] { $code }
}

# $code (String)
series-standing = { $code ->
    [proposed] Menunggu persetujuan Direktur
    [returned] Dikembalikan
    [holding] Berlaku
    [ended] Diakhiri
    [lapsed] Berakhir pada harinya
   *[other] { $code }
}

# $code (String)
series-event = { $code ->
    [proposed] Laporan berulang diusulkan
    [revised] Usulan diubah
    [approved] Usulan disetujui
    [returned] Usulan dikembalikan
    [told] Pelapor diberi tahu
    [ended] Penanganan diakhiri
   *[other] { $code }
}

# $code (String)
series-refusal = { $code ->
    [not_yours] Peran Anda tidak melakukan ini.
    [no_such_series] Laporan berulang ini tidak ada.
    [not_counted] Salah satu kasus bukan dari pelapor ini, belum dijawab, belum ditutup, atau dilindungi.
    [protected] Kasus yang dilindungi dan pelapor tanpa nama tidak masuk laporan berulang.
    [already_open] Sudah ada laporan berulang tentang pelapor ini.
    [past] Tanggalnya sudah lewat atau hari ini. Pilih hari sesudahnya.
    [own_proposal] Anda yang mengusulkan. Orang lain yang memutuskan.
   *[other] { $code }
}
