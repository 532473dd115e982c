### Who came. A file of the same name stands in every language, with the same texts.

help-checkin = /checkin 12 – on the day: the code by which people check in
help-attend = /attend 12 1-8 – who came
button-everyone-came = Everyone came
button-came = ✅ { $name }
button-absent = ▫️ { $name }
attendance-ask = <b>{ $title }</b> is over. Who came?
    Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}). You can also send pictures and a few words here. Then tap “Post the recap”.
attendance-nobody = <b>{ $title }</b> is over. Nobody had signed up.
    You can send pictures and a few words here. Then tap “Post the recap”.
attendance-ticked = Ticked: { $came } of { $count }
attendance-checked-in = { $name } checked in at { $at }. Really not there?
button-not-here = ✖️ Really not there
button-stays-ticked = ✅ They are there
attended = ✅ { $came ->
    [one] { $came } person has come.
   *[other] { $came } people have come.
}
attend-unknown = Not on the list: { $numbers }
attend-how = I cannot read “{ $text }”. Write numbers from the list, for example: /attend { $number } 1-8,11
check-in-code =
    📋 <b>{ $title }</b>
    Hold this picture up for people to scan. Or let them send me the code: <b>{ $code }</b>
    From { $from } until the end. { $here } of { $going } are here.
attendance-now = Who is here at <b>{ $title }</b>? Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}).
button-who-is-here = 📋 Who is here?
here-not-yet = Check-in for <b>{ $title }</b> opens { $when }. Then send me the six digits that the organiser shows.
here-how = Please send me the six digits that the organiser shows, for example <code>471123</code>
# Takes $title $count
here-welcome = { $count ->
    [one] ✅ Welcome to { $title }! You are checked in.
    [2] ✅ Welcome to { $title }! Both of you are checked in.
   *[other] ✅ Welcome to { $title }! All { $count } of you are checked in.
}
here-already = ✅ You are checked in at { $title } already.
here-late = ✅ Welcome to { $title }! You are on the list now.
button-leaving = 👋 I’m leaving
# Takes $title $now
here-left = 👋 Noted: you leave { $title } at { $now }. Thank you for your help! If you stay on, tap again when you go.
command-here = On the day: say that you have come
command-checkin = The code by which people check in
today = 📍 On today
today-activity = <b>{ $title }</b>, { $time }
    👥 { $here } of { $going } are here · check-in code { $code }
today-nothing = 📍 Nothing is on today. Next: <b>{ $title }</b>, { $when }
button-today = { $what ->
    [code] 🔢 Check-in
   *[roster] 👥 Who comes
}{ $title ->
    [none] { "" }
   *[other] {" "}· { $title }
}
attendance-late = The recap of <b>{ $title }</b> is out. Who came?
    Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}), and send me pictures, or words as an answer to this message: for a week I bring the recap up to date.
