import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { digitalPostExemption } from '../../../src/self-services/digital-post-exemption/index.ts';
import { robinsonList } from '../../../src/self-services/robinson-list/index.ts';
import type { SelfService } from '../../../src/self-services/define.ts';
import { paperFormOf } from '../../../src/self-services/paper-form.ts';
import { newReference } from '../../../src/domain/reference.ts';
import { Citizen } from '../../support/citizen.ts';
import { dogRegister } from '../../support/dog-register/index.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({
    services: [addressChange, dogRegister, digitalPostExemption, robinsonList],
  });
});
afterAll(() => portal.close());

const right = /har du ret til en anden vej|har ret til en anden vej|right to another way/;
const enough = /Det er nok/;

/** Every page on which somebody reads what an exemption leads to, up to the slip. */
async function pagesOf(service: SelfService, ground: readonly string[] = ['exempt']) {
  const at = `/self-service/${service.id}`;
  const citizen = new Citizen(portal);
  const start = (await citizen.open(at)).body;
  const other = (await citizen.open(`${at}/another-way`)).body;
  const paper = (await citizen.open(`${at}/paper-form`)).body;
  const sent = await citizen.fill(`${at}/another-way`, {
    'ground[]': ground,
    municipality: '0101',
    action: 'refer',
  });
  const slip = (await citizen.follow(sent)).body;
  const catalogue = (await citizen.open('/')).body;
  const entry = catalogue.split('<li class="card').find((part) => part.includes(`href="${at}"`));
  return { start, other, paper, slip, entry: entry ?? '' };
}

describe('another way for whoever is exempt from Digital Post', () => {
  it('is promised as a right where the law gives it', async () => {
    const { start, other, paper, slip, entry } = await pagesOf(addressChange);
    for (const body of [start, entry]) expect(body).toMatch(right);
    for (const body of [start, other, paper, slip]) expect(body).toMatch(enough);
  });

  it('is promised nowhere where the authority assesses it', async () => {
    const { start, other, paper, slip, entry } = await pagesOf(dogRegister);
    for (const body of [start, other, paper, slip, entry]) {
      expect(body).not.toMatch(right);
      expect(body).not.toMatch(enough);
    }
    for (const body of [start, slip]) expect(body).toMatch(/giver (det )?ikke i sig selv ret/);
  });

  it('is a free choice where nothing is mandatory, exempt or not', async () => {
    const { start, other, slip } = await pagesOf(digitalPostExemption);
    for (const body of [start, other, slip]) {
      expect(body).not.toMatch(enough);
      expect(body).toContain('Du vælger selv');
    }
    expect(start).not.toContain('Er du fritaget for Digital Post, har du ret');
  });
});

it('threatens with no rejection, and claims no duty for certain, where the paragraph is only inferred', async () => {
  const { start, other, paper, slip, entry } = await pagesOf(robinsonList, []);
  for (const body of [start, other, paper, slip, entry]) {
    expect(body).not.toMatch(/afvis/);
    expect(body).not.toMatch(/Det står i CPR-loven|Ja, efter CPR-loven/);
  }
  for (const body of [start, paper, entry])
    expect(body).toMatch(/regner myndigheden|ndigheden regner/);
  const certain = await pagesOf(addressChange);
  for (const body of [certain.start, certain.other, certain.paper]) expect(body).toMatch(/afvis/);
});

it('says the same on paper, by the law of the day of print', () => {
  const printed = (on: string) =>
    JSON.stringify(
      paperFormOf(addressChange, 'da', {
        number: newReference(),
        on: Temporal.PlainDate.from(on),
      }),
    );
  expect(printed('2023-06-01')).toMatch(enough);
  expect(printed('2023-05-31')).not.toMatch(enough);
});
