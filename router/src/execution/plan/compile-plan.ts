import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { Ask, Asks } from '../fetch/ask.ts';
import { compileEntityFetch } from '../fetch/entity-fetch.ts';
import { compileEntityStep } from '../fetch/entity-step.ts';
import { compileRootFetch } from '../fetch/root-fetch.ts';
import type { TypeIndex } from '../planning/type-index.ts';
import type { Step } from '../run.ts';
import { mergedStep, type WavePart } from './merge-wave.ts';
import { atOnce, either, inSequence } from './steps.ts';
import type { PlanPath } from './walk-path.ts';

/** What plans are compiled against. */
export type PlanContext = { types: TypeIndex; asks: Asks };

function unsupported(what: string): GraphQLError {
  return new GraphQLError(`${what} are not supported here. Send the operation without.`, {
    extensions: { code: 'NOT_SUPPORTED' },
  });
}

/** Compiles a query plan to a function that carries it out; null when no subgraph has to be asked. */
export function compilePlan({ node }: QueryPlan, { types, asks }: PlanContext): Step | null {
  function askOf({ serviceName }: FetchNode): Ask {
    const ask = asks[serviceName];
    if (!ask) throw new Error(`The plan names the subgraph "${serviceName}", but there is no way to it.`);
    return ask;
  }

  function compileFetch(fetch: FetchNode, path: PlanPath): Step {
    return fetch.requires
      ? compileEntityStep(compileEntityFetch(fetch, path, types), askOf(fetch))
      : compileRootFetch(fetch, path, askOf(fetch), types);
  }

  /** What a branch of a wave begins with, when that is a fetch of entities, and what comes after it. */
  function partOf(branch: PlanNode, path: PlanPath): WavePart | null {
    if (branch.kind === 'Flatten') return partOf(branch.node, [...path, ...branch.path.map(String)]);
    if (branch.kind === 'Fetch')
      return branch.requires ? { head: compileEntityFetch(branch, path, types), tail: null } : null;
    if (branch.kind !== 'Sequence') return null;
    const [first, ...rest] = branch.nodes;
    const part = first ? partOf(first, path) : null;
    if (!part || rest.length === 0) return part;
    const steps = [...(part.tail ? [part.tail] : []), ...rest.map((each) => compile(each, path))];
    return { head: part.head, tail: inSequence(steps) };
  }

  function compileWave(branches: readonly PlanNode[], path: PlanPath): Step {
    const parts = new Map<string, WavePart[]>();
    const steps: Step[] = [];
    for (const branch of branches) {
      const part = partOf(branch, path);
      if (!part) steps.push(compile(branch, path));
      else parts.set(part.head.node.serviceName, [...(parts.get(part.head.node.serviceName) ?? []), part]);
    }
    for (const group of parts.values()) {
      const [first] = group;
      if (first) steps.push(mergedStep(group, askOf(first.head.node)));
    }
    return atOnce(steps);
  }

  function compile(part: PlanNode, path: PlanPath): Step {
    switch (part.kind) {
      case 'Sequence':
        return inSequence(part.nodes.map((each) => compile(each, path)));
      case 'Parallel':
        return compileWave(part.nodes, path);
      case 'Flatten':
        return compile(part.node, [...path, ...part.path.map(String)]);
      case 'Fetch':
        return compileFetch(part, path);
      case 'Condition':
        return either(
          part.condition,
          part.ifClause ? compile(part.ifClause, path) : null,
          part.elseClause ? compile(part.elseClause, path) : null,
        );
      case 'Defer':
        throw unsupported('Deferred parts');
    }
  }

  if (node?.kind === 'Subscription') throw unsupported('Subscriptions');
  return node ? compile(node, []) : null;
}
