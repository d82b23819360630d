### Scans of decrees and photos of rounds

attachment-none = There is no file yet.
attachment-file = File
attachment-caption = Caption
attachment-caption-hint = What this file shows, without anybody's name.
attachment-faceless = I have looked: no face is to be seen.
attachment-add = Add
attachment-act = { $code ->
    [confirm] Confirm
    [remove] Remove
   *[other] { $code }
}
attachment-stage = { $code ->
    [added] Not confirmed yet
    [confirmed] Confirmed
    [removed] Removed
   *[other] { $code }
}
attachment-event = { $code ->
    [added] File added
    [confirmed] File confirmed
    [removed] File removed
   *[other] { $code }
}
attachment-too-many = At most { $most } files. Remove those that are not needed first.
attachment-too-late = This round takes no more photos. They are added while the round runs, or until { $hours } hours afterwards.
attachment-refusal = { $code ->
    [not_yours] This file is not yours to look after.
    [no_such_paper] This file is no longer there.
    [not_a_photo] A round takes photos only, no documents.
    [faces_unchecked] Look at the photo first, then tick that no face is to be seen. A photo with a face cannot be kept.
    [caption_missing] Say in words what the photo shows, for those who cannot see it.
    [names_somebody] The caption names somebody of the staff. Rounds are about the service, not about people.
    [confirmed] This file was confirmed and cannot be removed.
   *[other] { $code }
}

attachment-heading = { $code ->
    [decree] Scans of the decree
    [round] Photos
    [consent] Signed paper
    [mention] Screenshots and scans
   *[other] { $code }
}

attachment-hint = { $code ->
    [decree] PDF, JPEG or PNG, at most 10 MB. Until it is confirmed a file can be removed. What is confirmed goes into the evidence package.
    [round] JPEG or PNG, at most 10 MB. Where and when it was taken is removed from the photo. Photos can be added until 24 hours after the round has ended.
    [consent] PDF, JPEG or PNG of at most 10 MB. What was confirmed stays. Only those who may read the names of this permission open it.
    [mention] PDF, JPEG or PNG, at most 10 MB. A file can be removed until somebody confirms it. Files are kept encrypted and can only be downloaded.
   *[other] { $code }
}
