import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripUnused } from './dkfds-styles.ts';

/** A file that pages load: immutable, named by its content. */
export interface Asset {
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
}

const root = path.join(import.meta.dirname, '../..');
const dkfds = path.join(root, 'node_modules/dkfds/dist');
const fontFolder = path.join(dkfds, 'fonts/IBMPlexSans/split/woff2');
const read = (...parts: readonly string[]): Buffer => readFileSync(path.join(...parts));

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
} as const;
type Extension = keyof typeof types;

const regular = make('plex-regular', 'woff2', read(fontFolder, 'IBMPlexSans-Regular-Latin1.woff2'));
const bold = make('plex-semibold', 'woff2', read(fontFolder, 'IBMPlexSans-SemiBold-Latin1.woff2'));
const icons = make('icons', 'svg', iconSprite());
const pictures = new Map<string, Asset>();
const assets = {
  regular,
  bold,
  icons,
  styles: make('site', 'css', styles()),
  script: make('site', 'js', read(root, 'public/site.js')),
  desk: make('desk', 'js', read(root, 'public/desk.js')),
  deskStyles: make('desk', 'css', read(root, 'public/desk.css')),
  copyScript: make('copy', 'js', read(root, 'public/copy.js')),
  session: make('session', 'js', read(root, 'public/session.js')),
  addresses: make('addresses', 'js', read(root, 'public/addresses.js')),
  favicon: make('favicon', 'svg', read(root, 'public/favicon.svg')),
} as const;

/** URL of a file that pages load. */
export const asset = (name: keyof typeof assets): string => assets[name].url;

/** Every such file, by its URL. */
export const assetsByUrl: ReadonlyMap<string, Asset> = new Map([
  ...pictures,
  ...Object.values(assets).map((each) => [each.url, each] as const),
]);

function make(name: string, extension: Extension, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { url: `/assets/${name}.${hash}.${extension}`, type: types[extension], body };
}

/** The design system's styles, cut to what the portal uses, then the portal's own. */
function styles(): Buffer {
  const own = read(root, 'public/site.css')
    .toString()
    .replace('plex-regular.woff2', regular.url)
    .replace('plex-semibold.woff2', bold.url);
  const system = stripUnused(read(dkfds, 'css/dkfds.min.css').toString()).replaceAll(
    /url\(\.\.\/img\/svg-icons\/([a-z0-9-]+)\.svg\)/g,
    (_url, name: string) => {
      const picture = make(name, 'svg', read(dkfds, `img/svg-icons/${name}.svg`));
      pictures.set(picture.url, picture);
      return `url(${picture.url})`;
    },
  );
  return Buffer.from(`/* DKFDS 11.2.0, MIT licence */${system}\n${own}`);
}

/** The few icons of the design system's fifty kilobytes that pages show. */
function iconSprite(): Buffer {
  const all = read(dkfds, 'img/all-svg-icons.svg').toString();
  const used = ['info', 'success', 'warning', 'error', 'check', 'chevron-left', 'arrow-forward'];
  const symbols = used.map((id) => {
    const symbol = new RegExp(`<symbol[^>]*id="${id}"[^>]*>.*?</symbol>`, 's').exec(all)?.[0];
    if (symbol === undefined) throw new Error(`The design system has no icon ${id}`);
    return symbol;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}
