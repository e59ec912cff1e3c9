import { Gauge, type Registry } from 'prom-client';
import type { Figures } from '../cases/ports/figures.ts';
import { word } from './labels.ts';

/** Cases, letters and the outbox as they stand at each asking; what cannot be read is left out, and said. */
export function gaugesOf(registers: Registry[], read: () => Figures): void {
  // The first to be asked reads for all of them.
  const readable = new Gauge({
    name: 'skranken_stock_readable',
    help: '0 where cases and letters could not be read; what is said of them is then left out',
    registers,
    collect() {
      cases.reset();
      letters.reset();
      due.remove();
      readable.set(0);
      try {
        tell(read());
        readable.set(1);
      } catch {
        // A watch that fails must not make anything else fail: 0 says it.
      }
    },
  });
  const cases = new Gauge({
    name: 'skranken_cases',
    help: 'Cases by service and state',
    labelNames: ['service', 'state'],
    registers,
  });
  const letters = new Gauge({
    name: 'skranken_letters',
    help: 'Letters by state: held, waiting, sent, dead',
    labelNames: ['state'],
    registers,
  });
  const due = new Gauge({
    name: 'skranken_outbox_depth',
    help: 'Letters whose time to leave has come',
    registers,
  });

  function tell(figures: Figures): void {
    for (const { service, state, n } of figures.cases)
      cases.inc({ service: word(service), state: word(state) }, n);
    for (const { state, n } of figures.letters) letters.set({ state: word(state) }, n);
    due.set(figures.lettersDue);
  }
}
