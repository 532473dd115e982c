// Play it: lastmile sandbox --lang en --story FILE
{
    t.starts("Ms Lin").await?;
    t.tells("Ms Lin", "/new Dumplings and stories 28 Nov 15:00-17:00\nseats: 2\nprogramme: fold; cook; \"eat\"").await?;
    t.taps_in("Ms Lin", "Ms Lin", "✅ Publish").await?;
    t.until("2026-11-25 09:00:30").await?;
    t.taps_in("An", "Yusha residents", "✅ Sign up").await?;
    t.taps_in("Bo", "Yusha residents", "✅ Sign up").await?;
    t.messenger_is_busy().await?;
    t.taps_in("Cai", "Yusha residents", "🕐 Join the waitlist").await?;
    t.taps_on("Dan", "Yusha residents", "⚡ Short notice", "✅ Sign up").await?;
    t.starts("Dan").await?;
    t.starts("Dan").await?;
    t.answers_earlier("Dan", "Dan", "👋 Hello!", 1, "/help").await?;
    t.taps_earlier("Dan", "Dan", "👋 Hello!", 1, "中文").await?;
    t.bot_restarts().await?;
    t.taps_in("Bo", "Yusha residents", "🔔 Get reminders").await?;
    t.answers_in("An", "Yusha residents", "Dumplings and stories", "/cancel").await?;
    t.starts_with("Cai", "a22").await?;
    t.blocks("Bo").await?;
    t.until("2026-11-25 10:00:00").await?;
    t.becomes_supergroup("Yusha residents").await?;
    t.unblocks("Bo").await?;
    t.until("2026-11-28 17:00:30").await?;
    t.taps_in("Ms Lin", "Ms Lin", "Everyone came").await?;
    t.sends_picture_in("Ms Lin", "Ms Lin").await?;
    t.taps_in("Ms Lin", "Ms Lin", "Yes, put it in").await?;
    t.taps_in("Ms Lin", "Ms Lin", "📣 Post the recap").await?;
    t.says_in("Cai", "Yusha residents", "/activities").await?;
    t.until("2026-11-28 17:03:03").await?;
}
