// Everything works without this file.
// A second click on a form that is on its way does nothing: the first one is being answered.
document.addEventListener('submit', (event) => {
  const form = event.target;
  // The page stays where a file comes, and another one can be asked for.
  if ('givesFile' in form.dataset) return;
  if (form.dataset.sent === 'yes') event.preventDefault();
  form.dataset.sent = 'yes';
});
// A page that the back button brings out of the cache can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});
// After a refused step the reader starts at the list of what to mend.
document.querySelector('[data-focus]')?.focus();
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// A scanner types wherever the focus is: what nothing else takes goes to its box, in the place of what is there.
const scanned = document.querySelector('[data-scanned]');
if (scanned)
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    const isTaken = target.closest('input, textarea, select, button, a, summary');
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey || isTaken) return;
    scanned.focus();
    scanned.select();
  });
