### Kliping: apa yang ditulis media tentang rumah sakit, sebulan demi sebulan

clipping-archive = Arsip kliping
# $month (String)
clipping-title = Kliping media { $month }
clipping-hint = Kliping media dan berita dari umpan, menurut tanggal terbit. Sebutan yang dikesampingkan tidak ikut. Pindaian dilampirkan di halaman sebutannya.
clipping-none = Tidak ada kliping pada bulan dan saringan ini.
clipping-outlets = Jumlah menurut media dan nada
clipping-outlet = Media
clipping-nameless = Tanpa nama media
clipping-articles = Daftar kliping
clipping-count = Jumlah kliping
clipping-day = Terbit
clipping-scans = Pindaian
# $count (Number)
clipping-with-scans = { $count } pindaian
clipping-note = Nada dinilai petugas, jangkauan menurut keterangan media. Salinan satu berita di beberapa media dihitung masing-masing.
