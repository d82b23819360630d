### Answers to reviews: what the hospital says under a review

review-reply-title = Answer to a review
review-reply-hint = Everybody reads it, for long. Name nobody, no illness and no number, and do not confirm that the author is a patient. Ask them to come to the public relations office.
review-reply-said = The review
review-reply-text = Answer
review-reply-write = Write an answer
review-reply-change = Change the answer
review-reply-change-hint = Every change drops the approval. What stands under the review stays there until the new text is approved.
review-reply-open = Open the answer
review-reply-none = There is no answer yet.
review-reply-due = The director approves this answer before it is shown.
review-reply-free = By the rules in force this answer needs no approval of the director.
review-reply-submit = Submit to the director
review-reply-send = Show it under the review
review-reply-way = Way out
review-reply-by-account = Sent by the program through the hospital's Google account.
review-reply-by-hand = No account is connected: copy the text, open the review, paste it there, then mark it.
review-reply-copy = Copy the text
review-reply-mark = Mark as answered
review-reply-link = Link to the answer
review-reply-link-hint = Paste the address of the review under which the answer stands.
review-reply-withdraw = Withdraw the answer
review-reply-withdraw-hint = Through the account the program takes it away from the review. What you pasted yourself you have to take away yourself.
review-reply-public = What still stands under the review
review-reply-returned = Why it was returned
review-reply-approved = Approved
review-reply-last = Last changed
review-reply-review = Open the review
review-reply-stage = { $code ->
    [draft] Draft
    [approval] Waits for approval
    [cleared] May be shown
    [answered] Stands under the review
    [withdrawn] Withdrawn
   *[other] { $code }
}

review-reply-state = { $code ->
    [queued] waiting to be sent
    [sent] sent
    [delivered] sent
    [read] sent
    [failed] not sent; somebody has to look at the outbox
    [aside] set aside
   *[other] { $code }
}

review-reply-event = { $code ->
    [written] The answer was written
    [submitted] Submitted to the director
    [approved] Approved
    [freed] May be shown without approval
    [returned] Returned
    [went_out] Stands under the review
    [marked] Marked as answered
    [withdrawn] Withdrawn
   *[other] { $code }
}

review-reply-not-now = This cannot be done now. The answer stands at: { $stage }.
review-reply-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_review] Only reviews are answered here.
    [no_reply] No answer has been written yet.
    [not_now] This cannot be done now.
    [own_text] You wrote this answer, so somebody else approves it.
    [names_patient] The text tells who a patient is, or a number of theirs. Write it without that.
    [too_long] The text is too long for Google. 4,096 signs at most.
   *[other] { $code }
}
