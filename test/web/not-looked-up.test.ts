import { expect, it } from 'vitest';
import { Citizen } from '../support/citizen.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { testApp } from '../support/test-app.ts';

const cards = '/self-service/health-card';
const silences = {
  digitalPost: 'slå Digital Post op lige nu. Det tæller ikke imod dig.',
  decisions: 'har afgjort for dig før. Det tæller ikke imod dig.',
};
type Silent = Parameters<typeof withFaults>[1];

/** Which silences the first page tells, to Astrid and to somebody whom nobody knows. */
async function toldWhile(faults: Silent) {
  const portal = await testApp({ adapt: (registers) => withFaults(registers, faults) });
  const toldIn = ({ body }: { readonly body: string }) =>
    Object.entries(silences).flatMap(([what, words]) => (body.includes(words) ? [what] : []));
  const pages = {
    anybody: toldIn(await new Citizen(portal).open(cards)),
    astrid: toldIn(await new Citizen(portal).logIn('Astrid', cards)),
  };
  await portal.close();
  return pages;
}

it.each<[string, Silent, readonly string[]]>([
  ['every register answers', {}, []],
  ['Digital Post is silent', { digitalPost: 'garbage' }, ['digitalPost']],
  ['nobody knows what was decided', { exemptions: 'garbage' }, ['decisions']],
  [
    'both are silent',
    { digitalPost: 'garbage', exemptions: 'garbage' },
    ['digitalPost', 'decisions'],
  ],
])(
  'where %s, whoever was looked up is told what was not seen, and nobody else',
  async (_, faults, told) => {
    expect(await toldWhile(faults)).toEqual({ anybody: [], astrid: told });
  },
);
