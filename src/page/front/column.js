// What one person sees: their chats, and the one that is open.

import { ask, button, element, keepInLine, state, tell, word } from './common.js';
import { bubble, together } from './message.js';

/** How many messages are shown at first, and how many more at a time. */
const STRETCH = 60;
/** How long a toast stays, in milliseconds. */
const TOAST = 6000;
/** After how long whoever tapped is told to wait, in milliseconds. */
const SOON = 700;

export class Column {
  constructor(who) {
    this.who = who;
    this.chat = this.home();
    this.size = STRETCH;
    this.bubbles = new Map();
    /** What was begun to be written, by person and chat. */
    this.drafts = new Map();
    /** The quotes that this person has opened. */
    this.unfolded = new Set();
    /** How many messages of each chat this person has seen. */
    this.seen = new Map(this.chats().map((chat) => [chat.id, chat.count]));
    this.build();
  }

  person() { return state.world.people.find((person) => person.id === this.who); }

  chats() {
    const mine = state.world.chats.filter((chat) => chat.id === this.who || (!chat.private && chat.members.includes(this.who)));
    // The liveliest first, as messengers have it.
    return mine.toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
  }

  current() { return state.world.chats.find((chat) => chat.id === this.chat); }

  /** Where one looks first: in a group, or at the bot that nobody owns yet. */
  home() { return state.world.owner_link ? this.who : (this.chats().find((chat) => !chat.private) ?? this.chats()[0])?.id; }

  /** Where something is being written. */
  desk() { return `${this.who}/${this.chat}`; }

  title(chat) { return chat.private ? word('private-chat') : chat.title; }

  build() {
    const label = (person) => `${person.name} · ${word(person.role)}`;
    this.people = element('select', { 'aria-label': word('who'), onchange: (event) => this.become(Number(event.target.value)) },
      ...state.world.people.map((person) => element('option', { value: person.id, text: label(person), selected: person.id === this.who })));
    this.close = button('✕', () => this.leave(), { 'aria-label': word('close-person') });
    this.list = element('ul', { class: 'chats' });
    this.heading = element('h2');
    this.back = button('☰', () => this.open(null), { 'aria-label': word('chats') });
    this.acts = element('span');
    this.pin = button('', () => this.lookAt(this.pin.value), { class: 'pin' });
    this.older = button(word('earlier'), () => { this.size += STRETCH; return this.refresh(); });
    this.messages = element('div', { class: 'messages' });
    this.log = element('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': word('messages') }, this.older, this.messages);
    this.toast = element('p', { class: 'toast', role: 'status' });
    this.foot = element('div', { class: 'foot' });
    this.room = element('div', { class: 'room' },
      element('header', { class: 'title' }, this.back, this.heading, this.acts), this.pin, this.log, this.toast, this.foot);
    this.root = element('section', { class: 'person' }, element('header', {}, this.people, this.close), this.room);
    for (const kind of ['dragover', 'drop']) {
      this.room.addEventListener(kind, (event) => {
        event.preventDefault();
        if (kind === 'drop') this.sendFiles(event.dataTransfer.files);
      });
    }
  }

  become(who) {
    this.who = who;
    this.seen = new Map(this.chats().map((chat) => [chat.id, chat.count]));
    return this.open(this.home());
  }

  leave() {
    state.columns.splice(state.columns.indexOf(this), 1);
    this.root.remove();
    return state.refresh();
  }

  /** Opens a chat; null shows the list of them. */
  async open(chat) {
    performance.mark('open');
    this.chat = chat;
    this.size = STRETCH;
    this.bubbles.clear();
    this.messages.replaceChildren();
    this.answered = null;
    this.toast.textContent = '';
    await this.refresh();
    this.log.scrollTop = this.log.scrollHeight;
    if (chat !== null) performance.measure('opened', 'open');
  }

  async act(act) {
    const toast = await ask('act', act);
    if (toast?.alert) tell(toast.text);
    else if (toast?.text) this.say(toast.text);
    await state.refresh();
  }

  say(text) {
    this.keepLow(() => { this.toast.textContent = text; });
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.toast.textContent = ''; }, TOAST);
  }

  /** Whoever reads the latest message still sees it after a change. */
  keepLow(change) {
    const low = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    change();
    if (low) this.log.scrollTop = this.log.scrollHeight;
  }

  async press(message, key, pressed) {
    if (key.url && !this.bots(key.url)) return this.follow(key.url);
    if (pressed.getAttribute('aria-busy')) return null;
    pressed.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => this.say(word('waiting-for-answer')), SOON);
    const chat = this.chat;
    if (key.url) await this.open(this.who);
    await this.act({ act: 'tap', who: this.who, chat, message: message.id, label: key.label });
    clearTimeout(waiting);
    if (this.toast.textContent === word('waiting-for-answer')) this.say('');
    return pressed.removeAttribute('aria-busy');
  }

  /** Whether an address leads to the bot. */
  bots(address) { return new URL(address).pathname === `/${state.world.bot}`; }

  /** Follows a link: to the bot with its code, into a group, or out of the page. */
  async follow(address) {
    if (!this.bots(address)) {
      return tell(`${word('leads-out')} ${address}`);
    }
    const asked = new URL(address).searchParams;
    if (asked.has('startgroup')) {
      const join = (chat) => button(chat.title, () => this.act({
        act: 'say', who: this.who, chat: chat.id, text: `/start@${state.world.bot} ${asked.get('startgroup')}`,
      }));
      return tell(word('choose-group'), ...this.chats().filter((chat) => !chat.private).map(join));
    }
    await this.open(this.who);
    return this.act({ act: 'start', who: this.who, payload: asked.get('start') });
  }

  async sendFiles(files) {
    for (const file of files) {
      const here = `${this.who}/${this.chat}`;
      const path = /\.(xlsx|csv)$/i.test(file.name) ? `document/${here}/${encodeURIComponent(file.name)}` : `picture/${here}`;
      await ask(path, file, file.type || 'application/octet-stream');
    }
    await state.refresh();
  }

  async refresh() {
    if (this.chat !== null && !this.current()) this.chat = this.home();
    this.close.hidden = state.columns.length < 2;
    this.root.setAttribute('aria-label', this.person().name);
    if (this.chat === null) {
      this.showList();
      return;
    }
    this.showHead();
    this.showFoot();
    keepInLine(this.root, [this.root.firstChild, this.room]);
    const chat = this.chat;
    const stretch = await ask('chat', { chat, who: this.who, most: this.size });
    if (!stretch || chat !== this.chat) return;
    this.seen.set(chat, this.current().count);
    this.keepLow(() => this.show(stretch));
  }

  showList() {
    const row = (chat) => {
      const fresh = Math.max(0, chat.count - (this.seen.get(chat.id) ?? 0));
      return element('li', {}, element('button', { type: 'button', onclick: () => this.open(chat.id) },
        element('strong', { text: this.title(chat) }),
        fresh > 0 && element('span', { class: 'fresh', text: `${fresh} ${word('unread')}` }),
        element('span', { class: 'meta', text: chat.last })));
    };
    const shape = JSON.stringify([this.who, this.chats(), [...this.seen]]);
    if (shape !== this.listed) this.list.replaceChildren(...this.chats().map(row));
    this.listed = shape;
    keepInLine(this.root, [this.root.firstChild, this.list]);
  }

  showHead() {
    const chat = this.current();
    const person = this.person();
    const shape = JSON.stringify([chat.id, chat.title, chat.supergroup, person, state.world.owner_link]);
    if (shape === this.headed) return;
    this.headed = shape;
    this.heading.textContent = this.title(chat);
    const act = (text, wish) => button(text, () => this.act(wish));
    keepInLine(this.acts, [
      chat.private && state.world.owner_link && button(word('own'), () => this.follow(state.world.owner_link)),
      chat.private && person.started && !person.blocked && act(word('block'), { act: 'block', who: this.who, blocked: true }),
      !chat.private && !chat.supergroup && act(word('supergroup'), { act: 'migrate', chat: chat.id }),
    ].filter(Boolean));
  }

  /** Below the messages one writes, or presses Start where one has not, or has blocked the bot. */
  showFoot() {
    const person = this.person();
    const alone = this.current().private;
    const shape = JSON.stringify([this.desk(), alone && person.started, alone && person.blocked, this.commands().length, this.answered?.key]);
    if (shape === this.footed) return;
    this.footed = shape;
    const once = (text, label, wish) => [element('p', { text }), button(label, () => this.act(wish), { class: 'start' })];
    if (alone && person.blocked) {
      this.foot.replaceChildren(...once(word('blocked'), word('unblock'), { act: 'block', who: this.who, blocked: false }));
    } else if (alone && !person.started) {
      this.foot.replaceChildren(...once(word('not-started'), word('start'), { act: 'start', who: this.who, payload: null }));
    } else {
      this.foot.replaceChildren(...this.writing());
      this.input.value = this.drafts.get(this.desk()) ?? '';
      if (this.answered) this.input.focus();
    }
  }

  /** The menu of whom one looks as: an organiser's own in private, the short one in groups. */
  commands() {
    const person = this.chat === this.who && state.world.people.find((other) => other.id === this.who);
    return person ? person.commands : state.world.commands;
  }

  writing() {
    this.input = element('textarea', { 'aria-label': word('write'), placeholder: word('write'), rows: 1,
      onkeydown: (event) => this.key(event), oninput: () => this.drafts.set(this.desk(), this.input.value) });
    const files = element('input', { type: 'file', accept: 'image/*,.xlsx,.csv', multiple: true, hidden: true, onchange: () => this.sendFiles(files.files) });
    const send = (text) => this.act({ act: 'say', who: this.who, chat: this.chat, text });
    const command = ([name, text]) => element('li', {}, element('button', { type: 'button', onclick: () => { menu.open = false; return send(`/${name}`); } },
      element('strong', { text: `/${name}` }), element('span', { class: 'meta', text })));
    const menu = element('details', { class: 'menu up' },
      element('summary', { text: '/', 'aria-label': word('commands') }), element('ul', {}, ...this.commands().map(command)));
    const form = element('form', { onsubmit: (event) => this.submit(event) }, menu, this.input,
      element('button', { type: 'submit', text: word('send') }),
      button('📷', () => files.click(), { 'aria-label': word('picture') }));
    const answered = this.answered && element('p', { class: 'answering' },
      `${word('answering')} ${this.answered.author}: ${this.answered.text.split('\n')[0].slice(0, 40)} `,
      button('✕', () => this.answer(null), { class: 'quiet', 'aria-label': word('cancel') }));
    return [answered, form].filter(Boolean);
  }

  /** Enter sends; with Shift it begins another line. */
  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value;
    if (!text.trim()) return null;
    this.input.value = '';
    this.drafts.delete(this.desk());
    const reply = this.answered?.id ?? null;
    this.answered = null;
    return this.act({ act: 'say', who: this.who, chat: this.chat, text, reply });
  }

  answer(message) {
    this.answered = message;
    this.showFoot();
  }

  lookAt(id) {
    this.messages.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: 'center' });
  }

  show(stretch) {
    this.older.hidden = !stretch.more;
    this.pin.hidden = !stretch.pinned;
    if (stretch.pinned) {
      [this.pin.value] = stretch.pinned;
      this.pin.textContent = `📌 ${stretch.pinned[1]}`;
    }
    const known = this.bubbles;
    this.bubbles = new Map();
    let focus = null;
    for (const group of together(stretch.messages)) {
      const json = JSON.stringify(group);
      const old = known.get(group[0].key);
      const node = old?.json === json ? old.node : bubble(group, this);
      if (old && node !== old.node) {
        const label = old.node.contains(document.activeElement) && document.activeElement.textContent;
        focus = label && [...node.querySelectorAll('button')].find((key) => key.textContent === label) || focus;
        old.node.replaceWith(node);
      }
      this.bubbles.set(group[0].key, { json, node });
    }
    keepInLine(this.messages, [...this.bubbles.values()].map((one) => one.node));
    focus?.focus();
  }
}
