// The rail: what will happen, what waits, what was sent, and what the bot just did.

import { ask, element, when, word } from './common.js';

const lists = new Map();

function section(key) {
  const lines = element('ol', { tabindex: '0', 'aria-label': word(key) });
  lists.set(key, lines);
  return element('details', { open: true }, element('summary', {}, element('h2', { text: word(key) })), lines);
}

export function buildRail() {
  const rail = document.getElementById('rail');
  rail.setAttribute('aria-label', word('rail'));
  rail.append(...['ahead', 'outbox', 'sent', 'deeds'].map(section));
}

function fill(key, lines) {
  const texts = lines.length ? lines : [word('nothing')];
  const shown = JSON.stringify(texts);
  const list = lists.get(key);
  if (list.shown === shown) return;
  list.shown = shown;
  list.replaceChildren(...texts.map((text) => element('li', { text })));
}

const line = (...parts) => parts.filter(Boolean).join(' · ');

export async function showRail() {
  const rail = await ask('rail');
  if (!rail) return;
  fill('ahead', rail.ahead.map((coming) => `${coming.line} · ${coming.title}`));
  fill('outbox', rail.outbox.map((parcel) =>
    line(when(parcel.at), parcel.dropped && `✖ ${word('given-up')}`, parcel.chat, word(`parcel-${parcel.what}`), parcel.words, parcel.failure && `⚠ ${parcel.failure}`)));
  const done = (one) => line(`${when(one.at)} ${one.sign}`, one.chat, one.words);
  fill('sent', rail.sent.map(done));
  fill('deeds', rail.deeds.map(done));
}
