//! Answers to taps: as few at once as do, as many as it takes.
//!
//! An answer is due the moment its tap is committed, and a burst has a thousand of them. Where a call is quick, a few at
//! once are faster than many, for each needs a connection; where each takes its time, only many at once are fast.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt};
use tokio::sync::mpsc::UnboundedReceiver;

use super::api::Api;
use crate::dispatch::event::Toast;

/// How many are under way at first, and how many more each time that none of them has ended for a while.
const FEW: usize = 8;
/// How many are under way at most.
const MOST: usize = 256;
/// That while. A quick call takes less.
const PATIENCE: Duration = Duration::from_millis(1);

/// Answers what comes in until no more will, and all are answered.
pub async fn answer(api: &Api, mut toasts: UnboundedReceiver<Toast>) {
    let mut under_way = FuturesUnordered::new();
    let mut most = FEW;
    loop {
        let full = under_way.len() >= most;
        tokio::select! {
            biased;
            Some(()) = under_way.next(), if !under_way.is_empty() => {
                if under_way.is_empty() {
                    most = FEW;
                }
            }
            toast = toasts.recv(), if !full => match toast {
                Some(toast) => under_way.push(answer_one(api, toast)),
                None => break,
            },
            () = tokio::time::sleep(PATIENCE), if full && most < MOST => most += FEW,
        }
    }
    while under_way.next().await.is_some() {}
}

/// The sign-up stands whether or not its toast arrives: an answer lost is not tried again. Nor does one that panics take
/// the others along.
async fn answer_one(api: &Api, toast: Toast) {
    match AssertUnwindSafe(api.answer_tap(&toast.tap, &toast.text)).catch_unwind().await {
        Ok(Ok(())) => {}
        Ok(Err(failure)) => tracing::warn!(%failure, "a tap could not be answered"),
        // The log says where.
        Err(_) => tracing::error!("a tap could not be answered: a panic"),
    }
}
