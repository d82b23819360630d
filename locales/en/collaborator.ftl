### Collaborators: journalists, media, health influencers, speakers

collaborator-title = Collaborators
collaborator-hint = Journalists, media, health influencers and speakers: how they are reached, what was agreed, conflicts of interest, and what was made together. Names and contacts are kept encrypted.
collaborator-none = Nobody is on this list yet. Add a journalist, an outlet or a speaker above.
collaborator-new = New collaborator
collaborator-media-list = Media list
collaborator-archived = Archived
collaborator-kind-label = Kind
collaborator-name = Name
collaborator-organisation = Organisation
collaborator-field = Field
collaborator-field-hint = For example the health of children.
collaborator-contact = Contact
collaborator-contact-hint = Telephone, e-mail or account.
collaborator-conflict = Conflict of interest
collaborator-conflict-hint = A tie to the hospital, a supplier or a rival. Leave empty where there is none.
collaborator-releases = Gets press releases
collaborator-releases-tick = Gets press releases
collaborator-yes = Yes
collaborator-agreements = Agreements
collaborator-agreements-none = Nothing was agreed yet.
collaborator-agree = Write an agreement down
collaborator-what = What was agreed
collaborator-paid = Paid
collaborator-unpaid = Unpaid
collaborator-paid-tick = Gets money, or goods and services that are worth money
collaborator-disclosure = Word of disclosure
collaborator-disclosure-hint = The word that must stand in the text, for example: kerja sama. Needed where somebody is paid.
collaborator-holds = In force
collaborator-end = End it earlier
collaborator-end-on = Last day
collaborator-items = Made together
collaborator-items-none = Nothing was made together yet.
collaborator-credit = Add an item
collaborator-uncredit = Take off
collaborator-history = History
collaborator-archive = Archive
collaborator-archive-hint = Not offered for new campaigns any more. The history stays, and it can be restored.
collaborator-restore = Restore

collaborator-kind = { $code ->
    [journalist] Journalist
    [media] Media
    [influencer] Health influencer
    [speaker] Speaker
   *[other] { $code }
}

collaborator-event = { $code ->
    [registered] was registered
    [edited] changed
    [agreed] agreement written down
    [ended] agreement ended
    [credited] item added
    [uncredited] item taken off
    [archived] was archived
    [restored] was restored
   *[other] { $code }
}

collaborator-outside = This agreement is in force from { $from } to { $until }. Choose a day between them.

collaborator-refusal = { $code ->
    [not_yours] Your role does not do this.
    [no_such_collaborator] There is no such collaborator.
    [put_away] This collaborator was archived. Restore the entry first.
    [backwards] The agreement ends before it begins. Check both dates.
    [undisclosed] Whoever is paid is named as such. Write the word of disclosure, for example: kerja sama.
    [no_such_agreement] There is no such agreement.
    [too_many] Too many agreements for one collaborator.
   *[other] { $code }
}
