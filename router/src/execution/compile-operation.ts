import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { RouterRequest } from '../router-request.ts';
import { createFaultReport } from './answer/report-faults.ts';
import { compilePlan, type PlanContext } from './plan/compile-plan.ts';
import type { LoadedSupergraph } from './planning/load-supergraph.ts';
import { renameCollisions } from './planning/rename-collisions.ts';
import { settleConditions } from './planning/settle-conditions.ts';
import { compileProjection } from './projection/compile-projection.ts';
import type { Run } from './run.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An operation that can be carried out any number of times. */
export type CompiledOperation = {
  run(request: RouterRequest, variables: Variables): Promise<ExecutionResult>;
};

const MAXIMUM_VARIABLE_ERRORS = 50;
const NO_VARIABLES: Variables = {};

function renameVariables(variables: Variables, clientVariables: ReadonlyMap<string, string>): Variables {
  if (clientVariables.size === 0) return variables;
  const renamed: Record<string, unknown> = { ...variables };
  for (const [name, ofClient] of clientVariables)
    if (Object.hasOwn(variables, ofClient)) renamed[name] = variables[ofClient];
  return renamed;
}

/**
 * Plans an operation of a valid document and compiles its plan and the form of its answer. Throws when it cannot be
 * planned.
 */
export function compileOperation(
  { apiSchema, plan, types, requiredNames }: LoadedSupergraph,
  asks: PlanContext['asks'],
  asked: { document: DocumentNode; operationName: string | undefined },
): CompiledOperation {
  const { document, operationName } = asked;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError('The document has no such operation.');
  const plannable = renameCollisions(settleConditions(document), requiredNames);
  const { sourceKey, clientKeys, clientVariables } = plannable;
  const carryOut = compilePlan(plan(plannable.document, operationName), { types, asks });
  const project = compileProjection(apiSchema, { document, operation, sourceKey });
  const definitions = operation.variableDefinitions ?? [];

  return {
    async run(request, sent) {
      let coerced: Variables = NO_VARIABLES;
      if (definitions.length > 0) {
        const values = getVariableValues(apiSchema, definitions, sent, {
          maxErrors: MAXIMUM_VARIABLE_ERRORS,
        });
        if (values.errors) return { errors: values.errors };
        coerced = values.coerced;
      }
      const names = clientVariables;
      const run: Run = {
        request,
        root: {},
        variables: renameVariables(sent, names),
        coerced: renameVariables(coerced, names),
        errors: [],
        emptied: new Set(),
        clientKeys,
      };
      await carryOut?.(run);
      const { data, faults } = project(run.root, { sent, coerced });
      if (run.errors.length === 0 && faults.length === 0) return { data };
      return { data, errors: [...run.errors, ...createFaultReport(run).of(faults)] };
    },
  };
}
