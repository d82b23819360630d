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
    [basic] basic
    [guided] with guidance
    [independent] independent
    [teaching] teaches others
   *[other] { $code }
}

training-standing = { $code ->
    [not_asked] not asked for
    [missing] nothing yet
    [expired] expired
    [below] below what is asked for
    [expiring] ends soon
    [met] met
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
