### Time: dates, spans, left and late

time-month = { $code ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
    [m12] December
   *[other] { $code }
}

time-month-short = { $code ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
    [m12] Dec
   *[other] { $code }
}

time-weekday = { $code ->
    [d1] Monday
    [d2] Tuesday
    [d3] Wednesday
    [d4] Thursday
    [d5] Friday
    [d6] Saturday
    [d7] Sunday
   *[other] { $code }
}

time-long = { $weekday }, { $day } { $month } { $year }, { $clock } { $zone }

time-long-date = { $weekday }, { $day } { $month } { $year }

time-date = { $day } { $month } { $year }

time-short = { $day } { $month } { $year }, { $clock } { $zone }

time-left = { $span } left

time-late = { $span } late

time-ago = { $span } ago

time-ahead = in { $span }

time-just-now = just now

time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

time-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
