### A press conference: its kit and what came of it

conference-title = Kit of the press conference
conference-fields = Press conference
conference-fields-hint = For a press conference. In the text write each of these headings on a line of its own, with its words below: Facts, Key messages, Questions and answers (Q: and A:), Seating (one person a line, from the left), Bridging sentences, Closing. Tasks with their owners are given in the crisis room of the issue.
conference-when = Time
conference-place = Place
conference-invited = Media invited
conference-three = Three no's
conference-no-delay = No delay: a first answer as soon as possible.
conference-no-lie = No lie: limit the words rather than say what is not true.
conference-no-comment = Never “no comment”: say that it is not known yet and is being looked into.
conference-checklist = Checklist
conference-no-tasks = There is no task yet. Tasks with owner and due time are given in the crisis room of the linked issue.
conference-room = Open the crisis room
conference-print = Print the kit
conference-said = What is said
conference-outcome = What came of it
conference-came-word = People of media who came
conference-notes = Who came, what was asked, and the coverage
conference-record = Write down what came of it
conference-came = { $count } people of media came.

conference-part = { $part ->
    [facts] Facts
    [points] Key messages
    [questions] Questions and answers
    [seating] Seating
    [bridges] Bridging sentences
    [closing] Closing
   *[other] { $part }
}
conference-missing = Not written yet: { $parts }.
conference-sheet = Press conference kit: { $title }
conference-sheet-foot = Press conference kit, printed { $at }
conference-sheet-inside = A working paper of public relations. Do not hand it to media.
conference-sheet-unsigned = Not approved by the Director. Do not use it before it is.
conference-sheet-withdrawn = Withdrawn. Do not use it.
conference-contact = Contact for media
conference-seat = Seat
conference-who-sits = Who sits there
conference-seating-caption = Seating, from the left as media see it
conference-question = Question
conference-answer = Answer
