### Receipts, questions to units, and invitations

letter-receipt-title = Receipt of Your Complaint
letter-receipt-subject = Receipt of complaint { $number }
letter-number = Complaint number
letter-received = Received
letter-kind = Kind
letter-channel = Channel
letter-due = Answer at the latest
letter-receipt-thanks = Thank you. We have received your complaint at { $hospital }.
letter-guarantee = A complaint never affects the care you receive. If your care seems to change after you complained, tell us at once.
letter-next = What happens next
letter-next-screening = The public relations office reads your complaint and asks the unit concerned.
letter-next-time = If it takes longer, we ask you for time and say until when.
letter-next-answer = We bring you the answer. If you are not satisfied, tell us; we will ask again.
letter-next-track = You can follow this complaint on the tracking page with your tracking code.
letter-code-apart = The tracking code is given separately and is not printed here. Keep it and do not share it.
letter-contact = Questions: telephone { $phone }, e-mail { $email }.
letter-ask-title = Request for an Answer
letter-ask-subject = Request for an answer, case { $number }
letter-case = Case number
letter-ask = Request number
letter-nature = Nature
letter-grade = Grade
letter-asked-at = Asked
letter-answer-due = Answer at the latest
letter-question = Question
letter-erased = (erased at the request of its owner)
letter-ask-please = We ask for your answer to this question: what happened, and what has been or will be done about it.
letter-ask-through-humas = The answer is given to the complainant by the public relations office. Please do not contact the complainant yourself.
letter-ask-reroute = If this is not a matter of your unit, return it to the public relations office today.
letter-invitation = { $way ->
    [home_visit] Home visit, complaint { $number }
   *[other] Family meeting, complaint { $number }
}
letter-invitation-about = The hospital gives its answer.
