import type { Response } from 'express';
import type { Printed } from '../../cases/ports/documents.ts';
import { legalDay } from '../../domain/dates.ts';
import { chargeWords } from '../components/charge-words.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { printedContact, printedFacts, printedIf, printedWords } from '../printed.ts';
import { isLarge, languagesOf, type Pdf, versionsOf } from '../send-pdf.ts';
import { receiptMark } from '../../cases/receipt-mark.ts';
import { type Received, receiptModel } from './receipt-model.ts';

/** The receipt as a PDF, of the same words as the page. */
export const receiptPrint = (deps: Deps, receivedOf: (res: Response) => Received): Pdf => ({
  name: (res) => pageOf(res).t('receipt:file'),
  make: (req, res) =>
    deps.printouts.pdf({
      versions: versionsOf(pageOf(res), languagesOf(req, pageOf(res).language), (page) =>
        version(page, receivedOf(res), deps),
      ),
      large: isLarge(req),
      keywords: receiptMark(receivedOf(res).row.reference, receivedOf(res).hash),
      day: legalDay(deps.clock.now()).toString(),
    }),
});

function version(page: Page, received: Received, deps: Deps) {
  const model = receiptModel(page, received, deps);
  return { about: model.serviceTitle, title: model.title, content: contentOf(page, model) };
}

type Model = ReturnType<typeof receiptModel>;

/** In the order of the page. */
function contentOf(page: Page, model: Model): readonly Printed[] {
  const { t } = page;
  const { decided, charge, missing, next, due, advice, sheet, authority, explanation } = model;
  return [
    ...printedIf(decided, (text) => [{ kind: 'paragraph', text, bold: true }]),
    ...printedIf(model.notIdentified, () => [
      {
        kind: 'notice',
        heading: t('receipt:notIdentified'),
        text: t('receipt:notIdentifiedText'),
      },
    ]),
    printedFacts(model.numbers),
    { kind: 'paragraph', text: t('receipt:codeHint') },
    ...printedIf(charge, (each) => chargeOf(page, each)),
    ...printedIf(model.awaited.length > 0, () => [
      { kind: 'heading', text: t('documents:missing') },
      { kind: 'list', items: model.awaited },
      { kind: 'paragraph', text: t('documents:howLater') },
    ]),
    ...printedIf(missing.length > 0, () => [
      { kind: 'heading', text: t('receipt:missing') },
      { kind: 'paragraph', text: t('receipt:missingText') },
      { kind: 'list', items: missing },
    ]),
    { kind: 'heading', text: t('receipt:next') },
    ...printedIf(model.waits, () => [{ kind: 'paragraph', text: t('receipt:whenPaid') }]),
    {
      kind: 'list',
      items: [...next, ...(due === false ? [] : [t('receipt:due', { day: due })])],
    },
    ...printedIf(advice.length > 0, () => [
      { kind: 'heading', text: t('receipt:advice') },
      ...advice.map(({ text, basis }) => printedWords(text, basis)),
    ]),
    { kind: 'heading', text: t('receipt:answers') },
    printedFacts(sheet),
    ...printedIf(authority, (each) => [
      { kind: 'heading', text: t('receipt:contact') },
      ...printedContact(page, each),
    ]),
    ...printedIf(explanation, ({ reasons }) => [
      { kind: 'heading', text: model.whyTitle },
      ...reasons.map(({ text, citation }) =>
        printedWords(text, t('service:citation', { citation })),
      ),
    ]),
    { kind: 'heading', text: t('receipt:hash') },
    { kind: 'paragraph', text: model.hash },
    { kind: 'paragraph', text: t('receipt:hashHint') },
  ];
}

function chargeOf(page: Page, model: NonNullable<Model['charge']>): readonly Printed[] {
  const { heading, paragraphs, complaint } = chargeWords(page, model);
  return [
    { kind: 'heading', text: heading },
    ...paragraphs.map(({ text, basis, href }) =>
      printedWords(href === undefined ? text : `${text}: ${href}`, basis),
    ),
    ...printedIf(complaint, (each) => [
      { kind: 'paragraph', text: each.heading, bold: true },
      { kind: 'paragraph', text: each.text },
    ]),
  ];
}
