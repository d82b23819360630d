### The page of a case

case-title = Case { $number }

case-word = Case

case-erased = (the words were erased)

case-no-unit = No unit

case-changed-since = Since you opened it: { $events }.

case-changed-show = This case has changed. Show

case-words-kept = What you wrote is still below. Check it and send again.

case-key-reused = This form was already sent with other content. Check it and send again.

case-refused = This step cannot be taken

case-other-unknown = There is no case with that number.

case-acts = Actions

case-more-acts = Other actions

case-owes = Next step:

case-nobody-owes = The case is closed. Nobody owes a step.

case-merged-into = Merged into case

case-ladder-office = PR office

case-ladder-delivery = Delivery

case-timeline = Timeline

case-internal = Internal, not seen by the complainant

case-provider = Message id: { $id }

case-clock = Clock

case-clocks = Clocks

case-clock-due-word = Due

case-clock-counted = counted { $span }

case-clock-still = not counted

case-clock-late = late

case-clock-elapsed = Used { $span }

case-clock-due = due { $at }

case-clock-warns = a warning only

case-until = until { $at }

case-asked = { $to }, to answer before { $due }

case-with = accompanied by { $names }

case-graded = Grade { $grade }

case-approval-due = Needs approval before it leaves

case-file-show = Show

case-file-hide = Hide

case-written-in = Written to in
case-file-shown = Seen by those asked

case-file-hidden = Hidden from those asked
case-file-enclose = Send with the answer
case-file-leave-out = Leave out
case-file-enclosed = Goes with the answer
case-file-left-out = Does not go with the answer

case-attach-to-office = Your attachment goes to public relations. You see it here once they show it.

case-hold-on = Legal hold

case-stranger = Sender not known yet

case-hold-off = Legal hold lifted

case-sealed = Sealed

case-unread = { $count } unread

case-round = Round { $count }

case-text = { $code ->
    [complaint] Complaint
    [reason] Reason
    [message] Message to the complainant
    [question] Question
    [answer] Answer
    [follow_up] Follow-up
    [note] Note
    [reply] Reply
    [accusation] What is said of this person
    [response] Reply
    [place] Place
    [attendees] Attendees
    [minutes] Minutes
    [result] Result
    [root_cause] Root cause
    [improvement] Improvement
    [no_improvement_reason] Reason for no improvement
    [receiver] Handed on to
    [letter] Letter to the complainant
    [action] Improvement
    [cause] Root cause
    [progress] Progress
    [words] Remark
   *[other] { $code }
}

case-relation = As

case-name = Name

case-phone = Phone number

case-email = E-mail

case-thread = Thread

case-record-number = Medical record number

case-anonymous = Anonymous

case-patient = Patient

case-revealed = The identity is shown this once. Your reason is recorded.

case-intake = Intake

case-channel = Channel

case-unit = Unit

case-kind = Kind

case-nature = Nature

case-grade = Grade

case-received-at = Received

case-recorded-at = Recorded

case-delay-reason = Why recorded later

case-occurred-on = Day of the event

case-forwarded = Forwarded by an authority

case-forwarded-due = Authority’s due date

case-topics = Topics

case-files = Files

case-no-files = No files yet.

case-attach = Add files (photos or PDF)

case-attach-do = Attach

case-file-size = { $size } KB

case-papers = Print

case-receipt-complainant = Complainant’s receipt

case-receipt-for = Receipt for { $to }

case-invitation = Invitation (calendar)

case-print = Case sheet

case-sheet = Case sheet

case-print-hint = Print with Ctrl+P. Internal notes stay out.

case-absorbed = Merged into this case

case-same-person = I know that the complainant is the same person

case-same-person-confirmed = The same person, confirmed by the office

case-recall-ask = Question to

case-links = Linked cases

case-clauses = The procedure, clause by clause

case-answer-now = The answer on the table

case-form-hint = { $code ->
    [screen] Say what this is, how grave, and about what.
    [ask_for_time] The complainant is told when the answer will be there. The promise becomes a clock.
    [route] The unit or physician gets one clear question.
    [answer] PR checks your answer before it reaches the complainant.
    [answer_directly] For what is settled on the spot: questions, suggestions, thanks, green complaints.
    [accept] Take the answer as it stands, or better its words.
    [return] Back to its author, with your reason.
    [reroute] The question moves to the right place, or back to PR.
    [recall_ask] The question waits for no answer any more; whoever was asked no longer sees the case.
    [record_care] Ask while the patient is still in the ward, and after the case has ended. Care that became worse opens a protected case to the director.
    [inquire] The complainant is asked. The non-medical clock stands still meanwhile.
    [reply] Write what the complainant said, in their words.
    [request_approval] The answer goes to whoever approves.
    [approve] Exactly these words will leave.
    [entitle] On which basis the complainant may hear medical matters.
    [deliver] How the answer reaches the complainant.
    [record_delivery] The answer has arrived. Record who was there and the result.
    [record_failure] The answer did not arrive. The case stays open.
    [record_reaction] What the complainant made of the answer.
    [escalate] The case climbs one rung.
    [close] Outcome, root cause, and what is made better.
    [reopen] The case opens again, one rung higher.
    [withdraw] The complainant withdraws.
    [note] For colleagues only. Never sent to the complainant.
    [link] Several complainants, one incident. Each case keeps its own answer.
    [merge] The same person said it twice. This case ends as a duplicate.
    [name_accused] This person will not handle, answer or approve this case.
    [reveal] Write the reason. Every reveal is recorded.
    [hold] While held, nothing of this case is erased.
    [show_file] An attachment can show who complained. The units, DPJP and committee that were asked open only what you show; every decision is recorded and can be undone.
    [enclose] What goes with the answer is approved with it and cannot be changed afterwards. What a door cannot carry waits on the tracking page.
    [choose_language] Automatic messages use this language from now on. What was sent stays as it is.
   *[other] { $code }
}

case-nature-hint = { $code ->
    [medical] About treatment, diagnosis, medicine or outcome
    [non_medical] About queues, manner, costs, facilities, information
   *[other] { $code }
}

case-grade-criteria = { $code ->
    [red] Danger to safety, legal risk, or in the media. 24 hours
    [yellow] Harms service or reputation, may grow. 3 days
    [green] No considerable harm. 7 days
   *[other] { $code }
}

case-grade-hint = Your judgement of risk, not of time. Needed for complaints.

case-grade-why = Why this grade

case-grade-why-hint = Needed when the grade changes.

case-about = About

case-about-hint = Decides who may handle it.

case-severity = Severity of the failing (HCAT)

case-severity-level = { $code ->
    [s1] 1 low
    [s2] 2 medium
    [s3] 3 high
   *[other] { $code }
}

case-sealed-hint = Sealed track: abuse of office or whistleblowing

case-promise-until = Promised until

case-ask-for-time-hint = Leave empty for the standard words.

case-ask-to = To

case-another-ask = Ask somebody else as well

case-question-hint = One question that can be answered on a phone.

case-question-same = Leave empty for the same question.

case-ask-nature-hint = Leave empty for the addressee’s usual one.

case-reroute-to = It should go to

case-reroute-hint = Leave empty to hand it back to PR.

case-answer-words = Answer to the complainant

case-answer-words-hint = Thanks, what we understood, sorry for the experience, what happened, what we do.

case-neutral = This answer holds nothing medical

case-letter-neutral = This letter holds nothing medical

case-way = Way of delivery

case-way-hint = { $code ->
    [message] Sent through the same thread
    [letter] An official letter
    [telephone] You call, then record it
    [in_person] The complainant comes to PR
    [tracking_page] Read with the tracking code
    [public_notice] For those who cannot be reached
    [meeting] Invited, with the DPJP or the unit
    [home_visit] Visited, with the DPJP or the unit
   *[other] { $code }
}

case-deliver-at = Time

case-deliver-at-hint = Needed for meetings and visits.

case-accompanied = Accompanied by

case-accompanied-person = Another colleague

case-delivered-at = Delivered at

case-failure = Why it did not arrive

case-reaction = Reaction

case-reaction-words = In the complainant’s words

case-care-worse = The complainant says that care became worse after complaining

case-basis = Basis

case-accusation-hint = This person reads it in order to reply. Do not name the complainant.
case-accused = Accused person

case-other-number = Number of the other case

case-number-hint = Example: 2026-00231

case-note-hint = The complainant never sees this note.

case-signed-note = Note on how it was settled

case-signed-note-hint = Needed for complaints. Recorded under your name.

case-outcome = Outcome

case-root-cause-hint = Needed for answered complaints.

case-improvement-hint = What will be made better, or write why nothing will.

case-improvement-owner = Person in charge

case-improvement-due = Due

case-receiver-hint = For “Forwarded”: the institution that took it over.

case-letter-hint = For “Unresolved”: name the remedies outside the hospital.
