### Why a step or a value was refused

refusal-not-now = “{ $act }” cannot be done while the case is “{ $stage }”.

refusal-not-yours = “{ $act }” is not part of your role in this case.

refusal-way-forbidden = This answer may not be delivered by “{ $way }”.

refusal-needs-reach = There is no contact of the complainant for “{ $way }” yet.

refusal-unknown-unit = The unit “{ $unit }” is not known.

refusal = { $code ->
    [not_yours] This is not part of your role in this case.
    [not_now] This step cannot be taken at this stage.
    [accused] You are named in this complaint, so you may only reply to it.
    [accused_directs] First screen this case as a complaint about the director: the supervisory board then approves its answer, and the director can be named.
    [own_name] You cannot name yourself, because this case would then be closed to you. Ask a colleague or your superior to do it.
    [about_you] This complaint is about your office, so others handle it.
    [sealed] This case runs on the sealed track.
    [unknown_category] That category is not in the hospital’s list. Choose one of them, or “lainnya”.
    [unscreened] Screen this case first.
    [ungraded] Set its grade first.
    [no_asks] Say to whom the case is routed.
    [unknown_unit] That unit is not known.
    [asked_twice] One addressee can hold only one question. Put the questions together, or wait for the answer that is still open.
    [medical_ask_to_unit] Medical questions go to the DPJP, the committee or the management.
    [same_unit] On this rung ask another unit than before.
    [needs_management] On this rung the case must go to the management.
    [ladder_ended] The ladder has ended.
    [not_asked] Nothing is asked of you, or you have answered already.
    [medical_opinion_missing] There is no answer of the DPJP, the committee or the management yet.
    [approval_missing] This answer needs the Director’s approval before it leaves.
    [approved_text_differs] The answer differs from what was approved.
    [own_answer] Somebody else approves your own answer.
    [not_entitled] It is not recorded that the recipient is entitled to this medical information.
    [way_forbidden] This answer may not be delivered that way.
    [needs_company] This delivery must be accompanied by the DPJP or the unit.
    [needs_reach] There is no contact of the complainant for this way yet.
    [no_way_chosen] Choose how it is delivered.
    [note_missing] Write a note about what was done.
    [grade_forbids_direct_answer] This grade may not be answered directly.
    [reaction_missing] Record the complainant’s reaction first.
    [still_dissatisfied] The complainant is not satisfied, so it cannot be closed like this.
    [only_unresolved] Past the last rung a case can only be closed as unresolved.
    [letter_missing] Add the letter that names outside remedies.
    [root_cause_missing] Write the root cause.
    [improvement_missing] Write the improvement, or why there is none.
    [reply_given] The complainant has replied, so this case does not end without a reply.
    [still_time] The time in which the complainant may react is not over.
    [not_tried] Record the delivery that failed first; nobody is unreachable whom nobody tried to reach.
    [receiver_missing] Write to whom this was handed on.
    [window_passed] The time for reopening is over.
    [until_past] The promised time must lie in the future.
    [until_too_far] The promised time lies beyond the outer limit of the hospital’s rules.
    [time_impossible] The delivery lies after the approval and not in the future.
    [other_person] Merging is only for the same person.
    [other_closed] The other case is closed, so it cannot answer for both. Reopen it first, or link them.
    [other_kind] A complaint can only be merged into a complaint.
    [asked_accused] An accused person is asked nothing; their reply can still be taken.
    [no_such_ask] There is no open question with that number.
    [itself_linked] A case cannot be linked to itself.
    [reason_missing] Write the reason.
   *[other] { $code }
}

intake-fault = { $code ->
    [received_after_recorded] It cannot be received after it was recorded.
    [received_too_long_ago] It cannot be received more than 366 days before it was recorded. Check the year.
    [occurred_after_received] It cannot have happened after it was received.
    [delay_reason_missing] Write why it is recorded only now.
    [forwarder_missing] Name the authority that forwarded it.
    [named_anonymous] An anonymous complaint may not carry the complainant’s name.
   *[other] { $code }
}

invalid = { $code ->
    [empty] Fill this in.
    [too_long] Too long.
    [not_a_name] Write the name in letters.
    [not_a_phone] The phone number is not complete. Example: 0812-3456-7890
    [not_an_email] The e-mail address is not complete. Example: name@example.org
    [not_a_link] A link begins with https:// or http:// and is complete. Example: https://example.org/news
    [control_character] It holds a character that cannot be read. Write it again.
   *[other] { $code }
}

refusal-unknown-name = This is not known here.
