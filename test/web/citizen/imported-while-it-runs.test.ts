import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { found } from '../../../src/domain/result.ts';
import { practicesCsv } from '../../registers/imported-sets.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { runEntry } from '../../support/run-entry.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { order, practicesIn } from './toy-walk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({
    services: [toyOrder],
    env: { PRACTICES: 'imported', HEALTH_INSURANCE: 'unconnected', ADDRESSES: 'imported' },
  });
});
afterAll(() => portal.close());

/** By the command, in a process of its own, while the portal serves. */
async function importFrom(kind: string, text: string): Promise<void> {
  const file = path.join(portal.dataDir, `${kind}.csv`);
  writeFileSync(file, text);
  const env = { DATA_DIR: portal.dataDir, SERVED: '0101' };
  const { code, stderr } = await runEntry('src/cli.ts', env, ['import', kind, file]);
  if (code !== 0) throw new Error(stderr);
}

async function atDoctor(): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn('Astrid', order);
  await citizen.fill(`${order}/people`, { whom: 'self', action: 'next' });
  return citizen;
}

describe('a portal that answers from imports alone', () => {
  it('knows no practice, says so and takes a written name; then lists what was imported', async () => {
    const citizen = await atDoctor();
    const before = await citizen.open(`${order}/doctor`);
    expect(before.status).toBe(200);
    expect(before.body).toContain('Vi kan ikke slå læger op lige nu');
    const named = { 'doctor.name': 'Dr. Opdigt, Haderslev', action: 'next' };
    expect(pathOf(await citizen.sendFrom(before, `${order}/doctor`, named))).toBe(
      `${order}/reason`,
    );
    await importFrom('practices', practicesCsv());
    const after = await (await atDoctor()).open(`${order}/doctor`);
    expect(practicesIn(after).length).toBeGreaterThan(10);
    expect(after.body).not.toContain('Vi kan ikke slå læger op lige nu');
  });

  it.each(['doctor-choice', 'health-card'])(
    '%s goes on without the health insurance, which is unknown and never none',
    async (service) => {
      const { healthInsurance } = portal.deps.registers;
      expect(await healthInsurance.of('7204880012' as never)).toMatchObject({ state: 'unknown' });
      const citizen = new Citizen(portal);
      await citizen.logIn('Astrid');
      expect((await citizen.fill(`/self-service/${service}`, {})).status).toBe(303);
      const page = await citizen.open(`/self-service/${service}/who`);
      expect(page.status).toBe(200);
    },
  );

  it('cannot look addresses up before any were imported; a postcode it knows', async () => {
    const { addresses } = portal.deps.registers;
    expect(await addresses.search('Nygade 1', 5)).toMatchObject({ state: 'unknown' });
    expect(found(await addresses.postcode('2690'))?.town).toBe('Karlslunde');
    await importFrom('postcodes', 'postnr,navn,kommunekoder\n2690,Ny By,0253\n');
    expect(found(await addresses.postcode('2690'))?.town).toBe('Ny By');
    expect(await addresses.postcode('5000')).toEqual({ state: 'none' });
  });

  it('names an authority as it was imported, on the next page', async () => {
    const url = '/self-service/address-change/another-way';
    const agent = portal.agent();
    expect((await agent.get(url)).text).not.toContain('Helt Ny Kommune');
    await importFrom(
      'authorities',
      'kommunekode,navn,fuldt_navn\n0101,Helt Ny,Helt Ny Kommune\n0461,Odense,Odense Kommune\n',
    );
    expect((await agent.get(url)).text).toContain('Helt Ny Kommune');
    expect(portal.deps.registers.authorities.find('municipality-0101')?.name.da).toBe(
      'Helt Ny Kommune',
    );
  });
});
