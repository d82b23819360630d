### The outbox and the arrivals

outbox-all = All

outbox-demo = Sample data: these messages do not leave this machine.

outbox-total = { $count } in all

outbox-empty = No messages here.

outbox-when = Time

outbox-attempts = attempts: { $count }

outbox-retry = Try again

outbox-arrivals = Arrivals

outbox-no-arrivals = No arrivals here.

outbox-state = { $code ->
    [queued] Waiting
    [failed] Will be tried again
    [sent] Sent
    [done] Done
    [dead] To be looked at
    [aside] Set aside
   *[other] { $code }
}

outbox-purpose = { $code ->
    [acknowledgement] Acknowledgement
    [request_for_time] Request for time
    [question] Question
    [reminder] Reminder
    [answer] Answer
    [tracking_page] Pointer to the tracking page
    [after_closing] Questions after the end
    [invitation] Invitation
    [outside_remedies] Letter on outside remedies
    [improvement] Improvement
    [protected] Protected case
    [link_back] Link noted on the other case
    [hidden] Not for you
    [unreadable] Unreadable
    [wiped] (content erased)
    [file] Attachment
    [mention] Mention
    [public_reply] Public reply
    [comment_hidden] Comment hidden
    [review_reply] Answer to a review
    [review_reply_gone] Answer to a review withdrawn
    [comment_shown] Comment shown again
    [ticket] Message about the ticket of an activity
    [partner] Question to a partner
    [release] Official statement to media
   *[other] { $code }
}

outbox-reason = { $code ->
    [window_closed] The message window has closed.
    [too_long] Too long for this channel.
    [recipient_gone] The recipient is gone.
    [token_dead] The channel’s access key has died. Renew it in the configuration.
    [not_permitted] The channel refused: permission is missing.
    [refused] The channel refused.
    [later] The channel asks to wait.
    [unreachable] The channel cannot be reached.
    [no_door] No channel leads to this recipient.
    [tracking_page] Not sent: it waits on the tracking page for the complainant to read.
    [private_reply_spent] This comment has been answered in private once; no second time is allowed.
    [no_case] The case is not there.
    [not_cleared] The answer may not leave.
    [unreadable] It cannot be read.
    [damaged] It is stored, but damaged: it cannot be opened any more.
    [not_json] Not JSON.
    [other_object] Not a known kind of arrival.
    [no_entry] An arrival without entries.
    [unsupported] This sort of message cannot be read outside its app.
    [no_words] It has no words.
    [no_thread] It does not say who sent it.
    [mention] The hospital’s account was named; the words have not been fetched.
    [no_connection] Its channel is no longer in the configuration.
    [automatic] Written by a machine, not a person: look, do not answer.
    [not_mail] Not an e-mail.
    [too_large] Too large to be read.
    [too_many_parts] It has too many parts to be read.
    [provider_error] The provider reported a fault.
    [quiet_hours] Waiting for the morning; this message is not urgent.
    [embargo] Waiting for the end of its embargo.
    [ticket_over] Not sent: the ticket was cancelled, or the activity is over.
    [reply_over] Not sent: this answer was changed or withdrawn meanwhile.
    [release_over] Not sent: the statement was withdrawn, or its reader left the media list.
    [not_asked] There is nothing left to ask.
    [thanked] This complainant was sent an acknowledgement within the last 24 hours.
    [pace] Waiting for its turn; the channel is limited.
    [erased] This person's data were erased
   *[other] { $code }
}

outbox-unofficial = { $name }: unofficial (tidak resmi)

outbox-arrival = { $code ->
    [new] New
    [read] Read
    [unread] Unreadable
    [aside] Set aside
   *[other] { $code }
}

outbox-deed = { $code ->
    [looked] Content looked at
    [entered] Written down as a case
    [set_aside] Set aside
   *[other] { $code }
}

outbox-content = Content

outbox-cut = There is more; only the beginning is shown.

outbox-look = Look at the content

outbox-look-hint = It may hold somebody’s complaint. Every look is kept in the audit trail.

outbox-what-now = What now

outbox-enter = Write it down as a case

outbox-aside-why = Why it is set aside

outbox-aside = Set aside

outbox-hands = What was done with it

outbox-by = Send through { $name }

outbox-other = { $code ->
    [template] Tell by a template
    [case] Choose another way in its case
   *[other] { $code }
}
