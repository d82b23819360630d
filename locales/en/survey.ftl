### Satisfaction surveys: tables of answers, unsur, results

survey-unreadable = { $code ->
    [empty] The table has not a single line.
    [encoding] The file was saved in another encoding. Save it as CSV UTF-8.
    [too_many_columns] Too many columns for a survey.
    [too_many_lines] Too many lines for a survey.
   *[other] { $code }
}

survey-weight-misfit = Weight { $weight } is not for { $unsur } unsur: weights have to add up to 1. Use weight exact.

survey-line = Line { $line }: { $why }

survey-line-flaw = { $code ->
    [columns] it has another number of columns.
    [outside_scale] a value lies outside 1 to 4.
    [not_a_number] something is not a whole number.
    [nothing] nothing was filled.
    [encoding] it is not UTF-8.
   *[other] { $code }
}

survey-lines-refused = { $refused } lines refused, { $taken } lines counted.
