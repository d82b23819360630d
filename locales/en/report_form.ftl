### The public form in six steps

report-form-step = Step { $number } of 6

report-form-question = { $code ->
    [jenis] What would you like to tell us?
    [cerita] What happened?
    [tempat] Where and when?
    [pelapor] Who are you in this matter?
    [kontak] May we contact you?
    [periksa] Check and send
   *[other] { $code }
}

report-form-all-title = All questions on one page

report-form-one-by-one = One question a page

report-form-kind-hint = { $code ->
    [complaint] Something went wrong or was a disappointment
    [suggestion] Something that we can do better
    [compliment] Thanks or praise
    [question] Something you would like to know
   *[other] { $code }
}

report-form-kind-missing = Choose what you would like to tell us.

report-form-story-hint = Tell it in your own words. Any language will do.

report-form-story-tip = You may use the microphone of your phone's keyboard.

report-form-story-photo = A photo can be added at the last step.

report-form-story-missing = Tell us what happened.

report-form-photo = Photo or PDF

report-form-photo-hint = At most 3 files, 10 MB together.

report-form-photo-too-many = Too many files. At most { $count }.

report-form-photo-lost = We have received your complaint, but a photo could not be kept. Keep it and show it to our staff.

report-form-unit = In which part of the hospital?

report-form-unit-unknown = I do not know

report-form-day = When did it happen?

report-form-moment = { $code ->
    [today] Today
    [yesterday] Yesterday
    [date] Another date
    [unknown] I do not know
   *[other] { $code }
}

report-form-date = Day it happened

report-form-date-ahead = That date is still to come. Choose today or a day before.

report-form-relation-missing = Choose who you are in this matter.

report-form-patient = Name of the patient

report-form-patient-hint = Only if this is about the care of someone else.

report-form-contact-hint = So that we can ask you and answer you.

report-form-contact = { $code ->
    [whatsapp] Yes, by WhatsApp
    [telephone] Yes, by telephone
    [email] Yes, by e-mail
    [none] No, I give no name (anonymous)
   *[other] { $code }
}

report-form-contact-reveals = { $code ->
    [whatsapp] Whoever holds your phone can read messages from the hospital.
    [telephone] Our staff call from the hospital's number.
    [email] Whoever opens your mailbox can read messages from the hospital.
    [none] Only the tracking code lets you read the answer.
   *[other] { $code }
}

report-form-contact-missing = Choose whether we may contact you.

report-form-phone = Mobile number

report-form-phone-missing = Write your mobile number. Example: 0812-3456-7890

report-form-email = E-mail address

report-form-email-missing = Write your e-mail address. Example: name@example.id

report-form-name = Your name

report-form-confidential = Confidential

report-form-confidential-means = Every complaint is. Only the staff who handle it see who you are, and each look is recorded.

report-form-anonymous = Anonymous

report-form-anonymous-means = We do not know who you are ourselves. We cannot contact you.

report-form-row-kind = Kind

report-form-row-story = What happened

report-form-row-unit = Where

report-form-row-day = When

report-form-row-you = You are

report-form-row-patient = Patient

report-form-row-name = Your name

report-form-row-contact = Contact

report-form-not-said = Not given

report-form-send = Send

report-form-another = Tell us something else

report-form-danger-title = Is this an emergency?

report-form-danger = You mention: { $words }. If someone needs help now, call the emergency department:

report-form-danger-goes-on = Nobody watches this box for emergencies. You can still go on with your complaint.

report-form-too-many = Too many complaints from your network. Wait { $minutes } min, then press send again. What you wrote stays here.

report-form-sent-before = We have already received a complaint from this page. If this is another one, press send once more.

report-form-busy = The server is busy. Wait a moment, then press send again. What you wrote stays here.
