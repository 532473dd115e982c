// The neighbourhood in a browser: columns of people, the clock, and a rail of what will happen.

const WORDS = {
  en: {
    stop: 'Stop', jump: 'Next moment', slow: 'Slow Telegram', busy: 'Too many requests', restart: 'Restart the bot',
    migrate: 'Make it a supergroup', block: 'Block the bot', unblock: 'Let the bot write', add: 'Another person',
    remove: 'Close', write: 'Write a message', send: 'Send', picture: 'Send a picture', start: 'Start',
    who: 'Who am I?', chat: 'Which chat?', commands: 'Commands', ahead: 'What will happen', deeds: 'What the bot did',
    earlier: 'Earlier messages', private: 'private', only: 'Only you see this', edited: 'edited', photo: 'A picture',
    speed: 'Clock', faults: 'Faults', nothing: 'Nothing for now.', notStarted: 'Has not pressed Start yet.',
    resident: 'resident', organiser: 'organiser', coordinator: 'coordinator', newcomer: 'newcomer',
  },
  'zh-CN': {
    stop: '暂停', jump: '下一刻', slow: '网络慢', busy: '请求太多', restart: '重启机器人',
    migrate: '升级为超级群', block: '拉黑机器人', unblock: '解除拉黑', add: '再看一个人',
    remove: '关闭', write: '写消息', send: '发送', picture: '发照片', start: '开始',
    who: '我是谁？', chat: '哪个聊天？', commands: '命令', ahead: '接下来', deeds: '机器人刚做的',
    earlier: '更早的消息', private: '私聊', only: '只有您看得到', edited: '已编辑', photo: '照片',
    speed: '时钟', faults: '故障', nothing: '暂时没有。', notStarted: '还没有按“开始”。',
    resident: '居民', organiser: '组织者', coordinator: '协调员', newcomer: '新来的人',
  },
};

let world;
let words;
const columns = [];

/** An element with attributes and children; `on…` is a listener, `text` its words. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'text') made.textContent = value;
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

async function ask(path, body) {
  const answer = await fetch(path, body && {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) {
    showToast({ text: await answer.text() });
    return null;
  }
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

let fading;
function showToast(toast) {
  if (!toast || !toast.text) return;
  document.getElementById('toast').replaceChildren(element('p', { text: toast.text }));
  clearTimeout(fading);
  fading = setTimeout(() => document.getElementById('toast').replaceChildren(), 6000);
}

/** The text with its formatting; offsets are UTF-16 units, as a string's own are. */
function formatted(text, marks) {
  const root = document.createDocumentFragment();
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.offset - other.offset)) {
    if (mark.offset < at) continue;
    root.append(text.slice(at, mark.offset));
    const words = text.slice(mark.offset, mark.offset + mark.length);
    const link = mark.kind === 'a';
    root.append(element(mark.kind, { text: words, href: link && mark.url, rel: link && 'noreferrer', target: link && '_blank' }));
    at = mark.offset + mark.length;
  }
  root.append(text.slice(at));
  return root;
}

class Column {
  constructor(who) {
    this.who = who;
    this.chat = this.home();
    this.shown = '';
    this.root = element('section', { class: 'person' });
    this.build();
  }

  person() { return world.people.find((person) => person.id === this.who); }

  chats() { return world.chats.filter((chat) => chat.members.includes(this.who) || chat.id === this.who); }

  home() { return (this.chats().findLast((chat) => !chat.private) ?? this.chats()[0])?.id; }

  build() {
    const label = (person) => `${person.name} · ${words[person.role]}`;
    this.whoSelect = element('select', {
      'aria-label': words.who,
      onchange: (event) => { this.who = Number(event.target.value); this.chat = this.home(); this.refresh(true); },
    }, ...world.people.map((person) => element('option', { value: person.id, text: label(person), selected: person.id === this.who })));
    this.chatSelect = element('select', {
      'aria-label': words.chat,
      onchange: (event) => { this.chat = Number(event.target.value); this.refresh(true); },
    });
    this.acts = element('div', { role: 'group', 'aria-label': words.faults });
    this.log = element('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': words.chat });
    this.input = element('input', { 'aria-label': words.write, placeholder: words.write, list: 'commands', autocomplete: 'off' });
    const files = element('input', {
      type: 'file', accept: 'image/*', multiple: true, hidden: true, onchange: () => this.sendPictures(files.files),
    });
    const form = element('form', { onsubmit: (event) => this.say(event) },
      this.input,
      element('button', { type: 'submit', text: words.send }),
      element('button', { type: 'button', text: '📷', 'aria-label': words.picture, onclick: () => files.click() }));
    this.root.replaceChildren(element('header', { role: 'group' }, this.whoSelect, this.chatSelect, this.acts), this.log, form);
    for (const kind of ['dragover', 'drop']) {
      this.root.addEventListener(kind, (event) => {
        event.preventDefault();
        if (kind === 'drop') this.sendPictures(event.dataTransfer.files);
      });
    }
  }

  async act(act) {
    showToast(await ask('/act', act));
    await refresh();
  }

  async sendPictures(files) {
    for (const file of files) {
      const answer = await fetch(`/picture/${this.who}/${this.chat}`, { method: 'POST', body: file });
      if (!answer.ok) showToast({ text: await answer.text() });
    }
    await refresh();
  }

  say(event) {
    event.preventDefault();
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = '';
    this.act({ act: 'say', who: this.who, chat: this.chat, text });
  }

  press(message, button) {
    if (button.url && !button.url.startsWith(`https://t.me/${world.bot}`)) {
      showToast({ text: button.url });
      return;
    }
    if (button.url) this.chat = this.who;
    this.act({ act: 'tap', who: this.who, chat: message.chat, message: message.id, label: button.label });
  }

  bubble(message, chat) {
    const keys = message.buttons.length && element('div', { class: 'keys' }, ...message.buttons.map((row) =>
      element('div', {}, ...row.map((button) => element('button', {
        type: 'button', text: button.label, onclick: () => this.press({ id: message.id, chat }, button),
      })))));
    const picture = message.pictures && (message.file
      ? element('img', { class: 'picture', src: `/file/${message.file}`, alt: words.photo })
      : element('span', { class: 'picture', role: 'img', 'aria-label': words.photo }));
    const is = (what) => message.is.includes(what);
    const notes = [message.at, is('edited') && words.edited, is('pinned') && '📌', is('only-you') && words.only];
    return element('article', { class: ['bubble', ...message.is].join(' ') },
      is('service') ? null : element('span', { class: 'by', text: message.author }),
      message.reply ? element('span', { class: 'answered', text: message.reply }) : null,
      picture || null,
      formatted(message.text, message.marks),
      message.venue ? element('span', { class: 'meta', text: `🗺 ${message.venue}` }) : null,
      message.document ? element('a', { href: `/file/${message.document[1]}`, download: message.document[0], text: `📄 ${message.document[0]}` }) : null,
      is('service') ? null : element('span', { class: 'meta', text: notes.filter(Boolean).join(' · ') }),
      keys || null);
  }

  head() {
    const options = this.chats().map((chat) => element('option', {
      value: chat.id, text: chat.private ? `${chat.title} · ${words.private}` : chat.title, selected: chat.id === this.chat,
    }));
    const shape = JSON.stringify([this.who, this.chat, this.chats().map((chat) => [chat.id, chat.title]), this.person()]);
    if (shape === this.shape) return;
    this.shape = shape;
    this.chatSelect.replaceChildren(...options);
    const person = this.person();
    const chat = world.chats.find((known) => known.id === this.chat);
    const button = (text, onclick) => element('button', { type: 'button', text, onclick });
    this.acts.replaceChildren(
      ...(this.chat === this.who && !person.started ? [button(words.start, () => this.act({ act: 'start', who: this.who, payload: null }))] : []),
      button(person.blocked ? words.unblock : words.block, () => this.act({ act: 'block', who: this.who, blocked: !person.blocked })),
      ...(chat && !chat.private && !chat.supergroup ? [button(words.migrate, () => order({ order: 'migrate', chat: chat.id }))] : []),
      ...(columns.length > 1 ? [button(words.remove, () => { columns.splice(columns.indexOf(this), 1); this.root.remove(); refresh(); })] : []));
  }

  async refresh(anew) {
    if (!this.chats().some((chat) => chat.id === this.chat)) this.chat = this.home();
    this.head();
    if (this.chat === undefined) return;
    performance.mark('open');
    const stretch = await ask('/chat', { chat: this.chat, who: this.who });
    const shown = JSON.stringify([this.chat, stretch]);
    if (!stretch || shown === this.shown) return;
    this.shown = shown;
    const low = anew || this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const focus = this.log.contains(document.activeElement) && document.activeElement.textContent;
    const earlier = stretch.more && element('button', { type: 'button', text: words.earlier, onclick: () => this.earlier(stretch.messages[0]?.id) });
    const empty = stretch.messages.length === 0 && this.chat === this.who && !this.person().started;
    this.log.replaceChildren(
      ...(stretch.pinned ? [element('p', { class: 'pin', text: `📌 ${stretch.pinned}` })] : []),
      ...(earlier ? [earlier] : []),
      ...(empty ? [element('p', { class: 'pin', text: words.notStarted })] : []),
      ...stretch.messages.map((message) => this.bubble(message, this.chat)));
    if (low) this.log.scrollTop = this.log.scrollHeight;
    if (focus) [...this.log.querySelectorAll('button')].find((button) => button.textContent === focus)?.focus();
    performance.measure('opened', 'open');
  }

  async earlier(before) {
    const stretch = await ask('/chat', { chat: this.chat, who: this.who, before });
    if (!stretch) return;
    const button = this.log.querySelector('button');
    button.replaceWith(...stretch.messages.map((message) => this.bubble(message, this.chat)));
  }
}

async function order(wish) {
  await ask('/order', wish);
  await refresh();
}

function controls() {
  const button = (text, onclick, pressed) => element('button', { type: 'button', text, onclick, 'aria-pressed': pressed });
  const speed = (times, text) => button(text, () => order({ order: 'speed', speed: times }), String(world.speed === times));
  const time = document.getElementById('time');
  time.setAttribute('aria-label', words.speed);
  time.replaceChildren(speed(0, words.stop), speed(1, '×1'), speed(60, '×60'), speed(3600, '×3600'),
    button(words.jump, () => order({ order: 'jump' })));
  const more = document.getElementById('more');
  if (more.children.length) return;
  more.setAttribute('aria-label', words.faults);
  const slow = button(words.slow, (event) => {
    const on = event.target.getAttribute('aria-pressed') !== 'true';
    event.target.setAttribute('aria-pressed', String(on));
    order({ order: 'slow', slow: on });
  }, 'false');
  more.replaceChildren(button(words.add, addColumn), slow, button(words.busy, () => order({ order: 'busy' })),
    button(words.restart, () => order({ order: 'restart' })));
}

function addColumn() {
  const shown = columns.map((column) => column.who);
  const next = world.people.find((person) => !shown.includes(person.id)) ?? world.people[0];
  const column = new Column(next.id);
  columns.push(column);
  document.getElementById('people').append(column.root);
  refresh();
}

async function rail() {
  const ahead = await ask('/ahead');
  const line = (coming) => {
    const reach = [coming.people && `👤 ${coming.people}`, coming.groups && `👥 ${coming.groups}`].filter(Boolean).join(' ');
    return `${coming.held ? '⏸ ' : ''}${coming.at} · ${coming.what} · ${coming.title} · ${reach}`;
  };
  const list = (title, lines) => [
    element('h2', { text: title }),
    lines.length ? element('ol', {}, ...lines.map((text) => element('li', { text }))) : element('p', { text: words.nothing }),
  ];
  document.getElementById('rail').setAttribute('aria-label', words.ahead);
  document.getElementById('rail').replaceChildren(...list(words.ahead, (ahead ?? []).map(line)), ...list(words.deeds, world.deeds));
}

let busy = false;
let again = false;
async function refresh() {
  if (busy) { again = true; return; }
  busy = true;
  do {
    again = false;
    world = await ask('/world') ?? world;
    document.getElementById('clock').textContent = world.now.slice(0, 16);
    controls();
    await Promise.all([...columns.map((column) => column.refresh()), rail()]);
  } while (again);
  busy = false;
}

async function begin() {
  world = await ask('/world');
  words = WORDS[world.language];
  document.documentElement.lang = world.language;
  document.body.append(element('datalist', { id: 'commands' },
    ...world.commands.map(([command, text]) => element('option', { value: `/${command}`, label: text }))));
  const organiser = world.people.find((person) => person.role === 'organiser');
  const resident = world.people.find((person) => person.role === 'resident');
  for (const person of [organiser, resident]) {
    const column = new Column(person.id);
    columns.push(column);
    document.getElementById('people').append(column.root);
  }
  await refresh();
  new EventSource('/changes').addEventListener('message', refresh);
}

begin();
