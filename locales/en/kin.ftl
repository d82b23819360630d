### Two complainants who may be one person

kin-title = The same person?

kin-why = { $code ->
    [number] Another complainant uses this telephone number too.
    [address] Another complainant uses this e-mail address too.
   *[other] { $code }
}

kin-hidden = Their cases appear once you have made sure that it is the same person.

kin-linked = The same person also brought:

kin-link = Yes, the same person

kin-part = Not the same person
