import type { FetchNode } from '@apollo/query-planner';
import { type Section, sectionsOf } from '../../errors/unavailable-section.ts';
import { type AnswerShape, answerShape } from '../answer/answer-shape.ts';
import { type IsAbstract, mergeAnswer } from '../answer/merge-answer.ts';
import { isObject, type JsonObject } from '../answer/own-property.ts';
import { collectAt, type PlanPath } from '../plan/walk-path.ts';
import type { Run } from '../run.ts';
import {
  type BuildRepresentation,
  compileRepresentation,
  type RequiresContext,
} from './build-representation.ts';
import { compileRewrites, type Rewrite, renamedKeys } from './compile-rewrites.ts';
import { type FetchDocument, fetchDocument } from './fetch-document.ts';

/** One place of a plan at which a subgraph adds fields to entities. */
export type EntityFetch = {
  node: FetchNode;
  path: PlanPath;
  document: FetchDocument;
  build: BuildRepresentation;
  rewriteInput: Rewrite | null;
  rewriteOutput: Rewrite | null;
  renamed: ReadonlyMap<string, string>;
  sections: readonly Section[];
  /** What is asked of each entity. */
  shape: AnswerShape;
  isAbstract: IsAbstract;
};

/** The entities of one request at that place. Equal ones are asked for once. */
export type Gathered = {
  entities: readonly JsonObject[];
  /** Which representation stands for each entity. */
  indexes: readonly number[];
  representations: readonly JsonObject[];
  texts: readonly string[];
};

/** Compiles a fetch of entities. */
export function compileEntityFetch(node: FetchNode, { types, path, selected }: RequiresContext): EntityFetch {
  const document = fetchDocument(node, node.variableUsages);
  const renamed = renamedKeys(node.outputRewrites);
  return {
    node,
    path,
    document,
    build: compileRepresentation(node.requires ?? [], { types, path, selected }),
    rewriteInput: compileRewrites(node.inputRewrites, types),
    rewriteOutput: compileRewrites(node.outputRewrites, types),
    renamed,
    shape: answerShape(document.document, renamed).get('_entities') ?? new Map(),
    sections: sectionsOf(document.document),
    isAbstract: types.isAbstract,
  };
}

/** Finds the entities in what is known so far; null when there are none to ask for. */
export function gather({ path, build, rewriteInput }: EntityFetch, { root, coerced }: Run): Gathered | null {
  const found: JsonObject[] = [];
  collectAt(root, path, found);
  const entities: JsonObject[] = [];
  const indexes: number[] = [];
  const representations: JsonObject[] = [];
  const texts: string[] = [];
  const known = new Map<string, number>();
  for (const entity of found) {
    const representation = build(entity, coerced);
    if (!representation) continue;
    rewriteInput?.(representation);
    const text = JSON.stringify(representation);
    let index = known.get(text);
    if (index === undefined) {
      index = representations.push(representation) - 1;
      known.set(text, index);
      texts.push(text);
    }
    entities.push(entity);
    indexes.push(index);
  }
  return entities.length > 0 ? { entities, indexes, representations, texts } : null;
}

/** What is wrong with a list of entities, or null. */
export function entitiesFault(received: unknown, count: number): string | null {
  if (!Array.isArray(received)) return 'answered entities that are no list';
  if (received.some((item) => item !== null && !isObject(item)))
    return 'answered an entity that is no object';
  return received.length === count ? null : `answered ${received.length} entities for ${count}`;
}

/** Adds what was received to the entities. */
export function applyEntities(fetch: EntityFetch, gathered: Gathered, received: readonly unknown[]): void {
  const { entities, indexes } = gathered;
  for (const item of received) fetch.rewriteOutput?.(item);
  for (const [place, entity] of entities.entries()) {
    const item = received[indexes[place] ?? -1];
    if (isObject(item)) mergeAnswer(entity, item, fetch.shape, fetch.isAbstract);
  }
}
