import type { FieldCost } from '../cost/points.ts';

/** An error of an answer, as far as the explorer reads it. */
export type AnswerError = { message: string; extensions?: Readonly<Record<string, unknown>> };

/** The parts of an answer that the explorer explains. */
export type Answer = {
  data: unknown;
  errors: readonly AnswerError[];
  cost: { requested: number; actual: number | null; fields: readonly FieldCost[] } | null;
  /** All of it, for the editor to show. */
  body: Record<string, unknown>;
};

type Body = {
  data?: unknown;
  errors?: AnswerError[];
  extensions?: {
    cost?: { requestedQueryCost: number; actualQueryCost: number | null; fields?: FieldCost[] };
  };
};

function explain(response: Response): Body {
  return { errors: [{ message: `The server answered with status ${response.status} and no JSON.` }] };
}

/** Reads an answer of the server. What is not JSON, such as a proxy's page, is an error like any other. */
export async function readAnswer(response: Response): Promise<Answer> {
  const body = (await response.json().catch(() => explain(response))) as Body;
  const cost = body.extensions?.cost;
  return {
    data: body.data ?? null,
    errors: body.errors ?? [],
    cost: cost
      ? { requested: cost.requestedQueryCost, actual: cost.actualQueryCost, fields: cost.fields ?? [] }
      : null,
    body,
  };
}
