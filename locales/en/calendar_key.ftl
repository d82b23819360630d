### Calendar keys: the content calendar on one's own phone

calendar-key-title = Calendar on your phone

calendar-key-hint = The content calendar can stand in your calendar program: last month, this one and the next three, always as they are now. The program signs in with a calendar key, not with your password. That key opens the content calendar and nothing else.

calendar-key-name = For which device

calendar-key-name-hint = For example: my phone. Make one key for each device.

calendar-key-make = Make a calendar key

calendar-key-once = This key is shown only once. Set it up now:

calendar-key-step-add = Open the calendar program and choose to add a subscribed calendar (from the internet).

calendar-key-step-address = Enter the address below.

calendar-key-step-sign = When asked, enter the user name and the password below.

calendar-key-address = Address

calendar-key-house = Write the address of the hospital that you have open before it, beginning with https://.

calendar-key-since = made { $when }

calendar-key-end = Revoke

calendar-key-end-hint = A device whose key was revoked gets the calendar no more. Lost your phone? Revoke its key and make a new one.

calendar-key-way = Put it on the phone

calendar-key-opens = { $code ->
    [everything] all that the person may do
    [calendar] the content calendar alone
   *[other] { $code }
}
