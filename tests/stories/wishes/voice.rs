//! A wish is said, and passed on as it was said.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(said_heard_and_answered, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.person("An");
    t.starts("An").await?;
    // Unasked, a voice message is nothing that the bot can read.
    t.speaks("An").await?;
    assert_snapshot!(t.face(an), @"I can only read words and pictures. Please write it to me in a few words.");
    t.tells("An", "/wish").await?;
    t.speaks("An").await?;
    assert_snapshot!(t.face(an), @"
    💫 Thank you! I give it to the organisers of Yusha station, and write to you as soon as they say something.
    [↩️ Take it back]
    [💫 Wishes]
    ");
    assert_snapshot!(t.private("Lin"), @"
    💫 A wish, as it was said
    (a voice message)
    ");
    assert_snapshot!(t.private("Lin"), @"
    💫 A new wish · Yusha station
    🎤 a wish by voice message
    👤 An · Mon 23 Nov, 09:00
    [🎤 Hear it]
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [✖️ It cannot be]
    ");
    // Neighbours hear no voice.
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    t.tells("Bo", "/wishes").await?;
    assert_snapshot!(t.face(bo), @"
    Nobody has an open wish here. Have you got one?
    [💫 I wish for something]
    ");
    // Whoever is reminded has heard it, and can hear it again.
    t.until("2026-11-24 09:01").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⏳ This wish still waits for an answer · Yusha station
    🎤 a wish by voice message
    👤 An · Mon 23 Nov, 09:00
    [🎤 Hear it]
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [✖️ It cannot be]
    ");
    assert_eq!(t.unread_in(lin), 0);
    t.taps_in("Lin", lin, "Hear it").await?;
    assert_snapshot!(t.face(lin), @"
    💫 A wish, as it was said
    (a voice message)
    ");
    t.taps_on("Lin", lin, "still waits", "Answer").await?;
    t.tells("Lin", "Gladly, on Friday.").await?;
    assert_snapshot!(t.private("An"), @"
    💬 🎤 a wish by voice message – the organisers answer:
    Gladly, on Friday.
    [🙏 Thank you] [🔁 Not yet]
    ");
    t.taps_in("An", an, "Not yet").await?;
    // What has no words has no title: it is asked.
    t.taps_in("Lin", lin, "Plan something").await?;
    assert_snapshot!(t.face(lin), @"
    📅 This is made of a wish. Change whatever you like; once you publish it, whoever wished it hears.

    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [🔁 The same again] [📄 From a template]
    [Discard]
    ");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(said_where_there_are_several_places, Chinese, async |t| {
    let lin = t.has_an_organiser().await?;
    t.has_another_group("Wu").await?;
    t.has_stored("UPDATE places SET name = '\"草堂\"' WHERE slug = 'caotang'").await?;
    let an = t.person("安奶奶");
    t.starts("安奶奶").await?;
    t.tells("安奶奶", "/wish").await?;
    t.speaks("安奶奶").await?;
    assert_snapshot!(t.face(an), @"
    💫 您的心愿是给哪里的？
    [玉沙社区实践站]
    [草堂]
    [先不说]
    ");
    t.taps_in("安奶奶", an, "玉沙").await?;
    assert_snapshot!(t.face(an), @"
    💫 谢谢您！我转给玉沙社区实践站的组织者，他们一有回音就告诉您。
    [↩️ 收回心愿]
    [💫 大家的心愿]
    ");
    assert_eq!(t.unread_in(lin), 2);
    // What was said goes with whoever said it.
    t.tells("安奶奶", "/forget").await?;
    t.taps_in("安奶奶", an, "是的，忘记我").await?;
    assert_eq!(t.counts("wishes WHERE voice IS NOT NULL").await?, 0);
    t.skip(lin);
    t.skip(an);
    t.has_read_everything();
});
