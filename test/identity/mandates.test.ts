import { describe, expect, it } from 'vitest';
import { parseCpr } from '../../src/domain/cpr.ts';
import { readMandates } from '../../src/identity/mandates.ts';

const at = Temporal.Instant.from('2026-11-22T10:00:00Z');
const itst = 'http://itst.dk/oiosaml/basic_privilege_profile';
const digst = 'http://digst.dk/oiosaml/basic_privilege_profile';
const gunnar = '9012340459';
const ulla = '7303991446';
const move = 'urn:dk:skranken-demo:fuldmagt:flytning';
const health = 'urn:dk:skranken-demo:fuldmagt:sundhed';

const cprOf = (digits: string) => {
  const read = parseCpr(digits, { demo: true });
  if (!read.ok) throw new Error('no number');
  return read.value;
};
const base64 = (xml: string) => Buffer.from(xml, 'utf8').toString('base64');
const ofPerson = (cpr: string) => `urn:dk:gov:saml:cprNumberIdentifier:${cpr}`;
const group = (scope: string, ...powers: readonly string[]) =>
  `<PrivilegeGroup Scope="${scope}">${powers.map((each) => `<Privilege>${each}</Privilege>`).join('')}</PrivilegeGroup>`;
const list = (inner: string, namespace = digst) =>
  `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList xmlns:bpp="${namespace}">${inner}</bpp:PrivilegeList>`;
const read = (claim: unknown, demo = true) =>
  readMandates(claim, { demo, own: cprOf('8506620377'), at });
const held = (xml: string) => read(base64(xml))?.held;
const unreadable = { readAt: at.toString(), held: [], unreadable: true };

describe('powers of attorney in a login', () => {
  it('says nothing where the login says nothing', () => {
    for (const nothing of [undefined, null, '']) expect(read(nothing)).toBeUndefined();
  });

  it.each([itst, digst])('are read in the namespace %s', (namespace) => {
    expect(read(base64(list(group(ofPerson(gunnar), move), namespace)))).toEqual({
      readAt: at.toString(),
      held: [{ principal: gunnar, powers: [move] }],
    });
  });

  it('are read without a prefix, and with prefixes everywhere', () => {
    const plain = `<PrivilegeList xmlns="${itst}">${group(ofPerson(gunnar), move)}</PrivilegeList>`;
    const everywhere = `<a:PrivilegeList xmlns:a="${itst}"><a:PrivilegeGroup Scope="${ofPerson(gunnar)}"><a:Privilege> ${move}\n</a:Privilege></a:PrivilegeGroup></a:PrivilegeList>`;
    for (const xml of [plain, everywhere]) {
      expect(held(xml)).toEqual([{ principal: gunnar, powers: [move] }]);
    }
  });

  it('of several groups are gathered by person', () => {
    const groups = [
      group(ofPerson(gunnar), move),
      group(ofPerson(ulla), health),
      group(ofPerson(gunnar), health, move),
    ];
    expect(held(list(groups.join('')))).toEqual([
      { principal: gunnar, powers: [move, health] },
      { principal: ulla, powers: [health] },
    ]);
  });

  it.each([
    ['of a company', group('urn:dk:gov:saml:cvrNumberIdentifier:12345678', move)],
    ['over oneself', group(ofPerson('8506620377'), move)],
    ['in no group', ''],
    [
      'in another element',
      `<Other Scope="${ofPerson(gunnar)}"><Privilege>${move}</Privilege></Other>`,
    ],
  ])('%s are none, and nothing is wrong', (_what, inner) => {
    expect(read(base64(list(inner)))).toEqual({ readAt: at.toString(), held: [] });
  });

  it('that nobody here knows are kept as they stand: what they reach is not decided here', () => {
    expect(held(list(group(ofPerson(gunnar), 'urn:dk:nobody:knows')))).toEqual([
      { principal: gunnar, powers: ['urn:dk:nobody:knows'] },
    ]);
  });

  const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`;
  it.each([
    ['no text', 7],
    ['a list of texts', ['x']],
    ['no base64', '<xml>'],
    ['no XML', base64('not XML')],
    ['not well formed', base64(list('<PrivilegeGroup>'))],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x3c]).toString('base64')],
    ['another namespace', base64(list(group(ofPerson(gunnar), move), 'urn:else'))],
    ['no namespace', base64(`<PrivilegeList>${group(ofPerson(gunnar), move)}</PrivilegeList>`)],
    ['another root', base64(`<b:List xmlns:b="${digst}"/>`)],
    ['no scope', base64(list('<PrivilegeGroup><Privilege>x</Privilege></PrivilegeGroup>'))],
    ['no such number', base64(list(group(ofPerson('1234567890x'), move)))],
    ['an empty privilege', base64(list(group(ofPerson(gunnar), '')))],
    ['a privilege with elements in it', base64(list(group(ofPerson(gunnar), '<b>x</b>')))],
    ['too many groups', base64(list(group(ofPerson(gunnar), 'x').repeat(101)))],
    ['far too long', base64(list(`${group(ofPerson(gunnar), move)}${' '.repeat(70_000)}`))],
    [
      'a document type',
      base64(`<!DOCTYPE x [<!ENTITY e "${ulla}">]>${list(group(ofPerson('&e;'), move))}`),
    ],
    ['an outside entity', base64(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${list('')}`)],
    ['an entity in the scope', base64(list(group(`${ofPerson('')}&#57;012340459`, move)))],
    ['two roots', base64(`${list('')}${list('')}`.replaceAll(/<\?.*?\?>/g, ''))],
    ['deep', base64(list(deep).slice(0, 50_000))],
  ])('%s: none is held, and that is said', (_what, claim) => {
    expect(read(claim)).toEqual(unreadable);
  });

  it('of an invented person count in a demonstration only', () => {
    expect(read(base64(list(group(ofPerson(gunnar), move))), false)).toEqual(unreadable);
  });
});
