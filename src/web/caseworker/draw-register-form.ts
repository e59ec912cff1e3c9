import type { Response } from 'express';
import type { Filing } from '../../cases/register-filing.ts';
import type { OpenReferral } from '../../cases/from-referral.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { fullName } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { FieldErrors } from '../../self-services/define.ts';
import { asksAddress } from '../citizen/draw-address.ts';
import { drawFields, errorLines } from '../citizen/field-models.ts';
import { one } from '../citizen/form-body.ts';
import { municipalityOptions } from '../citizen/municipality-options.ts';
import { introOf } from '../citizen/step-form.ts';
import { idOf } from '../components/field-parts.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { type PageError, show } from '../show.ts';
import { earlierDayFields } from './earlier-day.ts';
import { arrivalFields, closingFields } from './register-fields.ts';
import { control, type RegisterErrors } from './register-form.ts';

/** The form as it stands: what was typed, what was found, and what is wrong with it. */
export interface Shown {
  readonly filing: Filing;
  readonly raw: Raw;
  readonly errors: RegisterErrors;
  /** Whether what is missing is said; not while somebody still looks things up. */
  readonly showsErrors: boolean;
  readonly referral?: OpenReferral;
  /** Of the same person, about the same. */
  readonly openCases?: readonly CaseRow[];
  readonly problem?:
    | { readonly text: string; readonly link?: { readonly href: string; readonly text: string } }
    | undefined;
}

/** All questions on one page, drawn by the components of the citizen's own steps. */
export function drawRegisterForm(
  deps: Deps,
  res: Response,
  shown: Shown,
  nonce: string,
  status: number,
): void {
  const page = pageOf(res);
  const { filing, raw, errors, problem, referral, openCases = [] } = shown;
  const { service } = filing;
  const forms = formsOf(deps, page, shown);
  // The components speak to whoever the errand is about.
  const theirs = { ...page, citizen: { name: one(raw, control('name')) } };
  show(
    res,
    'caseworker/register-form',
    {
      title: page.t('register:formTitle', { service: page.say(service.title) }),
      formId: 'register',
      errors: [...headErrors(page, errors), ...forms.flatMap((form) => errorLines(page, form))],
      action: `/caseworker/register/${service.id}`,
      nonce,
      problem,
      person: personWords(page, filing),
      referral: referral && {
        reference: referral.row.reference,
        text: page.t(
          `register:intake.${referral.referred.carried ? 'fromReferral' : 'fromReferralBare'}`,
          {
            reference: showReference(referral.row.reference),
          },
        ),
      },
      openCases: openCases.map((row) => ({
        href: `/caseworker/cases/${row.reference}`,
        text: page.t('register:intake.openCase', {
          reference: showReference(row.reference),
          day: showDay(legalDay(Temporal.Instant.from(row.arrivedAt)), page.language),
          state: page.t(`desk:state.${row.state}`),
        }),
      })),
      arrival: [
        ...arrivalFields(page, raw, errors),
        ...(referral ? earlierDayFields(page, raw, errors, referral) : []),
      ],
      steps: forms.map((form) => ({
        title: page.say(form.step.title),
        intro: introOf(page, form),
        onlyIf: form.step.when !== undefined,
        list: (form.step.list ?? []).map((line) => page.say(line)),
        fields: drawFields(theirs, form),
      })),
      asksAddress: asksAddress(service.steps),
      closing: closingFields(page, raw, errors),
    },
    status,
  );
}

function formsOf(deps: Deps, page: Page, { filing, raw, showsErrors }: Shown) {
  const { service, reading } = filing;
  const given = ['cpr', 'unknown'].some((name) => one(raw, control(name)) !== '');
  const desk = given ? ('looked-up' as const) : ('before-look-up' as const);
  return service.steps.map((step) => ({
    step,
    raw,
    errors: showsErrors ? reading.errors : searchErrors(filing),
    found: reading.found,
    context: filing.shown,
    answers: reading.answers,
    everyOption: true,
    desk,
    municipalities: () => municipalityOptions(deps, page),
  }));
}

/** While looking up, only a search that found nothing is told. */
const searchErrors = ({ reading }: Filing): FieldErrors =>
  Object.fromEntries(
    Object.entries(reading.found).flatMap(([key, { hits, error }]) =>
      hits.length === 0 && error !== undefined ? [[key, error]] : [],
    ),
  );

const headErrors = ({ t }: Page, errors: RegisterErrors): PageError[] =>
  Object.entries(errors).map(([name, code]) => ({
    href: `#${idOf(control(name))}`,
    text: t(`register:error.${code}`),
  }));

/** Who was found, so that staff see whether it is the right one. */
function personWords({ t }: Page, { known, shown }: Filing): string | undefined {
  const person = found(known.person);
  if (person === undefined)
    return known.person.state === 'unknown' ? t('register:registerDown') : undefined;
  const name = fullName(person.name);
  const household = found(shown.household);
  return household === undefined
    ? t('register:personOnly', { name })
    : t('register:person', { name, others: household.length - 1 });
}
