### The home page of the staff

home-greeting = Welcome, { $name }

home-owed = waiting for you

home-late = of these past due

home-unread = unread from complainants

home-red = open red cases

home-approvals = waiting for approval

home-house-late = cases past due in the house

home-improvements-late = improvements past due

home-on-time = answered on time this month ({ $part } of { $whole }), target { $target }

home-channels-red = channels cut off
home-content-due = items are to go out
home-take-downs = posts are to be taken down
home-content-waits = content items wait for you
home-issue-tasks = issue tasks wait for you

home-mine = Yours today

home-duties = What you do after activities
home-duty-until = until { $day }

home-nothing = No case waits for you right now.

home-ways = Ways

home-calls = waiting for a call back
home-right-of-reply = wait for your reply

home-sop-call = { $code ->
    [read] SPOs that you must read
    [review] SPOs for you to review
    [sign] SPOs for you to sign
    [begin] SPOs signed and not yet in force
    [mend] SPOs that came back to you
    [renew] SPOs due for review
   *[other] { $code }
}

home-creed-approve = Vision, mission and values to approve

home-creed-read = Vision, mission and values that you have yet to acknowledge

home-facility-due = Items to look at
home-expectation-due = Expectations to look at again

home-vision = Our vision

home-partners-late = questions to partners overdue

home-media-late = media inquiries overdue
