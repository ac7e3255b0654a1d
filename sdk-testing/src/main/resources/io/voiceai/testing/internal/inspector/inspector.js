// The page: what it knows of the emulator, its lists, its stream of events and its buttons.

import { CallDetail, VENDORS, clockTime, el, phase, requestDetail, showMarks, talkTime, verdict, words } from './details.js';

const API = '/_emulator/api/';
const KEPT = 500;
const $ = (id) => document.getElementById(id);

/** A table whose newest row is on top; one of its rows can be reached with Tab and the others from there with the arrows. */
class List {
  constructor(table, cells, open) {
    this.table = table;
    this.body = table.tBodies[0];
    this.none = table.nextElementSibling;
    this.cells = cells;
    this.items = new Map();
    this.rows = new Map();
    this.words = [];
    this.body.addEventListener('click', (event) => {
      const row = event.target.closest('tr');
      if (row) {
        // A click that no mouse made comes from the keyboard.
        open(row.dataset.key, event.detail === 0);
      }
    });
    this.body.addEventListener('keydown', (event) => this.walk(event));
    this.visited = false;
    this.body.addEventListener('focusin', (event) => {
      this.visited = true;
      this.reach(event.target.closest('tr'));
    });
  }

  put(key, item) {
    const known = this.rows.get(key);
    const row = known ?? el('tr', { 'data-key': key });
    const focused = row.contains(document.activeElement);
    const reachable = known ? known.querySelector('button').tabIndex : -1;
    row.replaceChildren(...this.cells(item));
    const button = row.querySelector('button');
    button.tabIndex = reachable;
    this.items.set(key, item);
    this.rows.set(key, row);
    if (!known) {
      this.body.prepend(row);
    }
    if (!known && !this.visited) {
      this.reach(row);
    }
    if (focused) {
      button.focus();
    }
    this.filterRow(key, row);
    if (this.rows.size > KEPT) {
      this.drop(this.rows.keys().next().value);
    }
    this.none.hidden = true;
  }

  drop(key) {
    const row = this.rows.get(key);
    const reachable = row.querySelector('button').tabIndex === 0;
    row.remove();
    this.rows.delete(key);
    this.items.delete(key);
    if (reachable) {
      this.reach(this.body.firstElementChild);
    }
  }

  clear() {
    this.body.replaceChildren();
    this.rows.clear();
    this.items.clear();
    this.visited = false;
    this.none.hidden = false;
  }

  filter(words) {
    this.words = words;
    this.rows.forEach((row, key) => this.filterRow(key, row));
    const shown = this.body.querySelector('tr:not([hidden])');
    if (shown && !this.body.querySelector('tr:not([hidden]) button[tabindex="0"]')) {
      this.reach(shown);
    }
  }

  filterRow(key, row) {
    const item = this.items.get(key);
    const text = `${VENDORS[item.vendor] ?? ''} ${JSON.stringify(item)}`.toLowerCase();
    row.hidden = !this.words.every((word) => text.includes(word));
  }

  select(key) {
    this.rows.forEach((row, each) => (each === key ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current')));
  }

  reach(row) {
    if (row) {
      this.body.querySelectorAll('button[tabindex="0"]').forEach((button) => (button.tabIndex = -1));
      row.querySelector('button').tabIndex = 0;
    }
  }

  walk(event) {
    const shown = [...this.body.querySelectorAll('tr:not([hidden])')];
    const at = shown.indexOf(event.target.closest('tr'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined && shown[to]) {
      event.preventDefault();
      shown[to].querySelector('button').focus();
    }
  }
}

function timeCell(iso) {
  const [time, milliseconds] = clockTime(iso);
  return el('td', { class: 'time', title: iso }, time, el('span', { class: 'ms' }, milliseconds));
}

const cell = (kind, ...content) => el('td', { class: kind }, ...content);
const main = (text) => cell('main', el('button', { type: 'button', title: text }, text));

const requests = new List($('requests'), (request) => [
  timeCell(request.at),
  cell('vendor', VENDORS[request.vendor] ?? '–'),
  main(request.action || '(no action)'),
  cell('method', request.method),
  cell('verdict', verdict(request)),
  cell('number', String(request.milliseconds)),
], (key, byKeyboard) => select('request', key, byKeyboard));

const calls = new List($('calls'), (call) => [
  timeCell(call.placedAt),
  cell('vendor', VENDORS[call.vendor]),
  main(call.callee || '(no callee)'),
  cell('verdict', phase(call)),
  cell('number', talkTime(call)),
], (key, byKeyboard) => select('call', key, byKeyboard));

// ---- what is selected

let selected = null;
let callDetail = null;

function select(kind, key, byKeyboard) {
  selected = { kind, key };
  requests.select(kind === 'request' ? key : null);
  calls.select(kind === 'call' ? key : null);
  callDetail = null;
  showSelected();
  document.querySelector('main').classList.add('open');
  $('detail').scrollTop = 0;
  if (byKeyboard || getComputedStyle($('back')).display !== 'none') {
    $('detail-title').focus();
    window.scrollTo(0, 0);
  }
}

function unselect() {
  const last = selected && (selected.kind === 'call' ? calls : requests).rows.get(selected.key);
  selected = null;
  callDetail = null;
  requests.select(null);
  calls.select(null);
  document.querySelector('main').classList.remove('open');
  showSelected();
  last?.querySelector('button').focus();
}

function showSelected() {
  const item = selected && (selected.kind === 'call' ? calls : requests).items.get(selected.key);
  const empty = requests.items.size === 0 && calls.items.size === 0;
  $('start').hidden = !empty || Boolean(item);
  $('hint').hidden = empty || Boolean(item);
  if (!item) {
    $('selected').replaceChildren();
  } else if (selected.kind === 'request') {
    $('selected').replaceChildren(...requestDetail(item));
    showMarks($('selected'));
  } else if (callDetail) {
    callDetail.update(item);
  } else {
    callDetail = new CallDetail(item, (button) => post(`calls/${encodeURIComponent(item.id)}/${button}`));
    $('selected').replaceChildren(...callDetail.nodes);
  }
}

// ---- what the emulator tells

let source = null;
let cursor = '';
let paused = false;
let numbersShown = false;
let failures = 0;
let clock = { at: null, running: false, heard: 0 };
let newCalls = 0;

const hear = {
  state(state) {
    requests.clear();
    calls.clear();
    state.requests.forEach((request) => requests.put(String(request.number), request));
    state.calls.forEach((call) => calls.put(call.id, call));
    $('fault').options.length || $('fault').append(...state.faults.map((fault) => el('option', { value: fault }, words(fault))));
    if (selected && !(selected.kind === 'call' ? calls : requests).items.has(selected.key)) {
      unselect();
    } else if (selected) {
      (selected.kind === 'call' ? calls : requests).select(selected.key);
    }
    hear.pulse(state);
    showSelected();
  },
  request(request) {
    requests.put(String(request.number), request);
    showIfNothing();
  },
  call(call) {
    newCalls += calls.items.has(call.id) ? 0 : 1;
    calls.put(call.id, call);
    if (selected?.kind === 'call' && selected.key === call.id) {
      calls.select(call.id);
      showSelected();
    }
    showIfNothing();
  },
  pulse(pulse) {
    clock = { at: Date.parse(pulse.clock), running: pulse.running, heard: performance.now() };
    tick();
    for (const [name, count] of Object.entries(pulse.counts)) {
      $(`count-${name}`).textContent = count.toLocaleString('en');
    }
  },
};

function showIfNothing() {
  if (!selected) {
    showSelected();
  }
}

// Each stream ends after a while, and the browser opens the next one: an error is none unless two come in a row.
function connect() {
  source?.close();
  source = new EventSource(`${API}events?after=${encodeURIComponent(cursor)}${numbersShown ? '&numbers=shown' : ''}`);
  for (const name of Object.keys(hear)) {
    source.addEventListener(name, (event) => {
      failures = 0;
      link('live', 'live');
      cursor = event.lastEventId;
      hear[name](JSON.parse(event.data));
    });
  }
  source.addEventListener('error', () => {
    failures++;
    if (failures > 1) {
      link('off', 'not connected');
    }
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => paused || connect(), 3000);
    }
  });
}

function link(kind, text) {
  if ($('link').textContent !== text) {
    $('link').className = `link ${kind}`;
    $('link').textContent = text;
  }
}

function tick() {
  if (clock.at !== null) {
    const now = new Date(clock.at + (clock.running ? performance.now() - clock.heard : 0));
    $('clock').textContent = clockTime(now)[0];
    $('clock').title = now.toISOString() + (clock.running ? '' : ', moved by the test');
  }
}

// ---- buttons

let silence = 0;

function say(text) {
  $('said').textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => ($('said').textContent = ''), 5000);
}

async function post(path, body) {
  try {
    const answer = await fetch(API + path, {
      method: 'POST',
      headers: { 'X-Emulator': '1', 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    });
    const told = await answer.json();
    say(told.said ?? told.why);
  } catch {
    say('The emulator does not answer.');
  }
}

$('search').addEventListener('input', () => {
  const wanted = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  requests.filter(wanted);
  calls.filter(wanted);
});

$('inject').addEventListener('click', () => post('faults', { fault: $('fault').value }));
$('reset').addEventListener('click', () => post('reset'));
$('back').addEventListener('click', unselect);

$('pause').addEventListener('click', () => {
  paused = !paused;
  $('pause').setAttribute('aria-pressed', String(paused));
  $('pause').textContent = paused ? 'Resume' : 'Pause';
  if (paused) {
    source.close();
    link('', 'paused');
  } else {
    link('', 'connecting');
    connect();
  }
});

$('numbers').addEventListener('click', () => {
  numbersShown = !numbersShown;
  $('numbers').setAttribute('aria-pressed', String(numbersShown));
  $('numbers').textContent = numbersShown ? 'Hide numbers' : 'Show numbers';
  // Everything is told anew, with its numbers or without.
  cursor = '';
  callDetail = null;
  connect();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && selected && !event.target.matches('input, textarea, select')) {
    unselect();
  }
});

// ---- start

$('address').textContent = location.host;
document.title = `${location.host} · vendor emulator`;
$('java').textContent = `AliyunIce ice = AliyunIce.builder()
        .endpoint(URI.create("${location.origin}")).plainHttpOnLoopback()
        .credentials(Credentials.of("<access key id>", "<access key secret>"))
        .build();`;
$('curl').textContent = `curl '${location.origin}/?Action=LlmSmartCall&Version=2019-10-15&Format=JSON'`;
new ResizeObserver(([head]) => document.documentElement.style.setProperty('--head', `${head.borderBoxSize[0].blockSize}px`))
  .observe(document.querySelector('header'));
setInterval(tick, 250);
setInterval(() => {
  if (newCalls) {
    $('news').textContent = newCalls === 1 ? 'A new call.' : `${newCalls} new calls.`;
    newCalls = 0;
  }
}, 5000);
showSelected();
connect();
