import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;

/** The router as a process of its own, with no variable but these. */
export function startProcess(environment: Record<string, string>, args: readonly string[] = []) {
  const child: ChildProcess = spawn(process.execPath, [MAIN, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  // Not "exit", after which output may still come.
  const ended = once(child, 'close').then(([code]) => code as number);
  return {
    child,
    /** Resolves with the status when it ends. */
    ended,
    /** What it wrote to standard error. */
    output: () => output.stderr,
    printed: () => output.stdout,
    /** Resolves with the match once standard error holds it, or rejects when the process ends before. */
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const match = pattern.exec(output.stderr);
        if (match) return match;
        const more = child.stderr ? once(child.stderr, 'data') : ended;
        const over = ended.then(() => Promise.reject(new Error(`It ended and said: ${output.stderr}`)));
        await Promise.race([more, over]);
      }
    },
  };
}
