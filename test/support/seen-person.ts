import { demoKeys } from '../../src/config/demo.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { seenMark } from '../../src/web/caseworker/seen-person.ts';

/** The mark of a form that showed the name of this number, in a demonstration. */
export const seenPerson = (cpr: string): string =>
  seenMark(cpr as Parameters<typeof seenMark>[0], { secrets: createSecrets(demoKeys) });
