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
    [token_ends_this_week] The access key runs out this week.
    [token_ends_tomorrow] The access key runs out within a day.
    [fields_off] Some events are not sent.
    [unreachable] The provider could not be asked.
    [silent] Quieter than usual.
    [dead] Messages could not leave.
    [stuck] Messages were tried and have waited for more than an hour.
    [unread] There are arrivals that could not be read.
    [cut] This door refuses us, or its telephone is not connected.
    [poll_login_refused] The mailbox or the exchange refuses name and password.
    [poll_no_encryption] The mail server offers no encrypted connection.
    [poll_not_imap] What answers is no mail server.
    [poll_no_folder] The mail folder that is named is not there.
    [poll_other_tables] The tables are not Gammu's, or the account may not read them.
    [poll_no_file] The file of the calls was not found.
    [poll_no_connection] The server on the other side cannot be reached.
    [poll_silent] The server on the other side did not answer in time.
    [poll_late] Nobody has looked at this door for half an hour.
   *[other] { $code }
}

channels-todo = { $code ->
    [broken] Set that key right in the configuration and start the program again. The other doors stay open.
    [token_dead] { $kind ->
        [publishes] Grant the program access to the account anew, write it to refresh_token (Threads: access_token) and start again. What is not out stays scheduled.
       *[other] Make a new key in Meta Business Suite (system user), write it to access_token and start again. Nothing is lost: what has not left stays in the outbox.
    }
    [token_ended] Make a new key, write it to access_token and start again. A system user gives a key without an end.
    [callback_off] In the Meta app dashboard, under Webhooks, set the Callback URL to the address /hooks/meta/ with the name of this connection.
    [not_installed] { $kind ->
        [whatsapp] Install the app on the WhatsApp Business account: ask whoever runs it to subscribe the app (subscribed_apps).
       *[other] Install the app on the Page or account: ask whoever runs it to subscribe the app (subscribed_apps).
    }
    [token_ends_soon] Make a new key before the end; one that has run out cannot be renewed.
    [token_ends_this_week] Make a new key before the end; one that has run out cannot be renewed.
    [token_ends_tomorrow] Make a new key before the end; one that has run out cannot be renewed.
    [fields_off] In the Meta app dashboard, under Webhooks, tick the events that are missing.
    [cut] { $kind ->
        [email] Check name and password of the mailbox in the configuration, then restart.
        [sms] Check the telephone or modem: on, with a signal, its app running. Then check the password.
       *[other] Open the gateway and scan its QR code again with the hospital's telephone; check the key.
    }
    [poll_login_refused] Write the right name and password into the configuration, then restart. Mails that were not fetched stay on the server.
    [poll_no_encryption] Use an imaps:// address, or ask whoever runs the server to offer TLS.
    [poll_not_imap] Check address and port of imap_url.
    [poll_no_folder] Check the name of the folder in the configuration.
    [poll_other_tables] Check database_url and the rights of the account at Gammu's database.
    [poll_no_file] Check where the file lies in the configuration, and whether it may be read.
    [poll_no_connection] Check the network and that server. It is tried again by itself.
    [poll_silent] Check the load of that server. It is tried again by itself.
    [poll_late] Restart the program; if it happens again, read its log.
    [unreachable] Check the network to the outside. Once it is back, the light recovers at the next check.
    [silent] Send one test message. If it does not come in, check the three layers of the subscription.
    [dead] Open the outbox: try again, or deliver in another way.
    [stuck] This usually mends itself. If it is urgent, deliver in another way.
    [unread] Open the arrivals, read again after an upgrade, or write it down as a case.
   *[other] { $code }
}

channels-notes = News from the providers

channels-note = { $code ->
    [template_rejected] A template was rejected
    [template_paused] A template was paused
    [template_approved] A template was approved
    [template_status] The state of a template changed
    [template_category] The category of a template changed
    [template_quality_low] The quality of a template is low
    [template_quality] The quality of a template changed
    [template_content] The words of a template changed
    [quality] The quality of the number changed
    [account] News about the hospital's account
   *[other] { $code }
}

channels-note-todo = { $code ->
    [template_rejected] Mend its words in WhatsApp Manager by that reason and hand it in again. Until it is approved, use another template or another way.
    [template_paused] Many who got it marked it. Leave it for now; look at whom it was sent to and at its words.
    [template_approved] This template can be chosen on cases now.
    [template_status] Look at its state in WhatsApp Manager.
    [template_category] The price of each message may change. Look at category and price in WhatsApp Manager.
    [template_quality_low] Send less, and only to those who wait; if the quality stays low, the template is stopped.
    [template_quality] Nothing has to be done as long as the quality is not low.
    [template_content] Read its words again before it is used.
    [quality] When the quality is low, send less; the sending limit may sink.
    [account] Read this in WhatsApp Manager and do what it says. If the account is limited, give answers by another way.
   *[other] { $code }
}
