import { failed, ok, type Result } from '../domain/result.ts';
import type { Given } from './variables.ts';

/** Where the installation can be watched: an address of its own, never the portal's. */
export interface MetricsConfig {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
}

/** Reads METRICS_*; undefined where nobody asked for metrics. The error says what is missing, one line each. */
export function metricsOf(given: Given): Result<MetricsConfig | undefined, readonly string[]> {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = given;
  if (port === undefined)
    return host === undefined && token === undefined
      ? ok(undefined)
      : failed(['METRICS_PORT: missing; METRICS_HOST and METRICS_TOKEN say nothing without it']);
  const problems = [
    ...(port === given.PORT
      ? ['METRICS_PORT: the same as PORT; metrics are never part of the portal']
      : []),
    ...(token === undefined && !loopback.has(host ?? usualHost)
      ? [
          'METRICS_TOKEN: missing; METRICS_HOST can be reached from elsewhere, so say what whoever reads must bring',
        ]
      : []),
  ];
  if (problems.length > 0) return failed(problems);
  return ok({ port, host: host ?? usualHost, ...(token === undefined ? {} : { token }) });
}

const usualHost = '127.0.0.1';
const loopback = new Set(['localhost', '127.0.0.1', '::1']);
