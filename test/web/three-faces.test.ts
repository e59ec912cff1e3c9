import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetErrand } from '../../src/cases/errand.ts';
import { createPaperForms } from '../../src/correspondence/pdf/paper-form.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { newReference } from '../../src/domain/reference.ts';
import type { CheckContext, Field, SelfService } from '../../src/self-services/define.ts';
import { controlNames } from '../../src/self-services/fields.ts';
import { paperFormOf } from '../../src/self-services/paper-form.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { drawFields } from '../../src/web/citizen/field-models.ts';
import { html } from '../../src/web/components/html.ts';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { samplePage } from '../support/page.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Signe');
});
afterAll(() => portal.close());

const on = Temporal.PlainDate.from('2026-11-22');
const astrid = () => citizenCpr(portal, 'Astrid');

/** As the page sees it for a mother of two: the questions about a household are asked only where there is one. */
async function contextFor(service: SelfService): Promise<CheckContext> {
  const said = { wish: 'digital', exempt: false, circumstance: false, noMitId: false } as const;
  const read = async () => ({ answers: {}, resolved: {}, steps: [] });
  const errand = await meetErrand(service, { said, cpr: astrid(), on, read }, portal.deps);
  return errand.context;
}

/** Who lives with whom stands on the desk's form once a move is to the staff's own municipality. */
async function someHome() {
  const person = await portal.deps.registers.persons.find(astrid());
  const home = person.state === 'found' ? person.value.address : undefined;
  const query = home?.text ?? '';
  return { 'address.query': query, 'address.asked': query, 'address.id': home?.id ?? '' };
}

const keysOf = ({ answers }: SelfService): readonly string[] => Object.keys(answers.shape);
const fieldsOf = ({ steps }: SelfService): readonly Field[] =>
  steps.flatMap(({ fields }) => fields);
const escaped = (text: string): string => html`${text}`.toString();

/** What must be read of a question: its label, and what can be ticked. */
const wordsOf = (field: Field, language: Language): readonly string[] => [
  field.label[language],
  ...(field.kind === 'choice' ? field.options.map(({ label }) => label[language]) : []),
];

const faces = selfServices.flatMap((service) =>
  languages.map((language) => [service.id, language, service] as const),
);

describe.each(faces)('every question of %s in %s', (id, language, service) => {
  it('is asked by a step, once', () => {
    expect(
      fieldsOf(service)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(keysOf(service).toSorted());
  });

  it('is on the pages of the form', async () => {
    const context = await contextFor(service);
    const page = samplePage(language, { citizen: { name: 'Prøve Prøvesen' } });
    for (const step of service.steps) {
      const form = { step, raw: {}, errors: {}, found: {}, context, municipalities: () => [] };
      const drawn = drawFields(page, form).join('');
      for (const field of step.fields)
        for (const words of wordsOf(field, language)) expect(drawn).toContain(escaped(words));
    }
  });

  it('is on the paper form, in the same order', () => {
    const form = paperFormOf(service, language, { number: newReference(), on });
    const questions = form.parts.flatMap((part) => part.questions);
    const asked = questions.flatMap(({ key }) => key ?? []);
    expect(asked).toEqual(fieldsOf(service).map(({ key }) => key));
    for (const field of fieldsOf(service)) {
      const question = questions.find(({ key }) => key === field.key);
      const ticks = question?.answer.kind === 'ticks' ? question.answer.options : [];
      expect([question?.label, ...ticks.map(({ label }) => label)]).toEqual(
        wordsOf(field, language),
      );
    }
  });

  it.runIf(hasPdfToText())('is read out of the PDF, at both sizes', async () => {
    const form = paperFormOf(service, language, { number: newReference(), on });
    for (const large of [false, true]) {
      const file = path.join(portal.dataDir, `${id}.pdf`);
      writeFileSync(file, await createPaperForms().pdf(form, { large }));
      const read = packed(execFileSync('pdftotext', [file, '-']).toString());
      for (const field of fieldsOf(service))
        for (const words of wordsOf(field, language)) expect(read).toContain(packed(words));
    }
  });

  it('is on the page on which it is printed', async () => {
    const { body } = await staff.open(`/self-service/${id}/paper-form?lang=${language}`);
    for (const field of fieldsOf(service))
      for (const words of wordsOf(field, language)) expect(body).toContain(escaped(words));
  });

  it('is on the form of the desk', async () => {
    const at = `/caseworker/register/${id}`;
    const empty = await staff.open(`${at}?lang=${language}`);
    for (const name of fieldsOf(service).filter(isTyped).flatMap(controlNames).filter(isAtOnce))
      expect(empty.body).toMatch(new RegExp(`name="${name.replaceAll('.', '\\.')}(\\[\\])?"`));
    const asked = { 'filing.cpr': astrid(), ...(await someHome()), action: 'look-up' };
    const { body } = await staff.sendFrom(empty, at, asked);
    for (const step of service.steps)
      for (const words of [
        step.title[language],
        ...step.fields.flatMap((each) => wordsOf(each, language)),
      ])
        expect(body).toContain(escaped(words));
  });
});

it('as this test would notice: a question that no step asks is on none of them', () => {
  const [first] = selfServices;
  const [, ...steps] = first!.steps;
  const form = paperFormOf({ ...first!, steps } as unknown as SelfService, 'da', {
    number: newReference(),
    on,
  });
  const asked = form.parts.flatMap(({ questions }) => questions.flatMap(({ key }) => key ?? []));
  expect(asked).not.toContain(first!.steps[0].fields[0].key);
});

/** Those that a register must answer first come with its answer. */
const isTyped = ({ kind }: Field): boolean => !['household', 'person', 'practice'].includes(kind);
const isAtOnce = (name: string): boolean => !/\.(?:id|municipality)$/.test(name);

/** Lines break anywhere on paper. */
const packed = (text: string): string => text.replaceAll(/\s/g, '');

function hasPdfToText(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0;
}
