//! Whose fault a failure is: the store's, which mends itself or is mended and costs nobody anything; or that of the
//! work it met, which fails again however often it is tried.

use super::error::Error;

/// Whose fault a failure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The store is out of reach, full, locked, or may not be written to: the same work will do later.
    Store,
    /// The work breaks a rule of the store, or met a row that cannot be read: it will fail again.
    Work,
}

impl Error {
    /// Whose fault it is, as far as the failure itself tells.
    pub fn fault(&self) -> Fault {
        match self {
            Self::Engine(error) => of_engine(error),
            Self::Migration(_) => Fault::Store,
            Self::Corrupt(_) | Self::UnknownEngine(_) | Self::Log(_) | Self::Broken | Self::Panicked => {
                Fault::Work
            }
        }
    }
}

impl Error {
    /// Whether two transactions stood in each other's way, and this one was undone: it will do at once.
    pub fn is_contention(&self) -> bool {
        let Self::Engine(sqlx::Error::Database(refusal)) = self else { return false };
        refusal.code().is_some_and(|code| CONTENTION.contains(&code.as_ref()))
    }
}

/// PostgreSQL's states (its appendix A) of a transaction that it undid for another: it cannot be put in order with it, or
/// each waited for the other. SQLite's codes are numbers that are none of these.
const CONTENTION: [&str; 2] = ["40001", "40P01"];

fn of_engine(error: &sqlx::Error) -> Fault {
    match error {
        sqlx::Error::Database(refusal) => {
            let code = refusal.code().unwrap_or_default();
            let of_store = if refusal.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                code.parse().is_ok_and(is_of_sqlite)
            } else {
                is_of_postgres(&code)
            };
            if of_store { Fault::Store } else { Fault::Work }
        }
        error if is_of_reading(error) => Fault::Work,
        _ => Fault::Store,
    }
}

/// Whether the engine did as told, and what it answered was not understood here.
pub(super) fn is_of_reading(error: &sqlx::Error) -> bool {
    matches!(
        error,
        sqlx::Error::RowNotFound
            | sqlx::Error::TypeNotFound { .. }
            | sqlx::Error::ColumnIndexOutOfBounds { .. }
            | sqlx::Error::ColumnNotFound(_)
            | sqlx::Error::ColumnDecode { .. }
            | sqlx::Error::Encode(_)
            | sqlx::Error::Decode(_)
    )
}

/// SQLite's result codes that speak of the file, the disk or other processes. The lowest byte is the kind; what is
/// above it says more.
fn is_of_sqlite(code: u32) -> bool {
    const PERMISSION: u32 = 3;
    const BUSY: u32 = 5;
    const LOCKED: u32 = 6;
    const NO_MEMORY: u32 = 7;
    const READ_ONLY: u32 = 8;
    const INTERRUPTED: u32 = 9;
    const IO: u32 = 10;
    const MALFORMED: u32 = 11;
    const FULL: u32 = 13;
    const CANNOT_OPEN: u32 = 14;
    const PROTOCOL: u32 = 15;
    const SCHEMA: u32 = 17;
    const NO_LARGE_FILES: u32 = 22;
    const AUTHORISATION: u32 = 23;
    const NO_DATABASE: u32 = 26;
    matches!(
        code & 0xff,
        PERMISSION
            | BUSY
            | LOCKED
            | NO_MEMORY
            | READ_ONLY
            | INTERRUPTED
            | IO
            | MALFORMED
            | FULL
            | CANNOT_OPEN
            | PROTOCOL
            | SCHEMA
            | NO_LARGE_FILES
            | AUTHORISATION
            | NO_DATABASE
    )
}

/// PostgreSQL's states (its appendix A) that speak of the server, of its connections or of other transactions.
fn is_of_postgres(state: &str) -> bool {
    /// The connection; a transaction's state (a server that may only be read, above all); who we are; a database or
    /// schema that is gone; another transaction in the way; disk, memory or connections used up; locked, or not open
    /// to connections; an operator who stepped in; the system; the settings; inside the server.
    const CLASSES: [&str; 12] = ["08", "25", "28", "3D", "3F", "40", "53", "55", "57", "58", "F0", "XX"];
    state.get(..2).is_some_and(|class| CLASSES.contains(&class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlites_disk_is_the_stores_fault_and_a_broken_rule_is_the_works() {
        // FULL, IOERR_WRITE, BUSY_SNAPSHOT, READONLY_DBMOVED, CANTOPEN
        assert!([13, 778, 517, 1032, 14].into_iter().all(is_of_sqlite));
        // ERROR, CONSTRAINT_FOREIGNKEY, CONSTRAINT_UNIQUE, MISMATCH, TOOBIG
        assert!(![1, 787, 2067, 20, 18].into_iter().any(is_of_sqlite));
    }

    #[test]
    fn a_server_that_is_away_or_read_only_is_the_stores_fault_and_a_broken_rule_is_the_works() {
        assert!(
            ["08006", "25006", "53100", "57P01", "57P03", "40001", "55000"].into_iter().all(is_of_postgres)
        );
        assert!(!["23503", "23505", "22001", "42P01", "P0001", ""].into_iter().any(is_of_postgres));
    }

    #[test]
    fn what_cannot_be_read_is_the_works_fault() {
        assert_eq!(Error::Engine(sqlx::Error::RowNotFound).fault(), Fault::Work);
        assert_eq!(Error::Corrupt(String::new()).fault(), Fault::Work);
        assert_eq!(Error::Engine(sqlx::Error::PoolTimedOut).fault(), Fault::Store);
    }
}
