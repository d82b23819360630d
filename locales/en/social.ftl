### The monthly report of social media

social-report-title = Social media report { $month }
social-report-hint = What was planned and published, its results, and how soon people heard back. Counted anew each time it is opened.
social-report-link = Social media report of this month
social-report-planned = Planned
social-report-stood = Published
social-report-received = Messages and comments that became cases
social-report-questions = Questions received
social-report-consents = Consents used
social-report-withdrawn = Consents withdrawn
social-report-outlets = Plan and publication by channel
social-report-purposes = Plan and publication by purpose
social-report-outlet = Channel
social-report-purpose = Purpose
social-report-nothing = none yet
social-report-results = Results by channel, metric and definition
social-report-results-none = No results have been recorded yet.
social-report-metric = Metric
social-report-definition = Definition
social-report-total = Total
social-report-of-posts = Over posts
social-report-as-of = Counted up to
social-report-days = { $from } to { $until }
social-report-best = Highest and lowest results
social-report-highest = Highest
social-report-lowest = Lowest
social-report-of-title = { $title }: { $number }
social-report-apart = There is more than one definition. Each stands alone: its numbers are neither added to nor compared with others.
social-report-posts = What was published
social-report-post = Content
social-report-day = Published on
social-report-counted = Latest result
social-report-number = { $measure } { $number }
social-report-reading = { $numbers } ({ $definition }, { $day })
social-report-posts-none = Nothing was published in this month.
social-report-answering = Time to an answer
social-report-answered = Answered
social-report-in-grade = Answered within the limit of the grade
social-report-in-goal = Answered within { $hours } hours (the hospital's goal)
social-report-no-goal = The hospital has set no goal for the time to an answer
social-report-median = Median time to the first answer
social-report-ninety = 90th percentile (nearest rank)
social-report-complaints = Complaints closed
social-report-of = { $count } of { $of }
social-report-answer-note = Counted over the cases that came in through Instagram and Facebook in this month, from the hospital receiving the message to the first answer reaching the person; every hour counts, day and night. 90th percentile: the smallest time that covers at least 90 of 100 answers. What is not answered and not yet late is not judged.
social-report-held = Held back during a pause
social-report-held-none = There was no pause in this month.
social-report-held-from = From
social-report-held-until = Until
social-report-held-why = Reason
social-report-held-items = Items held back
social-report-followers = Followers
social-report-followers-now = Latest
social-report-followers-before = Before this month
social-report-note = What has not been recorded reads “none yet” and does not count as 0. The numbers of each channel depend on that channel's definition.

definition-word = { $code ->
    [shown] as the channel shows it
   *[other] { $code }
}
