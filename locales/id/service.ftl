### Indikator pelayanan Humas: katalog, profil, angka bulanan

# $month (String)
service-title = Indikator pelayanan { $month }
service-hint = Katalog indikator pelayanan Humas. Target berasal dari SPO yang berlaku; rumah sakit menetapkannya sendiri.
service-link = Indikator pelayanan bulan ini
service-indicator = Indikator
service-numerator = Pembilang (N)
service-denominator = Penyebut (D)
service-table = Indikator pelayanan bulan ini
service-note = Kasus dihitung pada bulan aduan diterima. Yang masih dapat dijawab tepat waktu belum dihitung. Angka survei di bawah lima jawaban tidak ditampilkan.
service-too-few = belum cukup jawaban
service-nothing = belum ada
# $span (String)
service-median = Separuh jawaban pertama sampai dalam { $span } atau kurang.
# $percent (String)
service-floor = paling sedikit { $percent }
# $percent (String)
service-ceiling = paling banyak { $percent }
# $asks (String)
service-met = { $asks }: tercapai
# $asks (String)
service-missed = { $asks }: belum tercapai
service-no-target = Belum ada SPO berlaku yang menyebut target
service-apart-word = Tidak dihitung
service-data-word = Sumber data
service-reads = Cara membaca
service-more = Makin besar makin baik
service-fewer = Makin kecil makin baik
# $name (String)
service-by-month = { $name } menurut bulan
service-named-by = Disebut oleh SPO

# $code (String)
service-name = { $code ->
    [first_answer] Jawaban pertama dalam 24 jam
    [answer_red] Keluhan merah selesai tepat waktu
    [answer_yellow] Keluhan kuning selesai tepat waktu
    [answer_green] Keluhan hijau selesai tepat waktu
    [returned_answers] Jawaban yang dikembalikan
    [satisfaction_after_closing] Puas setelah kasus selesai
    [calls_answered] Panggilan yang diangkat
    [trained_staff] Petugas terlatih
   *[other] { $code }
}

# $code (String)
service-counts = { $code ->
    [first_answer] Keluhan, pertanyaan, dan pertanyaan media yang jawaban pertamanya sampai dalam 24 jam
    [answer_red] Keluhan merah yang dijawab dan ditindaklanjuti dalam batas gradingnya
    [answer_yellow] Keluhan kuning yang dijawab dan ditindaklanjuti dalam batas gradingnya
    [answer_green] Keluhan hijau yang dijawab dan ditindaklanjuti dalam batas gradingnya
    [returned_answers] Kasus yang jawabannya dikembalikan kepada penyusunnya
    [satisfaction_after_closing] Pelapor yang menjawab bahwa ia terbantu
    [calls_answered] Panggilan masuk yang diangkat saat berdering
    [trained_staff] Petugas Humas yang hadir di pelatihan dalam 12 bulan terakhir
   *[other] { $code }
}

# $code (String)
service-of = { $code ->
    [first_answer] Semua keluhan, pertanyaan, dan pertanyaan media bulan itu
    [answer_red] Semua keluhan merah bulan itu
    [answer_yellow] Semua keluhan kuning bulan itu
    [answer_green] Semua keluhan hijau bulan itu
    [returned_answers] Semua kasus bulan itu yang sudah diberi jawaban
    [satisfaction_after_closing] Semua pelapor yang mengisi survei setelah kasus selesai
    [calls_answered] Semua panggilan masuk bulan itu
    [trained_staff] Semua petugas Humas yang aktif
   *[other] { $code }
}

# $code (String)
service-apart = { $code ->
    [first_answer] Duplikat, yang ditarik, dan yang 24 jamnya belum lewat
    [answer_red] Duplikat, dan yang batas waktunya belum lewat
    [answer_yellow] Duplikat, dan yang batas waktunya belum lewat
    [answer_green] Duplikat, dan yang batas waktunya belum lewat
    [returned_answers] Kasus yang belum diberi jawaban
    [satisfaction_after_closing] Pelapor yang tidak mengisi, dan kasus duka
    [calls_answered] Panggilan keluar
    [trained_staff] Petugas yang sudah tidak aktif
   *[other] { $code }
}

# $code (String)
service-data = { $code ->
    [first_answer] Riwayat kasus
    [answer_red] Riwayat kasus, dihitung seperti indikator nasional (Permenkes 30/2022, INM 12)
    [answer_yellow] Riwayat kasus, dihitung seperti indikator nasional (Permenkes 30/2022, INM 12)
    [answer_green] Riwayat kasus, dihitung seperti indikator nasional (Permenkes 30/2022, INM 12)
    [returned_answers] Riwayat kasus
    [satisfaction_after_closing] Survei di halaman lacak
    [calls_answered] Catatan telepon dan sentral telepon
    [trained_staff] Daftar hadir pelatihan
   *[other] { $code }
}
