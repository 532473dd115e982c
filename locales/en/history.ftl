### Hours from before the bot: a list that an organiser sends. A file of the same name stands in every language, with the same texts.

button-history-how = 📋 Hours from a list
history-how = 📋 <b>Hours from a list</b>
    Send me a spreadsheet here (.xlsx or .csv), with one row for each time that somebody helped. You read what I make of it before anything is noted.
    It needs <b>name</b>, <b>date</b>, and <b>from</b> and <b>until</b>, or <b>hours</b>.
    I also read phone (last 4 digits), team, what, and role.
    Here is an empty list to fill in. Dates are written as 2026-11-07.
history-column = { $head ->
    [name] Name
    [phone] Phone (last 4 digits)
    [day] Date
    [from] From
    [until] Until
    [what] What
    [role] Role
   *[team] Team
}
history-example = { $head ->
    [name] Example: Wang Fang
    [phone] 1234
    [day] 2026-11-07
    [from] 9:00
    [until] 11:30
    [what] Tea for everybody
    [role] kitchen
   *[team] helpers
}
history-service = Volunteering
history-which-place = 📋 I have read { $services ->
    [one] one service
   *[other] { $services } services
}. At which place was it?
# Takes $place $sheet
history-title = 📋 <b>Hours for { $place }</b>, from “{ $sheet }”
# Takes $services $people
history-services = { $services ->
    [one] One service
   *[other] { $services } services
}, { $people ->
    [one] one volunteer
   *[other] { $people } volunteers
}
# Takes $first $last
history-days = { $first } – { $last }
# Takes $served
history-hours = That adds <b>{ $served } h</b>.
history-cut = It is less than in the list: full half hours count, time that overlaps counts once, and a day at most 8 h.
history-already = { $rows ->
    [one] One row is there already, and is not noted again.
   *[other] { $rows } rows are there already, and are not noted again.
}
# Takes $count $names
history-new = 🆕 New: { $count } ({ $names })
history-not-read = Not read: { $names }
history-other-skills = Noted as helping out: { $names }
history-what-happens = If you take it over, these hours are noted as confirmed by you, and whoever is new is in the team. Volunteers who use this bot read of it in the evening.
button-history-take-over = ✅ Take it over
button-history-leave = Leave it
history-left = 👌 All right, nothing was taken over.
history-nothing-new = 👌 All of it is there already. There is nothing to take over.
history-changed = Something has changed meanwhile. Please look once more.
# Takes $services $place $served
history-taken-over = ✅ Taken over for { $place }: { $services ->
    [one] one service
   *[other] { $services } services
}, <b>{ $served } h</b>.
history-only-sheets = I can read words and pictures, and lists of hours as a spreadsheet (.xlsx or .csv).
history-no-list = { $why ->
    [broken] 🤔 I cannot open this file. Please save it as .xlsx without a password, and send it again.
    [too-large] 🤔 This file is too large for me: 2 MB at most. Please send it in parts.
    [too-many-rows] 🤔 This list is too long for me: 5,000 rows at most. Please send it in parts.
    [no-heads] 🤔 I find no headings in it. Above the rows there has to be a row with: name, date, hours.
    [no-rows] 🤔 There is no row below the headings.
   *[not-fetched] 🤔 I could not fetch the file. Please send it once more.
}
history-mistakes = 📋 Nothing is taken over yet. In “{ $sheet }” something has to be put right:
# Takes $row $column $found $wants
history-mistake = • Row { $row }, column { $column }, { $found ->
    [none] empty
   *[other] “{ $found }”
}: { $wants ->
    [day-column] a column “date” is missing
    [time-column] columns “from” and “until” are missing, or one “hours”
    [name] a name, and nothing else
    [digits] the last four digits
    [which-one] there are several of that name; please write the last four digits of the phone
    [team] helpers, speakers or culture team
    [day] a day, such as 2026-11-07
    [day-order] which is the month? Please write the year first, such as 2026-06-05
    [whole-year] the whole year, such as 2026-11-07
    [not-ahead] this is still to come
    [same-day] another day than in the date
    [time] a time, such as 9:30
    [later] it has to end after it begins
    [length] a number, such as 2.5
    [up-to-a-day] at most 24 hours
    [room-in-day] more than a day has room for; please write from and until
   *[consent] under 14, and no guardian has agreed yet
}
history-more-mistakes = … and { $count } more
history-send-again = Please put it right, and send the file again.
# Takes $count $place $served
hours-earlier = 📋 { $count } earlier times, noted by { $place }: { $served } h
