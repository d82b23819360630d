### The interface for programs: what stands on no page

api-title = { $kind ->
    [key_missing] Idempotency-Key is missing
    [key_too_long] Idempotency-Key too long
    [key_reused] Idempotency-Key was used before
    [unsigned] The signature does not fit
   *[other] { $kind }
}

api-detail = { $kind ->
    [bad_request] The body is not JSON that can be read.
    [signed_out] Send a valid key: Authorization: Bearer.
    [unsigned] This post must carry exactly one right X-Hub-Signature-256 over its raw bytes.
    [forbidden] Your role may not do this.
    [not_found] There is nothing here.
    [not_allowed] This address does not take that method.
    [too_large] This is larger than the address takes.
    [unsupported] Send a Content-Type that this address takes.
    [key_missing] This request must carry an Idempotency-Key, so that it can be repeated safely.
    [key_too_long] An Idempotency-Key has at most 200 visible characters.
    [key_reused] This Idempotency-Key was used for another request.
    [stale] It changed since you saw it. Load it again and decide anew.
    [busy] The server is busy. Send the same request again shortly.
    [broken] Something failed on our side and was logged.
   *[other] { $kind }
}

api-calendar-closed = Send a key that opens (Authorization: Bearer), or user name and calendar key (Authorization: Basic).

api-changed = It changed since you saw it: { $events }.

api-value = { $code ->
    [unknown_field] This field is not known.
    [missing] This field is required.
    [wrong_type] The value has the wrong type.
    [not_a_choice] This is not one of the values to choose from.
    [twice] This value was sent twice.
    [not_known] What is named here is not known.
    [not_a_time] Write a time like 2026-11-21T08:30:00+07:00.
    [not_a_date] Write a date like 2026-11-21.
    [not_a_month] Write a month like 2026-11, in a year from 2000 to 2100.
    [not_a_link] Write the whole address, beginning with https://.
    [not_a_line] This line cannot be read. Follow the form of the example.
    [not_one] Name exactly one: unit, dpjp, committee or management.
   *[other] { $code }
}

api-range = The value lies between { $least } and { $most }.
