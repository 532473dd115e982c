//! What the messenger has room for.

/// The most a text message may hold, in UTF-16 units after its markup is taken out (Bot API, `sendMessage`).
pub const TEXT_LIMIT: usize = 4096;

/// The most a caption may hold, likewise (Bot API, `sendPhoto`).
pub const CAPTION_LIMIT: usize = 1024;

/// The most a toast may hold, in characters (Bot API, `answerCallbackQuery`).
pub const TOAST_LIMIT: usize = 200;
