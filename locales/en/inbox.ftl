### The inbox: whose move it is

inbox-tab = { $code ->
    [mine] Mine
    [unscreened] To screen
    [units] Waiting for units
    [complainant] Waiting for the complainant
    [approval] Waiting for approval
    [late] Past due
    [all] All
   *[other] { $code }
}

inbox-views = Views

inbox-empty = No case here. New complaints appear as they come in.

inbox-unread = There is a new message.

inbox-arrivals = { $count } unread arrivals. Open
