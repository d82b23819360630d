### Kalimat kepada pelapor

# $code (String)
sentence-occasion = { $code ->
    [acknowledgement] Tanda terima aduan
    [request_for_time] Minta waktu
    [question] Minta keterangan
    [reminder] Pengingat
    [tracking_page] Jawaban di halaman lacak
    [invitation] Undangan pertemuan
    [home_visit] Kunjungan rumah
    [after_closing] Pertanyaan setelah kasus selesai
    [public_reply] Balasan terbuka
    [series_notice] Pemberitahuan laporan berulang
   *[other] { $code }
}

# $code (String)
sentence-when = { $code ->
    [acknowledgement] Dikirim begitu aduan masuk.
    [request_for_time] Dikirim saat Anda minta waktu, setelah kata-kata Anda sendiri.
    [question] Dikirim saat Anda minta keterangan.
    [reminder] Dikirim bila pelapor belum membalas.
    [tracking_page] Dikirim bila jawaban menunggu di halaman lacak.
    [invitation] Dikirim saat pertemuan direncanakan.
    [home_visit] Dikirim saat kunjungan rumah direncanakan.
    [after_closing] Dikirim sehari setelah kasus selesai, sekali untuk satu kasus, lewat saluran pelapor; tidak pernah kepada keluarga yang berduka.
    [public_reply] Dikirim di bawah komentar, terbaca siapa saja; tidak menyebut nomor kasus atau bahwa seseorang adalah pasien.
    [series_notice] Dibacakan atau dikirim petugas setelah Direktur menyetujui penanganan laporan berulang.
   *[other] { $code }
}

# $code (String)
sentence-language = { $code ->
    [id] Bahasa Indonesia
    [en] Bahasa Inggris
   *[other] { $code }
}

# $code (String)
sentence-gap = { $code ->
    [rumah_sakit] nama rumah sakit
    [nomor] nomor aduan
    [kode] kode lacak pelapor
    [jaminan] jaminan bahwa pelayanan tidak berubah karena keluhan
    [halaman] alamat halaman lacak
    [tenggat] batas waktu yang dijanjikan
    [pertanyaan] pertanyaan Anda
    [waktu] hari dan jam
    [tempat] ruang atau alamat pertemuan
   *[other] { $code }
}

# $code (String)
# $detail (String)
sentence-flaw = { $code ->
    [empty] Tulis kalimatnya.
    [too_long] Kalimat terlalu panjang. Paling banyak { $detail } huruf.
    [syntax] Baris { $detail }: kurung tidak lengkap. Tulis bagian isian seperti {"{{ nomor }}"}.
    [unknown_gap] Isian {"{{"} { $detail } {"}}"} tidak dikenal di kalimat ini. Pilih dari daftar isian.
    [missing_gap] Kalimat ini harus memuat {"{{"} { $detail } {"}}"}.
   *[other] { $code }
}

sentence-hint = Kalimat yang dikirim otomatis kepada pelapor. Rumah sakit boleh memakai kata-katanya sendiri; isian di antara kurung diisi oleh program.
sentence-own = Kata-kata sendiri
sentence-is-built-in = Kalimat bawaan
sentence-built-in = Kalimat bawaan
sentence-text = Kalimat
sentence-text-hint = Tulis isian persis seperti di daftar, dengan dua kurung.
sentence-gaps = Isian yang tersedia
sentence-needed = wajib
sentence-look = Lihat contoh
sentence-sample = Contoh bagi pelapor
sentence-sample-hint = Nomor, kode, hari, dan tempat di sini rekaan.
sentence-reset = Pakai kalimat bawaan
sentence-edit = Ubah
sentence-now = Yang dikirim sekarang

# $who (String)
# $at (String)
sentence-last = Terakhir diubah oleh { $who }, { $at }.

sentence-sample-question = pada hari apa kejadiannya?
sentence-sample-place = Ruang Humas, lantai 1
