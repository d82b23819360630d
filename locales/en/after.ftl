### Four questions after a case was closed

after-title = Four closing questions
after-what = This case has been closed. Your answers are bound to this case and given once. We count them together with those of others. Whoever treats the patient does not see them.
after-answer-now = Answer four questions
after-words = If care changed: what happened?
after-told = We have your answers. Thank you for telling us.

after-question = { $code ->
    [helped] Were you helped?
    [fair] Were you treated fairly?
    [tell_again] Would you tell us again if you had to?
    [care] Did care change because you complained?
   *[other] { $code }
}

after-answer = { $code ->
    [yes] Yes
    [no] No
    [same] It did not change
    [better] It became better
    [worse] It became worse
   *[other] { $code }
}

after-result-title = Survey after a case is closed
after-result-what = Four questions on the tracking page of each closed case, once a case. The bereaved are not asked. The answer “it became worse” becomes a protected case for the director at once.
after-card = Survey after the case
after-asked = Four questions stand on the complainant's tracking page.
after-heir = Not asked: an heir complained.
after-spared = Not asked: marked as bereaved.
after-not-asked = Not asked now.
after-spare = Bereaved: do not ask
after-spare-off = Ask after all

after-refusal = { $code ->
    [not_yours] It is not yours to do this.
    [not_asked] These questions are not asked about this case.
   *[other] { $code }
}
