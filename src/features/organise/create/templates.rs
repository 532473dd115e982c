//! Templates: what is held again and again is kept under its name, all but the day.

use crate::domain::question::Question;
use crate::domain::rules::Rules;
use crate::features::organise::buttons::{Beginning, DraftButton};
use crate::features::organise::create::step;
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::written::Draft;
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::templates::{self, Template};
use crate::work::pages::Page;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// The most UTF-16 units of a title on a button.
const LABEL: usize = 30;

/// Keeps the asker's draft as a template of its place. The draft stays.
pub async fn keep(work: &mut UnitOfWork, asker: &Asker, draft: Draft) -> Result<Reply> {
    let place = match drafts::station(work, asker, &draft).await? {
        Ok((place, _)) => place,
        Err(mistake) => return Ok(Reply::Say(mistake.say(work, asker))),
    };
    // What was set around its start belongs to that day.
    let rules = Rules { opens: None, cancel_by: None, decide: None, ..draft.rules.clone() };
    let usual = Draft { closes: None, rules, ..draft };
    let title = cut(&usual.title, LABEL);
    templates::keep(&mut work.tx, place, &usual.title.clone(), &usual.into()).await?;
    Ok(Reply::Say(texts::template_kept(&title).say(asker.language)))
}

/// The templates of the asker's places.
pub async fn list(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    let mut found: Vec<Template> = Vec::new();
    for place in asker.places(work).await? {
        found.extend(templates::of_place(&mut work.tx, place).await?);
    }
    Ok(shown(&found, asker))
}

fn shown(found: &[Template], asker: &Asker) -> Message {
    let language = asker.language;
    let button = |label: &Text, beginning| Button::to_do(label, DraftButton::Begin(beginning));
    let back = button(&texts::button_go_back().say(language), Beginning::Begin);
    if found.is_empty() {
        return Message::of(texts::templates_none().say(language)).row(vec![back]);
    }
    let mut message = Message::of(texts::templates_choose().say(language));
    let page = Page::of(found, asker);
    for template in page.shown {
        let title = Text::plain(&cut(&template.title, LABEL));
        let drop = texts::button_throw_away().say(language);
        message = message.row(vec![
            button(&title, Beginning::Template(template.id)),
            button(&drop, Beginning::DropTemplate(template.id)),
        ]);
    }
    let turned = page.turned_by(language, |page| DraftButton::Begin(Beginning::TemplatesPage(page)));
    message.row_of_any(turned).row(vec![back])
}

async fn of_asker(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Template> {
    let template = templates::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, template.place_id).await?;
    Ok(template)
}

/// Begins a new activity with a template: only the day is asked.
pub async fn begin(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    let template = of_asker(work, asker, id).await?;
    let draft = Draft::from(template.draft()?);
    let hour = Some(draft.starts.time());
    let sketch =
        DraftSession { hour, only_the_needed: true, ..DraftSession::asking(draft, Some(Question::Day)) };
    step::begin(work, asker, sketch).await.map(Reply::in_place)
}

/// Throws a template away.
pub async fn throw_away(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    of_asker(work, asker, id).await?;
    templates::throw_away(&mut work.tx, id).await?;
    Ok(Reply::Redraw(list(work, asker).await?, texts::template_thrown_away().say(asker.language)))
}
