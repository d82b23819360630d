### Permissions to publish: who permits what, for what, where, until when

consent-title = Permissions to publish
consent-hint = A photo, a film or a story of somebody is published with a written permission only: it names the material, the purpose, the channels and the time. It may be taken back at any time; everything then comes down within 3 x 24 hours (UU 27/2022).
consent-none = There is no permission yet. Write one down before a photo, a film or a story of somebody goes out.
consent-new = Write a permission down
consent-person = Name of whoever is in the material
consent-minor = A child, or somebody who does not decide alone
consent-guardian = Name of the guardian
consent-guardian-hint = Needed for a child. The guardian signs.
consent-material = Material
consent-material-hint = Say which photo, film or story, for example: photo in physiotherapy, 3 March 2026.
consent-purposes = Purposes
consent-outlets = Channels
consent-from = Valid from
consent-until = Valid until
consent-valid = Valid
consent-identity = Face and name
consent-identified = Face or name may be recognised
consent-unidentified = Without face and name
consent-care-read = Read out: a refusal changes nothing about the care
consent-withdrawal-read = Read out: the permission may be taken back at any time
consent-signature = How it was signed
consent-signed-on = Day of the signature
consent-witness = Witness
consent-witness-hint = Another member of the staff, not whoever writes this down.
consent-filed = Where the signed paper lies
consent-hidden = The name is not shown
consent-withdrawn-at = Taken back { $when }.
consent-due = Everything must be down before { $when }.
consent-withdraw = Take the permission back
consent-withdraw-hint = At the wish of whoever gave it. The 3 x 24 hours begin, and content that leans on it cannot go out.
consent-said = What was said, and how
consent-tasks = What must come down
consent-tasks-none = This material does not stand anywhere.
consent-proof = Proof that it is down
consent-clear = It is down
consent-cleared = Taken down { $when } by { $name }
consent-period = { $from } to { $until }

consent-purpose = { $code ->
    [service] Information on services
    [activity] Activity
    [announcement] Announcement
    [education] Education
    [story] Story
    [campaign] Campaign
    [crisis] Crisis
   *[other] { $code }
}

consent-sign = { $code ->
    [paper] On paper
    [screen] On the screen
   *[other] { $code }
}

consent-standing = { $code ->
    [upcoming] Not yet valid
    [valid] Valid
    [expired] Expired
    [withdrawn] Taken back, something must come down
    [settled] Taken back, everything is down
   *[other] { $code }
}

consent-event = { $code ->
    [given] The permission was written down
    [withdrawn] The permission was taken back
    [taken_down] Material was taken down
    [found] One more place was added
   *[other] { $code }
}

consent-refusal = { $code ->
    [not_yours] This is not the work of your role.
    [no_such_consent] There is no such permission.
    [needs_guardian] A child needs a guardian. Write the name of the guardian who signs.
    [no_use] Choose at least one purpose and one channel.
    [ends_too_soon] The permission ends before it begins. Look at both days.
    [not_read_out] First read out that a refusal changes nothing about the care and that the permission may be taken back, then tick both.
    [signed_later] The day of the signature has not come yet.
    [witness_records] Whoever writes it down cannot be the witness. Choose somebody else.
    [not_there] The witness does not work here.
    [not_withdrawn] This permission was not taken back.
    [no_such_place] That place is not on the list.
   *[other] { $code }
}

consent-print = Print the sheet
consent-print-in = { $code ->
    [id] Print it in Indonesian
    [en] Print it in English
   *[other] { $code }
}
consent-print-hint = Print it to be signed first, then write the permission down here and bring the scan of the paper.
consent-sheet-title = Permission to publish
consent-sheet-says = I allow { $hospital } to publish the following material, only for the purposes, channels and time written here.
consent-sheet-seen = What is to be seen
consent-sheet-know = What you should know
consent-sheet-care = You may refuse. A refusal changes nothing about your care.
consent-sheet-part = You may allow only a part. Cross out the purposes or channels that you do not allow.
consent-sheet-withdraw = You may take this permission back at any time and without a reason: by letter, by telephone, or at the public relations office, at the address on this letterhead.
consent-sheet-gone = From then on the hospital takes the material down from all of its channels within 3 x 24 hours. Copies that others have kept cannot be taken back.
consent-sheet-ends = If it is not taken back, it ends on { $day }.
consent-sheet-signer = Who permits
consent-sheet-guardian = The guardian who permits
consent-sheet-on-screen = Signed on the screen
consent-sign-here = Sign on the screen
consent-sign-name = Name of whoever signs
consent-sign-draw = Signature
consent-sign-keep = Keep the signature
consent-sign-clear = Again
consent-sign-paper = Without JavaScript, sign on paper.
