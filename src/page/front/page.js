// The neighbourhood in a browser: columns of people, the clock, faults, the story, and a rail of what happens.

import { ask, button, clock, element, loadWords, order, state, word } from './common.js';
import { Column } from './column.js';
import { buildRail, showRail } from './rail.js';

const SPEEDS = [[0, 'stop'], [1, '×1'], [60, '×60'], [3600, '×3600']];

const place = (id) => document.getElementById(id);

/** What the server knows to be on or off. */
let slow;

function buildHeader() {
  slow = toggle(word('slow'), (on) => order({ order: 'slow', slow: on }));
  place('time').setAttribute('aria-label', word('speed'));
  place('time').append(
    ...SPEEDS.map(([speed, text]) => button(speed ? text : word('stop'), () => order({ order: 'speed', speed }), { value: speed })),
    button(word('next-moment'), () => order({ order: 'jump' })));
  place('more').append(
    button(word('add-person'), addColumn),
    menu(word('faults'),
      slow,
      button(word('busy'), () => act({ act: 'busy' })),
      button(word('restart'), () => act({ act: 'restart' }))),
    menu(word('story'),
      element('a', { href: 'story', download: 'story.rs', text: word('save-story') }),
      playing(),
      button(word('begin-anew'), async () => { await ask('anew', ''); await state.refresh(); })),
    toggle(word('dark'), dark, matchMedia('(prefers-color-scheme: dark)').matches),
    element('a', { href: state.world.language === 'en' ? '../zh-CN/' : '../en/', hreflang: state.world.language === 'en' ? 'zh-CN' : 'en', text: word('language') }));
}

function toggle(text, turn, on = false) {
  const made = button(text, () => {
    const pressed = made.getAttribute('aria-pressed') !== 'true';
    made.setAttribute('aria-pressed', pressed);
    return turn(pressed);
  }, { 'aria-pressed': String(on) });
  return made;
}

function menu(text, ...entries) {
  return element('details', { class: 'menu' }, element('summary', { text }),
    element('ul', {}, ...entries.map((entry) => element('li', {}, entry))));
}

/** A menu closes when something else is touched, and with Escape. */
function closeMenus(event) {
  for (const open of document.querySelectorAll('details.menu[open]')) {
    if (event.key === 'Escape') {
      open.open = false;
      open.querySelector('summary').focus();
    } else if (event.type === 'click' && (!open.contains(event.target) || event.target.closest('li'))) {
      open.open = false;
    }
  }
}

function dark(on) {
  document.documentElement.dataset.theme = on ? 'dark' : 'light';
}

async function act(wish) {
  await ask('act', wish);
  await state.refresh();
}

/** A script that was saved is played from the first morning. */
function playing() {
  const files = element('input', { type: 'file', accept: '.rs,text/plain', hidden: true, onchange: async () => play(await files.files[0].text()) });
  return element('span', {}, files, button(word('play-story'), () => files.click()));
}

async function play(script) {
  place('note').textContent = word('playing');
  await ask('story', script, 'text/plain');
  place('note').textContent = '';
  await state.refresh();
}

function addColumn() {
  const shown = state.columns.map((column) => column.who);
  const next = state.world.people.find((person) => !shown.includes(person.id)) ?? state.world.people[0];
  open(next);
  return state.refresh();
}

function open(person) {
  const column = new Column(person.id);
  state.columns.push(column);
  place('people').append(column.root);
}

let busy = false;
let again = false;
state.refresh = async () => {
  again = true;
  if (busy) return;
  busy = true;
  try {
    await refreshWhileNeeded();
  } finally {
    busy = false;
  }
};

async function refreshWhileNeeded() {
  while (again) {
    again = false;
    state.world = await ask('world') ?? state.world;
    place('clock').textContent = clock(state.world.now);
    for (const speed of place('time').querySelectorAll('[value]')) {
      speed.setAttribute('aria-pressed', Number(speed.value) === state.world.speed);
    }
    slow.setAttribute('aria-pressed', state.world.slow);
    await Promise.all([...state.columns.map((column) => column.refresh()), showRail()]);
  }
}

async function begin() {
  await loadWords();
  state.world = await ask('world');
  document.documentElement.lang = state.world.language;
  buildHeader();
  buildRail();
  for (const role of ['organiser', 'resident']) open(state.world.people.find((person) => person.role === role));
  for (const kind of ['click', 'keydown']) document.addEventListener(kind, closeMenus);
  await state.refresh();
  for (const column of state.columns) column.log.scrollTop = column.log.scrollHeight;
  new EventSource('changes').addEventListener('message', state.refresh);
}

begin();
