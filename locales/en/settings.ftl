### Settings: people, units, account, improvements

settings-name = Name

settings-position = Position

settings-role = Role

settings-disabled = Switched off

settings-add-person = Add a person

settings-login-hint = 2 to 40 lower-case letters, digits, dots, dashes.

settings-new-password = New password

settings-password-hint = At least 12 characters. A short sentence is easy to remember.

settings-set-password = Set password

settings-disable = Switch off

settings-enable = Switch on again

settings-delegations = Stand-ins for the director

settings-delegations-hint = A stand-in approves official answers within these dates, signing with Plh. or Plt.

settings-delegate = Stand-in

settings-delegate-title = As

settings-from = From

settings-until = Until

settings-holds = In force

settings-end = End

settings-add-unit = Add a unit

settings-unit-code = Code

settings-unit-code-hint = Capitals, digits, dashes. Example: RAWAT-INAP

settings-unit-name = Name of the unit

settings-parent = Below

settings-clinical = Patients are treated here

settings-clinical-short = clinical

settings-change-password = Change password

settings-old-password = Present password

settings-again = New password, once more

settings-not-the-same = The two new passwords differ.

settings-wrong-password = The present password does not match.

settings-shortcuts-hint = Single keys work outside fields. Press ? for the list.

settings-too-short = Too short. At least { $limit } characters.

settings-unfit = { $code ->
    [taken] Taken already.
    [not_a_login] Use 2 to 40 lower-case letters, digits, dots, dashes.
    [too_easy] Too easy to guess.
    [ends_too_soon] It must end after it begins and in the future.
    [ring] A unit cannot stand below itself.
    [last_of_year] This is the last day off of that year. Without any, the built-in list would hold again; add another one first.
    [not_a_nip] Write digits only; blanks are fine.
    [wordless] Write at least one word in “Any of these words” or “All of these words”.
   *[other] { $code }
}

settings-improvements-open = Open

settings-no-improvements = No improvements here.

settings-improvement-nobody = Nobody yet

settings-improvement-words = Remark

settings-nip = NIP (civil service number)

settings-nip-hint = Printed below your name when you sign as Plh. or Plt. of the director.
