### Repeated complaints without new facts

series-heading = Repeated complaints without new facts
series-hint = A complainant raises again what was answered several times. The head proposes how it is handled, the director decides.
series-always = New facts, and anything about danger, always go the normal way. Each new complaint is still received, read and screened by a person.
series-none = No repeated complaints yet. A proposal begins on the page of a case of that complainant.
series-one = Repeated complaints
series-propose = Propose as repeated complaints
series-propose-hint = Choose at least three cases of this complainant that were answered and closed.
series-cases = Earlier cases
series-cases-none = No case of this complainant was answered and closed yet.
series-answered = What was answered
series-answered-hint = Sum up what the hospital answered in those cases.
series-why = Why there are no new facts
series-why-hint = Compare with the latest complaint. The director reads these reasons.
series-until = Reviewed at the latest on
series-until-hint = At most six months from now. The handling ends by itself on that day.
series-submit = Ask the director
series-revise = Change the proposal
series-author = Proposed by
series-approver = Approved by
series-returned = Given back because
series-ended = Ended because
series-told = The complainant was told
series-case = Proposed on case
series-notice = Notice to the complainant
series-notice-hint = Tell the complainant these words, then mark it. The sentence can be changed in Settings, Sentences to the complainant.
series-tell = Has been told
series-end = End it now
series-end-why = Why it ends
series-card = Repeated complaints: in force
series-card-until = The same matter was answered several times. In force until { $until }.
series-card-open = Read the reasons
series-row-until = until { $until }
series-not-now = Not possible at this stage: { $stage }.
series-too-few = Choose at least { $least } cases that were answered and closed.
series-too-far = Choose a day at most { $months } months from now.
series-stage = { $code ->
    [proposed] Waits for the director
    [returned] Given back
    [approved] Approved
    [ended] Ended
   *[other] { $code }
}

series-standing = { $code ->
    [proposed] Waits for the director
    [returned] Given back
    [holding] In force
    [ended] Ended
    [lapsed] Over on its day
   *[other] { $code }
}

series-event = { $code ->
    [proposed] Repeated complaints proposed
    [revised] Proposal changed
    [approved] Proposal approved
    [returned] Proposal given back
    [told] The complainant was told
    [ended] Handling ended
   *[other] { $code }
}

series-refusal = { $code ->
    [not_yours] Your role does not do this.
    [no_such_series] There is no such series.
    [not_counted] One of the cases is of somebody else, not answered, not closed, or protected.
    [protected] Protected cases and complainants without a name are in no series.
    [already_open] There is an open series about this complainant already.
    [past] The day is over, or is today. Choose a later one.
    [own_proposal] You proposed it. Somebody else decides.
   *[other] { $code }
}
