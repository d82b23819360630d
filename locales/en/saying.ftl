### The short words on top of a page after something was done

saying = { $code ->
    [sheet_taken] Sheet saved. You can type in the next one.
    [saved] Saved.
    [sent] Sent.
    [done] Done.
    [checked] The connections were checked.
    [signed_out] You are signed out.
    [read_again] Not all answers are right yet. Read again what is named below, and try again.
    [answered] The answer went to PR.
    [approved] Approved.
    [returned] Returned to its author.
    [closed] Case closed.
    [counted] Counted.
    [recorded] Complaint recorded.
   *[other] { $code }
}
