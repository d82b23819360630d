### People and their roles

role = { $code ->
    [officer] PR officer
    [customer_care] Customer care
    [operator] Telephone operator
    [duty_manager] Duty manager
    [head] Head of PR
    [unit_head] Head of unit
    [dpjp] Attending physician (DPJP)
    [committee] Medical committee
    [management] Management
    [director] Director
    [owner] Supervisory board
    [quality] Quality committee
    [auditor] Auditor
    [admin] System admin
   *[other] { $code }
}

actor = { $code ->
    [complainant] Complainant
    [system] System
    [clock] Rounds
    [import] Import
    [api] Connection
    [desk] Delivery desk
   *[other] { $code }
}

party = { $code ->
    [complainant] Complainant
    [officer] PR officer
    [unit] Unit
    [dpjp] DPJP
    [committee] Medical committee
    [management] Management
    [director] Director
    [owner] Supervisory board
    [desk] Automatic delivery
   *[other] { $code }
}

delegate-title = { $code ->
    [plh] Plh.
    [plt] Plt.
   *[other] { $code }
}
