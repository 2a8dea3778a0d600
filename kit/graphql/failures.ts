import type { z } from 'zod';

/** Why one field of an input was refused; `InputProblem` of the shared schema. */
export type InputProblem = { path: string; value: string | null; message: string };

/** `InvalidInput` of the shared schema. */
export type InvalidInput = {
  __typename: 'InvalidInput';
  code: 'INVALID_INPUT';
  message: string;
  problems: InputProblem[];
};

/** `NotFound` of the shared schema. */
export type NotFound = { __typename: 'NotFound'; code: 'NOT_FOUND'; message: string; id: string };

const SECRET_PATHS = /password|secret|token/i;

/** Shortens a refused value for the answer, and keeps secrets out of it. */
function shownValue(path: string, value: unknown): string | null {
  if (value === undefined || value === null || SECRET_PATHS.test(path)) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

/** One refused field. The path is that inside the input, such as `executions.3.price`. */
export function inputProblem(path: string, value: unknown, message: string): InputProblem {
  return { path, value: shownValue(path, value), message };
}

/** An `InvalidInput` from its problems, of which there must be at least one. */
export function invalidInput(problems: InputProblem[]): InvalidInput {
  const message = problems.map((problem) => `${problem.path}: ${problem.message}`).join(' ');
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, problems };
}

/** A `NotFound`; `kind` is what a person calls the thing, such as "import". */
export function notFound(kind: string, id: string): NotFound {
  return { __typename: 'NotFound', code: 'NOT_FOUND', message: `There is no ${kind} with the id ${id}.`, id };
}

/** Checks an input by a zod schema: the parsed input, or an `InvalidInput` that names every problem. */
export function checkInput<S extends z.ZodType>(
  schema: S,
  input: unknown,
): { ok: true; input: z.infer<S> } | { ok: false; failure: InvalidInput } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const value = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      input,
    );
    return inputProblem(issue.path.map(String).join('.') || 'input', value, issue.message);
  });
  return { ok: false, failure: invalidInput(problems) };
}
