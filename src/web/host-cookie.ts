import type { CookieOptions, Request } from 'express';
import type { Settings } from './deps.ts';

type Secure = Pick<Settings, 'secure'>;

/** A cookie's name; over https only this very host can have set it. */
export const cookieName = (name: string, { secure }: Secure): string =>
  secure ? `__Host-${name}` : name;

/** What every cookie of ours is: out of scripts' reach, sent along on links but never with foreign posts. */
export const cookieRules = ({ secure }: Secure) =>
  ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const satisfies CookieOptions;

/** The cookie's value; undefined if absent. */
export function readCookie(req: Request, name: string, settings: Secure): string | undefined {
  const prefix = `${cookieName(name, settings)}=`;
  const cookies = (req.headers.cookie ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(prefix))?.slice(prefix.length);
}
