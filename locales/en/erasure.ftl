### Erasing a person's data: proposal, confirmation, list.

erasure-title = Erase personal data

erasure-lead = This person's names, contacts, words and files are destroyed in all their cases, also those that were taken for the same person's. It cannot be undone. One person proposes, another confirms.

erasure-goes = What is destroyed

erasure-stays = What stays

erasure-stays-facts = The facts of the case without a name: number, dates, channel, unit, grade, stages, due times, and the figures of reports.

erasure-stays-journal = The audit trail with its digests, so that records and approvals can still be proven.

erasure-stays-improvements = Improvements, hand-over notes and notes on other calls that staff wrote. Make sure that no name stands in them.

erasure-stays-outside = What has left: messages and letters that were sent, prints, and old backups until the list of erasures is applied to them.

erasure-cases-of = Cases of this person

erasure-part = { $code ->
    [cases] Cases
    [texts] Texts (complaints, messages, answers, notes)
    [identities] Identities of complainant and patient
    [contacts] Channel ids, numbers, addresses
    [files] Attached files
    [calls] Telephone calls
    [arrivals] Original arrivals from the channels
    [works] Content of the outbox
   *[other] { $code }
}

erasure-blocked = Cannot be erased yet

erasure-why = Ground for the erasure

erasure-basis = { $code ->
    [request] Request of the data subject
    [retention] The time of keeping is over
   *[other] { $code }
}

erasure-basis-hint = { $code ->
    [request] This person, or their guardian, asks for erasure (Law 27/2022, article 43).
    [retention] The archive schedule does not demand keeping any longer (Law 27/2022, article 44).
   *[other] { $code }
}

erasure-reason = Reason

erasure-reason-hint = For example the number of the letter and how the identity of whoever asked was checked. Write no name: this reason is kept.

erasure-propose = Propose the erasure

erasure-waits = A proposal waits to be confirmed.

erasure-waits-open = Open the proposal

erasure-confirm = Confirm and erase now

erasure-confirm-hint = After this nobody can read those words and names any more.

erasure-decline = Decline the proposal

erasure-own = Your own proposal is confirmed by somebody else: the Director, the stand-in, or the supervisory board.

erasure-none = There is no erasure yet.

erasure-list-lead = Every proposal, who confirmed it, and what was destroyed. No name is recorded here.

erasure-state = { $code ->
    [proposed] Proposed
    [done] Erased
    [declined] Declined
   *[other] { $code }
}

erasure-proposed-by = Proposed by { $who }, { $at }

erasure-settled-by = Decided by { $who }, { $at }

erasure-hidden-case = a case outside of your sight

erasure-case-word = Case

erasure-done-on = The personal data in this case were erased on { $at }. Its facts and its trail stay.

erasure-track = The personal data and the words in this complaint were erased. Only the order of events is left.

erasure-open = Case { $number } is open. Close it first.

erasure-held = Case { $number } is on hold. Lift the hold first.

erasure-kept = Case { $number } has to be kept until { $until }. Only a request of the data subject comes before that.

erasure-unread = { $count ->
    [one] One arrival of this person has not been read. Read it or put it aside first.
   *[other] { $count } arrivals of this person have not been read. Read them or put them aside first.
}

erasure-refusal = { $code ->
    [not_yours] This is not yours to do.
    [own_proposal] Whoever proposed it does not confirm it.
    [settled] This proposal has been decided.
    [erased] This person's data are erased already.
    [elsewhere] Another matter of this person, outside of your sight, stands in the way. Ask the supervisory board.
    [unfinished] What follows from the case has not begun yet. Wait a moment and try again.
    [names_the_person] The reason holds a name, number or address of the person to be erased. Write it without.
   *[other] { $code }
}
