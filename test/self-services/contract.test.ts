import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inForce } from '../../src/domain/dated.ts';
import { languages } from '../../src/domain/language.ts';
import { isInForce } from '../../src/domain/legal-basis.ts';
import type { CheckContext, SelfService, Spec } from '../../src/self-services/define.ts';
import { define } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { isAnswered, sheetOf } from '../../src/self-services/sheet.ts';
import { textsIn } from './texts-in.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const context: CheckContext = { today, household: { state: 'none' } };

it('gives every service an id of its own', () => {
  const ids = selfServices.map((service) => service.id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(selfServices.map((service) => [service.id, service] as const))(
  '%s',
  (id, service) => {
    it('has an id that is a path segment, and law of the same name', () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(service.law.service).toBe(id);
    });

    it('has complete law for today', () => {
      const { law } = service;
      const duty = inForce(law.duty, today)?.value;
      expect(inForce(law.responsible, today)).toBeDefined();
      expect(inForce(law.appeal, today)).toBeDefined();
      expect(duty).toBeDefined();
      for (const basis of [duty?.basis, duty?.rejection, duty?.circumstances, duty?.extraordinary])
        if (basis) expect(isInForce(basis, today)).toBe(true);
      expect(law.waysIn.some((way) => way.withoutMitId)).toBe(true);
      expect(law.checked.checked <= today.toString()).toBe(true);
    });

    it('asks each key of its schema exactly once', () => {
      const asked = service.steps.flatMap((step) => step.fields.map((field) => field.key));
      expect([...asked].toSorted()).toEqual(Object.keys(service.answers.shape).toSorted());
    });

    it('has step ids that are distinct path segments', () => {
      const ids = service.steps.map((step) => step.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const step of ids) expect(step).toMatch(/^[a-z]+(-[a-z]+)*$/);
    });

    it('asks for documents under ids of their own, and always says a way on paper', () => {
      const { attachments = [] } = service;
      const ids = attachments.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(service.steps.map((step) => step.id)).not.toContain('attachments');
      for (const { id: own, most, paper } of attachments) {
        expect(own).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(most).toBeGreaterThan(0);
        expect(paper.da.length).toBeGreaterThan(10);
      }
    });

    it('has every text in both languages', () => {
      const texts = textsIn({ ...service, answers: undefined });
      expect(texts.length).toBeGreaterThan(20);
      for (const { da, en } of texts) {
        expect(da.trim()).not.toBe('');
        expect(en.trim()).not.toBe('');
      }
    });

    it.each(service.examples.accepted.map((answers, index) => [index, answers] as const))(
      'accepts example %i',
      (_, answers) => {
        expect(errorsOf(service, answers)).toEqual({});
      },
    );

    it('shows every answer that is given, on the summary as on paper', () => {
      for (const answers of service.examples.accepted) {
        const read = service.answers.parse(answers);
        const fields = service.steps.flatMap((step) => step.fields);
        const rows = sheetOf(service, read, { members: [] });
        const given = fields.map(({ key }) => read[key] !== undefined && read[key] !== '');
        const told = rows.map((row) => isAnswered(row));
        expect(fields.filter((_, at) => given[at] && !told[at]).map(({ key }) => key)).toEqual([]);
      }
    });

    it.each(
      service.examples.refused.map(({ field, why, answers }) => [field, why, answers] as const),
    )('refuses %s: %s', (field, _why, answers) => {
      const errors = errorsOf(service, answers);
      expect(Object.keys(errors)).toEqual([field]);
      expect(errors[field]).toBeTruthy();
    });

    it('can be asked in the middle of the form', () => {
      expect(service.municipality?.({})).toBeUndefined();
      expect(service.destination?.({})).toBeUndefined();
      expect(service.movers?.({}) ?? []).toEqual([]);
      expect(service.referWhen?.({})).toBeUndefined();
      expect(service.lastDay?.({}, today)?.day).toBeUndefined();
      expect(service.check?.({}, context) ?? {}).toEqual({});
    });

    it('says beforehand that it may cost something, and only then', () => {
      const kinds = service.examples.accepted.map(
        (answers) => service.charge?.(service.answers.parse(answers), context).kind,
      );
      expect(service.cost !== undefined).toBe(kinds.includes('fee'));
    });

    it.each(languages)(
      'names errands that follow and that the portal does not have: %s',
      (language) => {
        const file = new URL(`../../locales/${language}/receipt.json`, import.meta.url);
        const { followUps } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;
        for (const other of service.followUps)
          if (!selfServices.some(({ id: known }) => known === other))
            expect(followUps).toHaveProperty(other);
      },
    );

    it('keeps data for a known time', () => {
      const { draftDays, referralDays, caseDays, source } = service.retention;
      for (const days of [draftDays, referralDays, caseDays]) expect(days).toBeGreaterThan(0);
      expect(source).not.toBe('');
    });
  },
);

describe('define', () => {
  const text = { da: 'a', en: 'a' };
  const field = (key: string) => ({ key, kind: 'text' as const, label: text });
  const spec = (...keys: readonly string[]) =>
    ({
      id: 'sample',
      answers: z.object({ one: z.string(), two: z.string() }),
      steps: [{ id: 'step', title: text, fields: keys.map(field) }],
    }) as unknown as Spec<z.ZodObject>;

  it('takes a spec that asks everything once', () => {
    expect(define(spec('one', 'two')).id).toBe('sample');
  });
  it('refuses a key that is asked twice', () => {
    expect(() => define(spec('one', 'two', 'one'))).toThrow('two steps ask for one');
  });
  it('refuses a key that nobody asks', () => {
    expect(() => define(spec('one'))).toThrow('no step asks for two');
  });
});

/** The first error per field in Danish. A schema message without a text of its own is a fault of the service. */
function errorsOf(service: SelfService, answers: Readonly<Record<string, unknown>>) {
  const parsed = service.answers.safeParse(answers);
  if (parsed.success) {
    const errors = service.check?.(parsed.data, context) ?? {};
    return Object.fromEntries(
      Object.entries(errors).map(([key, error]) => [key, error.message.da]),
    );
  }
  return Object.fromEntries(
    parsed.error.issues
      .toReversed()
      .map((issue) => [String(issue.path[0]), service.problems[issue.message]?.da]),
  );
}
