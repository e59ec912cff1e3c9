import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { SelfService, Step } from '../../src/self-services/define.ts';
import { controlNames } from '../../src/self-services/fields.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { Citizen, type Fields, hiddenIn } from '../support/citizen.ts';
import { controlsOf } from '../support/example-walk.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const astrid = { kind: 'person', cpr: '7204880012' as Cpr } as const;
const runs = 12;

let portal: TestApp;
let citizen: Citizen;
beforeAll(async () => {
  portal = await testApp();
  citizen = new Citizen(portal);
  await citizen.logIn('Astrid');
});
afterAll(() => portal.close());

/** Names that a step may store: its controls, and what tells for which search the hits were shown. */
const namesOf = (step: Step): readonly string[] =>
  step.fields.flatMap((field) => [...controlNames(field), `${field.key}.asked`]);

const text = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom(
    '',
    'self',
    'unknown',
    '29',
    '2',
    '2026',
    '990001',
    '<b>x</b>',
    '\u202E',
    '0'.repeat(300),
  ),
);
const value = fc.oneof(text, fc.array(text, { maxLength: 5 }));

/** Some of the step's controls, some that it does not have, and prototype keys. */
const bodyOf = (step: Step): fc.Arbitrary<Fields> =>
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(...namesOf(step)),
      fc.constantFrom('__proto__', 'constructor', 'secret', 'answers[role]', `${step.id}.id`),
    ),
    value,
    { maxKeys: 8 },
  );

describe.each(selfServices.map((service) => [service.id, service] as const))(
  'any body to %s',
  (_id, service) => {
    it.each(service.steps.map((step) => [step.id, step] as const))(
      'is answered, and stores nothing unknown, at %s',
      async (_step, step) => {
        await begin(service);
        const path = `/self-service/${service.id}/${step.id}`;
        await fc.assert(
          fc.asyncProperty(
            bodyOf(step),
            fc.constantFrom('next', 'find', 'save'),
            async (body, action) => {
              const sent = await citizen.fill(path, { ...body, action });
              expect(sent.status).toBeLessThan(500);
              expect(await storedNames(service)).toEqual([]);
            },
          ),
          { numRuns: runs, seed: 20261122 },
        );
      },
    );

    it('keeps what was right of a step beside what was wrong', async () => {
      await begin(service);
      for (const step of service.steps.filter(({ fields }) => fields.length > 1)) {
        const path = `/self-service/${service.id}/${step.id}`;
        const page = await citizen.open(path);
        const [example] = service.examples.accepted;
        // What a register knows is not asked for, so it has no control.
        const right = Object.fromEntries(
          Object.entries(controlsOf(step, example, page)).filter(([name]) =>
            page.body.includes(`name="${name}`),
          ),
        );
        const [wrong] = step.fields;
        const names = controlNames(wrong);
        const sent = {
          ...right,
          ...Object.fromEntries(names.map((name) => [name, '\u202Ewrong'])),
        };
        await citizen.sendFrom(page, path, { ...sent, action: 'save' });
        const raw = (await draftOf(service))?.raw ?? {};
        for (const [name, typed] of Object.entries(right))
          if (!names.includes(name)) expect(raw[name], name).toEqual(typed);
      }
    });
  },
);

/** Both ways stand open to nobody here: the digital one is chosen once. */
async function begin(service: SelfService): Promise<void> {
  const page = await citizen.open(`/self-service/${service.id}`);
  await citizen.post(`/self-service/${service.id}`, hiddenIn(page));
}

const draftOf = ({ id }: SelfService) => portal.deps.drafts.current(astrid, id);

/** What the draft holds besides controls of the service and addresses or practices of its fields. */
async function storedNames(service: SelfService): Promise<readonly string[]> {
  const draft = await draftOf(service);
  const known = new Set(service.steps.flatMap(namesOf));
  const keys = new Set(service.steps.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return [
    ...Object.keys(draft?.raw ?? {}).filter((name) => !known.has(name)),
    ...Object.keys(draft?.resolved ?? {}).filter((name) => !keys.has(name)),
  ];
}
