### The command menu, help, and talking with one person. A file of the same name stands in every language, with the same texts.

help-organisers = For organisers:
help-pictures = After an activity, just send me its pictures.
command-help = Help
unknown-command = I do not know { $typed }.{ $near ->
    [none] { "" }
   *[other] {" "}Did you mean { $near }?
}
# Takes $title $count
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
aside-nothing = All right. I have not put it anywhere, and nobody else sees it.
aside-cancel = Cancel your sign-up for <b>{ $title }</b>?
aside-which-answer = Which question is this the answer to?
aside-stop = Shall I stop here? Nothing is changed yet.
aside-asks = That sounds like a question, so I have not taken it for your answer.
aside-instead = You have answered already. Shall I take this in its place? Nothing is changed yet.
aside-left = All right, nothing is changed.
greeted = Hello! 👋
thanked = You are very welcome!
not-understood = I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
not-understood-ask = I am only the bot of the activities, and I did not understand that. Nobody else reads it. For a question about { $title }, please ask { $contact }.
only-words = I can only read words and pictures. Please write it to me in a few words.
only-own-words = I cannot tell whose words these are. Please write to me in your own words.
pictures-later = I keep pictures once <b>{ $title }</b> has begun. Please send them again then.
pictures-for-nothing = Thank you! There is nothing that I need pictures for right now.
button-put-in = Yes, put it in
button-put-into = 📣 Recap of { $title }
button-put-on-card = 🖼 Card of my new activity
button-make-activity = ➕ Make an activity of it
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
all-right = All right.
curious-which = Which one do you mean? Tap it:
not-understood-organiser = I did not understand that. What would you like to do?
aside-reply-which = “{ $words }” – for which activity? Tap it:
aside-call-off = Shall <b>{ $title }</b> be called off for everybody?
aside-what-cancel = What is to be cancelled?
button-call-off-one = ❌ Call off { $title }
button-cancel-own = Only my own sign-up: { $title }
