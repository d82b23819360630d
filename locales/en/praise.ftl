### Praise that was passed on, and recognition of a month

praise-title = Praise

praise-hint = Praise of patients and families that names you or your unit, without who gave it.

praise-own = For you

praise-none = No praise has been passed on to you yet.

praise-all = All that was passed on

praise-none-passed = No praise has been passed on yet.

praise-take-back = Take back

praise-pass-on = Pass praise on

praise-pass-on-hint = Those who are named and the head of their unit read it on their first page and on the page of praise. Neither the case nor who gave it is named.

praise-words = The words that are passed on

praise-words-hint = Take out names, numbers and addresses of whoever gave it and of the patient. What still tells them is refused.

praise-people = People who are named

praise-units = Units that are named

praise-recent = Praise for you, last 30 days

praise-waiting = Proposed recognitions waiting for you

praise-recognitions = Monthly recognition

praise-recognition-hint = Recognition is given by criteria that were written before the month began. Complaints do not enter into it, and there is no ranking.

praise-criteria = Criteria of recognition

praise-no-criteria = The hospital has not written its criteria yet.

praise-write-criteria = Write the criteria

praise-criteria-hint = They count for months that begin after this. One line, one criterion.

praise-criteria-since = written { $time }

praise-month = Month

praise-praised = Those who were praised, { $month }

praise-praised-hint = By name, with the praise that was passed on in that month.

praise-nobody-praised = No praise of that month names anybody.

praise-reason = For what

praise-propose = Propose

praise-recognised = Recognitions

praise-nobody-recognised = No recognition yet.

praise-evidence = The praise behind it

praise-confirm = Confirm the recognition

praise-decline = Decline the proposal

praise-certificate = Certificate of recognition

praise-certifies = The Director recognises { $name } for their service to patients and families.

praise-stage = { $code ->
    [proposed] Proposed
    [confirmed] Given
    [declined] Not given
   *[other] { $code }
}

praise-event = { $code ->
    [passed_on] Passed on
    [taken_back] Taken back
    [proposed] Proposed
    [confirmed] Confirmed
    [declined] Declined
   *[other] { $code }
}

praise-refusal = { $code ->
    [not_praise] Only praise is passed on as praise.
    [protected] A protected case is not passed on.
    [nobody] Name the people or the unit that is praised.
    [own] Praise or recognition of oneself, or one's own proposal, is for somebody else to handle.
    [tells_who] These words still tell a name, number or address of whoever gave the praise or of the patient. Take it out first.
    [passed_on] This praise was passed on already.
    [no_criteria] The criteria must stand before that month begins.
    [not_yet] That month has not begun.
    [no_evidence] No praise of that month names this person.
    [not_now] This cannot be done now.
   *[other] { $code }
}
