import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';

/** A process that stops as `stop` says, once it handles signals. */
async function startProcess(stop: string): Promise<ChildProcessByStdio<null, Readable, Readable>> {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const program = `
    import { createLog } from ${file('../log/create-log.ts')};
    import { endOnSignalOrCrash } from ${file('process-end.ts')};
    setInterval(() => undefined, 1000);
    endOnSignalOrCrash(${stop}, createLog({ name: 'test', level: 'error' }));
    console.log('ready');
  `;
  const args = ['--input-type=module-typescript', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await once(child.stdout, 'data');
  return child;
}

test.each([
  { stop: 'async () => undefined', status: 0, logged: '' },
  { stop: "async () => { throw new Error('stuck') }", status: 1, logged: 'stuck' },
  // A crash on the way down must not pass for a clean end.
  {
    stop: "() => new Promise((done) => { setTimeout(done, 50); setImmediate(() => { throw new Error('late') }) })",
    status: 1,
    logged: 'late',
  },
])('stop $stop ends with $status', async ({ stop, status, logged }) => {
  const child = await startProcess(stop);
  const output: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([status, null]);
  expect(Buffer.concat(output).toString()).toContain(logged);
});

test('a signal that comes at once again is an echo, a later one ends what does not stop', async () => {
  const child = await startProcess('() => new Promise(() => undefined)');
  const began = performance.now();
  const ended = once(child, 'close');
  while (child.exitCode === null && performance.now() - began < 10_000) {
    child.kill('SIGINT');
    await Promise.race([ended, wait(100)]);
  }
  expect(await ended).toEqual([1, null]);
  expect(performance.now() - began).toBeGreaterThan(1_000);
});
