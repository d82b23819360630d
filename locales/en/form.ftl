### Forms: buttons and field errors

form-problem = There is a problem

form-fields = { $count } fields

form-field-error = Error

form-optional = optional

form-send = Send

form-save = Save

form-continue = Continue

form-cancel = Cancel

form-change = Change

form-yes = Yes

form-no = No

form-choose = Choose

form-unknown-field = The field “{ $name }” is not known on this page.

form-twice = The field “{ $name }” was sent twice.

form-required = Fill this in.

form-too-long = Too long. At most { $limit } characters.

form-not-a-choice = Choose one of the answers in the list.

form-not-a-date = Write the date like 21/11/2026.

form-not-a-time = Write the time like 08:30.

form-not-a-moment = Choose the day and the hour.

form-not-in-range = Write a whole number from { $least } to { $most }.

form-not-a-phone = The phone number is not complete. Example: 0812-3456-7890

form-not-an-email = The e-mail address is not complete. Example: name@example.org

form-file-too-big = The file is too big. At most { $limit }.

form-file-kind = This file cannot be accepted. Send a photo (JPG, PNG) or a PDF.

form-file-not-shown = This file cannot be published. Send a picture (JPG, PNG) or a film (MP4).

form-file-no-picture = This file is no picture. Send a photo (JPG or PNG).

form-file-not-read = This file cannot be read. Send a Word file (DOCX) or a PDF.

form-file-empty = This file is empty.

form-file-too-many = This case has too many files already.
form-files-too-much = The files that go with the answer are too big. All together at most { $limit }.

form-file-erased = The complainant of this case was erased, so no file is added any more.
