command-menu = What can be ordered here
help-menu = /menu – what can be ordered: say what you would like
help-order = /order 7 – order number 7 of the menu; with a name behind it, for somebody without a phone
menu-in-private = 🍽 What can be ordered stands in a private chat with me.
button-menu-open = 🍽 See and order
button-menu = 🍽 Menu
menu-none = There is no menu here yet. What is planned anyway stands under “What’s on”.
menu-where = 🍽 Whose menu?
menu-of = 🍽 <b>Menu · { $place }</b>
    Tap what you would like. When enough want it, it takes place.
menu-begin = 🍽 <b>Menu · { $place }</b>
    Nothing is on it yet. Put something on it: people say that they want it, and when enough do, you make an activity of it with two taps.
menu-empty = 🍽 <b>Menu · { $place }</b>
    Nothing can be ordered right now.
menu-card = 🍽 <b>What you can order · { $place }</b>
    When enough want it, it takes place. Nobody sees who ordered.
# Takes $count
menu-posted = { $count ->
    [0] No group can be reached yet: add me to the group first.
    [one] The menu is in the group. It stays up to date there.
   *[other] The menu is in { $count } groups. It stays up to date there.
}
# Takes $kind $name $wanted $threshold $stands
button-dish = { $kind ->
    [hair] 💈
    [repairs] 🔧
    [health] 🩺
    [law] ⚖️
    [phone] 📱
    [company] ☕️
    [children] 🧒
    [talks] 🎤
    [culture] 🎨
   *[other] 🍽
} { $name } · { $stands ->
    [paused] ⏸
    [home] 🏠 at home
    [mine-home] ✅ 🏠 at home
    [mine] ✅ { $wanted } of { $threshold }
    [mine-enough] ✅ { $wanted }, enough
    [enough] { $wanted }, enough
   *[offered] { $wanted } of { $threshold }
}
button-dish-kind = { $kind ->
    [hair] 💈 Hair
    [repairs] 🔧 Repairs
    [health] 🩺 Health
    [law] ⚖️ Law
    [phone] 📱 Phone help
    [company] ☕️ Company
    [children] 🧒 Children
    [talks] 🎤 Talks
    [culture] 🎨 Culture
   *[other] 🍽 Something else
}
# Takes $kind $name $number $minutes $wanted $threshold
dish = { $kind ->
    [hair] 💈
    [repairs] 🔧
    [health] 🩺
    [law] ⚖️
    [phone] 📱
    [company] ☕️
    [children] 🧒
    [talks] 🎤
    [culture] 🎨
   *[other] 🍽
} <b>{ $name }</b> · no. { $number }
    { $minutes } minutes. { $wanted ->
    [0] Nobody has ordered it yet.
    [one] One neighbour wants it so far.
   *[other] { $wanted } neighbours want it so far.
} When { $threshold } want it, it takes place.
dish-paused = { $name } cannot be ordered right now.
button-order = 🙋 I want this
button-order-for = 👵 For somebody without a phone
button-order-back = ↩️ I do not want it any more
button-order-back-for = ↩️ Not for { $name } any more
# Takes $name $number $reached $threshold
ordered = ✅ Noted: { $name }. { $number ->
    [1] You are the first.
   *[other] You are number { $number }.
} { $reached ->
    [yes] Enough want it: I have told the organiser, and write to you when there is a day.
   *[no] When { $threshold } want it, it takes place, and I write to you.
}
# Takes $name $who $number $reached $threshold
ordered-for = ✅ Noted: { $name } for { $who }. { $number ->
    [1] That is the first order.
   *[other] That is order number { $number }.
} { $reached ->
    [yes] Enough want it: I have told the organiser, and write to you when there is a day.
   *[no] When { $threshold } want it, it takes place, and I write to you.
}
order-for-whom = Who would like { $name }? Write the name, for example: Grandma Wang
order-no-such = There is no number { $number } on the menu. The number stands on the page of each dish, and on the printed menu.
order-taken-back = Taken back: { $name }.
order-declined = { $name }, which you ordered, is not on the menu any more. We are sorry! Perhaps something else?
dish-which-kind = What is it?
# Takes $kind
dish-which-name = { $kind ->
    [hair] 💈 Hair
    [repairs] 🔧 Repairs
    [health] 🩺 Health
    [law] ⚖️ Law
    [phone] 📱 Phone help
    [company] ☕️ Company
    [children] 🧒 Children
    [talks] 🎤 Talks
    [culture] 🎨 Culture
   *[other] 🍽 Something else
} – what is it called? Write it in a few words, for example: “Haircut with Ms Zhou”
button-dish-new = ➕ Put something on it
button-menu-post = 📣 Show it in the group
button-menu-print = 🖨 Print the menu
menu-printed = 🖨 The menu for print, as it is today. When it changes, print it again.
menu-sheet-title = Menu · { $place }
menu-sheet-how = Order here at the desk: the number is enough. Or scan the code with your phone.
menu-sheet-code = The code leads to the menu in the chat.
# Takes $minutes $form $threshold $name
menu-sheet-dish = { $minutes } minutes · { $form ->
    [visit] at your home
   *[gathering] takes place when { $threshold } want it
}{ $name ->
    [none] { "" }
   *[other] {" "}· with { $name }
}
menu-sheet-date = The menu of { $date }
button-dish-make = 📅 Make an activity of it
button-dish-wait = 🕐 Wait for more
# Takes $threshold
button-dish-threshold = 👥 From { $threshold }
# Takes $minutes
button-dish-minutes = ⏱ { $minutes } min
# Takes $count
button-dish-people = { $count }
# Takes $minutes
button-dish-so-long = { $minutes } min
button-dish-state = { $state ->
    [offered] ▶️ Can be ordered again
    [paused] ⏸ Not for a while
   *[retired] 🗑 Take it off the menu
}
dish-how-many = { $name }: how many have to want it before it takes place?
dish-how-long = { $name }: how long does it take?
# Takes $name $wanted
dish-retire-sure = Take { $name } off the menu? { $wanted ->
    [0] Nobody waits for it.
    [one] One neighbour waits for it and will hear of it.
   *[other] { $wanted } neighbours wait for it and will hear of it.
}
# Takes $name $wanted
dish-enough = 🎉 { $wanted ->
    [one] One neighbour wants
   *[other] { $wanted } neighbours want
} <b>{ $name }</b>. Make an activity of it: I propose a day, you look at it and publish it. Those who ordered have the first seats.
# Takes $title $when $place $until
takes-place = 🎉 What you ordered takes place: <b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    A seat is kept for you until { $until }. Will you come?
# Takes $title $when $place
takes-place-now = 🎉 What you ordered takes place: <b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    ✅ You have a seat.
# Takes $who $title $when $place
takes-place-for = 🎉 What you ordered for { $who } takes place: <b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    ✅ { $who } has a seat. Please tell them.
# Takes $name $count
dish-waits = All right, we wait. I tell you again when { $count } want { $name }.
ordered-already = That is noted already: { $name }.
dish-new-name = { $name }: what is it to be called? Write it in a few words.
# Takes $field
dish-no-number = { $field ->
    [threshold] I did not find a number of people in that, from 1 to 500. Write it as a number, for example: 7
   *[minutes] I did not find a time in that, of a day at most. Write it so: “45 minutes”
}
button-dish-name = ✏️ Name
dish-planned = 📅 It takes place: { $when }
dish-is-paused = ⏸ It cannot be ordered for a while. Whoever ordered it keeps their place.
dish-nobody-waits = Nobody waits for { $name } any more: an activity has been made of it, or the orders were taken back.
# Takes $name $wanted
dish-called-off = { $wanted ->
    [one] One neighbour who ordered { $name } is on the list again and keeps their place.
   *[other] { $wanted } neighbours who ordered { $name } are on the list again and keep their place.
}
# Takes $name $wanted $threshold
mine-ordered = 🍽 Ordered: { $name } ({ $wanted } of { $threshold } want it)
# Takes $name $who
mine-ordered-for = 🍽 Ordered for { $who }: { $name }
# Takes $title $when $place
takes-place-full = 🎉 What you ordered takes place: <b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    More neighbours ordered it than there are seats. You are in the line: when a seat is free, it is offered to you.
# Takes $who $title $when $place
takes-place-full-for = 🎉 What you ordered for { $who } takes place: <b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    More neighbours ordered it than there are seats. { $who } is in the line: I tell you when a seat is free.
mine-ordered-home = 🏠 Ordered: { $name }, at home
# Takes $name $wanted $weeks
dish-still-wanted = 🕐 <b>{ $name }</b>: { $wanted ->
    [one] one neighbour waits.
   *[other] { $wanted } neighbours wait.
} The first order is { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
} old. Shall it take place with those who wait? If you take it off the menu, I tell them kindly.
button-propose = 🙋 Offer something yourself
propose-what = What would you like to give? Write it as neighbours will read it, for example: “I cut hair on Thursdays”. If it goes on the menu, your name stands beside it.
propose-how = “{ $words }” – how would you like to do it?
button-propose-form = { $form ->
    [visit] 🏠 I come to people’s homes
   *[gathering] 👥 For several at one time
}
# Takes $words $place
proposal-sent = 🙏 Thank you! { $place } has been asked about “{ $words }”. You hear from me here.
# Takes $words $place
proposal-waits = ⏳ { $place } has been asked about “{ $words }” already. You hear from me here.
button-proposal-back = ↩️ Take it back
proposal-taken-back = Taken back: “{ $words }”.
proposal-nobody = I cannot reach anybody of { $place } right now. Please say it at the desk.
# Takes $name $words $form
proposed = 🙋 <b>{ $name }</b> offers: “{ $words }”, { $form ->
    [visit] at people’s homes.
   *[gathering] for several at one time.
}
button-proposal-take = ✅ Put it on the menu
button-proposal-not-now = Not now
proposal-decided = This is decided already, or taken back.
# Takes $words $place
proposal-taken = 🎉 “{ $words }” is on the menu of { $place } now. Thank you! The organisers speak to you when enough want it.
# Takes $words $place
proposal-not-now = 🙏 Thank you for “{ $words }”! { $place } cannot put it on the menu right now. You can offer it again, or something else.
proposal-declined = All right. The volunteer reads that it is not now.
dish-given-by = 🤝 With { $name }
dish-is-ordered = ✅ You have ordered it.
order-declined-tell = Please tell { $names }, too.
