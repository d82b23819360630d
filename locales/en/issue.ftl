### Issues: seen, judged, answered, followed, closed

issue-hint = What may grow about the hospital. It is judged for the first time within { $minutes } minutes.
issue-new = Note an issue
issue-none = There is no open issue. Note one above, or begin one from mentions that rise.
issue-print = Issue sheet
issue-closed = Closed issues
issue-inquiries = Open questions of media
issue-title-word = Name of the issue
issue-about = What happened
issue-about-hint = What is said, where, since when.
issue-detected = Seen
issue-detected-hint = Leave it empty if it is from just now.
issue-assess = Judge the issue
issue-level-word = Level
issue-truth-word = Truth
issue-phase-word = Phase
issue-reach-word = Reach
issue-stakeholders = Who has a stake in it
issue-why = Reason
issue-why-hint = What was looked into, and with whom.
issue-first-assessed = Judged first
issue-owes = Whose move
issue-response = Response
issue-refute = Refute a hoax
issue-refute-hint = For an issue that was judged false. The correction itself is a statement that the director approves.
issue-checked = What was checked, how, and why it is false
issue-checked-hint = Name no patient. Your name and the time stand in the timeline.
issue-reported = Reported to
issue-reported-hint = A platform or an office; may be empty.
issue-respond = Plan the response
issue-speaker = Spokesperson
issue-speaker-hint = Only one person speaks to media.
issue-message = Key message
issue-message-hint = Quick, honest, never “no comment”: what is not known is said not to be known. Name no patient.
issue-answers = Questions and answers
issue-answers-hint = Questions that may come, with their answers.
issue-outlets = By way of
issue-tasks = Tasks
issue-no-tasks = There is no task yet.
issue-task = What is to be done
issue-add-task = Give the task
issue-tick = Done
issue-no-statements = There is no statement about this issue yet.
issue-update = Write down what happened
issue-update-hint = What happened, or was decided.
issue-no-cases = No case is linked yet.
issue-case-number = Case number
issue-link = Link the case
issue-unlink = Unlink
issue-media-log = Media log
issue-no-mentions = No mention has been added yet.
issue-heard = How it is heard
issue-mentions = Mentions
issue-authors = Different authors
issue-texts = Different texts
issue-phones = Who is called
issue-no-phone = no number written down
issue-close = Close the issue
issue-outcome-word = Outcome
issue-lessons = Lessons
issue-lessons-hint = What will be done another time.
issue-pause = Pause all publications
issue-pause-hint = Everything that is planned waits until this time, with this issue as the reason. The pause can be ended at any time in the calendar of content.
issue-pause-until = Until
issue-pause-why = Issue: { $title }
issue-pause-told = All publications are paused until { $until }.
issue-pause-after = This issue is closed, but the pause of publications still runs. End it if its reason is gone.
issue-long-ago = An issue is noted { $days } days after it was detected at the latest. Check the date.
issue-not-leading = { $level ->
    [level_3] An issue of level 3 is closed, or judged less grave, by the head of public relations or the director.
   *[other] An issue of level 4 is led by the director, who alone closes it or judges it less grave.
}
issue-close-asked = Partners who have not answered: { $names }. The issue can be closed all the same; their answers are then no longer waited for.
issue-sheet-stage = Stage
issue-sheet-done = Done
issue-sheet-statement = Statement
issue-sheet-when = When
issue-sheet-what = What happened
issue-sheet-words = Words
issue-sheet-timeline = Latest entries
issue-sheet-foot = Sheet of the issue, printed { $at }
issue-drill = Drill
issue-drill-tick = This is a drill: it is not counted in reports and never published. Write its scenario into the field above.
issue-drill-hint = A drill. It is not counted in reports, touches no case, and its statements cannot be published.
issue-drill-score = Score: { $score } of 100.
issue-score = Score the drill
issue-score-word = Score
issue-score-hint = 0 to 100.
issue-score-note = What went well, what is to be trained again
issue-reopen = Open again
issue-open-tasks = { $count } tasks are not done yet.
issue-too-much = This issue is full: at most { $most }.
issue-stage = { $code ->
    [detected] Seen
    [assessed] Judged
    [responding] Being answered
    [closed] Closed
   *[other] { $code }
}

issue-level = { $code ->
    [level_1] Level 1: watch
    [level_2] Level 2: the office answers
    [level_3] Level 3: the director is told
    [level_4] Level 4: a crisis, the director leads
    [none] Not judged
   *[other] { $code }
}

issue-truth = { $code ->
    [unchecked] Not checked
    [true] True
    [partly] Partly true
    [false] False
   *[other] { $code }
}

issue-phase = { $code ->
    [prodromal] Prodromal (first signs)
    [acute] Acute
    [chronic] Chronic
    [resolved] Resolved
   *[other] { $code }
}

issue-reach = { $code ->
    [few] A few people
    [local] Local
    [regional] Regional
    [national] National
   *[other] { $code }
}

issue-outlet = { $code ->
    [newsroom] Page of statements
    [social_media] Social media
    [press] Press
    [press_conference] Press conference
    [direct] Directly to those concerned
    [staff] Staff
   *[other] { $code }
}

issue-outcome = { $code ->
    [solved] Set right
    [corrected] Corrected
    [faded] Faded
    [no_issue] No issue after all
   *[other] { $code }
}

issue-event = { $code ->
    [detected] Issue seen
    [drill_begun] Drill begun
    [scored] Drill scored
    [referred] Put before a partner
    [receipt_noted] Received by the partner
    [partner_answered] The partner answered
    [refuted] Hoax refuted
    [assessed] Issue judged
    [responded] Response planned
    [updated] What happened
    [task_added] Task given
    [ticked] Task done
    [case_linked] Case linked
    [case_unlinked] Case unlinked
    [closed] Issue closed
    [reopened] Issue opened again
   *[other] { $code }
}

issue-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_such_issue] There is no such issue.
    [not_yet_there] It would be seen later than now.
    [closed] This issue is closed. Open it again first.
    [not_assessed] Nobody has judged this issue yet.
    [not_there] Somebody does not work here.
    [due_past] The task would be due before now.
    [drill] A drill touches no real case.
    [no_drill] Only a drill is scored.
    [no_score] A score is 0 to 100.
    [no_such_partner] There is no such active partner in the register.
    [no_address] The register holds no e-mail address of that partner.
    [no_such_referral] There is no question under that number.
    [not_false] Only an issue that was judged false, wholly or partly, is refuted.
    [no_such_task] There is no such task.
   *[other] { $code }
}
