import type { Printed } from '../../cases/ports/documents.ts';
import type { Page } from '../page.ts';
import { printedContact, printedFacts, printedIf, printedWords } from '../printed.ts';
import type { slipModel } from './slip-model.ts';

type Model = ReturnType<typeof slipModel>;

/** What one page holds in large print, or in two languages: all that is needed to get there and be understood. */
export function shortSlip(page: Page, model: Model): readonly Printed[] {
  const { t } = page;
  const { reference, code, became, standing, scanned, authority, served } = model;
  return [
    {
      kind: 'notice',
      heading: standing.heading,
      text: became ? standing.text : t('otherway:slip.notAppliedShort'),
    },
    ...printedIf(!became && model.why, (why) => [printedWords(why)]),
    {
      kind: 'qr-code',
      text: scanned,
      beside: [
        { label: t('otherway:slip.reference'), value: reference },
        { label: t('otherway:slip.code'), value: code },
      ],
    },
    ...printedIf(!became, () => lastDay(page, model)),
    { kind: 'heading', text: t('otherway:slip.authority') },
    ...printedContact(page, { ...authority, contact: mainContact(authority.contact) }),
    ...printedIf(authority.contact.openingHours === undefined, () => [
      printedWords(t('otherway:slip.unknownHours')),
    ]),
    ...printedIf(!became, () => whatToDo(page, model)),
    // Where it is served, it lies with the referral.
    ...printedIf(!served && model.needs.length > 0, () => [
      printedWords(`${t('otherway:slip.needs')} ${model.needs.join(', ')}`),
    ]),
    printedWords(t('otherway:slip.short')),
  ];
}

/** The rest, on a sheet of its own. */
export const restOfSlip = ({ t }: Page, { sheet, explanation }: Model): readonly Printed[] => [
  ...printedIf(sheet.length > 0, () => [
    { kind: 'heading', text: t('otherway:slip.answers') },
    printedFacts(sheet),
  ]),
  { kind: 'heading', text: t('otherway:slip.why') },
  ...explanation.reasons.map(({ text, citation }) =>
    printedWords(text, t('service:citation', { citation })),
  ),
];

function lastDay({ t }: Page, { errandsLastDay, lastDayRule, triedAt }: Model): readonly Printed[] {
  const day = errandsLastDay && t('otherway:slip.lastDay', { day: errandsLastDay });
  const rule = errandsLastDay ? '' : lastDayRule;
  return [
    ...printedIf(day, (text) => [{ kind: 'paragraph', text, bold: true }]),
    printedWords(
      rule === undefined
        ? t('otherway:slip.noLastDay')
        : `${rule} ${t('otherway:slip.lastDayKeep')}`.trim(),
    ),
    ...printedIf(triedAt, (time) => [
      { kind: 'paragraph', text: t('otherway:slip.triedShort', { time }), bold: true },
    ]),
  ];
}

/** Where to go and when it is open; where nothing of it is known, the website at least. */
function mainContact({ postal, website, ...most }: Model['authority']['contact']) {
  const isFindable = [most.phone, most.visit, postal].some((each) => each !== undefined);
  return {
    ...most,
    ...(!most.visit && postal && { postal }),
    ...(!isFindable && website && { website }),
  };
}

const whatToDo = (
  { t }: Page,
  { served, authority, firstContact, toSay, bring }: Model,
): readonly Printed[] => [
  printedWords(
    served ? firstContact : t('otherway:slip.notServedShort', { authority: authority.name }),
  ),
  { kind: 'heading', text: t('otherway:slip.say') },
  printedWords(toSay),
  { kind: 'heading', text: t('otherway:slip.bring') },
  { kind: 'list', items: bring },
];
