import type { ReactNode } from 'react';
import { describeError, type Problem } from '#client';

/** Something that the reader must know, read out at once by screen readers. `children` is what they can do. */
export function Notice({ message, children }: { message: string; children?: ReactNode }) {
  return (
    <div className="notice" role="alert">
      <p>{message}</p>
      {children}
    </div>
  );
}

/** An error of a query or mutation in words, with a way to try again. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return <ProblemNotice problem={describeError(error)} {...(onRetry ? { onRetry } : {})} />;
}

/** A problem in words, with a way to try again. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <Notice message={problem.message}>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </Notice>
  );
}
