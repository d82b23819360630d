### Pictures and films of an item

media-title = Pictures and films
media-hint = JPEG, PNG (at most 10 MB) or an MP4 film (at most 25 MB), ten at most. Place, time and device are taken out of the file. Every change takes the approval away.
media-none = No picture or film yet.
media-file = File
media-alt = What is to be seen
media-alt-hint = One sentence for whoever does not see it. Needed before it is submitted.
media-alt-missing = Nothing says what is to be seen. Write it before the item is submitted.
media-basis-title = Right to use it
media-source = Source
media-source-hint = Who made it, or where it was taken from
media-until = May be used until
media-until-hint = Leave it empty where there is no end.
media-add = Add
media-describe = Change what is said
media-drop = Remove
media-earlier = Move forward
media-later = Move back
media-frame = { $wide } × { $high }
media-seconds = { $count } seconds
media-rights-until = may be used until { $day }

media-basis = { $code ->
    [own] Made by the hospital
    [licence] Licence
    [permission] Permission of its maker
   *[other] { $code }
}

media-unfit = { $code ->
    [kind] { $channel } does not take this kind of file. Save a picture as JPEG.
    [size] { $channel } takes pictures of at most { $limit } MB. Make it smaller.
    [ratio] { $channel } takes pictures from 4:5 (upright) to 1.91:1 (wide). Crop it.
    [short] { $channel } takes films of at least { $limit } seconds.
    [long] { $channel } takes films of at most { $limit } seconds. Shorten it.
    [many] { $channel } takes at most { $limit } pictures and films in one post.
    [none] { $channel } needs a picture or a film.
   *[other] { $channel }: { $code } { $limit }
}

media-too-many = This item has { $most } pictures and films already. Remove one before you add another.
media-rights-end = The right to use one of the pictures ends on { $day }. Choose a time before, or another picture.
