### The list of a day: units and topics of which suddenly many speak

watchlist-title = Daily list
watchlist-hint = Units and topics of which more people speak in three days than in the eight weeks before, from mentions and cases. Drawn once a day after 05:00 and kept. The program only suggests; you judge.
watchlist-of = { $day }, drawn { $at }
watchlist-nothing = No unit or topic was rising on that day.
watchlist-none = There is no list yet. The first is drawn once there are mentions or cases of 14 days.
watchlist-days = Other days
watchlist-mark = Mark as handled
watchlist-unmark = Open again
watchlist-done-word = What was done
watchlist-handled = Handled: { $what } ({ $who }, { $at })
watchlist-done = { $code ->
    [issue] made an issue
    [case] handled in a case
    [unit] the unit has answered
    [watched] watched again tomorrow
    [nothing] no problem
   *[other] { $code }
}
watchlist-budget = Alarm budget
watchlist-budget-word = False alarms in four weeks
watchlist-budget-hint = How many false alarms you bear, 1 to 80. The more, the more sensitive. It counts from the next list on; a list that was drawn does not change.
watchlist-budget-wrong = Write a whole number from 1 to 80.
watchlist-budget-was = The alarm budget of this list: { $count } false alarms in four weeks.
watchlist-event = { $kind ->
    [drawn] List drawn
    [handled] Marked as handled
    [reopened] Opened again
    [tolerated] Alarm budget changed
   *[other] { $kind }
}
