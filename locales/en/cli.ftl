### The command line: its help, and what it says to whoever runs it

cli-about = { $command ->
    [jembatan] Complaints and public relations of a hospital, in one program
    [serve] Run the hospital: pages, API, doors in and out
    [demo] Try it without preparation: an invented hospital, nothing leaves this machine
    [token] Keys for the API
    [token_create] Make a key; it is shown once
    [token_list] List the keys of a person
    [token_revoke] End a key at once
    [user] People who work here
    [user_add] Add a person
    [user_list] List people
    [user_disable] Switch a person off, at once
    [user_enable] Switch a person on again
    [user_password] Give a new password
    [hospital] Letterhead, signatories and pattern of letter numbers
    [hospital_show] Show them as TOML
    [hospital_set] Set them from a file of TOML
    [holiday] Days off
    [holiday_list] The days off of a year
    [holiday_add] Add a day, or change it
    [holiday_remove] Take a day back
    [import] Bring in what was written elsewhere
    [import_sop] Bring in SPOs from a file of TOML as drafts; rows that are refused are told with the reason
    [import_competence] Bring in a competence catalogue from CSV; lines that are refused are told with the reason
    [import_training] Bring in what staff have attained from CSV; lines that are refused are told with the reason
    [holiday_import] Add many days from a file, one a line, also CSV
    [rules] The rules of the hospital
    [rules_show] The rules in sentences, each with its source
    [rules_export] The rules as TOML
    [rules_import] Enact a new revision from a file of TOML
    [sentence] What is sent to complainants by itself
    [sentence_list] The sentences: built in or own words
    [sentence_show] Shows what is sent now
    [sentence_set] Sets own words from a file; shows a sample
    [sentence_reset] Goes back to the built-in sentence
    [report] Reports as files
    [report_daily] The 24-hour report
    [report_monthly] The monthly report to the director
    [report_team] Who sat in the complaint team on a day
    [report_service] Customer-service indicators of a month
    [report_issues] Issues of a month
    [report_social] Monthly report of social media
    [report_assessment] Self-assessment of the hospital's channels for one month
    [report_programme] Health promotion programme of a year, and what came of it
    [report_indicator] National quality indicator: speed of response to complaints
    [report_evidence] Evidence for accreditation, one ZIP for the surveyor
    [report_voice] Voice of the patient: complaints, suggestions, surveys, observation, improvements
    [box] The suggestion boxes and their signs
    [box_list] List of suggestion boxes
    [box_sign] The sign of a box as a PDF, with the QR code to the form
    [survey] Satisfaction surveys
    [survey_score] Compute the satisfaction index (SKM) of a table of answers
    [reading] Understanding text: train, measure, suggest; no network
    [reading_train] Train a model of sentiment from the folder --data; its card is shown when done
    [reading_retrain] Train the reader from this office's corrections; shows the old and the new scores, the head decides
    [reading_score] Train on one table, measure on another
    [reading_classify] Suggest kind, nature, grade, unit and sentiment of each message (JSON lines)
    [reading_similar] Say how alike each pair of texts is (JSON lines)
    [issue] Emerging issues
    [issue_scan] Find what many people suddenly speak of (JSON lines)
    [content] What the hospital publishes
    [content_check] Look in texts of the input (a JSON a line) for what advertisements of hospitals may not say
    [content_results] Brings results of content in from CSV on the input; refused lines are named with the reason
    [audit] The journal
    [audit_verify] Prove that nobody touched the journal
    [audit_checkpoint] Print the newest checkpoint, to be kept outside
    [erase] Show what would be destroyed with a person's data; with --reason propose it too
    [erasures] Erasing personal data
    [erasures_list] List the erasures
    [erasures_export] Add the list of erasures (ids and times) to a file outside of the backups
    [erasures_apply] Erase everyone in the file once more, after a backup was restored
    [arrival] What arrived through connections
    [arrival_reread] Read again what could not be read, for example after an upgrade
    [mention] Mentions: what people say about the hospital
    [mention_import] Notes mentions from a file; what is there already is not noted again
    [mention_feed] Looks at one news feed once and notes nothing
    [mention_query] Saved queries
    [mention_query_test] Tries a query of a file on the last 30 days and keeps nothing
    [round] Observations, interviews and mystery visits
    [round_list] List of rounds
    [round_export] Rounds as CSV: one line for each thing looked at, without remarks
    [outbox] What waits to leave, and what a person has to look at
    [outbox_list] List of messages; ends with 1 when something has to be looked at
    [outbox_retry] Try a message again that failed
    [outbox_aside] Set a message aside that failed, with the reason
    [doctor] Check what is needed and say what is missing
    [migrate] Prepare or update the database
   *[other] { $command }
}

cli-arg = { $name ->
    [listen] Address and port, for example 127.0.0.1:8080
    [data] Data folder: database, key of the house
    [training_data] Folder of the training data: a file train… of TSV or CSV
    [database] SQLite file or postgres:// address
    [config] Configuration file (TOML)
    [lang] Language: id or en
    [log] Form of the log: pretty or json
    [help] Show this help
    [version] Show the version
    [seed] Seed: the same number gives the same samples
    [empty] Without sample cases
    [user] Login of the key's owner
    [label] What the key is for
    [opens] What it opens: everything (all that the person may do) or calendar (the content calendar alone, as password of a calendar program)
    [id] The key's id from the list
    [login] Login
    [full_name] Name as it is shown
    [position] Position
    [connection] Name of a connection
    [arrival_id] Id of an arrival
    [letter_id] The message's id from the list
    [state] State: queued, failed, sent, done, dead or aside
    [reason] Reason, without a name; `erase` proposes nothing without it
    [case_number] Number of the case, for example 2026-00001
    [basis] Ground: request (of the data subject) or retention (the time of keeping is over)
    [register] File with the list of erasures
    [against] File with a checkpoint that was kept outside
    [printed] The line from the foot of a 24-hour report, such as 1234:0f3a9c21b7d45e60
    [role] Role: officer, customer_care, operator, duty_manager, head, unit_head, dpjp, committee, management, director, owner, quality, auditor, admin
    [unit] Code of a unit; may be given several times
    [password_file] File with the password; without it the password is read from the input
    [no_password] Cannot sign in until a password is given
    [date] Day, for example 2026-11-21
    [month] Month, for example 2026-11
    [first_month] First month, for example 2026-09
    [last_month] Last month, for example 2026-11; at most 24 months
    [one_unit] Code of one unit; without it the whole hospital
    [output] File to write: .pdf, .xlsx or .json; without it JSON to the output
    [paper] Paper: f4 or a4
    [settings_file] File of TOML; - for the input
    [occasion] The occasion: acknowledgement, request_for_time, question, reminder, tracking_page, invitation, home_visit
    [language] Language of the sentence: id or en
    [sentence_file] Text file; - for the input
    [days_file] File with the list of days; - for the input
    [sop_file] File of SPOs, one [[sop]] a document; - for the input
    [competence_file] CSV file: code, name, kind, months of validity, levels by role; - for the input
    [training_file] CSV file: login, code of the competence, level 0-4, date, evidence, valid until; - for the input
    [refused] Write the refused lines into this file, with the reason in the last column
    [year] The year; this year without it
    [day_name] Name of the day
    [kind] One of national, joint_leave, own
    [dry_run] Only show what would change
    [revision] Number of the revision; without it the one in force
    [replaces] Number of the planned revision that this one gives up
    [from] In force from, such as 2026-12-01T00:00; from now on without it
    [rounds_period] Only these days; without it all
    [rounds_unit] Only this unit
    [feed_address] Address of an RSS or Atom feed
    [mention_file] CSV file with a header, or one JSON object a line; - for the input
    [query_file] JSON file: name, any, all, none, places, sources; - for the input
    [table_out] The CSV file to write
    [box_code] Code of the box
    [out] The PDF file to write
    [sign_paper] Sheet of the sign: a4 or a5
    [answers_file] Table of answers (CSV): one line a respondent, one column an unsur; - for the input
    [weights] Weight of each unsur: exact (1 over their number), 0.1111, 0.111, 0.11 or 0.071
    [total_decimals] Decimals of the weighted total before it is multiplied by 25; without it, not rounded
    [scale] Grade table: 2017 (PermenPANRB 14/2017) or 2004 (old data)
    [json] Result as JSON
    [period] Time: 2026, 2026-S1, 2026-Q4 or 2026-11
    [elements] Code of an element; more than one may be given; without it all of them
    [package] The ZIP file that is written
    [model_out] The file of the model to write
    [task] Name of the task, repeated in the result
    [training_table] Table to train on: text and label, TSV or CSV
    [test_table] Table to measure on, of the same form
    [message_lines] Messages, one JSON a line: id, text; from the input without it
    [model_file] A model of sentiment; the built-in reader without it
    [pair_lines] Pairs, one JSON a line: id, a, b; from the input without it
    [stream_lines] Messages, one JSON a line: id, at, text, author; - for the input
    [false_alarms] About so many false alarms a week are borne; 1 without it
    [result_day] Day of the count, where the table does not say
    [result_definition] Definition, where the table does not say
    [result_column] What a column holds, by its heading; may be repeated
    [result_preview] Only check, write nothing
   *[other] { $name }
}

cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-see-help = See: { $command } --help

cli-known = These exist: { $values }.

cli-usage-fault = { $kind ->
    [unknown_argument] The option { $what } is not known.
    [invalid_subcommand] The command { $what } is not known.
    [missing] Something is missing: { $what }.
    [invalid_value] The value for { $what } cannot be used.
    [conflict] { $what } cannot be used together with another option that was given.
   *[other] The command cannot be read. { $what }
}

cli-config-unreadable = The file { $path } cannot be read.
cli-config-not-toml = The configuration is not valid TOML, in line { $line }.
cli-config-unknown-key = The key “{ $key }” is not known. Remove or correct it; known here are: { $known }.
cli-config-missing = The key “{ $key }” is missing.
cli-config-wrong-value = The value of “{ $key }” cannot be used. Wanted: { $wanted ->
    [text] text
    [number] a whole number from 0
    [flag] true or false
    [table] a table
    [texts] a list of texts
    [address] an address such as 127.0.0.1:8080
    [url] an http:// or https:// address
    [inside] an address of the hospital's own network; another one only with allow_public = true and https://
    [kind] instagram, facebook, whatsapp, whatsapp-gateway, email, gammu, android-sms, kannel, sms-gateway, asterisk, threads, x, youtube or tiktok
    [brand] fonnte, wablas, waha or gowa
    [imap] an address such as imaps://user@mail.example
    [smtp] an address such as smtps://user@mail.example
    [postgres] the address of a PostgreSQL database, postgres://user@host/smsd
    [exchange] an address such as ami://user@host:5038
    [quiet] quiet hours like "21:00-06:00", or "off"
    [pace] a number of messages like "20/minute" or "5/second", or "off"
    [hears] "mentions" and "tags" on Instagram and Facebook, "mentions" on Threads
    [decimal] a decimal number like 0.015
    [currency] three capital letters like USD
    [day] a day like 2026-11-01
    [email] an e-mail address
    [zone] wib, wita or wit
    [preset] rsud-banyumas, inm, rs-smc, puskesmas or klinik
    [name] small letters, digits and hyphens
   *[other] another value
}.
cli-key-unreadable = The key of the house { $path } cannot be read. It must hold 64 hexadecimal digits.
cli-key-missing = The key of the house { $path } is not there, but the database is in use. Restore the key from its backup; without it no words can be read.
cli-key-made = The key of the house was made: { $path }. Keep a copy in another place; without it the data cannot be read.
cli-folder-unusable = The folder { $path } cannot be used. See whether it exists and may be written.
cli-database-address = The address of the database cannot be read. Write a file name, or postgres://user@host/name.
cli-database-unavailable = The database cannot be reached. Check address and network, and whether the server runs.
cli-database-migration = The database does not fit this program (step { $number }). Use the program that wrote it last, or a newer one.
cli-database-broken = The database refuses. The log has the details.
cli-hospital-unknown = The hospital “{ $code }” is not in this database.
cli-hospital-many = This database holds several hospitals: { $codes }. Choose one by hospital.code in the configuration.
cli-hospital-missing = The database is still empty. Write the hospital into the configuration file, then run again. An example:
cli-hospital-unnamed = This hospital has no name yet. Name it in the settings, or with: jembatan hospital set FILE
cli-hospital-without-name = Hospital
cli-director = Director
cli-humas-head = Head of Public Relations
cli-hospital-made = The hospital { $name } was made. Next: jembatan user add --login admin --name "Administrator" --role admin
cli-connection-broken = The connection “{ $name }” is not running: { $why } Other doors stay open.
cli-listen-taken = The address { $address } cannot be used. Another program may have it; choose another one by --listen.
cli-ready = Jembatan { $version } is ready at { $url }
cli-stopping = Stopping: requests under way are finished first.
cli-fault = { $code ->
    [not_found] Not found.
    [not_signed_in] Wrong login or password.
    [forbidden] Not allowed.
    [unavailable] The database cannot be reached now. Try again.
    [printing] The file could not be printed.
   *[other] Something is broken. The log has the details.
}
cli-fault-field = { $field } cannot be used: { $why ->
    [taken] it is taken
    [not_a_login] 2 to 40 small letters, digits, dots, hyphens
    [too_short] too short, at least 12 characters
    [too_long] too long
    [too_easy] too easy to guess
    [unknown] it is not there
    [empty] it is empty
   *[other] it has the wrong form
}.
cli-user-unknown = Nobody has the login “{ $login }”.
cli-user-added = { $login } was added.
cli-user-changed = { $login } was changed.
cli-password-prompt = Password (one line from the input):
cli-value-unknown = “{ $what }” is not known.
cli-file-written = Written: { $path }
cli-file-unwritable = { $path } cannot be written.
cli-reread = { $read } read, { $unread } still unreadable.
cli-migrated = The database is ready.
cli-audit-unsealed = Nothing has been sealed yet.
cli-audit-witnessed = It fits the checkpoint that was kept outside.
cli-erasure-proposed = Proposed: { $id }. The director, the stand-in or the supervisory board confirms it on the page Erasures.
cli-erasures-exported = { $count } new lines in { $path }.
cli-erasures-applied = { $erased } erased once more, { $known } were erased already.
cli-not-a-register = { $path } is no list of erasures of this hospital (line { $line }).
cli-not-a-witness = { $path } is no checkpoint of this hospital.
cli-audit-sound = The journal is whole: { $entries } sealed entries, { $waiting } waiting for the seal, { $checkpoints } checkpoints.
cli-audit-broken = The journal is NOT whole, from entry { $position } on: { $what ->
    [entry] the entry was changed
    [missing] an entry is missing
    [root] it does not fit a checkpoint
    [checkpoint] a checkpoint is not valid
    [unsigned] entries without a checkpoint
    [order] the order is broken
    [print] this checkpoint is not known: it was mistyped, or the journal was cut off
   *[other] it does not fit
}.

cli-doctor-check = { $check ->
    [config] Configuration
    [data] Data folder
    [disk] Disk space
    [clock] Clock and time zone
    [database] Database
    [migrations] Schema of the database
    [key] Key of the house
    [hospital] Hospital
    [people] People
    [audit] Journal
    [press] PDF press
    [connection] Connection
    [listening] Accounts that are listened through
   *[other] { $check }
}
cli-doctor-verdict = { $verdict ->
    [ok] good
    [warning] attention
    [failure] failed
   *[other] { $verdict }
}
cli-doctor-says = { $says ->
    [config_file] read from { $value }
    [config_none] no file; defaults are used
    [data_ok] { $value }
    [data_missing] { $value } is not there yet; the first serve makes it
    [data_unwritable] { $value } cannot be written; check owner and permissions
    [data_open] { $value } can be read by other users; run chmod 700
    [disk_ok] { $value } MiB left
    [disk_low] only { $value } MiB left; provide at least 1024 MiB
    [disk_unknown] cannot be measured here
    [clock_ok] { $value }
    [clock_odd] the machine's clock says { $value }; switch time synchronisation (NTP) on
    [database_ok] answers ({ $value })
    [database_none] { $value } is not there yet; migrate or serve makes it
    [database_fails] does not answer; check address and server
    [migrations_ok] complete
    [migrations_fail] does not fit; run jembatan migrate with the newest program
    [key_ok] { $value }
    [key_none] not there yet; the first serve makes it
    [key_bad] { $value } cannot be read; restore it from its backup
    [key_open] { $value } can be read by other users; run chmod 600
    [hospital_ok] { $value }
    [hospital_none] none yet; fill the section [hospital] of the configuration
    [people_ok] { $value } people can sign in
    [people_none] nobody yet; run jembatan user add
    [audit_ok] { $value } sealed entries, whole
    [audit_unread] could not be read now, the database is busy; run jembatan audit verify
    [audit_fails] not whole; run jembatan audit verify
    [press_ok] faces are there, a sample was printed ({ $value } bytes)
    [press_fails] a sample could not be printed
    [connection_unofficial] { $value } is complete, but unofficial (tidak resmi): WhatsApp may ban the number, and another's machine reads along
    [connection_ok] { $value } is complete
    [listening_none] none yet; only news feeds are heard
    [listening_ok] { $value }
    [listening_short] { $value }: its allowance is too small for one look, so it is never looked at; X needs at least 300 posts, YouTube at least 3 units
    [connection_none] none yet; pages and API only
   *[other] { $value }
}

cli-demo-ready = Jembatan { $version } — the sample hospital is ready ({ $cases } cases, { $days } days). All data are invented.
cli-demo-addresses = Staff     { $staff }      Public  { $public }
cli-demo-roles = Sign in as: { $roles }  (no password, in the demo only)
cli-demo-tokens = API keys: { $path }
cli-demo-hook = Instagram webhook: { $url }  app_secret={ $secret }  verify_token={ $token }
cli-demo-phone = Try it from your phone: run with --listen 0.0.0.0:{ $port }
cli-demo-ends = Ctrl+C deletes the sample data.
cli-demo-stays = The sample data stay after Ctrl+C.
cli-demo-progress = { $percent } % done
cli-demo-seeding = Preparing { $cases } sample cases ...
cli-demo-not-empty = { $path } holds another hospital. The demo only uses an empty database or its own.
cli-demo-door = The door { $name } leads away from this machine. The demo opens only doors on this machine itself (127.0.0.1).

cli-saved = Saved.

cli-dry-run = Nothing was changed.

cli-rules-enacted = Revision { $revision } is enacted.

cli-file-unreadable = The file { $path } cannot be read.

cli-file-misread = { $path } cannot be used: { $why }

cli-outbox-owed = { $count } messages have to be looked at.
