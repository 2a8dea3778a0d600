import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a program of ours with `--import`. Tells the parent, when asked, how long the event loop stood still.
const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

/** Answers any message with the longest stall in milliseconds since the one before. */
function answer(): void {
  const longest = delay.max / 1e6 - RESOLUTION_MS;
  delay.reset();
  process.send?.(longest);
}

if (process.send) {
  process.on('message', answer);
  process.channel?.unref();
}
