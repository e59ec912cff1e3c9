import { readFileSync } from 'node:fs';

/** Share of the machine's time that others may take before a measurement counts as disturbed. */
const most = 0.05;

/** Starts to watch; the answer tells whether processes other than these took more than their share meanwhile. */
export function watchOthers(pids: readonly number[]): () => boolean {
  const before = { busy: busyTicks(), own: ownTicks(pids), at: performance.now() };
  return () => {
    const seconds = (performance.now() - before.at) / 1000;
    const others = busyTicks() - before.busy - (ownTicks(pids) - before.own);
    return others / 100 / seconds > most;
  };
}

/** Hundredths of a second of processor time that all cores have worked, what the host took away included. */
function busyTicks(): number {
  const [, user, nice, system, , , irq, softirq, steal] = (
    readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .map(Number);
  return [user, nice, system, irq, softirq, steal].reduce<number>((a, b) => a + (b ?? 0), 0);
}

const ownTicks = (pids: readonly number[]): number =>
  [...pids, process.pid].reduce((sum, pid) => sum + ticksOf(pid), 0);

/** User and system time of a process, in hundredths of a second. */
export function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
