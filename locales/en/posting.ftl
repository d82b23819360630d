### Put out by the program itself

posting-direct = The program puts it out itself at its hour.
posting-retry = Let the program try again
posting-inbox = The program lays the film into the inbox of TikTok at its hour. You put it out from the TikTok app, with this text.
posting-private = The program hands the film in to TikTok at its hour, where only the account sees it. You open it to everybody from the TikTok app.
posting-story = A story shows only its picture or film. This text is not shown.
posting-price = This post costs { $amount } { $currency }, as whoever keeps the account wrote down on { $day }.
posting-read-price = The program asks for its results once a day for four weeks. Each time: { $amount } { $currency }.
posting-key-ends = The key to this account ends { $when }, before the item goes out. Ask an administrator to renew it, or put it out yourself.
posting-key-dead = The key to this account does not work any more. Ask an administrator to renew it, or put it out yourself.
posting-under-way = The program is putting it out on { $outlet } and waits to be sure. Try again in a few minutes.
posting-taken-down = Taken down by the program through the account of the hospital. Number of the post: { $name }

posting-step = { $code ->
    [begun] The program has begun to put it out.
    [made] The channel is getting it ready.
    [asked] It was sent; the program waits to be sure.
    [out] It is out; the program is getting its link.
    [done] Put out by the program.
    [ended] The program has stopped trying.
    [gone] Taken down by the program.
    [kept] The program cannot take it down. Take it down yourself.
   *[other] { $code }
}

posting-reason = { $code ->
    [token_dead] Not out: the key to the account does not work any more. Ask an administrator to renew it, then let the program try again; or put it out yourself.
    [not_permitted] Not out: this account may not publish through a program. Put it out yourself and paste the link.
    [media_refused] Not out: the channel refused the picture or film. Change the file, or put it out yourself.
    [refused] Not out: the channel refused this post. Look at text and pictures, or put it out yourself.
    [limit] Not out: the channel takes no more posts today. Let the program try again tomorrow, or put it out yourself.
    [duplicate] Not out: the channel says that the same text stands there already. Look at the account. If it is this post, paste its link; if not, change the text.
    [unpaid] Not out: the account has no credit left with this channel. Ask whoever keeps it to add some, then let the program try again.
    [inbox] The film lies in the inbox of TikTok. Open the TikTok app, put it out with this text, and paste the link.
    [private] The film is on the TikTok account, but only the account sees it: TikTok has not audited this program, or the account is a private one. Open the TikTok app, let everybody see it, and paste the link.
    [unaudited] Not out: TikTok has not audited this program, and takes posts from it only for a private account. Put it out yourself and paste the link; or ask an administrator to use the inbox again.
    [unreachable] Not out: the channel could not be reached. Let the program try again, or put it out yourself.
    [unknown_result] Not certain: look at the account first. If it is out, paste the link. If not, let the program try again.
    [link_unknown] It is out, but its link is not known yet. Copy the link from the channel and paste it here.
    [not_allowed] Not out: a permission, the right to a picture or the approval does not hold today. Look at the item.
   *[other] { $code }
}
