### Answer bank: approved texts for the questions that need no case

bank-category = { $code ->
    [hours] Opening hours
    [tariffs] Tariffs
    [bpjs] BPJS insurance
    [visiting] Visiting patients
    [referral] Referral
    [other] Anything else
   *[other_code] { $code }
}

bank-standing = { $code ->
    [draft] Draft
    [usable] May be used
    [expiring] Expires soon
    [expired] Expired
    [withdrawn] Withdrawn
   *[other] { $code }
}

bank-command = { $code ->
    [revise] Change the text
    [approve] Approve
    [withdraw] Withdraw
   *[other] { $code }
}

bank-event = { $code ->
    [drafted] Draft written
    [revised] Text changed
    [approved] Text approved
    [withdrawn] Answer withdrawn
   *[other] { $code }
}

bank-refusal = { $code ->
    [not_yours] This is not yours to do.
    [not_now] This step cannot be taken yet, or not any more.
    [own_text] Somebody else approves a text of one's own.
    [other_edition] This text has changed. Read the newest one first.
    [valid_past] That day is over already. Choose a day to come.
    [not_approved] This text is not approved yet, so it may not be used.
    [withdrawn] This answer was withdrawn, so it may not be used.
   *[other] { $code }
}

bank-expired = This text expired on { $until }, so it may not be used. Renew it first.

bank-hint = Texts that the head of Humas approved. Search for a word of the caller's question, read it out, then press Answered so.

bank-search = Words of the question

bank-search-do = Search answers

bank-none = No answer fits.

bank-new = Write a new answer

bank-question = Question

bank-text = Answer

bank-category-word = Category

bank-owner = Answers for the content

bank-valid-until = Valid until

bank-valid-hint = After that day the text cannot be used until it is renewed. A reminder comes 14 days before.

bank-approved-by = Approved by

bank-times = used { $times } times

bank-use = Answered so

bank-use-hint = Counted by category and day, without a case.

bank-copy = Copy the text

bank-edition = Edition { $number }

bank-waits = Waiting for approval

bank-all = All

bank-editions = History and editions

bank-counted = Questions without a case, last { $days } days

bank-counted-none = No question was counted yet.

bank-why = Reason

bank-take = Take it from the answer bank

bank-taken = Taken from the answer bank. If you change the words, that is recorded too.

bank-quoted = From the answer bank: { $question } (edition { $edition })

bank-quoted-changed = with changed words
