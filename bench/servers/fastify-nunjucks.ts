import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import fastify from 'fastify';
import nunjucks from 'nunjucks';
import { peerModel } from './peer-page.ts';
import { endWithParent } from './end-with-parent.ts';

/**
 * The same page in Fastify and Nunjucks, done well: templates parsed once, a session read from SQLite by a prepared
 * statement, a signed form token, the same headers. No decision, no register, no draft, no sealing.
 */
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(path.join(import.meta.dirname, 'views')),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
const db = new Database(':memory:');
db.exec('CREATE TABLE sessions (id TEXT PRIMARY KEY, expires_at INTEGER, data TEXT) WITHOUT ROWID');
const session = JSON.stringify({ name: 'Åse Prøvesen', token: randomBytes(400).toString('hex') });
db.prepare('INSERT INTO sessions VALUES (?, ?, ?)').run('known', 9e15, session);
const find = db.prepare('SELECT data FROM sessions WHERE id = ? AND expires_at > ?').pluck();
const key = randomBytes(32);

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'",
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
};

const app = fastify({ logger: false });
for (const wrong of [false, true]) {
  app.get(wrong ? '/wrong' : '/blank', (request, reply) => {
    const id = /(?:^|; )session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const { name } = JSON.parse(String(find.get(id, Date.now()))) as { name: string };
    const nonce = randomBytes(8).toString('base64url');
    const csrf = `${nonce}.${createHmac('sha256', key).update(`${id}.${nonce}`).digest('base64url')}`;
    reply.headers(headers).send(templates.render('page.njk', { ...peerModel(wrong), name, csrf }));
  });
}
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('listening');
process.on('message', () => process.exit(0));

endWithParent();
