### Hours as a table. A file of the same name stands in every language, with the same texts.

button-table = 📊 Hours as a table
table-which = 📊 Hours of which place or team?
# Takes $place $team
table-of = { $place }{ $team ->
    [all] { "" }
    [lecturers] {" "}· speakers
    [culture] {" "}· culture team
   *[volunteers] {" "}· helpers
}
table-when = 📊 <b>{ $title }</b>
    Hours of which time? You get a sheet (XLSX).
table-none = 📊 <b>{ $title }</b>: no hours are noted there yet. They are noted in the evening after somebody has helped.
table-year = The year { $year }
table-here = 📊 Hours: <b>{ $title }</b>, { $when }
table-column = { $field ->
    [name] Name
    [number] Volunteer number
    [phone] Phone ends in
    [place] Place
    [team] Team
    [month] Month
    [verified] Hours checked in
    [attested] Hours noted by organisers
    [hours] Hours in all
    [services] Services
    [first-day] First day
   *[last-day] Last day
}
table-team = { $team ->
    [lecturers] Speakers
    [culture] Culture team
   *[volunteers] Helpers
}
table-others = In no team here
table-months = Months
table-sum = In all
# Takes $place $when
table-title = Volunteers’ hours · { $place } · { $when }
# Takes $place $reach $most
table-counts = What was served at { $place }{ $reach ->
    [all] {" "}and the places below it
   *[one] { "" }
}, by the place’s clock: full half hours, at most { $most } h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.

# Takes $people $count $served
thanks = 🎗 Today is Volunteers’ Day. This year { $people ->
    [one] one neighbour
   *[other] { $people } neighbours
} helped here in { $count ->
    [one] one activity
   *[other] { $count } activities
}, { $served } h. Thank you!
# Takes $when $place
thanks-draft = 🎗 { $when ->
    [now] Today, 5 December,
   *[tomorrow] Tomorrow, 5 December,
} is Volunteers’ Day. Shall I thank your helpers in the group of <b>{ $place }</b>? This would be read there:
button-thanks-post = { $when ->
    [now] 📣 Post it now
   *[tomorrow] 📣 Post it on 5 December in the morning
}
button-thanks-write = ✏️ Change the words
button-thanks-not = Not this year
button-thanks-after-all = ↩️ Thank them after all
button-thanks-keep = 👌 Keep the words
thanks-settled = { $when ->
    [tomorrow] ✅ The thank-you goes out on 5 December in the morning.
    [now] ✅ The thank-you is going out to the group today.
    [not] All right, no thank-you from me this year.
   *[over] Volunteers’ Day is over for this year; nothing goes out any more.
}
thanks-write = ✏️ Please write the words as the group shall read them. You see them once more before anything goes out.
thanks-changed = Somebody has changed the words. Please look once more.
# Takes $count $most
thanks-too-long = That is { $count } characters; a thank-you has { $most } at most. Please write it a little shorter.
