### Evaluation meetings: plan, invitation, agenda of figures, minutes, decisions

meeting-title = Evaluation meetings
meeting-hint = The agenda is made of the figures of the month that is evaluated. What a meeting decides becomes an improvement with an owner and a day. The chair signs the minutes.
meeting-none = There is no meeting yet.
meeting-new = Plan a meeting
meeting-change = Change the plan
meeting-name = Name of the meeting
meeting-begins = Begins
meeting-ends = Ends
meeting-place = Place
meeting-chair = Chair
meeting-month = Month that is evaluated
meeting-month-hint = The figures of the agenda are those of this month's report.
meeting-standing = State
meeting-invited = Invited
meeting-guests = Attendance
meeting-guest = Name
meeting-attendance = Attendance
meeting-came = Present
meeting-absent = Absent
meeting-ics = Download the invitation (.ics)
meeting-about = Evaluation of complaint handling, { $month }. The agenda is in Jembatan.
meeting-agenda = Agenda
meeting-agenda-of = Agenda: { $title }
meeting-agenda-none = There are no figures of this month yet, or they are not for you.
meeting-count = Number
meeting-of = Of
meeting-topics = To be discussed
meeting-topic-finding = { $title }: “{ $asks }” was not kept in { $cases } cases.
meeting-topic-unsur = Survey { $survey }: lowest element { $unsur }.
meeting-before = Decisions of the meeting before
meeting-minutes = Minutes
meeting-minutes-of = Minutes: { $title }
meeting-minutes-hint = What was discussed and agreed. Decisions with an owner and a day are written below, one by one.
meeting-hold = Keep attendance and minutes
meeting-decisions = Decisions
meeting-decide = Write down a decision
meeting-decide-hint = One decision is one improvement, until the chair has signed the minutes.
meeting-close = Sign the minutes
meeting-close-hint = Once signed, the minutes do not change.
meeting-signed = Signed by the chair { $when }.
meeting-cancel = Cancel the meeting
meeting-why = Reason
meeting-from = From an evaluation meeting

meeting-stage = { $code ->
    [planned] Planned
    [held] Held
    [closed] Minutes signed
    [cancelled] Cancelled
   *[other] { $code }
}

meeting-figure = { $code ->
    [late_cases] Late cases of those that are open
    [on_time] Complaints answered on time (national indicator)
    [clauses] Steps of the procedure kept, of those that are decided
    [improvements] Late improvements of those that are open
    [findings] Findings of internal audits
    [low_unsur] Lowest elements of surveys
    [decisions] Decisions of the meeting before that are verified
   *[other] { $code }
}

meeting-event = { $code ->
    [planned] Meeting planned
    [changed] Plan changed
    [held] Minutes written
    [closed] Minutes signed
    [cancelled] Meeting cancelled
   *[other] { $code }
}

meeting-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_such_meeting] There is no such meeting.
    [ends_too_soon] A meeting ends after it begins.
    [not_there] Somebody in it does not work here.
    [not_begun] The meeting has not begun.
    [not_the_chair] Only the chair signs the minutes.
    [no_minutes] There are no minutes yet.
   *[other] { $code }
}
meeting-not-now = This can no longer be done: { $stage }.
meeting-people-most = A meeting has 1 to { $most } people.
