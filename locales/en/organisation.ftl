### Organisation: vision and mission, decrees, partners, facilities

organisation-hint = Who this hospital is: what it promises, who was appointed to handle complaints, with whom it works, and with what it serves.

organisation-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_such_entry] There is nothing here.
    [not_now] This cannot be done as it stands now.
    [draft_open] Another edition is being written. Finish or discard that one first.
    [own_text] You wrote in this edition; somebody else approves it.
    [from_past] Its first day is over.
    [number_taken] Another decree has this number.
    [not_yet] That day has not come.
    [ends_too_soon] The last day is before the first one.
    [seat_taken] This person sits in the team on those days already.
    [no_such_seat] There is no such membership.
    [name_taken] This name is written down already.
    [note_missing] Write down what is wrong.
    [evidence_missing] Say how it is known: a topic, an unsur of a survey, or a note.
    [action_missing] Say what is done: an SPO, an improvement, or words. What cannot be met needs its reason.
    [review_past] It is looked at again on a day after today.
   *[other] { $code }
}

organisation-before-previous = The edition before has stood since { $day }; the new one cannot begin earlier.

organisation-outside-decree = The decree does not hold on that day. It has held since { $day }.

organisation-full = This register holds at most { $most } entries.

organisation-too-many = A team has at most { $most } memberships.

organisation-older = A younger check was written down for { $day }.

organisation-interval = From 1 to { $most } months between two checks.

## Vision, mission and values

creed-title = Vision, mission and values
creed-hint = Written by public relations, approved by the director, published on the public page, understood by everybody of the staff.
creed-none = Vision, mission and values have not been approved yet.
creed-in-force = In force
creed-being-written = Being written
creed-others = Other editions
creed-new = Write a new edition
creed-vision = Vision
creed-mission = Mission
creed-values = Values
creed-lines-hint = One item on each line.
creed-first-day = In force from
creed-first-day-hint = Leave empty to begin today.
creed-why = Why it goes back
creed-proof = Proof of reading
creed-public = Public page

creed-edition = Edition { $number }

creed-from = In force from { $day }

creed-approved = Approved by { $name }, { $at }

creed-authors = Written by { $names }

creed-read-at = You said that you understood it on { $at }

creed-standing = { $code ->
    [draft] Waiting for approval
    [planned] Not yet in force
    [in_force] In force
    [replaced] Replaced
    [discarded] Discarded
   *[other] { $code }
}

creed-command = { $code ->
    [write] Change the wording
    [approve] Approve
    [return] Give back to the author
    [discard] Discard this edition
    [acknowledge] I have read and understood it
   *[other] { $code }
}

creed-event = { $code ->
    [written] Written
    [approved] Approved
    [returned] Given back
    [discarded] Discarded
    [acknowledged] Read and understood
   *[other] { $code }
}

## Decrees

decree-title = Decrees
decree-all = All decrees
decree-none = No decree has been written down yet.
decree-no-team = No decree with a team held on that day.
decree-no-members = No member has been written down for this day.
decree-new = Write down a decree
decree-change = Put the decree right
decree-number = Number
decree-number-hint = As it stands on the decree, for example: 188.4/223/TAHUN 2026
decree-about = About
decree-about-hint = For example: complaint team
decree-signed-on = Signed
decree-from = In force from
decree-until = In force until
decree-until-hint = Leave empty if it holds until it is withdrawn or replaced.
decree-open-end = Until withdrawn or replaced
decree-day = Team on the day
decree-sheet = Print the team
decree-members = Members of the team
decree-member = Name
decree-member-hint = Leave empty to take the name of the account.
decree-account = Account here
decree-part-of = Part in the team
decree-member-from = Member from
decree-member-until = Member until
decree-seat = Add a member
decree-unseat = End a membership
decree-last-day = Last day
decree-end = Withdraw or replace
decree-end-hint = The decree stays in the register; from that day on it no longer holds.
decree-end-on = No longer in force from
decree-replacing = Replaced by decree number
decree-replacing-hint = Leave empty if it is only withdrawn.

decree-team-on = Complaint team on { $day }

decree-today = { $count } members of the team today

decree-since = from { $day }

decree-signed = signed { $day }

decree-withdrawn-on = withdrawn { $day }

decree-replaced-by = replaced by { $number } from { $day }

decree-standing = { $code ->
    [planned] Not yet in force
    [in_force] In force
    [expired] Expired
    [withdrawn] Withdrawn
    [replaced] Replaced
   *[other] { $code }
}

decree-part = { $code ->
    [patron] Patron
    [chair] Chair
    [deputy] Deputy chair
    [secretary] Secretary
    [member] Member
   *[other] { $code }
}

decree-event = { $code ->
    [written] Written down or put right
    [seated] Member added
    [unseated] Membership ended
    [ended] Withdrawn or replaced
   *[other] { $code }
}

## Partners

partner-title = Partners
partner-hint = Insurers, referral facilities, suppliers and authorities: how to reach them, and where a complaint goes.
partner-none = No partner has been written down yet.
partner-new = Write down a partner
partner-change = Change the partner
partner-name = Name
partner-kind-of = Kind
partner-contact = Whom to ask for
partner-contact-hint = A post or a counter, not the name of a person.
partner-phone = Telephone
partner-email = E-mail
partner-route = Way of a complaint
partner-route-hint = How a complaint is passed on to them, and what has to go with it.
partner-keeper = Who keeps the contact here
partner-active = Still a partner
partner-resting = Not active

partner-active-count = { $count } active partners

partner-kind = { $code ->
    [insurer] Insurer
    [referral] Referral facility
    [supplier] Supplier
    [authority] Authority
    [education] Education
    [community] Community organisation
    [other] Other
   *[unknown] { $code }
}

## Facilities

facility-title = Facilities
facility-hint = What the complaint desk needs: each item is looked at once a year at least.
facility-none = No item has been written down yet.
facility-new = Write down an item
facility-change = Change the item
facility-name = Item
facility-name-hint = For example: priority seats
facility-place = Place
facility-every = Looked at every
facility-every-hint = In months.
facility-retire = No longer in use
facility-retired = No longer in use
facility-never = Never looked at
facility-last = Last look
facility-check = Write down a check
facility-on = Day of the check
facility-condition-of = Condition
facility-note = Note
facility-note-hint = Must be filled in unless the condition is good.
facility-mend = Begin an improvement
facility-mend-hint = What the last check found becomes the cause of the improvement.
facility-action = What is done
facility-owner = Owner
facility-mend-due = Due
facility-mended = The improvement from this finding

facility-due = To be looked at again by { $day }

facility-due-count = { $count } items wait for a check

facility-months = every { $months } months

facility-condition = { $code ->
    [good] Good
    [worn] Not as it should be
    [broken] Broken
    [missing] Missing
   *[other] { $code }
}

facility-event = { $code ->
    [written] Written down or changed
    [checked] Checked
   *[other] { $code }
}

## Needs and expectations

expectation-title = Needs and expectations
expectation-hint = What those who are served need and expect: how it is known, which SPO serves it, what is done, and when somebody looks again. Without names of people.
expectation-none = No need or expectation is written down yet.
expectation-new = Write one down
expectation-change = Change it
expectation-words = Need or expectation
expectation-words-hint = One sentence, for example: To know how long to wait for medicines
expectation-sort-of = Kind
expectation-party-of = Whose it is
expectation-source-of = Known from
expectation-evidence = Evidence
expectation-unsur = Unsur of the survey
expectation-note = Note on the evidence
expectation-note-hint = A topic, an unsur or a note: at least one.
expectation-action = Action
expectation-action-hint = If it cannot be met, write the reason.
expectation-sops = SPOs that serve it
expectation-improvement = Improvement
expectation-standing-of = Standing
expectation-review = Looked at again
expectation-review-hint = After today.
expectation-is-due = To look at now
expectation-keeper = Who looks
expectation-served = Expectations that this SPO serves

expectation-count = { $count } written down

expectation-heard = The last three months on this topic: { $complaints } complaints, { $suggestions } suggestions, { $compliments } compliments, { $amiss } findings of observations.

expectation-sort = { $code ->
    [need] Need
    [wish] Expectation
   *[other] { $code }
}

expectation-party = { $code ->
    [patient] Patients
    [family] Families
    [community] The public
    [insurer] Insurers
    [staff] Staff
    [other] Others
   *[unknown] { $code }
}

expectation-source = { $code ->
    [survey] Survey
    [complaint] Complaint
    [suggestion] Suggestion
    [observation] Observation
    [interview] Interview
    [meeting] Meeting
   *[other] { $code }
}

expectation-standing = { $code ->
    [heard] Written down
    [acting] Acted on
    [met] Met
    [declined] Cannot be met
   *[other] { $code }
}

expectation-event = { $code ->
    [written] Written down or changed
   *[other] { $code }
}

organisation-tree = Organisation tree
organisation-tree-hint = The units with those below them, and who works there. Units are set in the settings.
organisation-tree-none = No units yet.
organisation-units = { $count } units
