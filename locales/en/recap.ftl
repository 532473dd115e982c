### The recap. A file of the same name stands in every language, with the same texts.

attendance-is-done = The recap of <b>{ $title }</b> is posted. Thank you!
picture-kept = 📷 Kept for the recap of { $title }: { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}.
picture-album-full = 📷 The recap of { $title } already has 10 pictures. This one was not added.
recap-waits = What you sent is not in it yet:
recap-waits-words = “{ $words }”
recap-waits-pictures = { $count ->
    [one] 📷 a picture
   *[other] 📷 { $count } pictures
}
button-post-with = 📣 Put it in, and post
button-post-without = 📣 Post without it
recap-posted = 📣 The recap is on its way to the group.
recap-left-out = 🤫 As far as I know, nobody came to <b>{ $title }</b>, and there are no pictures: the group gets no recap. Send me a picture, a few words or who came, and it does.
recap-posted-later = 🌙 It is quiet in the group now. The recap goes out { $when }.
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
recap-move = ↪️ For which activity is it?
button-for-another = ↪️ For another activity
button-leave-line-out = ✖️ Leave this out
# Takes $title $when $count
recap-preview =
    👆 This is how the recap of <b>{ $title }</b> will look ({ $count ->
        [0] no picture yet
        [one] { $count } picture
       *[other] { $count } pictures
    }). It goes out { $when }, or when you tap “Post the recap”.
    You can still send pictures and a few words here; later, as an answer to this message.
recap-stands = 👆 The recap of <b>{ $title }</b> is posted. { $count ->
    [0] It has no picture.
   *[other] Shall a picture come out of it? Tap its number.
} To add a few words, answer this message.
button-who-came = ✏️ Who came
button-see-recap = 👀 See the recap
button-take-out = 🗑 Picture { $number }
picture-taken-out = The picture is out.
pictures-too-many = { $count ->
    [one] { $count } picture was not added: a recap has room for 10.
   *[other] { $count } pictures were not added: a recap has room for 10.
}
# Takes $title $when
recap-never-was = <b>{ $title }</b>, { $when }, did not take place.
