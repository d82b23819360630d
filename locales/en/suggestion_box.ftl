### Suggestion boxes: box, opening, slip, and its QR sign

suggestion-box-title = Suggestion boxes
suggestion-box-add = Put up a new box
suggestion-box-code = Box code
suggestion-box-code-hint = Letters, digits and hyphens, at most 24. The code is printed on the sign and cannot be changed.
suggestion-box-unit = Unit
suggestion-box-no-unit = Not at one unit
suggestion-box-place = Place
suggestion-box-place-hint = For example: main lobby, beside counter 3
suggestion-box-none = There is no suggestion box yet.
suggestion-box-active = Hanging
suggestion-box-retired = Taken down
suggestion-box-retire = Take the box down
suggestion-box-reinstate = Put it up again
suggestion-box-change = Change the place
suggestion-box-last = Last opened
suggestion-box-never = Never opened
suggestion-box-due = Open by { $at }
suggestion-box-late = Time to open it: it was due by { $at }
suggestion-box-late-count = Boxes that are due to be opened: { $count }.
suggestion-box-waiting = Slips not yet transcribed: { $slips }
suggestion-box-slips = Slips found
suggestion-box-transcribed = Transcribed
suggestion-box-by-sign = Intakes through the QR sign

suggestion-box-event = { $code ->
    [placed] Box put up
    [changed] Place changed
    [retired] Box taken down
    [reinstated] Box put up again
    [opened] Box opened
    [amended] Record of the opening amended
   *[other] { $code }
}

suggestion-box-act = { $code ->
    [see] See boxes
    [manage] Look after boxes
    [open] Open a box
    [transcribe] Transcribe a slip
   *[other] { $code }
}

suggestion-box-openings = Openings
suggestion-box-opening = Opening of the box
suggestion-box-record = Record an opening
suggestion-box-record-hint = An empty box is recorded too: enter 0 slips.
suggestion-box-opened-at = Opened at
suggestion-box-opened-at-hint = Leave empty if it was just opened. The clock of every slip counts from this moment.
suggestion-box-opener = Opener
suggestion-box-first-witness = First witness
suggestion-box-second-witness = Second witness
suggestion-box-witnesses = Witnesses
suggestion-box-number = Number of slips
suggestion-box-note = Note
suggestion-box-empty = Empty
suggestion-box-progress = { $done } of { $all } slips are transcribed
suggestion-box-cases = Cases from the slips
suggestion-box-amend = Amend the record
suggestion-box-amend-hint = The record of an opening is not changed. If another slip is found, give the new number and the reason. Only another member of staff may lower the number.
suggestion-box-why = Reason
suggestion-box-amended-to = to { $slips } slips

suggestion-box-transcribe = Transcribe a slip
suggestion-box-slip-title = Transcribe a slip
suggestion-box-slip-counts = Counts from the opening of the box: { $at }
suggestion-box-slip-text = Words on the slip
suggestion-box-slip-text-hint = Copy it word by word, mistakes included.
suggestion-box-slip-photo = Photo of the slip
suggestion-box-slip-photo-hint = One photo or scan, at most 10 MB.
suggestion-box-slip-photo-lost = The slip has become a case, but its photo was not kept. Add it on the page of the case.
suggestion-box-slip-delay-hint = Only if it is transcribed more than a day after the box was opened.
suggestion-box-slip-next = Next slip
suggestion-box-slip-back = Back to the opening

suggestion-box-refusal = { $code ->
    [not_yours] This is not yours to do.
    [code_taken] Another box has this code, perhaps one that was taken down.
    [no_such_box] There is no such box.
    [retired] This box had been taken down before that time.
    [not_yet] The opening cannot be later than now.
    [too_long_ago] That is more than a year ago. Please check the year.
    [before_placed] This box did not hang there yet at that time.
    [witnesses_alike] The opener and the two witnesses must be three different people.
    [too_many_slips] That is too many slips. Please check the number.
    [fewer_than_transcribed] That is fewer than have been transcribed already.
    [own_count] A number that you counted yourself may only be lowered by somebody else.
    [all_transcribed] Every slip that was found is transcribed.
   *[other] { $code }
}

suggestion-box-too-many-slips = At most { $most } slips. Please check the number.
suggestion-box-fewer-than-transcribed = Slips already transcribed: { $transcribed }. The number cannot be lower than that.
suggestion-box-all-transcribed = All slips are transcribed ({ $slips }). If another one is found, amend the record of the opening first.

suggestion-box-sign = QR sign
suggestion-box-sign-a5 = Print the sign (A5)
suggestion-box-sign-a4 = Print the sign (A4)
suggestion-box-sign-without-qr = The public address is not set (public_url), so the sign is printed without a QR code.
suggestion-box-sign-title = Complaints, suggestions, compliments: tell us
suggestion-box-sign-scan = Scan with your phone's camera
suggestion-box-sign-address = Or open this address:
suggestion-box-sign-qr = QR code to the form of box { $code }
suggestion-box-sign-slip = Or write on a slip
suggestion-box-sign-opened = Put the slip into this box. It is opened at least every { $every } before two witnesses, and every slip becomes a complaint that is answered.

suggestion-box-of-case = { $code ->
    [sign] Through the QR sign of the suggestion box
   *[slip] Slip from the suggestion box
}
