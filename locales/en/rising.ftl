### What is rising: matters of which suddenly many people speak

rising-title = Rising
rising-hint = Words that more people use in three days than the eight weeks before let expect. One author and one copied text count once. The program only suggests; you judge.
rising-none = Nothing is rising these seven days. Look again tomorrow, or make the search more sensitive.
rising-ease-word = Sensitivity
rising-ease-hint = The more sensitive, the more alarms that turn out to be nothing.
rising-begin = Make it an issue
rising-begin-hint = An issue begins with the words of all examples, a case as a complaint with the words of the first, a content item as an idea. All examples go with the issue or the case.
rising-keys = Keyboard: choose with j and k, then press b i, b k or b c.
rising-delay = Noticed only now, on the list of what is rising.
rising-examples = Examples
rising-heard = { $count } mentions read since { $since }, counted { $counted }.
rising-why = { $authors } different people in three days; usually about { $expected }.
rising-days = { $count } mentions with the first word in the last 14 days
rising-ease = { $code ->
    [seldom] Seldom: about one false alarm a month
    [usual] Usual: about one false alarm a week
    [often] Sensitive: about three false alarms a week
   *[other] { $code }
}
