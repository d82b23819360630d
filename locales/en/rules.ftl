### Rules: sentences that a Humas officer reads

rules-section = { $section ->
    [source] Basis
    [start] In force from
    [calendar] Time zone and working days
    [clocks] Time limits
    [windows] Spans of the procedure
    [approval] The director approves
    [content] Content that the director approves
    [medical] Medical answers
    [ladder] Ladder
    [report_hour] 24-hour report
    [shifts] Shifts
    [call_attempts] Calling back
    [assess_minutes] First judgement of an issue
    [media_hours] Media inquiries
    [categories] Categories
    [permissions] Permissions
    [procedure] The signed procedure
   *[other] { $section }
}

rules-source = Begun from { $preset }.

rules-window = { $name ->
    [promise] Time promised to the complainant where the officer names none: { $length }
    [unit_answer] A unit answers within { $length }
    [reply_reminder] A complainant who was asked is reminded after { $length }
    [reply_closes] Without a reply, the case is closed after { $length }
    [reaction] A complainant reacts to an answer within { $length }
    [reopen] A finished case can be reopened for { $length }
    [box_opening] A suggestion box is opened at least every { $length }
   *[other] { $name }: { $length }
}

rules-window-name = { $name ->
    [promise] Time promised
    [unit_answer] Answer of a unit
    [reply_reminder] Reminder to the complainant
    [reply_closes] Closed without a reply
    [reaction] Reaction of the complainant
    [reopen] Can be reopened
    [box_opening] Opening of suggestion boxes
   *[other] { $name }
}

rules-clock = { $name }: { $limit }. Begins: { $starts }. Stops: { $stops }.

rules-clock-only = Only for: { $what }.

rules-clock-pauses = Pauses from “{ $from }” until “{ $until }”.

rules-clock-restarts = Begins anew: { $marks }.

rules-clock-warns = Only a warning.

rules-limit-given = the instant that somebody gave

rules-approval = { $code ->
    [always] Every official answer
    [medical] Medical answers
    [after_dissatisfaction] All answers after a complainant was dissatisfied
    [media_inquiry] Answers to the media
    [red] Red cases
    [yellow] Yellow cases
    [green] Green cases
   *[other] { $code }
}

rules-content = { $code ->
    [service] Service: the director approves
    [activity] Activity: the director approves
    [announcement] Policy or announcement: the director approves
    [education] Education: the director approves
    [story] Story: the director approves
    [campaign] Campaign: the director approves
    [crisis] Crisis: the director approves
    [people] Somebody is seen or told of: the director approves
   *[other] { $code }
}
rules-content-hint = For the rest the head of the office is enough. A crisis, and what shows somebody, is always the director's.

rules-medical-ways = Medical answers are given only by: { $ways }.

rules-medical-accompanied = { $code ->
    [yes] They are given in the company of the DPJP or the unit.
   *[no] They may be given without company.
}

rules-medical-opinion = { $code ->
    [yes] The DPJP, the medical committee or the management must have answered first.
   *[no] They need not wait for DPJP, medical committee or management.
}

rules-accompanied = Given in the company of the DPJP or the unit

rules-opinion = DPJP, committee or management answers first

rules-ways = Ways of delivery

rules-ladder = { $rungs }

rules-report-hour = The 24-hour report is compiled every day at { $hour }.

rules-call-attempts = Calling back ends as unreachable after { $count } attempts.

rules-assess-minutes = An issue is judged for the first time within { $minutes } minutes of its detection.

rules-media-hours = A media inquiry without a deadline is answered within { $hours } hours of its receipt.

rules-zone = The hospital's clock: { $zone }.

rules-week = { $code ->
    [five_days] Working days are Monday to Friday.
    [six_days] Working days are Monday to Saturday.
   *[other] { $code }
}

rules-joint-leave = { $code ->
    [counts] Joint leave is a day off.
   *[counts_not] Joint leave is a working day.
}

rules-only-the-clock = the program alone

rules-document = { $number }: { $title }

rules-hint = A case runs under the rules that were in force when it came in. New rules concern later cases only.

rules-revision = Revision { $revision }

rules-standing = { $code ->
    [past] replaced
    [in_force] in force
    [planned] planned
    [replaced] given up before it began
   *[other] { $code }
}

rules-since = since { $at }

rules-history = History

rules-changed = What changed

rules-first = The first revision: there is nothing to compare with.

rules-same = It says the same as the revision before it.

rules-before = before

rules-after = after

rules-propose = Write a new revision

rules-new = New revision

rules-new-hint = Change what is needed; the rest stays as its basis has it. Permissions, procedure and the details of time limits are changed through a file: jembatan rules export, then jembatan rules import.

rules-base = Basis

rules-base-in-force = What is in force now

rules-reason = Source or legal basis

rules-reason-hint = For example: decree of the director number … of …

rules-status = Standing of the source

rules-from = In force from

rules-from-hint = Leave it empty for now.

rules-enact = Enact

rules-planned = Revision { $revision } is planned from { $date } and would undo these rules on that day. Wait until it is in force, or give the plan up first in Settings → Rules → a new revision.

rules-replaces = Give up revision { $revision }, which is planned from { $date }; once these rules are in force nothing of it runs

rules-zone-word = Time zone

rules-week-word = Working days

rules-joint-leave-word = Joint leave counts as a day off

rules-hour-word = Hour of compiling (0–23)

rules-attempts-word = How many attempts

rules-minutes-word = First judgement of an issue (minutes)

rules-minutes-hint = 15 to 30. An issue that was detected keeps the minutes of that hour.

rules-media-word = Media inquiry without a deadline (hours)

rules-media-hint = 1 to 168. For inquiries that come in once these rules are in force.

rules-categories-hint = One category a line: code; name; HCAT code (quality, safety, environment, processes, listening, communication, respect).

rules-shift-begins = { $shift } begins at

rules-amount = how many

rules-unit = unit

rules-flaw = { $code ->
    [empty] Not filled in.
    [too_long] Too long.
    [not_one_line] It must be one line.
    [not_positive] It must be more than zero.
    [too_far] More than three years.
    [out_of_range] Outside of what is reasonable.
    [out_of_order] The order is upside down.
    [twice] It is named twice.
    [missing] This part must be there.
    [not_a_day] The shifts must fill a whole day, without gap and without overlap.
    [not_a_code] A code has small letters, digits and hyphens only.
    [looser_than_law] Looser than the national indicator: red 24 hours, yellow 3 days, green 7 days, without a pause.
    [no_instant] This limit cannot be given like that.
    [nobody_may] Nobody may do it.
    [may_not] This role may not do it.
    [way_forbidden] Medical answers must not go this way.
    [in_the_past] Rules do not reach back.
   *[other] { $code }
}

rules-not-a-number = Write a whole number.

rules-not-a-line = Write code; name; HCAT code.
