### Sentences to the complainant

sentence-occasion = { $code ->
    [acknowledgement] Acknowledgement
    [request_for_time] Request for time
    [question] Question to the complainant
    [reminder] Reminder
    [tracking_page] Answer on the tracking page
    [invitation] Invitation to a meeting
    [home_visit] Home visit
    [after_closing] Questions after the end
    [public_reply] Public reply
    [series_notice] Notice about repeated complaints
   *[other] { $code }
}

sentence-when = { $code ->
    [acknowledgement] Sent as soon as a complaint comes in.
    [request_for_time] Sent when you ask for time, after your own words.
    [question] Sent when you ask the complainant something.
    [reminder] Sent when the complainant has not replied.
    [tracking_page] Sent when the answer waits on the tracking page.
    [invitation] Sent when a meeting is planned.
    [home_visit] Sent when a home visit is planned.
    [after_closing] Sent a day after a case has ended, once a case, by the door of the complainant; never to the bereaved.
    [public_reply] Sent beneath a comment, for everybody to read; it names no case and does not say that anybody is a patient.
    [series_notice] Read out or sent by an officer once the director has approved how repeated complaints are handled.
   *[other] { $code }
}

sentence-language = { $code ->
    [id] Indonesian
    [en] English
   *[other] { $code }
}

sentence-gap = { $code ->
    [rumah_sakit] name of the hospital
    [nomor] number of the complaint
    [kode] tracking code of the complainant
    [jaminan] guarantee that care does not change because of a complaint
    [halaman] address of the tracking page
    [tenggat] until when an answer is promised
    [pertanyaan] your question
    [waktu] day and hour
    [tempat] place
   *[other] { $code }
}

sentence-flaw = { $code ->
    [empty] Write the sentence.
    [too_long] The sentence is too long. At most { $detail } characters.
    [syntax] Line { $detail }: the braces are not complete. Write a gap like {"{{ nomor }}"}.
    [unknown_gap] The gap {"{{"} { $detail } {"}}"} is not known in this sentence. Choose one of the list.
    [missing_gap] This sentence must contain {"{{"} { $detail } {"}}"}.
   *[other] { $code }
}

sentence-hint = What is sent to complainants by itself. The hospital may use its own words; the program fills the gaps between the braces.
sentence-own = Own words
sentence-is-built-in = Built-in sentence
sentence-built-in = Built-in sentence
sentence-text = Sentence
sentence-text-hint = Write gaps exactly as in the list, with two braces.
sentence-gaps = Gaps that can be used
sentence-needed = required
sentence-look = See a sample
sentence-sample = As the complainant reads it
sentence-sample-hint = Number, code, day and place are invented here.
sentence-reset = Use the built-in sentence
sentence-edit = Change
sentence-now = Sent now

sentence-last = Last changed by { $who }, { $at }.

sentence-sample-question = on which day did it happen?
sentence-sample-place = Public Relations Room, first floor
