### Two complainants who may be one person

kin-title = The same person?

kin-why = { $code ->
    [number] Another complainant uses this telephone number too.
    [address] Another complainant uses this e-mail address too.
    [reference] This message names the number of another complainant's case.
    [code] This message holds the tracking code of another complainant's case; only that complainant was given it.
   *[other] { $code }
}

kin-hidden = Their cases appear once you have made sure that it is the same person.

kin-linked = The same person also brought:

kin-link = Yes, the same person

kin-part = Not the same person
