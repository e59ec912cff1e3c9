import { defineConfig } from 'vitest/config';

/** Which tests have to notice a mutant: the law's own for the pure rooms, those of the whole app for the counter. */
const passes = {
  law: {
    include: ['test/{domain,eligibility,self-services}/**/*.test.ts'],
    exclude: [
      // Ask a million combinations, or read the conditions' own text: the tables shall notice without them.
      'test/eligibility/{invariants,rule-order,rule-versions}.test.ts',
      // Of words, letters and forms, not of the law.
      'test/domain/reference.test.ts',
      'test/self-services/{fields,sheet,contract}.test.ts',
      'test/self-services/**/{texts,notices}.test.ts',
    ],
  },
  counter: {
    include: [
      'test/cases/{submit,*-boundaries,on-behalf,charge,stranger-principals,sent-after-referral,sent-for-whom,wishes-when-sent}.test.ts',
      'test/web/{gate-boundaries,outage,not-looked-up}.test.ts',
      'test/web/citizen/{self-service,summary,charge,without-login,hindrance,assisted}.test.ts',
    ],
    exclude: [],
  },
};

export default defineConfig({
  test: {
    ...passes[process.env['MUTATION_PASS'] === 'counter' ? 'counter' : 'law'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
  },
});
