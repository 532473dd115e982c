### Volunteers and their hours. A file of the same name stands in every language, with the same texts.

help-hours = /hours – what you have helped with, in hours
skill = { $skill ->
    [helping] helping out
    [kitchen] kitchen
    [lecture] talks
    [first-aid] first aid
    [music] music
    [handicraft] handicraft
    [repairs] repairs
    [haircuts] haircuts
    [care-visits] care visits
    [children] looking after children
    [phone-help] phones
    [driving] driving
   *[translation] interpreting
}
# Takes $until
skill-proven = { $until ->
    [none] {" "}(no paper seen yet)
    [over] {" "}(paper has run out)
   *[other] {" "}(paper until { $until })
}
# Takes $served $skill $title $when $known
hours-line = { $known ->
    [verified] ✔
   *[attested] ☑
} { $served } h · { $skill } · { $title }, { $when }
hours-noted = 🙏 Thank you for helping! I have noted for you:
hours-looked-at = Your organiser has looked at your hours.
hours-stay = It stays as it was noted:
hours-taken-back = Taken back:
hours-title = 🙋 <b>Your hours</b>
# Takes $served $checked $noted
hours-this-year = This year: <b>{ $served } h</b> (✔ { $checked } h checked in, ☑ { $noted } h noted by organisers)
# Takes $served $checked $noted
hours-in-all = In all: <b>{ $served } h</b> (✔ { $checked } h, ☑ { $noted } h)
# Takes $star $served $missing
hours-next-star = ⭐ Star { $star } comes with { $served } h: { $missing } h to go.
hours-all-stars = ⭐ You have every star there is.
hours-of-nobody = You are not a volunteer yet. Would you like to help?
hours-of-helper = You have helped already: thank you! You are in no team yet, so nothing is noted. Join now, and what you helped with in the last { $days } days is noted, too.
hours-none = Nothing is noted yet. Be in a team, take a helper’s role in an activity, and come: the rest happens by itself.
hours-which = Which of these is not right?
# Takes $title $day
service-label = { $title }, { $day }
hours-all-looked-at = The organiser has been asked about all of them, or has decided. If something is still wrong, please talk to them.
# Takes $served $title
button-service = { $served } h · { $title }
button-not-right = ✋ Not right
button-not-right-of = ✋ Not right: { $title }
button-something-wrong = ✋ Something is not right
objection-taken = { $says ->
    [something] ✋ I have told the organiser. If you like, say what is not right:
   *[other] ✋ Thank you. The organiser looks at it, and you will read what was decided.
}
button-objection = { $says ->
    [absent] I was not there
    [other-time] It was another time
   *[missing] Something is missing
}
# Takes $name $says
objection-asks = ✋ <b>{ $name }</b> says that these hours are not right{ $says ->
    [absent] : was not there.
    [other-time] : it was another time.
    [missing] : something is missing.
   *[something] .
} What was it?
button-objection-stands = It stays as it is
button-objection-taken-back = Take it back
# Takes $decision $name $served
objection-decided = { $decision ->
    [stands] ✅ It stays as it is. { $name } will read it in the evening.
    [taken-back] ✅ Taken back. { $name } will read it in the evening.
   *[other-time] ✅ Noted: { $served } h. { $name } will read it in the evening.
}
objection-was-decided = This is decided already: { $decision ->
    [stands] it stays as it was.
    [taken-back] it is taken back.
   *[other-time] another time is noted.
}
help-volunteer = /volunteer – help now and then
command-volunteer = Help as a volunteer
help-team = /team – who is in your teams
volunteer-in-private = 🙋 Would you like to help now and then? Tap below.
volunteer-nowhere = There is no community here yet that looks for helpers.
volunteer-where = 🙋 Where would you like to help?
volunteer-welcome = 🙋 <b>{ $place }</b> is glad of every helper. In which team?
volunteer-you = Which fits you best?
volunteer-skill = What do you like to help with most? You can add more later.
volunteer-own = 🙋 <b>Volunteering</b>
# Takes $team $place $standing
volunteer-team = { $team ->
    [lecturers] 🎤 Speakers
    [culture] 🎭 Culture team
   *[volunteers] 🙋 Helpers
} · { $place } · { $standing ->
    [asked] waiting for the organiser
    [paused] on a break
   *[in] you are in
}
volunteer-thanks = { $age ->
    [child] 🙏 Thank you! I have asked the organiser. Please tell your parents: they have to agree first.
   *[adult] 🙏 Thank you! I have asked the organiser, and will tell you.
}
volunteer-helps-with = You help with: { $skills }
button-skills = ✏️ What I can help with
volunteer-skills = What you can help with (tap to change):
# Takes $team $place $age
volunteer-ask-leave = Do you want to leave { $team ->
    [lecturers] the speakers
    [culture] the culture team
   *[volunteers] the helpers
} of { $place }? Your hours stay. On a break I do not ask you for help, and you stay in.
# Takes $standing $age
volunteer-left = { $standing ->
    [asked] All right. You are welcome at any time.
   *[in] All right. Thank you for your help!
}
button-team = { $team ->
    [lecturers] 🎤 Give talks
    [culture] 🎭 Culture: singing, dancing, crafts
   *[volunteers] 🙋 Lend a hand
}
button-you = { $you ->
    [office] Work in an office
    [firm] Work in a firm
    [student] Student, 18 or more
    [elder] Retired: official, teacher, expert …
    [pupil] Pupil, 14 to 17
    [child] Child, 10 to 13
    [small-child] Child, under 10
   *[resident] Live here
}
button-skill = { $skill ->
    [helping] 🙌 Whatever is needed
    [kitchen] 🍲 Kitchen
    [lecture] 🎤 Talks
    [first-aid] ⛑ First aid
    [music] 🎵 Music
    [handicraft] ✂️ Handicraft
    [repairs] 🔧 Repairs
    [haircuts] 💇 Haircuts
    [care-visits] 🏠 Care visits
    [children] 🧒 Children
    [phone-help] 📱 Help with phones
    [driving] 🚗 Driving
   *[translation] 💬 Interpreting
}
# Takes $skill $has
button-own-skill = { $has ->
    [yes] ✅
   *[no] ▫️
} { $skill ->
    [helping] Whatever is needed
    [kitchen] Kitchen
    [lecture] Talks
    [first-aid] First aid
    [music] Music
    [handicraft] Handicraft
    [repairs] Repairs
    [haircuts] Haircuts
    [care-visits] Care visits
    [children] Children
    [phone-help] Help with phones
    [driving] Driving
   *[translation] Interpreting
}
button-standing = { $step ->
    [pause] ⏸ Take a break
    [resume] ▶️ Go on
   *[leave] 🚪 Leave
}
button-another-team = ➕ Another team
# Takes $name $team $place
member-asks = 🙋 <b>{ $name }</b> would like to help: { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} · { $place }
# Takes $occupation $age
member-is = { $age ->
    [under-10] under 10
    [under-14] 10 to 13 years
    [minor] 14 to 17 years
   *[adult] { $occupation ->
        [office] works in an office
        [firm] works in a firm
        [student] student
        [elder] retired official, teacher or expert
       *[resident] lives here
    }
}
member-no-consent = 👪 Under 14: a guardian has to agree first.
# Takes $name $age
member-guardian = 👪 { $name } is under { $age ->
    [under-10] 10. Has a guardian agreed? And somebody grown up has to be with them when they help.
   *[under-14] 14. Has a guardian agreed?
}
button-guardian-agreed = ✅ Yes, take them in
# Takes $name $team $place $standing
member-title = 🙋 <b>{ $name }</b> · { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} · { $place } · { $standing ->
    [asked] wants to be in
    [paused] on a break
    [left] not in
   *[in] in
}
member-leads = ⭐ leads the team
member-hours = ⏱ { $served } h in all
member-since = volunteer since { $date }
button-member = { $what ->
    [take-in] ✅ Take in
    [not-now] Not now
    [leader] ⭐ Let them lead the team
    [no-leader] No longer leads the team
   *[out] 🚪 Take out of the team
}
taken-in = 🎉 You are in: { $team ->
    [lecturers] the speakers
    [culture] the culture team
   *[volunteers] the helpers
} of { $place }. Take a helper’s role in an activity whenever you like. Your hours are noted for you.
team-nobody = Nobody is in a team yet. Residents join with the button below, in private.
# Takes $count $asked
team-title = 👥 { $count ->
    [one] { $count } volunteer
   *[other] { $count } volunteers
}{ $asked ->
    [0] { "" }
    [one] , { $asked } has asked to join
   *[other] , { $asked } have asked to join
}. Tap a name.
# Takes $name $team $standing $place
button-in-team = { $standing ->
    [asked] 🆕
    [paused] ⏸
   *[in] 🙋
} { $name } · { $team ->
    [lecturers] speakers
    [culture] culture
   *[volunteers] helpers
}{ $place ->
    [none] { "" }
   *[other] {" "}· { $place }
}
help-stars = /stars – who has served enough for a star
stars-where = ⭐ Of which place?
stars-title = ⭐ <b>Stars</b> · { $place }
stars-nobody = Nobody is waiting for a new star.
stars-eligible = Have served enough for a new star:
stars-preview = This goes into your groups, and each of them reads in private that they are in it:
stars-hidden = Not in it, since they have hidden their name: { $names }. Please ask them first; they show it again in their settings.
button-stars-post = 📣 Post it
star-noticed = ⭐ You have helped for { $served } h: { $star ->
    [one] your first star
   *[other] star { $star }
} is on the way. Until { $until } neighbours may say if something is not right; then you have it.
star-declined = Star { $star } was not granted this time. Please talk to the organiser about it. It comes up again when you have helped more.
# Takes $name $star $has
stars-decided = { $has ->
    [yes] ✅ { $name } has star { $star } now.
   *[no] ✖️ { $name } does not get star { $star } now. It comes up again when they have helped more.
}
star-own = This is your own star. If it is not right, please tell the organiser.
# Takes $name $whose $star $until
star-said = ✋ { $name } says that star { $star } of { $whose } is not right. Please ask why; you decide after { $until }.
button-star-unsaid = ↩️ It is right after all
# Takes $name $whose $star
star-unsaid-tell = ↩️ { $name } has taken it back: star { $star } of { $whose } is all right.
star-unsaid = All right: nothing is said about { $name }’s star.
hours-star-waits = ⭐ You have helped enough for star { $star }. The organiser gives notice of it.
# Takes $stars $name $served
star-line = { $stars } { $name } · { $served } h
# Takes $standing $until $count
star-open = { $standing ->
    [noticed] Notice until { $until }{ $count ->
        [0] , no objection so far.
        [one] , { $count } objection.
       *[other] , { $count } objections.
    }
   *[asked] The notice is over, with { $count ->
        [one] { $count } objection
       *[other] { $count } objections
    }. Please ask, and decide.
}
star-objectors = Objections by:{ " " }
stars-over = ⭐ The notice is over.
stars-over-granted = Nobody objected; they have their star now:
star-notice = ⭐ <b>Thank you for so many hours!</b> These neighbours are to get a star:
star-notice-until = Is something not right? Until { $until } you can say so in private; only the organisers read who did.
star-notice-over = This notice is over.
star-object-whom = Whose star is not right? The organisers will ask you why; nobody else learns of it.
star-objected = Thank you. The organisers will ask you about { $name }’s star, and nobody else learns of it.
# Takes $star $served
star-granted = 🌟 { $star ->
    [one] You have your first star
   *[other] You have { $star } stars now
}: { $served } h for your neighbours. Thank you!
button-star-notice = 📣 { $count ->
    [one] Announce it
   *[other] Announce all { $count }
}
button-star-object = ✋ Not right? In private
# Takes $name $star
button-star-of = { $name }: star { $star }
# Takes $name $has
button-star-decide = { $has ->
    [yes] ✅ Grant { $name }
   *[no] ✖️ Not { $name }
}
# Takes $why $title
hours-less = {" "}({ $why ->
    [same-time] at the same time as { $title }
   *[full-day] a day counts 8 h at most
})
# Takes $served $why $title
objection-cut = Of it { $served } h count: { $why ->
    [same-time] the rest is at the same time as { $title }.
   *[full-day] a day counts 8 h at most.
}
objection-own = These are your own hours. Somebody else who runs the place decides about them.
# Takes $team $place
not-taken-in = Thank you for offering to help! { $place } cannot take you into the { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} right now. You are welcome at every activity.
# Takes $team $place
let-go = You are no longer in the { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} of { $place }. Your hours stay. If that is a mistake, ask the organiser.
# Takes $team $place
leads-now = ⭐ You lead the { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} of { $place } now. With the button “My teams” in “Volunteering” you see who is in it.
# Takes $team $place
leads-no-more = You no longer lead the { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} of { $place }. Thank you!
# Takes $name $reached
member-ask-out = { $reached ->
    [yes] Take { $name } out of the team? I will tell them. Their hours stay.
   *[no] Take { $name } out of the team? I cannot reach them, so please tell them yourself. Their hours stay.
}
# Takes $title $when $ends $role $needed
call-asks = 🙋 <b>{ $title }</b>
    { $when }{ $ends ->
    [none] { "" }
   *[other] –{ $ends }
}, as { $role }{ $needed ->
    [0] { "" }
    [one] : one more is needed
   *[other] : { $needed } more are needed
}. Can you come?
button-call-come = ✅ I’ll come
button-call-not-this-time = Not this time
call-which = 🙋 For what do you need helpers?
call-nowhere = No activity lacks helpers at the moment. To ask for some, tap “✏️ Edit” at an activity, then “🙋 Helpers”.
call-as-what = As what?
# Takes $role $needed
button-call-role = { $role }{ $needed ->
    [any] { "" }
   *[other] {" "}· { $needed } missing
}
call-enough = 👌 Enough helpers have come forward already.
call-nobody-can = Nobody in a team there can be asked for this: for first aid and driving I ask those whose paper you have seen. Tap somebody’s name in your team, then 📄.
call-all-asked = Everybody there has been asked already, or cannot be asked by message. Tomorrow I can ask again.
call-nobody = Nobody is in a team there yet.
call-whom = Whom shall I ask? Each of them gets this, in private:
# Takes $team $count
button-call-team = { $team ->
    [lecturers] 🎤 Speakers
    [culture] 🎭 Culture team
   *[volunteers] 🙋 Helpers
} · ask { $count }
call-sent = { $count ->
    [0] Nobody can be asked just now.
    [one] ✅ I have asked one person. Whoever comes stands on the list at once.
   *[other] ✅ I have asked { $count } people. Whoever comes stands on the list at once.
}
# Takes $count $when
call-waits = { $count ->
    [one] 🌙 One person is asked in the morning: { $when }.
   *[other] 🌙 { $count } people are asked in the morning: { $when }.
}
call-not-asked = { $count ->
    [one] One person is not asked: they were asked already, cannot be asked by message, or have shown no paper for it.
   *[other] { $count } are not asked: they were asked already, cannot be asked by message, or have shown no paper for it.
}
# Takes $title $when $role
call-comes = ✅ Thank you! You are on the list: <b>{ $title }</b>, { $when }, as { $role }.
call-came-late = 🙏 Thank you! Enough have come forward already. Another time gladly.
call-team-left = { $standing ->
    [asked] 🙏 Thank you! The organiser takes you into the team first, so I have not put you down yet.
    [paused] ⏸ You are on a break, so I have not put you down. To help now, tap below, then “Go on”, and answer once more.
   *[left] You have left the team that was asked, so I have not put you down. You can come like everybody else, or join the team again.
}
call-another-time = 👌 All right, thank you for telling me. Another time!
button-call-volunteers = 🙋 Ask the volunteers
button-never-called = 🔍 Not asked lately
team-never-called = { $count ->
    [0] Everybody has been asked in the last 90 days.
    [one] 🔍 One person has not been asked in the last 90 days.
   *[other] 🔍 { $count } people have not been asked in the last 90 days.
}
# Takes $called $came
member-called = { $called ->
    [0] 🙋 nobody has called on them in 90 days
    [one] 🙋 asked to help once in 90 days, came { $came ->
        [one] once
       *[other] { $came } times
    }
   *[other] 🙋 asked to help { $called } times in 90 days, came { $came ->
        [one] once
       *[other] { $came } times
    }
}
button-desk-add = ➕ Add a volunteer
desk-where = ➕ At which place?
desk-which-team = ➕ In which team?
button-desk-team = { $team ->
    [lecturers] 🎤 Speakers
    [culture] 🎭 Culture team
   *[volunteers] 🙋 Helpers
}
# Takes $team $place
desk-who = ➕ { $team ->
    [lecturers] 🎤 Speakers
    [culture] 🎭 Culture team
   *[volunteers] 🙋 Helpers
} · { $place }
    Who? Write the name. If you like, the telephone as well, of which I keep the last four digits: “Grandma Wang 1234”.
# Takes $name $team $place
desk-entered = ✅ <b>{ $name }</b> is in: { $team ->
    [lecturers] speakers
    [culture] culture team
   *[volunteers] helpers
} · { $place }
desk-hours-come = ⏱ When they help, put their name on the list: their hours are noted by themselves.
button-desk-another = ➕ Another one
button-note-hours = ⏱ Note hours
button-age = 👤 Age
button-phone-link = 🔗 Join with their phone
button-consent = 👪 A guardian has agreed
# Takes $name
member-how-old = How old is { $name }? I keep no birthday.
button-age-class = { $age ->
    [under-10] Under 10
    [under-14] 10 to 13
    [minor] 14 to 17
   *[adult] 18 or more
}
# Takes $name $link
phone-link = 🔗 Let <b>{ $name }</b> scan this with their telephone, or send them the link:
    { $link }
    It works once, within 7 days. Their hours come with them.
# Takes $account $name
phone-are-both-you = You are <b>{ $account }</b> in the teams here. Are you <b>{ $name }</b> as well? Then both become one, and that stays so. If the link is somebody else’s, tap “No”.
phone-are-you = Are you <b>{ $name }</b>? Then your hours as a volunteer are yours from now on.
button-that-is-me = ✅ Yes, that is me
button-not-me = No
# Takes $name $served
phone-joined = 🎉 Welcome, { $name }! Your hours are with you now: { $served } h.
# Takes $name $account
phone-joined-tell = 🔗 <b>{ $name }</b> is in the messenger now, as { $account }. If that is somebody else, take them out of the team, add { $name } again, and note their hours anew.
phone-not-me = 👌 All right, nothing has changed. Please tell whoever gave you the link.
by-hand-at-what = ⏱ At what did { $name } help?
by-hand-nothing = At no activity of the last 30 days is anything missing for { $name }.
# Takes $name $title
by-hand-how-long = ⏱ How long did { $name } help? <b>{ $title }</b>
button-so-long = { $served } h
by-hand-already = Hours are noted already for { $name } at this activity.
button-mistake = ↩️ That was a mistake
# Takes $name $title
by-hand-taken-back = ↩️ Taken back: nothing is noted for { $name } any more. <b>{ $title }</b>
# Takes $served $name $title
by-hand-noted = ✅ Noted: { $served } h for { $name }. <b>{ $title }</b>
button-papers = 📄 First aid, driving: paper seen
paper-which = 📄 Which paper has { $name } shown you?
# Takes $skill $until
button-paper = { $skill ->
    [first-aid] ⛑ First aid
   *[driving] 🚗 Driving licence
}{ $until ->
    [none] {""}
   *[other] {" "}· until { $until }
}
# Takes $name $skill
paper-year = { $skill ->
    [first-aid] ⛑ First aid of { $name }: in which year does the paper end?
   *[driving] 🚗 Driving licence of { $name }: in which year does it end?
}
# Takes $name $skill
paper-month = { $skill ->
    [first-aid] ⛑ First aid of { $name }: until the end of which month?
   *[driving] 🚗 Driving licence of { $name }: until the end of which month?
}
button-paper-gone = ✖ It holds no more
volunteer-show-paper = 📄 For first aid and driving, show your paper to the organiser once. Then I can ask you for it.
hours-recounted = Counted anew, since times overlap:
hours-not-noted = Nothing is noted for <b>{ $title }</b>, the organiser has decided. If that is wrong, please talk to them.
button-missed = ➕ Something is missing
missed-at-what = ➕ At what did you help, though nothing is noted?
missed-nothing = Of the last 30 days nothing is open at your places: everything is noted, or you have told me already.
missed-taken = ✋ Thank you. I have asked the organiser about <b>{ $title }</b>, and you will read what was decided.
# Takes $name $title $when
missed-asks = ✋ <b>{ $name }</b> helped at this, and nothing is noted: <b>{ $title }</b>, { $when }. How long was it?
button-missed-not = ✖ Did not help there
missed-was-decided = This is decided already.
missed-declined = All right, nothing is noted. { $name } will read it in the evening.
button-undecided = ✋ { $count ->
    [one] { $count } question
   *[other] { $count } questions
} about hours
undecided-title = ✋ What waits for your decision:
# Takes $name $what $title
button-undecided-one = { $what ->
    [missing] ➕ { $name }, missing: { $title }
   *[not-right] ✋ { $name }, not right: { $title }
}
undecided-nothing = 👌 Nothing about hours waits for you.
# Takes $role $skill
button-role-kind = { $skill ->
    [none] ❓ { $role }: what kind of help?
   *[other] ✏️ Another kind of help
}
role-kind-which = What kind of help is <b>{ $role }</b>? I ask only those who can, and hours say it.
button-role-no-help = ✖ No helper’s role
