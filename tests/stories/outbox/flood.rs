//! Floods: people who ask for as much as they may, all the time, and what the others notice of it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::language::{Told, World, both_engines};

/// How many accounts ask in private, each as fast as the bot lets one.
const ACCOUNTS: usize = 40;
/// The next sign-up reaches the card within this.
const ON_THE_CARD: TimeDelta = TimeDelta::seconds(10);
/// A reminder that falls due goes out within this.
const REMINDED: TimeDelta = TimeDelta::seconds(60);

/// Who floods: one in the group, and others in private or in the group, too.
struct Flood {
    resident: i64,
    accounts: Vec<i64>,
    in_the_group: bool,
}

impl Flood {
    fn begin(t: &mut World, in_the_group: bool) -> Self {
        let resident = t.person("Mallory");
        let accounts =
            (0..ACCOUNTS).map(|number| t.sandbox.add_person(&format!("Account {number}"))).collect();
        Self { resident, accounts, in_the_group }
    }

    /// Everybody asks once more.
    fn asks(&self, t: &World) {
        t.sandbox.say(self.resident, t.group(), "/help", None, None);
        for account in &self.accounts {
            let chat = if self.in_the_group { t.group() } else { *account };
            t.sandbox.say(*account, chat, "/help", None, None);
        }
    }

    /// Lets a second of it pass, and tells when the group's card first read so, if it did.
    async fn second(
        &self,
        t: &mut World,
        seen: &(dyn Fn(&World) -> bool + Sync),
    ) -> Told<Option<DateTime<Utc>>> {
        self.asks(t);
        let mut first = None;
        for _ in 0..5 {
            t.passes(TimeDelta::milliseconds(200)).await?;
            if first.is_none() && seen(t) {
                first = Some(t.now());
            }
        }
        Ok(first)
    }

    /// How long it takes until something is seen, in the town's time.
    async fn until_seen(
        &self,
        t: &mut World,
        most: TimeDelta,
        seen: &(dyn Fn(&World) -> bool + Sync),
    ) -> Told<TimeDelta> {
        let begin = t.now();
        while t.now() - begin <= most + TimeDelta::seconds(5) {
            if let Some(at) = self.second(t, seen).await? {
                return Ok(at - begin);
            }
        }
        anyhow::bail!("not seen within {most}");
    }
}

/// Neighbours sign up and are reminded while the others flood.
async fn life_goes_on(
    t: &mut World,
    plan: &str,
    sign_up: &str,
    reminder: &str,
    in_the_group: bool,
) -> Told<()> {
    t.plans("Lin", plan).await?;
    t.starts("Fang").await?;
    t.taps("Fang", sign_up).await?;
    let fang = t.person("Fang");
    // Soon before the reminder, two hours before the start.
    t.quietly_until("2026-11-23 12:59:10").await?;
    let flood = Flood::begin(t, in_the_group);
    for _ in 0..15 {
        flood.second(t, &|_| false).await?;
    }
    for name in ["An", "Bo", "Cai"] {
        let (person, card) = (t.person(name), t.card_id());
        t.sandbox.tap(person, t.group(), card, sign_up)?;
        let took = flood.until_seen(t, ON_THE_CARD, &|t| t.card().contains(name)).await?;
        assert!(took <= ON_THE_CARD, "{name} stood on the card after {took}");
    }
    let due = "2026-11-23T05:00:00Z".parse::<DateTime<Utc>>()?;
    while t.now() < due - TimeDelta::seconds(1) {
        flood.second(t, &|_| false).await?;
    }
    let is_reminded = |t: &World, chat| {
        t.sandbox.messages(chat).iter().any(|seen| seen.text.starts_with(reminder) && !seen.deleted)
    };
    let group = t.group();
    let took = flood.until_seen(t, REMINDED, &|t| is_reminded(t, fang) && is_reminded(t, group)).await?;
    assert!(took <= REMINDED, "reminded after {took}");
    t.until("2026-11-23 13:20").await?;
    assert!(t.sandbox.calls("deleteMessage") > 0, "what was answered in the group is removed");
    t.has_read_everything();
    Ok(())
}

const TEA: &str = "Tea today 15:00\nseats: 50";

both_engines!(one_resident_and_forty_accounts_hold_up_nobody, English, async |t| {
    life_goes_on(t, TEA, "Sign up", "🔔 Soon: Tea", false).await?;
});

both_engines!(one_resident_and_forty_accounts_hold_up_nobody_in_chinese, Chinese, async |t| {
    life_goes_on(t, "茶话会 今天下午3点\n名额：50", "✅ 报名", "🔔 快开始了：茶话会", false).await?;
});

both_engines!(forty_who_flood_a_group_hold_up_nobody_in_it, English, async |t| {
    life_goes_on(t, TEA, "Sign up", "🔔 Soon: Tea", true).await?;
});
