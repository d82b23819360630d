### Results of content: list, import of tables, goals, followers, self-assessment

result-title = Content results
result-hint = Each number stands with its definition and the day of its count. Two definitions are never joined.
result-link = Results
result-none = Nothing was published in this span.
result-from = From
result-until = Until
result-dates-wrong = A span has 366 days at most, and the last day is not before the first.
result-show = Show
result-sort = Sort by
result-sort-day = Day of publication
result-campaign = Campaign
result-not-told = none yet
result-weekly = { $measure } by week: { $outlet }
result-weekly-says = The sum of the latest results of what was published in that week. Each definition has a line of its own.
result-shut = The connection { $connection } cannot ask for results: { $why }
result-untold = The channel has not given results: { $why }
result-over-time = Results over time

look-trouble = { $code ->
    [token_dead] The key to the account is no longer valid. Renew it on the page Channels.
    [not_permitted] The account may not ask for results. Ask for the permission to read insights.
    [refused] The channel does not know this post.
    [limit] The channel asks the program to wait.
    [unreachable] The channel does not answer.
    [unpaid] The account has no credit left with this channel. Ask whoever keeps it to add some.
    [spent] What may be read for money this month is used up. The program asks again next month.
    [nothing] The channel has not counted anything yet.
   *[other] { $code }
}

result-import = Import results
result-import-hint = Save a table as CSV, then choose it or paste its content. Nothing is written before you save.
result-import-columns = One line for each item and channel. Known columns: content id or link, channel, as of, definition, and metrics: reach, views, impressions, engagement, likes, comments, shares, saves, link clicks, questions, replies.
result-import-file = CSV file
result-import-text = Or paste the table
result-import-day = Counted up to, where the table does not say
result-import-definition = Definition, where the table does not say
result-import-definition-hint = Leave empty where the numbers were read off the channel. Another example: meta-suite
result-import-check = Check
result-import-save = Save { $count } lines
result-import-nothing = There is no new line to save.
result-import-told = { $written } lines saved, { $known } known already, { $wrong } not taken.
result-import-seen = { $fresh } new lines, { $known } known already, { $wrong } cannot be taken. Nothing has been written.
result-import-column = Column “{ $heading }” holds
result-import-unknown = There are columns that are not known. Choose what they hold, or choose “Skip”.
result-import-name = The column “{ $heading }” is not known. Add --column "{ $heading }=WHAT"; WHAT is one of: { $known }.
result-import-skip = Skip
result-import-line = Line
result-import-fate = State
result-import-bad-definition = A definition has small letters, digits, full stops or hyphens, 40 at most.

result-unreadable = { $code ->
    [empty] The table is empty. Choose a file or paste its content.
    [encoding] This file is not CSV in UTF-8. Save it as “CSV UTF-8”.
    [too_many_columns] There are too many columns; 100 at most.
    [too_many_lines] There are too many lines; 2,000 at most.
   *[other] { $code }
}

result-fate = { $code ->
    [new] new
    [known] known already
    [flawed] cannot be read
    [refused] refused
   *[other] { $code }
}

result-flaw = { $code ->
    [encoding] This line is not UTF-8.
    [no_item] This line names no item. Give its id or its link.
    [bad_item] The id of an item has 32 digits and letters a to f.
    [bad_link] A link is complete and begins with https://.
    [bad_channel] This channel is not known: use instagram, instagram_story, facebook, facebook_story, threads, x, youtube, tiktok or website.
    [no_day] The day of the count is missing. Fill in the column “as of”, or the day above.
    [bad_day] This day cannot be read. Example: 2026-11-30 or 30/11/2026.
    [bad_definition] This definition cannot be used.
    [bad_number] This number cannot be read. Write a whole number, or leave it empty.
    [no_numbers] There is no number in this line.
    [not_found] There is no item with this id or link.
    [many_channels] This item is published on several channels. Name the channel.
   *[other] { $code }
}
result-flaw-cell = { $flaw } ({ $cell })

goals-title = Goals and followers
goals-hint = These goals are the hospital's own; no rule sets them. Leave empty what is not used: without a goal nothing is judged.
goals-edition = Edition { $edition }, { $when }
goals-none = There are no goals yet.
goals-field = { $code ->
    [posts_a_month] Posts in a month, all channels
    [posts_a_week] Posts in each full week
    [interactions_per_thousand] Interactions for each 1,000 people reached
    [answer_hours] An answer within so many hours
    [answered_percent] Percent answered within that time
    [closed_percent] Percent of complaints closed
   *[other] { $code }
}
goals-save = Save goals
followers-title = Followers
followers-hint = One line a count: channel | day | number. Example: instagram | 2026-11-30 | 12,345
followers-save = Save followers

assessment-title = Self-assessment { $month }
assessment-hint = Five aspects of the hospital's channels: measured by the program, held against the hospital's goals, noted and signed by the Head of Public Relations.
assessment-link = Self-assessment
assessment-aspect-word = Aspect
assessment-measured = Measured
assessment-goal = Goal
assessment-verdict-word = Verdict
assessment-note = Note
assessment-notes = Notes of the Head of Public Relations
assessment-note-none = There are no notes yet.
assessment-save = Save notes
assessment-sign = Sign
assessment-sign-hint = The numbers of this moment are kept. Opening it again needs a reason.
assessment-reopen = Open again
assessment-why = Why it is opened again
assessment-signed = Signed by { $name }, { $when }
assessment-open = Not signed yet: the numbers can still change.
assessment-edition = Goals, edition { $edition }
assessment-no-edition = The hospital has set no goals yet.

assessment-aspect = { $code ->
    [activity] Activity
    [consistency] Consistency
    [engagement] Engagement
    [responsiveness] Responsiveness
    [complaints_closed] Complaints closed
   *[other] { $code }
}

assessment-verdict = { $code ->
    [met] reached
    [missed] not reached
    [no_goal] no goal yet
    [not_measured] not measured yet
   *[other] { $code }
}

assessment-part = { $code ->
    [activity] { $part } posts
    [consistency] { $part } of { $whole } full weeks
    [engagement] { $part } interactions of a reach of { $whole } ({ $share } for each 1,000)
    [responsiveness] { $part } of { $whole } answered in time ({ $share }%)
    [complaints_closed] { $part } of { $whole } closed ({ $share }%)
   *[other] { $part } of { $whole }
}

assessment-asks = { $code ->
    [activity] { $goal } posts
    [consistency] { $goal } posts each week
    [engagement] { $goal } for each 1,000
    [responsiveness] { $goal }%
    [complaints_closed] { $goal }%
   *[other] { $goal }
}

assessment-refusal = { $code ->
    [not_yours] The head of public relations writes and signs this sheet.
    [signed] This sheet is signed. Open it again before you change it.
    [nothing_written] Write a note first, then sign.
   *[other] { $code }
}
assessment-month-runs = This month is not over. Sign from { $day } on.

assessment-event = { $code ->
    [written] Notes written
    [signed] Sheet signed
    [reopened] Sheet opened again
   *[other] { $code }
}
