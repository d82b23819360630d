### Activities of health promotion: plan, questions, attendance, evaluation, yearly programme

activity-title = Health promotion activities
activity-one = Activity
activity-hint = The plan, the approval, the questions of those who come, who came, and the evaluation of each activity of health promotion.
activity-coming = Coming
activity-past = Past
activity-none = There is no activity in this list yet. Write the plan of the first one above.
activity-new = New activity
activity-name = Title
activity-kind-label = Kind
activity-need = Need
activity-need-hint = What people do not know or do not do yet, and how you know.
activity-aim = Aim
activity-aim-hint = What those who come know or do afterwards, in one sentence.
activity-audience-label = For whom
activity-starts = Begins
activity-ends = Ends
activity-hours = Time
activity-from-until = { $from } to { $until }
activity-place = Place
activity-place-hint = A room or an address. Leave it empty if it is online only.
activity-link = Online link
activity-link-hint = Begins with https://. Fill in the place, the link, or both.
activity-visit = Field visit
activity-contact = Who receives you there, and their number
activity-means = Vehicle and equipment
activity-visit-pair = Fill in both fields of the field visit, or leave both empty.
activity-speakers = Speakers
activity-speakers-staff = Speakers from the hospital
activity-speakers-register = Speakers from the register of collaborators
activity-speakers-outside = Other speakers
activity-speakers-outside-hint = One line for each person: name | field.
activity-public = Everybody may know of it
activity-public-hint = Once approved, the activity stands on the public page.
activity-takes-questions = Takes questions from the public page
activity-certificate = Those who come get a certificate
activity-registers = People register first
activity-quota = Quota
activity-quota-hint = How many seats. Leave it empty if there is no limit.
activity-quota-wrong = Write a number from 1 to 65,535.
activity-closes = Registration closes
activity-bring = What to bring
activity-campaign = Part of the campaign
activity-materials = Materials
activity-materials-hint = One line for each: leaflet, model, blood pressure meter.
activity-budget = Budget
activity-budget-hint = Rupiah, for example 1.500.000. An activity with a budget is approved by the director.
activity-lead = In charge
activity-sheet = Activity: { $title }
activity-stage-label = Stage
activity-approved = Approved by
activity-cancelled-because = Why it was cancelled
activity-submit = Ask for approval
activity-waits-head = Waiting for the approval of the head of public relations.
activity-waits-director = Waiting for the approval of the director.
activity-edit = Change the plan
activity-edit-hint = If the title, the time, the place or the speakers change after the approval, the approval falls and the activity is submitted again.
activity-fell = The approval fell because what people were told, or the budget, has changed. Submit it again before it is announced.
activity-cancel = Cancel the activity
activity-again = Plan it again
activity-public-page = Public page
activity-questions = Questions
activity-questions-none = There is no question yet.
activity-question = Question
activity-ask = Write a question down
activity-care = About the asker's own care
activity-not-in-public = Not to be answered in public
activity-mark-care = Mark as not to be answered in public
activity-mark-open = It may be answered in public
activity-answer = Answer
activity-answer-save = Save the answer
activity-answered-by = Answered by
activity-carry = Answer later
activity-owner = Owner
activity-due = By
activity-set-aside = Set aside
activity-reopen = Open again
activity-become = Make it a case
activity-own-care-hidden = A question about the asker's own care.
activity-fate-label = What became of it
activity-carried-to = { $name }, by { $day }
activity-photos = Photos
activity-photo-add = Add a photo
activity-photo-drop = Remove the photo
activity-photo-faces = Somebody can be recognised
activity-photo-consents = Their permissions to publish
activity-photo-withheld = This photo is not shown: the permission or the right to use it has ended.
activity-held = How it went
activity-hold = Save how it went
activity-present = Present
activity-present-by-hand = How many came
activity-present-hint = Leave those empty who did not come.
activity-sum = Sum
activity-well = What went well
activity-report = Report
activity-registered = Registered
activity-waiting-list = Waiting list
activity-checked-in = Checked in
activity-evaluated-by = Told how it was
activity-score = Mean (1 to 5)
activity-evaluation = Evaluation
activity-evaluate = Save the evaluation
activity-is-met = The aim was met
activity-value = The number
activity-unit = What it counts
activity-unit-hint = For example: % of those present who know the danger signs.
activity-met = The aim was met: { $value } { $unit }.
activity-not-met = The aim was not met yet: { $value } { $unit }.
activity-lessons = Lessons
activity-follow-ups = Follow-ups
activity-follow-up = Follow-up
activity-follow-ups-hint = One line for each follow-up: 2026-04-02 | what is done.
activity-follow-ups-owner = Owner of the follow-ups
activity-tick = Mark as done
activity-done-label = State
activity-done = Done
activity-not-done = Not yet
activity-owed = What is still owed
activity-programme = Yearly programme
activity-programme-sheet = Health promotion programme { $year }
activity-programme-none = Nothing is planned for this year yet.
activity-programme-note = An activity counts in the month that was approved first, also if it moved later. What was cancelled still counts as planned. People who came are those the committee wrote down, and where it did not, those counted at the door by ticket. The two are never added.
activity-day = Day
activity-realisation = What came of it
activity-sum-planned = Planned
activity-sum-held = Held
activity-sum-realised = Realised
activity-sum-moved = Moved
activity-sum-cancelled = Cancelled
activity-sum-reached = People who came
activity-counted-label = How counted
activity-counted = { $code ->
    [committee] written down by the committee
    [door] counted at the door
   *[other] { $code }
}
activity-was-held = Held.
activity-was-cancelled = Cancelled: { $why }
activity-is-silent = It is over, and nobody wrote down how it went.
activity-is-coming = Still to come.
activity-was-moved = Moved to { $day }.
activity-public-title = Activities for you
activity-public-intro = Talks, classes and check-ups that you may join.
activity-public-none = Nothing is coming up. Please look again another time.
activity-public-over = This activity is over.
activity-public-calendar = Save to your calendar
activity-public-register = Register
activity-public-ask = Send a question
activity-public-ask-hint = Your question is answered at this activity. Do not write a name or a medical record number.
activity-public-care-hint = A question about your own care is not read out in public. To get an answer, use the report page.
activity-public-asked = We have your question.
activity-public-asked-means = Thank you. The speakers answer it at this activity as far as the time allows.
activity-public-back = Back to the activity
activity-public-to-report = To the report page

activity-stage = { $code ->
    [planned] Planned
    [approved] Approved
    [held] Held
    [evaluated] Evaluated
    [cancelled] Cancelled
   *[other] { $code }
}

activity-kind = { $code ->
    [seminar] Health talk
    [webinar] Webinar
    [live_questions] Live question time
    [field_visit] Field visit
    [screening] Screening
    [class] Class
    [exhibition] Exhibition
   *[other] { $code }
}

activity-audience = { $code ->
    [patients] Patients
    [families] Families
    [visitors] Visitors
    [staff] Staff
    [neighbourhood] Neighbours
   *[other] { $code }
}

activity-part = { $code ->
    [audience] for whom it is
    [place] a place or an online link
    [speaker] a speaker
    [visit] who receives you and how you get there
   *[other] { $code }
}

activity-asked = { $code ->
    [public] from the public page
    [staff] written down by staff
   *[other] { $code }
}

activity-fate = { $code ->
    [open] Not answered yet
    [answered] Answered
    [carried] To be answered later
    [set_aside] Set aside
    [case] Became a case
   *[other] { $code }
}

activity-event = { $code ->
    [proposed] plan written
    [edited] plan changed
    [submitted] was submitted
    [approved] was approved
    [returned] was returned
    [cancelled] was cancelled
    [asked] question received
    [answered] question answered
    [carried] question to be answered later
    [set_aside] question set aside
    [marked] question marked
    [reopened] question opened again
    [became_case] question became a case
    [photo_added] photo added
    [photo_dropped] photo removed
    [held] written down how it went
    [evaluated] was evaluated
    [ticked] follow-up done
   *[other] { $code }
}

activity-not-now = This cannot be done now. Stage of the activity: { $stage }.
activity-lacking = The plan does not say { $part } yet.
activity-too-early = This activity has not begun yet.

activity-refusal = { $code ->
    [not_yours] Your role does not do this.
    [own_work] Somebody else approves the plan that you wrote.
    [no_such_activity] There is no such activity.
    [backwards] The activity ends before it begins. Check both times.
    [closes_late] Registration closes after the activity has ended. Choose an earlier time.
    [closes_past] The last hour of registration has passed, so nobody could register. Choose a later time.
    [not_public] Registration and questions from outside are only for activities that everybody may know of.
    [over] The time of this activity has passed. Change it, or cancel the activity.
    [past] The time of this activity has passed. Plan one that is to come.
    [not_asked] Nobody has submitted this plan yet.
    [director_decides] An activity with a budget is approved by the director.
    [too_many] That is more than one activity holds.
    [no_questions] This activity takes no questions now.
    [no_such_question] There is no such question.
    [is_case] This question is a case and is answered there.
    [own_care] A question about the asker's own care is not answered in public. Make it a case, or answer it later.
    [settled] This question is answered or was set aside. Open it again first.
    [no_such_speaker] The plan has no such speaker.
    [day_passed] This day has passed.
    [no_such_follow_up] There is no such follow-up.
    [not_a_photo] Choose a photo, not a film.
    [no_alt] Write what the photo shows.
    [no_consent] Somebody can be recognised. Choose their permission to publish.
    [no_such_consent] There is no such permission to publish.
    [consent_does_not_hold] This permission does not hold today, or not for activities.
   *[other] { $code }
}
