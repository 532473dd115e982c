# Takes $kind $name $number $minutes
dish-at-home = { $kind ->
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
    🏠 A volunteer comes to your home. { $minutes } minutes.
button-dish-form = { $form ->
    [visit] 🏠 Make it a visit at home
   *[gathering] 👥 Make it a gathering
}
visit-where = 🏠 { $name }: where should the volunteer come, and which number can they call? Write both in one message. Only who comes will see it.
visit-where-again = Please write both in one message: the address and a telephone number. For example: Flat 4, 12 Mill Lane, 07700 900888
visit-noted = ✅ Noted: { $name }. I ask the volunteers and write to you.
visit-unsaid = { $name }: I did not hear where to come, so I took your order back. You can order it again at any time.
# Takes $kind $name $minutes $place $whom
visit-asks = 🏠 <b>{ $name }</b> at home · { $kind }, { $minutes } minutes
    { $whom ->
    [neighbour] For a neighbour without a phone
   *[self] For one person
} · { $place }. Will you go? Once you say so, you read where.
button-visit-go = ✅ I’ll go
visit-you-go = ✅ Thank you! The address is in my message. Please call first.
visit-came-late = 🙏 Thank you! Somebody was first, or it is not needed any more.
visit-somebody-goes = 🙏 { $name }: somebody goes already. Thank you!
visit-not-needed = 👌 { $name }: this is not needed any more. Thank you!
visit-another-time = 👌 { $name }: another time gladly.
visit-given-back = { $name }: you cannot go. I ask others.
visit-with-organisers = { $name }: the organiser sees to it now. Thank you!
visit-went = 🙏 { $name }: thank you for going! The address is not kept any more.
# Takes $name $who $words
visit-yours = ✅ You go: <b>{ $name }</b>
    👤 { $who }
    📍 { $words }
    Please call first and agree on a time. Afterwards tap how long it took.
# Takes $minutes
button-visit-done = ✅ Done · { $minutes } min
button-visit-back = ↩️ I cannot go after all
visit-thanks = 🙏 Thank you for going! I ask how it was, and then note your hours.
visit-back-noted = Noted. I ask others.
# Takes $name $who
visit-comes = 🙋 { $who } comes for { $name }, and calls first.
visit-somebody-comes = 🙋 A volunteer comes for { $name }, and calls first.
visit-others-asked = { $name }: the volunteer cannot come after all. I ask others and write to you.
visit-off = { $name }: it is not wanted any more. You need not go. Thank you!
visit-how = { $name }: how was it?
button-visit-rate = { $rating ->
    [glad] 😊
    [fine] 🙂
    [so-so] 😐
    [sad] 🙁
   *[nobody] Nobody came
}
visit-there = { $name }: were you there? If so, tap how long it took.
visit-rated-well = 🙏 Thank you for telling me!
visit-rated-badly = We are sorry. I have told the organiser, who sees to it.
# Takes $name $who $rating
visit-stuck = 🏠 <b>{ $name }</b> for { $who }: { $rating ->
    [sad] somebody came, and it was not well.
    [nobody] nobody came.
   *[none] no volunteer has been found.
} What shall I do?
button-visit-again = 🔁 Ask the volunteers again
button-visit-myself = 🙋 I do it myself
button-visit-close = { $rating ->
    [sad] ✅ It is settled
   *[none] ✖️ It cannot be
}
visit-asked-again = 👌 I ask again.
visit-decided = 👌 This is decided already.
visit-closed = 👌 Noted: it is closed.
visit-declined = { $name }: we could not find anybody. We are sorry! Perhaps another time?
visit-address-gone = The address of this visit is not kept any more.
visit-sought = { $name }: I have not found a volunteer yet. The organiser knows and sees to it. You need not do anything; I write to you.
# Takes $name $who
visit-how-for = { $name } for { $who }: how was it?
visit-nobody-to-ask = Nobody in the team can be asked for this. Can you go yourself, or has it to be declined?
mine-visit = 🏠 You go to somebody’s home: { $name }. The address is in an earlier message of mine.
button-visit-where = 📍 Say where to come
# Takes $name $who
visit-unsaid-for = { $name } for { $who }: I did not hear where to come, so I took that order back. You can order it again at any time.
