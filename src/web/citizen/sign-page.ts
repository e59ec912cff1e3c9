import { type Request, type Response, Router } from 'express';
import { isOpen } from '../../cases/case.ts';
import {
  askedToSign,
  isWaitedFor,
  signatureOn,
  signOnline,
  type ToSign,
} from '../../cases/signing/sign.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { showDay } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { cite } from '../../eligibility/cite.ts';
import { caseTitle } from '../../self-services/case-title.ts';
import type { Deps } from '../deps.ts';
import { limitPosts } from '../limit-posts.ts';
import { type Page, pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';
import { hiddenFor, readHidden } from './own-form.ts';

/**
 * Where somebody signs for another's errand with their own login. They see who sent it, what it is about and what they
 * sign, and nothing else of the case; to everybody else it is not there.
 */
export function signRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/signatures/:reference', async (req, res, next) => {
    const found = await findFor(deps, req, res);
    if (found === 'elsewhere') return;
    if (found === undefined) return next('router');
    draw(deps, res, found.toSign);
  });
  router.post('/signatures/:reference', limitPosts(deps), async (req, res, next) => {
    const found = await findFor(deps, req, res);
    if (found === 'elsewhere') return;
    if (found === undefined) return next('router');
    const { me, toSign } = found;
    const hidden = readHidden(req, deps);
    const word = wordOf(one(rawOf(req), 'word'));
    if (hidden === undefined) return draw(deps, res, toSign, { problem: 'again', status: 422 });
    if (word === undefined) return draw(deps, res, toSign, { missing: true, status: 422 });
    const done = await signOnline(deps, toSign, me, { word, nonce: hidden.nonce });
    if (done.ok) return res.redirect(303, pathOf(toSign));
    const now = await signatureOn(toSign.row.reference, me.cpr, deps);
    if (now === undefined) return next('router');
    draw(deps, res, now, { problem: 'ended', status: 409 });
  });
  return router;
}

/** What waits for somebody's signature, and what they have answered, for their list of cases. */
export async function signaturesToGive(deps: Deps, page: Page, { cpr }: CitizenIdentity) {
  const asked = await askedToSign(cpr, deps);
  const line = (each: ToSign) => ({
    title: page.say(each.signature.asked.title),
    about: `${subjectOf(page, each.row, deps)}, ${showReference(each.row.reference)}`,
    by: page.t('sign:by', { name: each.row.principalName ?? '' }),
    state: stateOf(page, each),
    href: pathOf(each),
  });
  return {
    waiting: asked.filter(isWaitedFor).map(line),
    given: asked.filter(({ signature }) => isAnswered(signature)).map(line),
  };
}

const isAnswered = ({ state }: ToSign['signature']): boolean =>
  state === 'signed' || state === 'declined';

/** The errand as a noun: what it is called to whoever sends it speaks to them. */
function subjectOf({ say }: Page, { service }: ToSign['row'], { services }: Deps): string {
  const known = services.find(({ id }) => id === service);
  return known ? say(caseTitle(known)) : service;
}

const stateOf = ({ t, language }: Page, { signature }: Pick<ToSign, 'signature'>) =>
  signature.state === 'asked' || signature.on === undefined
    ? undefined
    : t(`sign:state.${signature.state}`, { day: showDay(signature.on, language) });

const pathOf = ({ row }: Pick<ToSign, 'row'>): string => `/signatures/${row.reference}`;

type Word = 'signed' | 'signature-declined';

const wordOf = (typed: string): Word | undefined =>
  typed === 'signed' || typed === 'signature-declined' ? typed : undefined;

async function findFor(
  deps: Deps,
  req: Request,
  res: Response,
): Promise<{ me: CitizenIdentity; toSign: ToSign } | 'elsewhere' | undefined> {
  const me = citizenOf(req);
  const reference = parseReference(String(req.params['reference']));
  if (me === undefined) {
    const returnTo = reference === undefined ? '/my-cases' : `/signatures/${reference}`;
    res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
    return 'elsewhere';
  }
  const toSign = await signatureOn(reference, me.cpr, deps);
  return toSign && { me, toSign };
}

interface Refused {
  readonly problem?: 'again' | 'ended';
  readonly missing?: true;
  readonly status: number;
}

function draw(deps: Deps, res: Response, toSign: ToSign, refused?: Refused): void {
  const page = pageOf(res);
  const { t, say } = page;
  const { row, signature } = toSign;
  const { asked, state } = signature;
  const mayAnswer = isOpen(row.state) && state !== 'signed' && state !== 'waived';
  const error = refused?.missing ? t('sign:choose') : undefined;
  show(
    res,
    'pages/sign',
    {
      title: say(asked.title),
      fault: refused?.problem !== undefined,
      errors: error === undefined ? [] : [{ href: '#word', text: error }],
      problem: refused?.problem && t(`sign:problem.${refused.problem}`),
      facts: [
        { label: t('sign:about'), value: subjectOf(page, row, deps) },
        { label: t('sign:applicant'), value: row.principalName ?? '' },
        { label: t('mycases:reference'), value: showReference(row.reference) },
      ],
      state: stateOf(page, toSign),
      isSigned: state === 'signed',
      ended: !isOpen(row.state),
      statement: asked.statement.map(say),
      meaning: asked.meaning.map(say),
      basis: say(cite(asked.basis)),
      form: mayAnswer && {
        action: pathOf(toSign),
        field: {
          kind: 'choice' as const,
          name: 'word',
          label: t('sign:word'),
          value: '',
          ...(error !== undefined && { error }),
          options: [
            { value: 'signed', label: t('sign:yes') },
            { value: 'signature-declined', label: t('sign:no'), hint: t('sign:noHint') },
          ],
        },
        ...hiddenFor([], deps),
      },
    },
    refused?.status,
  );
}
