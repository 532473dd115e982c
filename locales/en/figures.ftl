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
