import type { Response } from 'express';
import type { Printed } from '../../cases/ports/documents.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { printedContact, printedFacts, printedIf } from '../printed.ts';
import { isLarge, languagesOf, type Pdf, versionsOf } from '../send-pdf.ts';
import { type Referral, slipModel } from './slip-model.ts';
import { restOfSlip, shortSlip } from './slip-short.ts';

/** The slip as a PDF, of the same words as the page: one sheet to take along. What large print has no room for is a sheet of its own. */
export const slipPrint = (deps: Deps, referralOf: (res: Response) => Referral): Pdf => ({
  name: (res) => pageOf(res).t('otherway:slip.file'),
  make(req, res) {
    const languages = languagesOf(req, pageOf(res).language);
    const large = isLarge(req);
    const isRest = req.query['part'] === 'rest';
    const isShort = large || languages.length > 1;
    return deps.printouts.pdf({
      versions: versionsOf(pageOf(res), languages, (page) => {
        const model = slipModel(page, referralOf(res), deps);
        return {
          about: `${page.t('otherway:slip.for')}: ${page.say(model.service.title)}`,
          title: isRest ? page.t('otherway:slip.restTitle') : model.title,
          content: isRest
            ? restOfSlip(page, model)
            : (isShort ? shortSlip : wholeSlip)(page, model),
        };
      }),
      large,
      day: legalDay(deps.clock.now()).toString(),
      ...(!isRest && { oneSheet: languages.length > 1 ? 'side-by-side' : 'page-each' }),
    });
  },
});

/** In the order of the page. */
function wholeSlip(page: Page, model: Model): readonly Printed[] {
  const { t } = page;
  const { reference, authority, served, needs } = model;
  return [
    { kind: 'notice', ...model.standing },
    ...printedIf(!model.became && model.why, (why) => [words(why)]),
    printedFacts([
      { label: t('otherway:slip.reference'), value: reference },
      { label: t('otherway:slip.code'), value: model.code },
    ]),
    { kind: 'qr-code', text: model.scanned },
    words(t('otherway:slip.codeHint')),
    ...printedIf(!model.became, () => lastDayWords(page, model)),
    heading(t('otherway:slip.authority')),
    ...printedIf(!served, () => [
      words(t('otherway:slip.notServed', { authority: authority.name })),
    ]),
    ...printedContact(page, authority),
    ...printedIf(authority.contact.openingHours === undefined, () => [
      words(t('otherway:slip.unknownHours')),
    ]),
    ...printedIf(!model.became, () => whatToDo(page, model)),
    ...printedIf(needs.length > 0, () => [
      words(`${t('otherway:slip.needs')} ${needs.join(', ')}`),
    ]),
    ...restOfSlip(page, model),
  ];
}

type Model = ReturnType<typeof slipModel>;

function lastDayWords({ t }: Page, { errandsLastDay, lastDayRule, triedAt }: Model) {
  return [
    ...printedIf(errandsLastDay, (day) => [
      { kind: 'paragraph', text: t('otherway:slip.lastDay', { day }), bold: true },
    ]),
    words(
      lastDayRule === undefined
        ? t('otherway:slip.noLastDay')
        : `${lastDayRule} ${t('otherway:slip.lastDayKeep')}`,
    ),
    ...printedIf(triedAt, (time) => [
      { kind: 'paragraph', text: t('otherway:slip.tried', { time }), bold: true },
    ]),
  ];
}

/** Who moves first, what to say and bring, and the ways in. */
function whatToDo({ t }: Page, model: Model): readonly Printed[] {
  const { reference, served, toSay } = model;
  return [
    words(model.firstContact),
    heading(t('otherway:slip.say')),
    words(served ? `${toSay} ${t('otherway:slip.sayNumber', { reference })}` : toSay),
    heading(t('otherway:slip.bring')),
    { kind: 'list', items: model.bring },
    heading(t('otherway:slip.waysIn')),
    { kind: 'list', items: model.waysIn.map(({ title }) => title) },
  ];
}

const words = (text: string): Printed => ({ kind: 'paragraph', text });
const heading = (text: string): Printed => ({ kind: 'heading', text });
