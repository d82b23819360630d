### The right of reply: who is named in a complaint answers it.

reply-title = Your right of reply
reply-hint = You are named in these complaints. You see neither the complaint nor who made it, and you do not handle it; whoever handles it reads your reply.
reply-none = No complaint waits for your reply.
reply-case = Complaint { $number }
reply-since = Named since { $at }
reply-nothing-said = The office has not yet written what is said of you. You can reply all the same, or ask the head of public relations.
reply-mine = Your reply
reply-erased = (erased)
reply-words = Your reply
reply-send = Send reply
reply-over = This complaint is closed.
