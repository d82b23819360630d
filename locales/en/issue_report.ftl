### The monthly report of issues

issue-report-title = Report of issues, { $month }
issue-report-hint = Issues that were open in this month: how soon they were judged and spoken to, and how they ended. Counted anew whenever it is opened.
issue-report-link = Report of issues this month
issue-report-none = There was no issue in this month.
issue-report-nothing = none yet
issue-report-table = Issues that were open in this month
issue-report-outcomes = How those that were closed ended
issue-report-count = Number
issue-report-detected = Detected
issue-report-closed = Closed
issue-report-open = Still open
issue-report-in-time = Judged in time
issue-report-of = { $count } of { $of }
issue-report-median-judged = Median time until judged
issue-report-median-said = Median time until the first statement
issue-report-median-closed = Median time until closed
issue-report-judged-after = Judged after
issue-report-said-after = Statement after
issue-report-cases = Cases
issue-report-runs = still open
issue-report-note = Times count from when the hospital knew. The limit of the first judgement is the hospital's rule (15 to 30 minutes) at the hour of detection. It comes from what crisis plans usually name; its source is not verified yet, so it reminds and judges nobody.
