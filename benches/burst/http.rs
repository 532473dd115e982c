//! As much of HTTP/1.1 as a load program needs, kept small so that it measures the bot and not itself.

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One message as it lies in a buffer.
struct Frame {
    head: usize,
    total: usize,
}

/// A connection that keeps what it has read beyond one message.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    taken: usize,
}

/// A message: its first line and its body.
pub struct Message<'a> {
    pub line: &'a str,
    pub body: &'a [u8],
}

impl Connection {
    pub fn new(stream: TcpStream) -> Result<Self> {
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(16 * 1024), taken: 0 })
    }

    /// The next message, or nothing at the end of the stream.
    pub async fn next(&mut self) -> Result<Option<Message<'_>>> {
        let found = loop {
            if let Some(found) = frame(&self.buffer[self.taken..])? {
                break found;
            }
            self.buffer.drain(..self.taken);
            self.taken = 0;
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        };
        let bytes = &self.buffer[self.taken..self.taken + found.total];
        self.taken += found.total;
        let head = std::str::from_utf8(&bytes[..found.head])?;
        Ok(Some(Message { line: head.lines().next().unwrap_or_default(), body: &bytes[found.head..] }))
    }

    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        Ok(self.stream.write_all(bytes).await?)
    }
}

fn frame(bytes: &[u8]) -> Result<Option<Frame>> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&bytes[..end])?;
    let mut length = 0;
    for line in head.lines().skip(1) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().context("content-length")?;
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            bail!("a chunked body: the load program's server takes plain JSON calls only");
        }
    }
    let head = end + 4;
    Ok((bytes.len() >= head + length).then_some(Frame { head, total: head + length }))
}

/// Appends a call of a Bot API method to `out`.
pub fn request(out: &mut Vec<u8>, path: &str, method: &str, body: &str) {
    let head = format!(
        "POST {path}/{method} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(body.as_bytes());
}

/// Appends an answer to `out`.
pub fn response(out: &mut Vec<u8>, status: &str, body: &[u8]) {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(body);
}
