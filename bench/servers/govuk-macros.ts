import path from 'node:path';
import express from 'express';
import nunjucks from 'nunjucks';
import { peerModel } from './peer-page.ts';
import { endWithParent } from './end-with-parent.ts';

/** The same fields with govuk-frontend's macros, under Express and Nunjucks with templates parsed once. */
const root = path.join(import.meta.dirname, '../..');
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    path.join(import.meta.dirname, 'views'),
    path.join(root, 'node_modules/govuk-frontend/dist'),
  ]),
  { autoescape: true },
);
const app = express();
app.disable('x-powered-by').set('etag', false);
for (const wrong of [false, true]) {
  app.get(wrong ? '/wrong' : '/blank', (_req, res) => {
    res.send(templates.render('govuk.njk', { ...peerModel(wrong), csrf: 'token' }));
  });
}
app.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('listening'));
process.on('message', () => process.exit(0));

endWithParent();
