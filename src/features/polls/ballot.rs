//! A poll on paper, for neighbours without a phone: an organiser prints its ballot while it runs, and enters what is handed in at
//! the desk, as any vote there.

use chrono::{DateTime, Utc};

use crate::domain::civil_time::to_wall;
use crate::domain::ids::PollId;
use crate::domain::language::Language;
use crate::domain::poll::PollState;
use crate::features::polls::{page, words};
use crate::i18n::{Phrase, texts, when};
use crate::message::{Document, File, Message};
use crate::print::Meta;
use crate::print::ballot::Ballot;
use crate::store::{self, Tx, places, polls};
use crate::work::{Asker, Reply, Result, Settings, UnitOfWork, place_words};

/// Sends an organiser the ballot, in the language of the place. What is not open has none.
pub(super) async fn send(work: &mut UnitOfWork, asker: &Asker, id: PollId) -> Result<Reply> {
    let poll = page::published(work, asker, id).await?;
    if !poll.takes_votes(work.now) {
        return page::page(work, asker, &poll).await;
    }
    let spoken = place_words::language(work, poll.place).await?;
    // Its buttons are those of the page above: below a file nothing could be shown in their place.
    let text = texts::poll_ballot().say(asker.language);
    Ok(Reply::Show(Message { document: Some(Document::Ballot(id, spoken)), ..Message::of(text) }))
}

/// Makes the file; none once the poll is closed.
pub async fn make(
    tx: &mut Tx,
    settings: &Settings,
    id: PollId,
    language: Language,
    now: DateTime<Utc>,
) -> store::Result<Option<File>> {
    let poll = polls::by_id(tx, id).await?.filter(|poll| poll.state == PollState::Open);
    let Some(poll) = poll else { return Ok(None) };
    let Some(place) = places::by_id(tx, poll.place).await? else { return Ok(None) };
    let say = |phrase: Phrase| settings.fonts.without_pictures(&phrase.say(language).read());
    let name = place.name.in_language(language);
    let until = when(to_wall(place.zone, poll.closes_at), now, language);
    let head = say(texts::ballot_head(name));
    let question = settings.fonts.without_pictures(&poll.question);
    let answers: Vec<String> =
        words::answers(&poll).iter().map(|answer| settings.fonts.without_pictures(answer)).collect();
    let (how, own, foot) = (
        say(texts::ballot_how()),
        say(texts::ballot_name()),
        say(texts::ballot_foot(words::secret(&poll), name, until)),
    );
    let ballot = Ballot {
        meta: Meta { title: &question, author: name, language: language.word(), created: now },
        head: &head,
        question: &question,
        how: &how,
        answers: answers.iter().map(String::as_str).collect(),
        name: (!poll.secret).then_some(&own),
        foot: &foot,
    };
    let printed = ballot
        .print(&settings.fonts)
        .map_err(|problem| store::Error::Corrupt(format!("the ballot of poll {id}: {problem}")))?;
    Ok(Some(File::pdf(format!("ballot-{id}.pdf"), printed.pdf)))
}
