### Places, groups, and who runs them. A file of the same name stands in every language, with the same texts.

help-places = /places – who runs your places
help-log = /log – who did what
help-link = /link yusha – sent in a group: it hears about activities of that place
help-unlink = /unlink – sent in a group: it hears about no activities any more
help-place = /place – make a place
help-broadcast = /broadcast – write to all groups below a place
linked = 👋 Hello, I am the activity helper of { $place }: I announce activities here, take sign-ups, and remind whoever comes.
unlinked = ✅ This group does not hear about activities of { $place } any more. An owner of the bot can send /link here to have it back.
group-unlinked = 👋 I help a community with its activities, and this group is not one of its groups. So I keep quiet here. To change that, ask whoever runs the community for a link.
link-unknown = There is no place “{ $place }”. Write for example /link { $known }
group-unreachable = ⚠️ I can no longer write to a group of { $place }. Please add me to the group again.
log-title = 📒 What was done lately
button-log-older = ⬇️ Earlier
log-empty = Nothing has been done yet.
log-line = { $at } · { $who } { $deed ->
    [published] planned
    [changed] changed
    [called-off] cancelled
    [menu-changed] changed the menu
    [visit-closed] closed the visit
    [proposal-taken] put a volunteer’s offer on the menu
    [proposal-declined] did not put a volunteer’s offer on the menu
    [wish-decided] said what becomes of a wish
    [menu-posted] put the menu into the group
    [poll-published] asked the neighbours
    [poll-closed] closed the poll
    [poll-answered] told what will be done about
    [never-was] noted that it did not take place
    [undone] took a change back of
    [series-begun] began the series
    [series-changed] changed the series of
    [series-ended] ended the series
    [series-resumed] went on with the series
    [added] added somebody to
    [removed] removed somebody from
    [moved] gave somebody another role in
    [attended] noted who came to
    [recapped] posted the recap of
    [took-out] took a picture out of the recap of
    [held] held back a message of
    [released] let go a message of
    [sent-now] sent early a message of
    [skipped] left out a message of
    [linked] linked a group
    [unlinked] unlinked a group
    [founded] made a place
    [renamed] gave a place another name
    [invited] invited somebody
    [joined] joined the organisers
    [dismissed] removed an organiser
    [revoked] took an invitation back
    [broadcast] wrote to all groups
    [volunteer-taken-in] took in a volunteer
    [volunteer-let-go] let a volunteer go
    [volunteer-leads] changed who leads a team
    [volunteer-changed] changed what is known of a volunteer
    [role-kind] said what kind of help a role is
    [volunteer-invited] made a link for a volunteer
    [volunteer-joined] joined as a volunteer
    [volunteers-called] asked volunteers to help with
    [hours-decided] decided about hours
    [stars-noticed] gave notice of stars
    [star-decided] decided about a star
    [thanks-decided] decided about the thanks on Volunteers’ Day
    [certificate-issued] issued a certificate
    [certificate-declined] did not issue a certificate
    [certificate-revoked] revoked a certificate
    [hours-taken-back] took hours back that had been noted
    [hours-taken-over] took over hours from a list
    [hours-noted] noted hours for
   *[other] did something
}{ $number ->
    [none] { "" }
   *[other] { " " }#{ $number }
}{ $detail ->
    [none] { "" }
   *[other] : { $detail }
}
places-title = 🏠 Your places
places-how = Tap a place to see who runs it, to give it another name, or to make a place below it.
    To write to all groups below a place, send: /broadcast { $name } and your words.
people-title = 👥 { $name }: who runs it, beside the admins of its groups
people-nobody = Nobody else yet.
# Takes $name $role
people-line = { $role ->
    [coordinator] ⭐ { $name }, coordinator
   *[organiser] { $name }, organiser
}
button-dismiss = ❌ Remove { $name }
button-invite = { $purpose ->
    [group] ➕ Link a group
    [coordinator] ➕ Invite a coordinator
   *[organiser] ➕ Invite an organiser
}
# Takes $name $purpose $link
invitation = { $purpose ->
    [group] ➕ Open this link, and choose the group for <b>{ $name }</b>:
    [coordinator] ➕ Send this link to whoever is to coordinate <b>{ $name }</b>:
   *[organiser] ➕ Send this link to whoever is to organise at <b>{ $name }</b>:
}
    { $link }
    It can be used once, for three days.
invitation-open = { $purpose ->
    [group] ⏳ Open link for a group
    [coordinator] ⏳ Open link for a coordinator
   *[organiser] ⏳ Open link for an organiser
}, until { $until }
button-revoke = { $purpose ->
    [group] ✖️ Take back the link for a group
    [coordinator] ✖️ Take back the link for a coordinator
   *[organiser] ✖️ Take back the link for an organiser
}
revoked = ✅ Taken back. The link does not work any more.
claim-of = 🔗 { $name } opened your link in the group “{ $group }”. Is this the group that is to hear about { $place }? Its admins will run activities there.
claim-of-group = 🔗 An admin opened your link in the group “{ $group }”. Is this the group that is to hear about { $place }? Its admins will run activities there.
button-claim-yes = ✅ Yes, link it
button-claim-no = No, I do not know it
claim-accepted = ✅ I am in the group. It now hears about activities of { $place }.
claim-declined = ✅ The group was not linked, and the link does not work any more.
# Takes $name $role
role-taken = ✅ You are now { $role ->
    [coordinator] a coordinator of
   *[organiser] an organiser at
} { $name }.
dismissed = Done. They run nothing here any more.
place-unknown = There is no place “{ $slug }”.
place-bad-slug = “{ $slug }” cannot be a short name. Use small letters, digits and “-”, for example “lianhua”.
place-taken = There is a place “{ $slug }” already. Choose another short name.
broadcast-how = Write the place and then your words, for example: /broadcast { "taipinglu" } The library is closed tomorrow.
broadcast-too-long = That is { $count } letters long. Please keep it to { $most }.
broadcast-preview = 📣 This goes to { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
} of { $name } and all below:
button-send-broadcast = 📣 Send it
broadcast-progress = 📣 Sent to { $sent } of { $groups } groups …
broadcast-from = 📣 <b>{ $place }</b>
broadcast-from-person = 📣 <b>{ $place }</b>, { $name }
broadcast-later = 🌙 It is quiet in the groups now. It goes out { $when }.
broadcast-done = ✅ Arrived in { $sent } of { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}.
broadcast-not-arrived = ⚠️ It did not arrive in a group of { $name }.
# Takes $place $groups $text $sent $state
broadcast-coming = 📣 { $place } and below, { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}: “{ $text }” · { $state ->
    [draft] not sent yet
   *[sending] { $sent } sent so far
}
owner-welcome = 👋 Welcome! This bot is yours now. It announces activities in your groups, takes sign-ups, and reminds people.
naming = What is your community called? Just write its name, for example: Yusha community
naming-too-long = That is a little long for a name. Please write it in a few words.
naming-left = All right, later. The button takes you on.
naming-done-already = There is a place already, so no name is needed.
naming-below = What is the new place below “{ $name }” called? Just write its name.
naming-anew = What shall “{ $name }” be called from now on? Just write the name.
place-renamed = ✅ It is called “{ $name }” now, on its cards as well.
button-people = 👥 { $name }
button-rename = ✏️ Another name
button-place-below = ➕ A place below
place-named = ✅ “{ $name }” is set up.
add-to-group = Now put me into your group: tap the button, and choose the group. I ask for one right there: to delete messages, so that I can tidy up after myself.
then-first-activity = And then your first activity. I ask one thing after the other, and nobody sees it before you publish it.
button-later = Later
button-go-on-naming = ▶️ Go on
button-add-to-group = ➕ Put me into a group
button-first-activity = 🆕 First activity
