### Clippings: what the media wrote of the hospital, month by month

clipping-archive = Clipping archive
clipping-title = Media clippings { $month }
clipping-hint = Clippings and articles from feeds by the day on which they were published. Mentions that were set aside are left out. Scans hang on the page of a mention.
clipping-none = There is no clipping in this month and filter.
clipping-outlets = Counts by outlet and tone
clipping-outlet = Outlet
clipping-nameless = Without a name
clipping-articles = List of clippings
clipping-count = Clippings
clipping-day = Published
clipping-scans = Scans
clipping-with-scans = { $count ->
    [one] { $count } scan
   *[other] { $count } scans
}
clipping-note = Tone is judged by a person, reach is told by the outlet. Copies of one article in several outlets count each.
