### Settings of the hospital, days off, and their history

house-part = { $place ->
    [hospital] Letterhead, signatories, pattern of letter numbers, emergency telephone.
    [holidays] National holidays, joint leave, and the hospital's own days off.
    [rules] Time limits, ladder, approval, categories, shifts: what is in force, and its history.
    [sentences] The words of acknowledgement, request for time, reminder and invitation.
    [reader] Suggestions for screening: the version in use, training from the office's corrections, its scores.
    [people] Accounts, roles, passwords, and the director's stand-in.
    [units] Units that can be asked.
    [house] Who changed what, when, and what was there before.
   *[other] { $place }
}

hospital-hint = What stands here holds for the next letters, reports and pages. What was printed does not change.

hospital-preview = How the letterhead looks

hospital-look = Look first

hospital-number-sample = A letter number would be: { $number }

hospital-letterhead = Lines above the name

hospital-letterhead-hint = One line each, four at most. Example: PEMERINTAH KABUPATEN …

hospital-name = Name of the hospital

hospital-address = Address

hospital-city = City

hospital-phone = Telephone

hospital-email = E-mail

hospital-emergency = Emergency telephone

hospital-emergency-hint = Shown to complainants who write of an emergency.

hospital-letter-number = Pattern of letter numbers

hospital-letter-number-hint = {"{"}serial{"}"} must be there; {"{"}month{"}"} (Roman figures) and {"{"}year{"}"} may.

hospital-director = Director

hospital-humas-head = Head of public relations

hospital-nip-hint = 18 digits, or empty.

hospital-flaw = { $code ->
    [no_serial] The pattern must hold {"{"}serial{"}"}, so that no two letters have one number.
    [unknown_place] Only {"{"}serial{"}"}, {"{"}month{"}"} and {"{"}year{"}"} are known.
    [not_a_nip] A NIP has 18 digits. Leave it empty where there is none.
    [not_dialled] Write a number that can be dialled: 3 to 15 digits.
   *[other] { $code }
}

hospital-too-many-lines = { $most } lines at most.

day-kind = { $code ->
    [national] National holiday
    [joint_leave] Joint leave
    [own] The hospital's own
   *[other] { $code }
}

holiday-hint = Days off are no working days. Running deadlines follow at once.

holiday-joint-counts = By the rules in force, joint leave is a day off.

holiday-joint-counts-not = By the rules in force, joint leave is a working day.

holiday-year = Year

holiday-built-in = The built-in list. Once you change a day, this whole year becomes the hospital's own list.

holiday-none = There are no days off for { $year } yet: deadlines in working days of that year are only guesses.

holiday-kind = Kind

holiday-kind-hint = For lines that do not name their own.

holiday-remove = Remove

holiday-add = Add days off

holiday-list = List

holiday-list-hint = One day a line, such as: 2026-03-20 Nyepi. The kind may follow behind a semicolon: national, joint_leave, own.

holiday-look = See what would change

holiday-preview = What would change

holiday-added = Added

holiday-changed = Replaced

holiday-removed = Removed

holiday-nothing = Nothing changes.

holiday-moves = The deadlines of { $cases } open cases will move: { $clocks }.

holiday-moves-none = No deadline of an open case moves.

holiday-past = 24-hour reports that were sent do not change. This change is written into the history.

holiday-line = Line { $line }: { $why }

holiday-flaw = { $code ->
    [not_a_day] Begin with a day, such as 2026-03-20.
    [twice] This day stands in an earlier line.
    [not_a_kind] The kind is national, joint_leave or own.
   *[other] { $code }
}

holiday-too-many = { $most } days at most at once.

house-hint = Changes of letterhead, days off, rules, people, units, stand-ins, API keys and calendar keys. They are kept in the same journal as the history of cases.

house-none = Nothing was changed yet.

house-older = Older

house-place = journal number { $place }

house-yes-no = { $code ->
    [true] yes
    [false] no
   *[other] { $code }
}

house-deed = { $code ->
    [hospital_changed] Hospital changed
    [days_off_changed] Days off changed
    [rules_enacted] Rules enacted, revision
    [sentence_changed] Sentence to complainants changed
    [person_added] Person added
    [person_changed] Person changed
    [person_disabled] Person switched off
    [person_enabled] Person switched on
    [password_set] Password changed
    [unit_added] Unit added
    [unit_changed] Unit changed
    [delegated] Stand-in named
    [delegation_ended] Stand-in ended
    [key_made] Key made
    [key_revoked] Key revoked
    [reader_asked] Training of the reader asked for
    [reader_used] Reader in use
    [reader_refused] Reader refused
    [assistant_asked] Assistant asked to write
   *[other] { $code }
}

house-aspect = { $code ->
    [name] Name
    [letterhead] Lines above the name
    [address] Address
    [city] City
    [phone] Telephone
    [email] E-mail
    [emergency_phone] Emergency telephone
    [letter_number] Pattern of letter numbers
    [director] Director
    [humas_head] Head of public relations
    [login] Login
    [position] Position
    [role] Role
    [units] Units
    [parent] Below
    [clinical] Patients are treated here
    [title] As
    [from] From
    [until] Until
    [day_off] Day off
    [source] Source
    [calendar] Time zone and working days
    [clocks] Time limits
    [ladder] Ladder
    [approval] Approval by the director
    [permissions] Permissions
    [windows] Spans of the procedure
    [medical] Medical answers
    [report_hour] Hour of the 24-hour report
    [categories] Categories
    [shifts] Shifts
    [call_attempts] Attempts to call
    [assess_minutes] First judgement of an issue
    [media_hours] Media inquiries
    [content] Content that the director approves
    [procedure] Procedure
    [sentence] Sentence
    [opens] What it opens
    [reader] Version of the reader
    [errand] What was asked for
    [digest] Digest of what was sent
   *[other] { $code }
}
