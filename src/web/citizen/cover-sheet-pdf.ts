import { contactOn } from '../../domain/authority.ts';
import { legalDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { coverFacts, coverWords } from '../../self-services/cover-sheet.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { printedFacts } from '../printed.ts';
import { isLarge, languagesOf, type Pdf, versionsOf } from '../send-pdf.ts';
import { errandTitle, ownCaseOf } from './own-case.ts';

/** A sheet to lay on top of papers, with the case's number for people and for a scanner. */
export const coverSheetPdf = (deps: Deps): Pdf => ({
  name: (res) => pageOf(res).t('documents:coverFile'),
  make: (req, res) => {
    const { row } = ownCaseOf(res);
    const today = legalDay(deps.clock.now());
    const authority = deps.registers.authorities.find(row.authorityId);
    const postal = authority && contactOn(authority, today)?.postal;
    const reference = showReference(row.reference);
    return deps.printouts.pdf({
      versions: versionsOf(pageOf(res), languagesOf(req, pageOf(res).language), (page) => {
        const about = errandTitle(page, row, deps);
        const facts = coverFacts({
          reference,
          about: { da: about, en: about },
          ...(postal !== undefined && { postal }),
        });
        return {
          about,
          title: page.t('documents:coverTitle'),
          content: [
            { kind: 'paragraph', text: page.say(coverWords.how) },
            printedFacts(
              facts.map(({ label, value }) => ({ label: page.say(label), value: page.say(value) })),
            ),
            { kind: 'qr-code', text: reference },
            { kind: 'paragraph', text: page.say(coverWords.scan) },
          ],
        };
      }),
      large: isLarge(req),
      day: today.toString(),
    });
  },
});
