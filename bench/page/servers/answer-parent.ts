/** What a child can be asked: a function of one argument by each name. Arguments and results are plain JSON. */
// biome-ignore lint/suspicious/noExplicitAny: each child names its own argument types, and the parent reads them from it.
export type Answers = Readonly<Record<string, (argument: any) => unknown>>;

/** How an answer travels. */
export type ChildAnswer = { result?: unknown; failure?: string };

/** Milliseconds of CPU time, user and system, of this process since it began. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** What every child can be asked. */
export const processAnswers = { cpuMilliseconds } as const;

/** Answers the parent's questions one by one, and calls `stop` when the parent lets go or has died. */
export function answerParent(answers: Answers, stop: () => Promise<void>): void {
  process.on('message', async ({ name, argument }: { name: string; argument: unknown }) => {
    const answer: ChildAnswer = await Promise.resolve()
      .then(() => answers[name]?.(argument))
      .then(
        (result) => ({ result }),
        (error: unknown) => ({
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
    process.send?.(answer);
  });
  process.on('disconnect', async () => {
    await stop();
    process.exit(0);
  });
  // Ctrl-C goes to the whole group; the parent then lets go of its children in order.
  process.on('SIGINT', () => undefined);
}
