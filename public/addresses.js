// A list of addresses while somebody types: the WAI-ARIA combobox with a listbox. Without this file, or where it fails, the
// button beside the box finds them. What is typed is somebody's address: it is posted, and stands in no URL.
const [fewest, most] = [3, 200];
const pause = 250;

const make = (tag, properties, attributes = {}) =>
  set(Object.assign(document.createElement(tag), properties), attributes);

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function combobox(box) {
  const input = box.querySelector('input');
  const { form } = input;
  const field = input.name.replace(/\.query$/, '');
  const find = box.parentElement.querySelector('button[value=find]');
  const [label] = input.labels;
  const list = make('ul', { className: 'find-list', id: `${input.id}-list`, hidden: true });
  set(list, { role: 'listbox', 'aria-label': label.textContent });
  const said = make('p', { className: 'find-said' }, { role: 'status' });
  // What the form sends of the chosen hit, by the names that the server's own list has.
  const id = make('input', { type: 'hidden', name: `${field}.id` });
  const listening = new AbortController();
  let asking = new AbortController();
  let timer;
  let hits = [];
  let active = -1;

  const say = (words) => {
    if (said.textContent !== words) said.textContent = words;
  };

  function activate(index) {
    active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    input.removeAttribute('aria-activedescendant');
    if (index < 0) return;
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  }

  function stopAsking() {
    clearTimeout(timer);
    asking.abort();
  }

  function show(answer) {
    hits = answer.hits;
    const options = hits.map(({ text }, index) =>
      make('li', { id: `${list.id}-${index}`, textContent: text }, { role: 'option' }),
    );
    list.replaceChildren(...options);
    list.scrollTop = 0;
    open(hits.length > 0);
    say(answer.said);
  }

  async function ask(query) {
    stopAsking();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(box.dataset.addresses, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: form.elements['_csrf'].value, query }),
        redirect: 'error',
        signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      // Whoever has typed on, chosen or left meanwhile waits for another answer, or for none.
      if (!signal.aborted) show(found);
    } catch {
      if (!signal.aborted) show({ hits: [], said: box.dataset.failed });
    }
  }

  // Something else is typed: what was chosen counts no more, nor does the list that the page came with.
  function forget() {
    box.closest('fieldset').querySelector('.find-result')?.remove();
    id.value = '';
    if (!id.isConnected) box.append(id);
  }

  const isChosen = () =>
    form.querySelector(`[name="${field}.id"]:is(:checked, [type=hidden])`)?.value;

  function choose({ id: chosen, text }) {
    stopAsking();
    forget();
    input.value = text;
    id.value = chosen;
    // The server takes an id only with the search text that it was found by.
    form.elements[`${field}.asked`].value = input.value;
    show({ hits: [], said: `${box.dataset.chosen} ${text}` });
  }

  function typed() {
    stopAsking();
    if (isChosen()) say('');
    forget();
    activate(-1);
    const query = input.value.trim();
    const isSearchable = query.length >= fewest && query.length <= most;
    if (isSearchable) timer = setTimeout(() => ask(query).catch(retire), pause);
    else show({ hits: [], said: '' });
  }

  // The keys of the pattern; true where the browser has nothing more to do.
  function pressed({ key, altKey }) {
    const isOpen = !list.hidden;
    const last = hits.length - 1;
    switch (key) {
      case 'ArrowDown':
        if (!isOpen && hits.length > 0) open(true);
        else if (!isOpen && !isChosen()) typed();
        if (!list.hidden && !altKey) activate(active < last ? active + 1 : 0);
        return true;
      case 'ArrowUp':
        if (altKey) open(false);
        else if (isOpen) activate(active > 0 ? active - 1 : last);
        return true;
      case 'Home':
      case 'End':
        if (active >= 0) activate(key === 'Home' ? 0 : last);
        return active >= 0;
      case 'ArrowLeft':
      case 'ArrowRight':
        activate(-1);
        return false;
      case 'Enter':
        if (active >= 0) choose(hits[active]);
        else if (input.value.trim() === '' || isChosen()) return false;
        // Who searches and presses Enter wants to find, not to go on without an address.
        else find.click();
        return true;
      case 'Escape':
        leave();
        return isOpen;
      default:
        return false;
    }
  }

  function leave() {
    stopAsking();
    open(false);
  }

  function retire() {
    stopAsking();
    listening.abort();
    list.remove();
    const states = ['autocomplete', 'controls', 'expanded', 'activedescendant'];
    for (const name of ['role', ...states.map((each) => `aria-${each}`)]) input.removeAttribute(name);
  }

  // A fault leaves the plain box, which needs nobody.
  function hear(target, type, act) {
    const guarded = (event) => {
      try { act(event); } catch { retire(); }
    };
    target.addEventListener(type, guarded, { signal: listening.signal });
  }

  hear(input, 'input', typed);
  hear(input, 'blur', leave);
  hear(input, 'keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (pressed(event)) event.preventDefault();
  });
  // The box keeps the focus while an option is pressed.
  hear(list, 'mousedown', (event) => event.preventDefault());
  hear(list, 'click', ({ target }) => {
    const at = [...list.children].indexOf(target.closest('[role=option]'));
    if (at >= 0) choose(hits[at]);
  });
  box.append(list);
  box.closest('.form-group').append(said);
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id });
  open(false);
}

for (const box of document.querySelectorAll('[data-addresses]')) {
  try {
    combobox(box);
  } catch {
    // The box beside the button goes on as it is.
  }
}
