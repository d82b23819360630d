### An official statement to the media list

release-title = Send to media
release-hint = Everybody on the media list gets it once, in the words that the director signed. Under an embargo it waits until that is over.
release-nobody = There is nobody left to send it to. The media list holds collaborators who are sent releases; their contact is an e-mail address.
release-send = Send
release-ahead = Send ahead, under embargo
release-ahead-hint = The embargo stands until { $until }. Without the tick it leaves then. With the tick it leaves now, with the line of the embargo above it.
release-got = Sent to
release-missed = Not sent to
release-missed-hint = Check the e-mail address in the register of collaborators, then try again. Whoever cannot be tried again: reach them yourself, for example by telephone.
release-waiting = Waiting for the end of the embargo
release-until = until { $until }
release-wrong = Those who got the withdrawn statement are ticked.
release-to-wrong = Choose at least one reader.
statement-embargo-line = EMBARGO: not to be published before { $until }.
release-state = { $code ->
    [queued] waiting
    [sent] sent
    [delivered] delivered
    [read] read
    [failed] failed
    [aside] not sent
   *[other] { $code }
}
