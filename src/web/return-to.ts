const longest = 500;
const elsewhere =
  /^\/(?:login|logout|logged-out|caseworker\/(?:login|logout|logged-out)|demo-mitid)\b/i;

/**
 * A page of this site to go to after login, as path and query; the fallback for everything that is not plainly one. A
 * browser reads `//host`, `/\host` and control characters in between as another site, so none of them is taken.
 */
export function localPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || wanted.length > longest) return fallback;
  // Printable ASCII only: everything else is escaped in a path that a page of ours made.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(wanted) || /[\\@<>"'`]|%(?:5c|2f|0|1)/i.test(wanted))
    return fallback;
  const base = 'http://here.invalid';
  const url = URL.parse(wanted, base);
  if (url?.origin !== base || url.pathname.startsWith('//')) return fallback;
  return elsewhere.test(url.pathname) ? fallback : url.pathname + url.search;
}
