### The SPO library: written, reviewed, signed, brought into force, read

sop-part = { $code ->
    [definition] Definitions
    [purpose] Purpose
    [scope] Scope
    [policy] Policy
    [procedure] Procedure
    [units] Units concerned
    [responsibility] Flow and responsibility
    [standards] Service standards
    [situations] Steps by situation
    [indicators] Indicators and how they are measured
    [records] Documentation and reporting
    [evaluation] Supervision and evaluation
   *[other] { $code }
}

sop-standing = { $code ->
    [draft] Draft
    [review] Under review
    [approved] Signed, not in force yet
    [planned] Coming into force
    [in_force] In force
    [due_for_review] Due for review
    [withdrawn] Withdrawn
   *[other] { $code }
}

sop-stage = { $code ->
    [draft] Being written
    [review] Being reviewed
    [approved] Signed
   *[other] { $code }
}

sop-tie = { $code ->
    [receive] Receiving a complaint
    [ask_for_time] Asking for time
    [route] Passing on to a unit
    [answer] Answering
    [approve] Approving an answer
    [deliver] Delivering an answer
    [report] Reporting
    [improve] Improving
    [guarantee] Guaranteeing equal treatment
    [train] Training staff
    [survey] Measuring satisfaction
   *[other] { $code }
}

sop-command = { $code ->
    [revise] Change the text
    [submit] Submit for review
    [comment] Comment
    [resolve] Comment is settled
    [approve] Sign
    [return] Return to the author
    [bring_into_force] Bring into force
    [withdraw] Take out of circulation
    [acknowledge] I have read and understood
   *[other] { $code }
}

sop-event = { $code ->
    [drafted] Draft written
    [revised] Text changed
    [submitted] Submitted for review
    [commented] Comment made
    [resolved] Comment settled
    [approved] Signed
    [returned] Returned to the author
    [brought_into_force] Brought into force
    [withdrawn] Taken out of circulation
    [tried] Questions answered
    [acknowledged] Read and understood
   *[other] { $code }
}

sop-refusal = { $code ->
    [not_yours] This step is not yours to take.
    [not_now] This step cannot be taken yet, or not any more.
    [own_text] Somebody else signs a text of one's own.
    [no_reviewer] Choose a reviewer who did not write it.
    [no_such_place] There is no such paragraph, step or comment.
    [other_text] This text has changed. Read the newest one first.
    [altered] The stored text is not the one that was signed. Tell whoever runs the system.
    [from_past] That day is over. Choose today or a day to come.
    [before_previous] Another edition begins later. Choose a day after it.
    [number_taken] That number stands on another document.
   *[other] { $code }
}

sop-incomplete = Not complete. Still empty: { $parts }.

sop-contradictory = These steps contradict each other: { $lines }

sop-unsound = The binding of step { $steps } means nothing: check its duty, its limit and its approval.

sop-unworkable = The hospital could not work by the rules that these steps make: { $lines }

sop-open-comments = { $count } comments are not settled yet.

sop-contradiction = step { $first } and step { $second }: { $why }

sop-conflict = { $code ->
    [approved_after_delivery] approval is asked for only after the answer was delivered
    [delivered_before_answer] the answer is delivered before there is one
    [two_limits] one clock is given two limits
    [same_duty] both hold the same duty
   *[other] { $code }
}

sop-basis = { $code ->
    [in_force] In force
    [replaced] Superseded
    [not_yet_checked] Not checked yet
   *[other] { $code }
}

sop-replaced-by = superseded by { $by }

sop-copy = { $code ->
    [uncontrolled] UNCONTROLLED COPY
    [draft] DRAFT
    [obsolete] NOT IN FORCE
   *[other] { $code }
}

sop-kind = STANDARD OPERATING PROCEDURE

sop-number = Document no.

sop-revision = Revision no.

sop-issued = Date of issue

sop-page = Page

sop-signed = Issued by { $position }

sop-within = within { $span }

sop-current = Check whether this sheet is still the current one:

sop-hint = The procedure that the director signed is the procedure that runs: bound steps are rules of the hospital from its first day.

sop-new = Write a new SPO

sop-none = There is no SPO here yet.

sop-all = All

sop-edit = Change the text

sop-title = Title

sop-given-number = Number that it has already

sop-given-number-hint = Leave it empty if the register shall give one at the signature.

sop-steps-hint = From top to bottom. Steps that stay empty are left out.

sop-step = Step { $number }

sop-bond = What the program does

sop-unbound = Not bound

sop-duty = Duty that is audited

sop-duty-usual = The usual one

sop-limit = Limit

sop-limit-unit = Unit

sop-approves = The director approves

sop-bases = Legal bases

sop-bases-hint = One a line. Write "| superseded: ..." behind one that is no longer in force, "| not checked" behind one that you have not checked.

sop-basis-mark-replaced = superseded:

sop-basis-mark-unchecked = not checked

sop-readers = Must be read by

sop-readers-roles = Roles

sop-readers-units = Units

sop-review-months = Reviewed again after (months)

sop-review-hint = The hospital's own decision, no law's.

sop-form-hint = Parts may be added later. An SPO can be submitted once it is complete.

sop-scan = Begin with a Word or PDF file
sop-scan-hint = What the file says is read into this form by the headings of its parts. Nothing is saved yet; look at it first, then bind its steps.
sop-scan-file = File of the SPO (DOCX, or PDF with text in it)
sop-scan-do = Read the file
sop-scan-unplaced = These lines were not recognised as a part of an SPO. Copy them if you need them:

sop-missing = Still empty: { $parts }

sop-complete = Complete.

sop-draft = The text that is being written

sop-in-force = What is in force

sop-edition = Revision { $number }

sop-since = In force since { $date }

sop-review-on = To be reviewed { $date }

sop-approved-by = Signed by { $name }

sop-reviewers = Reviewers

sop-authors = Authors

sop-remarks = Comments of the reviewers

sop-remark-at = Place

sop-remark-text = Comment

sop-remark-done = settled

sop-at-paragraph = { $part }, paragraph { $number }

sop-why = Reason

sop-from = In force from

sop-from-hint = Leave it empty to begin now.

sop-withdraw-hint = The rules that it made stay in force until others are enacted.

sop-compare = Compare revisions

sop-compare-same = Nothing differs.

sop-rebound = bound otherwise

sop-gone = Removed

sop-come = Added

sop-preview = What it would have changed

sop-preview-hint = { $cases } cases of the last { $days } days, had this text been in force. Cases keep the rules under which they began.

sop-preview-approvals = Answers that need the director's approval: { $before } would be { $after }

sop-preview-clock = { $clock }: { $before } would be { $after }

sop-preview-late = Would have been late: { $count }

sop-preview-relieved = Would no longer be late: { $count }

sop-preview-unnamed = { $count } of them are not told by number: they are protected, or not yours to see.

sop-preview-none = Nothing would have changed for these cases.

sop-no-limit = no limit

sop-proof = Proof of reading

sop-proof-count = { $read } of { $all } people who must read it have read it

sop-proof-not-yet = not yet

sop-must-read = You have to read this SPO.

sop-has-read = You have read it.

sop-print = Print

sop-print-controlled = Print a controlled copy

sop-history = History

sop-compliance = Compliance

sop-kept = kept in { $kept } of { $total } cases

sop-median = usually after { $span }

sop-worst = at the longest { $span }

sop-compliance-none = No case of this month ran under this SPO.

sop-compliance-title = Compliance with the SPO, { $month }

sop-compliance-cases = { $count } cases of this month ran under this SPO. Each clause is counted over the cases in which it is decided, as known now.

sop-compliance-unnamed = { $count } deviations happened in cases that are protected or not for you to see; they are counted, and their numbers are not told.

sop-compliance-decided = Decided

sop-compliance-median = Usually after

sop-compliance-worst = At the longest

sop-compliance-why = Why

sop-compliance-entries = Entries of the history

sop-compliance-by-unit = By unit

sop-compliance-by-month = Share of clauses that were kept, month by month

sop-compliance-quiet = nothing is decided yet

sop-compliance-all-units = All units

sop-compliance-undecided = no case is decided yet

sop-habit = Numbering

sop-pattern = Pattern of numbers

sop-pattern-hint = {"{"}serial{"}"}, {"{"}month{"}"} and {"{"}year{"}"} are filled in when an SPO is signed.

sop-imported = { $count } SPOs came in as drafts.
sop-not-placed = Not recognised as a part of an SPO: { $line }

sop-refused-row = Row { $row }: { $why }

sop-flow = Flow chart

sop-flow-of = Flow chart: { $title }

sop-flow-begin = Begin

sop-flow-end = End

sop-flow-onward = to step

sop-flow-legend = A firm line with a bar at its side: done or recorded by the program. A broken line: done by people without it. Long steps stand in full in the list.

sop-mine = Waiting for you

sop-unread = Not yet read by those who must

sop-unread-none = Everybody who must read them has read them.

sop-call = { $code ->
    [read] You have to read this SPO.
    [review] You are asked to review its draft.
    [sign] It waits for your signature.
    [begin] It is signed; set its first day.
    [mend] It came back to you; mend the draft.
    [renew] It is due for review; begin its next revision.
   *[other] { $code }
}

sop-unanswered = Each question is answered with one of its choices. This SPO asks { $count }.

sop-questions = Questions after reading

sop-questions-hint = At most three, each with two to four choices; there need be none. Whoever answers wrongly is told what to read again, and tries again.

sop-question = Question { $number }

sop-choice = Choice { $number }

sop-right = The right answer

sop-read-again = To be read again if wrong: part

sop-paragraph = Paragraph or step number

sop-ask = Answer after reading. It counts as read and understood once all answers are right; you may try again.

sop-again = Read again: { $place }

sop-tries = answered { $count } times

sop-aims = Indicators it is held to
sop-aims-hint = Enter a target in percent for each indicator that this SPO names; leave the others empty. The program counts the figures every month.
sop-aim-wrong = Enter the target once, from 0 to 100 percent.
