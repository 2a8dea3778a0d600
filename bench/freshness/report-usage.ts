import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a program of ours with `--import`, to tell the parent how it fares.

/** What a program took since it began, and the longest that its event loop stood still since it was last asked. */
export type Usage = { cpuMs: number; longestStallMs: number };

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

/** Answers any message. */
function answer(): void {
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1_000,
    longestStallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
  };
  delay.reset();
  process.send?.(usage);
}

if (process.send) {
  process.on('message', answer);
  process.channel?.unref();
}
