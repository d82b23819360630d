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
    [past] Past the last rung
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
    [screening] Screening
    [response] Response by grade
    [non_medical_answer] Non-medical answer
    [promised_time] Promised time
    [management_report] Management report
    [unit_target] Unit target
    [lapor_follow_up] LAPOR! follow-up
    [outer_ceiling] Outer ceiling
    [forwarded_due] Due to the forwarding authority
   *[other] { $code }
}

clock-state = { $code ->
    [not_started] Not started
    [running] Running
    [paused] Paused
    [stopped] Stopped
    [ended] Ended when the case was closed
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
    [recall_ask] Take a question back
    [inquire] Ask the complainant
    [reply] Reply
    [request_approval] Request approval
    [approve] Approve
    [entitle] Record entitlement
    [deliver] Deliver
    [record_delivery] Record delivery
    [record_failure] Record failure
    [record_reaction] Record reaction
    [record_care] Record care since the complaint
    [escalate] Escalate
    [close] Close
    [reopen] Reopen
    [withdraw] Withdraw
    [observe] Note news from a door
    [note] Note
    [link] Link
    [merge] Merge
    [link_back] Note the link of another case
    [name_accused] Name the accused
    [reveal] Reveal identity
    [remind] Remind
    [report] Report
    [hold] Legal hold
    [show_file] Show an attachment to those asked
    [enclose] Send an attachment with the answer
    [choose_language] Choose the language
   *[other] { $code }
}

unit-of-time = { $code ->
    [hours] hours
    [days] days
    [working_days] working days
   *[other] { $code }
}

forwarder = { $code ->
    [ministry] Ministry of Health
    [health_office] Health office
    [bpjs] BPJS Kesehatan
    [lapor] SP4N-LAPOR!
    [other] Another authority
   *[other] { $code }
}

basis = { $code ->
    [patient] The patient
    [guardian] Guardian
    [written_authority] Written authority
    [substitute] Substitute decision-maker
    [heir] Heir
   *[other] { $code }
}

about = { $code ->
    [nobody] The service
    [humas] Public relations
    [director] The director
   *[other] { $code }
}

hcat = { $code ->
    [quality] Clinical quality
    [safety] Safety
    [environment] Environment
    [processes] Institutional processes
    [listening] Listening
    [communication] Communication
    [respect] Respect and patient rights
   *[other] { $code }
}

delivery-failure = { $code ->
    [window_closed] The message window has closed
    [refused] Refused by the recipient
    [unreachable] Unreachable
    [nobody_came] Nobody came
    [nobody_home] Nobody was at home
    [returned] The letter came back
   *[other] { $code }
}

source-status = { $code ->
    [in_force] In force
    [replaced] Replaced
    [not_yet_checked] Not yet checked
   *[other] { $code }
}

mark = { $code ->
    [received] Complaint received
    [recorded] Complaint recorded
    [screened] Screened
    [time_asked] Time was asked for
    [routed] Routed
    [unit_answered] The unit answered
    [asks_ended] The question ended without an answer
    [inquired] The complainant was asked
    [replied] The complainant replied
    [approved] The answer was approved
    [answer_reached] The answer reached the complainant
    [followed_up] Follow-up was recorded
    [reported] Reported to the management
    [dissatisfied] The complainant is not satisfied
    [reopened] Reopened
    [closed] Closed
   *[other] { $code }
}

event = { $code ->
    [received] Complaint received
    [screened] Screened
    [time_asked] Asked the complainant for time
    [routed] Routed
    [ask_answered] Question answered
    [answered_directly] Answered directly
    [rerouted] Rerouted, not the right unit
    [ask_recalled] Question taken back
    [inquired] Asked the complainant for details
    [replied] The complainant replied
    [accused_replied] The accused person replied
    [accepted] Answer accepted
    [returned] Answer returned
    [approval_requested] Approval requested
    [recalled] Answer recalled for review: the case has turned medical
    [approved] Answer approved
    [entitled] Entitlement recorded
    [delivery_planned] Delivery planned
    [delivered] Answer delivered
    [delivery_failed] Delivery failed
    [reacted] The complainant reacted
    [care_heard] Asked about care since the complaint
    [escalated] Escalated
    [closed] Case closed
    [reopened] Case reopened
    [withdrawn] Complaint withdrawn
    [noted] Internal note
    [linked] Linked to another case
    [merged] Merged with another case
    [linked_back] Another case was joined to this one
    [accused_named] Accused person named
    [revealed] Identity revealed
    [reminded] Reminder sent
    [reported] Entered the management report
    [held] Legal hold
    [file_shown] Attachment for those asked
    [enclosed] Attachment for the answer
    [language_chosen] Language chosen
    [observed] Seen at the channel
   *[other] { $code }
}

sign = { $code ->
    [answered_outside] Answered in the app
    [reacted] Complainant reacted
    [unreacted] Complainant took the reaction back
    [deleted] Message taken back by its sender
    [edited] Complainant edited the message
    [called] Complainant called through the app
    [called_out] We called through the app
    [call_ended] Call ended
    [hidden] Comment hidden from the public
    [shown] Comment shown again
    [moved] Complainant uses a new number or account
    [file_too_large] Attachment not kept: too large
    [file_unknown_type] Attachment not kept: unknown kind of file
    [file_altered] Attachment not kept: it changed on the way
    [file_gone] Attachment not kept: no longer at the provider
    [file_unreachable] Attachment could not be fetched from the provider
    [file_not_to_be_kept] Attachment not kept: the provider forbids it
    [file_too_many] Attachment not kept: the case can hold no more files
   *[other] { $code }
}

delivery-state = { $code ->
    [queued] Waiting to be sent
    [sent] Sent
    [delivered] Arrived
    [read] Read
    [on_the_page] Waits on the tracking page
    [failed] Not sent
    [aside] Set aside
   *[other] { $code }
}

topic = { $code ->
    [lainnya] Other
    [none] Not yet categorised
   *[other] { $code }
}
