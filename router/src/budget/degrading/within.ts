/** What became of a call within its time. */
export type Outcome<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' };

/** Waits for an answer at most so many milliseconds; the call itself goes on. Never rejects. */
export function within<Value>(ms: number, answer: Promise<Value>): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    // When this process was busy itself, the answer may lie in the socket: that is read before an immediate runs.
    const timer = setTimeout(() => setImmediate(() => resolve({ kind: 'late' })), ms);
    answer
      .then(
        (value) => resolve({ kind: 'answered', value }),
        (error: unknown) => resolve({ kind: 'failed', error }),
      )
      .finally(() => clearTimeout(timer));
  });
}
