import { createServer } from 'node:http';
import { endWithParent } from './end-with-parent.ts';

/** The least that Node can do. */
createServer((_req, res) => res.end('ok')).listen(Number(process.env['PORT']), '127.0.0.1', () =>
  process.send?.('listening'),
);
process.on('message', () => process.exit(0));

endWithParent();
