### The reader: suggestions for screening, learned from the office's own corrections

reader-hint = The reader suggests kind, nature, grade and unit beside the form of screening. The officer decides. All of it is done on this machine, without a network.

reader-now = In use now

reader-serves-lists = The built-in reader

reader-serves-version = Version { $number }, trained by this office

reader-damaged = Version { $number } was chosen, but { $code ->
    [other_version] it was made for another version of the program
   *[other] its file is damaged
}. The built-in reader serves. Train a new version, or use another one below.

reader-card = { $question }: { $examples } examples of { $data }, trained on { $date }. The data are the hospital's and do not leave this machine.

reader-card-lists = The built-in reader is always there. A red grade that it gives is never lowered by what was learned.

reader-use-lists = Back to the built-in reader

reader-train = Train from the office's corrections

reader-screened = { $screened } messages were screened by officers and can be examples. One question needs at least { $least } examples.

reader-train-hint = Sealed cases, protected cases and erased data are left out. A fifth of the messages is never learned from; the old and the new version are measured on that part.

reader-train-now = Train now

reader-on-its-way = A training is running.

reader-look-again = See how far it is

reader-versions = Versions

reader-none = There is no version yet. The built-in reader serves.

reader-version = Version { $number }

reader-in-use = In use

reader-standing = { $code ->
    [waiting] Waiting its turn
    [training] Being trained
    [offered] Waits for your decision
    [kept] Was in use
    [refused] Refused
    [failed] Came to nothing
   *[other] { $code }
}

reader-asked = Asked for by { $who }, { $at }.

reader-progress = { $done } of { $steps } questions done.

reader-examples = { $examples } examples; in { $confirmed } of them the officer agreed with the built-in reader.

reader-trouble = { $code ->
    [too_few] Not enough examples ({ $examples }). Try again when more messages were screened.
    [broken_off] The training broke off three times. Ask again.
   *[other] { $code }
}

reader-scores-hint = How many per cent were right, and F1, on messages that neither has learned from.

reader-what = Question

reader-tested = Messages tested

reader-before = Before

reader-after = This version

reader-question = { $code ->
    [kind] Kind
    [nature] Nature
    [grade] Grade
    [unit] Unit
    [mood] Sentiment
   *[other] { $code }
}

reader-keep = Use this version

reader-take-back = Use again

reader-refuse = Refuse

reader-waits = Version { $number } waits for the decision of the head of public relations in Settings › Reader.
