import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answers, ChildAnswer } from './answer-parent.ts';

/** A server in a process of its own, so that its CPU time is nobody else's. */
export type ChildServer<A extends Answers> = AsyncDisposable & {
  /** Asks the child one thing at a time; rejects with what went wrong there, also when it ended. */
  ask<Name extends keyof A & string>(
    name: Name,
    argument: Parameters<A[Name]>[0],
  ): Promise<Awaited<ReturnType<A[Name]>>>;
  /** Ends it and waits for that. */
  stop(): Promise<void>;
};

/** Starts the module as a child process. Its standard error is ours. */
export function startChild<A extends Answers>(
  module: URL,
  nodeArguments: readonly string[] = [],
): ChildServer<A> {
  const child = fork(module, {
    execArgv: [...nodeArguments],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    if (child.connected) child.disconnect();
    await exited;
  };
  return {
    ask: (name, argument) => askChild(child, name, argument),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function askChild<Result>(child: ChildProcess, name: string, argument: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off('message', onMessage).off('exit', onExit);
      act();
    };
    const onMessage = (answer: unknown) => {
      const { failure, result } = answer as ChildAnswer;
      settle(() => (failure === undefined ? resolve(result as Result) : reject(new Error(failure))));
    };
    const onExit = () => settle(() => reject(new Error(`The server ended when it was asked to ${name}.`)));
    child.on('message', onMessage).on('exit', onExit);
    child.send({ name, argument });
  });
}
