//! Every organiser's command, in private and as the group.

use std::fmt::Write;

use insta::assert_snapshot;
use lastmile::dispatch::commands;
use lastmile::work::For;

use super::{PEOPLE, verdict};
use crate::language::{World, both_engines};

/// Commands, as they are typed in private; `{n}` is another number each time.
const COMMANDS: &[&str] = &[
    "/new Choir tomorrow 10:00\nat: yusha",
    "/edit 1",
    "/cancelactivity 1",
    "/seats 1 20",
    "/add 1 Grandma Wang",
    "/remove 1 99",
    "/move 1 99 taking part",
    "/attend 1 1",
    "/roster 1",
    "/roster 1 xlsx",
    "/phone 1",
    "/team",
    "/stars",
    "/poll",
    "/polls",
    "/inbox",
    "/certificates",
    "/timeline 1",
    "/log 1",
    "/series",
    "/checkin 1",
    "/recap 1",
    "/places",
    "/place taipinglu new{n} New station",
    "/broadcast yusha Hello",
];

/// What the table has no row for is refused to a resident wherever they say it: it is for organisers in groups.
fn in_groups() -> impl Iterator<Item = &'static str> {
    let is_in = |word: &str| COMMANDS.iter().any(|typed| typed[1..].split_whitespace().next() == Some(word));
    let all = commands::COMMANDS.iter().filter(|command| command.who != For::Residents);
    all.map(|command| command.word).filter(move |word| !is_in(word))
}

both_engines!(what_is_not_in_the_table_no_resident_may_do, English, async |t| {
    t.everyone_is_there().await?;
    for word in in_groups() {
        let command = format!("/{word} yusha");
        assert_eq!(t.asks("An", &command).await?, '-', "{command} in private");
        t.says("An", &command).await?;
        assert_eq!(verdict(&t.face(t.group())), '-', "{command} in the group");
    }
    t.everyone_is_done().await?;
});

both_engines!(who_may_do_what_by_words, English, async |t| {
    t.everyone_is_there().await?;
    let mut table = String::from(
        "resident, organiser elsewhere, co-organiser, admin, coordinator, owner | as the group\n",
    );
    let mut number = 0;
    for command in COMMANDS {
        let mut row = String::new();
        for name in PEOPLE {
            number += 1;
            row.push(t.asks(name, &command.replace("{n}", &number.to_string())).await?);
        }
        number += 1;
        let as_the_group = t.asks_as_the_group(&command.replace("{n}", &number.to_string())).await?;
        let shown = command.lines().next().unwrap_or_default();
        writeln!(table, "{row} | {as_the_group}  {shown}")?;
    }
    t.skip(t.group());
    assert_snapshot!(table, @"
    resident, organiser elsewhere, co-organiser, admin, coordinator, owner | as the group
    -yyyyy | p  /new Choir tomorrow 10:00
    --yyyy | p  /edit 1
    --pppp | p  /cancelactivity 1
    --yyyy | y  /seats 1 20
    --yyyy | y  /add 1 Grandma Wang
    --yyyy | y  /remove 1 99
    --yyyy | y  /move 1 99 taking part
    --yyyy | y  /attend 1 1
    --yyyy | p  /roster 1
    --yyyy | p  /roster 1 xlsx
    --yyyy | p  /phone 1
    -pyyyy | p  /team
    -yyyyy | p  /stars
    -yyyyy | p  /poll
    -yyyyy | p  /polls
    -yyyyy | p  /inbox
    -yyyyy | p  /certificates
    --yyyy | p  /timeline 1
    --yyyy | p  /log 1
    -yyyyy | p  /series
    --yyyy | p  /checkin 1
    --yyyy | p  /recap 1
    -yyyyy | p  /places
    ----yy | p  /place taipinglu new{n} New station
    ----yy | p  /broadcast yusha Hello
    ");
    t.everyone_is_done().await?;
});
