import type { Printed } from '../../cases/ports/documents.ts';
import type { PrintedFile, PrintedPart } from '../../cases/ports/file-print.ts';
import { legalDay, showArrival, showDay, showInstant } from '../../domain/dates.ts';
import type { Page } from '../page.ts';
import { printedFacts } from '../printed.ts';
import type { MyData } from './my-data.ts';
import type { MyCase } from './my-data-case.ts';
import type { MyLetter } from './my-data-letters.ts';

/** The same data on paper: a cover, what it contains, and a part for each case and each kind. */
export function myDataFile(page: Page, data: MyData): PrintedFile {
  const { t, language } = page;
  return {
    language,
    title: t('mydata:title'),
    about: t('layout:siteName'),
    day: legalDay(Temporal.Instant.from(data.madeAt)).toString(),
    cover: [
      { label: t('mydata:name'), value: data.person.name },
      { label: t('mydata:cpr'), value: data.person.cpr },
      { label: t('mydata:madeAt'), value: showInstant(data.madeAt, language) },
      { label: t('mydata:cases'), value: String(data.cases.length) },
    ],
    pages: t('case-file:pages'),
    notes: [t('mydata:notInIt'), ...leftOut(page, data)],
    contents: t('case-file:contents'),
    parts: [
      aboutPart(page, data),
      ...data.cases.slice(0, onPaper).map((each) => casePart(page, each)),
    ],
    foot: (number, of) => t('mydata:foot', { page: number, of }),
  };
}

/** Cases on paper, the newest: half a second's work for a machine. What a program reads has all. */
const onPaper = 20;

const leftOut = ({ t }: Page, data: MyData): readonly string[] => {
  const { cases, looks } = data.leftOut;
  const notOnPaper = data.cases.length - onPaper;
  return [
    ...(notOnPaper > 0 ? [t('mydata:notOnPaper', { number: notOnPaper })] : []),
    ...(cases > 0 ? [t('mydata:moreCases', { number: cases })] : []),
    ...(looks ? [t('mydata:moreLooks')] : []),
  ];
};

/** What belongs to no one case. */
function aboutPart(page: Page, data: MyData): PrintedPart {
  const { t, language } = page;
  const span = (from: string, until?: string) =>
    until === undefined
      ? t('mydata:since', { day: showDay(from, language) })
      : t('mydata:between', { day: showDay(from, language), until: showDay(until, language) });
  return {
    title: t('mydata:besides'),
    sections: [
      {
        content: [
          ...(data.protection === undefined
            ? []
            : [
                heading(t('mydata:protection')),
                paragraph(
                  data.protection.until === undefined
                    ? t('mydata:hidden')
                    : t('mydata:hiddenUntil', { day: showDay(data.protection.until, language) }),
                ),
              ]),
          ...listed(
            t('mydata:exemptions'),
            data.exemptions.map(
              ({ authority, from, until }) => `${authority}: ${span(from, until)}`,
            ),
          ),
          ...listed(
            t('mydata:exceptions'),
            data.exceptions.map(({ authority, service, from, until, withdrawnOn }) =>
              [
                `${authority}, ${service}: ${span(from, until)}`,
                ...(withdrawnOn === undefined
                  ? []
                  : [t('mydata:withdrawnOn', { day: showDay(withdrawnOn, language) })]),
              ].join('. '),
            ),
          ),
          ...data.drafts.flatMap(({ service, keptUntil, answers }) => [
            heading(t('mydata:draft', { service })),
            paragraph(t('mydata:keptUntil', { day: showInstant(keptUntil, language) })),
            ...facts(answers),
          ]),
          ...listed(
            t('looks:titleAll'),
            data.looks.map(({ at, authority, role, what, case: reference }) =>
              [showInstant(at, language), `${authority}, ${role}`, what, reference ?? '']
                .filter(Boolean)
                .join(' · '),
            ),
          ),
          ...listed(
            t('mydata:sessions'),
            data.sessions.map(({ began, seen }) =>
              t('mydata:session', {
                began: showInstant(began, language),
                seen: showInstant(seen, language),
              }),
            ),
          ),
        ],
      },
    ],
  };
}

function casePart(page: Page, given: MyCase): PrintedPart {
  const { t, language } = page;
  const { phone, email, address, name } = given.contact;
  return {
    title: `${given.service}, ${given.reference}`,
    sections: [
      {
        content: [
          ...facts([
            { label: t('receipt:authority'), value: given.authority },
            { label: t('status:state'), value: given.state },
            { label: t('receipt:arrived'), value: showArrival(given.arrived, language) },
            ...(given.for.length === 0
              ? []
              : [{ label: t('receipt:for'), value: given.for.join(', ') }]),
          ]),
          ...(given.yours === 'your-own' ? [] : [paragraph(t('mydata:filedForAnother'))]),
          ...titled(t('receipt:answers'), facts(given.answers)),
          ...listed(t('mydata:contact'), [
            ...[name, phone, email, address].flatMap((each) => (each ? [each] : [])),
            ...given.needs,
          ]),
          ...titled(
            t('mydata:decisions'),
            given.decisions.flatMap(({ says, reasons }) => [
              paragraph(says, true),
              ...reasons.map(({ text, law }) =>
                paragraph(`${text} ${t('service:citation', { citation: law })}`),
              ),
            ]),
          ),
          ...listed(
            t('mydata:events'),
            given.events.map(({ at, who, what, words }) =>
              [`${showInstant(at, language)} · ${who}: ${what}`, ...(words ? [words] : [])].join(
                ' ',
              ),
            ),
          ),
          ...listed(
            t('mydata:documents'),
            given.documents.map(({ name: file, at }) => `${file}, ${showInstant(at, language)}`),
          ),
        ],
      },
      ...given.letters.map((letter) => ({
        language: letter.language,
        content: letterContent(page, letter),
      })),
    ],
  };
}

const letterContent = ({ t, language }: Page, letter: MyLetter): readonly Printed[] => [
  heading(letter.title),
  ...facts([
    { label: t('case-file:from'), value: letter.from },
    { label: t('case-file:to'), value: letter.to },
    {
      label: t('case-file:sent'),
      value: `${showInstant(letter.sentAt, language)}, ${t(`mydata:via.${letter.via}`)}`,
    },
    ...letter.facts,
  ]),
  ...letter.text.map((text) => paragraph(text)),
];

const heading = (text: string): Printed => ({ kind: 'heading', text });
const paragraph = (text: string, bold = false): Printed => ({ kind: 'paragraph', text, bold });
const facts = (rows: Parameters<typeof printedFacts>[0]): readonly Printed[] =>
  rows.length === 0 ? [] : [printedFacts(rows)];
const titled = (title: string, content: readonly Printed[]): readonly Printed[] =>
  content.length === 0 ? [] : [heading(title), ...content];
const listed = (title: string, items: readonly string[]): readonly Printed[] =>
  titled(title, items.length === 0 ? [] : [{ kind: 'list', items }]);
