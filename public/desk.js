// Keys for whoever goes through many cases. Everything works without them.
const keys = document.querySelector('[data-keys]');
const rows = () => [...document.querySelectorAll('[data-case]')];
const stored = 'desk-keys';
const use = document.querySelector('#use-keys');

// Nothing is heard while somebody types, chooses or holds another key for the browser.
const isTyping = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing ||
  event.target.closest('input, select, textarea, [contenteditable]') !== null;

function move(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  const to = at < 0 && by > 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[to]?.focus();
}

// The same form as the page of the case has: by its version nobody's work is passed over.
function take() {
  const row = document.activeElement;
  if (!('take' in keys.dataset) || row?.dataset.case === undefined) return;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${row.getAttribute('href')}/take`;
  const token = document.querySelector('[name=_csrf]').value;
  const answers = { _csrf: token, version: row.dataset.case, nonce: crypto.randomUUID() };
  for (const [name, value] of Object.entries(answers)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    Object.assign(input, { name, value });
    form.append(input);
  }
  document.body.append(form);
  form.requestSubmit();
}

function help() {
  keys.open = !keys.open;
  if (keys.open) keys.querySelector('summary').focus();
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  a: take,
  '/': () => document.querySelector('#q').focus(),
  '?': help,
};

document.addEventListener('keydown', (event) => {
  const act = acts[event.key];
  if (act === undefined || !use.checked || event.repeat && act === take || isTyping(event)) return;
  event.preventDefault();
  act();
});

use.checked = localStorage.getItem(stored) !== 'off';
use.addEventListener('change', () => localStorage.setItem(stored, use.checked ? 'on' : 'off'));
keys.hidden = false;
