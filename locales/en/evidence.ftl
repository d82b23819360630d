### Evidence for accreditation

evidence-title = Evidence for accreditation
evidence-hint = One ZIP file for the surveyor: a table of contents, and for each element of the standards the documents that this program holds for the time you choose.
evidence-period = Time
evidence-take = Take the package
evidence-take-hint = A quarter takes about half a minute. What you may not see is left out.
evidence-elements = Elements of the standards
evidence-catalogue-hint = The codes follow the hospital accreditation standards (KMK 1596/2024), the words are the hospital's. How often a document is reviewed is the hospital's own decision.
evidence-new = Add an element
evidence-code = Code of the element
evidence-code-hint = Letters, digits and hyphens, at most 24. It cannot be changed.
evidence-name = What it asks for
evidence-proofs = How it is to be shown
evidence-sources = What the package holds for it
evidence-retire = No longer asked for
evidence-retired = No longer asked for
evidence-all = All elements
evidence-quarter = Quarter { $quarter } of { $year }
evidence-year = Year { $year }
evidence-none = Nothing at this time.
evidence-asked = Asked for: { $proofs }
evidence-elsewhere = To be brought from elsewhere: { $proofs }
evidence-span = { $from } to { $until }
evidence-made = Made { $when }
evidence-index-hint = Each element names its documents. Open this list from the unpacked folder so that its links work.

evidence-proof = { $code ->
    [r] Regulation
    [d] Document
    [o] Observation
    [w] Interview
    [s] Simulation
   *[other] { $code }
}

evidence-source = { $code ->
    [team] Decrees and who sits in the team
    [procedures] SPOs in force
    [register] Register of SPOs
    [readers] Who has read the SPOs
    [compliance] Compliance with the SPOs
    [monthly] Monthly reports and the indicator
    [audits] Internal audits
    [meetings] Minutes of evaluation meetings
    [improvements] Improvements
    [surveys] Survey results
    [training] Competence matrix
    [sessions] Training sessions
    [boxes] Openings of suggestion boxes
    [places] Pages to look at
    [people] Whom to ask
    [examples] Cases to follow
   *[other] { $code }
}

evidence-column = { $code ->
    [number] Number
    [title] Title
    [edition] Edition
    [issued] Issued
    [signed_by] Signed by
    [review_on] Review on
    [standing] Standing
    [name] Name
    [position] Position
    [role] Role
    [units] Units
    [tries] Times the questions were answered
    [read_on] Read on
    [opened] Opened
    [case] Case
    [cause] Cause
    [action] Action
    [owner] Owner
    [due] Due
    [day] Day
    [place] Place
    [trainer] Trainer
    [attended] Attended
    [box] Box
    [slips] Slips
    [transcribed] Transcribed
    [grade] Grade
    [received] Received
    [closed] Closed
   *[other] { $code }
}

evidence-standing = { $code ->
    [in_force] in force
    [replaced] no longer in force
   *[other] { $code }
}
