//! Who may do what about a wish, whatever a phone sends, and however it goes on.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::domain::ids::WishId;
use lastmile::domain::wish::WishState;
use lastmile::store::wishes;

use crate::language::{Chance, Told, World, both_engines};

/// Everything that those who answer can tap.
const DESK: [&str; 10] =
    ["is:1", "ih:1", "iq:1", "ia:1", "ik:1", "ig:1:hair", "iu:1", "ic:1", "id:1:money", "ip:1"];

both_engines!(forged_by_a_resident_and_by_an_organiser_of_another_place, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.has_another_group("Wu").await?;
    let [bo, wu] = [t.person("Bo"), t.person("Wu")];
    t.starts("Bo").await?;
    t.starts("Wu").await?;
    for data in DESK {
        for (name, chat) in [("An", an), ("Bo", bo), ("Wu", wu)] {
            let message = t.sandbox.messages(chat).last().expect("a message").id;
            let toast = t.forges(name, chat, message, data).await?;
            assert!(toast.contains("Only organisers"), "{name} {data}: {toast}");
        }
    }
    // Nor does anybody take back, or reopen, what another wished; nor wish their own twice.
    let message = t.sandbox.messages(bo).last().expect("a message").id;
    for data in ["ib:1", "in:1", "it:1"] {
        t.forges("Bo", bo, message, data).await?;
    }
    let message = t.sandbox.messages(an).last().expect("a message").id;
    for data in ["im:1:0", "im:7:0", "iw:99"] {
        t.forges("An", an, message, data).await?;
    }
    assert_eq!(t.counts("wishes WHERE state = 'new' AND due_at IS NOT NULL").await?, 1);
    assert_eq!([t.counts("wish_echoes").await?, t.counts("wish_asking").await?], [0, 0]);
    for chat in [an, bo, wu, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(whoever_blocks_the_bot_misses_it_and_the_rest_goes_on, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.sandbox.block(an);
    t.settle().await?;
    t.skip(lin);
    t.until("2026-11-24 09:01").await?;
    assert_eq!(t.unread_in(lin), 1);
    t.taps_in("Lin", lin, "Answer").await?;
    t.tells("Lin", "It comes in May.").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Thank you! I tell whoever wished it.
    [📥 What waits]
    ");
    assert_eq!(t.unread_in(an), 0);
    assert_eq!(t.counts("wishes WHERE state = 'answered'").await?, 1);
    t.skip(lin);
    t.has_read_everything();
});

impl World {
    async fn states(&mut self, most: i64) -> Told<Vec<Option<WishState>>> {
        let mut tx = self.store.read().await?;
        let mut all = Vec::new();
        for id in 1..=most {
            all.push(wishes::by_id(&mut tx, WishId(id)).await?.map(|wish| wish.standing.state));
        }
        tx.commit().await?;
        Ok(all)
    }
}

both_engines!(any_history, English, async |t| {
    const WISHES: i64 = 6;
    let lin = t.has_an_organiser().await?;
    let hui = t.has_a_street().await?;
    let [an, bo] = [t.person("An"), t.person("Bo")];
    t.starts("An").await?;
    t.starts("Bo").await?;
    let mut chance = Chance(11);
    let mut before = t.states(WISHES).await?;
    for step in 0..160 {
        let (name, chat) = *chance.one_of(&[("Lin", lin), ("Hui", hui), ("An", an), ("Bo", bo)]);
        let wish = *chance.one_of(&[1, 2, 3, 4, 5, 6]);
        let act = *chance.one_of(&["iq", "ia", "iu", "id", "ib", "in", "im", "say", "wish", "time", "ig"]);
        match act {
            "say" => t.tells(name, "so it is").await?,
            "wish" => t.tells(name, &format!("/wish number {step}")).await?,
            "time" => t.passes(TimeDelta::hours(*chance.one_of(&[3, 20, 70]))).await?,
            _ => {
                let tail = match act {
                    "id" => ":money",
                    "im" => ":0",
                    "ig" => ":hair",
                    _ => "",
                };
                let message = t.sandbox.messages(chat).last().expect("a message").id;
                t.forges(name, chat, message, &format!("{act}:{wish}{tail}")).await?;
            }
        }
        let after = t.states(WISHES).await?;
        for (from, to) in before.iter().zip(&after) {
            let is_allowed = match (from, to) {
                (None, None | Some(WishState::New)) => true,
                (Some(from), Some(to)) => from == to || from.may_become(*to),
                _ => false,
            };
            assert!(is_allowed, "{from:?} became {to:?} by {act} of {name}");
        }
        before = after;
        let ownerless = "wishes WHERE (due_at IS NULL) = (state IN ('new', 'acknowledged', 'handed-up'))";
        assert_eq!(t.counts(ownerless).await?, 0);
    }
    assert!(before.iter().flatten().any(|state| !state.is_open()));
    t.agenda_is_as_computed().await?;
    for chat in [an, bo, lin, hui] {
        t.skip(chat);
    }
    t.has_read_everything();
});
