### What may be sent now

sending-unsendable = { $code ->
    [template_only] WhatsApp's 24-hour window has closed: no free answer can leave. Put the answer on the tracking page and tell the complainant by a template, or give it by telephone, letter or at a meeting.
    [window_closed] The window of this channel has closed until the complainant writes again. Put the answer on the tracking page, or give it by telephone, letter or at a meeting.
    [no_door] No message channel leads to this complainant. Put the answer on the tracking page, or give it by telephone, letter or at a meeting.
    [private_reply_spent] A comment may be answered in private once only, and that has been used. Reply in public (the hospital's sentence, without a case number), lay the answer out on the tracking page, or wait until they write a direct message.
    [over] This case is closed.
    [no_template] The provider does not know that template, or its gaps differ. Choose again from the list.
    [no_list] The provider could not be asked about templates. Try again in a moment.
   *[other] { $code }
}

sending-title = Messages to the complainant now

sending-gate = { $code ->
    [always] Can be sent at any time
    [open] Open
    [typed] Open only for answers that a person typed
    [template] Templates only
    [closed] Closed
   *[other] { $code }
}

sending-until = until { $when }

sending-since = since { $when }

sending-heard = The complainant last wrote { $when }.

sending-cost = { $code ->
    [free] No charge for each message
    [per_message] Each message may be charged, by the provider's contract
    [per_short] Each short message is charged
   *[other] { $code }
}

sending-price = About { $price } for each message

sending-door = Channel
sending-state = State
sending-price-word = Cost

sending-ways = Other ways

sending-may = possible
sending-may-not = not possible

sending-none = No message channel leads to this complainant.

sending-on-the-page = Requests for time, questions, reminders and invitations are sent nowhere: they wait on the tracking page for the complainant, who opens it with the tracking code.

sending-template = Tell by a template

sending-template-what = A template only says that something waits and where to read it. The words of the answer do not travel in it.

sending-template-none = The provider has approved no template that can be filled in here.

sending-category = { $category ->
    [UTILITY] service
    [MARKETING] marketing
    [AUTHENTICATION] authentication
   *[other] { $category }
}

sending-gap = Gap { $number }

sending-gap-fact = { $code ->
    [number] Case number
    [hospital] Name of the hospital
    [page] Address of the tracking page
    [name] Name of the complainant
    [promised] Promised time
    [meeting] Time of the meeting
   *[other] { $code }
}

sending-preview = Look at it first

sending-preview-title = This is how the complainant reads it

sending-send = Send this template

sending-segments = { $messages } short messages; room for { $left } letters

sending-alphabet = { $code ->
    [plain] plain letters (GSM-7)
    [all] a special letter is in it (UCS-2): only 70 letters in each
   *[other] { $code }
}

sending-comment = { $deed ->
    [reply] Reply in public
    [hide] Hide the comment
    [show] Show it again
   *[other] { $deed }
}

sending-comment-hint = A public reply carries only the hospital's sentence (Settings → Sentences), without a case number: everybody reads it.
