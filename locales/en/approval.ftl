### Approvals, on a phone

approval-title = Approve the official answer of case { $number }?

approval-none = Nothing waits for your approval.

approval-read = Read and decide

approval-others = Also waiting for you

approval-stands-in = You sign as { $title } Direktur until { $until }.

approval-waiting = The complainant has waited { $span }

approval-letter = The answer
approval-files = Goes with the answer, and is approved with it:

approval-author = Written by { $name }

approval-summary = Summary

approval-why = Why is it returned?

approval-why-hint = For example: name the unit’s facts; soften the words; add the follow-up.

approval-not-yours = This decision is not yours.

approval-answered = has answered

approval-unanswered = has not answered

approval-entitled = The recipient is entitled: { $basis }

approval-not-entitled = The recipient’s entitlement is not recorded
