import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import type { SelfService, Step } from '../../src/self-services/define.ts';
import { rawFrom } from '../../src/self-services/fields.ts';
import type { Visit } from '../identity/browser.ts';
import { type Citizen, type Fields, pathOf } from './citizen.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Where a walk through the form ended: the summary, or a step that did not take its answers. */
export interface Walked {
  readonly page: Visit;
  /** Keys of the fields that the page marks as wrong. */
  readonly wrong: readonly string[];
}

/** Gives example answers step by step as a browser would, and stops where the form does. */
export async function walkExample(
  citizen: Citizen,
  service: SelfService,
  answers: Answers,
): Promise<Walked> {
  let page = await citizen.open(`/self-service/${service.id}/${service.steps[0].id}`);
  for (let turn = 0; turn < service.steps.length + 2; turn += 1) {
    const step = service.steps.find((each) => pathOf(page).endsWith(`/${each.id}`));
    if (step === undefined) return { page: await pastDocuments(citizen, service, page), wrong: [] };
    const path = `/self-service/${service.id}/${step.id}`;
    // oxlint-disable-next-line no-await-in-loop -- a citizen takes one step at a time
    const sent = await citizen.sendFrom(page, path, {
      ...controlsOf(step, answers, page),
      action: 'next',
    });
    if (sent.status === 422) return { page: sent, wrong: wrongIn(sent, step) };
    // oxlint-disable-next-line no-await-in-loop -- as above
    page = await citizen.follow(sent);
  }
  throw new Error('The form does not end');
}

/** Documents can wait: whoever has none at hand goes on to the summary. */
const pastDocuments = (citizen: Citizen, service: SelfService, page: Visit) =>
  service.attachments !== undefined && pathOf(page).includes('/attachment')
    ? citizen.open(`/self-service/${service.id}/summary`)
    : page;

/** What a browser sends for these answers. Members stand in examples under made-up keys: the page's own take their place. */
export function controlsOf(step: Step, answers: Answers, page: Pick<Visit, 'body'>): Fields {
  const controls: Record<string, string | readonly string[]> = {};
  for (const field of step.fields) {
    const value = answers[field.key];
    Object.assign(controls, rawFrom(field, field.kind === 'address' ? written(value) : value));
    if (field.kind === 'household' || field.kind === 'person') {
      const keys = membersFor([value ?? []].flat().map(String), field.key, page);
      if (keys.length > 0) controls[field.key] = field.kind === 'person' ? (keys[0] ?? '') : keys;
    }
  }
  return controls;
}

/** Examples name homes that no register has: they are written by hand. */
function written(value: unknown): unknown {
  const isOne = typeof value === 'object' && value !== null && 'id' in value;
  return isOne &&
    /^[\da-f-]{36}$/.test(String(value.id)) &&
    !sampleAddresses().has(String(value.id))
    ? { ...value, id: 'unknown' }
    : value;
}

/** The n-th made-up key becomes the n-th member on the page; what no member key can be is sent as it is. */
function membersFor(keys: readonly string[], name: string, page: Pick<Visit, 'body'>) {
  const members = (page.body.match(/<input [^>]*>/g) ?? [])
    .filter((input) => [`name="${name}"`, `name="${name}[]"`].some((own) => input.includes(own)))
    .map((input) => / value="([^"]*)"/.exec(input)?.[1] ?? '')
    .filter((value) => value !== 'self' && value !== '');
  let next = 0;
  return keys.map((key) => {
    if (key === 'self' || !/^[\w-]{1,64}$/.test(key)) return key;
    next += 1;
    return members[next - 1] ?? key;
  });
}

const wrongIn = ({ body }: Visit, { fields }: Step): readonly string[] => {
  const summary = /error-summary[\s\S]*?<\/ul>/.exec(body)?.[0] ?? '';
  const hrefs = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  return fields
    .map(({ key }) => key)
    .filter((key) => hrefs.some((id) => id === key || id.startsWith(`${key}-`)));
};
