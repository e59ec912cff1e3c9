import type { RequestListener } from 'node:http';

/** The parts of Express 5's router that tell which routes there are. */
interface Layer {
  readonly rawPath: unknown;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every route of the app as `GET /path/:parameter`, and what is mounted as a whole as `USE /path`. */
export function routesOf(app: RequestListener): readonly string[] {
  const { router } = app as unknown as { router: { stack: readonly Layer[] } };
  return [...new Set(routesIn(router.stack, ''))];
}

function routesIn(stack: readonly Layer[], mount: string): string[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    if (route !== undefined) {
      const methods = Object.keys(route.methods).map((method) => method.toUpperCase());
      return methods.map((method) => `${method} ${mount}${route.path}`);
    }
    const path = mount + (rawPath === '/' ? '' : String(rawPath));
    // What is mounted answers by itself, unless it is for every path: then it lets through.
    if (handle.stack === undefined) return rawPath === '/' ? [] : [`USE ${path}`];
    return routesIn(handle.stack, path);
  });
}
