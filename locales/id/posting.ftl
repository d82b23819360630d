### Terbit langsung oleh program

posting-direct = Terbit langsung: program menerbitkannya sendiri pada waktunya.
posting-retry = Biarkan program mencoba lagi
posting-inbox = Program menaruh filmnya di kotak masuk TikTok pada waktunya. Anda menerbitkannya dari aplikasi TikTok, dengan teks ini.
posting-private = Program mengunggah filmnya ke akun TikTok pada waktunya, tetapi hanya akun itu yang melihatnya. Anda membukanya untuk semua orang dari aplikasi TikTok.
posting-story = Cerita hanya menampilkan gambar atau filmnya. Teks ini tidak ikut terbit.
# $amount (String)
# $currency (String)
# $day (String)
posting-price = Biaya kiriman ini: { $amount } { $currency }, menurut catatan pengelola akun per { $day }.
# $amount (String)
# $currency (String)
posting-read-price = Program menanyakan hasilnya sekali sehari selama empat pekan. Setiap kali: { $amount } { $currency }.
# $when (String)
posting-key-ends = Kunci akun ini berakhir { $when }, sebelum waktunya terbit. Minta administrator memperbaruinya, atau terbitkan sendiri.
posting-key-dead = Kunci akun ini sudah tidak berlaku. Minta administrator memperbaruinya, atau terbitkan sendiri.
# $outlet (String)
posting-under-way = Program sedang menerbitkan di { $outlet } dan menunggu kepastian. Coba lagi beberapa menit lagi.
# $name (String)
posting-taken-down = Dihapus oleh program melalui akun rumah sakit. Nomor kiriman: { $name }

# $code (String)
posting-step = { $code ->
    [begun] Program mulai menerbitkan.
    [made] Kanal sedang menyiapkannya.
    [asked] Sudah dikirim; program menunggu kepastian dari kanal.
    [out] Sudah tayang; program sedang mengambil tautannya.
    [done] Diterbitkan oleh program.
    [ended] Program berhenti mencoba.
    [gone] Sudah diturunkan oleh program.
    [kept] Program tidak dapat menurunkannya. Turunkan sendiri.
   *[other] { $code }
}

# $code (String)
posting-reason = { $code ->
    [token_dead] Belum terbit: kunci akun tidak berlaku lagi. Minta administrator memperbaruinya, lalu biarkan program mencoba lagi; atau terbitkan sendiri.
    [not_permitted] Belum terbit: akun ini tidak berhak menerbitkan lewat program. Terbitkan sendiri, lalu tempel tautannya.
    [media_refused] Belum terbit: kanal menolak gambar atau filmnya. Ganti berkasnya, atau terbitkan sendiri.
    [refused] Belum terbit: kanal menolak kiriman ini. Periksa teks dan gambarnya, atau terbitkan sendiri.
    [limit] Belum terbit: batas kiriman hari ini di kanal sudah habis. Biarkan program mencoba lagi besok, atau terbitkan sendiri.
    [duplicate] Belum terbit: menurut kanal, teks yang sama sudah tayang. Periksa akunnya. Bila itu kiriman ini, tempel tautannya; bila bukan, ubah teksnya.
    [unpaid] Belum terbit: saldo akun di kanal ini habis. Minta pengelola akun mengisinya, lalu biarkan program mencoba lagi.
    [inbox] Film sudah ada di kotak masuk TikTok. Buka aplikasi TikTok, terbitkan dengan teks ini, lalu tempel tautannya.
    [private] Film sudah ada di akun TikTok, tetapi hanya akun itu yang melihatnya: TikTok belum mengaudit aplikasi ini, atau akunnya tertutup. Buka aplikasi TikTok, ubah siapa yang dapat melihatnya menjadi semua orang, lalu tempel tautannya.
    [unaudited] Belum terbit: TikTok belum mengaudit aplikasi ini, dan hanya menerima kiriman darinya untuk akun yang tertutup. Terbitkan sendiri, lalu tempel tautannya; atau minta administrator kembali memakai kotak masuk.
    [unreachable] Belum terbit: kanal tidak dapat dihubungi. Biarkan program mencoba lagi, atau terbitkan sendiri.
    [unknown_result] Belum pasti: periksa dulu akunnya. Bila sudah tayang, tempel tautannya. Bila belum, biarkan program mencoba lagi.
    [link_unknown] Sudah tayang, tetapi tautannya belum diketahui. Salin tautannya dari kanal, lalu tempel di sini.
    [not_allowed] Belum terbit: izin, hak memakai gambar, atau persetujuannya tidak berlaku hari ini. Periksa kontennya.
   *[other] { $code }
}
