command-wish = Say what you wish for
help-wish = /wish – say what you wish for here: the organisers read it, and you hear what becomes of it
command-wishes = What people wish for
help-wishes = /wishes – what people here wish for; say that you wish it too
wish-in-private = 💫 A wish is between you and the organisers: tell me in a private chat.
button-wish-open = 💫 I wish for something
wish-nowhere = There is no place here yet that could hear your wish. Please ask again later.
wish-where = 💫 For which place is your wish?
wish-what = 💫 What do you wish for? Write it here, or say it as a voice message.
    The organisers of { $place } get it with your name. Neighbours may read it, too, but never whose it is.
button-wish-leave = Not now
wish-empty = I found no words in that. Please write it once more.
# Takes $length $most
wish-too-long = That is { $length } letters long, and { $most } fit. Write it shorter, please.
# Takes $count $place
wish-enough = You have { $count } wishes at { $place } that are still open. I write to you as soon as there is an answer. If another one matters more, take one of them back.
wish-noted = 💫 Thank you! I give it to the organisers of { $place }, and write to you as soon as they say something.
button-wish-back = ↩️ Take it back
wish-taken-back = ↩️ You have taken your wish back.
wish-decided = 👌 This wish has been dealt with already.
wish-quoted = “{ $wish }”
wish-by-voice = 🎤 a wish by voice message
wish-without-words = a wish that is not kept any more
# Takes $news $place
wish-head = { $news ->
    [new] 💫 <b>A new wish · { $place }</b>
    [handed-up] ⬆️ <b>A wish from { $place }: now it is yours to answer</b>
    [not-yet] 🔁 <b>“Not yet”, says whoever wished this · { $place }</b>
    [waits] ⏳ <b>This wish still waits for an answer · { $place }</b>
    [above] ⏳ <b>Nobody has seen to this wish for long · { $place }</b>
   *[open] 💫 <b>A wish · { $place }</b>
}
# Takes $who $since $more
wish-who = 👤 { $who } · { $since }{ $more ->
    [0] { "" }
    [one] { " " }· 🙋 one more wishes it
   *[other] { " " }· 🙋 { $more } more wish it
}
wish-spoken = 💫 A wish, as it was said
button-wish-hear = 🎤 Hear it
button-wish-answer = 💬 Answer
button-wish-on-it = 👍 We are on it
button-wish-plan = 📅 Plan something
button-wish-menu = 🍽 Put it on the menu
button-wish-up = ⬆️ Hand it up
button-wish-no = ✖️ It cannot be
wish-answer-what = 💬 What do you answer? Write one sentence; it is read word for word.
wish-why = ✖️ Why can it not be? Tap, or write it in your own words.
wish-why-not = { $why ->
    [money] There is no money for it.
    [hands] There is nobody who can do it.
    [room] There is no room for it.
   *[not-ours] It is not for us to decide.
}
wish-decision-noted = { $more ->
    [0] ✅ Thank you! I tell whoever wished it.
    [one] ✅ Thank you! I tell whoever wished it, and one more who wishes it, too.
   *[other] ✅ Thank you! I tell whoever wished it, and { $more } more who wish it, too.
}
wish-on-it-noted = { $more ->
    [0] 👍 Noted: I tell whoever wished it that you are on it. In two weeks I ask again.
    [one] 👍 Noted: I tell whoever wished it, and one more who wishes it, too. In two weeks I ask again.
   *[other] 👍 Noted: I tell whoever wished it, and { $more } more who wish it, too. In two weeks I ask again.
}
wish-up-noted = ⬆️ Noted: { $place } answers for it now.
wish-acknowledged = 👍 { $wish }: the organisers are on it. I write to you when there is more to say.
# Takes $wish $place
wish-handed-up = ⬆️ { $wish }: { $place } decides about it now. I write to you as soon as they say something.
# Takes $wish $title $when
wish-planned = 📅 { $wish }: it comes! “{ $title }”, { $when }. Three days before, it stands in your group, and you can sign up there.
# Takes $wish $name
wish-on-menu = 🍽 { $wish }: “{ $name }” is on the menu now. Tap and say that you want it.
# Takes $wish $answer
wish-answered = 💬 { $wish } – the organisers answer:
    { $answer }
# Takes $wish $reason
wish-declined = ✖️ { $wish }: we are sorry, it cannot be. { $reason }
wish-withdrawn = ↩️ { $wish }: whoever wished it first has taken it back. You can make it your own wish.
wish-gone = ↩️ A wish that you share was taken back. You can make it your own wish.
button-wish-thanks = 🙏 Thank you
button-wish-not-yet = 🔁 Not yet
wish-thanked = 🙏 Thank you for telling us what you wish for!
wish-not-yet-noted = 🔁 I tell the organisers that this is not settled yet, and write to you.
wish-not-yet-again = You have said so within a week. Please give the organisers a few more days.
wishes-of-neighbours = 💫 <b>What people here wish for</b>
    You wish it, too? Tap its number.
wishes-none = Nobody has an open wish here. Have you got one?
# Takes $number $wish $more $whose
wish-line = { $number }. { $wish }{ $whose ->
    [own] { " " }· yours
   *[other] { "" }
}{ $more ->
    [0] { "" }
   *[other] { " " }· 🙋 { $more }
}
# Takes $number $has
button-wish-me-too = { $has ->
    [yes] ✅ I wish { $number } too
   *[no] 🙋 Me too: { $number }
}
button-wish-back-of = ↩️ Take { $number } back
wishes-wait = 💫 <b>What waits for an answer</b>
wishes-none-wait = 💫 No wish waits for an answer.
# Takes $wish $since $more $state
wish-waits = · { $wish } – since { $since }{ $more ->
    [0] { "" }
   *[other] { " " }· 🙋 { $more }
}{ $state ->
    [acknowledged] { " " }· 👍 you are on it
   *[other] { "" }
}
draft-wished = 📅 This is made of a wish. Change whatever you like; once you publish it, whoever wished it hears.
button-wish-poll = 📊 Ask the neighbours
wish-which-dish = 🍽 Is it on the menu already? Tap it. Else tap what kind it is, and it goes on the menu.
# Takes $wish $question
wish-polled = 📊 { $wish }: the neighbours are asked. You can vote in the group: “{ $question }”
