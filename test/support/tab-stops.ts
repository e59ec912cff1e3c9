import type { Page } from 'playwright-core';

/** Something that Tab stops at, and what is wrong with how it is seen; nothing where it is seen well. */
export interface TabStop {
  readonly what: string;
  readonly wrong: string;
}

/** Everything that Tab stops at, from the top of the page. Expects no stop to be covered, out of sight, unmarked or out of order. */
export async function tabStops(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  await page.evaluate(`document.activeElement?.blur(); window.scrollTo(0, 0)`);
  for (let stop = 0; stop < most; stop += 1) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await page.keyboard.press('Tab');
    const seen = await page.evaluate<TabStop | undefined>(`(${lookAt})(${stop})`);
    // oxlint-enable no-await-in-loop
    if (seen === undefined) break;
    stops.push(seen);
  }
  return stops;
}

/** Opens whatever is folded, so that its forms are stopped at, too. */
export const unfold = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);

const most = 250;

/** Runs in the page: whatever has the focus is marked, so that the second round ends the walk. */
const lookAt = `(stop) => {
  const at = document.activeElement;
  if (at === null || at === document.body || at.dataset.walked !== undefined) return undefined;
  at.dataset.walked = String(stop);
  const before = document.querySelector('[data-walked="' + (stop - 1) + '"]');
  const label = at.matches('input[type=radio], input[type=checkbox]') ? at.labels[0] : at.closest('tr');
  const around = [at, label, at.parentElement].filter((each) => each);
  const drawn = () => around.flatMap((each) => [null, '::before', '::after'].map((part) => {
    const style = getComputedStyle(each, part);
    return [style.outline, style.boxShadow, style.backgroundColor].join();
  })).join();
  const marked = drawn();
  at.blur();
  const isMarked = marked !== drawn();
  at.focus({ preventScroll: true });
  const box = at.getBoundingClientRect();
  const within = (at, size) => Math.min(Math.max(at, 1), size - 1);
  const top = document.elementFromPoint(
    within(box.left + box.width / 2, innerWidth),
    within(box.top + Math.min(box.height, 24) / 2, innerHeight),
  );
  const isSeen = top && (at.contains(top) || top.contains(at) || label?.contains(top));
  const isOut = box.right > innerWidth + 1 || box.left < -1 || box.bottom < 0 || box.top > innerHeight;
  const isBack = before && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
  return {
    what: [at.tagName, at.getAttribute('href') ?? at.id, at.textContent.trim().slice(0, 30)].join(' '),
    wrong: [!isMarked && 'not marked', !isSeen && 'covered', isOut && 'out of sight', isBack && 'out of order']
      .filter((each) => each).join(', '),
  };
}`;
