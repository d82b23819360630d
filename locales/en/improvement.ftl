### Improvements that come from cases

improvement-stage = { $code ->
    [planned] Planned
    [running] Running
    [done] Done, to be verified
    [verified] Verified
    [dropped] Dropped
   *[other] { $code }
}

improvement-command = { $code ->
    [assign] Assign
    [start] Start
    [report] Report progress
    [finish] Finish
    [verify] Verify
    [send_back] Send back
    [drop] Drop
   *[other] { $code }
}

improvement-event = { $code ->
    [opened] Improvement opened
    [assigned] Person in charge named
    [started] Work started
    [reported] Progress reported
    [finished] Work finished
    [verified] Improvement verified
    [sent_back] Sent back
    [dropped] Improvement dropped
   *[other] { $code }
}

improvement-owing = { $code ->
    [head] Head of PR
    [owner] Person in charge
    [verifier] Verifier
   *[other] { $code }
}

improvement-refusal = { $code ->
    [not_yours] This is not yours to do.
    [not_now] This step cannot be taken now.
    [unassigned] Name the person in charge first.
    [own_work] Somebody else verifies your own work.
    [due_past] That due day is over. Choose a day to come.
   *[other] { $code }
}
