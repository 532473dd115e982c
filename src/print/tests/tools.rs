//! Poppler's programs, which read what was printed.

use std::path::Path;
use std::process::Command;

/// What a tool says of a PDF; `-` among the arguments stands for the file.
pub fn ask(tool: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("printed.pdf");
    std::fs::write(&file, pdf).expect("it is written");
    let place =
        |argument: &&str| if *argument == "-" { file.as_path() } else { Path::new(*argument) }.to_owned();
    let answer = Command::new(tool).args(arguments.iter().map(place)).output();
    let answer = answer.unwrap_or_else(|_| panic!("{tool} is missing: apt-get install poppler-utils"));
    assert!(answer.status.success(), "{tool}: {}", String::from_utf8_lossy(&answer.stderr));
    answer.stdout
}

/// The text of a PDF in the order in which it was written, without white.
pub fn text(pdf: &[u8]) -> String {
    squeezed(&said("pdftotext", &["-raw", "-enc", "UTF-8", "-", "/dev/stdout"], pdf))
}

/// The text of one page, without white.
pub fn text_of_page(pdf: &[u8], page: usize) -> String {
    let page = page.to_string();
    squeezed(&said(
        "pdftotext",
        &["-raw", "-enc", "UTF-8", "-f", &page, "-l", &page, "-", "/dev/stdout"],
        pdf,
    ))
}

/// What a tool says of a PDF in words.
pub fn said(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    String::from_utf8(ask(tool, arguments, pdf)).expect("words")
}

/// A text without white.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the codes on the first page say, at 150 dots an inch.
pub fn codes(pdf: &[u8]) -> Vec<String> {
    let picture = ask("pdftoppm", &["-r", "150", "-gray", "-f", "1", "-l", "1", "-"], pdf);
    let (width, height, pixels) = grey(&picture);
    let pixel = |x, y| pixels[y * width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    image.detect_grids().iter().map(|grid| grid.decode().expect("a code").1).collect()
}

/// A picture of Netpbm's grey kind: three numbers in words, and a byte a pixel.
fn grey(picture: &[u8]) -> (usize, usize, &[u8]) {
    let mut parts = picture.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(parts.next(), Some(b"P5".as_slice()));
    let mut number =
        || parts.next().and_then(|part| std::str::from_utf8(part).ok()?.parse().ok()).expect("a number");
    let (width, height) = (number(), number());
    let rest = parts.next().expect("pixels");
    (width, height, &rest[rest.len() - width * height..])
}
