import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';

/** The parts of Express 5's router that tell what a request would meet. */
interface Layer {
  readonly name: string;
  readonly route?: { readonly path: string; readonly stack: readonly Layer[] };
  readonly handle: RequestHandler & { readonly stack?: readonly Layer[] };
  match(path: string): false | { readonly path: string };
}

/** A route that answers a path, and the names of all that a request passes on its way there. */
interface Way {
  readonly route: string;
  readonly passes: readonly string[];
}

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const stackOf = (app: TestApp['app']) =>
  (app as unknown as { router: { stack: readonly Layer[] } }).router.stack;

function waysTo(path: string, stack: readonly Layer[], before: readonly string[] = []): Way[] {
  const found: Way[] = [];
  let passes = before;
  for (const layer of stack) {
    const match = layer.match(path);
    if (match === false) continue;
    if (layer.route) {
      const steps = layer.route.stack.map(({ name }) => name);
      found.push({ route: layer.route.path, passes: [...passes, ...steps] });
    } else if (layer.handle.stack) {
      const rest = path.slice(match.path.length) || '/';
      found.push(...waysTo(rest, layer.handle.stack, passes));
    } else {
      passes = [...passes, layer.name];
    }
  }
  return found;
}

describe('every route of a self-service', () => {
  const pages = ['', '/', '/when', '/summary', '/another-way', '/anything-else'];

  it.each(pages)('stands behind the gate: /self-service/<id>%s', (page) => {
    for (const { id } of portal.deps.services) {
      const ways = waysTo(`/self-service/${id}${page}`, stackOf(portal.app));
      expect(ways.length).toBeGreaterThan(0);
      for (const { passes } of ways) expect(passes).toContain('eligibilityGate');
    }
  });

  it.each(['/destination', '/summary'])('that shows the form is admitted first: %s', (page) => {
    const ways = waysTo(`/self-service/address-change${page}`, stackOf(portal.app));
    const [shows] = ways.filter(({ passes }) => passes.includes('admit'));
    expect(shows?.passes.indexOf('admit')).toBeLessThan((shows?.passes.length ?? 0) - 1);
  });

  it('is what this test would notice: other pages have no gate', () => {
    const ways = waysTo('/caseworker', stackOf(portal.app));
    expect(ways.length).toBeGreaterThan(0);
    for (const { passes } of ways) expect(passes).not.toContain('eligibilityGate');
  });
});
