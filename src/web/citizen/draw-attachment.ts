import type { Response } from 'express';
import { contactOn } from '../../domain/authority.ts';
import type { AttachmentSpec } from '../../self-services/attachments.ts';
import { html } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { fileFieldOf, type FileProblem, sizeWords } from '../documents-form.ts';
import { visitOf } from '../gate.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { attachmentPath, attachmentsOf } from './attachment-path.ts';
import { pathOf } from './draw-step.ts';

/** Shows what lies in the draft's basket for this document, and how to send it otherwise. */
export async function drawAttachment(
  deps: Pick<Deps, 'attachments' | 'intake' | 'registers'>,
  res: Response,
  spec: AttachmentSpec,
  { draft, problem }: { readonly draft: string; readonly problem?: FileProblem },
  status = 200,
): Promise<void> {
  const page = pageOf(res);
  const { errand } = visitOf(res);
  const { service, reading, gathered, context } = errand;
  const lying = await deps.attachments.inBasket(draft);
  const files = lying.filter(({ attachment }) => attachment === spec.id);
  const specs = attachmentsOf(errand);
  const index = specs.findIndex(({ id }) => id === spec.id);
  const before = specs[index - 1];
  const lastStep = reading.steps.at(-1);
  const authority = gathered.authorityId && deps.registers.authorities.find(gathered.authorityId);
  const postal = authority ? contactOn(authority, context.today)?.postal : undefined;
  const { field, errors } = fileFieldOf(page, deps.intake.limits, {
    label: page.t(files.length === 0 ? 'documents:choose' : 'documents:chooseMore'),
    press: page.t('documents:add'),
    most: spec.most,
    problem,
  });
  show(
    res,
    'pages/attachment',
    {
      title: page.say(spec.label),
      formId: 'documents',
      errors,
      service,
      why: page.say(spec.why),
      hint: spec.hint && page.say(spec.hint),
      required: spec.required,
      files: files.map(({ id, name, bytes, scan }) => ({
        id,
        name,
        size: sizeWords(page, bytes),
        infected: scan === 'infected',
      })),
      takesMore: files.length < spec.most,
      field,
      paperWay: html`<p>${page.say(spec.paper)}</p><p>${page.t('documents:numberLater')}</p>${
        postal !== undefined && html`<p>${page.t('documents:sendTo', { postal })}</p>`
      }`,
      current: reading.steps.length + index + 1,
      total: reading.steps.length + specs.length + 1,
      back: before ? attachmentPath(errand, before) : pathOf(errand, lastStep?.id),
      action: attachmentPath(errand, spec),
    },
    status,
  );
}
