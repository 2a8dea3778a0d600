import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { Ask, Asks } from '../fetch/ask.ts';
import { compileEntityFetch, type EntityFetch } from '../fetch/entity-fetch.ts';
import { compileEntityStep } from '../fetch/entity-step.ts';
import { compileRootFetch } from '../fetch/root-fetch.ts';
import type { TypeIndex } from '../planning/type-index.ts';
import type { Step } from '../run.ts';
import { compileHeads } from './merge-wave.ts';
import { atOnce, either, inSequence } from './steps.ts';
import type { PlanPath } from './walk-path.ts';

/** A part of a plan, and where in the answer it is about. */
type Branch = { node: PlanNode; path: PlanPath };

/** A branch of a wave: a fetch of entities, which may share a request with others, and what follows from it. */
type WavePart = { head: EntityFetch; rest: readonly Branch[] };

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
      return branch.requires ? { head: compileEntityFetch(branch, path, types), rest: [] } : null;
    if (branch.kind !== 'Sequence') return null;
    const [first, ...others] = branch.nodes;
    const part = first ? partOf(first, path) : null;
    if (!part || others.length === 0) return part;
    const rest = { node: { kind: 'Sequence' as const, nodes: others }, path };
    return { head: part.head, rest: [...part.rest, rest] };
  }

  function compileParts(parts: readonly WavePart[], ask: Ask): Step {
    const head = compileHeads(
      parts.map((part) => part.head),
      ask,
    );
    // What follows from one request begins at the same time again.
    const rest = parts.flatMap((part) => part.rest);
    return rest.length > 0 ? inSequence([head, compileWave(rest)]) : head;
  }

  function compileWave(branches: readonly Branch[]): Step {
    const parts = new Map<string, WavePart[]>();
    const steps: Step[] = [];
    for (const { node: branch, path } of branches) {
      const part = partOf(branch, path);
      if (!part) steps.push(compile(branch, path));
      else parts.set(part.head.node.serviceName, [...(parts.get(part.head.node.serviceName) ?? []), part]);
    }
    for (const group of parts.values()) {
      const [first] = group;
      if (first) steps.push(compileParts(group, askOf(first.head.node)));
    }
    return atOnce(steps);
  }

  function compile(part: PlanNode, path: PlanPath): Step {
    switch (part.kind) {
      case 'Sequence':
        return inSequence(part.nodes.map((each) => compile(each, path)));
      case 'Parallel':
        return compileWave(part.nodes.map((each) => ({ node: each, path })));
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
