### Receipt and tracking page

track-title = Track your complaint

track-code = Tracking code

track-code-hint = The 16 digits of your receipt. You may type spaces and hyphens.

track-code-unknown = We do not know this tracking code. Check its 16 digits again.

track-code-secret = Keep this code and do not share it. Whoever has it can follow your complaint, read our answer and reply in your name.

track-open = See my complaint

track-lost = Lost your tracking code?

track-lost-what-now = Contact public relations with your case number and mobile number. A complaint without a name cannot be opened without its code.

track-receipt-title = We have received your complaint

track-number = Case number

track-received = Received

track-due = Answer at the latest

track-download = Download the receipt

track-next = What happens next

track-next-examined = An officer of public relations examines it. We received it on { $day }.

track-next-due = You have an answer by { $due } at the latest.

track-next-answer = We answer you after examining it.

track-next-follow = Follow it and reply with your tracking code.

track-next-dissatisfied = If the answer does not satisfy you, say so on the tracking page.

track-case-title = Complaint { $number }

track-stage = { $code ->
    [received] Received
    [examined] Examined
    [followed_up] Followed up
    [answered] Answered
    [done] Done
   *[other] { $code }
}

track-late = We are late. We apologise. Our staff are working on it.

track-question = We ask you

track-reply = Your reply

track-reply-do = Send the reply

track-answer = Our answer
track-files = Files from us

track-embargo = The answer can be read on this page from { $until }.

track-answered-in-person = We give our answer in person, not on this page.

track-react = Does this answer satisfy you?

track-satisfied = Satisfied

track-satisfied-words = Is there anything to add?

track-satisfied-do = Send: satisfied

track-dissatisfied = Not satisfied

track-dissatisfied-means = We examine your complaint again and ask others.

track-dissatisfied-words = What is still without an answer?

track-dissatisfied-do = Send: not satisfied

track-care = Did the care change because of your complaint?

track-care-worse = Yes, it became worse

track-care-title = Care since you reported

track-care-what = Reporting must not change the care that a patient receives. You can tell us at any time, during the stay and afterwards. Those who treat the patient do not see this answer.

track-care-tell = Tell us about the care

track-care-words = What happened? Say when and where, if you remember.

track-care-do = Send

track-care-heard = Thank you for telling us

track-care-heard-worse = We are sorry. What you told us becomes a protected case that the Director reads. Those who treat the patient do not see it.

track-care-heard-next = You need not do anything more. If the patient needs help now, ask the nearest member of staff or call the emergency department.

track-care-heard-same = We are glad that the care has not changed. If it does, tell us again on the tracking page.

track-care-back = Back to the report

track-was-satisfied = You said that you are satisfied. Thank you.

track-was-dissatisfied = You said that you are not satisfied. We are examining it again.

track-ladder-ended = All levels of the hospital have been asked. Our letter names bodies outside the hospital that you can turn to.

track-history = What has happened so far

track-event = { $code ->
    [received] Complaint received
    [examined] Examined by public relations
    [forwarded] Put to those concerned
    [time_asked] We asked you for time
    [asked] We asked you something
    [you_replied] You replied
    [reminded] We reminded you to reply
    [invited] We invited you, to give you the answer
    [answer_planned] An answer is on its way
    [answered] Answer given
    [not_satisfied] You said that you are not satisfied
    [satisfied] You said that you are satisfied
    [closed] Complaint closed
    [reopened] Complaint reopened
    [withdrawn] You withdrew the complaint
   *[other] { $code }
}

track-more = More

track-add = Add something

track-add-words = What you want to add

track-reopen = Reopen this complaint

track-reopen-words = Why should it be reopened?

track-reopen-do = Reopen

track-withdraw = Withdraw this complaint

track-withdraw-means = We stop working on it. Do not be afraid to complain again.

track-withdraw-words = Why do you withdraw it?

track-withdraw-do = Withdraw

track-done = { $code ->
    [balas] We have received your reply.
    [puas] Thank you for your reaction.
    [belum-puas] We understand. We examine your complaint again.
    [buka-kembali] Your complaint is open again.
    [cabut] Your complaint is withdrawn.
   *[other] { $code }
}

track-changed = This complaint has just changed. See how it stands now, then send again if needed.
