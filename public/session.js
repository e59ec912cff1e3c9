// Five minutes before a login ends its reader is told, politely, and can stay. Without this file the page says when it
// ends, and nothing typed is lost either.
const box = document.querySelector('.session-warning');
const form = box.querySelector('form');
const again = box.querySelector('[data-again]');
const until = document.querySelector('[data-session-until]');
const { folder } = box.dataset;
const ahead = 5 * 60;
// The clock on the wall goes on while the computer sleeps.
// oxlint-disable-next-line no-restricted-properties
const now = () => Date.now();
let ends = endsFrom(box.dataset);
let shown = '';
let asking = false;

function endsFrom({ idle, absolute }) {
  const at = now();
  return { idle: at + Number(idle) * 1000, absolute: at + Number(absolute) * 1000 };
}

// Another tab of the same login that goes on keeps this one alive as well.
const others = new BroadcastChannel(`skranken-session${folder}`);
// A channel has no other origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = () => others.postMessage({ ends, until: until.textContent });
others.addEventListener('message', ({ data }) => {
  // Begun anew or ended elsewhere, the longest time is another: this page is not of that login.
  if (Math.abs(data.ends.absolute - ends.absolute) > 5000 || data.ends.idle <= ends.idle) return;
  ends = data.ends;
  until.textContent = data.until;
  if (shown !== 'absolute') hide();
});
tell();

// Whoever pressed a button here goes on where they were.
let place = document.querySelector('main');
document.querySelector('main').addEventListener('focusin', ({ target }) => (place = target));

function hide() {
  if (box.contains(document.activeElement)) place.focus();
  box.hidden = true;
  shown = '';
}

function show(words, time) {
  if (shown === words) return;
  shown = words;
  // What a status says is read out when it comes, so it comes after its box.
  for (const line of box.querySelectorAll('[data-words]')) line.hidden = true;
  box.hidden = false;
  const line = box.querySelector(`[data-words=${words}]`);
  const at = line.querySelector('[data-time]');
  if (at && time) at.textContent = time;
  requestAnimationFrame(() => (line.hidden = false));
  form.querySelector('[data-extend]').hidden = words === 'absolute' || words === 'over' || words === 'extended';
  again.hidden = words !== 'absolute' && words !== 'over';
}

function tick() {
  const isLast = ends.absolute <= ends.idle;
  if (now() >= ends.idle) show('over');
  else if (now() >= ends.idle - ahead * 1000) {
    if (shown !== 'failed' || isLast) show(isLast ? 'absolute' : 'idle', until.textContent);
  } else if (shown !== 'extended' && !box.hidden) hide();
}

async function extend() {
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: form.elements['_csrf'].value }),
    redirect: 'error',
  });
  if (answer.status === 403) return show('over');
  if (!answer.ok) throw new Error(String(answer.status));
  const given = await answer.json();
  ends = endsFrom(given);
  until.textContent = given.until;
  tell();
  show('extended', given.until);
  setTimeout(() => shown === 'extended' && hide(), 10_000);
  tick();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  delete form.dataset.sent;
  if (asking) return;
  asking = true;
  extend()
    .catch(() => show('failed'))
    .finally(() => {
      asking = false;
      delete form.dataset.sent;
    });
});

// What is typed goes along: a step is saved in its draft, any other form is kept as it stands.
again.addEventListener('click', () => {
  const typed = [...document.querySelectorAll('main form')].find((each) => isChanged(each));
  const step = document.querySelector('form#step, form#send');
  if (step) return press(step);
  if (typed === undefined) return location.assign(loginPath());
  const post = document.createElement('form');
  post.method = 'post';
  post.action = `${folder}/my-sessions/again`;
  const add = (name, value) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    post.append(input);
  };
  for (const [name, value] of new FormData(typed))
    if (name !== '_csrf' && typeof value === 'string') add(name, value);
  add('_csrf', form.elements['_csrf'].value);
  add('_at', location.pathname);
  add('_form', new URL(typed.action).pathname + new URL(typed.action).search);
  document.body.append(post);
  post.submit();
});

function press(step) {
  const button = document.createElement('button');
  button.name = 'action';
  button.value = 'log-in-again';
  button.hidden = true;
  step.append(button);
  step.requestSubmit(button);
}

const loginPath = () =>
  `${folder}/login?${new URLSearchParams({ returnTo: location.pathname, again: 'yes' })}`;

const isChanged = (each) =>
  [...each.elements].some((control) =>
    control.type === 'radio' || control.type === 'checkbox'
      ? control.checked !== control.defaultChecked
      : control.matches('textarea, input:not([type=hidden])')
        ? control.value !== control.defaultValue
        : control.matches('select') &&
          [...control.options].some((option) => option.selected !== option.defaultSelected),
  );

setInterval(tick, 1000);
// A computer that slept, and a page that comes back, look at once.
document.addEventListener('visibilitychange', tick);
window.addEventListener('pageshow', tick);
tick();
