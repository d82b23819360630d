### The voice of the patient: complaints, suggestions, praise, survey answers, rounds and improvements side by side

voice-title = Voice of the patient
voice-hint = All that was said and seen, side by side, with what was done. The same complainant counts once for a topic, a unit or a month; whoever gave no name is never joined with another.
voice-from = From month
voice-until = Until month
voice-months-wrong = Choose an end after the beginning, at most { $most } months.
voice-none = Nothing was heard in these months.
voice-no-topic = No topic yet
voice-complaints = Complaints
voice-suggestions = Suggestions
voice-compliments = Compliments
voice-answers = Survey answers
voice-hidden = too few
voice-looked = Things looked at
voice-amiss = Amiss
voice-open = Improvements running
voice-done = Improvements done
voice-stage = State
voice-deeds = Improvements
voice-note = Protected cases are not counted here. A case with several topics counts for each of them. Answers of surveys are counted only from months with enough of them, and no figure below five answers is shown. Dropped improvements are not counted.
voice-written = Written survey answers
voice-written-hint = Give each answer one of the topics that complaints use. Answers of months with too few of them are not shown.
voice-written-none = There are no written answers to show for these months.

voice-by = { $code ->
    [topic] Topic
    [unit] Unit
    [month] Month
   *[other] { $code }
}

voice-table = { $code ->
    [topic] Voice of the patient by topic
    [unit] Voice of the patient by unit
    [month] Voice of the patient by month
   *[other] { $code }
}
