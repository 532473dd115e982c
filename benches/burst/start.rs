//! A start with many groups: how long until a tap is answered that was made before, beside the one call without which no
//! bot knows who it is.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::net::TcpStream;

use crate::http::{self, Connection};
use crate::installation::{Installation, add_far_place, chats, plan};
use crate::now;
use crate::process::Program;
use crate::report::milliseconds;
use crate::scenario::watch_for;
use crate::server::{GROUP, Server, World};
use crate::store::Rows;

const GROUPS: usize = 1_000;
/// What each call of the Bot API takes.
const DELAY: Duration = Duration::from_millis(50);
/// A start that takes longer has failed.
const PATIENCE: Duration = Duration::from_mins(3);

/// What a start with many groups comes to, in words.
pub async fn first_tap(binary: &Path) -> Result<String> {
    let (server, address) = Server::start(DELAY).await?;
    let installation = Installation::new(binary, &format!("http://{address}"))?;
    // A further place has all the groups but one.
    let mut plan = plan(1, 600)?;
    add_far_place(&mut plan, chats(GROUPS).skip(1))?;
    installation.import(&plan)?;

    let until = async |reached: fn(&World) -> bool| {
        let mut program = Program::start(&mut installation.run(), &installation.log())?;
        watch_for(PATIENCE, &server, &mut program, reached).await?;
        anyhow::Ok(program)
    };
    // The first run posts the card, and ends.
    drop(until(|world| world.cards.contains_key(&GROUP)).await?);
    let asked = |world: &World| world.calls.iter().filter(|call| *call == "getchatadministrators").count();
    let asked_before = asked(&server.world());
    server.tap([GROUP]);
    let program = until(|world| world.answered == 1).await?;
    let answered = server.world().taps[0].answered.context("answered")? - program.started;
    let asked = asked(&server.world()) - asked_before;
    let rows = Rows::open(&installation.store).await?.signups().await?;
    ensure!(rows.iter().map(|signups| signups.people).sum::<i64>() == 1, "one tap, in the store: {rows:?}");

    let begun = now();
    let mut call = Vec::new();
    http::request(&mut call, "/botfloor", "getMe", "{}");
    let mut connection = Connection::new(TcpStream::connect(address).await?)?;
    connection.write(&call).await?;
    connection.next().await?.context("the server hung up")?;
    let floor = now() - begun;
    Ok(format!(
        "A tap made before a start with {GROUPS} groups, {} ms per call: answered {:.0} ms after the start, when {asked} \
         groups were asked for their admins (one getMe call: {:.0} ms)",
        DELAY.as_millis(),
        milliseconds(answered),
        milliseconds(floor)
    ))
}
