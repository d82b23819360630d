### Telephone: who called, what came of it, who is still waiting

call-direction = { $code ->
    [in] Incoming
    [out] Outgoing
   *[other] { $code }
}

call-stage = { $code ->
    [missed] Missed
    [call_back] To be called back
    [case_due] Not yet written as a case
    [logged] Answered, content not written down
    [ended] Ended
   *[other] { $code }
}

call-outcome = { $code ->
    [answered] Answered on the telephone
    [case] Became a case
    [called_back] Called back
    [wrong_number] Wrong number
    [unreachable] Could not be reached
   *[other] { $code }
}

call-choice = { $code ->
    [answered] Answered now
    [case_due] Make it a case
    [call_back] Call back
    [called_back] Spoken with, nothing is left
    [wrong_number] Wrong number
    [missed] Nobody could answer
   *[other] { $code }
}

call-command = { $code ->
    [try] Called, nobody answered
    [settle] Write down the result
    [become] Write the case
   *[other] { $code }
}

call-event = { $code ->
    [opened] Call written down
    [tried] Called back, nobody answered
    [settled] Result written down
    [became] Became a case
    [given_up] Could not be reached after the last attempt
   *[other] { $code }
}

call-refusal = { $code ->
    [not_yours] This is not yours to do.
    [not_now] This step cannot be taken yet, or not any more.
    [future] That call has not happened yet. Check the time.
    [too_long] The call is longer than a day. Check its length.
    [number_missing] Write the number, so that somebody can call back.
    [empty] Write the number, or what the call was about.
   *[other] { $code }
}

call-new = Write down a call

call-hint = The number, then Tab. Alt+C looks the number up, Alt+K makes it a case, Ctrl+Enter saves.

call-direction-word = Direction

call-number = Telephone number

call-name = Name of the caller

call-about = What about

call-result = Result

call-answer = Answer from the bank

call-category = Category of the question

call-category-hint = Only when answered without a text of the bank.

call-at = Time of the call

call-at-hint = Leave empty if it was just now.

call-minutes = Length, minutes

call-find = Look the number up

call-make-case = Make it a case

call-known = Known under this number

call-known-none = No open case from this number yet.

call-known-before = Earlier calls

call-owed = Still waiting

call-owed-none = Nobody waits for a call back.

call-others = Written down

call-others-none = No call yet.

call-taken-by = Taken by

call-attempts = attempts: { $count }

call-no-number = No number shown

call-dial = Call

call-case = Case

call-length = Length

call-write-case = Write a case from this call

call-note = Note
