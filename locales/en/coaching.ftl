### Coaching: read by coach and coached alone

coaching-title = Coaching

coaching-hint = A coaching note is read by coach and coached alone. Nobody else can open it, not even whoever runs the system.

coaching-none = There is no coaching note in which you take part.

coaching-note = Coaching note

coaching-new = Write a coaching note

coaching-write = Save and share

coaching-people = Those who are coached

coaching-coach = Coach

coaching-goals = Goals

coaching-step = The next step that is agreed

coaching-until = By the day

coaching-resources = To learn from

coaching-links = Other links

coaching-links-hint = One line, one address, beginning with https://.

coaching-waits = You have not read it yet.

coaching-waiting = Coaching notes waiting for you

coaching-unread = not read yet

coaching-read-at = read { $time }

coaching-replies = Replies

coaching-reply = Reply

coaching-acknowledge = I have read it

coaching-send = Send the reply

coaching-end = End the coaching

coaching-office = Public relations

coaching-suggested = Coaching is suggested for { $place }: { $times } answers were returned or did not satisfy the complainant within { $days } days. Only you see this, and it points at nobody.

coaching-threshold = When coaching is suggested

coaching-threshold-hint = It is suggested to the head of a unit, and for answers of public relations to its head, once so many answers were returned or did not satisfy the complainant within this time.

coaching-times = How many answers

coaching-days = Within how many days

coaching-event = { $code ->
    [written] Written
    [acknowledged] Read
    [replied] Replied
    [ended] Ended
   *[other] { $code }
}

coaching-refusal = { $code ->
    [nobody] Choose who is coached.
    [not_led] You coach those whom you lead, not yourself.
    [over] That day is over.
    [ended] This coaching has ended.
   *[other] { $code }
}

coaching-too-many = At most { $most }.

coaching-bad-threshold = Type 1 to { $times } answers within 1 to { $days } days.
