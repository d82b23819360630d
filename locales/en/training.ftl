### Training and competence

training-title = Training and competence
training-hint = What your work asks for, what is attained, and until when it counts. This list is by name; nobody is ranked.
training-own = My competences
training-matrix = Competence matrix
training-matrix-caption = People and competences: level attained / level asked for
training-all-units = All units
training-show = Show
training-no-people = Nobody is in this unit.
training-person = Name
training-competence = Competence
training-competences = Competences
training-target = Asked for
training-attained = Attained
training-on = Date
training-until = Valid until
training-until-hint = Leave it empty to follow what this competence says.
training-evidence = Evidence
training-evidence-hint = For example: certificate 12/DIKLAT/2026, archive cabinet 3
training-standing-of = Standing
training-legend = What the signs mean
training-attest = Record an attainment
training-proofs = Evidence of attainments
training-unread = SPOs in force that are still to be read:

training-catalogue = Competence catalogue
training-catalogue-hint = A hospital begins with twelve competences and changes them as it needs.
training-new = Add a competence
training-code = Code of the competence
training-code-hint = Letters, digits and hyphens, at most 24. It cannot be changed.
training-name = Name of the competence
training-area-of = Kind
training-valid = Valid for
training-valid-hint = In months. Leave it empty if it never ends.
training-for-ever = Never ends
training-targets = Level asked for
training-targets-hint = Nothing is asked of a role that is left empty.
training-nobody = Not asked of any role yet
training-retire = No longer asked for
training-retired = No longer asked for

training-area = { $code ->
    [technical] Technical
    [non_technical] Non-technical
   *[other] { $code }
}

training-level = { $code ->
    [none] not yet
    [basic] basics
    [guided] with guidance
    [independent] on their own
    [teaching] teaches others
   *[other] { $code }
}

training-standing = { $code ->
    [not_asked] not asked for
    [missing] nothing yet
    [expired] no longer valid
    [below] below what is asked for
    [expiring] ends soon
    [met] on target
   *[other] { $code }
}

training-months = { $months } months

training-figures = Figures: attained / asked for. Levels: { $levels }.

training-until-day = Valid until { $day }

training-on-day = As of { $day }.

training-open = { $count } competences need training or a renewal.

training-refusal = { $code ->
    [not_yours] This is not yours to record.
    [own] What one can do oneself is recorded by somebody else.
    [no_such_competence] The catalogue has no such competence.
    [retired] This competence is no longer asked for.
    [not_yet] That day has not come.
    [ends_too_soon] It would end before it begins.
   *[other] { $code }
}

training-older = A younger attainment is known, of { $day }.

training-validity = Valid for 1 to { $most } months.

training-row-flaw = { $code ->
    [encoding] not UTF-8.
    [columns] another number of columns.
    [code] not a code of a competence.
    [name] the name is empty or too long.
    [area] the kind is neither technical nor non_technical.
    [months] the validity is not a number of months.
    [targets] the levels asked for cannot be read; write officer=3 head=4.
    [level] the level is not 0 to 4.
    [day] the date cannot be read; write 2026-11-21.
    [evidence] the evidence is empty or too long.
    [login] there is no such login.
   *[other] { $code }
}

training-line = Line { $line }: { $why }

training-imported = { $taken } lines taken in.

training-sessions = Training sessions
training-no-sessions = No training session yet.
training-plan = Plan a session
training-session = Training
training-session-title = Title
training-kind-of = Form
training-begins = Begins
training-ends = Ends
training-time = Time
training-place = Place
training-trainer = Trainer
training-gives = Level that participants attain
training-gives-hint = Once the session is closed, those who attended have this level; one that is higher already is not lowered.
training-invited = Who is invited
training-invited-hint = By role, unit or person; at least one.
training-invited-units = Invite by unit
training-invited-people = Invite single people
training-you-are-invited = You are invited
training-ics = Save to calendar
training-sign-in = Sign in
training-door = Sign at the door
training-door-hint = Participants scan this code with their phone and sign in themselves, from one hour before the session until it ends.
training-door-word = Code at the door
training-door-word-hint = Eight letters and digits below the QR code.
training-roll = Participants
training-no-roll = There are no participants that you may see.
training-attended = Who attended
training-hold = Save the attendance
training-was-there = attended
training-not-yet = not signed in yet
training-before = Mark before
training-after = Mark after
training-certificate = Certificate of training
training-close = Close the session
training-close-hint = Once it is closed, attendance and marks no longer change, and certificates can be printed.
training-rating = Rating by participants
training-rating-hint = The mean of the evaluation forms, 1 to 5.
training-change = Change the plan
training-cancel = Cancel the session
training-why = Reason
training-you-are-there = You are signed in.
training-not-open = Those who are invited sign in, from one hour before the session until it ends.

training-kind = { $code ->
    [workshop] Workshop
    [in_house] In-house training
    [forum] Forum
   *[other] { $code }
}

training-stage = { $code ->
    [planned] Planned
    [held] Held
    [closed] Closed
    [cancelled] Cancelled
   *[other] { $code }
}

training-rated = Rating by participants: { $rating } of 5

training-certifies = Given to { $name } who took part in:

training-not-now = This cannot be done now. The session is: { $stage }.

training-marks = At most { $most }.

training-session-refusal = { $code ->
    [not_yours] You do not run training sessions.
    [no_such_session] There is no such session.
    [ends_too_soon] The session ends before it begins.
    [nobody_invited] Nobody is invited yet.
    [no_such_competence] This competence is no longer asked for.
    [not_invited] You are not invited to this session.
    [wrong_door] This is not the code at the door.
    [not_open] People sign in from one hour before the session until it ends.
    [not_begun] The session has not begun.
    [nobody_came] Nobody is ticked as present yet.
    [not_there] This person did not attend.
   *[other] { $code }
}
