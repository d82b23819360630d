### The kiosk in the hospital

kiosk-title = Tell us
kiosk-language = Language
kiosk-contact = May we contact you?
kiosk-contact-hint = You may skip this. Without a number, follow the answer with your tracking code.
kiosk-done = We have received it
kiosk-stored = Stored on this device
kiosk-stored-means = The line is down. Your message is sent as soon as it is back. The tracking code exists only after that; ask a member of staff if you need it.
kiosk-print = Print
kiosk-again = Done
kiosk-still-there = Are you still there?
kiosk-forgets = What you typed is cleared from the screen in seconds:
kiosk-stay = Yes, go on
kiosk-waiting = Stored on this device: { $count } waiting to be sent.
