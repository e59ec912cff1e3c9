import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Figures } from '../cases/ports/figures.ts';
import { word } from './labels.ts';
import { gaugesOf } from './stock.ts';
import { gaugesOfRegisters, type RegisterNow } from './register-gauges.ts';

/** A call to a register once it is over; all words are of closed lists. */
interface Call {
  readonly register: string;
  readonly operation: string;
  readonly outcome: string;
  readonly tries: number;
  readonly milliseconds: number;
}

/** A request once it is answered. */
interface Request {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** What is counted, for whoever watches the installation. What it is told of must not be about anybody. */
export interface Metrics {
  seen(call: Call): void;
  watched(register: string, now: RegisterNow): void;
  answered(request: Request): void;
  /** Where the stock is read from at every asking; may throw. */
  stock(read: () => Figures): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly type: string;
}

/** Counts in a registry of its own, from now on. Labels are fixed, and their values of closed lists. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const calls = new Counter({
    name: 'skranken_register_calls_total',
    help: 'Calls to registers that are over, by what came of them',
    labelNames: ['register', 'operation', 'outcome'],
    registers,
  });
  const tries = new Counter({
    name: 'skranken_register_tries_total',
    help: 'Tries that these calls took',
    labelNames: ['register'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'skranken_register_call_seconds',
    help: 'How long a call took, waiting for a place and both tries included',
    labelNames: ['register'],
    buckets: [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1, 5],
    registers,
  });
  const requests = new Counter({
    name: 'skranken_http_requests_total',
    help: 'Requests that are answered, but for files, /health and /ready',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'skranken_http_request_seconds',
    help: 'How long the same requests took',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const gauges = gaugesOfRegisters(registers);
  return {
    seen({ register, operation, outcome, tries: times, milliseconds }) {
      const of = { register: word(register) };
      calls.inc({ ...of, operation: word(operation), outcome: word(outcome) });
      tries.inc(of, times);
      callSeconds.observe(of, milliseconds / 1000);
    },
    watched: (register, now) => gauges.watch(word(register), now),
    answered({ method, route, status, milliseconds }) {
      requests.inc({ method: methodOf(method), route: routes(route), status: classOf(status) });
      requestSeconds.observe(milliseconds / 1000);
    },
    stock: (read) => gaugesOf(registers, read),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

const routes = (route: string): string =>
  /^(?:\(none\)|[\w/:.*{}()-]{1,120})$/.test(route) ? route : 'other';
const methodOf = (method: string): string =>
  /^(?:GET|HEAD|POST)$/.test(method) ? method : 'other';
const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;
