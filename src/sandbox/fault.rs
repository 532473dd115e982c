//! Failures on demand.

use std::time::Duration;

/// How a request fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 429 with its time; of one chat, or of any.
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u16,
        /// Only requests to this chat.
        chat: Option<i64>,
    },
    /// An answer of this 5xx code.
    ServerError(u16),
    /// A refusal in these words.
    Refused(u16, &'static str),
    /// No answer until the client gives up; the request is not carried out.
    Timeout,
    /// The connection breaks before the request is carried out.
    DropConnection,
    /// The request is carried out, then the connection breaks without an answer.
    DropAfter,
    /// The request is carried out after this much real time.
    Slow(Duration),
}

/// Faults that wait for their request.
#[derive(Debug, Default)]
pub(super) struct Faults {
    planned: Vec<Planned>,
}

#[derive(Debug)]
struct Planned {
    method: String,
    fault: Fault,
    left: u32,
}

impl Faults {
    pub(super) fn plan(&mut self, method: &str, fault: Fault, times: u32) {
        self.planned.push(Planned { method: method.to_owned(), fault, left: times });
    }

    pub(super) fn clear(&mut self) {
        self.planned.clear();
    }

    /// The first planned fault that fits this request; it counts as used.
    pub(super) fn strike(&mut self, method: &str, chat: Option<i64>) -> Option<Fault> {
        let place = self.planned.iter().position(|planned| {
            let any = planned.method == "*" && !method.eq_ignore_ascii_case("getUpdates");
            let here = match planned.fault {
                Fault::TooManyRequests { chat: Some(only), .. } => chat == Some(only),
                _ => true,
            };
            planned.left > 0 && here && (any || planned.method.eq_ignore_ascii_case(method))
        })?;
        let planned = &mut self.planned[place];
        planned.left -= 1;
        let fault = planned.fault;
        self.planned.retain(|planned| planned.left > 0);
        Some(fault)
    }
}
