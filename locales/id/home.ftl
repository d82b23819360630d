### Beranda staf

# $name (String)
home-greeting = Selamat datang, { $name }

home-owed = menunggu Anda

home-late = di antaranya lewat batas

home-unread = pesan pelapor belum dibaca

home-red = kasus merah terbuka

home-approvals = menunggu persetujuan

home-house-late = kasus lewat batas di rumah sakit

home-improvements-late = perbaikan lewat batas

# $part (String)
# $whole (String)
# $target (String)
home-on-time = tanggap tepat waktu bulan ini ({ $part } dari { $whole }), target { $target }

home-channels-red = kanal putus
home-content-due = konten harus terbit
home-take-downs = tayangan harus diturunkan
home-content-waits = konten menunggu Anda
home-issue-tasks = tugas isu menunggu Anda

home-mine = Milik Anda hari ini

home-duties = Yang Anda kerjakan sesudah kegiatan
# $day (String)
home-duty-until = paling lambat { $day }

home-nothing = Tidak ada kasus yang menunggu Anda saat ini.

home-ways = Jalan pintas

home-calls = telepon masih ditunggu
home-right-of-reply = menunggu hak jawab Anda

# $code (String)
home-sop-call = { $code ->
    [read] SPO wajib Anda baca
    [review] SPO menunggu tinjauan Anda
    [sign] SPO menunggu pengesahan Anda
    [begin] SPO disahkan, belum berlaku
    [mend] SPO dikembalikan kepada Anda
    [renew] SPO perlu ditinjau ulang
   *[other] { $code }
}

home-creed-approve = Persetujuan visi, misi, dan nilai

home-creed-read = Visi, misi, dan nilai belum Anda nyatakan paham

home-facility-due = Sarana perlu diperiksa

home-expectation-due = Harapan perlu ditinjau

home-vision = Visi kami

home-partners-late = permintaan kepada mitra lewat batas

home-media-late = pertanyaan media lewat batas
