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

media-not-mended = The program cannot make a copy of this file for { $channel }. Mend the file yourself and add it as another picture.
media-fit-title = Fit the picture to { $channel }
media-fit-hint = The picture that was brought stays. The copy is for this channel alone, and is approved with the item.
media-fit-before = As it was brought
media-fit-after = Copy for { $channel }
media-fit-alt = Copy: { $alt }
media-fit-look = Look
media-fit-keep = Keep for { $channel }
media-fit-now = Mend for { $channel }
media-fit-choose = Choose a part for { $channel }
media-copy-of = Copy for { $channel }
media-copy-drop = Remove the copy
media-ratio-title = Shape
media-ratio = { $code ->
    [whole] Whole
    [upright] Upright 4:5
    [square] Square 1:1
    [wide] Wide 1.91:1
    [tall] As high as a screen 9:16
   *[other] { $code }
}
media-focus = What matters
media-focus-hint = Choose a place, or fill in numbers from 0 to 100 below.
media-focus-across = From the left (0–100)
media-focus-down = From the top (0–100)
media-focus-place = { $code ->
    [top_left] Top left
    [top] Top
    [top_right] Top right
    [left] Left
    [middle] Middle
    [right] Right
    [bottom_left] Bottom left
    [bottom] Bottom
    [bottom_right] Bottom right
   *[other] { $code }
}
media-look-title = Look for privacy
media-look-hint = Look at the whole picture or film and tick what is to be seen. Faces and names need a permission to publish, of staff too.
media-look-save = I have looked
media-look-missing = Nobody has looked for privacy. Do it before the item is submitted.
media-looked = Privacy looked at
media-look = { $code ->
    [faces] Faces that can be recognised
    [names] Names that can be read
    [records] A record number, a screen or a paper about a patient
    [nothing] No face, name or record
   *[other] { $code }
}

library-title = Media library
library-hint = Every picture and film that was used, with what it shows, the right to use it and its items.
library-from = Take from the library
library-into = Choosing for
library-search = Search words, source or title
library-find = Search
library-ending = The right to use it has ended or ends soon
library-found = { $count } pictures and films
library-none = No picture or film fits. What is added on the page of an item is kept here.
library-used = Used in
library-take = Use in this item
library-more = Next
library-ends = { $code ->
    [soon] The right to use it ends within 30 days
    [over] The right to use it has ended
   *[other] { $code }
}
