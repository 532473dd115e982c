//! Who may do what, and where: the one guard of what is not everybody's.

use crate::work::asker::Asker;
use crate::work::error::Result;
use crate::work::refusal::Refusal;

/// Refuses in a group what is nobody else's business.
pub fn in_private(asker: &Asker) -> Result<()> {
    if asker.in_private() { Ok(()) } else { Err(Refusal::PrivateOnly.into()) }
}
