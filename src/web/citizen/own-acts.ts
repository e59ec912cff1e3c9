import { appealIsPending, lastWord } from '../../cases/appeals.ts';
import { isOpen } from '../../cases/case.ts';
import { takesDocuments } from '../../cases/case-documents.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { mayWithdraw } from '../../cases/withdraw-own.ts';
import { showDay } from '../../domain/dates.ts';
import { linesIn } from '../../self-services/lines.ts';
import type { Page } from '../page.ts';
import { mayComplain } from './complain-page.ts';
import { casePath, isSlip, type OwnCase } from './own-case.ts';
import type { OwnActName } from './own-form.ts';

/** What the citizen can do on the case now, and how a complaint of theirs stands. */
export function ownActs(page: Page, own: OwnCase) {
  const { row } = own;
  const can: Readonly<Record<OwnActName, boolean>> = {
    complain: mayComplain(own),
    contact: isOpen(row.state) || row.appeal === true,
    withdraw: mayWithdraw(row),
  };
  return {
    complaint: complaintState(page, own),
    complained: complaintOf(own),
    acts: [
      ...(takesDocuments(row) && !isSlip(row)
        ? [{ text: page.t('documents:more'), href: `${casePath(row)}/documents` }]
        : []),
      ...order
        .filter((act) => can[act])
        .map((act) => ({ text: page.t(`mycase:act.${act}`), href: `${casePath(row)}/${act}` })),
    ],
  };
}

const order = ['complain', 'contact', 'withdraw'] as const;

function complaintState({ t, language }: Page, { events }: OwnCase): string | undefined {
  const last = lastWord(events);
  if (last === undefined) return undefined;
  const day = showDay(last.on, language);
  if (last.kind === 'appeal-ended') return t(`mycase:complaint.${last.result}`, { day });
  return appealIsPending(events) ? t('mycase:complaint.running', { day }) : undefined;
}

/** The reader's own words of the complaint that was heard of last, line by line. */
function complaintOf({ events, me }: OwnCase): readonly string[] {
  const last = events.findLast((event) => event.kind === 'appeal-received');
  const isMine = last?.by.kind === 'citizen' && last.by.cpr === me.cpr;
  return isMine ? linesIn(last.note ?? '') : [];
}

/** That what was just sent has come in; nothing where the address says so and the case does not. */
export function justDone({ t }: Page, { events, me }: OwnCase, said: unknown): string | undefined {
  const act = order.find((each) => each === said);
  if (act === undefined) return undefined;
  const mine = events.some(
    ({ kind, by }) => kind === kinds[act] && by.kind === 'citizen' && by.cpr === me.cpr,
  );
  return mine ? t(`mycase:done.${act}`) : undefined;
}

const kinds: Readonly<Record<OwnActName, CaseEvent['kind']>> = {
  complain: 'appeal-received',
  contact: 'contact-changed',
  withdraw: 'withdrawn',
};
