import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a program of ours with `--import`, to tell the parent how it fares.

/**
 * What a program took since it began, and the longest that its event loop stood still since it was last asked: as a
 * clock saw it, and in CPU time of its thread, which other programs on the machine do not lengthen.
 */
export type Usage = { cpuMs: number; longestStallMs: number; longestBusyMs: number };

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

let longestBusyMs = 0;
let busyBefore = threadCpuMs();

function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

// Between two of these nothing else had its turn but what was due together.
setInterval(() => {
  const busy = threadCpuMs();
  longestBusyMs = Math.max(longestBusyMs, busy - busyBefore);
  busyBefore = busy;
}, 1).unref();

/** Answers any message. */
function answer(): void {
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1_000,
    longestStallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    longestBusyMs,
  };
  delay.reset();
  longestBusyMs = 0;
  process.send?.(usage);
}

if (process.send) {
  process.on('message', answer);
  process.channel?.unref();
}
