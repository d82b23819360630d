### Observation, interviews and mystery visits: checklists, rounds, findings

observation-title = Observation and interviews
observation-rounds = Rounds
observation-none = No rounds in this period.
observation-begin = Begin a round
observation-begin-hint = The clock gives the beginning and the shift. Finish it on the same day.
observation-checklist = Checklist
observation-checklists = Checklists
observation-no-checklist = No checklist yet. Write one first.
observation-topic = Topic
observation-by-topic = Findings by unit and topic
observation-amiss = { $count } amiss
observation-minutes = { $minutes } minutes
observation-kind-of = Way
observation-began = Begun
observation-shift = Shift
observation-took = Duration
observation-observer = Observer
observation-findings = Findings
observation-finding = Finding
observation-own = Finding beside the list
observation-own-hint = Fill this in if you saw or heard something beside the list. Choose one of the topics that complaints use.
observation-remark = Remark
observation-said = What was said
observation-no-names = Write nobody's name, neither a patient's nor a colleague's. This is about the service, not about people. A “No” needs a remark.
observation-finish = Finish the round
observation-stop = Leave without a result
observation-plan = Plan an improvement
observation-seen-on = From the round

observation-write = Write a checklist
observation-write-hint = One line for one thing that is looked at or asked, each with a topic of complaints. Empty lines are not kept.
observation-revise = Write anew
observation-revise-hint = What you write becomes the next edition. Rounds that there are keep the old one.
observation-code = Code of the checklist
observation-name = Title
observation-item = Thing { $number }
observation-size = { $items } things · edition { $edition }
observation-retire = Put away
observation-reinstate = Use again
observation-retired = Put away

observation-kind = { $code ->
    [observation] Observation
    [interview] Interview
    [mystery] Mystery visit
   *[other] { $code }
}

observation-stage = { $code ->
    [running] Running
    [finished] Finished
    [stopped] Stopped
   *[other] { $code }
}

observation-answer = { $code ->
    [yes] Yes
    [no] No
    [not_seen] Not seen
   *[other] { $code }
}

observation-event = { $code ->
    [written] Checklist written
    [revised] Checklist written anew
    [retired] Checklist put away
    [reinstated] Checklist in use again
    [begun] Round begun
    [finished] Round finished
    [stopped] Round stopped
   *[other] { $code }
}

observation-refusal = { $code ->
    [not_yours] This is not yours to do.
    [code_taken] Another checklist has this code.
    [no_such_checklist] There is no such checklist.
    [other_kind] The way of looking cannot change. Write another checklist.
    [retired] This checklist was put away.
    [others_round] Only whoever began a round finishes it.
    [unanswered] Answer every thing on the list, also with “Not seen”.
    [no_without_remark] A “No” needs a remark: what was seen?
    [names_somebody] A remark holds the name of a colleague. Write what happened, without anybody's name.
    [nothing_found] Nothing was amiss with this.
   *[other] { $code }
}
observation-items = A checklist holds 1 to { $most } things.
observation-too-long = This round began more than { $hours } hours ago. Stop it and begin another one.
observation-too-many = At most { $most } findings beside the list.
observation-ended = This round has ended: { $stage }.
