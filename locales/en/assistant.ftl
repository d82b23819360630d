### The assistant: a program in the hospital that drafts and sums up; an officer checks

assistant-card = Assistant

assistant-card-hint = A program can write a draft of the answer or a summary. You check it; nothing is sent by itself.

assistant-go = Have something written

assistant-title = Assistant for case { $number }

assistant-hint = Names, numbers, e-mail and addresses are replaced by marks such as [NAMA] before anything goes to the program. What it writes is not kept until you take it. That you asked is on record.

assistant-wait = What shall be written? Wait until it is done; to break it off, close the page or stop loading.

assistant-errand = { $code ->
    [draft] Draft of an answer
    [summary] Summary of the case
   *[other] { $code }
}

assistant-mark = { $code ->
    [summary] Summary written by a program, not yet checked.
   *[other] Draft written by a program, not yet checked.
}

assistant-words = Words

assistant-words-hint = Check and mend it. If you take it, it becomes a note on the case, marked as written by a program.

assistant-take = Keep as a note

assistant-leave = Not wanted

assistant-trouble = { $code ->
    [protected] This case is protected. Nothing of it goes to any program.
    [named] A name or a number could still be seen, so nothing was sent.
    [unreachable] The program cannot be reached. Try again, or tell the administrator.
    [slow] The program took too long. Try again.
    [too_large] The program's answer was too large and was not taken.
    [malformed] The program's answer could not be read.
    [empty] The program did not answer with words.
    [refused] The program refused. Tell the administrator to check the key and the name of the model.
    [outside] The program's address is not in the hospital's network, so it was not asked.
   *[other] { $code }
}

assistant-unasked = { $model }: nobody has asked it yet.

assistant-good = { $model }: answered { $at }.

assistant-bad = { $model }: { $at }. { $why }
