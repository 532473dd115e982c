//! Reads Telegram's HTML into plain text and entities, as strictly as Telegram does.

use frankenstein::types::{MessageEntity, MessageEntityType as Kind, User};

use super::refusal::{ApiError, ApiResult};

/// A text as people see it, with its formatting beside it; offsets count UTF-16 units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Formatted {
    pub(super) text: String,
    pub(super) entities: Vec<MessageEntity>,
}

/// The length by which Telegram measures texts.
pub(super) fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

/// An entity without the fields that only some kinds have.
pub(super) fn entity(kind: Kind, offset: usize, length: usize) -> MessageEntity {
    MessageEntity::builder()
        .type_field(kind)
        .offset(u16::try_from(offset).unwrap_or(u16::MAX))
        .length(u16::try_from(length).unwrap_or(u16::MAX))
        .build()
}

struct Open {
    name: String,
    /// None for a tag that formats nothing by itself, such as a link without an address.
    entity: Option<MessageEntity>,
    offset: usize,
    order: usize,
}

/// Parses `source` as parse_mode HTML.
pub(super) fn parse(source: &str) -> ApiResult<Formatted> {
    let mut text = String::with_capacity(source.len());
    let mut length = 0;
    let mut open: Vec<Open> = Vec::new();
    let mut closed: Vec<(usize, MessageEntity)> = Vec::new();
    let mut order = 0;
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        match next {
            '<' if source[at + 1..].starts_with('/') => {
                let (name, end) = closing_tag(source, at)?;
                let tag = open
                    .pop()
                    .ok_or_else(|| unparsable(&format!("Unexpected end tag at byte offset {at}")))?;
                if !name.is_empty() && name != tag.name {
                    let expected = &tag.name;
                    return Err(unparsable(&format!(
                        "Unmatched end tag at byte offset {at}, expected \"</{expected}>\", found \"</{name}>\""
                    )));
                }
                if let Some(mut entity) = tag.entity.filter(|_| length > tag.offset) {
                    entity.length = u16::try_from(length - tag.offset).unwrap_or(u16::MAX);
                    closed.push((tag.order, entity));
                }
                at = end;
            }
            '<' => {
                let (name, attributes, end) = opening_tag(source, at)?;
                let inside_pre =
                    open.last().is_some_and(|outer| outer.name == "pre" && outer.offset == length);
                let mut entity = formatting(&name, &attributes, length, at)?;
                let language = attributes.iter().find_map(|(key, value)| {
                    value.strip_prefix("language-").filter(|_| key == "class").map(ToOwned::to_owned)
                });
                if name == "code" && inside_pre && language.is_some() {
                    // Telegram writes a block's language on the block, not on the code within.
                    if let Some(pre) = open.last_mut().and_then(|outer| outer.entity.as_mut()) {
                        pre.language = language;
                    }
                    entity = None;
                }
                open.push(Open { name, entity, offset: length, order });
                order += 1;
                at = end;
            }
            '&' => {
                let (decoded, used) = decode(&source[at..]);
                text.push(decoded);
                length += decoded.len_utf16();
                at += used;
            }
            other => {
                text.push(other);
                length += other.len_utf16();
                at += other.len_utf8();
            }
        }
    }
    if let Some(tag) = open.pop() {
        let name = tag.name;
        return Err(unparsable(&format!("Can't find end tag corresponding to start tag \"{name}\"")));
    }
    // Outer before inner, as Telegram lists them.
    closed.sort_by_key(|(order, entity)| (entity.offset, std::cmp::Reverse(entity.length), *order));
    Ok(Formatted { text, entities: closed.into_iter().map(|(_, entity)| entity).collect() })
}

fn unparsable(why: &str) -> ApiError {
    ApiError::bad(format!("can't parse entities: {why}"))
}

fn closing_tag(source: &str, at: usize) -> ApiResult<(String, usize)> {
    let rest = &source[at + 2..];
    let end = rest.find('>').ok_or_else(|| unparsable(&format!("Unclosed end tag at byte offset {at}")))?;
    Ok((rest[..end].trim().to_ascii_lowercase(), at + 2 + end + 1))
}

type Attributes = Vec<(String, String)>;

fn opening_tag(source: &str, at: usize) -> ApiResult<(String, Attributes, usize)> {
    let unclosed = || unparsable(&format!("Unclosed start tag at byte offset {at}"));
    let bytes = source.as_bytes();
    let skip_while = |mut position: usize, test: &dyn Fn(u8) -> bool| {
        while bytes.get(position).is_some_and(|byte| test(*byte)) {
            position += 1;
        }
        position
    };
    let space = |byte: u8| byte.is_ascii_whitespace();
    let mut position = skip_while(at + 1, &|byte| !space(byte) && byte != b'>');
    let name = source[at + 1..position].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        position = skip_while(position, &space);
        match bytes.get(position) {
            None => return Err(unclosed()),
            Some(b'>') => return Ok((name, attributes, position + 1)),
            Some(_) => {}
        }
        let start = position;
        position = skip_while(position, &|byte| !space(byte) && byte != b'=' && byte != b'>');
        let key = source[start..position].to_ascii_lowercase();
        if key.is_empty() {
            let words = format!("Empty attribute name in the tag \"{name}\" at byte offset {at}");
            return Err(unparsable(&words));
        }
        position = skip_while(position, &space);
        if bytes.get(position) != Some(&b'=') {
            attributes.push((key, String::new()));
            continue;
        }
        position = skip_while(position + 1, &space);
        let value = match bytes.get(position) {
            None => return Err(unclosed()),
            Some(quote @ (b'"' | b'\'')) => {
                let end = skip_while(position + 1, &|byte| byte != *quote);
                let raw = source.get(position + 1..end).filter(|_| end < bytes.len()).ok_or_else(unclosed)?;
                position = end + 1;
                raw
            }
            Some(_) => {
                let start = position;
                position = skip_while(position, &|byte| !space(byte) && byte != b'>');
                &source[start..position]
            }
        };
        attributes.push((key, decode_all(value)));
    }
}

/// The entity that a start tag opens, its length still to come.
fn formatting(
    name: &str,
    attributes: &Attributes,
    offset: usize,
    at: usize,
) -> ApiResult<Option<MessageEntity>> {
    let attribute =
        |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
    let plain = |kind| Ok(Some(entity(kind, offset, 0)));
    match name {
        "b" | "strong" => plain(Kind::Bold),
        "i" | "em" => plain(Kind::Italic),
        "u" | "ins" => plain(Kind::Underline),
        "s" | "strike" | "del" => plain(Kind::Strikethrough),
        "tg-spoiler" => plain(Kind::Spoiler),
        "code" => plain(Kind::Code),
        "pre" => plain(Kind::Pre),
        "blockquote" if attribute("expandable").is_some() => plain(Kind::ExpandableBlockquote),
        "blockquote" => plain(Kind::Blockquote),
        "span" if attribute("class").as_deref() == Some("tg-spoiler") => plain(Kind::Spoiler),
        "span" => {
            let words = format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}");
            Err(unparsable(&words))
        }
        "a" => Ok(attribute("href").filter(|href| !href.is_empty()).map(|href| {
            if let Some(person) = href.strip_prefix("tg://user?id=").and_then(|id| id.parse().ok()) {
                let mut mention = entity(Kind::TextMention, offset, 0);
                mention.user = Some(User::builder().id(person).is_bot(false).first_name("").build());
                return mention;
            }
            let mut link = entity(Kind::TextLink, offset, 0);
            link.url = Some(href);
            link
        })),
        "tg-emoji" => {
            let id = attribute("emoji-id")
                .ok_or_else(|| unparsable("Invalid custom emoji identifier specified"))?;
            let mut emoji = entity(Kind::CustomEmoji, offset, 0);
            emoji.custom_emoji_id = Some(id);
            Ok(Some(emoji))
        }
        "tg-time" => {
            let unix = attribute("unix").and_then(|value| value.parse().ok());
            let mut time = entity(Kind::DateTime, offset, 0);
            time.unix_time = Some(unix.ok_or_else(|| unparsable("Invalid unix time specified"))?);
            time.date_time_format = attribute("format");
            Ok(Some(time))
        }
        other => Err(unparsable(&format!("Unsupported start tag \"{other}\" at byte offset {at}"))),
    }
}

/// The character that an ampersand begins, and how many bytes it took; an unknown name stays as it is.
fn decode(source: &str) -> (char, usize) {
    let literal = ('&', 1);
    for (name, value) in [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')] {
        if source.starts_with(name) {
            return (value, name.len());
        }
    }
    let Some(rest) = source.strip_prefix("&#") else { return literal };
    let (digits, radix) = match rest.strip_prefix('x') {
        Some(hex) => (hex, 16),
        None => (rest, 10),
    };
    let count = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let value = u32::from_str_radix(&digits[..count], radix).ok().and_then(char::from_u32);
    match value {
        Some(value) if value != '\0' => {
            let semicolon = usize::from(digits[count..].starts_with(';'));
            (value, source.len() - digits.len() + count + semicolon)
        }
        _ => literal,
    }
}

fn decode_all(source: &str) -> String {
    let mut decoded = String::with_capacity(source.len());
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        let (character, used) = if next == '&' { decode(&source[at..]) } else { (next, next.len_utf8()) };
        decoded.push(character);
        at += used;
    }
    decoded
}

/// Drops the white space around a text, as Telegram does, and moves the entities along.
pub(super) fn trim(formatted: Formatted) -> Formatted {
    let Formatted { text, entities } = formatted;
    let kept = text.trim();
    if kept.len() == text.len() {
        return Formatted { text, entities };
    }
    let skipped = utf16_len(&text[..text.len() - text.trim_start().len()]);
    let end = skipped + utf16_len(kept);
    let entities = entities
        .into_iter()
        .filter_map(|mut entity| {
            let from = usize::from(entity.offset).max(skipped);
            let to = (usize::from(entity.offset) + usize::from(entity.length)).min(end);
            entity.offset = u16::try_from(from - skipped).ok()?;
            entity.length = u16::try_from(to.checked_sub(from).filter(|length| *length > 0)?).ok()?;
            Some(entity)
        })
        .collect();
    Formatted { text: kept.to_owned(), entities }
}

/// The entities that Telegram finds in what people type: commands, mentions and addresses.
pub(super) fn found_in(text: &str) -> Vec<MessageEntity> {
    let mut found = Vec::new();
    let mut offset = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let token = word.trim_end();
        let name_length = |from: usize| {
            token[from..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count()
        };
        if token.starts_with('/') && name_length(1) > 0 {
            let mut length = 1 + name_length(1);
            if token[length..].starts_with('@') {
                length += 1 + name_length(length + 1);
            }
            found.push(entity(Kind::BotCommand, offset, length));
        } else if token.starts_with('@') && name_length(1) > 2 {
            found.push(entity(Kind::Mention, offset, 1 + name_length(1)));
        } else if token.starts_with("http://") || token.starts_with("https://") {
            found.push(entity(Kind::Url, offset, utf16_len(token)));
        }
        offset += utf16_len(word);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_utf16_units_after_the_markup_is_gone() {
        let parsed =
            parse("😀<b>苏绣 &amp; <i>tea</i></b> <a href=\"https://a.b/?x=1&amp;y=2\">here</a>").unwrap();
        assert_eq!(parsed.text, "😀苏绣 & tea here");
        let spans: Vec<_> = parsed.entities.iter().map(|e| (e.type_field, e.offset, e.length)).collect();
        assert_eq!(spans, [(Kind::Bold, 2, 8), (Kind::Italic, 7, 3), (Kind::TextLink, 11, 4)]);
        assert_eq!(parsed.entities[2].url.as_deref(), Some("https://a.b/?x=1&y=2"));
    }

    #[test]
    fn broken_markup_is_refused_in_telegrams_words() {
        let words = |source: &str| parse(source).unwrap_err().description;
        let start = "Bad Request: can't parse entities: ";
        assert_eq!(words("<b>x"), format!("{start}Can't find end tag corresponding to start tag \"b\""));
        assert_eq!(words("<table>"), format!("{start}Unsupported start tag \"table\" at byte offset 0"));
        assert_eq!(words("x</b>"), format!("{start}Unexpected end tag at byte offset 1"));
        assert_eq!(words("a < b"), format!("{start}Unclosed start tag at byte offset 2"));
        assert!(words("<b><i>x</b></i>").contains("expected \"</i>\", found \"</b>\""));
        assert_eq!(parse("1 > 0 &nope; &#33;").unwrap().text, "1 > 0 &nope; !");
    }

    #[test]
    fn a_link_to_a_person_mentions_them() {
        let parsed = parse("🎉 <a href=\"tg://user?id=7\">An</a>").unwrap();
        let mention = &parsed.entities[0];
        assert_eq!((mention.type_field, mention.offset, mention.length), (Kind::TextMention, 3, 2));
        assert_eq!(mention.user.as_ref().map(|user| user.id), Some(7));
    }

    #[test]
    fn trimming_moves_the_entities() {
        let trimmed = trim(parse("\n <b>hi </b> ").unwrap());
        assert_eq!(trimmed.text, "hi");
        assert_eq!((trimmed.entities[0].offset, trimmed.entities[0].length), (0, 2));
    }
}
