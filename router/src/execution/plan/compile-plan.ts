import type { ConditionNode, FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { ALWAYS, type Condition } from '../conditions.ts';
import type { Ask, Asks } from '../fetch/ask.ts';
import { renamedKeys } from '../fetch/compile-rewrites.ts';
import { compileEntityFetch, type EntityFetch } from '../fetch/entity-fetch.ts';
import { compileEntityStep } from '../fetch/entity-step.ts';
import { fetchDocument } from '../fetch/fetch-document.ts';
import { compileRootFetch } from '../fetch/root-fetch.ts';
import type { TypeIndex } from '../planning/type-index.ts';
import type { Step } from '../run.ts';
import { compileHeads } from './merge-wave.ts';
import { createSelectedPaths } from './selected-paths.ts';
import { atOnce, either, inSequence } from './steps.ts';
import type { PlanPath } from './walk-path.ts';

/** Where in the answer a part of a plan is about, and when it is carried out. */
type Place = { path: PlanPath; when: Condition };

type Branch = { node: PlanNode; place: Place };

/** A branch of a wave: a fetch of entities, which may share a request with others, and what follows from it. */
type WavePart = { head: EntityFetch; rest: readonly Branch[] };

/** What plans are compiled against. */
export type PlanContext = { types: TypeIndex; asks: Asks };

function into({ path, when }: Place, below: ResponsePath): Place {
  return { path: [...path, ...below.map(String)], when };
}

function unsupported(what: string): GraphQLError {
  return new GraphQLError(`${what} are not supported here. Send the operation without.`, {
    extensions: { code: 'NOT_SUPPORTED' },
  });
}

/** Compiles a query plan to a function that carries it out; null when no subgraph has to be asked. */
export function compilePlan({ node }: QueryPlan, { types, asks }: PlanContext): Step | null {
  const selected = createSelectedPaths();

  function askOf({ serviceName }: FetchNode): Ask {
    const ask = asks[serviceName];
    if (!ask) throw new Error(`The plan names the subgraph "${serviceName}", but there is no way to it.`);
    return ask;
  }

  function compileEntities(node: FetchNode, { path, when }: Place): EntityFetch {
    const fetch = compileEntityFetch(node, { types, path, selected });
    selected.add(fetch.document.document, { path, when, renamed: fetch.renamed });
    return fetch;
  }

  function compileFetch(node: FetchNode, place: Place): Step {
    if (node.requires) return compileEntityStep(compileEntities(node, place), askOf(node));
    const document = fetchDocument(node, node.variableUsages);
    selected.add(document.document, { ...place, renamed: renamedKeys(node.outputRewrites) });
    return compileRootFetch(node, { path: place.path, ask: askOf(node), types, document });
  }

  /** What a branch of a wave begins with, when that is a fetch of entities, and what comes after it. */
  function partOf({ node: branch, place }: Branch): WavePart | null {
    if (branch.kind === 'Flatten') return partOf({ node: branch.node, place: into(place, branch.path) });
    if (branch.kind === 'Fetch')
      return branch.requires ? { head: compileEntities(branch, place), rest: [] } : null;
    if (branch.kind !== 'Sequence') return null;
    const [first, ...others] = branch.nodes;
    const part = first ? partOf({ node: first, place }) : null;
    if (!part || others.length === 0) return part;
    const rest = { node: { kind: 'Sequence' as const, nodes: others }, place };
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
    for (const branch of branches) {
      const part = partOf(branch);
      if (!part) steps.push(compile(branch.node, branch.place));
      else parts.set(part.head.node.serviceName, [...(parts.get(part.head.node.serviceName) ?? []), part]);
    }
    for (const group of parts.values()) {
      const [first] = group;
      if (first) steps.push(compileParts(group, askOf(first.head.node)));
    }
    return atOnce(steps);
  }

  function compileCondition({ condition, ifClause, elseClause }: ConditionNode, place: Place): Step {
    const branch = (node: PlanNode | undefined, expected: boolean) =>
      node ? compile(node, { ...place, when: [...place.when, { variable: condition, expected }] }) : null;
    return either(condition, branch(ifClause, true), branch(elseClause, false));
  }

  function compile(part: PlanNode, place: Place): Step {
    switch (part.kind) {
      case 'Sequence':
        return inSequence(part.nodes.map((each) => compile(each, place)));
      case 'Parallel':
        return compileWave(part.nodes.map((each) => ({ node: each, place })));
      case 'Flatten':
        return compile(part.node, into(place, part.path));
      case 'Fetch':
        return compileFetch(part, place);
      case 'Condition':
        return compileCondition(part, place);
      case 'Defer':
        throw unsupported('Deferred parts');
    }
  }

  if (node?.kind === 'Subscription') throw unsupported('Subscriptions');
  return node ? compile(node, { path: [], when: ALWAYS }) : null;
}
