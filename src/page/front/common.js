// What every part of the page needs: elements, words, questions to the server, and dialogs.

/** What the page knows of the neighbourhood; `refresh` asks anew, and is set by page.js. */
export const state = { world: null, columns: [], refresh: async () => {} };

let words = {};

/** The word for a key of locales/…/page.ftl. */
export function word(key) { return words[key] ?? key; }

export async function loadWords() { words = await ask('words'); }

/** An element with attributes and children; `on…` is a listener, `text` its words. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'text') made.textContent = value;
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child));
  return made;
}

/** A moment on the neighbourhood's wall clock, `2026-11-25T09:00:00`, as people there write it. */
const written = (options) => {
  let format;
  return (moment) => {
    format ??= new Intl.DateTimeFormat(state.world.language === 'en' ? 'en-GB' : 'zh-CN', {
      ...options, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC',
    });
    return format.format(new Date(`${moment}Z`));
  };
};
export const clock = written({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
export const when = written({ month: 'short', day: 'numeric' });

export function button(text, onclick, attributes = {}) {
  return element('button', { type: 'button', text, onclick, ...attributes });
}

let asking = 0;

/** How many questions are open; while there are, what is seen may be about to change. */
function changeAsking(change) {
  asking += change;
  document.querySelector('main').setAttribute('aria-busy', asking > 0);
}

/** Whether the program behind the page answers is told at the top. */
function tellWhetherItAnswers(answers) {
  const note = document.getElementById('note');
  if (!answers) note.textContent = word('gone');
  else if (note.textContent === word('gone')) note.textContent = '';
}

/** Asks the server; what is refused is told in a dialog, and null. So is null where nobody answers. */
export async function ask(path, body, kind = 'application/json') {
  const sent = kind === 'application/json' ? JSON.stringify(body) : body;
  changeAsking(1);
  try {
    const answer = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'content-type': kind }, body: sent });
    const text = await answer.text();
    tellWhetherItAnswers(true);
    if (answer.ok) return text ? JSON.parse(text) : null;
    tell(text);
    return null;
  } catch {
    tellWhetherItAnswers(false);
    return null;
  } finally {
    changeAsking(-1);
  }
}

export async function order(wish) {
  await ask('order', wish);
  await state.refresh();
}

/** Words that have to be closed by hand, with what else one can do. */
export function tell(text, ...choices) {
  const close = () => { dialog.close(); dialog.remove(); };
  const chosen = choices.map((choice) => {
    choice.addEventListener('click', close);
    return choice;
  });
  const done = choices.length ? word('cancel') : word('ok');
  const dialog = element('dialog', { 'aria-label': text, onclose: () => dialog.remove() },
    element('p', { text }), ...chosen, button(done, close));
  document.body.append(dialog);
  dialog.showModal();
}

/** Brings the children of a node in line without touching those that stay, so that focus and scrolling stay, too. */
export function keepInLine(parent, wanted) {
  let place = parent.firstChild;
  for (const node of wanted) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}
