### Partners in an issue: what they are asked, have, and answered

issue-partners = Partners
issue-no-partners = No partner has been asked yet.
issue-partner = Partner
issue-refer = Put before a partner
issue-refer-nobody = There is no active partner yet. The register of partners stands under Organisation.
issue-partner-way-word = By
issue-partner-way-hint = A letter is printed with the letterhead; an e-mail goes to the address of the register.
issue-partner-due = An answer is hoped for by
issue-partner-words = What they are asked
issue-partner-words-hint = Name no patient. These very words reach the partner.
issue-partner-received = Received by
issue-partner-answered = Answered
issue-partner-letter = Print the letter
issue-partner-note-receipt = Note the receipt
issue-partner-note-answer = Note the answer
issue-partner-by = Who took it
issue-partner-reply = Answer of the partner
issue-report-partners = Partners that were asked
issue-report-asked = Asked
issue-report-answered = Answered
issue-report-received-after = Received after (median)
issue-report-answered-after = Answered after (median)
partner-letter-title = Request for an answer
partner-letter-to = To
partner-letter-due = We hope for an answer by
partner-letter-end = Thank you for your attention and cooperation.
partner-message-end = We hope for an answer by { $due }. Thank you, { $hospital }.
issue-partner-way = { $code ->
    [letter] by letter
    [email] by e-mail
    [telephone] by telephone
   *[other] { $code }
}
