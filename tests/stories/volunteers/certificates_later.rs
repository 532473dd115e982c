//! What becomes of a certificate: hours that change afterwards, volunteers who are forgotten or have no phone, and what is forged.

use insta::assert_snapshot;
use lastmile::domain::person_name::PersonName;
use lastmile::store::certificates;
use lastmile::store::volunteers as kept;

use crate::language::{World, both_engines};
use crate::poppler;

both_engines!(a_correction_supersedes_and_a_new_one_names_the_old, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let an = t.person("An");
    t.has_helped("Lin", "An").await?;
    t.gets_certificate("Lin", "An").await?;
    let payload = t.payload("An");
    // An organiser decides that it was less.
    t.taps_on("An", an, "Thank you for helping", "Not right").await?;
    t.until("2026-11-24 19:10").await?;
    t.taps_in("Lin", lin, "1.5 h").await?;
    t.skip(lin);
    t.skip(an);
    assert_snapshot!(t.scans("Bo", &payload).await?, @"
    ⚠️ Certificate 1-2026-000016 does not hold any more: the hours were corrected after it was issued. Please ask for the newer one.

    An
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    Yusha station
    ");
    t.until("2026-11-25 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.
    ☑ 1.5 h · helping out · Tea, Tue 24 Nov 2026

    ⚠️ The hours on your certificate 1-2026-000016 have changed, so it does not hold any more.
    [✋ Not right]
    [📄 A new certificate]
    [⏱ My hours]
    ");
    t.taps_in("An", an, "A new certificate").await?;
    t.taps_in("An", an, "This year").await?;
    t.taps_in("An", an, "As “An”").await?;
    t.taps_in("Lin", lin, "Issue").await?;
    t.has_read_everything();
    let text = poppler::text(&t.document("An"));
    assert!(text.contains("1.5hours") && text.contains("Replaces1-2026-000016"), "{text}");
    assert_snapshot!(t.scans("Bo", &payload).await?, @"
    ⚠️ Certificate 1-2026-000016 does not hold any more: the hours were corrected after it was issued. Please ask for the newer one.
    The newer one is 1-2026-000027.

    An
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    Yusha station
    ");
    t.tells("Bo", "/certificate 1-2026-000016").await?;
    let bo = t.person("Bo");
    assert_snapshot!(t.face(bo), @"⚠️ Certificate 1-2026-000016 does not hold any more: the hours were corrected after it was issued. Please ask for the newer one.");
    t.tells("Lin", "/certificates").await?;
    assert_snapshot!(t.face(lin), @"
    📄 2 certificates, the newest first. Tap one.
    [✅ 1-2026-000027 · An]
    [⚠️ 1-2026-000016 · An]
    ");
});

both_engines!(whoever_is_forgotten_leaves_a_number, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let an = t.person("An");
    t.has_helped("Lin", "An").await?;
    t.gets_certificate("Lin", "An").await?;
    let payload = t.payload("An");
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes").await?;
    t.skip(an);
    assert_snapshot!(t.scans("Bo", &payload).await?, @"
    ✅ Certificate 1-2026-000016 is valid.

    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    Yusha station
    ");
    t.tells("Bo", "/certificate 1-2026-000016").await?;
    let bo = t.person("Bo");
    assert_snapshot!(t.face(bo), @"✅ Certificate 1-2026-000016 is valid.");
    t.tells("Lin", "/certificates").await?;
    t.taps_in("Lin", lin, "1-2026-000016").await?;
    assert_snapshot!(t.face(lin), @"
    📄 1-2026-000016 · –
    ✅ valid
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    Issued on 24 November 2026 by Lin
    [❌ Revoke]
    [◀️]
    ");
    // Nobody prints it again.
    assert_snapshot!(t.forges("Lin", lin, 1, "zf:1").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    t.skip(lin);
});

both_engines!(who_has_no_phone_gets_theirs_from_the_team, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.has_helped("Lin", "An").await?;
    // An has given the phone away, and an organiser knows them by their name.
    let mut tx = t.store.begin().await?;
    let volunteer = lastmile::domain::ids::VolunteerId(1);
    assert_eq!(kept::by_id(&mut tx, volunteer).await?.expect("An").name, PersonName::read("An"));
    tx.commit().await?;
    t.has_stored("UPDATE volunteers SET person_id = NULL WHERE id = 1").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "An").await?;
    t.taps_in("Lin", lin, "Certificate").await?;
    t.taps_in("Lin", lin, "In all").await?;
    t.taps_in("Lin", lin, "Write the name").await?;
    t.tells("Lin", "An Dehua").await?;
    t.skip(lin);
    let text = poppler::text(&t.document("Lin"));
    assert!(text.contains("AnDehua"), "{text}");
    let mut tx = t.store.begin().await?;
    let issued = certificates::behind(
        &mut tx,
        &lastmile::domain::certificate_code::CertificateCode::from_payload(&t.payload("Lin"))
            .expect("a code"),
    )
    .await?;
    assert_eq!(issued.expect("a certificate").name.as_str(), "An Dehua");
    tx.commit().await?;
});

both_engines!(what_is_forged_leads_to_nothing, English, async |t| {
    t.organiser("Lin").await?;
    t.has_helped("Lin", "An").await?;
    t.asks_for_certificate("An", "In all").await?;
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    for data in [
        "za",
        "zp:0",
        "zn:1",
        "zw:1",
        "zd:1:1",
        "ze:1:1:0",
        "zi:1",
        "zx:1",
        "zc:1",
        "zf:1",
        "zr:1",
        "zv:1:other",
    ] {
        let toast = t.forges("Bo", bo, 1, data).await?;
        assert!(toast.contains("old") || toast.contains("Only organisers"), "{data}: {toast}");
    }
    t.skip(bo);
    t.has_read_everything();
    assert_eq!((t.counts("certificates").await?, t.counts("certificate_requests").await?), (0, 1));
});
