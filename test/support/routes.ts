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
  const mounted = router.stack.filter(({ rawPath, handle }) => rawPath !== '/' && !handle.stack);
  const whole = mounted.flatMap((layer) => (layer.route ? [] : [`USE ${String(layer.rawPath)}`]));
  return [...whole, ...new Set(routesIn(router.stack, ''))];
}

function routesIn(stack: readonly Layer[], mount: string): string[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    if (route !== undefined) {
      const methods = Object.keys(route.methods).map((method) => method.toUpperCase());
      return methods.map((method) => `${method} ${mount}${route.path}`);
    }
    return routesIn(handle.stack ?? [], mount + (rawPath === '/' ? '' : String(rawPath)));
  });
}
