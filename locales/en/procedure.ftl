### The procedure that runs, clause by clause

verdict = { $code ->
    [kept] Kept
    [broken] Broken
    [pending] Pending
    [not_applicable] Does not apply
   *[other] { $code }
}

duty = { $code ->
    [receive] Receive the complaint
    [ask_for_time] Ask the complainant for time
    [relay_unit_answer] Ask the unit and pass its answer on
    [other_unit] If not satisfied, ask another unit
    [approved_answer] Official answer with the Director’s approval
    [medical_opinion] Medical matters through the DPJP, if needed the committee
    [non_medical_in_time] Non-medical within 2 x 24 hours
    [in_person_delivery] Deliver in person, with the DPJP or the unit
    [documented] Documented and summed up monthly
    [improvement] Improvement of people and system
    [no_discrimination] Guarantee of no discrimination
   *[other] { $code }
}

why = { $code ->
    [proven] Proven by the history of the case
    [not_yet] The time of this step has not come
    [no_complaint] Not a complaint
    [answered_directly] Answered directly
    [ended_without_answer] Ended without an answer
    [never_dissatisfied] The complainant was never dissatisfied
    [ladder_ended] The ladder had ended
    [no_official_answer] There was no official answer
    [not_medical] Not a medical matter
    [not_screened] Not screened yet
    [medical] A medical matter
    [no_such_clock] No such clock in the rules
    [anonymous] The complainant is anonymous
    [not_asked_for_time] The complainant was not asked for time
    [not_relayed] The unit’s answer was not passed on
    [no_other_unit] No other unit was asked
    [no_approval] Without approval
    [approved_other_words] Other words were approved than delivered
    [approved_later] Approved after it was delivered
    [no_medical_opinion] Without a medical opinion
    [late] Late
    [delivered_by_message] Delivered by message
    [not_in_person] Not delivered in person
    [unaccompanied] Without the DPJP or the unit
    [not_reported] Not reported
    [reported_late] Reported late
    [no_improvement] No improvement and no reason
    [care_worse] Care became worse after the complaint
   *[other] { $code }
}

preset = { $code ->
    [rsud-banyumas] RSUD Banyumas (complaint SOP)
    [inm] National quality indicator
    [rs-smc] RS SMC
    [puskesmas] Community health centre
    [klinik] Clinic
   *[other] { $code }
}

procedure-kept = { $kept } of { $total } cases

procedure-pending = { $count } pending

procedure-deviating = Cases that deviate
