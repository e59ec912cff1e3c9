import path from 'node:path';
import type { RequestHandler } from 'express';
import nunjucks from 'nunjucks';
import type { Authority } from '../domain/authority.ts';
import { asset } from './assets.ts';
import { components } from './components/index.ts';
import type { Settings } from './deps.ts';
import type { Frame } from './frame.ts';
import type { Outages } from './outages.ts';

const root = path.join(import.meta.dirname, '../..');

/** Every template of the portal, parsed once, with the components as globals. Everything is escaped. */
export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(root, 'views'), path.join(root, 'src/self-services')]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);
for (const [name, component] of Object.entries(components)) templates.addGlobal(name, component);
templates.addGlobal('asset', asset);

/** Hands the frame to every page of this app. An installation for one authority carries its name. */
export function setUpViews(
  settings: Settings,
  outages: Outages,
  served: readonly Authority[] = [],
): RequestHandler {
  const only = served.length === 1 ? served[0] : undefined;
  const frame: Frame = {
    demo: settings.demo,
    help: settings.help,
    outages: [],
    ...(only && { authority: only.name }),
  };
  return (_req, res, next) => {
    const down = outages.now();
    res.locals['frame'] = down.length === 0 ? frame : { ...frame, outages: down };
    next();
  };
}
