### Error pages

error-title = { $code ->
    [bad_request] The request cannot be read
    [signed_out] Please sign in first
    [forbidden] You may not do this
    [not_found] Page not found
    [not_allowed] This method is not available
    [stale] It has changed since you opened it
    [too_large] What you sent is too large
    [unsupported] This kind of content is not known
    [invalid] Something needs correcting
    [refused] This step cannot be taken
    [too_many] Too many attempts
    [cross_site] The request came from another site
    [form_expired] This form has expired
    [busy] The server is busy
    [broken] Something went wrong on our side
   *[other] { $code }
}

error-what-now = { $code ->
    [bad_request] Go back to the previous page and try again.
    [signed_out] After signing in you return to this page.
    [forbidden] If you need this right, ask the head of PR.
    [not_found] Check the address, or start from the home page.
    [not_allowed] Use the buttons on the page.
    [stale] Reload to see what changed. What you wrote is kept.
    [too_large] Make the file smaller or send a part.
    [unsupported] Use the form on the page.
    [invalid] Check the marked parts.
    [refused] The reason is written below.
    [too_many] Wait a few minutes and try again.
    [cross_site] Open this page from the hospital’s own address.
    [form_expired] Reload the page and send it again. What you wrote is kept.
    [busy] Wait a moment and try again.
    [broken] We have recorded it. Try again shortly, or contact us with the incident number.
   *[other] { $code }
}

error-incident = Incident number: { $number }

error-home = To the home page
error-above = Back to its page
