import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import { exists, processesIn } from './process-table.ts';

/** A fast shutdown writes a checkpoint; only after this is the server told to stop without one. */
const FAST_SHUTDOWN_MS = 20_000;
const GIVE_UP_MS = 30_000;

/**
 * Stops a PostgreSQL that an earlier, killed start left running on this data folder, and removes the
 * lock file of one that is gone: its process number may by now belong to another program, which
 * PostgreSQL itself cannot tell apart. Call it only while holding the start lock. Without /proc (macOS)
 * nobody can be recognised, and PostgreSQL's own judgement stands.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  if (!existsSync('/proc/self/stat')) return;
  const lock = join(cluster, 'postmaster.pid');
  const started = Date.now();
  for (let asked: NodeJS.Signals | null = null; ; ) {
    const running = processesIn(cluster);
    if (running.length === 0) break;
    const waited = Date.now() - started;
    if (waited > GIVE_UP_MS) throw stillRunning(cluster, running);
    const signal = waited > FAST_SHUTDOWN_MS ? 'SIGQUIT' : 'SIGINT';
    if (signal !== asked) ask(serverOf(lock, running), signal, cluster);
    asked = signal;
    await pause(25);
  }
  rmSync(lock, { force: true });
}

/** The server itself, if it still lives; its children, which end by themselves when they notice, if not. */
function serverOf(lock: string, running: readonly number[]): number[] {
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0;
  return running.includes(pid) ? [pid] : [...running];
}

function ask(pids: readonly number[], signal: NodeJS.Signals, cluster: string): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (exists(pid)) throw stillRunning(cluster, [pid], error);
    }
  }
}

function stillRunning(cluster: string, pids: readonly number[], cause?: unknown): StartFailure {
  const failure = new StartFailure(
    'already-running',
    `Another PostgreSQL (process ${pids.join(', ')}) still uses ${cluster} and cannot be stopped from here; stop it first.`,
  );
  failure.cause = cause;
  return failure;
}
