import { describe, expect, it } from 'vitest';
import { levelParameters } from '../../src/identity/level-parameters.ts';

const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial';

describe('a level is asked for', () => {
  it('by the parameters of a MitID broker', () => {
    const asked = levelParameters({ needs: 'substantial', stepUp: false }, 'idp-params');
    expect(asked['idp_values']).toBe('mitid');
    expect(JSON.parse(asked['idp_params'] ?? '')).toEqual({ mitid: { loa_value: substantial } });
    expect(asked['prompt']).toBeUndefined();
  });

  it('as a step-up: confirmed anew, and allowed to lift', () => {
    const asked = levelParameters({ needs: 'substantial', stepUp: true }, 'idp-params');
    expect(asked['prompt']).toBe('login');
    expect(JSON.parse(asked['idp_params'] ?? '')).toMatchObject({
      mitid: { enable_step_up: true },
    });
  });

  it('by acr_values where the provider wants it so', () => {
    expect(levelParameters({ needs: 'substantial', stepUp: true }, 'acr-values')).toEqual({
      acr_values: substantial,
      prompt: 'login',
    });
  });

  it('not at all where none is needed', () => {
    expect(levelParameters({ needs: 'none', stepUp: false }, 'idp-params')).toEqual({});
  });
});
