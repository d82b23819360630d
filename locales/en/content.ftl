### Content: from the idea until it stands and is looked back at; brand sheet, pause, calendar

content-title = Content
content-hint = Each item is checked, approved, scheduled, and then put out by a person or by the program. What goes out is the text that was approved.
content-waiting = Waiting for you
content-none = There is no content yet.
content-new = New item
content-all = All
content-name = Title
content-audience = For whom
content-purpose = Purpose
content-claims = Says something about health; a doctor checks it
content-people = Somebody can be seen, heard or is told of
content-consents = Permissions it leans on
content-consents-none = No permission has been written down yet.
content-texts = The text of each channel
content-texts-hint = Fill in only the channels you use. Without a text it is kept as an idea.
content-length = { $has } of { $most } characters
content-most = At most { $most } characters
content-of-campaign = Campaign
content-lacks-tagline = The tagline of the campaign is not there: “{ $words }”.
content-lacks-message = No key message of the campaign is there as a whole. Missing words: { $words }.
content-lacks-disclosure = A collaborator is paid. The word of disclosure is not there: “{ $words }”.
content-save = Save the draft
content-edit = Change
content-edit-hint = A change drops what was checked and approved.
content-author = Written
content-checked = Facts checked
content-approved = Approved
content-due = To go out
content-owed = Its time has come. Copy the text, put it out, then paste the link.
content-unpermitted = Somebody is in this item, but no permission was chosen yet. Without one it cannot be scheduled.
content-why = Reason
content-returned = Returned
content-findings = To be looked at
content-findings-hint = The program only suggests. Change the text, or write why this breaks no rule.
content-judge = Why this breaks no rule
content-submit = Submit
content-fact-check = The facts are right
content-approve = Approve
content-return = Return
content-reschedule = Change the time
content-schedule = Schedule
content-schedule-at = When it goes out
content-publish = It stands
content-link = Link
content-link-hint = The whole address, beginning with https://
content-not-a-link = Write the whole address, beginning with https://.
content-fail = It could not be put out
content-fail-why = What the channel said
content-failed = Failed: { $why }. It still has to go out.
content-copy = Copy the text
content-copied = The text was copied
content-published-at = Out { $when }
content-record = Record the result
content-as-of = Counted up to
content-withdraw = Withdraw
content-withdraw-hint = The item does not go out, or must come down.

content-outlet = { $code ->
    [instagram] Instagram
    [instagram_story] Instagram story
    [facebook] Facebook
    [facebook_story] Facebook story
    [threads] Threads
    [x] X (Twitter)
    [youtube] YouTube
    [tiktok] TikTok
    [website] Website
   *[other] { $code }
}

content-stage = { $code ->
    [idea] Idea
    [draft] Draft
    [fact_check] Fact check
    [review] Language and ethics
    [approval] Waits for the director
    [approved] Approved
    [scheduled] Scheduled
    [published] Published
    [evaluated] Evaluated
    [withdrawn] Withdrawn
   *[other] { $code }
}

content-next = { $code ->
    [idea] Next: write a text for at least one channel, then submit it.
    [draft] Next: look over its texts and pictures, then submit it.
    [fact_check] Next: the DPJP or the medical committee checks the facts.
    [review] Next: the Head of Public Relations looks at language and ethics. What the Head wrote the Director decides.
    [approval] Next: the Director decides.
    [approved] Next: choose when it goes out.
    [scheduled] Next: it goes out at its time. The links are kept under each channel.
    [published] Next: write down the results of each channel.
    [evaluated] It stands and was counted. New results can still be written down.
    [withdrawn] This item was withdrawn and goes no further.
   *[other] { $code }
}

content-metric = { $code ->
    [reach] Reach
    [views] Views
    [impressions] Impressions
    [engagement] Interactions
    [likes] Likes
    [comments] Comments
    [shares] Shares
    [saves] Saves
    [clicks] Clicks
    [questions] Questions received
    [replies] Replied to in time
   *[other] { $code }
}

content-rule = { $code ->
    [superlative] “The best”, “number one” or “the only one” may not stand in an advertisement of a hospital.
    [self_praise] Excessive praise of oneself is not allowed.
    [comparison] Comparing with other hospitals is not allowed.
    [disparage] Running down other hospitals or health workers is not allowed.
    [guarantee] Promising or guaranteeing an outcome is not allowed.
    [false_hope] Raising false hope is not allowed.
    [unproven] Methods whose benefit and safety are not proven may not be advertised.
    [testimony] Testimonies of patients in advertisements or publications are not allowed.
    [discount] Discounts, rewards and sales promotion are not allowed.
    [inducement] Pushing people to use health services is not allowed.
    [unlicensed] People, facilities or products without a licence may not be advertised.
    [medicine] Prescription medicines, psychotropics and narcotics may not be advertised.
    [addictive] Tobacco and other addictive substances may not be advertised.
    [formula_milk] Formula milk may not be advertised.
    [foreign_facility] Services outside Indonesia may not be advertised.
    [endorsement] Health workers may not be models for products.
    [misleading] Statements that are untrue or misleading are not allowed.
    [indecent] Indecent words may not stand in an advertisement of a hospital.
    [titles] Degrees and professional titles may not serve as advertising.
    [patient_named] The name of a patient may not be readable.
    [record_number] A medical record number may not be readable.
    [identity_number] An identity number may not be readable.
    [patient_phone] The telephone number of a patient may not be readable.
    [forbidden_word] The brand sheet does not use this word.
   *[other] { $code }
}

content-tip = { $code ->
    [long_sentence] There is a sentence of more than 25 words. Short ones are easier to read.
    [no_facility] The name of the hospital is not there yet (Permenkes 1787/2010 Pasal 4).
    [no_date] The day of publication is not there yet (Permenkes 1787/2010 Pasal 4).
    [other_name] The name of the hospital is written differently from the brand sheet.
    [stale_fact] The brand sheet says that the day of this fact has passed.
    [health_claim] This text seems to make a claim about health. Tick that it does, so that a doctor checks it.
   *[other] { $code }
}

content-event = { $code ->
    [proposed] The item was begun
    [edited] The item was changed
    [submitted] The item was submitted
    [fact_checked] The facts were checked
    [reviewed] Language and ethics were looked at
    [approved] The item was approved
    [returned] The item was returned
    [scheduled] The item was scheduled
    [published] The item went out
    [failed] It could not be put out
    [result_recorded] A result was recorded
    [withdrawn] The item was withdrawn
    [medium_added] A picture or film was added
    [medium_described] What is said of a picture was changed
    [medium_placed] The order of the pictures was changed
    [medium_examined] The privacy of a picture was looked at
    [medium_fitted] A copy for one channel was made
    [copy_dropped] A copy was removed
    [medium_dropped] A picture or film was removed
    [retried] The program tries again
   *[other] { $code }
}

content-refusal = { $code ->
    [not_yours] This is not the work of your role.
    [own_work] What you wrote is approved by somebody else.
    [no_such_content] There is no such item.
    [no_text] Write at least one text for one channel.
    [past] That time has passed. Choose one to come.
    [not_approved] This is not the text that was approved. Submit it again.
    [no_consent] Somebody is shown in this item, and there is no permission to publish. Choose the permission first.
    [no_such_consent] The permission that was chosen is not there.
    [consent_withdrawn] The permission to publish was taken back. This item cannot go out.
    [consent_unidentified] Somebody can be recognised in a picture, but the permission is for staying unknown. Choose another picture, or ask for a new permission.
    [counted_later] The day of the count has not come yet.
    [no_numbers] Write at least one number.
    [pause_runs] A pause holds already. End it before you begin another.
    [no_alt] A picture or film does not say what is to be seen. Write it for each.
    [not_examined] Nobody has looked at the privacy of a picture or film. Look at each of them first.
    [record_visible] A record number, a screen or a paper about a patient is to be seen. Take another picture or cut it.
    [no_such_medium] There is no such picture or film.
   *[other] { $code }
}

content-not-now = Not possible now: the item is at the stage { $stage }.
content-too-long = The text for { $outlet } is too long: { $has } characters, at most { $most }.
content-unjudged = The text for { $outlet }: { $rule } Change it, or write why this breaks no rule.
content-no-such-outlet = This item has no text for { $outlet }.
content-consent-begins = The permission to publish begins on { $day }.
content-consent-ends = The permission to publish ends on { $day }. Choose a time before, or ask for a new one.
content-consent-outlet = The permission to publish does not cover { $outlet }.
content-consent-purpose = The permission to publish does not cover the purpose { $purpose }.
content-counted-before = This item was published on { $day }. The day of the count is not before that.
content-paused = All content is paused. Put it out when the pause is over.
content-already-published = It is already recorded on { $outlet }, at another link.
content-not-published = It is not recorded on { $outlet } yet.

brand-title = Brand sheet
brand-hint = How the hospital speaks of itself. Each item is held against this sheet.
brand-name = Name, exactly as it is always written
brand-logo = Logo
brand-logo-hint = Which logo is the right one and where its files lie. Example: media library, “main logo”; 1 cm of free space
brand-colours = Colours
brand-colours-hint = One colour a line: code | name. Example: #0B6E4F | main green
brand-tagline = Tagline
brand-tone = Tone
brand-facts = Key facts
brand-facts-hint = One fact a line: fact | source | valid until. Example: 212 beds | SK Direktur 12/2026 | 2027-01-31
brand-forbidden = Words not used
brand-forbidden-hint = One word a line.
brand-bad-line = This line cannot be read: { $line }
brand-too-many = At most { $most } lines.
brand-stale = This fact is past its day: { $says }

pause-title = Pause all content
pause-hint = In a crisis everything scheduled is held back. Crisis content can still go out.
pause-why = Reason
pause-why-hint = Without names of people.
pause-until = Until
pause-begin = Pause everything
pause-end = End the pause
pause-holds = All content is paused until { $when }: { $why }
pause-over = The last pause ended { $when }.
pause-too-long = A pause lasts { $days } days at most. If the crisis lasts longer, begin another one then.
pause-held = Held back
pause-held-none = Nothing is held back.

calendar-title = Content calendar
calendar-previous = Previous month
calendar-next = Next month
calendar-feed = Calendar file (.ics)
calendar-more = { $count } more
calendar-gaps = { $count } days to come in this month have no content yet.
calendar-empty = Nothing is scheduled yet.
calendar-layouts = Layout
calendar-layout = { $code ->
    [bulan] Month
    [pekan] Week
    [daftar] List
   *[other] { $code }
}
calendar-week-previous = Previous week
calendar-week-next = Next week
calendar-week = { $from } to { $until }
calendar-move = Move to another day
calendar-move-item = Item to move
calendar-move-to = New day
calendar-move-hint = The hour stays. On a wide screen items can also be dragged to another day.
calendar-move-do = Move
calendar-moved = “{ $title }” moved to { $day }.
calendar-undo = Move back
calendar-days = Health days
calendar-days-hint = One day a line: day-month name. Example: 12-11 Hari Kesehatan Nasional

calendar-shorts = Channels that have less than their publishing rhythm
calendar-short = Week of { $week }: { $channel } { $has } of { $wants } items
calendar-quiet = Quiet hours: { $from }:00–{ $until }:00

rhythm-title = Publishing rhythm
rhythm-hint = How many items a week each channel is to have, and when it is quiet. Only the head of the office changes it; every change is kept.
rhythm-weekly = Items a week
rhythm-weekly-hint = Leave a channel empty that has no plan.
rhythm-not-a-number = Write a number from 0 to { $most }, or leave it empty.
rhythm-quiet = Quiet hours
rhythm-quiet-hint = In these hours an item is scheduled only with a reason. A crisis still goes out.
rhythm-from = From hour (0–23)
rhythm-until = Until hour (0–23)
rhythm-not-hours = Fill in two different hours from 0 to 23, or leave both empty.
rhythm-quiet-hour = { $from }:00–{ $until }:00 are quiet hours. Choose another hour, or write why it must go out then.
rhythm-why = Why in quiet hours
rhythm-why-hint = Only for quiet hours.
rhythm-best = Own best times
rhythm-few = The median of the hospital's own posts, by day and part of the day. Shown only where that part has at least { $least } posts.
rhythm-metric = Figure
rhythm-look = Look
rhythm-no-data = Not enough data yet.
rhythm-none = No rhythm has been set yet. The Head of Public Relations sets it.
rhythm-slot = { $day } { $part }: median { $median } (n = { $posts })
rhythm-about = { $figure }, { $posts } posts, counted until { $day }
rhythm-part = { $code ->
    [night] night (0–6)
    [morning] morning (6–11)
    [noon] noon (11–15)
    [afternoon] afternoon (15–18)
    [evening] evening (18–24)
   *[other] { $code }
}
