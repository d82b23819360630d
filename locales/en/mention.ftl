### Mentions: what people say about the hospital in public

mention-hint = What people say about the hospital in media and in public. Copies of one article count once. The names of authors are not kept.
mention-new = Note a mention
mention-one = Mention
mention-open = Open
mention-none = No mention has been noted yet.
mention-none-found = No mention fits this filter.
mention-source-word = Source
mention-link = Link
mention-link-hint = Paste the whole address. The same link is noted once.
mention-title = Headline
mention-text = Text
mention-text-hint = Copy the words, or tell what the picture says.
mention-outlet = Medium or platform
mention-outlet-hint = For example Harian Wanasari, TikTok, a WhatsApp group of residents.
mention-author = Author
mention-author-hint = Not kept; it only serves to count how many different people speak.
mention-tone-word = Tone
mention-reach = Reach
mention-reach-hint = How many readers or viewers, where it is known.
mention-published = Published
mention-published-hint = Leave it empty if it is from just now.
mention-since = Published since
mention-fate-word = What became of it
mention-copies = { $count } copies
mention-case = Case
mention-issue = Issue
mention-why = Reason
mention-media-grade = Covered by media: the yellow grade is suggested. An officer decides.
mention-judge = Judge its tone
mention-become = Make it a case
mention-become-hint = The case has no complainant by name; it holds the words and the link of this mention. Its copies go with it.
mention-delay = Why it was written down late
mention-delay-hint = Needed where this mention was noted more than an hour ago.
mention-join = Add it to an issue
mention-content = Make it a content item
mention-content-hint = The item begins as an idea. The words of the mention are not copied.
mention-idea = Title of the item
mention-named = Mention of { $when }
mention-leave = Take it off the issue
mention-set-aside = Set aside
mention-restore = Look at it again
mention-alike = Copies that say nearly the same
mention-source = { $code ->
    [link] Link
    [screenshot] Screenshot
    [tip] Tip from a group
    [clipping] Media clipping
    [review] Review
    [feed] News feed
    [post] Post or comment
    [other] Other
   *[other] { $code }
}

mention-tone = { $code ->
    [positive] Positive
    [neutral] Neutral
    [negative] Negative
    [unjudged] Not judged
   *[other] { $code }
}

mention-fate = { $code ->
    [new] New
    [case] Became a case
    [issue] Part of an issue
    [aside] Set aside
   *[other] { $code }
}

mention-event = { $code ->
    [noted] Mention noted
    [judged] Tone judged
    [joined] Added to an issue
    [left] Taken off the issue
    [became] Became a case
    [put_aside] Set aside
    [restored] Looked at again
   *[other] { $code }
}

mention-refusal = { $code ->
    [not_yours] This is not yours to do.
    [no_such_mention] There is no such mention.
    [not_yet_said] It would be published later than now. Check day and hour.
    [set_aside] This mention was set aside. Look at it again first.
    [other_issue] This mention belongs to another issue. Take it off first.
    [other_case] This mention is a case already.
    [in_use] A mention that is a case or part of an issue cannot be set aside.
   *[other] { $code }
}

mention-line = Line { $line }: { $why }
mention-imported = { $fresh } mentions noted, { $known } were there already.

mention-flaw = { $code ->
    [form] Cannot be read as CSV or JSON.
    [source] The source is not known.
    [tone] The tone is not known.
    [time] The time cannot be read.
    [reach] The reach is not a number.
    [empty] The text is empty.
    [too_long] It is too long.
    [not_a_name] The name of the medium has no letter.
    [not_a_link] The link is not complete.
    [control_character] It holds a sign that cannot be read.
   *[other] { $code }
}
