### Making activities, and changing them. A file of the same name stands in every language, with the same texts.

help-new = /new – a new activity, step by step
help-edit = /edit – change one
help-series = /series – what repeats
help-cancelactivity = /cancelactivity 12 – cancel number 12
button-publish = ✅ Publish
button-keep-on = Keep it
picture-on-card = 📷 The picture will be on the card.
preview = This is how it will look:
preview-when = It goes out on { $when }{ $groups ->
    [0] , but no group can be reached yet. Add me to the group of the place
    [one] {" "}to { $groups } group
   *[other] {" "}to { $groups } groups
}.
preview-past = ⚠️ { $when } is already past. Tap “Publish”, and choose another day.
closes-unseen = ⚠️ Sign-up closes on { $when }, before the card goes out: nobody could sign up. { $state ->
    [draft] Publish it, then tap
   *[saved] Tap
} “What will go out” and “Send now”.
preview-at-once = It goes out right away to { $groups ->
    [0] no group yet, for none can be reached. Add me to the group of the place
    [one] { $groups } group
   *[other] { $groups } groups
}.
published = ✅ Saved as number { $number }. It will be announced on { $when }.
published-at-once = ✅ Saved as number { $number }. It is being announced now.
published-unheard = ✅ Saved as number { $number }.
no-group-hears = ⚠️ No group can be reached, so nobody reads of it yet. Add me to the group, so that I can write there: “My places” has a button for it. What is announced by then goes out there at once.
button-see-draft = 👀 Go on in private
new-in-private = Kept! Tap the button to go on in our private chat.
new-how = Send /new, and then in the same message, for example:

    /new Choir practice Sat 10:00-11:30
    seats: 20
    place: Culture hall
    programme: warm-up; three songs; tea
    more: bring a cup
notice-read = 📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.
notice-repeats = 🔁 I took it for several dates; they stand below. If it is only once, tap “Repeat”, then “Only once”.
notice-repeats-somehow = 🔁 It seems to be held more than once. I could not read how often: tap “Repeat” below the preview.
draft-rests = 💤 Your draft “{ $title }” is laid aside. What you write or send from now on does not go into it. It waits here for a week.
draft-rests-unnamed = 💤 Your draft is laid aside. What you write or send from now on does not go into it. It waits here for a week.
change-rests = 💤 I no longer wait for an answer about “{ $title }”. Nothing has changed.
button-take-up = ▶️ Go on
notice-invites-nobody = I find nothing in this that people could come to.
notice-several = I find { $count } activities in this table. Please send me one at a time: the first row of the table with one of the rows below it.
refused-once-more = I kept nothing of it. Please send it once more, with that put right.
draft-kept = Your draft “{ $title }” is kept. One tap brings it back.
button-bring-back = ◀️ { $title }
notice-draft-open = You still have a draft. Go on with it, or discard it; then send the notice again.
new-no-date = I found no date in “{ $line }”. Write for example “Sat 10:00” or “28 Nov 14:30”, and send it again.
new-no-time = I found no time in “{ $line }”. Write for example “Sat 10:00”, and send it again.
new-ambiguous = “{ $line }”: is that { $times }? Write it like “14:30” or “3pm”, and send it again.
new-ambiguous-day = “{ $line }” can mean more than one day: { $times }? Write the date that you mean, and send it again.
new-disagree = In “{ $line }” the date and the day of the week do not match: { $times }? Send it again with the right one.
new-repeats = “{ $line }” is more than one day. Write the first day, and below it a line such as “repeat: every Saturday”.
new-unclear = I am not sure when “{ $line }” is. Write it like “5 Dec 10:00”, and send it again.
new-unclear-word = I am not sure what “{ $word }” means in “{ $line }”. Write the day and the time like “5 Dec 10:00”, and send it again.
new-converted = 🌐 The time was written for another time zone. Here it is { $when }.
new-limits-converted = 🌐 A time for signing up was written for another time zone. Above it is as clocks here show it.
edit-hour = 🕙 { $day }: at what time? Write it, for example “10:00”.
edit-converted = 🌐 The time was written for another time zone. Below it is as clocks here show it.
or-separator = {" or "}
new-past = { $when } is already past. Write a date ahead, and send it again.
new-no-such-day = There is no such day: “{ $line }”. Check the date, and send it again.
new-no-title = What is it called? Put the name first, for example: Choir practice Sat 10:00
new-title-too-long = The name has { $count } letters. Make it 200 at the most, and send it again.
new-more-too-long = What comes under “more” has { $count } letters, and there is room for { $most }. Please shorten it and send it again.
new-bad-seats = I cannot read the number of seats in “{ $line }”. Write for example “seats: 20”, and send it again.
new-bad-helpers = I cannot read which helpers you need in “{ $line }”. Write for example “helpers: 3”, or “helpers: kitchen 2, welcome 1”, and send it again.
new-bad-number = The number in “{ $line }” cannot be read, or is too large. Please mend it and send it again.
new-too-many = “{ $line }” is one line too many; { $most } is the most. Please leave it out and send it again.
new-after-start = “{ $line }” is after the start. Please write an earlier time and send it again.
new-overlap = “{ $line }” would begin again before its last day is over. Please make it less often, or on fewer days.
new-bad-line = I do not understand the line “{ $line }”. A line begins with “place:”, “seats:”, “programme:”, “contact:”, “helpers:” or “theme:”; for anything else, “more:”.
new-unknown-place = You run no place called “{ $place }”. Yours are: { $known }
new-which-place = At which place? Add a line such as “at: { $known }”, and send it again.
call-off-sure = Cancel <b>{ $title }</b>, { $when }? { $count ->
    [0] Nobody has signed up.
    [one] { $count } person who signed up will hear of it, in private or in the group.
   *[other] { $count } people who signed up will hear of it, in private or in the group.
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
# Takes $seats $number
seats-beyond = { $seats ->
    [one] { $seats } person has a seat
   *[other] { $seats } people have seats
} already, and keep { $seats ->
    [one] it
   *[other] them
}; nobody else gets one until some are given back. To take somebody off, look up their number with /roster { $number } and send for example: /remove { $number } 5
# Takes $number $text
seats-how = I cannot read the number of seats in “{ $text }”. Write for example /seats { $number } 30
called-off-person = ❌ <b>{ $title }</b>, { $when }, is cancelled. We are sorry!
called-off-group = ❌ <b>{ $title }</b>, { $when }, is cancelled. We are sorry!
edit-what = ✏️ What shall be changed?
edit-ask = <b>{ $title }</b> · { $field ->
    [title] Write the new name.
    [time] Write the new time, for example “Sat 10:00-11:30”, or only the hours.
    [venue] Write where it will be.
    [seats] Write how many seats there are.
    [programme] Write what will happen, a line for each.
    [contact] Write whom people can ask.
    [theme] Tap what it is about.
    [more] Write what else people should know: what to bring, what it costs.
    [picture] Send me the picture.
   *[rules] Tap what is to change, or write a line for it, for example “companions: 2” or “closes: Fri 18:00”.
}
rules-head = ⚙️ Sign-up
rule-opens = • opens { $when }
rule-closes = • until { $when }
rule-companions = • { $count ->
    [0] nobody can be brought along
    [one] one person can be brought along
   *[other] up to { $count } people can be brought along
}
rule-role = • { $role }{ $seats ->
    [0] { "" }
    [one] : one is needed
   *[other] : { $seats } are needed
}
rule-waitlist = • a freed seat { $waitlist ->
    [offer] is offered to the next in line, who can say yes or no
   *[move-up] goes to the next in line at once
}
rule-cancel-by = • you are told of those who cancel after { $when }
rule-minimum = • at least { $least ->
    [one] one person
   *[other] { $least } people
}; if there are fewer, you are asked on { $when }
rule-question = • everybody is asked: “{ $question }”
rule-late = • whoever has not signed up { $late ->
    [yes] can join at the door while seats are free
   *[no] cannot join at the door
}
button-companions = 👥 { $count ->
    [0] Nobody along
   *[other] Up to { $count }
}
button-waitlist = { $waitlist ->
    [offer] 🕐 Ask the next first
   *[move-up] 🕐 Next at once
}
button-late = { $late ->
    [yes] 🚪 Let in at the door
   *[no] 🚪 Not at the door
}
button-no-minimum = No minimum
edit-preview = 👀 This is how the card will look:
edit-not-saved = ⚠️ Not saved: something else was asked since. This is how it stands:
edit-will-tell = 📣 { $people ->
    [one] { $people } person who signed up will be told
   *[other] { $people } people who signed up will be told
}:
edit-moves-up = 📣 Whoever waits moves up as far as there is room, and is told.
edit-stale = ⚠️ The words on the card still say: “{ $words }”
edit-tells-nobody = 🔕 Nobody gets a message about this.
edit-saved-later = ✅ { $title } is changed. It is quiet now: people are told { $when }.
edit-saved = ✅ { $title } is changed.
edit-saved-and-told = ✅ { $title } is changed. People will be told in a minute.
undone = ↩️ { $title } is as it was before.
button-edit = ✏️ Change more
button-save = ✅ Save
button-save-without = ✅ Save and take that out
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
called-off-later = ❌ { $title } is cancelled. It is quiet now: people are told { $when }.
called-off-reason = Reason: { $reason }
changed-title = ✏️ Changed: <b>{ $title }</b>
changed-name = New name: { $title }
changed-time = 🕙 New time: { $new } (was { $old })
changed-place = 📍 New place: { $new } (was { $old })
changed-back-on = ✅ It takes place after all: { $when }
changed-cannot-come = You need not sign up again. If you cannot come any more, tap below.
changed-neighbours-stay = The seat is kept. If somebody cannot come any more, tap below.
list-choose-edit = ✏️ Which activity shall be changed?
create-ask = { $question ->
    [title] 📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [day] 📅 On which day? Tap it, or write it.
    [hour] 🕙 At what time? Tap it, or write it, for example “10:00-11:30”.
    [place] 📍 At which place?
    [venue] 🚪 Where exactly? Write the room, or the house.
    [seats] 👥 How many seats? Tap it, or write a number.
    [theme] 🎈 What is it about?
    [contact] ☎️ Whom can people ask? Write a name, a number, or both.
    [fee] 🪙 What does it cost?
    [audience] 👪 Whom is it for? For example: children from 6 on.
    [bring] 🎒 What should people bring?
    [helpers] 🙋 What are helpers needed for? Tap it, or write it, for example “kitchen 2, welcome 1”.
    [more] 📝 What else should people know: what to bring, what it costs?
   *[programme] 📋 What will happen? Write a line for each point.
}
helpers-how-many = 🙋 { $role }: how many?
helper-role = { $skill ->
    [helping] Helpers
    [kitchen] Kitchen helpers
    [lecture] Speakers
    [music] Musicians
    [handicraft] Craft helpers
    [repairs] Repairers
    [haircuts] Barbers
    [children] Childcare
    [driving] Drivers
    [first-aid] First aid
    [care-visits] Visitors
    [phone-help] Phone help
   *[translation] Interpreters
}
button-helpers = { $count ->
    [0] As many as like
   *[other] { $count }
}
create-so-far = So far: { $text }
create-past = { $when } is already past.
detail-label = { $question ->
    [fee] Fee
    [audience] For
   *[bring] Bring
}
create-which = “{ $line }” can mean more than one time. Which one?
create-which-day = In “{ $line }” the date and the day of the week do not match. Which day is it?
create-earlier = 🔁 Which one shall be held again?
create-no-earlier = There is nothing to hold again yet. Write the name of the new activity.
button-again = 🔁 The same again
button-seats = { $seats ->
    [0] No limit
   *[other] { $seats }
}
button-no-theme = Leave out
button-details = 📝 More details
button-pass = Skip
button-as-it-is = 👌 As it is
weekdays = Mo Tu We Th Fr Sa Su
button-field-edit = ✏️ Edit
# Takes $year $month
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
command-new = New activity (organisers)
command-edit = Change an activity
command-cancelactivity = Cancel an activity (organisers)
series-none =
    Nothing repeats at your places yet. Begin a new activity, and tap 🔁 below its preview.
series-choose = Which series?
series-title =
    🔁 <b>{ $title }</b>
    { $rule } · { $hour }
    📍 { $place }
series-day = • { $when }
series-day-made = • { $when } · #{ $number }
series-none-on = 🚫 No <b>{ $title }</b> on { $date }.
series-next-on = The next one: { $when }
series-day-instead = 🔁 <b>{ $title }</b> is on { $when } this time, instead of { $date }.
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
series-first-moved = 📌 { $date } is not one of its days. The first one is on { $when }.
series-once-more = 🔁 Repeats { $rule }. No other day is ahead.
series-begun =
    🔁 And it repeats { $rule }. Below you can leave a day out, move one, or end it.
# Takes $title $count
series-saved = { $count ->
    [one] “{ $title }” is changed. The ones to come will be like it.
   *[other] “{ $title }” is changed on { $count } days; those who signed up are told in a minute. The ones to come will be like it.
}
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
# What is read back of a rule can be written as one.
# Takes $every
rule-daily = { $every ->
    [1] every day
   *[other] every { $every } days
}
# Takes $every $days
rule-weekly = { $every ->
    [1] every { $days }
   *[other] every { $every } weeks on { $days }
}
rule-weekday-range = { $from } to { $until }
# Takes $every $days
rule-of-month = { $every ->
    [1] on { $days } of each month
    [2] every second month on { $days }
   *[other] every { $every } months on { $days }
}
rule-day = the { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] last day
   *[other] { $day }th
}
rule-nth = { $which ->
    [first] first
    [second] second
    [third] third
    [fourth] fourth
    [fifth] fifth
    [last-but-one] second to last
   *[last] last
}
rule-nth-weekday = the { $which } { $weekday }
rule-festivals = on { $names }
rule-days = on { $days }
rule-many-days = on { $count } days from { $from } to { $until }
rule-cron = by the crontab line { $line }
rule-until = { $rule }, until { $date }
rule-except = { $rule }, but not on { $days }
rule-with-first = { $rule }; the first one is on { $date }
list-and = { $names } and { $name }
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
    [christmas] Christmas
   *[winter-solstice] the winter solstice
}
new-bad-repeat =
    I cannot read how often in “{ $line }”. Please write, for example, <code>repeat: every Saturday</code>,
    <code>repeat: every two weeks</code>, <code>repeat: 1st and 15th of the month</code> or
    <code>repeat: Dragon Boat, Mid-Autumn</code>.
new-strange-repeat =
    I do not understand “{ $part }” in “{ $line }”. Please leave it out, or write it another way.
new-ambiguous-repeat =
    “{ $line }” can mean two things. Please write <code>repeat: { $rule }</code> or
    <code>repeat: { $other }</code>.
new-bad-repeat-end =
    I cannot read the last day in “{ $line }”. Please write <code>repeat: every Saturday until 30 June</code>.
new-repeat-hour =
    “{ $part }” is not when it begins. The hour stands beside the name; please leave it out of <code>repeat:</code>.
new-repeat-none-on = There is none on { $date } that could be left out. Please check the day.
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
    [following] From { $date } on
   *[all] All to come, from { $date } on
}
command-series = What repeats: leave out, move, end
button-template = 📄 From a template
button-keep-template = 📄 Keep as template
button-throw-away = 🗑
templates-none = There is no template yet. Below the preview of an activity, tap “Keep as template”.
templates-choose = 📄 Which template? Then I ask for the day only.
template-kept = 📄 “{ $title }” is a template now. You find it when you begin a new activity.
template-thrown-away = The template is gone.
# Takes $title $when
never-was-sure = Did <b>{ $title }</b>, { $when }, not take place? Then nobody was there, and its helpers have no hours for it. Nobody else is written to.
never-was = ❌ Noted: { $title } did not take place.
it-was = { $title } stays as it is.
button-never-was = ❌ It did not take place
button-it-was = It took place
# Takes $count
draft-ordered = { $count ->
    [one] One neighbour has ordered it and has the first seat.
   *[other] { $count } neighbours have ordered it and have the first seats.
} They hear of it when you publish it.
