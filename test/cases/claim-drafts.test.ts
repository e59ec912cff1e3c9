import { describe, expect, it } from 'vitest';
import { claimDrafts } from '../../src/cases/claim-drafts.ts';
import type { Draft, Drafts } from '../../src/cases/ports/drafts.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { start, storeInFolder } from '../store/store-in-folder.ts';

const cpr = '7204880012' as Cpr;
const person = { kind: 'person', cpr } as const;
const browser = { kind: 'cookie', token: 'random' } as const;
const expiresAt = start.add({ hours: 24 * 30 }).toString();

const draft = (given: Partial<Draft> = {}): Draft => ({
  id: newId(start),
  service: 'address-change',
  version: 1,
  raw: {},
  resolved: {},
  done: [],
  lawVersion: 'address-change@2026#a',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'unsaid',
  language: 'da',
  expiresAt: start.add({ hours: 1 }).toString(),
  ...given,
});

const claim = (drafts: Drafts) =>
  claimDrafts(browser.token, cpr, expiresAt, { drafts, services: selfServices });

describe('what was typed before login', () => {
  it('becomes the person’s where they had none', async () => {
    const { drafts } = storeInFolder();
    await drafts.save(browser, draft({ raw: { phone: '1' }, exempt: 'says-so', wish: 'digital' }));
    await claim(drafts);
    const own = await drafts.current(person, 'address-change');
    expect(own).toMatchObject({ raw: { phone: '1' }, exempt: 'says-so', wish: 'digital' });
    expect(await drafts.list(browser)).toEqual([]);
  });

  it('is laid over their open draft: the newer answers win, the others stay', async () => {
    const { drafts } = storeInFolder();
    const begun = draft({ raw: { phone: 'old', careOf: 'kept', movers: ['a'] }, wish: 'digital' });
    await drafts.save(person, begun);
    await drafts.save(browser, draft({ raw: { phone: 'new', movers: [] } }));
    await claim(drafts);
    const own = await drafts.current(person, 'address-change');
    expect(own).toMatchObject({
      id: begun.id,
      version: 2,
      raw: { phone: 'new', careOf: 'kept', movers: [] },
      wish: 'digital',
    });
    expect(await drafts.list(person)).toHaveLength(1);
    expect(await drafts.list(browser)).toEqual([]);
  });

  it('is a new draft beside one that was sent, which is left as it is', async () => {
    const { drafts, ...store } = storeInFolder();
    const { aCommit } = await import('../store/commits.ts');
    const sent = draft({ raw: { phone: 'sent' } });
    await drafts.save(person, sent);
    await store.cases.commit(aCommit({ draftId: sent.id }));
    await drafts.save(browser, draft({ raw: { phone: 'new' } }));
    await claim(drafts);
    expect((await drafts.byId(person, sent.id))?.raw).toEqual({ phone: 'sent' });
    expect((await drafts.current(person, 'address-change'))?.raw).toEqual({ phone: 'new' });
  });

  it('is nobody’s for another browser, and claiming twice changes nothing', async () => {
    const { drafts } = storeInFolder();
    await drafts.save(browser, draft({ raw: { phone: '1' } }));
    await claimDrafts('other', cpr, expiresAt, { drafts, services: selfServices });
    expect(await drafts.list(person)).toEqual([]);
    await claim(drafts);
    const own = await drafts.current(person, 'address-change');
    await claim(drafts);
    expect(await drafts.current(person, 'address-change')).toEqual(own);
  });
});

describe('who somebody said they were before login', () => {
  const said = { name: 'Fremmed', cpr: '7204880012', municipality: '0101', wish: 'exempt' };
  const theirs = (raw: Draft['raw']) => draft({ service: digitalPostExemption.id, raw });

  it('is dropped, and the rest becomes the person’s', async () => {
    const { drafts } = storeInFolder();
    await drafts.save(browser, theirs(said));
    await claim(drafts);
    const own = await drafts.current(person, digitalPostExemption.id);
    expect(own).toMatchObject({ raw: { wish: 'exempt' }, version: 2 });
    expect(Object.keys(own?.raw ?? {})).toEqual(['wish']);
  });

  it('is not laid over their own draft either', async () => {
    const { drafts } = storeInFolder();
    await drafts.save(person, theirs({ municipality: '0155', phone: '1' }));
    await drafts.save(browser, theirs(said));
    await claim(drafts);
    const own = await drafts.current(person, digitalPostExemption.id);
    expect(own?.raw).toEqual({ municipality: '0155', phone: '1', wish: 'exempt' });
  });

  it('is kept where everybody logs in before they type', async () => {
    const { drafts } = storeInFolder();
    await drafts.save(browser, draft({ service: 'doctor-choice', raw: { people: ['self'] } }));
    await claim(drafts);
    expect((await drafts.current(person, 'doctor-choice'))?.raw).toEqual({ people: ['self'] });
  });
});
