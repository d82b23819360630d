### Writing a complaint down

intake-story = The story

intake-story-hint = Write it in the complainant’s words.

intake-anonymous = The complainant stays anonymous

intake-patient-name = Patient’s name

intake-earlier = Received earlier than now

intake-earlier-hint = A slip counts from the opening of its box. Give the reason if more than an hour.

intake-forwarded-by = Authority

intake-forwarded-number = Number of the letter or report

intake-number = Case number

intake-code = Tracking code (secret)

intake-code-once = The code is shown only now. Read it out or print it.

intake-read-this = Read this out

intake-read-out = We have received your complaint as number { $number }. Your tracking code is { $code }. A complaint never changes the care you receive.

intake-read-out-until = We have received your complaint as number { $number }. Your tracking code is { $code }. We shall be in touch by { $until }. A complaint never changes the care you receive.

intake-danger = This sounds urgent: { $words }.

intake-danger-do = If there is danger now, connect to the emergency department at { $phone } first.

intake-another = Write another

intake-open = Open the case

intake-from-arrival = The arrival could not be read automatically and was written down by hand.
