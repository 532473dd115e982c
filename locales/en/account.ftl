### Language, settings, and what is kept. A file of the same name stands in every language, with the same texts.

help-settings = /settings – name, reminders, language
button-language = 中文
button-hide-name = 🙈 Hide my name
button-show-name = 🙂 Show my name
button-reminders-off = 🔕 No reminders
button-reminders-on = 🔔 Remind me
button-forget = Yes, forget me
button-remember = No, keep it
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
settings-kept = Done.
my-data = This is everything I keep about you.
forget-hours = 🙋 The hours that you served stay, without your name: you will not see them any more. A certificate can still be checked by its number.
forget-sure = Shall I forget you? Your sign-ups and orders are cancelled, and your name and data are deleted.{ $neighbours ->
    [0] { "" }
   *[other] {" "}The neighbours whom you signed up keep their seats, but not their names: please tell the organiser.
} This cannot be undone.
forgotten = I have deleted what I knew about you. To begin again, just write to me.
remembered = All right, everything stays as it is.
command-settings = name, reminders, language, your data
command-language = 中文 / English
forget-alone = ⚠️ Nobody else runs { $places }. Once you are forgotten, nobody can. Please make somebody else an organiser first: 🏠 My places.
