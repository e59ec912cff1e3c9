import type { Server } from 'node:http';
import type { MetricsConfig } from './config/metrics.ts';
import { httpServer } from './http-server.ts';
import { metricsEndpoint } from './metrics/endpoint.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';

/** Counting, and the server that tells of it; it does not listen yet. */
export interface Measured extends Pick<MetricsConfig, 'host' | 'port'> {
  readonly metrics: Metrics;
  readonly server: Server;
}

/** Loaded only where somebody wants to watch: else nothing is counted, and the library is not in memory. */
export function measured({ token, host, port }: MetricsConfig): Measured {
  const metrics = createMetrics();
  return { metrics, server: httpServer(metricsEndpoint(metrics, token)), host, port };
}
