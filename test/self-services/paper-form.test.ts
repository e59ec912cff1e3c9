import { describe, expect, it } from 'vitest';
import { cite } from '../../src/eligibility/cite.ts';
import { newReference, parseReference, showReference } from '../../src/domain/reference.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { paperFormOf } from '../../src/self-services/paper-form.ts';
import { selfServices } from '../../src/self-services/registry.ts';

const [service] = selfServices as readonly [SelfService];
const on = Temporal.PlainDate.from('2026-11-22');
const printed = (given: Partial<SelfService> = {}, day = on) =>
  paperFormOf({ ...service, ...given }, 'da', { number: newReference(), on: day });
const saysOf = (form: ReturnType<typeof printed>): string => JSON.stringify(form.parts);
const duty = service.law.duty[0]!.value;
const withDuty = (given: Partial<typeof duty>): Partial<SelfService> => ({
  law: { ...service.law, duty: [{ ...service.law.duty[0]!, value: { ...duty, ...given } }] },
});

describe('the number of a paper form', () => {
  it('has a check sign, and is another for each print', () => {
    const numbers = Array.from({ length: 50 }, () => printed().number);
    for (const number of numbers) expect(showReference(parseReference(number)!)).toBe(number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is not taken with a sign mistaken', () => {
    const { number } = printed();
    const wrong = number.startsWith('7') ? `8${number.slice(1)}` : `7${number.slice(1)}`;
    expect(parseReference(wrong)).toBeUndefined();
  });
});

describe('what the law says stands on the form only where it is so', () => {
  const mustBe = cite(duty.basis).da;
  it('names the duty and what happens without a ground, each with its paragraph', () => {
    expect(saysOf(printed())).toContain(`Det står i ${mustBe}`);
    expect(saysOf(printed())).toContain('skal myndigheden afvise den');
  });
  it('says no word of a rejection that no paragraph allows', () => {
    const { rejection: _, ...rest } = duty;
    const form = printed({
      law: { ...service.law, duty: [{ ...service.law.duty[0]!, value: rest }] },
    });
    expect(saysOf(form)).not.toContain('afvise');
  });
  it('asks for no ground where the way is free', () => {
    const form = printed(withDuty({ mandatory: false }));
    expect(saysOf(form)).toContain('Du vælger selv');
    expect(saysOf(form)).not.toContain('fritaget for Digital Post"');
    expect(saysOf(form)).not.toContain('afvise');
  });
  it('knows no duty before the law', () => {
    expect(saysOf(printed({}, Temporal.PlainDate.from('2012-11-30')))).not.toContain(mustBe);
  });
});

describe('who may use it and where it goes', () => {
  it('is said in the words of the law', () => {
    const who = service.law.waysIn.find(({ way }) => way === 'paper')!.who.da;
    expect(saysOf(printed())).toContain(who);
  });
  it('lists the other ways where paper is none', () => {
    const waysIn = service.law.waysIn.filter(({ way }) => way !== 'paper');
    const form = printed({ law: { ...service.law, waysIn } });
    for (const { title } of waysIn) expect(saysOf(form)).toContain(title.da);
    expect(form.parts[0]?.list).toHaveLength(waysIn.length);
  });
  it('invents no address of an authority', () => {
    const authority = {
      id: 'municipality-0101',
      name: { da: 'Københavns Kommune', en: 'City of Copenhagen' },
      kind: 'municipality',
      contact: [],
    } as const;
    const form = paperFormOf(service, 'da', { number: newReference(), on, authority });
    expect(form.parts[1]?.paragraphs).toEqual([
      'Københavns Kommune.',
      expect.stringContaining('borger.dk'),
    ]);
  });
});

describe('what must be known before posting it', () => {
  it('is the last day, by the law of the day of print', () => {
    const rule = service.lastDay!({}, on)!.text.da;
    expect(printed().notYet.text).toContain(rule);
    const silent = printed({ lastDay: () => undefined });
    expect(silent.notYet.text).not.toContain(rule);
  });
  it('is what it may cost; a service without fees says nothing of money', () => {
    const cost = { da: 'Det koster en krone.', en: 'It costs a krone.' };
    expect(saysOf(printed({ cost }))).toContain(cost.da);
    expect(saysOf(printed())).not.toContain('koster');
  });
});

it('says that a step may not apply', () => {
  const [first, ...others] = service.steps;
  const steps = [{ ...first, when: () => false }, ...others] as unknown as SelfService['steps'];
  const part = printed({ steps }).parts.find(({ heading }) => heading === first.title.da);
  expect(part?.paragraphs[0]).toContain('hvis det passer');
  expect(part?.questions).toHaveLength(first.fields.length);
});

it('asks for name and number once: above, or in the steps of a service without login', () => {
  const boxes = (form: ReturnType<typeof printed>) =>
    form.parts
      .flatMap(({ questions }) => questions)
      .filter(({ answer }) => answer.kind === 'boxes' && answer.groups[0]?.count === 6);
  for (const each of selfServices)
    expect(boxes(paperFormOf(each, 'en', { number: newReference(), on }))).toHaveLength(
      each.law.mitId.needed ? 1 + numbersOfOthers(each) : 1,
    );
});

const numbersOfOthers = ({ steps }: SelfService) =>
  steps.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'cpr').length;

it('asks for the child by name and number where it may be for one, and for a phone that is not known', () => {
  const ofId = (id: string) => selfServices.find((each) => each.id === id)!;
  for (const id of ['robinson-list', 'doctor-choice', 'health-card'])
    expect(JSON.stringify(paperFormOf(ofId(id), 'da', { number: newReference(), on }))).toContain(
      'Mit barn (navn og CPR-nummer)',
    );
  expect(saysOf(printed())).not.toContain('Mit barn');
  expect(saysOf(printed())).toContain('Kommunens telefon');
  const authority = {
    id: 'municipality-0101',
    name: { da: 'Københavns Kommune', en: 'City of Copenhagen' },
    kind: 'municipality',
    contact: [
      {
        from: '2020-01-01',
        value: { phone: '33 66 33 66' },
        source: { title: 'x', checked: '2026-11-22' },
      },
    ],
  } as const;
  const form = paperFormOf(service, 'da', { number: newReference(), on, authority });
  expect(JSON.stringify(form.parts)).not.toContain('Kommunens telefon');
});
