import path from 'node:path';
import type { RequestHandler, Response } from 'express';
import nunjucks from 'nunjucks';
import type { Authority, ContactPoint } from '../domain/authority.ts';
import type { Text } from '../domain/language.ts';
import { asset } from './assets.ts';
import { components } from './components/index.ts';
import type { Settings } from './deps.ts';

/** What the layout knows of the installation. */
export interface Frame {
  readonly demo: boolean;
  readonly help: ContactPoint;
  /** The one authority that is served, for the head of the page; absent where there are several. */
  readonly authority?: Text;
}

const root = path.join(import.meta.dirname, '../..');

/** Every template of the portal, parsed once, with the components as globals. Everything is escaped. */
export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(root, 'views'), path.join(root, 'src/self-services')]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);
for (const [name, component] of Object.entries(components)) templates.addGlobal(name, component);
templates.addGlobal('asset', asset);

/** Hands the frame to every page of this app. An installation for one authority carries its name. */
export function setUpViews(settings: Settings, served: readonly Authority[] = []): RequestHandler {
  const only = served.length === 1 ? served[0] : undefined;
  const frame: Frame = {
    demo: settings.demo,
    help: settings.help,
    ...(only && { authority: only.name }),
  };
  return (_req, res, next) => {
    res.locals['frame'] = frame;
    next();
  };
}

/** The frame that the middleware laid down for this answer. */
export const frameOf = (res: Response): Frame => res.locals['frame'] as Frame;
