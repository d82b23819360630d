### Messages to the complainant, besides the approved answer

message-dear = Sir or Madam

message-guarantee = A complaint does not change the care you receive.

message-page = the tracking page on the website of the hospital

message-acknowledgement = Thank you. { $hospital } has received your message under number { $number }. Your tracking code: { $code }. Keep this code to yourself. { $guarantee }

message-ask-for-time = About complaint { $number }: please give us time to find the answer. We will contact you by { $until } at the latest.

message-inquire = About complaint { $number }, we would like to ask: { $question }

message-series-notice = About complaint { $number }: you have raised the same matter several times, and we have answered it. As long as there are no new facts, our answer stays the same until { $until }. New facts, and anything about safety, are received and handled as always. { $guarantee }

message-remind = We are still waiting for your reply about complaint { $number }. Without a reply we will close it; you can open it again.

message-after-closing = Complaint { $number } has ended. We would like to know: were you helped, was it fair, and did the care change because you complained? Four short questions wait on the tracking page; open it with your tracking code. You need not answer.

message-tracking-page = The answer to complaint { $number } is on the tracking page. Open it with your tracking code.

message-invite = { $way ->
    [home_visit] About complaint { $number }: we would like to visit you { $at } at { $place } to give you the answer.
   *[other] About complaint { $number }: we invite you to meet { $at } at { $place } to give you the answer.
}

message-time-open = at a time we agree on
message-place-open = a place we agree on

message-attachment = { $kind ->
    [image] (sent a picture)
    [video] (sent a video)
    [audio] (sent a voice message)
    [call] (called through the app)
   *[other] (sent an attachment)
}

message-stranger = Written from { $address }, an address that is not known:

message-protected = The complainant states that care became worse after the complaint.

message-track-at = Tracking page: { $page }

message-rating = { $kind ->
    [recommends] (recommends our page)
   *[other] (does not recommend our page)
}

message-mention = The hospital's account was named by { $name }:

message-public-reply = Thank you for writing to { $hospital }. So that we can help without discussing anything private here, please send us a direct message.
