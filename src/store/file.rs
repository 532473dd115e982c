//! SQLite's file holds names and telephone numbers: nobody else on the machine reads it.

use std::ffi::OsString;
use std::fs::{self, OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What others than the owner may do with a file.
const OTHERS: u32 = 0o077;
/// The file's owner reads and writes.
const OURS: u32 = 0o600;

/// Makes the file if it is missing, and takes from others what they may do with it. SQLite gives the files beside it
/// the same rights when it makes them. What cannot be made is SQLite's to complain of.
pub(super) fn keep_to_ourselves(file: &Path) {
    if OpenOptions::new().write(true).create_new(true).mode(OURS).open(file).is_ok() {
        return;
    }
    for path in [file.to_owned(), beside(file, "-wal"), beside(file, "-shm")] {
        let Ok(found) = fs::metadata(&path) else { continue };
        let mode = found.permissions().mode();
        if found.is_file() && mode & OTHERS != 0 {
            let file = path.display();
            match fs::set_permissions(&path, Permissions::from_mode(mode & !OTHERS)) {
                Ok(()) => tracing::warn!(%file, "others could read the store; now they cannot"),
                Err(problem) => tracing::warn!(%file, %problem, "others can read the store; chmod it to 600"),
            }
        }
    }
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(suffix);
    name.into()
}
