import type { Response } from 'express';
import type { Errand } from '../../cases/errand.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { type ContactPoint, contactOn, municipalityId } from '../../domain/authority.ts';
import type { Field, FieldKind, SelfService, Step } from '../../self-services/define.ts';
import { controlNames } from '../../self-services/fields.ts';
import type { Markup } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Frame, frameOf } from '../frame.ts';
import { visitOf } from '../gate.ts';
import { type Page, pageOf } from '../page.ts';
import { draw, send, show } from '../show.ts';
import { fill, type Skeleton, skeletonOf } from '../skeleton.ts';
import { attachmentsOf } from './attachment-path.ts';
import { asksAddress } from './draw-address.ts';
import { drawFields, errorLines } from './field-models.ts';
import { municipalityOptions } from './municipality-options.ts';
import { refusedAnswer } from './refused-answer.ts';
import { introOf, type StepForm } from './step-form.ts';

/** A form to be drawn. `again`: shown once more because its token had run out. */
export type FormToDraw = Pick<StepForm, 'step' | 'raw' | 'errors' | 'found'> & {
  readonly again?: boolean;
  /** Offers what the reader answered another way before. */
  readonly earlier?: Markup;
};

/** A step and where it stands among those that are shown: nothing of it is about a person. */
interface Place {
  readonly service: SelfService;
  readonly step: Step;
  readonly current: number;
  readonly total: number;
  readonly back: string;
}

/** Answers with a step's form. An empty one is the same for everybody, so it is drawn once and kept. */
export function stepDrawer(deps: Deps): (res: Response, form: FormToDraw, status?: number) => void {
  const frames = new WeakMap<Frame, Map<string, Skeleton>>();
  return (res, form, status = 200) => {
    const page = pageOf(res);
    const { errand } = visitOf(res);
    const place = placeOf(errand, form.step);
    const { citizen, csrf, session } = page;
    const frame = frameOf(res);
    const isUsual =
      page.acting === undefined &&
      citizen !== undefined &&
      status === 200 &&
      frame.outages.length === 0;
    if (!isUsual || session === undefined || !isEmpty(form)) {
      const whole = {
        ...form,
        context: errand.context,
        answers: errand.reading.answers,
        municipalities: () => municipalityOptions(deps, page),
        corrections: ownMunicipality(errand, deps),
        first: doFirst(deps, page, form),
      };
      return show(res, 'pages/step', modelOf(page, place, whole), status);
    }
    const key = [
      page.language,
      pathOf(errand, form.step.id),
      place.current,
      place.total,
      place.back,
    ];
    const kept = frames.get(frame) ?? new Map<string, Skeleton>();
    frames.set(frame, kept);
    const skeleton =
      kept.get(key.join(' ')) ??
      skeletonOf(page.language, pathOf(errand, form.step.id), (nobody) =>
        draw(nobody, frame, 'pages/step', modelOf(nobody, place, emptyForm(place.step))),
      );
    kept.set(key.join(' '), skeleton);
    send(res, fill(skeleton, { csrf, name: citizen.name, session }));
  };
}

/** Path of a step, or of the service's first page. */
export const pathOf = ({ service }: Pick<Errand, 'service'>, step?: string): string =>
  `/self-service/${service.id}${step === undefined ? '' : `/${step}`}`;

function placeOf(errand: Errand, step: Step): Place {
  const { steps } = errand.reading;
  const index = steps.findIndex((each) => each.id === step.id);
  const before = steps[index - 1];
  return {
    service: errand.service,
    step,
    current: index + 1,
    total: steps.length + attachmentsOf(errand).length + 1,
    back: before ? pathOf(errand, before.id) : pathOf(errand),
  };
}

/** How to reach the municipality that corrects what registers say of the reader. */
function ownMunicipality({ context }: Errand, { registers }: Deps): ContactPoint {
  const code = context.applicant?.municipality ?? '';
  const authority = registers.authorities.find(municipalityId(code));
  return (authority && contactOn(authority, context.today)) ?? {};
}

type FirstToDo = readonly { readonly title: string; readonly href: string }[];

/** The errands that an answer says have to be done first, where this portal has them. */
const doFirst = ({ services }: Deps, { say }: Page, { errors }: FormToDraw): FirstToDo =>
  Object.values(errors).flatMap(({ service }) =>
    services
      .filter(({ id }) => id === service)
      .map(({ id, title }) => ({ title: say(title), href: `/self-service/${id}` })),
  );

const modelOf = (
  page: Page,
  place: Place,
  form: StepForm & Pick<FormToDraw, 'again' | 'earlier'> & { readonly first?: FirstToDo },
) => ({
  title: page.say(place.step.title),
  formId: 'step',
  errors: errorLines(page, form),
  service: place.service,
  again: form.again === true,
  earlier: form.earlier,
  intro: introOf(page, form),
  refused: refusedAnswer(page, place.service, form),
  first: form.first,
  fields: drawFields(page, form),
  asksAddress: asksAddress([place.step]),
  list: (place.step.list ?? []).map((line) => page.say(line)),
  current: place.current,
  total: place.total,
  back: place.back,
  action: pathOf(place, place.step.id),
});

/** Nothing typed, found, wrong or to be said, and nothing in it that depends on who reads. */
const isEmpty = ({ step, raw, errors, again, earlier }: FormToDraw): boolean =>
  again !== true &&
  earlier === undefined &&
  step.facts === undefined &&
  step.introFor === undefined &&
  Object.keys(errors).length === 0 &&
  step.fields.every(
    (field) =>
      !personal.includes(field.kind) &&
      field.known === undefined &&
      !hasHiddenOptions(field) &&
      controlNames(field).every((name) => isBlank(raw, name)),
  );

/** They name the household, measure from the reader's home, or list what the skeleton has not. */
const personal: readonly FieldKind['kind'][] = ['household', 'person', 'practice', 'municipality'];

const hasHiddenOptions = (field: Field): boolean =>
  field.kind === 'choice' && field.options.some(({ when }) => when !== undefined);

const isBlank = (raw: Raw, name: string): boolean => {
  const value = raw[name];
  return value === undefined || value.length === 0;
};

const emptyForm = (step: Step): StepForm => ({
  step,
  raw: {},
  errors: {},
  found: {},
  municipalities: () => [],
});
