import { z } from 'zod';
import type { ClamdAddress } from '../scanning/clamd.ts';

/** `unix:/run/clamav/clamd.ctl` or `host:3310`. */
export const clamdAddress = z.string().transform((given, context): ClamdAddress => {
  const [, path] = /^unix:(\/.+)$/.exec(given) ?? [];
  if (path !== undefined) return { path };
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(given) ?? [];
  if (host !== undefined && Number(port) > 0 && Number(port) <= 65_535)
    return { host, port: Number(port) };
  context.addIssue({
    code: 'custom',
    message: 'must be like unix:/run/clamav/clamd.ctl or host:3310',
  });
  return z.NEVER;
});
