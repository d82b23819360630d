### Official statements, and their public page

statement-hint = Holding statements, press releases, rights of reply and corrections. The director approves every word before it is public.
statement-public = See the public page
statement-new = Write a statement
statement-none = There is no statement yet. Write the first above; the director approves it before it is public.
statement-kind-word = Kind
statement-title = Title
statement-text = Text of the statement
statement-text-hint = Name no patient and nothing of their condition. The title is approved with it.
statement-embargo = Embargo until
statement-embargo-hint = Not public before this time.
statement-coverage = Coverage that is answered
statement-coverage-hint = For a right of reply and a correction.
statement-outlet = Medium
statement-coverage-on = Day of publication
statement-reply-by = Reply reaches them by
statement-lapses = Understood to lapse (not verified)
statement-author = Author
statement-submitted = Put before the director
statement-returned = Given back because
statement-signed = Approved
statement-public-from = Public since
statement-withdrawn = Withdrawn
statement-why = Why it is withdrawn
statement-answer-word = What the medium did
statement-answered-on = Day
statement-read-public = See the public page
statement-submit = Put before the director
statement-publish = Publish
statement-withdraw = Withdraw the statement
statement-withdraw-hint = This reason stays in the house. The public page says that the statement was withdrawn, without its words.
statement-edit = Edit the statement
statement-edit-hint = Any change drops the approval: the statement is a draft again.
statement-not-now = Not at this stage: { $stage }.
newsroom-title = Official statements
newsroom-intro = Statements of the hospital, approved by the director.
newsroom-none = There is no statement yet.
newsroom-answers = Answers what { $outlet } published on { $day }.
newsroom-feed = Atom feed for news readers
newsroom-withdrawn = This statement was withdrawn { $when }.
newsroom-withdrawn-short = This statement was withdrawn.
statement-kind = { $code ->
    [holding] Holding statement
    [release] Press release
    [right_of_reply] Right of reply
    [correction] Correction
    [conference] Press conference
   *[other] { $code }
}

statement-stage = { $code ->
    [draft] Draft
    [approval] Waiting for the director
    [approved] Approved
    [published] Published
    [withdrawn] Withdrawn
    [held] Held
   *[other] { $code }
}

statement-answer = { $code ->
    [served] Served
    [refused] Refused
    [press_council] Brought before the press council
   *[other] { $code }
}

statement-event = { $code ->
    [drafted] Draft written
    [edited] Edited
    [submitted] Put before the director
    [approved] Approved
    [returned] Given back
    [published] Published
    [withdrawn] Withdrawn
    [answered] Answer of the medium written down
    [held] What came of the press conference written down
    [sent] Sent to media
   *[other] { $code }
}

statement-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_such_statement] There is no such statement.
    [own_text] What you wrote is approved by somebody else.
    [not_approved] The director has not approved these words.
    [no_coverage] A right of reply and a correction say what coverage they answer.
    [no_medium] This kind of statement answers no coverage.
    [not_yet] That day has not come.
    [embargo_past] The embargo would have ended already. Choose a time to come, or leave it empty.
    [drill] A statement of a drill is never published.
    [no_gathering] A press conference says when, where and by whom.
    [no_conference] Time and place are of a press conference only.
    [internal] The kit of a press conference stays in the house and is not published.
   *[other] { $code }
}
