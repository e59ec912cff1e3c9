// Buttons that copy a text stand there only where it can be done.
if (navigator.clipboard) {
  const told = document.createElement('p');
  told.className = 'sr-only';
  told.setAttribute('role', 'status');
  document.querySelector('main')?.append(told);
  // Emptied first, so that the same words are read out again.
  const tell = (words) => {
    told.textContent = '';
    setTimeout(() => {
      told.textContent = words;
    }, 50);
  };
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(button.dataset.copy).then(
        () => tell(button.dataset.copied),
        () => tell(button.dataset.failed),
      );
    });
  }
}
