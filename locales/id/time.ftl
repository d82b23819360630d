### Waktu: tanggal, jangka, sisa dan lewat

# $code (String)
time-month = { $code ->
    [m1] Januari
    [m2] Februari
    [m3] Maret
    [m4] April
    [m5] Mei
    [m6] Juni
    [m7] Juli
    [m8] Agustus
    [m9] September
    [m10] Oktober
    [m11] November
    [m12] Desember
   *[other] { $code }
}

# $code (String)
time-month-short = { $code ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] Mei
    [m6] Jun
    [m7] Jul
    [m8] Agu
    [m9] Sep
    [m10] Okt
    [m11] Nov
    [m12] Des
   *[other] { $code }
}

# $code (String)
time-weekday = { $code ->
    [d1] Senin
    [d2] Selasa
    [d3] Rabu
    [d4] Kamis
    [d5] Jumat
    [d6] Sabtu
    [d7] Minggu
   *[other] { $code }
}

# $weekday (String)
# $day (String)
# $month (String)
# $year (String)
# $clock (String)
# $zone (String)
time-long = { $weekday }, { $day } { $month } { $year } pukul { $clock } { $zone }

# $weekday (String)
# $day (String)
# $month (String)
# $year (String)
time-long-date = { $weekday }, { $day } { $month } { $year }

# $day (String)
# $month (String)
# $year (String)
time-date = { $day } { $month } { $year }

# $day (String)
# $month (String)
# $year (String)
# $clock (String)
# $zone (String)
time-short = { $day } { $month } { $year }, { $clock } { $zone }

# $span (String)
time-left = sisa { $span }

# $span (String)
time-late = lewat { $span }

# $span (String)
time-ago = { $span } yang lalu

# $span (String)
time-ahead = { $span } lagi

time-just-now = baru saja

# $count (Number)
time-days = { $count } hari

# $count (Number)
time-hours = { $count } jam

# $count (Number)
time-minutes = { $count } menit

# $count (Number)
time-working-days = { $count } hari kerja
