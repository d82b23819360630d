### Channel health

channels-what = Each door, its light, and what to do. Connections are checked with their provider every six hours.

channels-connections = Connections

channels-none = There are no connections in the configuration yet. The doors below stay open; connections can be added at any time.

channels-open = Doors without a connection

channels-open-what = These doors depend on nobody outside the hospital.

channels-always = Open

channels-check = Check now

channels-reread = Read the unreadable ones again

channels-reread-one = Read again

channels-reread-done = What became of it

channels-reread-none = There are no arrivals to read again.

channels-light = { $code ->
    [green] Working
    [yellow] To be looked at
    [red] Cut off
   *[other] { $code }
}

channels-last-in = Last in

channels-last-out = Last out

channels-never = never yet

channels-cases = Cases in four weeks

channels-trouble = Last trouble

channels-since = Since { $when }.

channels-unread = Unreadable arrivals

channels-outbox = Outbox

channels-waiting = waiting: { $count }

channels-dead = to be looked at: { $count }

channels-day = Last 24 hours: { $came } arrivals. Usual for the same hours: { $usual }.

channels-asked = Last checked

channels-token-word = Access key

channels-token = { $code ->
    [lasting] Works, without an end
    [alive] Works; the provider does not say until when
    [dead] Dead
    [unreachable] The provider cannot be reached
    [unknown] Not known yet
   *[other] { $code }
}

channels-token-until = Works until { $when }

channels-layer = { $code ->
    [callback] Layer 1: the app’s callback address
    [fields] Layer 2: the events asked for
    [installed] Layer 3: the app on the account
   *[other] { $code }
}

channels-layer-state = { $code ->
    [on] In place
    [off] Missing
    [unknown] Not known
   *[other] { $code }
}

channels-missing-word = Events missing

channels-missing = { $names }

channels-there = { $code ->
    [yes] there
    [no] not there
   *[other] { $code }
}

channels-remark = { $code ->
    [broken] Its configuration cannot be used.
    [token_dead] The access key has died.
    [token_ended] The access key has run out.
    [callback_off] The provider does not send to this hospital’s address.
    [not_installed] The app is not installed on the account.
    [token_ends_soon] The access key runs out within two weeks.
    [fields_off] Some events are not sent.
    [unreachable] The provider could not be asked.
    [silent] Quieter than usual.
    [dead] Messages could not leave.
    [stuck] Messages were tried and have waited for more than an hour.
    [unread] There are arrivals that could not be read.
   *[other] { $code }
}

channels-todo = { $code ->
    [broken] Set that key right in the configuration and start the program again. The other doors stay open.
    [token_dead] Make a new key in Meta Business Suite (system user), write it to access_token and start again. Nothing is lost: what has not left stays in the outbox.
    [token_ended] Make a new key, write it to access_token and start again. A system user gives a key without an end.
    [callback_off] In the Meta app dashboard, under Webhooks, set the Callback URL to the address /hooks/meta/ with the name of this connection.
    [not_installed] { $kind ->
        [whatsapp] Install the app on the WhatsApp Business account: ask whoever runs it to subscribe the app (subscribed_apps).
       *[other] Install the app on the Page or account: ask whoever runs it to subscribe the app (subscribed_apps).
    }
    [token_ends_soon] Make a new key before the end; one that has run out cannot be renewed.
    [fields_off] In the Meta app dashboard, under Webhooks, tick the events that are missing.
    [unreachable] Check the network to the outside. Once it is back, the light recovers at the next check.
    [silent] Send one test message. If it does not come in, check the three layers of the subscription.
    [dead] Open the outbox: try again, or deliver in another way.
    [stuck] This usually mends itself. If it is urgent, deliver in another way.
    [unread] Open the arrivals, read again after an upgrade, or write it down as a case.
   *[other] { $code }
}
