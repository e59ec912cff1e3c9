import type { ServerResponse } from 'node:http';
import { answer } from '../sf1601/faults.ts';
import { type AnswerFault, answerFaults, failureModes, tokenFault } from './failure-modes.ts';

/** Whichever of the ways fits a register that is asked without a token of its own. */
export const addressFailures = failureModes.filter((mode) => mode !== tokenFault);

const somebodyElses = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const says = (res: ServerResponse, said: object) =>
  answer(res, 200, 'application/json', JSON.stringify(said));

/** What is in form as far as that goes, but about another address, or of a status that there is not. */
const own: Partial<Record<AnswerFault, (res: ServerResponse, table: string) => void>> = {
  'wrong person': (res, table) => says(res, wrong(table, { id_lokalId: somebodyElses })),
  'word in doubt': (res, table) => says(res, wrong(table, { status: 'måske' })),
  'wrong schema': (res) => says(res, { status: 'ok', fund: {}, data: { nodes: [] } }),
};

/** Fails so, be it Adressevælger (no table) or DAR that was asked. */
export const failAddress = (res: ServerResponse, fault: AnswerFault, table: string): void =>
  (own[fault] ?? ((each) => answerFaults[fault](each, 'digital-post')))(res, table);

function wrong(table: string, given: { id_lokalId?: string; status?: string }): object {
  const row = {
    id_lokalId: somebodyElses,
    status: '3',
    adressebetegnelse: 'Prøvevej 1, 9999 Prøveby',
    husnummer: somebodyElses,
    ...given,
  };
  if (table !== '') return { data: { [table]: { nodes: [row] } } };
  const { id_lokalId: id_lokalid, adressebetegnelse, status } = row;
  return {
    status: 'ok',
    husnummer: { id_lokalid },
    adresser: [],
    adresse: { id_lokalid, adressebetegnelse, status },
    // Whose id no address has.
    fund: [{ type: 'adresse', id: 'another', titel: adressebetegnelse }],
  };
}
