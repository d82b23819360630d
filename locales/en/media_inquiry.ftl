### What media ask: who asks, and until when

media-inquiry-title = Media inquiry
media-inquiry-hint = Open cases from media, the one that is due first on top. The answer is written and approved on its case.
media-inquiry-none = There is no open media inquiry. A question of media is entered as a case of the kind Media inquiry.
media-inquiry-unknown = Medium not written down
media-inquiry-outlet = Medium
media-inquiry-journalist = Journalist
media-inquiry-journalist-hint = From the register of collaborators; may be empty.
media-inquiry-deadline = Deadline of the journalist
media-inquiry-deadline-hint = May be empty. Without a deadline an answer is due { $hours } hours after the question was received.
media-inquiry-before = A deadline cannot lie before its question.
media-inquiry-due = An answer is due by
media-inquiry-default = { $hours } hours, as the journalist gave no deadline
media-inquiry-embargo = Embargo of the answer until
media-inquiry-embargo-hint = May be empty. Before this the program neither sends the answer nor shows it on the tracking page.
media-inquiry-held = Embargo: the answer may not go out before { $until }.
media-inquiry-marked = Embargo: the answer goes ahead, under the line of its embargo until { $until }.
media-inquiry-case = Open the case
media-inquiry-event = { $kind ->
    [described] Medium and deadline written down
   *[other] { $kind }
}
