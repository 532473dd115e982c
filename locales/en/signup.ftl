### Signing up, waiting in line, and the roster. A file of the same name stands in every language, with the same texts.

help-activities = /activities – what is on
help-signup = /signup – sign up
help-cancel = /cancel – cancel a sign-up
help-mine = /mine – your sign-ups
help-roster = /roster 12 – who comes to number 12
help-phone = /phone 12 – whom to tell of a change by phone
help-add = /add 12 Grandma Wang – sign up somebody without a phone
button-no-thanks = No, thank you
button-skip = Skip
button-sheet = 📄 As a sheet (XLSX)
# Takes $title $when $companions $seats $role
signed-up = ✅ You are in! { $title }, { $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}
# Takes $title $when $companions $seats $role
signed-up-unreachable = ✅ You are in! { $title }, { $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}. To get reminders, tap “Get reminders” on the card.
waiting = 🕐 { $title }{ $free ->
    [0] {" "}is full.
    [one] {" "}has { $free } seat left, and your party needs { $seats }.
   *[other] {" "}has { $free } seats left, and your party needs { $seats }.
} { $ahead ->
    [0] You are first on the waitlist.
    [one] You are on the waitlist, with { $ahead } person before you.
   *[other] You are on the waitlist, with { $ahead } people before you.
} We will tell you if a seat is freed.
waiting-behind = 🕐 { $title }: the free seats are kept for those who wait already. { $ahead ->
    [one] You are on the waitlist, with { $ahead } person before you.
   *[other] You are on the waitlist, with { $ahead } people before you.
} We will tell you if there is a seat for you.
# Takes $title $needed $role $ahead
waiting-for-role = 🕐 { $title }: { $needed ->
    [one] only one person is needed for “{ $role }”, and there is one.
   *[other] “{ $role }” is full: { $needed } people are needed, and there are enough.
} { $ahead ->
    [0] You are first on the waitlist.
    [one] You are on the waitlist, with { $ahead } person before you.
   *[other] You are on the waitlist, with { $ahead } people before you.
} We will tell you if a seat is freed.
already-in = ✅ You are already in: { $title }, { $when }{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}
already-waiting = 🕐 { $title }: { $ahead ->
    [0] you are first on the waitlist.
    [one] you are on the waitlist, with { $ahead } person before you.
   *[other] you are on the waitlist, with { $ahead } people before you.
}
cancelled = Cancelled: { $title }. Thank you for telling us!
cancelled-waiting = You are off the waitlist: { $title }
undo-by-tap = A mistake? Your place is kept for two minutes: tap “{ $button }” on the card, and all is as before.
undo-by-role = A mistake? Tap your role again within two minutes, and all is as before.
undo-by-reply = A mistake? Answer the card within two minutes: “sign me up”.
undo-over = The two minutes are over, so you are not signed up for { $title } any more. Would you like to sign up again?
# Takes $title $when $place $seats
moved-up = 🎉 Good news: { $seats ->
    [one] a seat is free and it is yours!
   *[other] { $seats } seats are free and they are yours!
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
# Takes $name $title $when $place $seats
moved-up-neighbour = 🎉 Good news: { $seats ->
    [one] a seat is free for { $name }!
   *[other] { $seats } seats are free for { $name }!
} Please tell them.
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
# Takes $own $names $more
news-for-neighbours = 👉 { $own ->
    [yes] This is also for
   *[no] This is for
} { $names }{ $more ->
    [0] { "" }
    [one] {" "}and { $more } more
   *[other] {" "}and { $more } more
}, whom you signed up. Please tell them.
button-neighbour-cannot-come = 🙁 { $name } can’t come
# Takes $name $title $seats
moved-up-group = 🎉 { $name }, { $seats ->
    [one] a seat is free and it is yours
   *[other] { $seats } seats are free and they are yours
}: { $title }. See you there!
party-changed = 👪 { $title }: { $seats ->
    [1] now you come alone.
   *[other] now you are { $seats } in all.
}
question = A question from the organiser of <b>{ $title }</b>:
    { $question }

    Just write your answer. Only the organisers see it.
question-thanks = Thank you, that is all!
question-noted = Noted: “{ $answer }”.
question-left-out = All right, you need not answer this.
question-taken-out = Taken out again.
button-no-answer = That was no answer
button-ask-again = Ask me again
button-cancel-mine = Cancel my sign-up
question-waits = The organiser has a question for you: tap “Get reminders” on the card.
# Takes $title $when $place $until $seats
offered = 🎉 { $seats ->
    [one] A seat is free, and it is kept for you!
   *[other] { $seats } seats are free, and they are kept for you!
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }

    Please tap before { $until }; after that it goes to the next in line.
# Takes $name $title $until $seats
offered-group = 🎉 { $name }, { $seats ->
    [one] a seat is free
   *[other] { $seats } seats are free
}: { $title }. Tap the first button on the card before { $until }; after that it goes to the next in line.
# Takes $title $seats
moved-up-hidden = 🎉 { $seats ->
    [one] A seat is free
   *[other] { $seats } seats are free
}: { $title }. The next in line has { $seats ->
    [one] it
   *[other] them
} now; the name is hidden. Is it you? Tap to see.
# Takes $title $until $seats
offered-hidden = 🎉 { $seats ->
    [one] A seat is free
   *[other] { $seats } seats are free
}: { $title }, kept for the next in line until { $until }; the name is hidden. Is it you? Tap to see.
button-is-it-mine = ❓ Is it mine?
neighbour-of = { $name } (via { $by })
offer-over = The seat for { $title } is not kept for you any more. Still want to come? Just tap.
late-cancel = ⚠️ { $name } has just cancelled: { $title } ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}).
late-fewer = ⚠️ { $name } brings { $seats } fewer: { $title }. The list is up to date.
why-not-in = { $title } still has seats. Just tap “Sign up”.
why-not-in-line = { $title } is full{ $parties ->
    [0] { "" }
    [one] {", "}and { $parties } sign-up is waiting
   *[other] {", "}and { $parties } sign-ups are waiting
}. Tap “Join the waitlist”; we will tell you if a seat is freed.
why-waiting = 🕐 { $title }: { $ahead ->
    [0] you are first on the waitlist.
    [one] you are on the waitlist, with { $ahead } person before you.
   *[other] you are on the waitlist, with { $ahead } people before you.
}
why-full = No seat is free now. When somebody cancels, the first in line moves up.
why-too-few = { $free ->
    [0] No seat is free now
    [one] { $free } seat is free
   *[other] { $free } seats are free
}, and your party of { $seats } needs { $seats } seats. { $left ->
    [0] The next seats are kept for you.
    [one] One smaller party may still go first; then the next seats are kept for you.
   *[other] Up to { $left } smaller parties may still go first; then the next seats are kept for you.
}
# Takes $seats $capacity
why-too-large = { $capacity ->
    [one] There is only { $capacity } seat
   *[other] There are only { $capacity } seats
} in all, and your party needs { $seats }. Bring fewer, and it will be your turn.
why-kept = The free seats are kept for a family that came before you.
why-offered = 🎉 { $title }: a seat is kept for you until { $until }. Tap the first button on the card.
first-help = 🙋 If you like, the hours you help are noted: write “volunteering” to me.
role-participant = taking part
add-how = Write the name, too, for example: /add { $number } Grandma Wang 1234
added = ✅ Added: { $name } ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
})
# Takes $role $known
added-as = { $known ->
    [guest] 👉 Takes part, as a guest.
    [yes] 👉 Comes as: { $role }, for they are a volunteer of yours. Is that right?
   *[no] 👉 Comes as: { $role }
}
# Takes $name $number $role
added-already = { $name } is on the list already: number { $number }{ $role ->
    [none] { "" }
   *[other] {" "}({ $role })
}. Nothing was added.
button-as = 🙋 As: { $role }
button-takes-part = 👤 Only takes part
button-somebody-else = ➕ Somebody else of that name
added-phone = ☎️ phone …{ $phone }
list-choose-add = ➕ On which list?
adding-who = ➕ <b>{ $title }</b>, { $when }
    Who? Write the name. If you like, the telephone, of which I keep the last four digits, and how many they are: “Grandma Wang 1234 2”.
adding-no-name = I did not find a name in that. Write it so: “Grandma Wang 1234”.
adding-several = One at a time, please. Who first? Write one name: “Grandma Wang 1234”.
adding-done = 👌 All right.
button-adding-done = ✅ Done
# Takes $free $seats $name $ahead
added-waiting = 🕐 { $free ->
    [0] It is full.
    [one] { $free } seat is left, too few for { $seats }.
   *[other] { $free } seats are left, too few for { $seats }.
} { $ahead ->
    [0] { $name } is first on the waitlist.
    [one] { $name } is on the waitlist, with { $ahead } person before them.
   *[other] { $name } is on the waitlist, with { $ahead } people before them.
}
removing-whom = ✖️ <b>{ $title }</b>, { $when }
    Whom shall I take off the list?
# Takes $name $title $told
removing-sure = Take { $name } off the list of { $title }?{ $told ->
    [yes] {" "}I will tell them.
   *[no] { "" }
}
button-take-off = ✖️ Take somebody off
button-remove = ✖️ Yes, take off
button-off-again = ✖️ That was a mistake
removed = { $name } is off the list.
removed-person = The organiser has taken you off the list: { $title }, { $when }. { $contact ->
    [none] If that is a mistake, ask the organiser.
   *[other] If that is a mistake, ask { $contact }
}
removed-neighbour = The organiser has taken { $name } off the list: { $title }, { $when }. Please tell them. { $contact ->
    [none] If that is a mistake, ask the organiser.
   *[other] If that is a mistake, ask { $contact }
}
moved = ✅ { $name }: now { $role }
move-full = “{ $role }” is full. Nothing is changed for { $name }.
move-how = To which role? Write /move { $number } 5 and one of these: { $known }
roster-title = 📋 <b>{ $title }</b>, { $when } · { $count ->
    [one] { $count } person
   *[other] { $count } people
}
roster-role = <b>{ $role }</b>
roster-line = { $index }. { $name }{ $phone ->
    [none] { "" }
   *[other] {" "}· phone …{ $phone }
}{ $state ->
    [waiting] {" "}· waiting
    [offered] {" "}· asked
   *[going] { "" }
}{ $attended ->
    [absent] {" "}· did not come
    [yes] {" "}✓
   *[no] { "" }
}
roster-more = … and { $count } more sign-ups: see the sheet.
roster-sheet = 📋 { $title }: the list
roster-sent = I have sent you the list in private.
half-sure-join = Would you like to sign up? <b>{ $title }</b>, { $when }
half-sure-leave = Are you giving up your seat? <b>{ $title }</b>, { $when }
half-sure-leave-neighbour = Shall I cancel for { $name }? <b>{ $title }</b>, { $when }
half-sure-number = How many of you will come in all? <b>{ $title }</b>, { $when }
no-room-together = { $title }: { $free ->
    [0] no seat is left for one more.
    [one] only { $free } more seat is left.
   *[other] only { $free } more seats are left.
} You keep what you have. Or all { $seats } of you wait together; then your seats go to others.
button-wait-together = 🕐 All { $seats } wait together
button-some-now = ✅ { $free } of us come now
button-sign-me-up = ✅ Sign me up
button-no-change = No, thanks
button-give-up = Give up my seat
button-keep-seat = Keep it
standing = { $state ->
    [waiting] waiting
    [offered] asked
   *[going] going
}
sheet-number = Number
sheet-role = Role
sheet-name = Name
sheet-people = People
sheet-phone = Phone ends in
sheet-standing = Standing
sheet-came = Came
list-title = <b>Coming up</b>
list-mine = <b>Your sign-ups</b>
list-line = <b>{ $number }</b> · { $title }
    🕙 { $when } · 📍 { $place }
list-seats-free = { $free ->
    [one] 👥 { $free } seat free
   *[other] 👥 { $free } seats free
}
list-kept = 👥 The free seats are kept for the waitlist
list-full = 👥 Full, with a waitlist
list-going = ✅ { $companions ->
    [0] You have a seat
   *[other] You have { $seats } seats
}
list-waiting = 🕐 { $ahead ->
    [0] First on the waitlist
    [one] On the waitlist, { $ahead } person before you
   *[other] On the waitlist, { $ahead } people before you
}{ $companions ->
    [0] { "" }
   *[other] {" "}· you are { $seats }
}
list-offered = 🎉 A seat is kept for you
list-neighbour = 👉 { $name }{ $state ->
    [going] {" "}has a seat
    [offered] {" "}is asked
   *[waiting] {" "}is on the waitlist
}
list-more = … and { $count } more later
list-choose = Which activity would you like to join? Tap it:
list-empty = Nothing is planned right now. We will announce the next activity here.
list-saved = <b>Planned, and not announced yet</b> (only organisers see this)
list-goes-out = 📣 Goes out on { $when }
mine-elsewhere = You have sign-ups at other places. Tap below to see them in private.
button-mine = 📋 My sign-ups
command-activities = What is on
command-signup = Sign up
command-cancel = Cancel a sign-up
command-mine = Your sign-ups
command-why = where do I stand
# Takes $count $told
phone-list = 📞 Please tell by phone: { $count ->
    [one] { $count } neighbour
   *[other] { $count } neighbours
}{ $told ->
    [0] { "" }
   *[other] {" "}({ $told } told)
}
phone-now = It is now:
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
phone-called-off = ❌ <b>{ $title }</b>, { $when }, is cancelled.
phone-how = Tap a name once you have told them. A second tap takes the tick away.
phone-done = ✅ Everybody is told. Thank you!
phone-nobody = Nobody has to be told by phone.
phone-ticked = Told: { $told } of { $count }
# Takes $ticked $name $phone $by
button-phone-call = { $ticked ->
    [yes] ✓
   *[no] ▫️
} { $name }{ $phone ->
    [none] { "" }
   *[other] {" "}·{ $phone }
}{ $by ->
    [none] { "" }
   *[other] {" "}(via { $by })
}
button-phone = 📞 Whom to phone
list-choose-phone = 📞 Of which activity?
