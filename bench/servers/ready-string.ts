import express from 'express';
import { endWithParent } from './end-with-parent.ts';

/** The least that Express 5 can do: a ready page of `PAGE_BYTES` bytes. */
const body = 'a'.repeat(Number(process.env['PAGE_BYTES']));
const app = express();
app.disable('x-powered-by').set('etag', false);
app.get('/page', (_req, res) => {
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.send(body);
});
app.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('listening'));
process.on('message', () => process.exit(0));

endWithParent();
