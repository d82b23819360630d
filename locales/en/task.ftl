### Answering what PR asks, on a phone

task-none = No question waits for you.

task-due = To answer before { $due }.

task-question = Question

task-complaint = The complaint

task-whole-case = See the case

task-returned = Returned by PR:

task-what-happened = What happened?

task-what-happened-hint = Write what you know, blaming nobody.

task-follow-up = What was done?

task-follow-up-hint = The follow-up in your unit.

task-send = Send to PR

task-reroute-do = Hand over
