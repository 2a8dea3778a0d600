import type { z } from 'zod';

/** A variable that is set but cannot be used, or is missing and has no default. */
export type EnvProblem = { variable: string; message: string };

/** What reading the environment gives: the parsed values, or every problem at once. */
export type EnvResult<T> = { ok: true; env: T } | { ok: false; problems: EnvProblem[] };

/**
 * Parses a process's environment by a zod object whose keys are variable names. Each schema's `describe()` text says
 * what the variable takes, with an example; it is repeated in the problem. Empty strings count as unset.
 */
export function parseEnv<S extends z.ZodObject>(
  schema: S,
  source: Record<string, string | undefined>,
): EnvResult<z.infer<S>> {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  if (parsed.success) return { ok: true, env: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const variable = String(issue.path[0] ?? '');
    const field = schema.shape[variable] as z.ZodType | undefined;
    const stated = set[variable] === undefined ? 'is not set' : issue.message;
    return { variable, message: `${variable} ${stated}. It takes ${field?.description ?? 'a value'}.` };
  });
  return { ok: false, problems };
}

/** Like {@link parseEnv} on `process.env`, but prints all problems together and ends the process with status 1. */
export function readEnv<S extends z.ZodObject>(schema: S): z.infer<S> {
  const result = parseEnv(schema, process.env);
  if (result.ok) return result.env;
  process.stderr.write(
    `The environment cannot be used:\n${result.problems.map((p) => `  ${p.message}\n`).join('')}`,
  );
  process.exit(1);
}
