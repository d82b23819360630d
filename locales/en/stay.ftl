### Patients who are still in the ward while their complaint runs

stay-title = Patient in the ward · { $number }
stay-what = While the patient is still in the ward, somebody from outside of that ward asks whether care changed because of the complaint: at the latest { $answer } hours after the answer has arrived, or { $complaint } hours after the complaint.
stay-list-what = Patients who are still in a ward while their complaint runs. Whoever asks is always from outside of the ward and of the unit that the complaint is about. The ward does not learn that the patient is asked.
stay-none = No patient is to be asked.
stay-mine = Your turn
stay-waiting = Patients in the ward for you to ask
stay-card = Is the patient still in the ward?
stay-card-none = Nobody has said that the patient is still in a ward.
stay-card-due = { $asker } asks the patient by { $due }.
stay-ended = The patient has left the ward.
stay-go = Open
stay-ward = Ward
stay-since = Known since
stay-asker = Who asks
stay-asker-hint = Somebody of the public relations office, from outside of that ward and of the unit that the complaint is about.
stay-due = At the latest
stay-answer = Result
stay-left = Left the ward
stay-ask = Ask now
stay-ask-hint = See the patient without staff of the ward nearby. “Became worse” at once opens a protected case to the director.
stay-question = Did care change because you complained?
stay-note = Note
stay-note-hint = What the patient said, or why nobody could ask yet. It goes into the history of the case.
stay-admit = Say that the patient is still in a ward
stay-assign = Have somebody else ask
stay-discharge = The patient has left the ward
stay-found = { $code ->
    [better] Became better
    [same] Did not change
    [worse] Became worse
    [could_not] Could not be asked yet
   *[other] { $code }
}
stay-event = { $code ->
    [admitted] Said to be in a ward
    [assigned] Somebody else is to ask
    [asked] The patient was asked
    [discharged] The patient left the ward
   *[other] { $code }
}
stay-refusal = { $code ->
    [not_yours] This is not yours to do.
    [not_asked] This is asked about complaints only, not about duplicates, and never of the bereaved.
    [not_now] Where this patient is has changed. Load the page again.
    [told] The patient has answered during this stay. News is recorded on the case: record care since the complaint.
    [not_a_ward] Nobody is treated in this unit. Choose a ward.
    [outside_office] Whoever asks belongs to the public relations office.
    [of_the_ward] Whoever asks must not belong to that ward or to a unit that the complaint is about, nor be the one complained about. Choose somebody else, so that the patient can speak freely.
   *[other] { $code }
}
