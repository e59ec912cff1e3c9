import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { deliveryDaysOf } from '../../src/domain/delivery-days.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const problemsOf = (DELIVERY_DAYS: string, more: NodeJS.ProcessEnv = {}) => {
  const read = readConfig({ DELIVERY_DAYS, ...more });
  return read.ok ? [] : read.error;
};
const open: TestApp[] = [];
afterAll(() => Promise.all(open.map((app) => app.close())));

describe('days that a letter on paper takes', () => {
  it.each(['0101', '0101:0', '0101:21', '101:5', '0101:5@2027-02-30', '0101:5;0155:6', '0101:5,'])(
    'given as %s are refused with an example',
    (given) => {
      expect(problemsOf(given)).toEqual([
        expect.stringMatching(/^DELIVERY_DAYS must be like 0101:5,0155:6@2027-01-01/),
      ]);
    },
  );

  it('are given once for each municipality and day', () => {
    expect(problemsOf('0101:5,0101:6')).toEqual([
      'DELIVERY_DAYS names a municipality twice from the same day',
    ]);
    expect(problemsOf('0101:5,0101:6@2027-01-01')).toEqual([]);
  });

  it('are those of a municipality that is served', () => {
    const served = { SERVED: '0101' };
    expect(problemsOf('0155:5,0101:5', served)).toEqual([
      'DELIVERY_DAYS names 0155, which SERVED does not',
    ]);
    expect(problemsOf('0751:5')).toEqual(['DELIVERY_DAYS names 0751, which SERVED does not']);
  });

  it('hold from their day on, are listed on the rules page, and leave the others as they are', async () => {
    const env = { DELIVERY_DAYS: '0101:5, 0101:4@2027-01-01' };
    const app = await testApp({ env });
    open.push(app);
    const { authorities } = app.deps.registers;
    const days = (id: string, on: string) =>
      deliveryDaysOf(authorities.find(`municipality-${id}`), Temporal.PlainDate.from(on));
    expect(days('0101', '2026-12-31')).toBe(5);
    expect(days('0101', '2027-01-01')).toBe(4);
    expect(days('0155', '2027-01-01')).toBe(6);
    const { text } = await app.agent().get('/rules').set('Accept-Language', 'da');
    expect(text).toContain('Et brev på papir er fremme efter (Københavns Kommune)');
  });
});
