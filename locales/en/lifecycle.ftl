### What goes out by itself, and the timeline. A file of the same name stands in every language, with the same texts.

help-timeline = /timeline – what will still go out
button-hold-it = ✅ Hold it
too-few = ⚠️ <b>{ $title }</b> ({ $when }) has { $going ->
    [one] { $going } sign-up
   *[other] { $going } sign-ups
}, and needs at least { $minimum }.
    Hold it, or call it off?
# Takes $day $title $start $place
remind-person-evening = 🔔 { $day ->
    [today] Today
   *[tomorrow] Tomorrow
}: <b>{ $title }</b>
    🕙 { $start }
    📍 { $place }
comes-as = 🙋 As: { $role }
remind-person-soon = 🔔 Soon: <b>{ $title }</b>
    🕙 { $start }
    📍 { $place }
# Takes $day $title $when $place
remind-further-evening = 🔔 { $day ->
    [today] Today
   *[tomorrow] Tomorrow
}: <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
remind-further-soon = 🔔 Soon: <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
# Takes $day $title $start $place $free
remind-group-evening = 🔔 { $day ->
    [today] Today
   *[tomorrow] Tomorrow
}: <b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}There are still seats.
}
remind-group-soon = 🔔 Soon: <b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}There are still seats.
}
# Takes $day $count
remind-group-day = { $day ->
    [today] 🔔 Today: { $count } activities
   *[tomorrow] 🔔 Tomorrow: { $count } activities
}
# Takes $time $title $place $state $free
remind-group-one = 🕙 { $time } · <b>{ $title }</b>
    📍 { $place } · { $state ->
    [unlimited] come along
    [closed] no sign-up now
    [full] full
   *[some] { $free ->
        [one] { $free } seat free
       *[other] { $free } seats free
    }
}
button-sign-up-for = ✅ Sign up: { $title }
timeline-title = 🗓 What will still go out for <b>{ $title }</b>
timeline-empty = Nothing more will go out for { $title }.
# Takes $when $step $people $groups $state
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
    [phone-list] list of those to be told by phone
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
feedback-ask = How was <b>{ $title }</b>? One tap is enough. The organisers see only the numbers.
button-was-absent = I was not there
# Takes $text $face
button-face = { $text } { $face ->
    [1] Very poor
    [2] Not so good
    [3] All right
    [4] Good
   *[5] Very good
}
feedback-thanks = Thank you for telling us!
feedback-over = Thank you! The answers are counted already, so this one comes too late.
feedback-result = ⭐ <b>{ $title }</b>: { $count ->
    [one] { $count } person said
   *[other] { $count } people said
} how it was, { $average } of 5 on average.
feedback-few = ⭐ <b>{ $title }</b>: Fewer than five people said how it was. So that nobody's answer can be told, I show no numbers.
feedback-preview = The numbers come at that time, if five people or more have answered by then.
command-timeline = What will still go out
