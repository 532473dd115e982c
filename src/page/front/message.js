// A message as messengers show it: formatted words, pictures and albums, maps, documents, buttons.

import { button, element, when, word } from './common.js';

const SVG = 'http://www.w3.org/2000/svg';
const ADDRESS = /https?:\/\/[^\s]+/g;

/** Messages with an album in common are shown as one: lists of one message, or of an album's. */
export function together(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.album && last?.[0].album === message.album) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** The bubble of a message, or of an album; `column` is told what is done with it. */
export function bubble(group, column) {
  const message = group.find((one) => one.text) ?? group[0];
  if (message.service) return told(message.service);
  const is = (what) => message.is.includes(what);
  const notes = [when(message.at), is('edited') && word('edited'), is('pinned') && `📌 ${word('pinned')}`, is('only-you') && word('only-you')];
  const meta = element('span', { class: 'meta' }, notes.filter(Boolean).join(' · '),
    message.id > 0 && button('↩', () => column.answer(message), { class: 'quiet', 'aria-label': `${word('answer')}: ${message.author}` }));
  const made = element('article', { class: ['bubble', ...message.is].join(' '), 'data-id': message.id },
    element('span', { class: 'by', text: message.author }),
    message.reply && element('span', { class: 'answered', text: message.reply }),
    is('picture') && pictures(group),
    message.venue && map(message.venue),
    element('div', { class: 'words' }, formatted(message, column)),
    message.document && element('a', { href: `file/${message.document[1]}`, download: message.document[0], text: `📄 ${message.document[0]}` }),
    meta,
    keys(message, column));
  return made;
}

/** What the chat itself tells. */
function told(service) {
  return element('p', { class: 'service', text: [service.whom, word(service.what)].filter(Boolean).join(' ') });
}

function pictures(group) {
  const one = (message) => (message.file
    ? element('img', { src: `file/${message.file}`, alt: word('photo') })
    : element('span', { class: 'blank', role: 'img', 'aria-label': word('photo') }));
  return element('div', { class: group.length > 1 ? 'album' : 'photo' }, ...group.map(one));
}

/** A place on a map that is drawn here, since nothing is fetched from anywhere: streets, a pin, the position. */
function map({ title, address, latitude, longitude }) {
  const shape = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const drawn = shape('svg', { viewBox: '0 0 200 90', class: 'map', role: 'img', 'aria-label': `${word('map')}: ${title}` });
  // The streets lie as the position's last digits say, so that two places look different.
  const shift = Math.abs(Math.round((latitude + longitude) * 10000)) % 40;
  for (let at = shift - 40; at < 200; at += 40) {
    drawn.append(shape('path', { class: 'street', d: `M${at} 0l30 90M0 ${at}h200` }));
  }
  drawn.append(shape('path', { class: 'pin', d: 'M100 60c-22-24-14-40 0-40s22 16 0 40z' }));
  return element('figure', {}, drawn, element('figcaption', {},
    element('strong', { text: title }), ` ${address} `,
    element('span', { class: 'meta', text: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` })));
}

/** The text with its formatting; offsets are UTF-16 units, as a string's own are. */
function formatted({ key, text, marks }, column) {
  const root = document.createDocumentFragment();
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.offset - other.offset)) {
    if (mark.offset < at) continue;
    root.append(...linked(text.slice(at, mark.offset), column));
    const inside = text.slice(mark.offset, mark.offset + mark.length);
    if (mark.kind === 'a') root.append(link(inside, mark.url, column));
    else if (mark.kind === 'fold') root.append(folded(linked(inside, column), `${key}/${mark.offset}`, column));
    else root.append(element(mark.kind, {}, ...linked(inside, column)));
    at = mark.offset + mark.length;
    // A quote stands by itself: the break behind it is no line of its own.
    if (['blockquote', 'fold'].includes(mark.kind) && text[at] === '\n') at += 1;
  }
  root.append(...linked(text.slice(at), column));
  return root;
}

/** A quote of which three lines are seen until somebody taps; an edit of its message leaves it as it was. */
function folded(words, key, column) {
  const quote = element('blockquote', {}, element('div', {}, ...words));
  const turn = button('', () => { column.unfolded[column.unfolded.has(key) ? 'delete' : 'add'](key); show(); }, { class: 'quiet' });
  const show = () => {
    const open = column.unfolded.has(key);
    quote.className = open ? 'fold' : 'fold folded';
    turn.textContent = open ? '▴' : '▾';
    turn.setAttribute('aria-expanded', open);
    turn.setAttribute('aria-label', word(open ? 'fold' : 'unfold'));
  };
  show();
  quote.append(turn);
  return quote;
}

/** Addresses in a text can be tapped. */
function linked(text, column) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(text.slice(at, found.index), link(found[0], found[0], column));
    at = found.index + found[0].length;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}

function link(text, address, column) {
  return button(text, () => column.follow(address), { class: 'link', role: 'link' });
}

function keys(message, column) {
  if (!message.buttons.length) return null;
  const key = (one) => button(one.label, (event) => column.press(message, one, event.currentTarget));
  return element('div', { class: 'keys' }, ...message.buttons.map((row) => element('div', {}, ...row.map(key))));
}
