### What several rooms say, and refusals: the reason and the way out. A file of the same name stands in every language, with the same texts.

# Takes $month $day $weekday
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
date-in-year = { $date } { $year }
date-time = { $date }, { $time }
# Takes $day $weekday
date-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day }
# Takes $first $first_short $last $last_short
dates-in-month = { $first_short } – { $last }
dates = { $first } – { $last }
each-day = { $dates }, each day { $from }–{ $until }
day-of-several = { $when } (day { $which } of { $most })
theme = { $theme ->
    [lecture] 📖 Talk
    [appraise] 🏅 Honour
    [help] 🤝 Help
    [celebrate] 🎉 Festival
   *[fun] 🎈 Fun
}
button-theme = { $theme ->
    [lecture] 📖 Talk
    [appraise] 🏅 Honour
    [help] 🤝 Help
    [celebrate] 🎉 Festival
   *[fun] 🎈 Fun
}
card-point = { $number }. { $text }
names-separator = {", "}
button-join-line = 🕐 Join the waitlist
button-private = 🔔 Get reminders
button-discard = Discard
button-call-off = ❌ Cancel the activity
button-post-recap = 📣 Post the recap
button-back = ◀️
button-turn = ⬇️ More
button-next = ▶️
button-activity = { $title } · { $when }
named = { $name }: { $text }
list-choose-cancel = Which sign-up would you like to cancel? Tap it:
mine-empty = You have not signed up for anything yet.
welcome = 👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.
welcome-in = ✅ You have a seat{ $companions ->
    [0] { "" }
    [one] , you and { $companions } companion
   *[other] , you and { $companions } companions
}. I will remind you here.
welcome-waiting = 🕐 You are on the waitlist, { $ahead ->
    [0] first in line
    [one] with { $ahead } person before you
   *[other] with { $ahead } people before you
}. When a seat is free, I will tell you here.
discarded = The draft is discarded.
button-way = { $way ->
    [activities] 📋 What’s on
    [signup] ✅ Sign up
    [cancel] Cancel a sign-up
    [calendar] 📅 My calendar
    [mine] 🎟 My sign-ups
    [settings] ⚙️ Settings
    [menu] 🍽 Menu
    [wish] 💫 I wish for something
    [wishes] 💫 Wishes
    [inbox] 📥 What waits
    [poll] 📊 Poll
    [volunteer] 🙋 Volunteering
    [hours] ⏱ My hours
    [team] 👥 My teams
    [mydata] 📄 What you keep about me
    [forget] 🗑 Delete it
    [help] ❓ What can I do?
    [new] ➕ New activity
    [edit] ✏️ Edit
    [checkin] 📍 Today
    [roster] 👥 Who comes
    [add] ➕ Add somebody
    [phone] 📞 To tell by phone
    [timeline] 📣 What will go out
    [recap] 📸 Recaps
    [series] 🔁 What repeats
   *[places] 🏠 My places
}
button-cannot-come = 🙁 I can’t come
list-choose-roster = 👥 Whose list?
list-choose-recap = 📸 Whose recap?
list-no-recap = There is no recap to look at now. Recaps can be seen for a week after an activity.
refusal-over = This activity is over.
refusal-running = It has already begun. Just come along and ask on the spot!
refusal-too-late-to-cancel = It has already begun, so there is nothing to cancel any more. { $contact ->
    [none] If you cannot come, tell the organiser.
   *[other] If you cannot come, tell them: { $contact }
}
refusal-closed = Sign-up is closed. { $contact ->
    [none] Ask an organiser whether there is room.
   *[other] Ask here: { $contact }
}
refusal-called-off = This activity is cancelled.
refusal-not-in = You have not signed up for this one.
refusal-only-neighbours = You have not signed up yourself here, only a neighbour. Their seat is given back under “My sign-ups”.
refusal-not-open-yet = Sign-up is not open yet. It opens { $when }.
# Takes $role $seats $other
refusal-role-full = { $seats ->
    [one] Only one person is needed for “{ $role }”, and there is one.
   *[other] “{ $role }” is full, too: { $seats } people are needed, and there are enough.
} You keep your place on the waitlist for “{ $other }”.
refusal-few-needed = { $seats ->
    [one] Only one person is needed for “{ $role }”; your party is too large.
   *[other] Only { $seats } people are needed for “{ $role }”; your party is too large.
}
refusal-not-offered = No seat is kept for you now. “Where do I stand?” tells how it looks.
refusal-other-role = You have signed up for “{ $role }”. To change, first tap “Cancel”.
refusal-too-many-companions = { $most ->
    [0] Nobody can be brought along here. Please let each person sign up.
    [one] You can bring { $most } person along.
   *[other] You can bring up to { $most } people along.
}
refusal-too-late-to-undo = It is too late to undo this. You can still change it.
refusal-changed-meanwhile = Somebody has just changed this activity. Please look at it again, and write your change once more.
refusal-not-asked = This question is for somebody else. To sign up yourself, tap the card.
refusal-not-newest = This has changed since, so I did nothing. Please look at the newest message.
not-newest = That message is not the newest any more, so I did nothing. This is how it stands now:
refusal-only-coordinators = Only coordinators of that place can do this.
refusal-used-invitation = This link was used already, or is too old. Please ask whoever gave it to you for a new one.
refusal-used-owner-link = This link was used already, or its 15 minutes are over. Please ask whoever started the bot for a new one.
refusal-linked-already = This group belongs to a place already, and stays with it. Only an owner of the bot can change that.
refusal-only-admins-here = Only an admin of this group can link it. Please ask one of them to open the link.
button-field = { $field ->
    [title] Name
    [time] 🕙 Time
    [day] 📅 Day
    [hour] 🕙 Time
    [place] 🏠 Which place
    [venue] 📍 Place
    [seats] 👥 Seats
    [programme] 📋 Programme
    [contact] ☎️ Contact
    [theme] 🎈 Theme
    [picture] 🖼 Picture
    [helpers] 🙋 Helpers
    [more] 💬 Notes
   *[rules] ⚙️ Sign-up
}
button-go-back = ◀️ Back
list-nothing-to-edit = There is nothing ahead yet.
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
button-coming-day = { $name } · { $date }
claim-waits = ⏳ Almost done: whoever made this link is asked whether this is the right group. Nothing else to do here.
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
refusal-no-count = That is no number of people. Send how many you are, for example: /signup { $number } 2 – or a neighbour’s name: /signup { $number } Grandma Wang
refusal-no-such-guest = You have not signed up “{ $name }”.
refusal-no-such-number = There is no number { $text } on the list.
refusal-not-begun = It has not begun yet. Tick who came once it has.
refusal-unknown-activity = There is no such activity.
# Takes $number $when
refusal-not-announced = Number { $number } is not announced yet. { $when ->
    [soon] It will be shortly; then it has a list.
   *[other] It will be on { $when }; from then on it has a list.
}
refusal-which-activity = Which activity? Reply to its card, or write its number behind the command.
refusal-only-organisers = Only organisers can do this. Ask an admin of your group.
refusal-only-owners = Only the owners of this bot can do this.
refusal-no-draft = There is no draft any more.
refusal-not-over = It is not over yet. Come back afterwards.
refusal-recap-done = The recap is already posted.
refusal-old-button = This button is too old. If no newer message stands below, write “hello” to me.
refusal-group-only = Send this in the group it is about.
refusal-private-only = Please send this to me in private.
refusal-not-linked = This group belongs to no place yet. An owner can send /link here.
refusal-too-many = That was quick! Please wait a moment and try again.
failure = Something went wrong on our side. Please try again in a moment.
refusal-unknown-series = There is no such series.
refusal-unknown-code = This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.
refusal-too-many-codes = You have tried several codes. Please ask the organiser to tick your name, or try again in an hour.
refusal-not-on-list = You are not on the list of { $title }. Please ask the organiser.
refusal-picture-stays = The card is out with its picture, and Telegram cannot take it away. Send me another one instead.
refusal-recap-stays = That was more than a week ago: the recap stays as it is.
button-take-seat = ✅ Yes, I will come
refusal-no-paper = To help with this, the organiser has to see your paper first: a first-aid certificate, or a driving licence. Please show it to them. You are welcome to take part meanwhile.
refusal-not-for-children = To help here, a guardian has to agree first, and some things are for grown-ups. Please ask the organiser. You are welcome to take part.
