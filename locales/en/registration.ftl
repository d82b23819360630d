### Registration for activities: form, ticket, waiting list, door, evaluation, certificate

registration-title = Registration

registration-attendees = Participants

registration-list-of = Participants: { $title }

registration-ticket = Ticket

registration-activity = Activity

registration-when = Time

registration-lasted = Length

registration-place = Place

registration-online = Online. The link stands on your ticket.

registration-link = Link

registration-speakers = Speakers

registration-bring = What to bring

registration-closes = Registration closes

registration-number = No.

registration-name = Name

registration-name-hint = This name stands on the certificate, if the activity gives one.

registration-name-or-group = Name of the person or the group

registration-phone = Telephone number

registration-email = E-mail

registration-contact-hint = Give a telephone number or an e-mail address, for reminders and news of changes.

registration-audience = You come as
registration-comes-as = Comes as

registration-people = Number of people

registration-people-many = people: { $people }

registration-needs = Access needs

registration-question = A question for the speaker

registration-question-hint = Do not write about your own health. Ask us directly about that.

registration-agree = I agree that these data are used for this activity only, and erased 90 days after it.

registration-privacy = Read the privacy notice

registration-must-agree = Tick this so that we may keep your name and number.

registration-send = Register

registration-wait = Join the waiting list

registration-closed-public = Registration for this activity is closed or not open yet.

registration-free = Places left: { $free }.

registration-free-word = Free places

registration-waiting-list = All places are taken. You can join the waiting list. A place that becomes free goes to the first on it.

registration-would-wait = Places left: { $free }, not enough for so many. Bring fewer people, or send again to join the waiting list.

registration-code = Ticket code

registration-code-is = Ticket code: { $code }

registration-qr = The QR code of your ticket

registration-show = Show this code at the door. Keep the address of this page: whoever has it can open your ticket.

registration-calendar = Add to calendar

registration-keep = If you cannot come, give the place back so that somebody else gets it.

registration-cancel = Cancel the registration

registration-cancel-sure = Are you sure you want to cancel your registration for “{ $title }”? Your place goes to somebody else.

registration-cancel-yes = Yes, cancel

registration-cancel-no = No, back to the ticket

registration-off = This activity was called off.

registration-in-line = Your place on the waiting list: { $place }. People: { $people }. We tell you when a place becomes free.

registration-standing = { $code ->
    [seated] Places are kept for you; people: { $people }.
    [present] You were there.
    [cancelled] This registration was cancelled. You may register again.
   *[other] { $code }
}

registration-evaluate = How was this activity?

registration-evaluate-hint = 1 means poor, 5 very good. What you say is only reported together with what others say.

registration-evaluate-send = Send

registration-evaluation = How participants found it

registration-words = Anything you want to say

registration-words-said = What participants said

registration-thanks = Thank you. We have what you said.

registration-mean = { $mean } of 5 (n = { $n })

registration-too-few = The result is shown once at least { $n } have answered.

registration-certificate = Certificate of attendance

registration-certificate-get = Download the certificate

registration-certificates = Print all certificates

registration-certificate-number = Certificate number: { $number }

registration-certifies = Given to { $name }, who attended:

registration-proof = Whether this certificate is genuine can be seen at { $address }

registration-genuine = This certificate is genuine

registration-genuine-means = The hospital gave a certificate with this number to a participant. The name stands on the certificate only.

registration-no-phone = no number

registration-call = Has a place now. Tell them by telephone: { $phone }

registration-asks = Asks:

registration-came = Came

registration-came-at = came { $at } (people: { $people })

registration-stage-word = Standing

registration-print = Print the list

registration-none = Nobody has registered yet. Share the address of the form, or write down the first participant below.

registration-add = Add a participant

registration-door = Door

registration-with-ticket = With a ticket

registration-without-ticket = Without a ticket

registration-let-in-guest = Let in

registration-let-in = { $name } came in; people: { $people }.

registration-present-now = Present: { $n }

registration-camera = Scan with the camera

registration-blind = The camera cannot be used. Type the code.

registration-no-code = Type or scan the code of the ticket.

registration-unknown-code = This code is not known at this activity. Check its letters, or write the guest down without a ticket.

registration-kept = { $code } is kept on this device and being sent.

registration-not-on-device = { $code } is not known to this device yet. It is kept, and checked when it is sent.

registration-waits-to-leave = Waiting to be sent: { $n }. Do not close this page.

registration-people-most = Give a number of people from 1 to { $most }.

registration-full-free = Free places: { $free }, not enough for so many people.

registration-stage = { $code ->
    [seated] Registered
    [waiting] Waiting list
    [present] Present
    [cancelled] Cancelled
   *[other] { $code }
}

registration-source = { $code ->
    [form] by the form
    [staff] by the office
    [walk_in] came without a ticket
   *[other] { $code }
}

registration-need = { $code ->
    [wheelchair] Wheelchair
    [interpreter] Sign language interpreter
   *[other] { $code }
}

registration-mark = { $code ->
    [usefulness] Usefulness
    [speaker] Speaker
    [place] Place and organisation
   *[other] { $code }
}

registration-act = { $code ->
    [cancel] Cancel
    [promote] Give a place
    [check_in] Check in
    [undo] Not here yet
    [evaluate] Evaluate
    [tell] Has been told
    [notify] Notify
    [erase] Erase
   *[other] { $code }
}

registration-event = { $code ->
    [opened] Registered
    [cancelled] Cancelled
    [promoted] Moved up from the waiting list
    [checked_in] Came
    [undone] Check-in corrected
    [evaluated] Said how it was
    [told] Told by telephone
    [notified] A message was sent
    [erased] Data erased
   *[other] { $code }
}

registration-notice = { $code ->
    [registered] Registered
    [waiting] On the waiting list
    [promoted] Has a place
    [day] Reminder one day before
    [hours] Reminder two hours before
    [moved] Another time
    [off] Called off
   *[other] { $code }
}

registration-refusal = { $code ->
    [not_yours] This is not yours to do. Ask the public relations office.
    [not_now] That cannot be done as it stands now. Load the list again.
    [closed] Registration is closed. Contact the public relations office if you still want to come.
    [off] This activity was called off.
    [begun] The activity has begun. Guests are written down at the door.
    [no_contact] Give a telephone number or an e-mail address so that we can reach you.
    [people] The number of people is not right.
    [full] All places are taken.
    [door_closed] People are checked in from 6 hours before the beginning to 6 hours after the end.
    [not_over] This activity is not over yet.
    [said_before] We have what you said already.
    [known_otherwise] This number or address is registered under another name. Use the same name, or give a number of your own.
   *[other] { $code }
}

registration-message = { $notice ->
    [registered] { $hospital }: you are registered for “{ $title }”, { $when }.
    [waiting] { $hospital }: you are on the waiting list of “{ $title }”, { $when }. We tell you when a place becomes free.
    [promoted] { $hospital }: you have a place for “{ $title }”, { $when }.
    [day] { $hospital }: tomorrow “{ $title }”, { $when }.
    [hours] { $hospital }: “{ $title }” begins soon, { $when }.
    [moved] { $hospital }: “{ $title }” has moved to { $when }.
    [off] { $hospital }: “{ $title }”, { $when }, was called off. We are sorry.
   *[other] { $hospital }: “{ $title }”, { $when }.
}

registration-message-place = Place: { $place }.

registration-message-ticket = Ticket and cancelling: { $address }
