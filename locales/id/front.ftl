### Halaman publik: pintu masuk dan penjelasan

front-title = Layanan Aduan

front-question = Apa yang ingin Anda sampaikan kepada kami?

front-promise = Aduan Anda tidak pernah memengaruhi pelayanan yang Anda atau keluarga Anda terima.

front-report = Sampaikan

front-track = Lacak

front-how = Cara kerja

front-emergency-title = Keadaan darurat?

front-emergency = Jangan menulis di sini. Hubungi IGD:

front-other-ways = Cara lain menghubungi kami

front-by-phone = Telepon

front-by-email = Surel

front-in-person = Datang langsung

front-helped = Keluarga boleh menyampaikan untuk pasien. Bila sulit menulis, teleponlah: petugas kami mencatatnya untuk Anda.

front-how-title = Cara kerja

front-how-intro = Setiap aduan menempuh lima langkah. Anda dapat melihatnya dengan kode lacak.

# $code (String)
front-how-stage = { $code ->
    [received] Aduan Anda tersimpan. Anda mendapat kode lacak.
    [examined] Petugas Humas membaca dan menilainya.
    [followed_up] Kami bertanya kepada unit atau dokter penanggung jawab.
    [answered] Anda mendapat jawaban. Katakan apakah Anda puas.
    [done] Aduan ditutup setelah Anda menanggapi. Perbaikannya kami catat.
   *[other] { $code }
}

front-how-limits = Paling lambat kami jawab

front-how-limit-non-medical = Bukan perkara medis

# $code (String)
front-how-limit-grade = { $code ->
    [red] Risiko tinggi (merah)
    [yellow] Risiko sedang (kuning)
    [green] Risiko rendah (hijau)
   *[other] { $code }
}

front-how-limits-note = Petugas menilai risikonya. Cara Anda membayar tidak berpengaruh.

front-how-unhappy = Bila Anda belum puas

front-how-unhappy-means = Katakan di halaman lacak. Kami bertanya kepada unit lain, lalu kepada manajemen. Bila tetap tidak ada jalan keluar, kami menyebut pihak di luar rumah sakit.

front-how-medical = Bila menyangkut tindakan medis

front-how-medical-means = Dokter penanggung jawab Anda (DPJP) menjelaskannya secara langsung. Penjelasan medis hanya kami berikan kepada orang yang berhak. Isinya tidak pernah kami tulis di halaman lacak.

front-how-fair = Jaminan

front-how-fair-means = Orang yang Anda adukan tidak ikut menangani aduan Anda.

front-privacy-title = Privasi

# $code (String)
front-privacy-about = { $code ->
    [kept] Apa yang kami simpan
    [seen] Siapa yang melihatnya
    [care] Yang merawat Anda
    [anonymous] Tanpa nama
    [notice] Pesan kepada Anda
    [activity] Pendaftaran kegiatan
    [cookies] Kuki
    [erased] Penghapusan
   *[other] { $code }
}

# $code (String)
front-privacy-means = { $code ->
    [kept] Kami menyimpan tulisan Anda, serta nama dan kontak bila Anda memberikannya. Semuanya tersandi.
    [seen] Hanya petugas yang menangani aduan Anda. Setiap kali identitas dibuka, hal itu tercatat dengan alasannya.
    [care] Dokter dan perawat yang merawat Anda tidak melihat siapa yang mengadu. Pengecualian hanya bila jawabannya memerlukan itu.
    [anonymous] Bila Anda memilih tanpa nama, kami tidak menyimpan nama, nomor, atau surel Anda.
    [notice] Pesan di HP dapat terbaca oleh orang lain yang memegangnya. Pilih tanpa nama bila itu berbahaya bagi Anda.
    [activity] Bila Anda mendaftar ke kegiatan, nama, nomor, surel, dan pertanyaan Anda dipakai untuk kegiatan itu saja, dan dihapus 90 hari sesudahnya.
    [cookies] Kuki hanya mengingat bahasa dan tampilan, dan pilihan Anda dalam survei yang belum dikirim, paling lama 12 jam. Tulisan Anda tidak pernah disimpan di kuki.
    [erased] Anda boleh meminta identitas Anda dihapus. Catatan kasus tetap ada, tetapi tanpa nama.
   *[other] { $code }
}

front-privacy-ask = Bertanya atau meminta penghapusan

front-privacy-ask-means = Hubungi Humas dan sebutkan nomor kasus Anda.

front-accessibility-title = Aksesibilitas

front-accessibility-intro = Halaman ini kami buat agar dapat dipakai semua orang.

# $code (String)
front-accessibility-means = { $code ->
    [keyboard] Semua dapat dijalankan dengan papan ketik saja.
    [reader] Pembaca layar membacakan setiap pertanyaan dan kesalahan.
    [size] Ukuran huruf mengikuti pengaturan peramban Anda, sampai empat kali lipat.
    [script] Semua halaman publik berjalan tanpa JavaScript, juga di HP lama.
    [time] Tidak ada batas waktu untuk mengisi.
    [colour] Tidak ada yang disampaikan hanya dengan warna.
   *[other] { $code }
}

front-accessibility-help = Bila ada yang tidak dapat Anda pakai

# $phone (String)
front-accessibility-help-means = Telepon kami di { $phone }. Petugas mencatat aduan Anda, dan kami memperbaiki halamannya.

front-licences-title = Lisensi

front-licences-ours = Jembatan adalah perangkat lunak bebas dengan lisensi GNU AGPL versi 3 atau yang lebih baru.

front-licences-source = Anda berhak atas kode sumber program yang berjalan di sini. Mintalah kepada Humas rumah sakit.

front-licences-others = Lisensi bagian dari pihak lain

front-about-title = Tentang rumah sakit

front-about-none = Visi, misi, dan nilai akan diumumkan di halaman ini setelah disetujui Direktur.
