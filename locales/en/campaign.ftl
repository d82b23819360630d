### Campaigns: a goal that can be measured, for whom, key messages, budget, results

campaign-title = Campaigns
campaign-one = Campaign
campaign-hint = One goal that can be measured, for whom, at most three key messages, a budget, and what came of it. The director approves the plan before it runs.
campaign-none = There is no campaign yet. Write the plan of one above; the director approves it before it runs.
campaign-new = New campaign
campaign-from = Begins
campaign-until = Ends
campaign-period = Time
campaign-from-until = { $from } to { $until }
campaign-goal = Goal
campaign-goal-hint = Specific, measurable, achievable, relevant, and with a date (SMART).
campaign-says = The goal in one sentence
campaign-goal-line = Measured by
campaign-goal-says = From { $start } to { $target } { $unit } by { $by }
campaign-measure = Name of the measure
campaign-measure-hint = For example: measles vaccination coverage.
campaign-version = Definition
campaign-version-hint = The version or year of its definition. Numbers with another definition are not compared.
campaign-unit = Unit
campaign-start = Before
campaign-target = Target
campaign-by = To be reached by
campaign-segments = Audience
campaign-segments-hint = One group a line: name | age | place | channels they use | need | how many | source of the number. What is not known may be empty. A number always has its source.
campaign-segment = Group
campaign-age = Age
campaign-place = Place
campaign-uses = Channels they use
campaign-need = Need
campaign-people = How many
campaign-people-of = { $people } people ({ $source })
campaign-messages = Key messages
campaign-messages-hint = One message a line, at most three.
campaign-tagline = Tagline
campaign-outlets = Channels
campaign-activities = Activities
campaign-activities-hint = One activity a line: 2026-04-02 | Webinar on vaccination.
campaign-activity = Activity
campaign-day = Day
campaign-budget = Budget
campaign-budget-hint = One cost a line: Video of two minutes | 1.500.000.
campaign-costs = Budget and spending
campaign-cost-label = Kind of cost
campaign-sum = Total
campaign-public = Words for the public page
campaign-public-hint = Shown once the director has approved and the campaign runs. Leave empty for no public page.
campaign-public-page = Public page
campaign-public-links = Follow this campaign
campaign-sheet = Campaign: { $title }
campaign-sheet-part = Part
campaign-sheet-says = What it says
campaign-sheet-count = Number: { $count }
campaign-sheet-others = and { $count } other groups
campaign-sheet-rest = This sheet is a summary: some texts are shortened. All of it is on the page of this campaign in Jembatan.
campaign-stage-label = Stage
campaign-approved = Approved by
campaign-items = Content of the campaign
campaign-item = Item
campaign-items-none = There is no content yet. Write it on the page Content, then add it to this campaign.
campaign-add-item = Add an item
campaign-drop = Take out
campaign-engage = Bring a collaborator in
campaign-partners-none = Nobody from outside works in it yet.
campaign-paid = Spending
campaign-left = Left
campaign-spend = Write spending down
campaign-spent-what = For what
campaign-amount = Rupiah
campaign-amount-hint = For example 1.500.000.
campaign-not-an-amount = Write whole rupiah from { $least } to { $most }, for example 1.500.000.
campaign-strike = Strike
campaign-record = Write a result down
campaign-record-hint = The same name, definition and unit are compared with the goal. Any other measure stands alone.
campaign-as-of = As of
campaign-value = Value
campaign-source = Source of the number
campaign-source-hint = For example the monthly report of the children's clinic.
campaign-before = Before the campaign
campaign-results = Results
campaign-measure-of = { $name }, definition { $version }, { $unit }
campaign-no-reading = Nothing was measured yet.
campaign-progress = As of { $day }: { $value } { $unit }, { $percent } percent of the way from the first value to the target.
campaign-reached = The target is reached.
campaign-reached-late = The target was reached after its date.
campaign-not-reached = The target is not reached yet.
campaign-lessons = Lessons
campaign-lessons-hint = What worked, what did not, and what will be done otherwise.
campaign-submit = Submit to the director
campaign-begin = Begin the campaign
campaign-begin-hint = Once it runs, plan and goal cannot be changed.
campaign-evaluate = Save the evaluation
campaign-close = Close the campaign
campaign-edit = Change the plan
campaign-edit-hint = A change drops the approval.
campaign-withdraw = Cancel the campaign

campaign-stage = { $code ->
    [plan] Plan
    [approval] Waiting for approval
    [approved] Approved
    [running] Running
    [evaluated] Evaluated
    [closed] Closed
    [withdrawn] Cancelled
   *[other] { $code }
}

campaign-cost = { $code ->
    [production] Production
    [training] Training of the team
    [tools] Monitoring tools
    [promotion] Promotion
   *[other] { $code }
}

campaign-part = { $code ->
    [segment] an audience
    [message] a key message
    [outlet] a channel
   *[other] { $code }
}

campaign-event = { $code ->
    [proposed] plan written
    [edited] plan changed
    [submitted] was submitted
    [approved] was approved
    [returned] was returned
    [begun] was begun
    [item_added] item added
    [item_dropped] item taken out
    [engaged] collaborator brought in
    [released] collaborator released
    [spent] spending written down
    [struck] spending struck
    [recorded] result written down
    [evaluated] was evaluated
    [closed] was closed
    [withdrawn] cancelled
   *[other] { $code }
}

campaign-not-now = This cannot be done now. Stage of the campaign: { $stage }.
campaign-lacking = The plan does not name { $part } yet.
campaign-goal-late = The date of the goal is { $day } at the latest, a year after the campaign ends.
campaign-too-early = This campaign can begin on { $day }.

campaign-refusal = { $code ->
    [not_yours] Your role does not do this.
    [own_work] A plan that you wrote is approved by somebody else.
    [no_such_campaign] There is no such campaign.
    [too_many_messages] At most three key messages.
    [backwards] The campaign ends before it begins. Check both dates.
    [goal_before] The date of the goal is earlier than the campaign.
    [no_change] First value and target are the same. Write what is to change.
    [elsewhere] This item belongs to another campaign already.
    [put_away] This collaborator was archived.
    [later] This day has not come yet.
    [no_such_spending] There is no such spending.
    [no_reading] Write a result of the goal down first, then evaluate.
    [too_many] More than one campaign can hold.
   *[other] { $code }
}
