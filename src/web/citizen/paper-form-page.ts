import type { Request, RequestHandler, Response } from 'express';
import type { Errand } from '../../cases/errand.ts';
import { sheetOfErrand } from '../../cases/submit.ts';
import type { Text } from '../../domain/language.ts';
import type { OtherWay } from '../../domain/way.ts';
import { type PaperForm, paperFormOf } from '../../self-services/paper-form.ts';
import { newReference } from '../../domain/reference.ts';
import { isAnswered } from '../../self-services/sheet.ts';
import { html, type Markup } from '../components/html.ts';
import { paperSheet } from '../components/paper-sheet.ts';
import type { Deps } from '../deps.ts';
import { visitOf } from '../gate.ts';
import { type Page, pageOf } from '../page.ts';
import { isLarge, type Pdf } from '../send-pdf.ts';
import { show } from '../show.ts';

/** The self-service as a page to print. Open to anybody, whatever the decision: it is only paper until it is handed in. */
export function showPaperForm(deps: Deps): RequestHandler {
  return (req, res) => {
    const page = pageOf(res);
    const form = formFor(req, res, deps);
    const large = isLarge(req);
    const given = hasAnswers(res) ? (withAnswers(req) ? 'with' : 'without') : undefined;
    const path = `/self-service/${form.service}/paper-form`;
    show(res, 'pages/paper-form', {
      title: form.title,
      form,
      large,
      sheet: paperSheet(form),
      back: `/self-service/${form.service}`,
      pdf: `${path}.pdf${query(large, given === 'with')}`,
      otherSize: path + query(!large, given === 'with'),
      given,
      otherAnswers: path + query(large, given === 'without'),
      otherSizeText: page.t(large ? 'paper:plain' : 'paper:large'),
    });
  };
}

function query(isLargePrint: boolean, answers: boolean): string {
  const words = [...(isLargePrint ? ['size=large'] : []), ...(answers ? ['answers=yes'] : [])];
  return words.length === 0 ? '' : `?${words.join('&')}`;
}

/** The same as a tagged PDF. Each has a number of its own; nothing is stored before somebody hands it in. */
export const paperFormPdf = (deps: Deps): Pdf => ({
  name: (res) => `${visitOf(res).errand.service.id}-${pageOf(res).language}`,
  make: (req, res) => deps.paperForms.pdf(formFor(req, res, deps), { large: isLarge(req) }),
});

/** The link to the form on the card of that way in. */
export const paperLink = (page: Page, way: OtherWay, service: string): Markup | undefined =>
  way === 'paper'
    ? html`<p><a href="/self-service/${service}/paper-form">${page.t('paper:link')}</a></p>`
    : undefined;

/** Names the authority only where the errand says whose it is. */
function formFor(req: Request, res: Response, { registers }: Deps): PaperForm {
  const { errand } = visitOf(res);
  const id = errand.gathered.authorityId;
  const authority = id === undefined ? undefined : registers.authorities.find(id);
  return paperFormOf(errand.service, pageOf(res).language, {
    number: newReference(),
    on: errand.context.today,
    ...(authority && { authority }),
    ...(withAnswers(req) && { given: answeredIn(errand) }),
  });
}

/** Whether the form is asked for filled in with what has been typed so far. */
const withAnswers = (req: Request): boolean => req.query['answers'] === 'yes';

const hasAnswers = (res: Response): boolean =>
  Object.keys(answeredIn(visitOf(res).errand)).length > 0;

/** What has been answered so far, in words, by the key of its question. Only ever the visitor's own draft. */
function answeredIn(errand: Errand): Readonly<Record<string, Text>> {
  const keys = errand.reading.steps.flatMap(({ fields }) => fields.map(({ key }) => key));
  const rows = sheetOfErrand(errand);
  return Object.fromEntries(
    keys.flatMap((key, at) => {
      const row = rows[at];
      const isGiven = errand.reading.answers[key] !== undefined && row && isAnswered(row);
      return isGiven ? [[key, row.answer]] : [];
    }),
  );
}
