### Kasus serupa, dan apa yang disebut kasus di luar rumah sakit

alike-title = Kasus serupa

alike-hint = Kasus terbuka 30 hari terakhir yang memakai kata yang sama. Program hanya menunjukkan; Anda yang menentukan.

# $words (String)
alike-words = Kata yang sama: { $words }

alike-beyond-title = Menyebut hal di luar rumah sakit

alike-beyond-hint = Bacalah kalimatnya. Grading dan langkah berikutnya tetap Anda yang menentukan.

# $code (String)
alike-beyond = { $code ->
    [law] Polisi atau jalur hukum
    [death] Kematian
    [media] Media atau pengawas
   *[other] { $code }
}

alike-coverage = Di ruang publik
