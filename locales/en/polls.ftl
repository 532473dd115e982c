help-poll = /poll – ask the neighbours: everybody votes with one tap
help-polls = /polls – your polls, and what came out
button-polls = 📊 Polls so far
polls-list = 📊 <b>Polls</b>
    Tap one to see it.
polls-none = Nobody has been asked anything yet.
# Takes $state $question
button-poll = { $state ->
    [open] 🗳
   *[closed] ✅
} { $question }
poll-where = 📊 Which neighbours do you want to ask?
poll-which-question = 📊 What do you want to ask the neighbours? Write it as they will read it, for example: “Shall the dance hall stay open on Sunday?”
poll-which-answers = “{ $question }” – what can they choose from? Write each answer on a line of its own, or tap.
poll-usual = { $usual ->
    [yes-no] Yes
        No
   *[day-times] Morning
        Afternoon
        Evening
}
poll-too-few = I need at least two answers, each on a line of its own. Write them again, or tap.
poll-too-many = There can be eight answers at most. Write fewer, each on a line of its own.
poll-answer-too-long = “{ $answer }” is too long for a button. Write the answers again, with 60 letters each at most.
# Takes $length $most
poll-too-long = That is { $length } letters long, and { $most } fit on the card. Write it shorter, please.
# Takes $groups
poll-preview = { $groups ->
    [0] ⚠️ No group can be reached yet: add me to the group of the place first. This is how it will read it:
    [one] This is how the group will read it:
   *[other] This is how { $groups } groups will read it:
}
# Takes $question $secret $until
poll-card = 📊 <b>{ $question }</b>
    Tap your answer below: one vote each. Until { $until } you can tap another one, and then everybody reads here what came out.
    { $secret ->
    [yes] 🔒 Nobody reads what you chose.
   *[no] 👁 When it is over and five or more have voted, the organisers can read who chose what.
}
button-poll-publish = ✅ Publish
button-poll-question = ✏️ Question
button-poll-answers = ✏️ Answers
button-poll-secret = { $secret ->
    [yes] 👁 With names
   *[no] 🔒 Make it secret
}
button-poll-until = 🕐 Until when
poll-until-when = Until when can people vote? Tap, or write it, for example: “Friday 18:00”
button-poll-ends = { $when ->
    [tomorrow] Tomorrow 18:00
    [three-days] In three days
   *[week] In a week
}
poll-until-unclear = I did not find a day and a time in the next three weeks. Tap, or write for example: “Friday 18:00”
poll-no-group = No group can be reached yet: add me to the group of the place first. The poll waits here.
poll-discarded = The poll is gone. Nobody has seen it.
# Takes $answer $until
poll-voted = ✅ Your vote: { $answer }. You can change it until { $until }.
poll-over = The vote is over, so this does not count any more. What came out stands here soon. Thank you!
poll-voted-at-desk = Somebody of your name has voted at the desk. Was it not you? Please tell the organisers.
# Takes $question $until
poll-runs = 📊 <b>{ $question }</b>
    It runs until { $until }. Nobody sees before that how the votes stand, not even you. Then I write to you what came out.
poll-result = 📊 <b>{ $question }</b>
    The vote is over. Thank you!
poll-nobody = Nobody voted.
poll-few = Fewer than five voted. So that nobody’s vote can be told, I do not show what they chose.
# Takes $voters $desk
poll-voters = { $voters ->
    [one] One neighbour
   *[other] { $voters } neighbours
} voted{ $desk ->
    [0] .
   *[other] , { $desk } of them at the desk.
}
poll-outcome = 👉 <b>What will be done:</b> { $outcome }
poll-what-now = The neighbours would like to know what happens now. Say it in a sentence: it then stands below the result in the group.
button-poll-outcome = ✏️ What will be done
poll-which-outcome = “{ $question }” – what will be done? Write it in a sentence or two. It goes below the result in the group at once.
# Takes $count
poll-outcome-noted = { $count ->
    [0] Noted. The card in the group is too old to be changed.
    [one] The group now reads it below the result.
   *[other] { $count } groups now read it below the result.
}
# Takes $answer $names
poll-chosen-by = <b>{ $answer }</b>: { $names }
button-poll-close = ⏹ Close now
poll-close-sure = Close “{ $question }” now? Nobody can vote any more, and the groups read what came out.
button-poll-close-now = ⏹ Yes, close it
button-poll-desk = 👵 A neighbour votes here
button-poll-print = 🖨 Print the ballot
poll-ballot = 🖨 The ballot for print. Lay it out at the desk. When a neighbour hands one in, tap “A neighbour votes here” and enter it.
ballot-head = Ballot · { $place }
ballot-how = Put one cross, in one box.
ballot-name = Your name:
# Takes $secret $place $until
ballot-foot = { $secret ->
    [yes] Please do not write your name. Hand it in at the desk of { $place } by { $until }, and say there who you are: each has one vote. Only who enters it there sees your cross, and when the vote is over nobody can look it up.
   *[no] Please hand it in at the desk of { $place } by { $until }. When the vote is over and five or more have voted, the organisers can read who chose what.
}
poll-desk-who = “{ $question }” – who votes? Write the name, for example: Grandma Wang
# Takes $question $who
poll-desk-what = “{ $question }” – what does { $who } choose?
poll-desk-noted = ✅ The vote of { $who } is noted.
poll-desk-twice = { $who } has voted already, and each has one vote. Is it somebody else of that name? Then write the name in full.
button-poll-discard = 🗑 Throw it away
poll-desk-taken-back = ↩️ The vote of { $who } is taken back.
poll-until-past = That time is over already. Tap, or write a later one, for example: “Friday 18:00”
# Takes $question $place $until
poll-runs-above = 📊 <b>{ $question }</b>
    { $place } asks this in your group, too, until { $until }. A neighbour without a phone can vote here with you.
