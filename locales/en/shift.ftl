### Shifts and hand-over

shift-name = { $code ->
    [morning] Morning
    [afternoon] Afternoon
    [night] Night
   *[other] { $code }
}

shift-refusal = { $code ->
    [not_yours] This is not yours to do.
    [turn_over] That shift is over, so its list is not changed any more.
    [too_many] Too many people for one shift.
    [not_begun] That shift has not begun, so nothing is there to hand over.
    [own_handover] Whoever hands over does not take over.
    [already_taken] Somebody else has taken over already.
   *[other] { $code }
}

shift-hint = Who is on duty, and who is called when a case is red.

shift-now = On duty now

shift-turn = { $shift }, { $from }–{ $until }

shift-nobody = Nobody is assigned yet.

shift-on-call = On call for red cases

shift-no-phone = no number yet

shift-week-before = Week before

shift-week-after = Week after

shift-day = Day

shift-set = Set the shift

shift-people = On duty

shift-phones = Numbers of those on call

shift-phones-hint = The number is shown on red cases and on the roster. Leave it empty to take it away.

shift-person = Name

shift-handover = Hand-over

shift-handover-hint = The program compiles what is open; you add a note; whoever is on duty next signs.

shift-handover-turn = The shift that is handed over

shift-handover-notes = Note for the next shift

shift-handover-do = Hand over

shift-take-over = Take over

shift-handovers = Earlier hand-overs

shift-handovers-none = No hand-over yet.

shift-given = Handed over by { $name }, { $at }

shift-taken = Taken over by { $name }, { $at }

shift-not-taken = Not taken over yet

shift-open-cases = Cases that wait for Humas

shift-open-cases-none = No case waits for Humas.

shift-more-cases = There are more cases: see the inbox.

shift-open-calls = Callers waiting for a call back

shift-open-calls-none = Nobody is waiting for a call back.

shift-unread-arrivals = Arrivals that could not be read: { $count }

shift-print-hint = Print with the browser's menu; buttons are left out.
