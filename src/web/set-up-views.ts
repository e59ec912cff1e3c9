import path from 'node:path';
import type { RequestHandler } from 'express';
import nunjucks from 'nunjucks';
import type { AuthorityRegister } from '../cases/ports/registers.ts';
import { holdsOn } from '../domain/administered.ts';
import { type Authority, contactOn } from '../domain/authority.ts';
import { inForce } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { asset } from './assets.ts';
import { components } from './components/index.ts';
import type { Deps, Settings } from './deps.ts';
import type { Frame } from './frame.ts';

const root = path.join(import.meta.dirname, '../..');

/** Every template of the portal, parsed once, with the components as globals. Everything is escaped. */
export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(root, 'views'), path.join(root, 'src/self-services')]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);
for (const [name, component] of Object.entries(components)) templates.addGlobal(name, component);
templates.addGlobal('asset', asset);

/**
 * Hands the frame to every page of this app. An installation for one authority carries its name, and its own word on how
 * it is reached. The frame is one object as long as nothing in it changes.
 */
export function setUpViews({
  settings,
  outages,
  clock,
  registers: { authorities },
}: Pick<Deps, 'settings' | 'outages' | 'clock' | 'registers'>): RequestHandler {
  const laid = frameLayer(settings);
  return (_req, res, next) => {
    const frame = laid(authorities, legalDay(clock.now()));
    const down = outages.now();
    res.locals['frame'] = down.length === 0 ? frame : { ...frame, outages: down };
    next();
  };
}

/** Makes a frame anew only where the day or what authorities have set is another. */
function frameLayer(settings: Settings) {
  let known: { frame: Frame; all: readonly Authority[]; on: Temporal.PlainDate } | undefined;
  return (authorities: AuthorityRegister, on: Temporal.PlainDate): Frame => {
    const all = authorities.all();
    if (known?.all !== all || !known.on.equals(on)) {
      const served = all.filter(({ id }) => authorities.serves(id));
      known = { frame: frameOn(settings, served, on), all, on };
    }
    return known.frame;
  };
}

function frameOn(settings: Settings, served: readonly Authority[], on: Temporal.PlainDate): Frame {
  const only = served.length === 1 ? served[0] : undefined;
  const closed = only && contactOn(only, on)?.closed;
  const own = only && inForce(only.ownContact ?? [], on)?.value;
  return {
    demo: settings.demo,
    // Who has but one authority means it by "us"; what it has said of itself is newer than the settings.
    help: { ...(own ?? settings.help), ...(closed && { closed }) },
    outages: [],
    messages: served.flatMap(({ name, messages = [] }) =>
      messages
        .filter((message) => holdsOn(message, on))
        .map(({ text, service }) => ({
          text,
          ...(service !== undefined && { service }),
          ...(only === undefined && { authority: name }),
        })),
    ),
    ...(only && { authority: only.name }),
  };
}
