import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, service } from '../support/citizen.ts';
import { fixedClock } from '../support/clock.ts';
import { moveTo, sentMove } from '../support/move.ts';
import { openRegisterStub, type RegisterStub } from '../support/registers/register-stub.ts';
import { stubEnv } from '../support/registers/stub-env.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import type { TestApp } from '../support/test-app.ts';
import { measuredPortal } from './measured-portal.ts';

const canary = 'Kanariefugl';
let certificates: Certificates;
let stub: RegisterStub;
let portal: Awaited<ReturnType<typeof measuredPortal>>;
let reference = '';
let text = '';

beforeAll(async () => {
  certificates = makeCertificates();
  stub = await openRegisterStub({ clock: fixedClock(), certificates });
  portal = await measuredPortal(stubEnv(stub, certificates));
  const app = portal as unknown as TestApp;
  const answers = await moveTo(app, 'Eliasgade 10, st', {
    occupants: { occupants: 'nobody', careOf: canary },
    contact: { phone: '20304050' },
  });
  const { citizen, reference: own } = await sentMove(app, 'Astrid', answers);
  reference = own;
  await citizen.open(`/receipt/${own}`);
  await citizen.open('/my-cases');
  await portal.worker.runOnce();
  const visitor = new Citizen(portal);
  await visitor.fill(`${service}/another-way`, {
    municipality: '0101',
    name: canary,
    action: 'refer',
  });
  await visitor.get(`/no-such-page/${canary}?cpr=720488-0012`);
  await visitor.get(`/self-service/7204880012/date`);
  await visitor.get(`/self-service/${canary}/${own}`);
  await visitor.get(`/status?reference=${own}`);
  await visitor.post('/status', { reference: own, code: '720488-0012' });
  await visitor.get('/health');
  await visitor.get('/metrics');
  const unlucky = new Citizen(portal);
  await unlucky.logIn('Winnie');
  await stub.fail('bad gateway');
  await unlucky.open(service);
  text = await portal.metrics();
});
afterAll(async () => {
  await portal.close();
  await stub.close();
  certificates.remove();
});

describe('the metrics of a portal that people use', () => {
  it('tell of nobody: no number, name, address, reference or answer', () => {
    expect(reference).not.toBe('');
    // A measured value may be any number.
    const words = text.replaceAll(/ [\d.e+-]+$/gm, '');
    expect(words).not.toContain(reference);
    expect(words).not.toMatch(
      /720488|0012|Astrid|Winnie|Testesen|Eliasgade|2030405|Kanariefugl|returnTo|\?|no-such-page/,
    );
  });

  it('have no labels but those of a fixed list', () => {
    const names = [...text.matchAll(/[{,]([a-zA-Z_]+)="/g)].map(([, name]) => name);
    const own = ['register', 'operation', 'outcome', 'method', 'route', 'status', 'service'];
    const nodes = ['le', 'quantile', 'type', 'kind', 'space', 'version', 'major', 'minor', 'patch'];
    expect(new Set([...own, ...nodes, 'state'])).toEqual(
      new Set([...own, ...nodes, 'state', ...names]),
    );
  });

  it('count calls to registers, those that failed too', () => {
    expect(text).toMatch(
      /calls_total\{register="persons",operation="[a-z-]+",outcome="answered"\}/,
    );
    expect(text).toMatch(/calls_total\{register="digital-post",operation="[a-z-]+",outcome="answ/);
    expect(text).toMatch(/calls_total\{register="[a-z-]+",operation="[a-z-]+",outcome="broken"\}/);
    expect(text).toMatch(/^skranken_register_resting\{register="persons"\} [01]$/m);
  });

  it('count requests by pattern, with every service under the same', () => {
    expect(text).toMatch(
      /http_requests_total\{method="POST",route="\/self-service\/:service\/:step",status="3xx"\}/,
    );
    expect(text).toMatch(/http_requests_total\{method="GET",route="\(none\)",status="4xx"\}/);
    expect(text).not.toContain('/self-service/address-change');
    expect(text).not.toContain('route="/health"');
    const routes = [...text.matchAll(/route="([^"]+)"/g)].map(([, route]) => route);
    for (const route of routes) expect(route).toMatch(/^(?:\(none\)|(?:\/[:a-z-]+)+|\/)$/i);
  });

  it('say what there is, from the counters that the store keeps', () => {
    expect(text).toMatch(/^skranken_cases\{service="address-change",state="submitted"\} 1$/m);
    expect(text).toMatch(/^skranken_letters\{state="sent"\} [1-9]/m);
    expect(text).toMatch(/^skranken_stock_readable 1$/m);
  });

  it('are no page of the portal itself', async () => {
    const answer = await fetch(`${portal.baseUrl}/metrics`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('skranken_');
  });
});
