### Apresiasi yang diteruskan, dan penghargaan bulanan

praise-title = Apresiasi

praise-hint = Apresiasi dari pasien dan keluarga yang menyebut Anda atau unit Anda, tanpa siapa yang menyampaikannya.

praise-own = Untuk Anda

praise-none = Belum ada apresiasi yang diteruskan kepada Anda.

praise-all = Semua yang diteruskan

praise-none-passed = Belum ada apresiasi yang diteruskan.

praise-take-back = Tarik kembali

praise-pass-on = Teruskan apresiasi

praise-pass-on-hint = Yang disebut dan kepala unitnya membaca apresiasi ini di beranda dan halaman Apresiasi. Nomor kasus dan pemberinya tidak disebut.

praise-words = Kata-kata yang diteruskan

praise-words-hint = Hapus nama, nomor, dan alamat pemberi apresiasi dan pasien. Yang masih menyebutnya ditolak.

praise-people = Orang yang disebut

praise-units = Unit yang disebut

praise-recent = Apresiasi untuk Anda, 30 hari terakhir

praise-waiting = Usulan penghargaan menunggu Anda

praise-recognitions = Penghargaan bulanan

praise-recognition-hint = Penghargaan diberikan menurut ukuran yang ditetapkan sebelum bulannya dimulai. Aduan tidak ikut dihitung, dan tidak ada peringkat.

praise-criteria = Ukuran penghargaan

praise-no-criteria = Rumah sakit belum menulis ukurannya.

praise-write-criteria = Tulis ukuran

praise-criteria-hint = Berlaku untuk bulan-bulan yang dimulai sesudah ini. Satu baris satu ukuran.

# $time (String)
praise-criteria-since = ditulis { $time }

praise-month = Bulan

# $month (String)
praise-praised = Yang diapresiasi, { $month }

praise-praised-hint = Menurut abjad, dengan apresiasi yang diteruskan pada bulan itu.

praise-nobody-praised = Tidak ada apresiasi yang menyebut seseorang pada bulan itu.

praise-reason = Untuk apa

praise-propose = Usulkan

praise-recognised = Penghargaan

praise-nobody-recognised = Belum ada penghargaan.

praise-evidence = Apresiasi yang mendasarinya

praise-confirm = Setujui penghargaan

praise-decline = Tolak usulan

praise-certificate = Piagam penghargaan

# $name (String)
praise-certifies = Direktur menyampaikan penghargaan kepada { $name } atas pelayanannya kepada pasien dan keluarga.

# $code (String)
praise-stage = { $code ->
    [proposed] Diusulkan
    [confirmed] Diberikan
    [declined] Tidak diberikan
   *[other] { $code }
}

# $code (String)
praise-event = { $code ->
    [passed_on] Diteruskan
    [taken_back] Ditarik kembali
    [proposed] Diusulkan
    [confirmed] Disetujui
    [declined] Ditolak
   *[other] { $code }
}

# $code (String)
praise-refusal = { $code ->
    [not_praise] Hanya apresiasi yang diteruskan sebagai apresiasi.
    [protected] Kasus yang dilindungi tidak diteruskan.
    [nobody] Sebut orang atau unit yang diapresiasi.
    [own] Apresiasi atau penghargaan untuk diri sendiri, atau usulan sendiri, diurus orang lain.
    [tells_who] Kata-kata ini masih menyebut nama, nomor, atau alamat pemberi apresiasi atau pasien. Hapus dahulu.
    [passed_on] Apresiasi ini sudah diteruskan.
    [no_criteria] Ukuran penghargaan harus sudah ditulis sebelum bulan itu dimulai.
    [not_yet] Bulan itu belum dimulai.
    [no_evidence] Tidak ada apresiasi yang menyebut orang ini pada bulan itu.
    [not_now] Langkah ini tidak dapat dilakukan sekarang.
   *[other] { $code }
}
