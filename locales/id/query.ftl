### Pantauan: kata yang disimpan dengan nama; sebutan yang memuatnya memenuhi pantauan itu

query-title = Pantauan
query-hint = Kata dan nama yang Anda pantau. Setiap sebutan baru dicocokkan dengan semua pantauan. Ejaan bebas, huruf yang diulang, dan imbuhan tetap dikenali.
query-empty = Belum ada pantauan. Tulis kata yang ingin Anda pantau, lalu uji.
query-add = Buat pantauan
query-change = Ubah pantauan
query-start = Pantau lagi
query-name = Nama pantauan
query-name-hint = Misalnya Antrean obat.
query-any = Salah satu kata
query-any-hint = Kata atau frasa, dipisah koma. Cukup satu yang disebut.
query-all = Semua kata
query-all-hint = Kata atau frasa, dipisah koma. Semuanya harus disebut.
query-none = Tanpa kata
query-none-hint = Sebutan yang memuat salah satunya tidak dihitung.
query-places = Tempat
query-places-hint = Nama tempat, dipisah koma. Salah satu harus disebut. Kosongkan bila di mana saja.
query-sources = Sumber
query-sources-hint = Kosongkan bila dari semua sumber.
query-try = Uji dengan 30 hari terakhir
query-trial = Hasil uji
# $met (String)
# $heard (String)
query-tried = { $met } dari { $heard } sebutan dalam 30 hari terakhir memenuhi pantauan ini. Belum ada yang disimpan.
# $sum (String)
# $most (String)
# $day (String)
query-days = { $sum } sebutan dalam 30 hari. Paling banyak { $most } sehari, pada { $day }.
query-days-none = Tidak ada sebutan dalam 30 hari terakhir.
# $met (String)
# $heard (String)
query-said = { $met } dari { $heard } sebutan memenuhi pantauan ini. Tidak ada yang disimpan.
query-examples = Contoh terbaru
query-no-example = Tidak ada contoh. Kurangi kata yang diwajibkan, atau tambah kata di “Salah satu kata”.
query-words = Kata yang cocok
query-met = Memenuhi pantauan
query-mentions = Lihat sebutannya

# $code (String)
query-event = { $code ->
    [saved] Pantauan disimpan
    [changed] Pantauan diubah
    [stopped] Pantauan dihentikan
    [started] Dipantau lagi
   *[other] { $code }
}
