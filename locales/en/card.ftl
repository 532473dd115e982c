### The card. A file of the same name stands in every language, with the same texts.

phase-note = { $phase ->
    [upcoming] ⏳ Sign-up is not open yet.
    [closed] 🔒 Sign-up is closed.
    [running] ▶️ It is on now. Welcome!
    [on-days] ▶️ It has begun, and is on each of its days. Welcome!
    [over] ✅ This activity is over. Thank you!
   *[cancelled] ❌ This activity is cancelled.
}
card-title = <b>{ $title }</b>
card-short-notice = ⚡ Short notice
card-time = 🕙 { $date }, { $start }–{ $end }
card-time-over-days = 🕙 { $start } – { $end }
card-time-each-day = 🕙 { $when }
card-place = 📍 { $place }
card-place-linked = 📍 { $place } · <a href="{ $link }">Map</a>
card-programme = Programme:
card-more-points = … and { $count } more
card-rest = … <a href="{ $link }">Read the rest in private</a>
card-rest-later = … the rest can be read in private
card-seats = 👥 { $going } of { $capacity } seats taken{ $kept ->
    [0] { "" }
   *[other] { " · " }{ $kept } kept for the next in line
}{ $soon ->
    [0] { "" }
   *[other] { " · " }{ $soon } free in a moment
}{ $free ->
    [0] { $kept ->
        [0] { $soon ->
            [0] { " · " }full
           *[other] { "" }
        }
       *[other] { "" }
    }
   *[other] { " · " }{ $free } free
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }{ $waiting } waiting
}
card-seats-unlimited = 👥 { $going ->
    [0] Nobody has signed up yet
    [one] { $going } person has signed up
   *[other] { $going } people have signed up
}
card-role = 🙋 { $role }: { $going } of { $seats }{ $kept ->
    [0] { "" }
   *[other] { " · " }{ $kept } kept
}{ $soon ->
    [0] { "" }
   *[other] { " · " }{ $soon } free in a moment
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }{ $waiting } waiting
}
card-role-unlimited = 🙋 { $role }: { $going }
card-names = { $names }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
card-opens = ⏳ Sign-up opens: { $when }
card-deadline = ⏳ Sign up until { $when }
card-contact = ☎️ { $contact }
card-how = To sign up, tap below, or answer this message: “count me in”.
button-sign-up = ✅ Sign up
button-cancel = Cancel
button-take-kept = 🎉 Take the seat kept for me
button-take-kept-as = 🎉 Take the seat kept for me: { $role }
button-role = 🙋 Sign up: { $role }
button-more = ➕ Bring one more
button-fewer = ➖ Bring one less
button-why = ❓ Where do I stand?
