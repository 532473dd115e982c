//! A command as people type it.

use crate::work::Command;

/// The most letters of an unknown command that are looked at.
const LONGEST: usize = 40;

/// A command with what was typed behind its word.
#[derive(Clone, Copy)]
pub struct Typed<'t> {
    /// The command.
    pub command: &'static Command,
    /// What stands behind it, without blanks around it.
    pub rest: &'t str,
}

/// Reads a command from a message's text; none if it is none of these, or meant for another bot.
pub fn read<'t>(
    text: &'t str,
    commands: &'static [&'static Command],
    bot_username: &str,
) -> Option<Typed<'t>> {
    let text = typed(text)?;
    let (head, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (word, to) = head.split_once('@').unwrap_or((head, bot_username));
    if !to.eq_ignore_ascii_case(bot_username) {
        return None;
    }
    let command = commands.iter().find(|command| command.word.eq_ignore_ascii_case(word))?;
    Some(Typed { command, rest: rest.trim() })
}

/// What stands behind the slash of a text that begins with one, narrow or wide: a command, known or not.
pub fn typed(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(['/', '\u{ff0f}'])
}

/// The command that was probably meant: one slip away, or two in a long word.
pub fn nearest(word: &str, commands: &'static [&'static Command]) -> Option<&'static str> {
    let word = word.split('@').next().unwrap_or_default().to_lowercase();
    let slips = if word.chars().count() > 4 { 2 } else { 1 };
    let near = commands.iter().map(|known| (distance(&word, known.word), known.word)).min()?;
    (near.0 <= slips).then_some(near.1)
}

/// How many letters have to be typed, left out, replaced or swapped with the next to get from one word to another.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().take(LONGEST).collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<usize>>()];
    for (i, letter) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in to.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(letter != other);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == to[j - 1] && from[i - 1] == *other {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dispatch::commands::COMMANDS;

    #[test]
    fn commands_are_read_as_people_type_them() {
        let read = |text| read(text, COMMANDS, "lastmile_bot").map(|typed| (typed.command.word, typed.rest));
        assert_eq!(read("/signup 12"), Some(("signup", "12")));
        assert_eq!(read("/SignUp@LastMile_bot #12 "), Some(("signup", "#12")));
        assert_eq!(read("/signup 12  Grandma Wang"), Some(("signup", "12  Grandma Wang")));
        assert_eq!(read("/cancel"), Some(("cancel", "")));
        assert_eq!(read("/new Choir\nseats: 3"), Some(("new", "Choir\nseats: 3")));
        assert_eq!(read("\u{ff0f}why 12"), Some(("why", "12")));
        assert_eq!(read("/signup@other_bot 12"), None);
        assert_eq!(read("hello /signup"), None);
    }

    #[test]
    fn every_command_is_found_by_its_own_word() {
        for command in COMMANDS {
            assert_eq!(nearest(command.word, COMMANDS), Some(command.word));
            let same = COMMANDS.iter().filter(|other| other.word == command.word);
            assert_eq!(same.count(), 1, "{}", command.word);
        }
    }

    #[test]
    fn a_slip_is_understood() {
        let slips = [("hlep", "help"), ("singup", "signup"), ("Cancle", "cancel"), ("edi", "edit")];
        for (typed, meant) in slips.into_iter().chain([("activitys", "activities"), ("mien", "mine")]) {
            assert_eq!(nearest(typed, COMMANDS), Some(meant), "{typed}");
        }
        for nonsense in ["", "export", "统计", "x", &"x".repeat(4000)] {
            assert_eq!(nearest(nonsense, COMMANDS), None, "{nonsense}");
        }
    }
}
