### Every text the bot says in English. Keys and arguments are the same in every language; a test keeps it so.

## Dates

date = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-time = { $date }, { $time }

## The card

theme = { $theme ->
    [lecture] 📖 Talk
    [appraise] 🏅 Honour
    [help] 🤝 Help
    [celebrate] 🎉 Festival
   *[fun] 🎈 Fun
}
phase-note = { $phase ->
    [upcoming] ⏳ Sign-up is not open yet.
    [closed] 🔒 Sign-up is closed.
    [running] ▶️ It is on now. Welcome!
    [over] ✅ This activity is over. Thank you!
   *[cancelled] ❌ This activity is cancelled.
}
card-title = <b>{ $title }</b>
    { $theme }
card-short-notice = ⚡ Short notice
card-time = 🕙 { $date }, { $start }–{ $end }
card-time-over-days = 🕙 { $start } – { $end }
card-place = 📍 { $place }
card-place-linked = 📍 { $place } · <a href="{ $link }">Map</a>
card-programme = Programme:
card-point = { $number }. { $text }
card-more-points = … and { $count } more
card-seats = 👥 { $going } of { $capacity } seats taken · { $free ->
    [0] full
   *[other] { $free } free
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }{ $waiting } waiting
}
card-seats-unlimited = 👥 { $going ->
    [0] Nobody has signed up yet
    [one] { $going } person has signed up
   *[other] { $going } people have signed up
}
card-role = 🙋 { $role }: { $going } of { $seats }{ $waiting ->
    [0] { "" }
   *[other] { " · " }{ $waiting } waiting
}
card-role-unlimited = 🙋 { $role }: { $going }
card-names = { $names }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
names-separator = {", "}
card-opens = ⏳ Sign-up opens: { $when }
card-deadline = ⏳ Sign up until { $when }
card-contact = ☎️ { $contact }
card-how = To sign up, tap the button below or send /signup { $number }

## Buttons

button-sign-up = ✅ Sign up
button-join-line = 🕐 Join the waitlist
button-cancel = Cancel
button-role = 🙋 Sign up: { $role }
button-more = ➕ Bring one more
button-fewer = ➖ Bring one less
button-why = ❓ Where do I stand?
button-take-seat = ✅ Yes, I will come
button-no-thanks = No, thank you
button-hold-it = ✅ Hold it
button-skip = Skip
button-calendar = 📅 Put it into my calendar
button-sheet = 📄 As a sheet (XLSX)
button-private = 🔔 Get reminders
button-publish = ✅ Publish
button-discard = Discard
button-call-off = ❌ Cancel the activity
button-keep-on = Keep it
button-everyone-came = Everyone came
button-post-recap = 📣 Post the recap
button-came = ✅ { $name }
button-absent = ▫️ { $name }
button-back = ◀️
button-next = ▶️
button-activity = { $title } · { $when }
button-language = 中文
button-hide-name = 🙈 Hide my name
button-show-name = 🙂 Show my name
button-reminders-off = 🔕 No reminders
button-reminders-on = 🔔 Remind me
button-forget = Yes, forget me
button-remember = No, keep it

## Signing up

signed-up = ✅ You are in! { $title }, { $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}
signed-up-unreachable = ✅ You are in! { $title }, { $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}. To get reminders, tap “Get reminders” on the card.
waiting = 🕐 { $title } is full. You are number { $place } on the waitlist. We will tell you if a seat is freed.
already-in = ✅ You are already in: { $title }, { $when }{ $companions ->
    [0] { "" }
    [one] { " · " }you and { $companions } companion
   *[other] { " · " }you and { $companions } companions
}
already-waiting = 🕐 { $title }: you are number { $place } on the waitlist.
cancelled = Cancelled: { $title }. Thank you for telling us!
cancelled-waiting = You are off the waitlist: { $title }
named = { $name }: { $text }
moved-up = 🎉 Good news: { $seats ->
    [one] a seat is free and it is yours!
   *[other] { $seats } seats are free and they are yours!
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }

    Cannot come? Send /cancel { $number }
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
offered = 🎉 { $seats ->
    [one] A seat is free, and it is kept for you!
   *[other] { $seats } seats are free, and they are kept for you!
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }

    Please tap before { $until }; after that it goes to the next in line.
offered-group = 🎉 { $name }, { $seats ->
    [one] a seat is free
   *[other] { $seats } seats are free
}: { $title }. Tap the first button on the card before { $until }; after that it goes to the next in line.
moved-up-hidden = 🎉 { $seats ->
    [one] A seat is free
   *[other] { $seats } seats are free
}: { $title }. The next in line has { $seats ->
    [one] it
   *[other] them
} now; the name is hidden. Is it you? Tap to see.
offered-hidden = 🎉 { $seats ->
    [one] A seat is free
   *[other] { $seats } seats are free
}: { $title }, kept for the next in line until { $until }; the name is hidden. Is it you? Tap to see.
button-is-it-mine = ❓ Is it mine?
neighbour-of = { $name } (via { $by })
offer-over = The seat for { $title } went to the next in line. Still want to come? Tap to join the waitlist again.
late-cancel = ⚠️ { $name } has just cancelled: { $title } ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}).
too-few = ⚠️ <b>{ $title }</b> ({ $when }) has { $going ->
    [one] { $going } sign-up
   *[other] { $going } sign-ups
}, and needs at least { $minimum }.
    Hold it, or call it off?
why-not-in = { $title } still has seats. Just tap “Sign up”.
why-not-in-line = { $title } is full{ $parties ->
    [0] { "" }
    [one] {", "}and { $parties } sign-up is waiting
   *[other] {", "}and { $parties } sign-ups are waiting
}. Tap “Join the waitlist”; we will tell you if a seat is freed.
why-waiting = 🕐 { $title }: you are number { $place } on the waitlist. { $ahead ->
    [0] You are the first.
    [one] { $ahead } sign-up came before yours.
   *[other] { $ahead } sign-ups came before yours.
}
why-full = No seat is free now. When somebody cancels, the first in line moves up.
why-too-few = { $free ->
    [0] No seat is free now
    [one] { $free } seat is free
   *[other] { $free } seats are free
}, and you are { $seats }. Smaller parties may go first { $most } times ({ $passed } so far); then the next seats are kept for you.
why-kept = The free seats are kept for a family that came before you.
why-offered = 🎉 { $title }: a seat is kept for you until { $until }. Tap the first button on the card.
role-participant = taking part

## Reminders

remind-person-evening = 🔔 Tomorrow: <b>{ $title }</b>
    🕙 { $start }
    📍 { $place }

    Cannot come? Send /cancel { $number }
remind-person-soon = 🔔 Soon: <b>{ $title }</b>
    🕙 { $start }
    📍 { $place }

    Cannot come? Send /cancel { $number }
remind-group-evening = 🔔 Tomorrow: <b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}There are still seats: send /signup { $number }
}
remind-group-soon = 🔔 Soon: <b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}There are still seats: send /signup { $number }
}

## After the activity

attendance-ask = <b>{ $title }</b> is over. Who came?
    Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}). You can also send pictures and a few words here. Then tap “Post the recap”.
attendance-nobody = <b>{ $title }</b> is over. Nobody had signed up.
    You can send pictures and a few words here. Then tap “Post the recap”.
attendance-ticked = Ticked: { $came } of { $count }
attendance-is-done = The recap of <b>{ $title }</b> is posted. Thank you!
add-how = Write the name, too, for example: /add { $number } Grandma Wang 1234
added = ✅ Added: { $name } ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
})
added-waiting = 🕐 It is full. { $name } is number { $place } on the waitlist.
removed = { $name } is off the list.
removed-person = The organiser has taken you off the list: { $title }, { $when }. { $contact ->
    [none] If that is a mistake, ask the organiser.
   *[other] If that is a mistake, ask { $contact }
}
moved = ✅ { $name }: now { $role }
move-full = “{ $role }” is full. Nothing is changed for { $name }.
move-how = To which role? Write /move { $number } 5 and one of these: { $known }
attended = ✅ { $came ->
    [one] { $came } person has come.
   *[other] { $came } people have come.
}
attend-unknown = Not on the list: { $numbers }
attend-how = I cannot read “{ $text }”. Write numbers from the list, for example: /attend { $number } 1-8,11
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
picture-kept = 📷 Kept for the recap of { $title }: { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}.
picture-album-full = 📷 The recap of { $title } already has 10 pictures. This one was not added.
picture-on-card = 📷 The picture will be on the card.
recap-posted = 📣 The recap is on its way to the group.
recap-title = 📣 <b>{ $title }</b>
recap-when = 🕙 { $when } · 📍 { $place }
recap-came = 👥 { $count ->
    [0] Nobody could come this time.
    [one] { $count } neighbour came.
   *[other] { $count } neighbours came.
}
recap-signed-up = 👥 { $count ->
    [one] { $count } neighbour had signed up.
   *[other] { $count } neighbours had signed up.
}
recap-thanks = Thank you to everyone who joined in and helped. See you next time!
recap-line-kept = ✍️ Kept for the recap of { $title }. You can write more, and send pictures.
recap-lines-full = The recap of { $title } has room for { $left ->
    [0] no more words
    [one] { $left } more letter
   *[other] { $left } more letters
}. Leave something out first, or write less.
recap-line-left-out = Left out.
button-leave-line-out = ✖️ Leave this out

## Lists

list-title = <b>Coming up</b>
list-mine = <b>Your sign-ups</b>
list-line = <b>{ $number }</b> · { $title }
    🕙 { $when } · 📍 { $place }
list-seats-free = { $free ->
    [one] 👥 { $free } seat free
   *[other] 👥 { $free } seats free
}
list-full = 👥 Full, with a waitlist
list-going = ✅ { $companions ->
    [0] You have a seat
   *[other] You have { $seats } seats
}
list-waiting = 🕐 Number { $place } on the waitlist{ $companions ->
    [0] { "" }
   *[other] {" "}· { $seats } people
}
list-offered = 🎉 A seat is kept for you
list-more = … and { $count } more later
list-choose = Which activity would you like to join? Tap it:
list-choose-cancel = Which sign-up would you like to cancel? Tap it:
list-choose-calendar = Which one shall go into your calendar? Tap it:
list-empty = Nothing is planned right now. We will announce the next activity here.
mine-empty = You have not signed up for anything yet. Send /activities to see what is on.
mine-elsewhere = You have sign-ups at other places. Tap below to see them in private.
button-mine = 📋 My sign-ups

## Talking with one person

welcome = 👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.
    Send /activities to see what is on.
help-resident = /activities – what is on
    /signup – sign up
    /cancel – cancel a sign-up
    /mine – your sign-ups
    /settings – name, reminders, language
help-organiser = For organisers:
    /new – a new activity, step by step
    /edit – change one
    /timeline – what will still go out
    /series – what repeats
    /roster 12 – who comes to number 12
    /add 12 Grandma Wang – sign up somebody without a phone
    /checkin 12 – on the day: the code by which people check in
    /attend 12 1-8 – who came
    /cancelactivity 12 – cancel number 12
    /places – who runs your places
    /log – who did what
    After an activity, just send me its pictures.
help-owner = /link yusha – sent in a group: it hears about activities of that place
language-set = I will speak English with you.
settings = Your settings
    Your name on cards: { $name ->
    [hidden] hidden, shown as a dot
   *[shown] shown
}
    Reminders: { $reminders ->
    [off] off. You still hear when a seat is yours, or an activity is cancelled
   *[on] on
}

    /mydata – what I keep about you
    /forget – ask me to forget you
settings-kept = Done.
my-data = This is everything I keep about you. To have it deleted, send /forget
calendar = 📅 { $title }: open the file to put it into your calendar. If something changes, I send it again.
calendar-changed = 📅 { $title } has changed: open the file, and your calendar is up to date.
forget-sure = Shall I forget you? Your sign-ups are cancelled, and your name and data are deleted.{ $neighbours ->
    [0] { "" }
   *[other] {" "}The neighbours whom you signed up keep their seats, but not their names: please tell the organiser.
} This cannot be undone.
forgotten = I have deleted what I knew about you. To begin again, send /start
remembered = All right, everything stays as it is.

## Organising

preview = This is how it will look:
preview-when = It goes out on { $when } to { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}.
preview-at-once = It goes out right away to { $groups ->
    [0] no group yet: link one first with /link in the group
    [one] { $groups } group
   *[other] { $groups } groups
}.
published = ✅ Saved as number { $number }. It will be announced on { $when }.
published-at-once = ✅ Saved as number { $number }. It is being announced now.
discarded = The draft is discarded.
new-in-private = Kept! Tap the button to see the preview in our private chat.
new-how = Send /new, and then in the same message, for example:

    /new Choir practice Sat 10:00-11:30
    seats: 20
    place: Culture hall
    programme: warm-up; three songs; tea
new-no-date = I found no date in “{ $line }”. Write for example “Sat 10:00” or “28 Nov 14:30”, and send it again.
new-no-time = I found no time in “{ $line }”. Write for example “Sat 10:00”, and send it again.
new-ambiguous = “{ $line }”: is that { $first } or { $second }? Write it like “14:30” or “3pm”, and send it again.
new-past = { $when } is already past. Write a date ahead, and send it again.
new-no-such-day = There is no such day: “{ $line }”. Check the date, and send it again.
new-no-title = What is it called? Put the name first: /new Choir practice Sat 10:00
new-title-too-long = The name has { $count } letters. Make it 200 at the most, and send it again.
new-bad-seats = I cannot read the number of seats in “{ $line }”. Write for example “seats: 20”, and send it again.
new-bad-number = The number in “{ $line }” cannot be read, or is too large. Please mend it and send it again.
new-too-many = “{ $line }” is one line too many; { $most } is the most. Please leave it out and send it again.
new-after-start = “{ $line }” is after the start. Please write an earlier time and send it again.
new-bad-line = I do not understand the line “{ $line }”. A line begins with “place:”, “seats:”, “programme:”, “contact:” or “theme:”.
new-unknown-place = You run no place called “{ $place }”. Yours are: { $known }
new-which-place = At which place? Add a line such as “at: { $known }”, and send it again.

call-off-sure = Cancel <b>{ $title }</b>, { $when }? { $count ->
    [0] Nobody has signed up.
    [one] { $count } person who signed up will be told.
   *[other] { $count } people who signed up will be told.
}
called-off = ❌ { $title } is cancelled. { $count ->
    [0] Nobody had signed up.
    [one] { $count } person will be told in a minute.
   *[other] { $count } people will be told in a minute.
}
kept-on = { $title } stays as it is.
seats-set = ✅ { $title } has { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
} now.
seats-how = I cannot read the number of seats in “{ $text }”. Write for example /seats { $number } 30
called-off-person = ❌ <b>{ $title }</b>, { $when }, is cancelled. We are sorry! Send /activities to see what else is on.
called-off-group = ❌ <b>{ $title }</b>, { $when }, is cancelled. We are sorry!

linked = ✅ This group now hears about activities of { $place }.
link-unknown = There is no place “{ $place }”. Write for example /link { $known }
group-unreachable = ⚠️ I can no longer write to a group of { $place }. Please add me to the group again.

## Refusals: the reason and the way out

refusal-over = This activity is over. Send /activities to see what is on.
refusal-running = It has already begun. Just come along and ask on the spot!
refusal-closed = Sign-up is closed. { $contact ->
    [none] Ask an organiser whether there is room.
   *[other] Ask here: { $contact }
}
refusal-called-off = This activity is cancelled. Send /activities to see what else is on.
refusal-not-in = You have not signed up for this one.
refusal-not-open-yet = Sign-up is not open yet. It opens { $when }.
refusal-other-role = You have signed up for “{ $role }”. To change, first tap “Cancel”.
refusal-too-many-companions = { $most ->
    [0] Nobody can be brought along here. Please let each person sign up.
    [one] You can bring { $most } person along.
   *[other] You can bring up to { $most } people along.
}
refusal-party-too-large = { $seats ->
    [one] There is only { $seats } seat
   *[other] There are only { $seats } seats
} in all; your party is too large.
refusal-no-room = { $free ->
    [0] No seat is left for one more.
    [one] Only { $free } seat is left.
   *[other] Only { $free } seats are left.
} You keep what you have.
refusal-alone = You come alone. If you cannot come, tap “Cancel”.
refusal-too-many-guests = You can sign up { $most } neighbours. For more, please ask the organiser.
refusal-no-name = That does not look like a name. Send just the name, for example: /signup { $number } Grandma Wang
refusal-no-such-guest = You have not signed up “{ $name }”.
refusal-no-such-number = There is no number { $text } on the list. Send /roster to see it.
refusal-not-begun = It has not begun yet. Tick who came once it has.
refusal-unknown-activity = There is no such activity. Send /activities to see what is on.
refusal-which-activity = Which activity? Reply to its card, or send the number too, like /signup 12
refusal-only-organisers = Only organisers can do this. Ask an admin of your group.
refusal-only-owners = Only the owners of this bot can do this.
refusal-no-draft = There is no draft any more. Send /new to begin.
refusal-not-over = It is not over yet. Come back afterwards.
refusal-recap-done = The recap is already posted.
refusal-old-button = This button does not work any more. Send /help to go on.
refusal-group-only = Send this in the group it is about.
refusal-private-only = Please send this to me in private.
refusal-not-linked = This group belongs to no place yet. An owner can send /link here.
refusal-too-many = That was quick! Please wait a moment and try again.
refusal-too-late-to-undo = It is too late to undo this. To change something, send /edit
refusal-changed-meanwhile = Somebody has just changed this activity. Please look at it again, and write your change once more.
refusal-not-newest = This has changed since, so I did nothing. Please look at the newest message.
not-newest = That message is not the newest any more, so I did nothing. This is how it stands now:
refusal-only-coordinators = Only coordinators of that place can do this.
refusal-used-invitation = This link was used already, or is too old. Please ask for a new one.
refusal-only-admins-here = Only an admin of this group can link it. Please ask one of them to open the link.
refusal-linked-already = This group belongs to a place already, and stays with it. Only an owner of the bot can change that.
failure = Something went wrong on our side. Please try again in a moment.

## The command menu

command-activities = What is on
command-signup = Sign up
command-cancel = Cancel a sign-up
command-mine = Your sign-ups
command-settings = name, reminders, language, your data
command-why = where do I stand
command-new = New activity (organisers)
command-edit = Change an activity
command-timeline = What will still go out
command-cancelactivity = Cancel an activity (organisers)
command-help = Help
command-language = 中文 / English

## Changing an activity

edit-what = ✏️ What shall be changed?
edit-ask = <b>{ $title }</b> · { $field ->
    [title] Write the new name.
    [time] Write the new time, for example “Sat 10:00-11:30”, or only the hours.
    [venue] Write where it will be. Send “-” for the station itself.
    [seats] Write how many seats there are. Send “-” for no limit.
    [programme] Write what will happen, a line for each. Send “-” for nothing.
    [contact] Write whom people can ask. Send “-” for nobody.
    [theme] Write lecture, appraise, help, fun or celebrate.
    [picture] Send me the picture. Send “-” for none.
   *[rules] Write a line for what is to change, for example “companions: 2” or “closes: Fri 18:00”.
}
edit-preview = 👀 This is how the card will look:
edit-will-tell = 📣 { $people ->
    [one] { $people } person who signed up will be told
   *[other] { $people } people who signed up will be told
}:
edit-tells-nobody = 🔕 Nobody gets a message about this.
edit-saved = ✅ { $title } is changed.
edit-saved-and-told = ✅ { $title } is changed. People will be told in a minute.
undone = ↩️ { $title } is as it was before.
button-field = { $field ->
    [title] Name
    [time] 🕙 Time
    [venue] 📍 Place
    [seats] 👥 Seats
    [programme] 📋 Programme
    [contact] ☎️ Contact
    [theme] 🎈 Theme
    [picture] 🖼 Picture
   *[rules] ⚙️ Sign-up
}
button-edit = ✏️ Change more
button-go-back = ◀️ Back
button-save = ✅ Save
button-undo = ↩️ Undo
button-reason = { $reason ->
    [weather] 🌧 Bad weather
    [illness] 🤒 Illness
    [too-few] 🪑 Too few people
   *[unsaid] Cancel without a reason
}
reason = { $reason ->
    [weather] the weather is against us
    [illness] who was to lead it is ill
   *[too-few] too few people have signed up
}
call-off-why = Tap the reason, or write it in a few words.
called-off-reason = Reason: { $reason }
changed-title = ✏️ Changed: <b>{ $title }</b>
changed-name = New name: { $title }
changed-time = 🕙 New time: { $new } (was { $old })
changed-place = 📍 New place: { $new } (was { $old })
changed-back-on = ✅ It takes place after all: { $when }
changed-cannot-come = You keep your seat. If you cannot come any more, send /cancel { $number }
list-choose-edit = ✏️ Which activity shall be changed?
list-nothing-to-edit = There is nothing ahead to change. Send /new to plan something.

## The log

log-title = 📒 What was done lately
log-empty = Nothing has been done yet.
log-line = { $at } · { $who } { $deed ->
    [published] planned
    [changed] changed
    [called-off] cancelled
    [undone] took a change back of
    [series-begun] began the series
    [series-changed] changed the series of
    [series-ended] ended the series
    [series-resumed] went on with the series
    [added] added somebody to
    [removed] removed somebody from
    [moved] gave somebody another role in
    [attended] noted who came to
    [recapped] posted the recap of
    [took-out] took a picture out of the recap of
    [held] held back a message of
    [released] let go a message of
    [sent-now] sent early a message of
    [skipped] left out a message of
    [linked] linked a group
    [founded] made a place
    [invited] invited somebody
    [joined] joined the organisers
    [dismissed] removed an organiser
    [revoked] took an invitation back
   *[broadcast] wrote to all groups
}{ $number ->
    [none] { "" }
   *[other] { " " }#{ $number }
}{ $detail ->
    [none] { "" }
   *[other] : { $detail }
}

## The timeline

timeline-title = 🗓 What will still go out for <b>{ $title }</b>
timeline-empty = Nothing more will go out for { $title }.
timeline-line = { $state ->
    [held] ⏸ held back · { $when }
   *[waiting] { $when }
} · { $step ->
    [announce] announcement
    [remind-evening] reminder on the evening before
    [remind-soon] reminder shortly before
    [decide] question: hold it or cancel?
    [ask-attendance] question: who came?
    [ask-feedback] question: how was it?
    [tell-feedback] what people said
    [recap] recap
    [seats] news of seats given or taken back
    [calendar] an updated file for calendars
    [offer-ends] end of an offered seat; the next in line is told
   *[changed] news of the change
}{ $people ->
    [0] { "" }
    [one] {" → "}{ $people } person
   *[other] {" → "}{ $people } people
}{ $groups ->
    [0] { "" }
    [one] {" → "}{ $groups } group
   *[other] {" → "}{ $groups } groups
}
button-coming = 👀 { $step ->
    [announce] Announcement
    [remind-evening] Reminder, evening before
    [remind-soon] Reminder, shortly before
    [decide] Hold it or cancel?
    [ask-attendance] Who came?
    [ask-feedback] How was it?
    [tell-feedback] What people said
   *[recap] Recap
}
button-steer = { $steering ->
    [hold] ⏸ Hold back
    [release] ▶️ Let it go
    [now] 📣 Send now
   *[skip] 🚫 Leave out
}
steered = { $steering ->
    [hold] ⏸ It waits until you let it go.
    [release] ▶️ It goes out at its time.
    [now] 📣 It is going out.
   *[skip] 🚫 It will not go out.
}
list-choose-timeline = 🗓 Of which activity?

## Places, and who runs them

places-title = 🏠 Your places
places-line = { $name } · { $slug }
places-how = To make a place, send for example: /place { "taipinglu lianhua Lianhua station" }
    To write to all groups below a place, send: /broadcast { "taipinglu" } and your words.
people-title = 👥 { $name }: who runs it, beside the admins of its groups
people-line = { $role ->
    [coordinator] ⭐ { $name }, coordinator
   *[organiser] { $name }, organiser
}
button-dismiss = ❌ Remove { $name }
button-invite = { $purpose ->
    [group] ➕ Link a group
    [coordinator] ➕ Invite a coordinator
   *[organiser] ➕ Invite an organiser
}
invitation = { $purpose ->
    [group] ➕ Open this link, and choose the group for <b>{ $name }</b>:
    [coordinator] ➕ Send this link to whoever is to coordinate <b>{ $name }</b>:
   *[organiser] ➕ Send this link to whoever is to organise at <b>{ $name }</b>:
}
    { $link }
    It can be used once, for three days.
invitation-open = { $purpose ->
    [group] ⏳ Open link for a group
    [coordinator] ⏳ Open link for a coordinator
   *[organiser] ⏳ Open link for an organiser
}, until { $until }
button-revoke = { $purpose ->
    [group] ✖️ Take back the link for a group
    [coordinator] ✖️ Take back the link for a coordinator
   *[organiser] ✖️ Take back the link for an organiser
}
revoked = ✅ Taken back. The link does not work any more.
claim-of = 🔗 { $name } opened your link in the group “{ $group }”. Is this the group that is to hear about { $place }? Its admins will run activities there.
claim-of-group = 🔗 An admin opened your link in the group “{ $group }”. Is this the group that is to hear about { $place }? Its admins will run activities there.
button-claim-yes = ✅ Yes, link it
button-claim-no = No, I do not know it
claim-waits = ⏳ Almost done: whoever made this link is asked whether this is the right group. Nothing else to do here.
claim-accepted = ✅ Linked. The group now hears about activities of { $place }.
claim-declined = ✅ The group was not linked, and the link does not work any more. For a new one, send /places.
role-taken = ✅ You are now { $role ->
    [coordinator] a coordinator of
   *[organiser] an organiser at
} { $name }. Send /help to see what you can do.
dismissed = Done. They run nothing here any more.
place-how = Write the place above, a short name, and the name, for example: /place { "taipinglu lianhua Lianhua station" }
place-unknown = There is no place “{ $slug }”. Send /places to see the short names.
place-bad-slug = “{ $slug }” cannot be a short name. Use small letters, digits and “-”, for example “lianhua”.
place-taken = There is a place “{ $slug }” already. Choose another short name.
broadcast-how = Write the place and then your words, for example: /broadcast { "taipinglu" } The library is closed tomorrow.
broadcast-too-long = That is { $count } letters long. Please keep it to { $most }.
broadcast-preview = 📣 This goes to { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
} of { $name } and all below:
button-send-broadcast = 📣 Send it
broadcast-progress = 📣 Sent to { $sent } of { $groups } groups …
broadcast-done = ✅ Arrived in { $sent } of { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}.
broadcast-not-arrived = ⚠️ It did not arrive in a group of { $name }.
help-coordinator = /place – make a place
    /broadcast – write to all groups below a place

## A new activity, step by step

create-ask = { $question ->
    [title] 📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [day] 📅 On which day? Tap it, or write it.
    [hour] 🕙 At what time? Tap it, or write it, for example “10:00-11:30”.
    [place] 📍 At which place?
    [venue] 🚪 Where exactly? Write the room, or the house.
    [seats] 👥 How many seats? Tap it, or write a number.
    [theme] 🎈 What is it about?
   *[programme] 📋 What will happen? Write a line for each point.
}
create-which = “{ $line }” can mean more than one time. Which one?
create-earlier = 🔁 Which one shall be held again?
create-no-earlier = There is nothing to hold again yet. Write the name of the new activity.
button-again = 🔁 The same again
button-seats = { $seats ->
    [0] No limit
   *[other] { $seats }
}
button-pass = Skip
weekdays = Mo Tu We Th Fr Sa Su
button-field-edit = ✏️ Edit
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## How it was

feedback-ask = How was <b>{ $title }</b>? One tap is enough. The organisers see only the numbers.
button-was-absent = I was not there
feedback-thanks = Thank you for telling us!
feedback-result = ⭐ <b>{ $title }</b>: { $count ->
    [one] { $count } person said
   *[other] { $count } people said
} how it was, { $average } of 5 on average.
feedback-few = ⭐ <b>{ $title }</b>: Fewer than five people said how it was. So that nobody's answer can be told, I show no numbers.
feedback-preview = The numbers come at that time, if five people or more have answered by then.


## Series

series-none =
    Nothing repeats at your places yet. Send <code>/new</code> with a line such as
    <code>repeat: every Saturday</code>, or tap 🔁 below a preview.
series-choose = Which series?
series-title =
    🔁 <b>{ $title }</b>
    { $rule } · { $hour }
    📍 { $place }
series-day = • { $when }
series-day-made = • { $when } · #{ $number }
series-day-moved = • { $date } → { $when }
series-day-out = • <s>{ $date }</s> left out
series-no-days = No other day is ahead.
series-ended-note = This series has ended. What is listed here still takes place.
series-ended = The series has ended. What is in the calendar stays.
series-goes-on = The series goes on.
series-summary =
    🔁 Repeats { $rule }.
    Then: { $days } …
    From here on each one enters the calendar four weeks ahead.
series-once-more = 🔁 Repeats { $rule }. No other day is ahead.
series-begun =
    🔁 And it repeats { $rule }. To leave a day out, move one or end it, send /series.
series-saved = { $count ->
    [one] “{ $title }” is changed. The ones to come will be like it.
   *[other] “{ $title }” is changed on { $count } days; those who signed up are told in a minute. The ones to come will be like it.
}
rule-weekly = { $every ->
    [one] every { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
   *[other] every { $every } weeks on { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
}
rule-weekday-of-month = on the { $which ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[5] last
} { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} of the month
rule-days-of-month = on days { $days } of each month
rule-festivals = on { $names }
rule-days = { $count ->
    [one] on one day
   *[other] on { $count } days
}
rule-cron = by the crontab line { $line }
rule-until = { $rule }, until { $date }
date-in-year = { $date } { $year }
festival = { $festival ->
    [new-year] New Year
    [laba] Laba
    [spring-eve] Spring Festival Eve
    [spring-festival] Spring Festival
    [lantern] the Lantern Festival
    [lei-feng] Lei Feng Day
    [womens-day] Women's Day
    [qingming] Qingming
    [labour-day] Labour Day
    [childrens-day] Children's Day
    [dragon-boat] the Dragon Boat Festival
    [qixi] Qixi
    [mid-autumn] Mid-Autumn
    [national-day] National Day
    [double-ninth] Double Ninth
   *[winter-solstice] the winter solstice
}
new-bad-repeat = { $problem ->
    [ambiguous]
        “{ $line }” can mean two things. Please write <code>repeat: every two weeks</code> or
        <code>repeat: 2nd Saturday of the month</code>.
    [end]
        I cannot read the last day in “{ $line }”. Please write <code>repeat: every Saturday until 30 June</code>.
   *[rule]
        I cannot read how often in “{ $line }”. Please write, for example, <code>repeat: every Saturday</code>,
        <code>repeat: every two weeks</code>, <code>repeat: 1st and 15th of the month</code> or
        <code>repeat: Dragon Boat, Mid-Autumn</code>.
}
create-repetition = How often is it?
button-repetition = { $word ->
    [once] Only once
    [weekly] Every week
    [fortnightly] Every second week
    [half-monthly] Twice a month
   *[monthly] Once a month
}
button-repeat = 🔁 Repeat
button-series = 🔁 { $title } · { $rule }
button-leave-out = Leave out { $date }
button-move-day = Move { $date }
button-hold-day = Hold { $date } after all
button-end-series = End the series
button-resume-series = Go on with the series
button-show-series = 🔁 Series
button-save-this = Only this one
button-save-for = { $reach ->
    [following] This and the following
   *[all] All to come
}
command-series = What repeats: leave out, move, end
refusal-unknown-series = There is no such series. Send /series to see what repeats.


## Check-in

check-in-code =
    📋 <b>{ $title }</b>
    Hold this picture up for people to scan. Or let them send me the code: <b>{ $code }</b>
    From { $from } until the end. { $here } of { $going } are here.
attendance-now = Who is here at <b>{ $title }</b>? Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}).
button-who-is-here = 📋 Who is here?
here-how = Please send me the six digits that the organiser shows, for example <code>/here 471123</code>
here-welcome = { $count ->
    [one] ✅ Welcome to { $title }! You are checked in.
    [2] ✅ Welcome to { $title }! Both of you are checked in.
   *[other] ✅ Welcome to { $title }! All { $count } of you are checked in.
}
here-already = ✅ You are checked in at { $title } already.
here-late = ✅ Welcome to { $title }! You are on the list now.
refusal-unknown-code = This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.
refusal-too-many-codes = You have tried several codes. Please ask the organiser to tick your name, or try again in an hour.
refusal-not-on-list = You are not on the list of { $title }. Please ask the organiser.
command-here = On the day: say that you have come
command-checkin = The code by which people check in
list-choose-check-in = Which activity is it?
broadcast-coming = 📣 { $place } and below, { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}: “{ $text }” · { $state ->
    [draft] not sent yet
   *[sending] { $sent } sent so far
}

## The recap before and after

recap-preview =
    👆 This is how the recap of <b>{ $title }</b> will look ({ $count ->
        [0] no picture yet
        [one] { $count } picture
       *[other] { $count } pictures
    }). It goes out { $when }, or when you tap “Post the recap”.
    You can still send pictures and a few words here.
recap-stands = 👆 The recap of <b>{ $title }</b> is posted. { $count ->
    [0] It has no picture.
   *[other] Shall a picture come out of it? Tap its number.
}
button-see-recap = 👀 See the recap
button-take-out = 🗑 Picture { $number }
picture-taken-out = The picture is out.
refusal-picture-stays = The card is out with its picture, and Telegram cannot take it away. Send me another one instead.

## Templates

button-template = 📄 From a template
button-keep-template = 📄 Keep as template
button-throw-away = 🗑
templates-none = There is no template yet. Below the preview of an activity, tap “Keep as template”.
templates-choose = 📄 Which template? Then I ask for the day only.
template-kept = 📄 “{ $title }” is a template now. You find it under /new.
template-thrown-away = The template is gone.

## What people write in private

unknown-command = I do not know { $typed }.{ $near ->
    [none] { "" }
   *[other] {" "}Did you mean { $near }?
}
aside-put-in = { $count ->
    [0] Put this into the recap of <b>{ $title }</b>? The group will read it.
    [one] Put this picture into the recap of <b>{ $title }</b>? The group will see it.
   *[other] Put these { $count } pictures into the recap of <b>{ $title }</b>? The group will see them.
}
aside-where = { $count ->
    [0] Which recap shall this go into? The group will read it.
    [one] Where shall this picture go?
   *[other] Where shall these { $count } pictures go?
}
aside-nothing = All right, it stays between you and me.
aside-cancel = Cancel your sign-up for <b>{ $title }</b>?
aside-which-answer = Which question is this the answer to?
aside-stop = Shall I stop here? Nothing is changed yet.
aside-asks = That sounds like a question, so I have not taken it for your answer.
aside-instead = You have answered already. Shall I take this in its place? Nothing is changed yet.
aside-left = All right, nothing is changed.
greeted = Hello! 👋
thanked = You are very welcome!
only-words = I can only read words and pictures. Please write it to me in a few words.
only-own-words = I cannot tell whose words these are. Please write to me in your own words.
pictures-later = I keep pictures once <b>{ $title }</b> has begun. Please send them again then.
pictures-for-nothing = Thank you! There is nothing that I need pictures for right now.
button-put-in = Yes, put it in
button-put-into = 📣 Recap of { $title }
button-put-on-card = 🖼 Card of my new activity
button-no = No
button-yes-cancel = Yes, cancel
button-cancel-one = Cancel: { $title }
button-answer-for = Answer for { $title }
button-was-answer = No, that was my answer
button-leave-it = No, leave it
button-go-on = No, go on
button-is-answer = It is my answer
button-take-instead = Yes, take this
button-help = What can I do here?
pictures-too-many = { $count ->
    [one] { $count } picture was not added: a recap has room for 10.
   *[other] { $count } pictures were not added: a recap has room for 10.
}
attendance-late = The recap of <b>{ $title }</b> is out. Who came?
    Tap each name ({ $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}), and send me pictures or words: for a week I bring the recap up to date.
refusal-recap-stays = That was more than a week ago: the recap stays as it is.
