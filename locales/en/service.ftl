### Customer-service indicators: catalogue, profile, monthly figures

service-title = Service indicators, { $month }
service-hint = The catalogue of the office's service indicators. Targets come from the SPOs in force; the hospital sets them itself.
service-link = Service indicators of this month
service-indicator = Indicator
service-numerator = Numerator (N)
service-denominator = Denominator (D)
service-table = Service indicators of this month
service-note = Cases count in the month in which the complaint was heard. What may still be answered in time is not counted yet. Survey figures of fewer than five answers are not shown.
service-too-few = not enough answers yet
service-nothing = none yet
service-median = Half of the first answers arrived within { $span } or less.
service-floor = at least { $percent }
service-ceiling = at most { $percent }
service-met = { $asks }: met
service-missed = { $asks }: not met
service-no-target = No SPO in force names a target yet
service-apart-word = Not counted
service-data-word = Source of the data
service-reads = How to read it
service-more = More is better
service-fewer = Fewer is better
service-by-month = { $name } by month
service-named-by = Named by the SPO

service-name = { $code ->
    [first_answer] First answer within 24 hours
    [answer_red] Red complaints finished in time
    [answer_yellow] Yellow complaints finished in time
    [answer_green] Green complaints finished in time
    [returned_answers] Answers sent back
    [satisfaction_after_closing] Satisfied after the closing
    [calls_answered] Calls picked up
    [trained_staff] Trained staff
   *[other] { $code }
}

service-counts = { $code ->
    [first_answer] Complaints, questions and media inquiries whose first answer arrived within 24 hours
    [answer_red] Red complaints answered and followed up within the limit of their grade
    [answer_yellow] Yellow complaints answered and followed up within the limit of their grade
    [answer_green] Green complaints answered and followed up within the limit of their grade
    [returned_answers] Cases of which an answer was sent back to its author
    [satisfaction_after_closing] Complainants who said that they were helped
    [calls_answered] Incoming calls picked up when they rang
    [trained_staff] People of the office who attended a training in the last 12 months
   *[other] { $code }
}

service-of = { $code ->
    [first_answer] All complaints, questions and media inquiries of the month
    [answer_red] All red complaints of the month
    [answer_yellow] All yellow complaints of the month
    [answer_green] All green complaints of the month
    [returned_answers] All cases of the month that were given an answer
    [satisfaction_after_closing] All complainants who answered the survey after the closing
    [calls_answered] All incoming calls of the month
    [trained_staff] All active people of the office
   *[other] { $code }
}

service-apart = { $code ->
    [first_answer] Duplicates, those withdrawn, and those whose 24 hours are not over
    [answer_red] Duplicates, and those whose limit is not over
    [answer_yellow] Duplicates, and those whose limit is not over
    [answer_green] Duplicates, and those whose limit is not over
    [returned_answers] Cases that were given no answer yet
    [satisfaction_after_closing] Those who did not answer, and the bereaved
    [calls_answered] Outgoing calls
    [trained_staff] People who are no longer active
   *[other] { $code }
}

service-data = { $code ->
    [first_answer] History of the cases
    [answer_red] History of the cases, counted like the national indicator (Permenkes 30/2022, INM 12)
    [answer_yellow] History of the cases, counted like the national indicator (Permenkes 30/2022, INM 12)
    [answer_green] History of the cases, counted like the national indicator (Permenkes 30/2022, INM 12)
    [returned_answers] History of the cases
    [satisfaction_after_closing] Survey on the tracking page
    [calls_answered] Telephone log and switchboard
    [trained_staff] Attendance of trainings
   *[other] { $code }
}
