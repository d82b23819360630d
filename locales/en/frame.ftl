### What stands around every page

language-name = English

frame-skip = Skip to content

frame-menu = Menu

frame-main-menu = Main menu

frame-signed-in = Signed in as { $name }

frame-sign-out = Sign out

frame-language = Language

frame-theme = Appearance

frame-theme-auto = As the device

frame-theme-light = Light

frame-theme-dark = Dark

frame-density = Density

frame-density-comfortable = Comfortable

frame-density-compact = Compact

frame-shortcuts = Keyboard shortcuts

frame-shortcuts-on = Single-key shortcuts on

frame-settings = Display settings

frame-search = Search words or a case number

frame-search-do = Search

frame-back = Back

frame-close = Close

frame-copy = Copy

frame-copied = Copied

frame-draft-saved = Draft saved on this device

frame-draft-restored = Your draft was restored

frame-new = { $count ->
    [one] { $count } new complaint — show
   *[other] { $count } new complaints — show
}

frame-demo = SAMPLE DATA

frame-demo-note = Every person and event here is invented. No message leaves.

frame-guarantee = A complaint never changes the care you receive.

frame-help = Help

frame-emergency = Emergency? Call { $phone }. This page is not watched for emergencies.

frame-public-service = Complaints and feedback

frame-go = { $code ->
    [home] Home
    [inbox] Inbox
    [cases] Cases
    [series] Repeated complaints
    [new_case] New complaint
    [stays] Patients in the ward
    [calls] Telephone
    [shifts] Shifts
    [answers] Answer bank
    [tasks] Tasks
    [approvals] Approvals
    [boxes] Suggestion boxes
    [improvements] Improvements
    [surveys] Surveys
    [observations] Observation
    [inspections] Internal audit
    [meetings] Evaluation meetings
    [voice] Voice of the patient
    [content] Content
    [content_calendar] Content calendar
    [results] Content results
    [campaigns] Campaigns
    [activities] Health promotion
    [collaborators] Collaborators
    [consents] Permissions to publish
    [mentions] Mentions
    [issues] Issues
    [media_inquiries] Media inquiries
    [statements] Statements
    [daily] 24-hour report
    [calls] telephone calls
    [monthly] Monthly report
    [procedure] Procedure
    [training] Training
    [evidence] Evidence
    [organisation] Organisation
    [sop] SOPs
    [outbox] Outbox
    [arrivals] Arrivals
    [channels] Channel health
    [people] People
    [stand_in] Stand-in
    [units] Units
    [audit] Audit trail
    [erasures] Erasures
    [settings] Settings
    [hospital] Hospital
    [holidays] Days off
    [rules] Rules
    [sentences] Sentences to complainants
    [reader] Reader
    [house] History of the settings
    [account] Account
    [report_form] Give feedback
    [track] Track
    [how] How it works
    [skm] Survey results
    [privacy] Privacy
   *[other] { $code }
}

frame-ladder = Ladder

frame-ladder-done = done

frame-ladder-skipped = skipped

frame-ladder-now = now

frame-ladder-ahead = not yet

frame-page = Page { $number }

frame-next = Next

frame-previous = Previous

frame-staff-door = Staff sign-in

frame-licence = Free software, AGPL

frame-key = { $code ->
    [walk] down / up
    [open] open
    [back] back
    [new_case] new complaint
    [search] search
    [grade] grade red / yellow / green
    [route] route to a unit
    [reply] reply to the complainant
    [note] internal note
    [ask_for_time] ask for time
    [merge] merge a duplicate
    [close_next] finish and go on
    [copy_number] copy the case number
    [inbox] inbox
    [cases] list of cases
    [approvals] approvals
    [daily] 24-hour report
    [calls] telephone calls
    [mention_case] make a mention a case
    [mention_issue] note an issue from a mention
    [mention_content] make a mention a content item
    [send] send
    [list] this list
   *[other] { $code }
}

frame-group = { $code ->
    [work] Work of the day
    [voices] Public voice
    [watch] Issues and media
    [publication] Publications
    [quality] Quality and reports
    [standards] SPOs and organisation
    [house] Settings
   *[other] { $code }
}
