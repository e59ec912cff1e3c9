import type { Core } from '../../cases/core.ts';
import type { Errand } from '../../cases/errand.ts';
import { DocumentsChanged } from '../../cases/ports/attachments.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import { sizeWords } from '../documents-form.ts';
import type { Page } from '../page.ts';
import { attachmentPath, attachmentsOf } from './attachment-path.ts';

/** What is sent along, with links to change it; what is missing is said, and holds up nothing. No section where nothing is asked for. */
export async function enclosedRows(
  page: Page,
  errand: Errand,
  { attachments }: Pick<Core, 'attachments'>,
): Promise<readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[]> {
  const specs = attachmentsOf(errand);
  if (specs.length === 0) return [];
  const lying = (errand.draft && (await attachments?.inBasket(errand.draft.id))) ?? [];
  const rows = specs.map((spec): SummaryRow => {
    const files = lying
      .filter(({ attachment }) => attachment === spec.id)
      .map(({ name, bytes }) => `${name} (${sizeWords(page, bytes)})`);
    return {
      label: page.say(spec.label),
      value:
        files.length > 0
          ? files
          : page.t(spec.required ? 'documents:laterRequired' : 'documents:none'),
      change: attachmentPath(errand, spec),
    };
  });
  return [{ title: page.t('documents:title'), rows }];
}

/** Another tab took a document away while this one was sending: nothing was sent, and the newest list is shown. */
export function unlessDocumentsChanged(fault: unknown): 'documents-changed' {
  if (fault instanceof DocumentsChanged) return 'documents-changed';
  throw fault;
}
