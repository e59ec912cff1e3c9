import type { Errand } from '../../cases/errand.ts';
import { type AttachmentSpec, attachmentsFor } from '../../self-services/attachments.ts';

type Of = Pick<Errand, 'service' | 'reading' | 'context'>;

/** Path of the page on which a document is added. */
export const attachmentPath = (
  { service }: Pick<Errand, 'service'>,
  { id }: AttachmentSpec,
): string => `/self-service/${service.id}/attachments/${id}`;

/** The documents that the errand's answers ask for. */
export const attachmentsOf = ({ service, reading, context }: Of): readonly AttachmentSpec[] =>
  attachmentsFor(service, reading.answers, context);

/** Where the form goes on behind its last question: the first document, or the summary. */
export function afterSteps(
  errand: Of,
  answers: Errand['reading']['answers'] = errand.reading.answers,
): string {
  const [first] = attachmentsFor(errand.service, answers, errand.context);
  return first ? attachmentPath(errand, first) : `/self-service/${errand.service.id}/summary`;
}

/** Where it goes on behind a document. */
export function afterAttachment(errand: Of, spec: AttachmentSpec): string {
  const specs = attachmentsOf(errand);
  const next = specs[specs.indexOf(spec) + 1];
  return next ? attachmentPath(errand, next) : `/self-service/${errand.service.id}/summary`;
}
