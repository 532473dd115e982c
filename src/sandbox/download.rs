//! How the bot gets what people sent: `getFile` names an address, and what stands there is handed out for an hour.

use axum::body::{Body, Bytes};
use axum::response::Response;
use chrono::TimeDelta;
use frankenstein::methods::GetFileParams;
use frankenstein::types::File;

use super::refusal::{ApiError, ApiResult};
use super::world::World;

/// The largest file that a bot gets (Bot API, `getFile`).
const LARGEST: usize = 20 << 20;
/// For how long an address holds, at least (the same).
const HOLDS: TimeDelta = TimeDelta::hours(1);
/// Under which name failures of the second step are planned, beside those of `getFile`.
pub(super) const STEP: &str = "file";

impl World {
    /// Names the address of a file.
    pub(super) fn get_file(&mut self, wish: &GetFileParams) -> ApiResult<File> {
        let id = &wish.file_id;
        let found = self.files.get(id).ok_or_else(|| ApiError::bad("invalid file_id"))?;
        if found.len() > LARGEST {
            return Err(ApiError::bad("file is too big").of_the_world());
        }
        let path = format!("documents/file_{}", self.number());
        let until = self.now() + HOLDS;
        self.files.hand_out(path.clone(), id.clone(), until);
        let size = u64::try_from(found.len()).unwrap_or(u64::MAX);
        Ok(File::builder()
            .file_id(id.clone())
            .file_unique_id(id.clone())
            .file_size(size)
            .file_path(path)
            .build())
    }

    /// What stands at an address.
    pub(super) fn handed_out(&self, path: &str) -> ApiResult<Bytes> {
        self.files.at(path, self.now()).ok_or_else(ApiError::not_found)
    }
}

/// A file as it is handed out.
pub(super) fn answer(bytes: Bytes) -> Response {
    Response::new(Body::from(bytes))
}
