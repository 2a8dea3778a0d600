import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A program of ours as a process of its own. `await using` ends it. */
export type OwnProcess = AsyncDisposable & {
  readonly pid: number;
  /** What it wrote so far, standard error included. */
  output(): string;
  /** Sends the signal and resolves to the exit status, or to the signal's name when that killed it. */
  end(signal?: NodeJS.Signals): Promise<number | string>;
  /** The same to all of its process group, as Ctrl-C in a terminal does. Only for one that has a group of its own. */
  endGroup(signal: NodeJS.Signals): Promise<number | string>;
  /** Resolves to the exit status when it ends by itself. */
  readonly ended: Promise<number | string>;
};

export type ProcessOptions = {
  /** Default: this very Node. */
  program?: string;
  /** Whether it leads a process group of its own, like a job of a shell. */
  ownGroup?: boolean;
};

/** Runs a program, by default `node <file>`, in the project's folder with exactly these variables, besides the way to programs. */
export function startProcess(
  arguments_: readonly string[],
  env: Record<string, string>,
  { program = process.execPath, ownGroup = false }: ProcessOptions = {},
): OwnProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, arguments_, {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const endGroup = (signal: NodeJS.Signals) => {
    try {
      // Also when its leader has ended: what that left behind is in the group still.
      process.kill(-(child.pid ?? Number.NaN), signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    return ended;
  };
  return {
    pid: child.pid ?? -1,
    output: () => Buffer.concat(written).toString(),
    end,
    endGroup,
    ended,
    async [Symbol.asyncDispose]() {
      await (ownGroup ? endGroup('SIGKILL') : end('SIGKILL'));
    },
  };
}

/** A port of 127.0.0.1 on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

/** What a health endpoint says, or null while nobody answers. */
export async function readHealth(origin: string): Promise<{ status: number; body: unknown } | null> {
  const response = await fetch(`${origin}/health/ready`).catch(() => null);
  return response && { status: response.status, body: await response.json() };
}

/** Waits until the process at `origin` is ready; throws with what it wrote when it ends first or takes too long. */
export async function untilReady(origin: string, child: OwnProcess, seconds = 30): Promise<void> {
  await untilTrue(child, async () => (await readHealth(origin))?.status === 200, seconds);
}

/** Asks again and again until it is so, by default every 20 ms; throws with what the process wrote when it ends first or takes too long. */
export async function untilTrue(
  child: OwnProcess,
  isSo: () => boolean | Promise<boolean>,
  seconds: number,
  everyMs = 20,
): Promise<void> {
  let status: number | string | null = null;
  child.ended.then((code) => {
    status = code;
  });
  for (let attempt = 0; attempt * everyMs < seconds * 1_000; attempt += 1) {
    if (status !== null) throw new Error(`It ended with ${status} before that:\n${child.output()}`);
    if (await isSo()) return;
    await wait(everyMs);
  }
  throw new Error(`That did not come within ${seconds} s:\n${child.output()}`);
}
