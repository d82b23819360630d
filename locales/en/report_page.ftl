### The pages of the reports

report-page-daily-title = 24-hour report, { $day }

report-page-monthly-title = Monthly report, { $month }

report-page-frozen = Sent, number { $number }

report-page-running = Provisional, not sent yet

report-page-provisional = Provisional

report-page-day = Sent reports:

report-page-months = Months

report-page-numbers = The numbers behind the chart
