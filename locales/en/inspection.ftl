### Internal audit: questions, a sample drawn at random, a sheet for each case, findings

inspection-title = Internal audit
inspection-of = Internal audit: { $title }
inspection-none = There is no internal audit yet.
inspection-hint = Cases are drawn at random from those of a period and read again one by one: was the procedure kept? Anybody can repeat the drawing with the printed seed.
inspection-begin = Begin an audit
inspection-draw = Draw the sample and begin
inspection-subject = What is audited
inspection-whole-procedure = Complaint procedure
inspection-choose = Choose what is audited
inspection-choose-hint = The questions begin with the steps of that document. You can change them.
inspection-period = Period
inspection-from = Received from
inspection-until = Until
inspection-size = Number of cases or occasions
inspection-seed = Seed of the drawing
inspection-seed-hint = Leave it empty for a new drawing. Give the 16 hexadecimal digits of another audit to repeat its drawing.
inspection-seed-wrong = A seed is written in 16 hexadecimal digits (0-9, a-f).
inspection-number-wrong = Write a whole number.
inspection-questions = Questions
inspection-question = Question
inspection-question-nth = Question { $number }
inspection-questions-hint = A question that the file of a case answers with kept or not kept. Leave empty what is not used.
inspection-clause = Step
inspection-lead = Auditor
inspection-begun = Begun
inspection-ended-at = Ended
inspection-standing = State
inspection-sample = Sample
inspection-drawn = { $drawn } of { $population } cases
inspection-method = The sample was drawn with ChaCha20 (RFC 8439), seed { $seed }: cases by number, each gets the next eight bytes of the key stream, and the smallest are chosen. The same seed gives the same sample.
inspection-withheld = { $withheld } protected cases of that period were not in the drawing.
inspection-cases = Cases or occasions of the sample
inspection-protected = Protected case
inspection-fill = Fill in
inspection-again = Change the sheet
inspection-sheet-of = Sheet { $number }
inspection-found = Result
inspection-remark = Remark
inspection-remarks = Remarks on the sheets
inspection-no-names = Name nobody. The procedure is audited, not people. “Not kept” needs a remark.
inspection-keep = Keep the sheet
inspection-open-case = Open the case
inspection-summary = Summary
inspection-summary-hint = What was kept, what was not, and what has to be made better.
inspection-close = Close the audit
inspection-stop = Leave it without a result
inspection-findings = Findings
inspection-findings-count = { $count } findings
inspection-progress = { $done } of { $all } sheets filled in
inspection-plan = Plan an improvement
inspection-program-sample = Program: sample
inspection-program-all = Program: all
inspection-computed-note = The program judges the same steps from the histories: kept per decided, in the cases of the sample and in all cases of the period. Where it differs from the auditor, look into the case.
inspection-from-audit = From an internal audit

inspection-stage = { $code ->
    [running] Running
    [closed] Closed
    [stopped] Left
   *[other] { $code }
}

inspection-sheet = { $code ->
    [open] Not filled in
    [filled] Filled in
    [protected] Not shown
   *[other] { $code }
}

inspection-answer = { $code ->
    [kept] Kept
    [not_kept] Not kept
    [not_applicable] Not applicable
   *[other] { $code }
}

inspection-event = { $code ->
    [begun] Audit begun
    [checked] Sheet filled in
    [closed] Audit closed
    [stopped] Audit left
   *[other] { $code }
}

inspection-refusal = { $code ->
    [not_yours] This is not yours to do.
    [days] The period of an audit ends today or before, and not before it begins.
    [no_cases] No case of this period ran under that procedure.
    [not_in_sample] That case is not in the sample.
    [own_work] You handled this case. Somebody else fills in its sheet.
    [unanswered] Answer each question, also with “Not applicable”.
    [no_remark] “Not kept” needs a remark: what was found?
    [names_somebody] A remark names somebody of the staff. Write what happened, without a name.
    [nothing_found] Nothing asks for an improvement at this question.
   *[other] { $code }
}
inspection-questions-most = An audit has 1 to { $most } questions.
inspection-no-such-clause = This document has no step { $clause }.
inspection-size-most = A sample has 1 to { $most } cases.
inspection-unchecked = { $left } sheets are not filled in yet.
inspection-ended = This audit has ended: { $stage }.

inspection-occasions = Watch the service itself instead of reading cases
inspection-occasions-hint = For an SPO under which no case runs, such as a greeting at the desk. Nothing is drawn: as many sheets are filled in as said above.
inspection-occasions-of = { $count } occasions
inspection-watched = Nothing was drawn: the service itself is watched, one sheet for each occasion.
inspection-occasion = Occasion { $number }
