// What is shown of one request or one call. Text from the emulator only ever becomes text nodes.

export const VENDORS = {
  ALIYUN_AICCS: 'Aliyun AICCS',
  ALIYUN_CCC: 'Aliyun CCC',
  ALIYUN_ICE: 'Aliyun ICE',
  TENCENT_CCC: 'Tencent CCC',
};

/** Makes an element; strings among the children become text. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function words(constant) {
  return constant.toLowerCase().replaceAll('_', ' ');
}

const pad = (number, length = 2) => String(number).padStart(length, '0');

/** The local time of a moment: its seconds, and its milliseconds on their own. */
export function clockTime(iso) {
  const at = new Date(iso);
  return [`${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`, `.${pad(at.getMilliseconds(), 3)}`];
}

const seconds = (from, to) => (Date.parse(to) - Date.parse(from)) / 1000;

const after = (from, to) => `+${seconds(from, to).toFixed(1)} s`;

/** A symbol goes with each colour, for whoever cannot tell them apart. */
export function verdict(request) {
  if (request.fault) {
    return el('span', { class: 'badge odd' }, `⚡ ${words(request.fault)}`);
  }
  return request.accepted
    ? el('span', { class: 'badge good' }, `✓ ${request.code}`)
    : el('span', { class: 'badge bad', title: request.code }, `✕ ${request.code}`);
}

export function phase(call) {
  switch (call.phase) {
    case 'PLACED':
      return el('span', { class: 'badge live' }, '◌ placed');
    case 'RINGING':
      return el('span', { class: 'badge live' }, '◔ ringing');
    case 'ANSWERED':
      return el('span', { class: 'badge live' }, '● talking');
    default:
      return call.answeredAt
        ? el('span', { class: 'badge good' }, `✓ ${words(call.ending)}`)
        : el('span', { class: 'badge odd' }, `– ${words(call.ending)}`);
  }
}

/** How long the two talked, as far as is known; empty if they did not, or still do. */
export function talkTime(call) {
  return call.answeredAt && call.endedAt ? `${seconds(call.answeredAt, call.endedAt).toFixed(1)} s` : '';
}

function facts(pairs) {
  const rows = pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return el('dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => [
    el('dt', {}, name),
    el('dd', { class: 'mono' }, value),
  ]));
}

function section(title, ...content) {
  return [el('h3', {}, title), ...content];
}

function named(title, values, none) {
  const pairs = Object.entries(values);
  return section(title, pairs.length ? facts(pairs) : el('p', { class: 'quiet' }, none));
}

function heading(text) {
  return el('h2', { id: 'detail-title', tabindex: '-1' }, text);
}

// ---- a request

export function requestDetail(request) {
  const [time, milliseconds] = clockTime(request.at);
  return [
    el('div', { class: 'title' }, heading(request.action || '(no action)'), verdict(request)),
    el('p', { class: 'under' }, [
      VENDORS[request.vendor] ?? 'no known product', request.method, `HTTP ${request.status}`,
      `${time}${milliseconds}`, `${request.milliseconds} ms`,
    ].join(' · ')),
    ...outcome(request),
    ...(request.diagnosis ? diagnosis(request.diagnosis) : []),
    ...named('Parameters', request.parameters, 'None.'),
  ];
}

function outcome(request) {
  if (request.fault) {
    const done = request.carriedOut ? 'What was asked was done all the same.' : 'What was asked was not done.';
    return [el('p', { class: 'where' }, `The answer met a fault: ${words(request.fault)}. ${done}`)];
  }
  if (request.accepted || request.diagnosis) {
    return [];
  }
  return [el('p', { class: 'where' }, request.authentic
    ? `Its signature is right; the vendor refuses it with ${request.code}.`
    : `It was refused before its signature was looked at, with ${request.code}.`)];
}

function diagnosis(found) {
  return [
    el('div', { class: 'cause' },
      el('strong', {}, `Likely cause: ${words(found.cause)} (${found.scheme})`),
      el('span', {}, found.sentence)),
    // Where there is a canonical request, the string to sign has but a hash of it.
    ...comparison('Canonical request', found.serverCanonical, found.clientCanonical, found.place),
    ...comparison('String to sign', found.serverToSign, found.clientToSign, found.serverCanonical ? null : found.place),
  ];
}

function comparison(title, server, client, place) {
  if (!server) {
    return [];
  }
  const shown = el('div', { class: 'compared' });
  if (client) {
    shown.append(...compared(server, client, place));
    return section(title, shown);
  }
  const box = el('textarea', { spellcheck: 'false', autocomplete: 'off' });
  const what = title.toLowerCase();
  const paste = el('div', { class: 'paste' },
    el('label', {}, `What the client signed is not known. Paste the ${what} that it logged, and the first difference is marked:`, box));
  const compare = () => {
    shown.replaceChildren(...(box.value
      ? compared(server, hideNumbers(box.value.replaceAll('\r\n', '\n')), null)
      : [el('div', { class: 'sides one' }, side('Emulator', server, null))]));
    showMarks(shown);
  };
  box.addEventListener('input', compare);
  compare();
  return section(title, shown, paste);
}

// As the emulator hides them in what it signed.
function hideNumbers(text) {
  return text.replace(/((?:%(?:25)*[0-9A-Fa-f]{2})|[^0-9A-Za-z%]|^)\d{5,}(\d{2})(?![0-9A-Za-z])/g, '$1***$2');
}

function compared(server, client, place) {
  const at = firstDifference(server, client);
  const where = at === null
    ? '✓ Both are the same: what differs is the secret, or what was made with it.'
    : `First difference at character ${at + 1}${place ? `, in ${place}` : ''}; it is marked on both sides.`;
  return [
    el('p', { class: 'where' }, where),
    el('div', { class: 'sides' }, side('Emulator', server, at), side('Client', client, at)),
  ];
}

/** Brings what is marked in a long text into sight. */
export function showMarks(within) {
  for (const mark of within.querySelectorAll('mark')) {
    const text = mark.closest('pre');
    text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 2;
  }
}

function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at++;
  }
  return at === one.length && at === other.length ? null : at;
}

function side(who, text, at) {
  return el('div', { class: 'side' }, el('span', {}, who), el('pre', { class: 'signed', tabindex: '0', 'aria-label': who },
    ...(at === null ? [text] : marked(text, at))));
}

// Marks from the first difference to the end of that piece, so that it can be seen in a long line.
function marked(text, at) {
  if (at >= text.length) {
    return [text, el('mark', {}, '∎ ends here')];
  }
  const rest = text.slice(at);
  const piece = rest.search(/&|%26|%3D|\n/);
  const length = piece > 0 ? Math.min(piece, 24) : piece === 0 ? 1 : Math.min(rest.length, 24);
  return [text.slice(0, at), el('mark', {}, rest.slice(0, length).replace(/^\n/, '↵\n')), rest.slice(length)];
}

// ---- a call

/** A call's detail, which can be told how the call went on; what somebody listens to or stands on stays where it is. */
export class CallDetail {
  constructor(call, press) {
    this.id = call.id;
    this.title = el('div', { class: 'title' });
    this.heading = heading('');
    this.under = el('p', { class: 'under' });
    this.steps = el('ol', { class: 'steps', 'aria-label': 'Time line' });
    this.recording = el('div');
    this.talk = el('div');
    this.facts = el('div');
    this.buttons = {
      answer: button('Answer', () => press('answer')),
      'hang-up': button('Hang up as the callee', () => press('hang-up')),
      callback: button('Fire callbacks again', () => press('callback')),
    };
    this.nodes = [this.title, this.under, this.steps, el('div', { class: 'row' }, ...Object.values(this.buttons)),
      this.recording, this.talk, this.facts];
    this.title.append(this.heading);
    this.update(call);
  }

  update(call) {
    this.heading.textContent = `Call to ${call.callee}`;
    this.title.replaceChildren(this.heading, phase(call));
    this.under.textContent = `${VENDORS[call.vendor]} · ${call.id}`;
    this.steps.replaceChildren(...steps(call));
    disable(this.buttons.answer, call.phase === 'ANSWERED' || call.phase === 'ENDED');
    disable(this.buttons['hang-up'], call.phase === 'ENDED');
    if (call.recording && !this.recording.hasChildNodes()) {
      this.recording.append(...section('Recording', el('audio', { controls: true, preload: 'none', src: call.recording })));
    }
    this.talk.replaceChildren(...section('Conversation', conversation(call)));
    this.facts.replaceChildren(
      ...(call.endedAt && call.answeredAt ? named('Tags', call.tags, 'The analysis found nothing.') : []),
      ...named('Variables', call.variables, 'None were handed over.'),
      ...section('Placed with', facts([['caller', call.caller], ['callee', call.callee], ['agent', call.agent],
        ['reference', call.reference], ['id', call.id]])));
  }
}

function button(text, press) {
  const made = el('button', { type: 'button' }, text);
  made.addEventListener('click', () => made.getAttribute('aria-disabled') === 'true' || press());
  return made;
}

// Not the attribute disabled, which would take the focus away from whoever has just pressed it.
function disable(button, disabled) {
  button.setAttribute('aria-disabled', String(disabled));
}

function steps(call) {
  const step = (name, at, note) => el('li', { class: at ? 'done' : null }, el('b', {}, name), note);
  const later = (at) => (at ? after(call.placedAt, at) : call.phase === 'ENDED' ? 'never' : 'not yet');
  return [
    step('Placed', call.placedAt, clockTime(call.placedAt).join('')),
    step('Ringing', call.ringingAt, later(call.ringingAt)),
    step('Answered', call.answeredAt, later(call.answeredAt)),
    step('Ended', call.endedAt, call.endedAt ? `${later(call.endedAt)}, ${words(call.ending)}` : 'not yet'),
  ];
}

function conversation(call) {
  if (!call.turns.length) {
    return el('p', { class: 'quiet' }, call.phase === 'ENDED' ? 'Nobody said anything.' : 'Nobody has said anything yet.');
  }
  return el('ol', { class: 'talk' }, ...call.turns.map((turn, index) => bubble(call, turn, call.turns[index + 1])));
}

function bubble(call, turn, next) {
  const agent = turn.speaker === 'AGENT';
  const cut = next !== undefined && next.interrupts;
  const kinds = [agent ? 'agent' : 'callee', cut ? 'cut' : '', turn.interrupts ? 'cutting' : ''];
  return el('li', { class: kinds.filter(Boolean).join(' ') },
    el('div', { class: 'head' },
      el('span', {}, agent ? 'Agent' : 'Callee'),
      el('span', {}, `${after(call.answeredAt, turn.startedAt)} – ${after(call.answeredAt, turn.endedAt)}`)),
    turn.text,
    turn.interrupts ? el('em', {}, '⤺ interrupts') : null,
    cut ? el('em', {}, '✂ interrupted here') : null);
}
