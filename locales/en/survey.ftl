### Satisfaction surveys: tables of answers, unsur, results

survey-unreadable = { $code ->
    [empty] The table has not a single line.
    [encoding] The file was saved in another encoding. Save it as CSV UTF-8.
    [too_many_columns] Too many columns for a survey.
    [other_columns] There are not as many columns as this survey has unsur.
    [too_many_lines] Too many lines for a survey.
    [workbook] This XLSX file cannot be opened, or is larger than 1 MB. Save it as CSV.
   *[other] { $code }
}

survey-weight-misfit = Weight { $weight } is not for { $unsur } unsur: weights have to add up to 1. Use weight exact.

survey-line = Line { $line }: { $why }

survey-line-flaw = { $code ->
    [columns] it has another number of columns.
    [outside_scale] a value lies outside 1 to 4.
    [not_a_number] something is not a whole number.
    [nothing] nothing was filled.
    [encoding] it is not UTF-8.
   *[other] { $code }
}

survey-lines-refused = { $refused } lines refused, { $taken } lines counted.

survey-title = Satisfaction surveys
survey-none = There is no survey yet.
survey-new = Make a survey
survey-name = Title
survey-name-hint = For example: Outpatient satisfaction 2026
survey-code = Survey code
survey-code-hint = Letters, digits and hyphens, at most 24. The code becomes the address and cannot be changed.
survey-template-of = For
survey-order-of = Order of the last unsur
survey-units-of = Units in which it is asked
survey-units-hint = Leave empty for the whole hospital.
survey-population = Patients in one period
survey-population-hint = From this the number of respondents follows (Krejcie-Morgan).
survey-open = Open the survey
survey-close = Close the survey
survey-answers = Answers
survey-address = Address for respondents
survey-result = Result
survey-fill = Type in a sheet
survey-fill-hint = Press 1 to 4 for each unsur. Leave empty what the respondent did not fill.
survey-table = Upload a table
survey-table-hint = XLSX (the first sheet) or CSV: one line a respondent, one column an unsur in the order of this survey. An empty cell was not filled.
survey-table-file = XLSX or CSV file
survey-publish = Publish the result
survey-publish-hint = The result of this period goes on the public page as it is now, and does not change any more.
survey-unpublish = Take it off the public page
survey-public = See the public page
survey-period = Period
survey-period-hint = For example 2026, 2026-S1, 2026-Q3 or 2026-11. Leave empty for all.
survey-all-units = All units
survey-no-unit = Without a unit
survey-show = Show
survey-too-few = Not enough answers yet.
survey-index = Satisfaction index
survey-grade-of = Grade
survey-respondents = Respondents
survey-interval = 95 % confidence interval
survey-filled-index = National indicator: patient satisfaction
survey-unsur-title = Each unsur
survey-unsur-name = Unsur
survey-nrr = NRR
survey-weighted = Weighted NRR
survey-empty = Empty
survey-total = Weighted total
survey-lowest = Three lowest unsur
survey-units-title = By unit
survey-months-title = By month
survey-hidden = not enough answers
survey-said-title = What respondents wrote
survey-picked-title = Respondents and other answers
survey-chart-title = Index of each element
survey-month = Month
survey-answer = Answer
survey-chart = Index of each unsur, 25 to 100
survey-begin = Satisfaction survey
survey-anonymous = Your answers carry no name. We do not keep who you are.
survey-bigger = Larger letters
survey-smaller = Normal letters
survey-where = Where were you served?
survey-not-sure = Not sure
survey-skip = Skip
survey-all-at-once = All questions on one page
survey-waits = Answers that were not sent yet wait on this device for at most 12 hours.
survey-resumed = We go on from your answers of before.
survey-again = Start again
survey-send = Send answers
survey-thanks = Thank you
survey-thanks-means = We have received your answers. The results are published on this page.
survey-before = You have answered already. Thank you.
survey-before-means = One invitation is for one answer. Your first answer stands.
survey-closed = This survey is closed. Thank you for your interest.
survey-complain = A complaint? Tell us
survey-skm-title = Satisfaction survey results
survey-skm-none = No result has been published yet.
survey-skm-means = 25 to 100 according to PermenPANRB 14/2017: nine unsur of equal weight.
survey-missing = Choose an answer.
survey-not-offered = Choose from the answers that are offered.

survey-required = { $answers } of { $required } needed
survey-target = target { $target }
survey-only-if = Only if “{ $question }” was answered “{ $answer }”.
survey-method = Weight { $weights }, rounded once at the end, grade table { $scale } (PermenPANRB 14/2017).
survey-needed = Results are shown from { $needed } answers on, so that nobody can be recognised.
survey-table-taken = { $taken } lines in, { $before } were there before.
survey-from-until = { $from } to { $until }
survey-question-of = { $number } of { $count }
survey-published-of = { $n } respondents

survey-unsur = { $code ->
    [persyaratan] Requirements
    [prosedur] Procedure
    [waktu] Time
    [biaya] Cost
    [produk] Result of the service
    [kompetensi] Competence of the staff
    [perilaku] Behaviour of the staff
    [pengaduan] Handling of complaints
    [sarana] Facilities
   *[other] { $code }
}

survey-question = { $code ->
    [persyaratan] Do the requirements suit the service?
    [prosedur] How easy is the procedure here?
    [waktu] How quick is the service?
    [biaya] How reasonable is the cost?
    [produk] Is the service what the service standard says?
    [kompetensi] How competent is the staff?
    [perilaku] How polite and friendly is the staff?
    [pengaduan] How are complaints and suggestions handled?
    [sarana] How good are the facilities?
    [respondent] You are
    [sex] Sex
    [age] Age
    [education] Education
    [suggestion] Do you have a suggestion for us?
    [helped] Were you helped?
    [fair] Were you treated fairly?
    [tell_again] Would you tell us again?
    [care_changed] Did care become worse because you complained?
    [faces] How was our service today?
    [staff_meaning] My work for patients means something to me.
    [staff_tasks] My tasks and what I may decide are clear.
    [staff_tools] The tools and information that I need are there.
    [staff_training] I get the training that I need.
    [staff_support] I am supported when a complaint is hard.
    [staff_speaking_up] I can speak of difficulties without fear of what follows.
    [staff_recognition] Good work is recognised.
    [staff_staying] I want to go on working here next year.
   *[other] { $code }
}

survey-option = { $code ->
    [disagree_much] Strongly disagree
    [disagree] Disagree
    [agree] Agree
    [agree_much] Strongly agree
    [patient] Patient
    [family] Family of a patient
    [female] Female
    [male] Male
    [age_0_17] Below 18
    [age_18_29] 18 to 29
    [age_30_44] 30 to 44
    [age_45_59] 45 to 59
    [age_60] 60 and above
    [basic] Primary or lower secondary
    [secondary] Upper secondary
    [higher] Higher education
    [yes] Yes
    [no] No
    [faces_1] Not satisfied
    [faces_2] Fair
    [faces_3] Satisfied
   *[other] { $code }
}

survey-mark = { $code ->
    [persyaratan_1] Not suitable
    [persyaratan_2] Less suitable
    [persyaratan_3] Suitable
    [persyaratan_4] Very suitable
    [prosedur_1] Not easy
    [prosedur_2] Less easy
    [prosedur_3] Easy
    [prosedur_4] Very easy
    [waktu_1] Not quick
    [waktu_2] Less quick
    [waktu_3] Quick
    [waktu_4] Very quick
    [biaya_1] Very expensive
    [biaya_2] Rather expensive
    [biaya_3] Cheap
    [biaya_4] Free
    [produk_1] Not as stated
    [produk_2] Less than stated
    [produk_3] As stated
    [produk_4] Exactly as stated
    [kompetensi_1] Not competent
    [kompetensi_2] Less competent
    [kompetensi_3] Competent
    [kompetensi_4] Very competent
    [perilaku_1] Not polite and friendly
    [perilaku_2] Less polite and friendly
    [perilaku_3] Polite and friendly
    [perilaku_4] Very polite and friendly
    [pengaduan_1] There is none
    [pengaduan_2] There is, but it does not work
    [pengaduan_3] It works, but not well
    [pengaduan_4] It is managed well
    [sarana_1] Bad
    [sarana_2] Fair
    [sarana_3] Good
    [sarana_4] Very good
   *[other] { $code }
}

survey-degree = { $code ->
    [d1] Not good
    [d2] Less good
    [d3] Good
    [d4] Very good
   *[other] { $code }
}

survey-template = { $code ->
    [outpatient] Outpatients
    [inpatient] Inpatients
    [emergency] Emergency
    [pharmacy] Pharmacy
    [after_complaint] After a complaint
    [kiosk] Kiosk: three faces
    [staff] Customer-service staff (once a year)
   *[other] { $code }
}

survey-order = { $code ->
    [complaints_first] Complaints, then facilities
    [facilities_first] Facilities, then complaints
   *[other] { $code }
}

survey-stage = { $code ->
    [draft] Draft
    [open] Open
    [closed] Closed
   *[other] { $code }
}

survey-grade = { $code ->
    [A] A: very good
    [B] B: good
    [C] C: less good
    [D] D: not good
   *[other] { $code }
}

survey-refusal = { $code ->
    [not_open] This survey is not open.
    [no_result] There is no result to publish: not enough answers, or a survey without unsur.
    [too_few] There are not enough answers for this result yet.
    [too_many] Too many questions.
    [twice] Two questions have the same key.
    [wordless] A question has no words.
    [no_such_branch] A question depends on an answer that is not offered before it.
    [no_choice] A question has choices or a range that cannot be answered.
   *[other] { $code }
}

survey-chapter = { $code ->
    [intro] I. Introduction
    [method] II. Collecting the answers
    [result] III. Result
    [analysis] IV. Analysis and plans
    [conclusion] V. Conclusion
   *[other] { $code }
}
survey-intro = { $hospital } asks patients and their families about the service they received, to know its quality, to find what must be made better, and to publish the result. It is measured by the nine unsur of PermenPANRB 14/2017.
survey-method-said = Respondents answered by themselves through a link or a kiosk, were asked by staff, or filled a sheet. Answers carry no name: who answered is not kept.
survey-place = Place
survey-sample = Sample required
survey-sample-of = { $required } of { $population } patients (Krejcie-Morgan)
survey-sample-short = The sample lacks { $missing } respondents: read this result with care.
survey-profile-title = Profile of the respondents
survey-indicator-value = Value of the indicator
survey-indicator-target = Target
survey-indicator-above = Sum of the perception values of all respondents
survey-indicator-below = Number of unsur filled
survey-indicator-said = The sum of the perception values over the number of unsur filled, times 25. It is counted apart from the index above.
survey-crossed-title = Index of each unsur by unit
survey-no-plans = No improvement has been planned from this result yet.
survey-plans-title = Plans for improvement
survey-followed-title = Follow-up of the plans of the last period
survey-standing = Standing
survey-plan-late = late
survey-then = Index then
survey-now = Index now
survey-trend-title = The index month by month
survey-trend-said = Satisfaction index from { $from } to { $until }.
survey-instrument = Instrument
survey-changed = changed
survey-changed-said = * From this month the instrument is another one: its unsur, words or method changed. Figures before and after cannot simply be compared.
survey-concluded = Satisfaction index { $index }, quality of service { $grade }, from { $n } respondents.
survey-concluded-lowest = Lowest unsur: { $lowest }. Improvements planned from this result: { $plans }.
survey-sign = Print QR signs
survey-sign-title = How was our service?
survey-sign-said = Answer a few questions on your phone, without your name. Your answers make the service better.
survey-sign-qr = QR code to the survey { $code }
survey-plan = Plan an improvement
survey-plan-for = Plan an improvement: { $unsur }
survey-plan-hint = Owner and day stand in the menu Improvements. The report of the next period shows what became of it.
survey-plan-unsur = Unsur to be improved
survey-plan-cause = Cause
survey-plan-action = Action
survey-plan-from = From the survey

survey-faces-waiting = { $count } answers are kept on this device and wait to be sent.
survey-faces-touch = Touch one face.
survey-faces-thanks = Your answer helps us to serve better.
survey-faces-screen = Screen with three faces
