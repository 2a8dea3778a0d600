import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../start/embedded/process/server-process.ts';
import type { Undo } from '../../start/lifetime/undo.ts';
import type { Usage } from './report-usage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const REPORTER = new URL('./report-usage.ts', import.meta.url).href;
const READY_MS = 60_000;

/** A program of ours in a process of its own, ready for requests. */
export type Program = {
  readonly name: string;
  readonly origin: string;
  usage(): Promise<Usage>;
};

export type ProgramFile = { name: string; file: string; env: Record<string, string> };

/** Starts `file` on a free port and waits until it is ready. `undo` learns how to stop it. */
export async function runProgram({ name, file, env }: ProgramFile, undo: Undo): Promise<Program> {
  const port = await findFreePort();
  if (port === null) throw new Error('No port is free.');
  const { PATH = '', HOME = '' } = process.env;
  const child = fork(file, {
    cwd: ROOT,
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...env, PORT: String(port) },
    execArgv: ['--import', REPORTER],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  undo.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(name, origin, child);
  return { name, origin, usage: () => askUsage(child) };
}

async function askUsage(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message');
  child.send('usage');
  const [usage] = await answered;
  return usage as Usage;
}

async function untilReady(name: string, origin: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < READY_MS; waited += 50) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it was ready.`);
    const health = await fetch(`${origin}/health/ready`).catch(() => null);
    if (health?.status === 200) return;
    await wait(50);
  }
  throw new Error(`${name} was not ready within ${READY_MS / 1_000} s.`);
}
