### The vocabulary of a case: one word for each code of domain

stage = { $code ->
    [received] Received
    [routed] Awaiting answer
    [waiting] Awaiting complainant
    [review] In review
    [approval] Awaiting approval
    [delivering] Being delivered
    [answered] Answered
    [closed] Closed
   *[other] { $code }
}

public-stage = { $code ->
    [received] Received
    [screening] Being checked
    [in_progress] Being acted on
    [waiting] Waiting for your reply
    [preparing] Preparing the answer
    [answered] Answered
    [again] Being acted on again
    [closed] Closed
   *[other] { $code }
}

grade = { $code ->
    [red] Red
    [yellow] Yellow
    [green] Green
    [none] Not graded
   *[other] { $code }
}

grade-letter = { $code ->
    [red] R
    [yellow] Y
    [green] G
    [none] –
   *[other] { $code }
}

nature = { $code ->
    [medical] Medical
    [non_medical] Non-medical
   *[other] { $code }
}

kind = { $code ->
    [complaint] Complaint
    [suggestion] Suggestion
    [compliment] Compliment
    [question] Question
    [media_inquiry] Media inquiry
   *[other] { $code }
}

channel = { $code ->
    [web] Web form
    [kiosk] Kiosk
    [telephone] Telephone
    [in_person] In person
    [box] Suggestion box
    [letter] Letter
    [sms] SMS
    [whatsapp] WhatsApp
    [instagram] Instagram
    [facebook] Facebook
    [email] E-mail
    [forwarded] Forwarded by an authority
    [media] Media
   *[other] { $code }
}

way = { $code ->
    [message] Message
    [letter] Letter
    [telephone] Telephone
    [in_person] In person
    [tracking_page] Tracking page
    [public_notice] Public notice
    [meeting] Family meeting
    [home_visit] Home visit
   *[other] { $code }
}

outcome = { $code ->
    [resolved] Resolved
    [not_upheld] Not upheld
    [unresolved] Unresolved
    [no_reply] No reply
    [withdrawn] Withdrawn
    [forwarded] Forwarded elsewhere
    [duplicate] Duplicate
    [unreachable] Unreachable
   *[other] { $code }
}

reaction = { $code ->
    [satisfied] Satisfied
    [dissatisfied] Not satisfied
    [silent] No response
   *[other] { $code }
}

relation = { $code ->
    [patient] Patient
    [family] Family of the patient
    [guardian] Guardian
    [authorised] Authorised person
    [heir] Heir
    [visitor] Visitor
    [staff] Member of staff
    [other] Other
   *[other] { $code }
}

rung = { $code ->
    [unit] Unit
    [other_unit] Another unit
    [management] Management
   *[other] { $code }
}

addressee = { $code ->
    [unit] Unit
    [dpjp] DPJP
    [committee] Medical committee
    [management] Management
   *[other] { $code }
}

clock = { $code ->
    [response] Response by grade
    [non_medical_answer] Non-medical answer
    [promised] Promised time
    [management_report] Management report
    [unit_target] Unit target
    [lapor_follow_up] LAPOR! follow-up
    [outer_ceiling] Outer ceiling
   *[other] { $code }
}

clock-state = { $code ->
    [not_started] Not started
    [running] Running
    [paused] Paused
    [stopped] Stopped
   *[other] { $code }
}

command = { $code ->
    [screen] Screen
    [ask_for_time] Ask for time
    [route] Route
    [answer] Answer
    [answer_directly] Answer directly
    [accept] Accept
    [return] Return
    [reroute] Not ours
    [inquire] Ask the complainant
    [reply] Reply
    [request_approval] Request approval
    [approve] Approve
    [entitle] Record entitlement
    [deliver] Deliver
    [record_delivery] Record delivery
    [record_failure] Record failure
    [record_reaction] Record reaction
    [escalate] Escalate
    [close] Close
    [reopen] Reopen
    [withdraw] Withdraw
    [note] Note
    [link] Link
    [merge] Merge
    [name_accused] Name the accused
    [reveal] Reveal identity
   *[other] { $code }
}
