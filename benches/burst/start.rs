//! A start with many groups: how long until a tap is answered that was made before, beside the one call without which no
//! bot knows who it is.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tokio::net::TcpStream;

use crate::http::{self, Connection};
use crate::now;
use crate::process::Program;
use crate::report::milliseconds;
use crate::scenario::{Arrival, Scenario, stored, watch};
use crate::server::{GROUP, Server, World};

const GROUPS: i64 = 1_000;
/// What each call of the Bot API takes.
const DELAY: Duration = Duration::from_millis(50);
/// A start that takes longer has failed.
const PATIENCE: Duration = Duration::from_mins(3);

/// What a start with many groups comes to, in words.
pub async fn first_tap(binary: &Path) -> Result<String> {
    let home = tempfile::tempdir()?;
    let (server, address) = Server::start(DELAY).await?;
    let api = format!("http://{address}");
    let scenario =
        Scenario { name: "start", before: 0, taps: 1, arrival: Arrival::AtOnce, capacity: 600, delay: DELAY };
    let mut import = scenario.lastmile(binary, home.path(), &api)?;
    let plan = home.path().join("plan.toml");
    add_groups(&plan)?;
    let done = import.arg("import").arg(&plan).output()?;
    ensure!(done.status.success(), "import: {}", String::from_utf8_lossy(&done.stderr));

    let log = home.path().join("log");
    let start = || Program::start(scenario.lastmile(binary, home.path(), &api)?.arg("run"), &log);
    let until = async |reached: fn(&World) -> bool| {
        let mut program = start()?;
        match tokio::time::timeout(PATIENCE, watch(&server, &mut program, reached)).await {
            Ok(Ok(())) => Ok(program),
            Ok(Err(error)) => Err(error.context(program.last_words())),
            Err(_) => bail!("no end after {PATIENCE:?}\n{}", program.last_words()),
        }
    };
    // The first run posts the card, and ends.
    drop(until(|world| world.card.is_some()).await?);
    let asked = |world: &World| world.calls.iter().filter(|call| *call == "getchatadministrators").count();
    let asked_before = asked(&server.world());
    server.tap(1);
    let program = until(|world| world.answered == 1).await?;
    let answered = server.world().taps[0].answered.context("answered")? - program.started;
    let asked = asked(&server.world()) - asked_before;
    let rows = stored(&home.path().join("lastmile.db")).await?;
    ensure!(matches!(rows.as_slice(), [(_, 1)]), "one tap, in the store: {rows:?}");

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

/// A further place, with all groups but the one of the plan.
fn add_groups(plan: &Path) -> Result<()> {
    let mut plan = OpenOptions::new().append(true).open(plan)?;
    writeln!(plan, "\n[[place]]\nslug = \"far\"\nkind = \"station\"\nname = \"Far\"")?;
    for number in 1..GROUPS {
        writeln!(plan, "\n[[group]]\nplace = \"far\"\nchat = {}", GROUP - number)?;
    }
    Ok(())
}
