//! A PostgreSQL server of a test's own, which can be stopped and started again.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The functions of the script that starts the server for all tests, called by name.
const SCRIPT: &str = r#"
    set -euo pipefail
    . tests/postgres.sh
    trap end_postgres EXIT
    begin_postgres
    [ -z "$missing" ] || { echo "$missing" >&2; exit 1; }
    echo "$LASTMILE_TEST_POSTGRES"
    while read -r verb; do "$verb"; echo "$verb"; done
"#;

/// The server, which ends with the test however that ends.
pub struct Server {
    pub url: String,
    child: Child,
    told: Option<ChildStdin>,
    says: BufReader<ChildStdout>,
}

impl Server {
    /// A server with nothing in it; none where PostgreSQL is absent, which `tests/run` counts as a failure.
    pub fn start() -> Option<Self> {
        std::env::var_os("LASTMILE_TEST_POSTGRES")?;
        let mut child = Command::new("bash")
            .args(["-c", SCRIPT])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let told = child.stdin.take();
        let says = BufReader::new(child.stdout.take().expect("its output"));
        let mut server = Self { url: String::new(), child, told, says };
        server.url = server.line();
        Some(server)
    }

    /// It ends, as for an upgrade.
    pub fn stops(&mut self) {
        self.does("stop_postgres");
    }

    /// It is there again, at the same address.
    pub fn is_back(&mut self) {
        self.does("launch_postgres");
    }

    fn does(&mut self, verb: &str) {
        writeln!(self.told.as_mut().expect("it listens"), "{verb}").expect("it hears");
        assert_eq!(self.line(), verb);
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.says.read_line(&mut line).expect("it answers");
        line.trim().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // With nobody to tell it more, the script removes what it made.
        drop(self.told.take());
        let _ = self.child.wait();
    }
}
