#![expect(clippy::too_many_lines, reason = "the snapshots hold every text of a language")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::Value;
use super::texts::KEYS;
use crate::domain::language::Language;

/// The messages of a locale with the names of their arguments.
fn messages(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale).join("bot.ftl");
    let source = std::fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, mistakes)| panic!("{locale}: {mistakes:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut arguments = BTreeSet::new();
            in_pattern(message.value.as_ref().unwrap(), &mut arguments);
            let before = found.insert(message.id.name.to_owned(), arguments);
            assert!(before.is_none(), "{locale}: {} stands twice", message.id.name);
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => in_inline(inline, found),
                Expression::Select { selector, variants } => {
                    in_inline(selector, found);
                    for variant in variants {
                        in_pattern(&variant.value, found);
                    }
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                in_inline(inner, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_has_every_text_with_the_same_arguments() {
    for locale in ["zh-CN", "en"] {
        let mut messages = messages(locale);
        for (_, key, arguments) in KEYS {
            let written = messages.remove(*key).unwrap_or_else(|| panic!("{locale}: {key} is missing"));
            let declared: BTreeSet<String> = arguments.iter().map(|name| (*name).to_owned()).collect();
            assert!(written.is_subset(&declared), "{locale}: {key} uses {written:?}, it gets {declared:?}");
        }
        assert!(messages.is_empty(), "{locale}: nobody says {:?}", messages.keys());
    }
}

#[test]
fn every_argument_is_used_by_some_language() {
    let (chinese, english) = (messages("zh-CN"), messages("en"));
    for (_, key, arguments) in KEYS {
        for argument in *arguments {
            let used = chinese[*key].contains(*argument) || english[*key].contains(*argument);
            assert!(used, "{key}: no language says ${argument}");
        }
    }
}

#[test]
fn every_text_is_said_somewhere() {
    fn sources(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, out);
            } else if !path.ends_with("i18n/texts.rs") {
                out.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    for (name, key, _) in KEYS {
        assert!(source.contains(&format!("texts::{name}")), "nobody says {key}");
    }
}

/// What stands in for an argument of that name, so that every text reads as people will read it.
fn sample(argument: &str, language: Language) -> Value {
    let start: chrono::NaiveDateTime = "2026-11-28T10:00:00".parse().unwrap();
    match argument {
        "month" => 11i64.into(),
        "year" => "2026".into(),
        "average" => "4.6".into(),
        "day" => 28i64.into(),
        "weekday" => 6i64.into(),
        "date" => super::date(start, language).into(),
        "time" => super::time(start).into(),
        "when" | "start" | "end" | "from" | "first" | "second" | "until" | "new" | "old" | "at" => {
            super::when(start, language).into()
        }
        "typed" => "/hlep".into(),
        "near" => "/help".into(),
        "code" => "471 123".into(),
        "rule" => "every Saturday".into(),
        "days" => "1, 15".into(),
        "hour" => "10:00".into(),
        "festival" => "dragon-boat".into(),
        "problem" => "rule".into(),
        "word" => "weekly".into(),
        "reach" => "all".into(),
        "theme" => "help".into(),
        "phase" => "running".into(),
        "count" | "groups" | "going" | "free" | "waiting" | "came" | "more" | "seats" | "parties"
        | "ahead" | "people" | "neighbours" | "sent" | "left" | "here" => 3i64.into(),
        "capacity" => 12i64.into(),
        "companions" | "most" | "every" | "which" => 2i64.into(),
        "minimum" => 8i64.into(),
        "passed" => 1i64.into(),
        "role" => "helpers".into(),
        "reminders" => "on".into(),
        "index" => "5".into(),
        "phone" => "1234".into(),
        "state" => "waiting".into(),
        "attended" => "yes".into(),
        "numbers" => "4, 5".into(),
        "question" => "How old is the child?".into(),
        "names" => "An, Bo +1".into(),
        "number" => "7".into(),
        "link" => "https://map.example/".into(),
        "name" => "An".into(),
        "contact" => "8888".into(),
        "known" => "yusha".into(),
        "line" => "Tea & <cake>".into(),
        "text" => "…".into(),
        "place" => "2".into(),
        "group" => "Staircase".into(),
        "title" => "Tea".into(),
        "answer" => "8".into(),
        "reason" => "weather".into(),
        "who" | "by" => "Lin".into(),
        "slug" => "lianhua".into(),
        "purpose" => "group".into(),
        "step" => "recap".into(),
        "steering" => "hold".into(),
        "deed" => "changed".into(),
        "field" | "detail" => "time".into(),
        other => panic!("no sample for {other}"),
    }
}

/// Every text of a language, below its key.
fn phrasebook(language: Language) -> String {
    let said = KEYS.iter().map(|(_, key, arguments)| {
        let values = arguments.iter().map(|argument| (*argument, sample(argument, language))).collect();
        format!("{key}: {}", super::Phrase { key, values }.say(language))
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_text_in_english() {
    insta::assert_snapshot!(phrasebook(Language::English), @r#"
    date: Sat 28 Nov
    date-time: Sat 28 Nov, 10:00
    theme: 🤝 Help
    phase-note: ▶️ It is on now. Welcome!
    card-title: <b>Tea</b>
    help
    card-short-notice: ⚡ Short notice
    card-time: 🕙 Sat 28 Nov, Sat 28 Nov, 10:00–Sat 28 Nov, 10:00
    card-time-over-days: 🕙 Sat 28 Nov, 10:00 – Sat 28 Nov, 10:00
    card-place: 📍 2
    card-place-linked: 📍 2 · <a href="https://map.example/">Map</a>
    card-programme: Programme:
    card-point: 7. …
    card-more-points: … and 3 more
    card-seats: 👥 3 of 12 seats taken · 3 free · 3 waiting
    card-seats-unlimited: 👥 3 people have signed up
    card-role: 🙋 helpers: 3 of 3 · 3 waiting
    card-role-unlimited: 🙋 helpers: 3
    card-names: An, Bo +1 … and 3 more
    names-separator: , 
    card-opens: ⏳ Sign-up opens: Sat 28 Nov, 10:00
    card-deadline: ⏳ Sign up until Sat 28 Nov, 10:00
    card-contact: ☎️ 8888
    card-how: To sign up, tap the button below or send /signup 7
    button-sign-up: ✅ Sign up
    button-join-line: 🕐 Join the waitlist
    button-cancel: Cancel
    button-role: 🙋 Sign up: helpers
    button-more: ➕ Bring one more
    button-fewer: ➖ Bring one less
    button-why: ❓ Where do I stand?
    button-take-seat: ✅ Yes, I will come
    button-no-thanks: No, thank you
    button-hold-it: ✅ Hold it
    button-skip: Skip
    button-calendar: 📅 Put it into my calendar
    button-sheet: 📄 As a sheet (XLSX)
    button-private: 🔔 Get reminders
    button-publish: ✅ Publish
    button-discard: Discard
    button-call-off: ❌ Cancel the activity
    button-keep-on: Keep it
    button-everyone-came: Everyone came
    button-post-recap: 📣 Post the recap
    button-came: ✅ An
    button-absent: ▫️ An
    button-back: ◀️
    button-next: ▶️
    button-activity: Tea · Sat 28 Nov, 10:00
    button-language: 中文
    button-hide-name: 🙈 Hide my name
    button-show-name: 🙂 Show my name
    button-reminders-off: 🔕 No reminders
    button-reminders-on: 🔔 Remind me
    button-forget: Yes, forget me
    button-remember: No, keep it
    signed-up: ✅ You are in! Tea, Sat 28 Nov, 10:00 · helpers · you and 2 companions
    signed-up-unreachable: ✅ You are in! Tea, Sat 28 Nov, 10:00 · helpers · you and 2 companions. To get reminders, tap “Get reminders” on the card.
    waiting: 🕐 Tea is full. You are number 2 on the waitlist. We will tell you if a seat is freed.
    already-in: ✅ You are already in: Tea, Sat 28 Nov, 10:00 · you and 2 companions
    already-waiting: 🕐 Tea: you are number 2 on the waitlist.
    cancelled: Cancelled: Tea. Thank you for telling us!
    cancelled-waiting: You are off the waitlist: Tea
    named: An: …
    moved-up: 🎉 Good news: 3 seats are free and they are yours!
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2

    Cannot come? Send /cancel 7
    moved-up-group: 🎉 An, 3 seats are free and they are yours: Tea. See you there!
    party-changed: 👪 Tea: now you are 3 in all.
    question: A question from the organiser of <b>Tea</b>:
    How old is the child?

    Just write your answer. Only the organisers see it.
    question-thanks: Thank you, that is all!
    question-noted: Noted: “8”.
    question-left-out: All right, you need not answer this.
    question-taken-out: Taken out again.
    button-no-answer: That was no answer
    button-ask-again: Ask me again
    button-cancel-mine: Cancel my sign-up
    question-waits: The organiser has a question for you: tap “Get reminders” on the card.
    offered: 🎉 3 seats are free, and they are kept for you!
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2

    Please tap before Sat 28 Nov, 10:00; after that it goes to the next in line.
    offered-group: 🎉 An, 3 seats are free: Tea. Tap the first button on the card before Sat 28 Nov, 10:00; after that it goes to the next in line.
    moved-up-hidden: 🎉 3 seats are free: Tea. The next in line has them now; the name is hidden. Is it you? Tap to see.
    offered-hidden: 🎉 3 seats are free: Tea, kept for the next in line until Sat 28 Nov, 10:00; the name is hidden. Is it you? Tap to see.
    button-is-it-mine: ❓ Is it mine?
    neighbour-of: An (via Lin)
    offer-over: The seat for Tea went to the next in line. Still want to come? Tap to join the waitlist again.
    late-cancel: ⚠️ An has just cancelled: Tea (3 seats).
    too-few: ⚠️ <b>Tea</b> (Sat 28 Nov, 10:00) has 3 sign-ups, and needs at least 8.
    Hold it, or call it off?
    why-not-in: Tea still has seats. Just tap “Sign up”.
    why-not-in-line: Tea is full, and 3 sign-ups are waiting. Tap “Join the waitlist”; we will tell you if a seat is freed.
    why-waiting: 🕐 Tea: you are number 2 on the waitlist. 3 sign-ups came before yours.
    why-full: No seat is free now. When somebody cancels, the first in line moves up.
    why-too-few: 3 seats are free, and you are 3. Smaller parties may go first 2 times (1 so far); then the next seats are kept for you.
    why-kept: The free seats are kept for a family that came before you.
    why-offered: 🎉 Tea: a seat is kept for you until Sat 28 Nov, 10:00. Tap the first button on the card.
    role-participant: taking part
    remind-person-evening: 🔔 Tomorrow: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2

    Cannot come? Send /cancel 7
    remind-person-soon: 🔔 Soon: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2

    Cannot come? Send /cancel 7
    remind-group-evening: 🔔 Tomorrow: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    There are still seats: send /signup 7
    remind-group-soon: 🔔 Soon: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    There are still seats: send /signup 7
    attendance-ask: <b>Tea</b> is over. Who came?
    Tap each name (3 signed up). You can also send pictures and a few words here. Then tap “Post the recap”.
    attendance-nobody: <b>Tea</b> is over. Nobody had signed up.
    You can send pictures and a few words here. Then tap “Post the recap”.
    attendance-ticked: Ticked: 3 of 3
    attendance-is-done: The recap of <b>Tea</b> is posted. Thank you!
    add-how: Write the name, too, for example: /add 7 Grandma Wang 1234
    added: ✅ Added: An (3 seats)
    added-waiting: 🕐 It is full. An is number 2 on the waitlist.
    removed: An is off the list.
    removed-person: The organiser has taken you off the list: Tea, Sat 28 Nov, 10:00. If that is a mistake, ask 8888
    moved: ✅ An: now helpers
    move-full: “helpers” is full. Nothing is changed for An.
    move-how: To which role? Write /move 7 5 and one of these: yusha
    attended: ✅ 3 people have come.
    attend-unknown: Not on the list: 4, 5
    attend-how: I cannot read “…”. Write numbers from the list, for example: /attend 7 1-8,11
    roster-title: 📋 <b>Tea</b>, Sat 28 Nov, 10:00 · 3 people
    roster-role: <b>helpers</b>
    roster-line: 5. An · phone …1234 · waiting ✓
    roster-more: … and 3 more sign-ups: see the sheet.
    roster-sheet: 📋 Tea: the list
    roster-sent: I have sent you the list in private.
    standing: waiting
    sheet-number: Number
    sheet-role: Role
    sheet-name: Name
    sheet-people: People
    sheet-phone: Phone ends in
    sheet-standing: Standing
    sheet-came: Came
    picture-kept: 📷 Kept for the recap of Tea: 3 pictures.
    picture-album-full: 📷 The recap of Tea already has 10 pictures. This one was not added.
    picture-on-card: 📷 The picture will be on the card.
    recap-posted: 📣 The recap is on its way to the group.
    recap-title: 📣 <b>Tea</b>
    recap-when: 🕙 Sat 28 Nov, 10:00 · 📍 2
    recap-came: 👥 3 neighbours came.
    recap-signed-up: 👥 3 neighbours had signed up.
    recap-thanks: Thank you to everyone who joined in and helped. See you next time!
    recap-line-kept: ✍️ Kept for the recap of Tea. You can write more, and send pictures.
    recap-lines-full: The recap of Tea has room for 3 more letters. Leave something out first, or write less.
    recap-line-left-out: Left out.
    button-leave-line-out: ✖️ Leave this out
    list-title: <b>Coming up</b>
    list-mine: <b>Your sign-ups</b>
    list-line: <b>7</b> · Tea
    🕙 Sat 28 Nov, 10:00 · 📍 2
    list-seats-free: 👥 3 seats free
    list-full: 👥 Full, with a waitlist
    list-going: ✅ You have 3 seats
    list-waiting: 🕐 Number 2 on the waitlist · 3 people
    list-offered: 🎉 A seat is kept for you
    list-more: … and 3 more later
    list-choose: Which activity would you like to join? Tap it:
    list-choose-cancel: Which sign-up would you like to cancel? Tap it:
    list-choose-calendar: Which one shall go into your calendar? Tap it:
    list-empty: Nothing is planned right now. We will announce the next activity here.
    mine-empty: You have not signed up for anything yet. Send /activities to see what is on.
    mine-elsewhere: You have sign-ups at other places. Tap below to see them in private.
    button-mine: 📋 My sign-ups
    welcome: 👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.
    Send /activities to see what is on.
    help-resident: /activities – what is on
    /signup – sign up
    /cancel – cancel a sign-up
    /mine – your sign-ups
    /settings – name, reminders, language
    help-organiser: For organisers:
    /new – a new activity, step by step
    /edit – change one
    /timeline – what will still go out
    /series – what repeats
    /roster 12 – who comes to number 12
    /add 12 Grandma Wang – sign up somebody without a phone
    /checkin 12 – on the day: the code by which people check in
    /attend 12 1-8 – who came
    /cancelactivity 12 – cancel number 12
    /places – who runs your places
    /log – who did what
    After an activity, just send me its pictures.
    help-owner: /link yusha – sent in a group: it hears about activities of that place
    language-set: I will speak English with you.
    settings: Your settings
    Your name on cards: shown
    Reminders: on

    /mydata – what I keep about you
    /forget – ask me to forget you
    settings-kept: Done.
    my-data: This is everything I keep about you. To have it deleted, send /forget
    calendar: 📅 Tea: open the file to put it into your calendar. If something changes, I send it again.
    calendar-changed: 📅 Tea has changed: open the file, and your calendar is up to date.
    forget-sure: Shall I forget you? Your sign-ups are cancelled, and your name and data are deleted. The neighbours whom you signed up keep their seats, but not their names: please tell the organiser. This cannot be undone.
    forgotten: I have deleted what I knew about you. To begin again, send /start
    remembered: All right, everything stays as it is.
    preview: This is how it will look:
    preview-when: It goes out on Sat 28 Nov, 10:00 to 3 groups.
    preview-at-once: It goes out right away to 3 groups.
    published: ✅ Saved as number 7. It will be announced on Sat 28 Nov, 10:00.
    published-at-once: ✅ Saved as number 7. It is being announced now.
    discarded: The draft is discarded.
    new-in-private: Kept! Tap the button to see the preview in our private chat.
    new-how: Send /new, and then in the same message, for example:

    /new Choir practice Sat 10:00-11:30
    seats: 20
    place: Culture hall
    programme: warm-up; three songs; tea
    new-no-date: I found no date in “Tea &amp; &lt;cake&gt;”. Write for example “Sat 10:00” or “28 Nov 14:30”, and send it again.
    new-no-time: I found no time in “Tea &amp; &lt;cake&gt;”. Write for example “Sat 10:00”, and send it again.
    new-ambiguous: “Tea &amp; &lt;cake&gt;”: is that Sat 28 Nov, 10:00 or Sat 28 Nov, 10:00? Write it like “14:30” or “3pm”, and send it again.
    new-past: Sat 28 Nov, 10:00 is already past. Write a date ahead, and send it again.
    new-no-such-day: There is no such day: “Tea &amp; &lt;cake&gt;”. Check the date, and send it again.
    new-no-title: What is it called? Put the name first: /new Choir practice Sat 10:00
    new-title-too-long: The name has 3 letters. Make it 200 at the most, and send it again.
    new-bad-seats: I cannot read the number of seats in “Tea &amp; &lt;cake&gt;”. Write for example “seats: 20”, and send it again.
    new-bad-number: The number in “Tea &amp; &lt;cake&gt;” cannot be read, or is too large. Please mend it and send it again.
    new-too-many: “Tea &amp; &lt;cake&gt;” is one line too many; 2 is the most. Please leave it out and send it again.
    new-after-start: “Tea &amp; &lt;cake&gt;” is after the start. Please write an earlier time and send it again.
    new-bad-line: I do not understand the line “Tea &amp; &lt;cake&gt;”. A line begins with “place:”, “seats:”, “programme:”, “contact:” or “theme:”.
    new-unknown-place: You run no place called “2”. Yours are: yusha
    new-which-place: At which place? Add a line such as “at: yusha”, and send it again.
    call-off-sure: Cancel <b>Tea</b>, Sat 28 Nov, 10:00? 3 people who signed up will be told.
    called-off: ❌ Tea is cancelled. 3 people will be told in a minute.
    kept-on: Tea stays as it is.
    seats-set: ✅ Tea has 3 seats now.
    seats-how: I cannot read the number of seats in “…”. Write for example /seats 7 30
    called-off-person: ❌ <b>Tea</b>, Sat 28 Nov, 10:00, is cancelled. We are sorry! Send /activities to see what else is on.
    called-off-group: ❌ <b>Tea</b>, Sat 28 Nov, 10:00, is cancelled. We are sorry!
    linked: ✅ This group now hears about activities of 2.
    link-unknown: There is no place “2”. Write for example /link yusha
    group-unreachable: ⚠️ I can no longer write to a group of 2. Please add me to the group again.
    refusal-over: This activity is over. Send /activities to see what is on.
    refusal-running: It has already begun. Just come along and ask on the spot!
    refusal-closed: Sign-up is closed. Ask here: 8888
    refusal-called-off: This activity is cancelled. Send /activities to see what else is on.
    refusal-not-in: You have not signed up for this one.
    refusal-not-open-yet: Sign-up is not open yet. It opens Sat 28 Nov, 10:00.
    refusal-other-role: You have signed up for “helpers”. To change, first tap “Cancel”.
    refusal-too-many-companions: You can bring up to 2 people along.
    refusal-too-late-to-undo: It is too late to undo this. To change something, send /edit
    refusal-changed-meanwhile: Somebody has just changed this activity. Please look at it again, and write your change once more.
    refusal-not-newest: This has changed since, so I did nothing. Please look at the newest message.
    not-newest: That message is not the newest any more, so I did nothing. This is how it stands now:
    refusal-only-coordinators: Only coordinators of that place can do this.
    refusal-used-invitation: This link was used already, or is too old. Please ask for a new one.
    refusal-linked-already: This group belongs to a place already, and stays with it. Only an owner of the bot can change that.
    refusal-only-admins-here: Only an admin of this group can link it. Please ask one of them to open the link.
    edit-what: ✏️ What shall be changed?
    edit-ask: <b>Tea</b> · Write the new time, for example “Sat 10:00-11:30”, or only the hours.
    edit-preview: 👀 This is how the card will look:
    edit-will-tell: 📣 3 people who signed up will be told:
    edit-tells-nobody: 🔕 Nobody gets a message about this.
    edit-saved: ✅ Tea is changed.
    edit-saved-and-told: ✅ Tea is changed. People will be told in a minute.
    undone: ↩️ Tea is as it was before.
    button-field: 🕙 Time
    button-edit: ✏️ Change more
    button-go-back: ◀️ Back
    button-save: ✅ Save
    button-undo: ↩️ Undo
    button-reason: 🌧 Bad weather
    reason: the weather is against us
    call-off-why: Tap the reason, or write it in a few words.
    called-off-reason: Reason: weather
    changed-title: ✏️ Changed: <b>Tea</b>
    changed-name: New name: Tea
    changed-time: 🕙 New time: Sat 28 Nov, 10:00 (was Sat 28 Nov, 10:00)
    changed-place: 📍 New place: Sat 28 Nov, 10:00 (was Sat 28 Nov, 10:00)
    changed-back-on: ✅ It takes place after all: Sat 28 Nov, 10:00
    changed-cannot-come: You keep your seat. If you cannot come any more, send /cancel 7
    list-choose-edit: ✏️ Which activity shall be changed?
    list-nothing-to-edit: There is nothing ahead to change. Send /new to plan something.
    log-title: 📒 What was done lately
    log-empty: Nothing has been done yet.
    log-line: Sat 28 Nov, 10:00 · Lin changed #7: time
    timeline-title: 🗓 What will still go out for <b>Tea</b>
    timeline-empty: Nothing more will go out for Tea.
    timeline-line: Sat 28 Nov, 10:00 · recap → 3 people → 3 groups
    button-coming: 👀 Recap
    button-steer: ⏸ Hold back
    steered: ⏸ It waits until you let it go.
    list-choose-timeline: 🗓 Of which activity?
    places-title: 🏠 Your places
    places-line: An · lianhua
    places-how: To make a place, send for example: /place taipinglu lianhua Lianhua station
    To write to all groups below a place, send: /broadcast taipinglu and your words.
    people-title: 👥 An: who runs it, beside the admins of its groups
    people-line: An, organiser
    button-dismiss: ❌ Remove An
    button-invite: ➕ Link a group
    invitation: ➕ Open this link, and choose the group for <b>An</b>:
    https://map.example/
    It can be used once, for three days.
    invitation-open: ⏳ Open link for a group, until Sat 28 Nov, 10:00
    button-revoke: ✖️ Take back the link for a group
    revoked: ✅ Taken back. The link does not work any more.
    claim-of: 🔗 An opened your link in the group “Staircase”. Is this the group that is to hear about 2? Its admins will run activities there.
    claim-of-group: 🔗 An admin opened your link in the group “Staircase”. Is this the group that is to hear about 2? Its admins will run activities there.
    button-claim-yes: ✅ Yes, link it
    button-claim-no: No, I do not know it
    claim-waits: ⏳ Almost done: whoever made this link is asked whether this is the right group. Nothing else to do here.
    claim-accepted: ✅ Linked. The group now hears about activities of 2.
    claim-declined: ✅ The group was not linked, and the link does not work any more. For a new one, send /places.
    role-taken: ✅ You are now an organiser at An. Send /help to see what you can do.
    dismissed: Done. They run nothing here any more.
    place-how: Write the place above, a short name, and the name, for example: /place taipinglu lianhua Lianhua station
    place-unknown: There is no place “lianhua”. Send /places to see the short names.
    place-bad-slug: “lianhua” cannot be a short name. Use small letters, digits and “-”, for example “lianhua”.
    place-taken: There is a place “lianhua” already. Choose another short name.
    broadcast-how: Write the place and then your words, for example: /broadcast taipinglu The library is closed tomorrow.
    broadcast-too-long: That is 3 letters long. Please keep it to 2.
    broadcast-preview: 📣 This goes to 3 groups of An and all below:
    button-send-broadcast: 📣 Send it
    broadcast-progress: 📣 Sent to 3 of 3 groups …
    broadcast-done: ✅ Arrived in 3 of 3 groups.
    broadcast-not-arrived: ⚠️ It did not arrive in a group of An.
    help-coordinator: /place – make a place
    /broadcast – write to all groups below a place
    create-ask: 📋 What will happen? Write a line for each point.
    create-which: “Tea &amp; &lt;cake&gt;” can mean more than one time. Which one?
    create-earlier: 🔁 Which one shall be held again?
    create-no-earlier: There is nothing to hold again yet. Write the name of the new activity.
    button-again: 🔁 The same again
    button-seats: 3
    button-pass: Skip
    weekdays: Mo Tu We Th Fr Sa Su
    button-field-edit: ✏️ Edit
    month: November 2026
    feedback-ask: How was <b>Tea</b>? One tap is enough. The organisers see only the numbers.
    button-was-absent: I was not there
    feedback-thanks: Thank you for telling us!
    feedback-result: ⭐ <b>Tea</b>: 3 people said how it was, 4.6 of 5 on average.
    feedback-few: ⭐ <b>Tea</b>: Fewer than five people said how it was. So that nobody's answer can be told, I show no numbers.
    feedback-preview: The numbers come at that time, if five people or more have answered by then.
    refusal-party-too-large: There are only 3 seats in all; your party is too large.
    refusal-no-room: Only 3 seats are left. You keep what you have.
    refusal-alone: You come alone. If you cannot come, tap “Cancel”.
    refusal-too-many-guests: You can sign up 2 neighbours. For more, please ask the organiser.
    refusal-no-name: That does not look like a name. Send just the name, for example: /signup 7 Grandma Wang
    refusal-no-such-guest: You have not signed up “An”.
    refusal-no-such-number: There is no number … on the list. Send /roster to see it.
    refusal-not-begun: It has not begun yet. Tick who came once it has.
    refusal-unknown-activity: There is no such activity. Send /activities to see what is on.
    refusal-which-activity: Which activity? Reply to its card, or send the number too, like /signup 12
    refusal-only-organisers: Only organisers can do this. Ask an admin of your group.
    refusal-only-owners: Only the owners of this bot can do this.
    refusal-no-draft: There is no draft any more. Send /new to begin.
    refusal-not-over: It is not over yet. Come back afterwards.
    refusal-recap-done: The recap is already posted.
    refusal-old-button: This button does not work any more. Send /help to go on.
    refusal-group-only: Send this in the group it is about.
    refusal-private-only: Please send this to me in private.
    refusal-not-linked: This group belongs to no place yet. An owner can send /link here.
    refusal-too-many: That was quick! Please wait a moment and try again.
    failure: Something went wrong on our side. Please try again in a moment.
    command-activities: What is on
    command-signup: Sign up
    command-cancel: Cancel a sign-up
    command-mine: Your sign-ups
    command-settings: name, reminders, language, your data
    command-why: where do I stand
    command-new: New activity (organisers)
    command-edit: Change an activity
    command-timeline: What will still go out
    command-cancelactivity: Cancel an activity (organisers)
    command-help: Help
    command-language: 中文 / English
    series-none: Nothing repeats at your places yet. Send <code>/new</code> with a line such as
    <code>repeat: every Saturday</code>, or tap 🔁 below a preview.
    series-choose: Which series?
    series-title: 🔁 <b>Tea</b>
    every Saturday · 10:00
    📍 2
    series-day: • Sat 28 Nov, 10:00
    series-day-made: • Sat 28 Nov, 10:00 · #7
    series-day-moved: • Sat 28 Nov → Sat 28 Nov, 10:00
    series-day-out: • <s>Sat 28 Nov</s> left out
    series-no-days: No other day is ahead.
    series-ended-note: This series has ended. What is listed here still takes place.
    series-ended: The series has ended. What is in the calendar stays.
    series-goes-on: The series goes on.
    series-summary: 🔁 Repeats every Saturday.
    Then: 1, 15 …
    From here on each one enters the calendar four weeks ahead.
    series-once-more: 🔁 Repeats every Saturday. No other day is ahead.
    series-begun: 🔁 And it repeats every Saturday. To leave a day out, move one or end it, send /series.
    series-saved: “Tea” is changed on 3 days; those who signed up are told in a minute. The ones to come will be like it.
    rule-weekly: every 2 weeks on Saturday
    rule-weekday-of-month: on the second Saturday of the month
    rule-days-of-month: on days 1, 15 of each month
    rule-festivals: on An, Bo +1
    rule-days: on 3 days
    rule-cron: by the crontab line Tea &amp; &lt;cake&gt;
    rule-until: every Saturday, until Sat 28 Nov
    date-in-year: Sat 28 Nov 2026
    festival: the Dragon Boat Festival
    new-bad-repeat: I cannot read how often in “Tea &amp; &lt;cake&gt;”. Please write, for example, <code>repeat: every Saturday</code>,
    <code>repeat: every two weeks</code>, <code>repeat: 1st and 15th of the month</code> or
    <code>repeat: Dragon Boat, Mid-Autumn</code>.
    create-repetition: How often is it?
    button-repetition: Every week
    button-repeat: 🔁 Repeat
    button-series: 🔁 Tea · every Saturday
    button-leave-out: Leave out Sat 28 Nov
    button-move-day: Move Sat 28 Nov
    button-hold-day: Hold Sat 28 Nov after all
    button-end-series: End the series
    button-resume-series: Go on with the series
    button-show-series: 🔁 Series
    button-save-this: Only this one
    button-save-for: All to come
    command-series: What repeats: leave out, move, end
    refusal-unknown-series: There is no such series. Send /series to see what repeats.
    check-in-code: 📋 <b>Tea</b>
    Hold this picture up for people to scan. Or let them send me the code: <b>471 123</b>
    From Sat 28 Nov, 10:00 until the end. 3 of 3 are here.
    attendance-now: Who is here at <b>Tea</b>? Tap each name (3 signed up).
    button-who-is-here: 📋 Who is here?
    here-how: Please send me the six digits that the organiser shows, for example <code>/here 471123</code>
    here-welcome: ✅ Welcome to Tea! All 3 of you are checked in.
    here-already: ✅ You are checked in at Tea already.
    here-late: ✅ Welcome to Tea! You are on the list now.
    refusal-unknown-code: This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.
    refusal-too-many-codes: You have tried several codes. Please ask the organiser to tick your name, or try again in an hour.
    refusal-not-on-list: You are not on the list of Tea. Please ask the organiser.
    command-here: On the day: say that you have come
    command-checkin: The code by which people check in
    list-choose-check-in: Which activity is it?
    broadcast-coming: 📣 2 and below, 3 groups: “…” · 3 sent so far
    recap-preview: 👆 This is how the recap of <b>Tea</b> will look (3 pictures). It goes out Sat 28 Nov, 10:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here.
    recap-stands: 👆 The recap of <b>Tea</b> is posted. Shall a picture come out of it? Tap its number.
    button-see-recap: 👀 See the recap
    button-take-out: 🗑 Picture 7
    picture-taken-out: The picture is out.
    refusal-picture-stays: The card is out with its picture, and Telegram cannot take it away. Send me another one instead.
    button-template: 📄 From a template
    button-keep-template: 📄 Keep as template
    button-throw-away: 🗑
    templates-none: There is no template yet. Below the preview of an activity, tap “Keep as template”.
    templates-choose: 📄 Which template? Then I ask for the day only.
    template-kept: 📄 “Tea” is a template now. You find it under /new.
    template-thrown-away: The template is gone.
    unknown-command: I do not know /hlep. Did you mean /help?
    aside-put-in: Put these 3 pictures into the recap of <b>Tea</b>? The group will see them.
    aside-where: Where shall these 3 pictures go?
    aside-nothing: All right, it stays between you and me.
    aside-cancel: Cancel your sign-up for <b>Tea</b>?
    aside-which-answer: Which question is this the answer to?
    aside-stop: Shall I stop here? Nothing is changed yet.
    aside-asks: That sounds like a question, so I have not taken it for your answer.
    aside-instead: You have answered already. Shall I take this in its place? Nothing is changed yet.
    aside-left: All right, nothing is changed.
    greeted: Hello! 👋
    thanked: You are very welcome!
    only-words: I can only read words and pictures. Please write it to me in a few words.
    only-own-words: I cannot tell whose words these are. Please write to me in your own words.
    pictures-later: I keep pictures once <b>Tea</b> has begun. Please send them again then.
    pictures-for-nothing: Thank you! There is nothing that I need pictures for right now.
    button-put-in: Yes, put it in
    button-put-into: 📣 Recap of Tea
    button-put-on-card: 🖼 Card of my new activity
    button-no: No
    button-yes-cancel: Yes, cancel
    button-cancel-one: Cancel: Tea
    button-answer-for: Answer for Tea
    button-was-answer: No, that was my answer
    button-leave-it: No, leave it
    button-go-on: No, go on
    button-is-answer: It is my answer
    button-take-instead: Yes, take this
    button-help: What can I do here?
    pictures-too-many: 3 pictures were not added: a recap has room for 10.
    attendance-late: The recap of <b>Tea</b> is out. Who came?
    Tap each name (3 signed up), and send me pictures or words: for a week I bring the recap up to date.
    refusal-recap-stays: That was more than a week ago: the recap stays as it is.
    "#);
}

#[test]
fn every_text_in_chinese() {
    insta::assert_snapshot!(phrasebook(Language::Chinese), @r#"
    date: 11月28日（周六）
    date-time: 11月28日（周六）10:00
    theme: 🤝 帮
    phase-note: ▶️ 活动正在进行，欢迎到场！
    card-title: <b>Tea</b>
    help
    card-short-notice: ⚡ 临时通知
    card-time: 🕙 11月28日（周六）11月28日（周六）10:00–11月28日（周六）10:00
    card-time-over-days: 🕙 11月28日（周六）10:00 – 11月28日（周六）10:00
    card-place: 📍 2
    card-place-linked: 📍 2 · <a href="https://map.example/">地图</a>
    card-programme: 活动流程：
    card-point: 7. …
    card-more-points: ……还有 3 项
    card-seats: 👥 已报 3 / 12 人 · 还剩 3 个名额 · 候补 3 人
    card-seats-unlimited: 👥 已有 3 人报名
    card-role: 🙋 helpers：3 / 3 人 · 候补 3 人
    card-role-unlimited: 🙋 helpers：3 人
    card-names: An, Bo +1……还有 3 人
    names-separator: 、
    card-opens: ⏳ 报名开始：11月28日（周六）10:00
    card-deadline: ⏳ 报名截止：11月28日（周六）10:00
    card-contact: ☎️ 8888
    card-how: 报名请点下面的按钮，或发送 /signup 7
    button-sign-up: ✅ 报名
    button-join-line: 🕐 排候补
    button-cancel: 取消报名
    button-role: 🙋 报名：helpers
    button-more: ➕ 多带一人
    button-fewer: ➖ 少带一人
    button-why: ❓ 我排第几？
    button-take-seat: ✅ 我要这个名额
    button-no-thanks: 不去了
    button-hold-it: ✅ 照常举行
    button-skip: 不想回答
    button-calendar: 📅 存进日历
    button-sheet: 📄 表格（XLSX）
    button-private: 🔔 接收提醒
    button-publish: ✅ 发布
    button-discard: 不要了
    button-call-off: ❌ 取消活动
    button-keep-on: 不取消
    button-everyone-came: 全部到场
    button-post-recap: 📣 发布回顾
    button-came: ✅ An
    button-absent: ▫️ An
    button-back: ◀️
    button-next: ▶️
    button-activity: Tea · 11月28日（周六）10:00
    button-language: English
    button-hide-name: 🙈 不显示我的名字
    button-show-name: 🙂 显示我的名字
    button-reminders-off: 🔕 不要提醒
    button-reminders-on: 🔔 提醒我
    button-forget: 是的，忘记我
    button-remember: 不用了
    signed-up: ✅ 报名成功！Tea，11月28日（周六）10:00 · helpers · 连您共 3 人
    signed-up-unreachable: ✅ 报名成功！Tea，11月28日（周六）10:00 · helpers · 连您共 3 人。想收到提醒，请点卡片上的“接收提醒”。
    waiting: 🕐 Tea 名额已满，您排在候补第 2 位。有空位会马上通知您。
    already-in: ✅ 您已经报过名了：Tea，11月28日（周六）10:00 · 连您共 3 人
    already-waiting: 🕐 Tea：您排在候补第 2 位。
    cancelled: 已取消报名：Tea。谢谢您告诉我们！
    cancelled-waiting: 已退出候补：Tea
    named: An：…
    moved-up: 🎉 好消息：有空位了，你们 3 人已候补成功！
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2

    来不了？请发送 /cancel 7
    moved-up-group: 🎉 An，有空位了，你们 3 人已候补成功：Tea。到时见！
    party-changed: 👪 Tea：现在连您共 3 人。
    question: <b>Tea</b> 的组织者想问您：
    How old is the child?

    请直接回复。只有组织者看得到。
    question-thanks: 谢谢您！这样就好了。
    question-noted: 记下了：“8”。
    question-left-out: 好的，这个问题可以不回答。
    question-taken-out: 已经去掉了。
    button-no-answer: 这不是回答
    button-ask-again: 再问我一次
    button-cancel-mine: 取消我的报名
    question-waits: 组织者有个问题想问您，请点卡片上的“接收提醒”。
    offered: 🎉 有 3 个空位了，留给你们！
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2

    请在 11月28日（周六）10:00 前点一下，过后名额会给下一位。
    offered-group: 🎉 An，Tea 有 3 个空位了。请在 11月28日（周六）10:00 前点卡片上的“报名”或“排候补”，过后名额会给下一位。
    moved-up-hidden: 🎉 Tea 有 3 个空位了，已给候补的下一位（名字不显示）。是您吗？点一下就知道。
    offered-hidden: 🎉 Tea 有 3 个空位了，给候补的下一位（名字不显示）留到 11月28日（周六）10:00。是您吗？点一下就知道。
    button-is-it-mine: ❓ 是我的吗？
    neighbour-of: An（Lin 代报）
    offer-over: Tea 的名额已给了下一位。还想参加？请点一下，重新排候补。
    late-cancel: ⚠️ An 刚刚取消了报名：Tea（3 人）。
    too-few: ⚠️ <b>Tea</b>（11月28日（周六）10:00）现在只有 3 人报名，至少要 8 人。
    照常举行，还是取消？
    why-not-in: Tea 还有名额，点“报名”就行。
    why-not-in-line: Tea 名额已满，前面有 3 个报名在候补。点“排候补”，有空位会马上通知您。
    why-waiting: 🕐 Tea：您排在候补第 2 位，前面还有 3 个报名。
    why-full: 现在没有空位。有人取消，就按报名先后递补。
    why-too-few: 现在空 3 个位，你们有 3 人，坐不下。人少的可以先进，最多 2 次（已 1 次），之后空位先留给你们。
    why-kept: 现在的空位要留给排在您前面的一家人。
    why-offered: 🎉 Tea：有空位留给您，到 11月28日（周六）10:00 为止。请点卡片上的报名按钮。
    role-participant: 参加活动
    remind-person-evening: 🔔 明天：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2

    来不了？请发送 /cancel 7
    remind-person-soon: 🔔 快开始了：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2

    来不了？请发送 /cancel 7
    remind-group-evening: 🔔 明天：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    还有名额，请发送 /signup 7
    remind-group-soon: 🔔 快开始了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    还有名额，请发送 /signup 7
    attendance-ask: <b>Tea</b>已结束。谁来了？
    请点名字（共 3 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
    attendance-nobody: <b>Tea</b>已结束，没有人报名。
    照片和想写的话可以直接发给我。最后点“发布回顾”。
    attendance-ticked: 已到场：3 / 3
    attendance-is-done: <b>Tea</b>的回顾已发布，谢谢您！
    add-how: 请写上名字，比如：/add 7 王奶奶 1234
    added: ✅ 已登记：An（3 人）
    added-waiting: 🕐 名额已满，An 排在候补第 2 位。
    removed: 已取消 An 的报名。
    removed-person: 组织者取消了您的报名：Tea，11月28日（周六）10:00。有问题请联系：8888
    moved: ✅ An 现在是：helpers
    move-full: “helpers”已满，An 没有变动。
    move-how: 改成什么？请这样写：/move 7 5 加上其中一个：yusha
    attended: ✅ 已到场 3 人。
    attend-unknown: 名单上没有：4, 5
    attend-how: “…”看不懂。请写名单上的号码，比如：/attend 7 1-8，11
    roster-title: 📋 <b>Tea</b>，11月28日（周六）10:00 · 共 3 人
    roster-role: <b>helpers</b>
    roster-line: 5. An · 尾号 1234 · 候补 ✓
    roster-more: ……还有 3 个报名，请看表格。
    roster-sheet: 📋 Tea：报名表
    roster-sent: 名单发到您的私聊了。
    standing: 候补
    sheet-number: 号码
    sheet-role: 岗位
    sheet-name: 姓名
    sheet-people: 人数
    sheet-phone: 电话尾号
    sheet-standing: 状态
    sheet-came: 到场
    picture-kept: 📷 已收进《Tea》的回顾，共 3 张。
    picture-album-full: 📷 《Tea》的回顾已有 10 张照片，这一张没有加进去。
    picture-on-card: 📷 图片会放在卡片上。
    recap-posted: 📣 回顾马上发到群里。
    recap-title: 📣 <b>Tea</b>
    recap-when: 🕙 11月28日（周六）10:00 · 📍 2
    recap-came: 👥 3 位邻居到场。
    recap-signed-up: 👥 3 位邻居报了名。
    recap-thanks: 感谢每一位参加和帮忙的人，下次再见！
    recap-line-kept: ✍️ 已记入Tea的回顾。可以接着写，也可以发照片。
    recap-lines-full: Tea的回顾还能写 3 个字。请先去掉一些，或者写短一点。
    recap-line-left-out: 已去掉。
    button-leave-line-out: ✖️ 不要这句
    list-title: <b>近期活动</b>
    list-mine: <b>我的报名</b>
    list-line: <b>7</b> · Tea
    🕙 11月28日（周六）10:00 · 📍 2
    list-seats-free: 👥 还剩 3 个名额
    list-full: 👥 已满，可排候补
    list-going: ✅ 已报名 · 连您共 3 人
    list-waiting: 🕐 候补第 2 位 · 连您共 3 人
    list-offered: 🎉 有空位留给您
    list-more: ……之后还有 3 场
    list-choose: 想参加哪个活动？请点一下：
    list-choose-cancel: 要取消哪个报名？请点一下：
    list-choose-calendar: 要把哪个活动存进日历？请点一下：
    list-empty: 现在没有活动。有新活动会在这里通知大家。
    mine-empty: 您还没有报名。发送 /activities 看看有什么活动。
    mine-elsewhere: 您在其他站点有报名。点下面的按钮，在私聊里查看。
    button-mine: 📋 我的报名
    welcome: 👋 您好！社区有活动我会告诉您，报了名我会提醒您。
    发送 /activities 看看有什么活动。
    help-resident: /activities – 近期活动
    /signup – 报名
    /cancel – 取消报名
    /mine – 我的报名
    /settings – 名字、提醒、语言
    help-organiser: 组织者：
    /new – 新活动，一步一步来
    /edit – 修改活动
    /timeline – 还会发什么
    /series – 定期活动
    /roster 12 – 12 号活动的名单
    /add 12 王奶奶 – 帮没有手机的人报名
    /checkin 12 – 活动当天的签到码
    /attend 12 1-8 – 登记到场
    /cancelactivity 12 – 取消 12 号活动
    /places – 站点和负责的人
    /log – 谁做了什么
    活动结束后，把照片发给我就行。
    help-owner: /link yusha – 在群里发送：本群接收该站点的活动通知
    language-set: 好的，我和您说中文。
    settings: 您的设置
    卡片上的名字：显示
    活动提醒：提醒

    /mydata – 我存了您的哪些资料
    /forget – 请我忘记您
    settings-kept: 好的。
    my-data: 这是我存的您的全部资料。要删除，请发送 /forget
    calendar: 📅 Tea：点开文件，就能存进手机日历。有变动我会再发。
    calendar-changed: 📅 Tea 有变动：点开文件，日历就更新了。
    forget-sure: 要我忘记您吗？您报的名会取消，名字和资料会删除，不能恢复。您帮邻居报的名额还在，但名字也会删除，请告诉组织者一声。
    forgotten: 好的，您的资料都删除了。想再用，请发送 /start
    remembered: 好的，一切照旧。
    preview: 发出去是这个样子：
    preview-when: 11月28日（周六）10:00 发到 3 个群。
    preview-at-once: 马上发到 3 个群。
    published: ✅ 已保存，编号 7。11月28日（周六）10:00 发布通知。
    published-at-once: ✅ 已保存，编号 7。正在发布通知。
    discarded: 草稿已删除。
    new-in-private: 已存好！请点按钮，到私聊里看预览。
    new-how: 发送 /new，同一条消息里写上内容，比如：

    /new 合唱练习 周六上午10点到11点半
    名额：20
    地点：文化活动室
    流程：热身；学三首歌；喝茶聊天
    new-no-date: “Tea &amp; &lt;cake&gt;”里没有找到日期。请写成“周六上午10点”或“11月28日 14:30”，再发一次。
    new-no-time: “Tea &amp; &lt;cake&gt;”里没有找到时间。请写成“周六上午10点”，再发一次。
    new-ambiguous: “Tea &amp; &lt;cake&gt;”是 11月28日（周六）10:00 还是 11月28日（周六）10:00？请写“上午”或“下午”，再发一次。
    new-past: 11月28日（周六）10:00 已经过去了。请写以后的日期，再发一次。
    new-no-such-day: 没有这一天：“Tea &amp; &lt;cake&gt;”。请看看日期，再发一次。
    new-no-title: 活动叫什么？名称写在最前面：/new 合唱练习 周六上午10点
    new-title-too-long: 名称有 3 个字，最多 200 个。请写短一点，再发一次。
    new-bad-seats: “Tea &amp; &lt;cake&gt;”里的名额看不懂。请写成“名额：20”，再发一次。
    new-bad-number: “Tea &amp; &lt;cake&gt;”里的数字看不懂，或者太大了。请改一下，再发一次。
    new-too-many: “Tea &amp; &lt;cake&gt;”多了一行，最多 2 行。请删掉，再发一次。
    new-after-start: “Tea &amp; &lt;cake&gt;”在活动开始以后。请写早一点的时间，再发一次。
    new-bad-line: 这一行看不懂：“Tea &amp; &lt;cake&gt;”。每行用“地点：”“名额：”“流程：”“联系：”或“主题：”开头。
    new-unknown-place: 您没有管理叫“2”的站点。您的站点：yusha
    new-which-place: 在哪个站点？请加一行，比如“站点：yusha”，再发一次。
    call-off-sure: 确定取消 <b>Tea</b>（11月28日（周六）10:00）吗？会通知 3 位报名的人。
    called-off: ❌ Tea 已取消。一分钟后通知 3 位报名的人。
    kept-on: Tea 照常举行。
    seats-set: ✅ Tea 现在有 3 个名额。
    seats-how: 名额“…”看不懂。请这样写：/seats 7 30
    called-off-person: ❌ <b>Tea</b>（11月28日（周六）10:00）取消了，很抱歉！发送 /activities 看看别的活动。
    called-off-group: ❌ <b>Tea</b>（11月28日（周六）10:00）取消了，很抱歉！
    linked: ✅ 本群会收到2的活动通知。
    link-unknown: 没有站点“2”。请写成 /link yusha
    group-unreachable: ⚠️ 2的一个群，我发不了消息了。请重新把我加进群里。
    refusal-over: 活动已经结束。发送 /activities 看看有什么活动。
    refusal-running: 活动已经开始了，请直接到现场问一问！
    refusal-closed: 报名已截止。请联系：8888
    refusal-called-off: 活动已取消。发送 /activities 看看别的活动。
    refusal-not-in: 您没有报这个活动。
    refusal-not-open-yet: 报名还没开始：11月28日（周六）10:00 开始。
    refusal-other-role: 您报的是“helpers”。想换，请先点“取消报名”。
    refusal-too-many-companions: 最多可以再带 2 人。
    refusal-too-late-to-undo: 超过十分钟，不能撤销了。要改请发送 /edit
    refusal-changed-meanwhile: 刚才有人改过这个活动。请再看一遍，重新修改。
    refusal-not-newest: 后来内容有变，所以我什么都没做。请看最新的那条消息。
    not-newest: 那条消息已经不是最新的，所以我什么都没做。现在是这样：
    refusal-only-coordinators: 只有协调员可以这样做。
    refusal-used-invitation: 这个链接用过了，或者过期了。请再要一个。
    refusal-linked-already: 这个群已经属于一个站点，不会改动。只有机器人的负责人能改。
    refusal-only-admins-here: 只有本群的管理员可以关联。请找一位管理员点开链接。
    edit-what: ✏️ 要改哪一项？
    edit-ask: <b>Tea</b> · 请写新的时间，比如“周六上午10点到11点半”，只写几点也行。
    edit-preview: 👀 卡片会变成这样：
    edit-will-tell: 📣 会通知 3 位报名的人：
    edit-tells-nobody: 🔕 这次修改不会给大家发消息。
    edit-saved: ✅ Tea 已修改。
    edit-saved-and-told: ✅ Tea 已修改，一分钟后通知大家。
    undone: ↩️ Tea 已恢复原样。
    button-field: 🕙 时间
    button-edit: ✏️ 继续修改
    button-go-back: ◀️ 返回
    button-save: ✅ 保存
    button-undo: ↩️ 撤销
    button-reason: 🌧 天气不好
    reason: 天气不好
    call-off-why: 请点原因，或者写一句话。
    called-off-reason: 原因：weather
    changed-title: ✏️ 活动有变：<b>Tea</b>
    changed-name: 新名称：Tea
    changed-time: 🕙 新时间：11月28日（周六）10:00（原来 11月28日（周六）10:00）
    changed-place: 📍 新地点：11月28日（周六）10:00（原来 11月28日（周六）10:00）
    changed-back-on: ✅ 照常举行：11月28日（周六）10:00
    changed-cannot-come: 您的名额还在。来不了，请发送 /cancel 7
    list-choose-edit: ✏️ 要修改哪个活动？
    list-nothing-to-edit: 没有可以修改的活动。发送 /new 安排一个吧。
    log-title: 📒 最近做过的事
    log-empty: 还没有记录。
    log-line: 11月28日（周六）10:00 · Lin 修改了活动 #7：time
    timeline-title: 🗓 <b>Tea</b> 还会发出的消息
    timeline-empty: Tea 没有要再发的消息了。
    timeline-line: 11月28日（周六）10:00 · 回顾 → 3 人 → 3 个群
    button-coming: 👀 回顾
    button-steer: ⏸ 暂缓
    steered: ⏸ 先不发，等您放行。
    list-choose-timeline: 🗓 看哪个活动？
    places-title: 🏠 您的站点
    places-line: An · lianhua
    places-how: 新建站点，请发送比如：/place taipinglu lianhua 莲花社区站
    给下面所有的群发通知，请发送：/broadcast taipinglu 加上要说的话。
    people-title: 👥 An：除了群管理员，还有谁负责
    people-line: An，组织者
    button-dismiss: ❌ 撤下An
    button-invite: ➕ 关联一个群
    invitation: ➕ 点开链接，选要关联到<b>An</b>的群：
    https://map.example/
    只能用一次，三天内有效。
    invitation-open: ⏳ 关联群的链接，有效到 11月28日（周六）10:00
    button-revoke: ✖️ 收回关联群的链接
    revoked: ✅ 已收回，这个链接不能再用了。
    claim-of: 🔗 An在“Staircase”群里点开了您的链接。是要让这个群收到2的活动吗？关联后，群管理员可以在那里办活动。
    claim-of-group: 🔗 “Staircase”群的一位管理员点开了您的链接。是要让这个群收到2的活动吗？关联后，群管理员可以在那里办活动。
    button-claim-yes: ✅ 是，关联
    button-claim-no: 不是，我不认识这个群
    claim-waits: ⏳ 快好了：正在请发链接的人确认是不是这个群。这里不用再做什么。
    claim-accepted: ✅ 已关联。这个群会收到2的活动通知。
    claim-declined: ✅ 没有关联，这个链接也不能再用了。要新的链接，请发送 /places。
    role-taken: ✅ 您现在是An的组织者。发送 /help 看看能做什么。
    dismissed: 好的，已经撤下。
    place-how: 请写上级站点、简称和名称，比如：/place taipinglu lianhua 莲花社区站
    place-unknown: 没有站点“lianhua”。发送 /places 看看简称。
    place-bad-slug: “lianhua”不能做简称。请用小写字母、数字和“-”，比如“lianhua”。
    place-taken: 已经有站点“lianhua”了，请换一个简称。
    broadcast-how: 请写站点和要说的话，比如：/broadcast taipinglu 图书室明天闭馆。
    broadcast-too-long: 有 3 个字，太长了，请不要超过 2 个字。
    broadcast-preview: 📣 会发给An和下面的 3 个群：
    button-send-broadcast: 📣 发送
    broadcast-progress: 📣 已发 3 / 3 个群……
    broadcast-done: ✅ 已送到 3 / 3 个群。
    broadcast-not-arrived: ⚠️ An有一个群没有收到。
    help-coordinator: /place – 新建站点
    /broadcast – 给下面所有的群发通知
    create-ask: 📋 有哪些内容？请写出来，一行一项。
    create-which: “Tea &amp; &lt;cake&gt;”有几种可能，是哪一个？
    create-earlier: 🔁 哪一个再办一次？
    create-no-earlier: 还没有办过的活动。请写新活动的名称。
    button-again: 🔁 和上次一样
    button-seats: 3
    button-pass: 跳过
    weekdays: 一 二 三 四 五 六 日
    button-field-edit: ✏️ 修改
    month: 2026 年 11 月
    feedback-ask: <b>Tea</b> 觉得怎么样？点一下就行，组织者只看到人数。
    button-was-absent: 我没去
    feedback-thanks: 谢谢您告诉我们！
    feedback-result: ⭐ <b>Tea</b>：3 人评价，平均 4.6 分（满分 5 分）。
    feedback-few: ⭐ <b>Tea</b>：评价的不到五位。为了不让人看出是谁说的，就不列数字了。
    feedback-preview: 到时候如果有五位以上评价，我就把人数告诉您。
    refusal-party-too-large: 一共只有 3 个名额，你们人数太多了。
    refusal-no-room: 只剩 3 个空位，不够。您原来的名额不变。
    refusal-alone: 您是一个人报的名。不来了，请点“取消报名”。
    refusal-too-many-guests: 最多可以帮 2 位邻居报名。更多人请找组织者。
    refusal-no-name: 这好像不是名字。只写名字就好，比如：/signup 7 王奶奶
    refusal-no-such-guest: 您没有帮“An”报过名。
    refusal-no-such-number: 名单上没有 … 号。发送 /roster 看看名单。
    refusal-not-begun: 活动还没开始，开始以后再登记到场。
    refusal-unknown-activity: 没有这个活动。发送 /activities 看看有什么活动。
    refusal-which-activity: 是哪个活动？请回复活动卡片，或写上编号，比如 /signup 12
    refusal-only-organisers: 只有组织者可以这样做。请找群管理员。
    refusal-only-owners: 只有机器人的负责人可以这样做。
    refusal-no-draft: 草稿已经没有了。发送 /new 重新开始。
    refusal-not-over: 活动还没有结束，结束后再来。
    refusal-recap-done: 回顾已经发布了。
    refusal-old-button: 这个按钮已经不能用了。发送 /help 看看怎么做。
    refusal-group-only: 请在要说的那个群里发送。
    refusal-private-only: 请在和我的私聊里发送。
    refusal-not-linked: 本群还没有关联站点。请负责人在这里发送 /link。
    refusal-too-many: 太快啦！请稍等一下再试。
    failure: 我们这边出了点问题，请过一会儿再试。
    command-activities: 近期活动
    command-signup: 报名
    command-cancel: 取消报名
    command-mine: 我的报名
    command-settings: 名字、提醒、语言、我的资料
    command-why: 我排第几
    command-new: 新活动（组织者）
    command-edit: 修改活动
    command-timeline: 还会发什么
    command-cancelactivity: 取消活动（组织者）
    command-help: 帮助
    command-language: 中文 / English
    series-none: 您的站点还没有定期活动。发布活动时加一行
    <code>重复：每周六</code>，或者在预览下面点 🔁。
    series-choose: 哪个系列？
    series-title: 🔁 <b>Tea</b>
    every Saturday · 10:00
    📍 2
    series-day: • 11月28日（周六）10:00
    series-day-made: • 11月28日（周六）10:00 · #7
    series-day-moved: • 11月28日（周六） → 11月28日（周六）10:00
    series-day-out: • <s>11月28日（周六）</s> 不办
    series-no-days: 后面没有日子了。
    series-ended-note: 这个系列已经结束。上面列出的仍会举办。
    series-ended: 系列已结束。已排进日程的仍然保留。
    series-goes-on: 系列继续。
    series-summary: 🔁 every Saturday举办。
    接下来：1, 15……
    以后每次提前四周自动排进日程。
    series-once-more: 🔁 every Saturday举办。后面没有别的日子。
    series-begun: 🔁 every Saturday举办。要停一次、改一次或结束，请发送 /series。
    series-saved: “Tea”共改了 3 次活动，一分钟后通知已报名的人。以后新排的也照此办理。
    rule-weekly: 每 2 周的周六
    rule-weekday-of-month: 每月第二个周六
    rule-days-of-month: 每月 1, 15 日
    rule-festivals: 逢An, Bo +1
    rule-days: 共 3 个日子
    rule-cron: 按 crontab 规则 Tea &amp; &lt;cake&gt;
    rule-until: every Saturday（到11月28日（周六）为止）
    date-in-year: 2026年11月28日（周六）
    festival: 端午节
    new-bad-repeat: 看不懂“Tea &amp; &lt;cake&gt;”是多久一次。请写，例如 <code>重复：每周六</code>、<code>重复：每两周</code>、
    <code>重复：每月1日和15日</code> 或 <code>重复：端午、中秋</code>。
    create-repetition: 多久一次？
    button-repetition: 每周
    button-repeat: 🔁 重复
    button-series: 🔁 Tea · every Saturday
    button-leave-out: 11月28日（周六）不办
    button-move-day: 11月28日（周六）改期
    button-hold-day: 11月28日（周六）照办
    button-end-series: 结束系列
    button-resume-series: 继续系列
    button-show-series: 🔁 系列
    button-save-this: 只改这一次
    button-save-for: 所有还没办的
    command-series: 定期活动：停一次、改期、结束
    refusal-unknown-series: 没有这个系列。发送 /series 看看有哪些。
    check-in-code: 📋 <b>Tea</b>
    请让大家扫这张图，或者把签到码发给我：<b>471 123</b>
    11月28日（周六）10:00 起到活动结束可以签到。已到 3 人，共 3 人报名。
    attendance-now: <b>Tea</b> 谁到了？点名字打勾（3 人报名）。
    button-who-is-here: 📋 谁到了？
    here-how: 请把组织者出示的六位数字发给我，例如 <code>/here 471123</code>
    here-welcome: ✅ 欢迎参加“Tea”！你们 3 位已签到。
    here-already: ✅ 您已经在“Tea”签过到了。
    here-late: ✅ 欢迎参加“Tea”！已为您登记。
    refusal-unknown-code: 这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。
    refusal-too-many-codes: 您已经试了好几个签到码。请组织者帮您签到，或者一小时后再试。
    refusal-not-on-list: “Tea”的名单上没有您。请找组织者。
    command-here: 活动当天签到
    command-checkin: 签到码
    list-choose-check-in: 哪个活动？
    broadcast-coming: 📣 2及下级共 3 个群：“…” · 已发 3 个
    recap-preview: 👆 <b>Tea</b> 的回顾会是这样（3 张照片）。11月28日（周六）10:00 发出，点“发布回顾”就马上发。
    现在还可以把照片和几句话发到这里。
    recap-stands: 👆 <b>Tea</b> 的回顾已发布。要取下哪张照片，请点它的号码。
    button-see-recap: 👀 看看回顾
    button-take-out: 🗑 第 7 张
    picture-taken-out: 照片已取下。
    refusal-picture-stays: 卡片已经带图发出，Telegram 不能把图去掉。请发一张别的照片来换。
    button-template: 📄 用模板
    button-keep-template: 📄 存为模板
    button-throw-away: 🗑
    templates-none: 还没有模板。在活动预览下面点“存为模板”就有了。
    templates-choose: 📄 用哪个模板？之后只问日期。
    template-kept: 📄 “Tea”已存为模板，发送 /new 就能找到。
    template-thrown-away: 模板已删除。
    unknown-command: 我不认识 /hlep。您是想发 /help 吗？
    aside-put-in: 要把这 3 张照片放进<b>Tea</b>的回顾吗？群里的人都会看到。
    aside-where: 这 3 张照片放到哪里？
    aside-nothing: 好的，只有您和我知道。
    aside-cancel: 要取消您对<b>Tea</b>的报名吗？
    aside-which-answer: 这是哪个问题的回答？
    aside-stop: 要停在这里吗？现在还什么都没改。
    aside-asks: 这好像是个问题，所以没有记成您的回答。
    aside-instead: 您已经回答过了。要换成这一句吗？现在还什么都没改。
    aside-left: 好的，什么都没改。
    greeted: 您好！👋
    thanked: 不用谢，您客气了！
    only-words: 我只看得懂文字和照片。请用文字写给我，好吗？
    only-own-words: 我分不清这是谁写的。请您自己写给我，好吗？
    pictures-later: <b>Tea</b>开始以后我才收照片，请到时再发一次。
    pictures-for-nothing: 谢谢您！现在没有什么要用照片的。
    button-put-in: 是的，放进去
    button-put-into: 📣 Tea的回顾
    button-put-on-card: 🖼 新活动的卡片
    button-no: 不用
    button-yes-cancel: 是的，取消报名
    button-cancel-one: 取消：Tea
    button-answer-for: Tea的回答
    button-was-answer: 不是，这就是我的回答
    button-leave-it: 不用，保持原样
    button-go-on: 不，继续
    button-is-answer: 这就是我的回答
    button-take-instead: 是的，换成这句
    button-help: 我能做什么？
    pictures-too-many: 有 3 张没有加上：一个回顾最多放 10 张。
    attendance-late: <b>Tea</b>的回顾已发布。谁来了？
    请点名字（共 3 人报名），照片和想写的话也可以发给我：一周之内我会更新回顾。
    refusal-recap-stays: 已经过了一周，回顾不再改了。
    "#);
}
