import type { Request, RequestHandler, Response } from 'express';
import { type ActsFor, type Others, othersFor } from '../../cases/acting.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { decide } from '../../eligibility/decide.ts';
import type { ActsAs } from '../../domain/way.ts';
import { draftFor, keyOf } from '../acting-choice.ts';
import type { ChoiceOption } from '../components/choice-field.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { forWhomPath, type Visit, visitOf } from '../gate.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { reasonsOf } from './decision-words.ts';
import { one } from './form-body.ts';
import { keepDraft } from './keep-draft.ts';
import { keepChoice } from './keep-choice.ts';
import { firstStep } from './start-page.ts';

/** "Who is it for?": the reader, or one of those they hold a power of attorney from or are the guardian of. */
export function showForWhom(deps: Deps): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(res);
    const { identity } = visit;
    if (identity === undefined) return toLogin(res, visit);
    draw(req, res, visit, await others(visit, identity), deps);
  };
}

/** Keeps the choice, and opens what was begun for that person before. A key that is nobody's here chooses nobody. */
export function takeForWhom(deps: Deps): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(res);
    const { identity, errand } = visit;
    if (identity === undefined) return toLogin(res, visit);
    if (csrfState(req) !== 'ok') return res.redirect(303, forWhomPath(errand.service));
    const known = await others(visit, identity);
    const value = one(rawOf(req), choiceName);
    const actsFor = offered(known, visit).find(({ cpr }) => keyOf(req, cpr, deps) === value);
    if (actsFor === undefined && value !== self) return draw(req, res, visit, known, deps, 422);
    await keepChoice(visit, identity, actsFor, deps);
    if (actsFor !== undefined) await beginFor(actsFor, visit, identity, res, deps);
    res.redirect(303, firstStep(errand.service));
  };
}

const choiceName = 'who';
const self = 'self';

const toLogin = (res: Response, { errand }: Visit): void => {
  const returnTo = forWhomPath(errand.service);
  const level = errand.service.law.mitId.assurance;
  res.redirect(303, `/login?${new URLSearchParams({ returnTo, level }).toString()}`);
};

const others = ({ errand, core }: Visit, identity: CitizenIdentity): Promise<Others> =>
  othersFor(identity, errand.service.id, errand.context.today, core);

/** Those for whom this errand's law lets somebody act. */
const offered = ({ people }: Others, { errand }: Visit): readonly ActsFor[] =>
  people.filter(({ as }) => errand.service.law.who.includes(as));

/** What was begun for them stays theirs; a new one knows from the start whom it is for. */
async function beginFor(
  actsFor: ActsFor,
  visit: Visit,
  identity: CitizenIdentity,
  res: Response,
  deps: Deps,
): Promise<void> {
  const { errand } = visit;
  const owner = draftFor(identity, { actsFor });
  const before = await deps.drafts.current(owner, errand.service.id);
  if (before !== undefined && before.sentAs === undefined) return;
  const { draft: _own, ...rest } = errand;
  const theirs = { ...rest, said: { ...errand.said, actsFor } };
  await keepDraft({ ...visit, owner, errand: theirs }, res, deps);
}

function draw(
  req: Request,
  res: Response,
  visit: Visit,
  known: Others,
  deps: Deps,
  status = 200,
): void {
  const page = pageOf(res);
  const { errand, identity } = visit;
  const { service } = errand;
  const people = offered(known, visit);
  const again = new URLSearchParams({ returnTo: summaryOf(visit), again: 'yes' }).toString();
  const isWrong = status === 422;
  show(
    res,
    'pages/for-whom',
    {
      title: page.t('acting:title'),
      errors: isWrong ? [{ href: `#${choiceName}`, text: page.t('acting:choose') }] : [],
      service,
      action: forWhomPath(service),
      why: whyNot(errand.notActing ?? (req.query['why'] === 'old' ? 'old' : undefined), page),
      again: `/login?${again}`,
      notes: notesOn(known, visit, page),
      refused: refusal(known, visit, page),
      choice: {
        kind: 'choice',
        name: choiceName,
        label: page.t('acting:label'),
        value: valueOf(req, visit, deps),
        error: isWrong ? page.t('acting:choose') : undefined,
        options: [
          { value: self, label: page.t('acting:self', { name: identity?.name ?? '' }) },
          ...people.map(
            ({ cpr, name, as }): ChoiceOption => ({
              value: keyOf(req, cpr, deps),
              label: name,
              hint: page.t(`acting:as.${as}`),
            }),
          ),
        ],
      },
      otherWay: `/self-service/${service.id}/another-way`,
    },
    status,
  );
}

const summaryOf = ({ errand }: Visit): string =>
  errand.said.actsFor === undefined
    ? forWhomPath(errand.service)
    : `/self-service/${errand.service.id}/summary`;

/** Whoever has chosen before sees what they chose. */
function valueOf(req: Request, { errand, openChoice }: Visit, deps: Deps): string | undefined {
  const { actsFor } = errand.said;
  if (actsFor !== undefined) return keyOf(req, actsFor.cpr, deps);
  return openChoice === true ? undefined : self;
}

const whyNot = (why: string | undefined, { t }: Page) =>
  why === undefined
    ? undefined
    : {
        heading: t(`acting:why.${why}.title`),
        text: t(`acting:why.${why}.text`),
        mayLogIn: why !== 'silent',
      };

/** What stands in the way of the rest, in words that name nobody. */
function notesOn(known: Others, { errand }: Visit, { t }: Page): readonly string[] {
  const mandates = errand.service.law.who.includes('mandate');
  return [
    ...(known.unreadable ? [t('acting:unreadable')] : []),
    ...(known.silent ? [t('acting:silent')] : []),
    ...(mandates && known.notCovered > 0 ? [t('acting:notCovered')] : []),
  ];
}

/** The errand's law has the person themself, or somebody at the counter for them: by which paragraph, and where to. */
function refusal({ people, notCovered }: Others, { errand }: Visit, page: Page) {
  const { gathered, service } = errand;
  const held: readonly ActsAs[] = [
    ...(notCovered > 0 ? (['mandate'] as const) : []),
    ...people.map(({ as }) => as),
  ];
  const actsAs = held.find((as) => !service.law.who.includes(as));
  if (actsAs === undefined) return undefined;
  const facts = { ...gathered.facts, actsAs, wish: 'digital' } as const;
  return reasonsOf(decide(facts, gathered.law), gathered.law, page);
}
