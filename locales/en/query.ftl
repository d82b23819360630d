### Saved queries: words under a name; a mention that says them meets the query

query-title = Saved queries
query-hint = Words and names that you watch for. Each new mention is held against all of them. Free spelling, stretched letters and affixes are recognised.
query-empty = There is no saved query yet. Write the words to watch for, then try them.
query-add = Make a query
query-change = Change the query
query-start = Watch again
query-name = Name of the query
query-name-hint = For example Queue for medicine.
query-any = Any of these words
query-any-hint = Words or phrases with commas between them. One of them is enough.
query-all = All of these words
query-all-hint = Words or phrases with commas between them. Each must be said.
query-none = Without these words
query-none-hint = A mention that says one of them does not count.
query-places = Places
query-places-hint = Names of places with commas between them. One must be said. Leave it empty for anywhere.
query-sources = Sources
query-sources-hint = Leave it empty for every source.
query-try = Try on the last 30 days
query-trial = What it would have met
query-tried = { $met } of { $heard } mentions of the last 30 days meet this query. Nothing is saved yet.
query-days = { $sum } mentions in 30 days. At most { $most } a day, on { $day }.
query-days-none = No mentions in the last 30 days.
query-said = { $met } of { $heard } mentions meet this query. Nothing was kept.
query-examples = Youngest examples
query-no-example = There is no example. Ask for fewer words, or add some to “Any of these words”.
query-words = Words that met
query-met = Meets saved queries
query-mentions = See its mentions
query-event = { $code ->
    [saved] Query saved
    [changed] Query changed
    [stopped] Query stopped
    [started] Watched again
   *[other] { $code }
}
