import type { FetchNode } from '@apollo/query-planner';
import { MAXIMUM_SECTION_ERRORS, sectionsOf, unavailableSection } from '../../errors/unavailable-section.ts';
import { answerShape } from '../answer/answer-shape.ts';
import { mergeAnswer } from '../answer/merge-answer.ts';
import type { JsonObject } from '../answer/own-property.ts';
import { beforeLists, collectAt, type PlanPath } from '../plan/walk-path.ts';
import type { TypeIndex } from '../planning/type-index.ts';
import type { Run, Step } from '../run.ts';
import type { Ask } from './ask.ts';
import { compileRewrites, renamedKeys } from './compile-rewrites.ts';
import { callOf, type FetchDocument } from './fetch-document.ts';
import { reportErrors } from './fetch-errors.ts';

const anyForm = () => null;

/**
 * Compiles a fetch of fields of a root type: those of the operation itself, or of a root type that stands somewhere
 * below, as in `mutation { addBook { query { … } } }`.
 */
export function compileRootFetch(
  node: FetchNode,
  { path, ask, types, document }: { path: PlanPath; ask: Ask; types: TypeIndex; document: FetchDocument },
): Step {
  const rewriteOutput = compileRewrites(node.outputRewrites, types);
  const place = {
    subgraph: node.serviceName,
    at: beforeLists(path),
    renamed: renamedKeys(node.outputRewrites),
  };
  const shape = answerShape(document.document, place.renamed);
  const allSections = sectionsOf(document.document);
  const sections = allSections.slice(0, MAXIMUM_SECTION_ERRORS);
  const unavailable = ({ clientKeys }: Run) =>
    sections.map(({ key }) => unavailableSection(clientKeys.get(key) ?? key, [key]));

  /** Its errors say why there is nothing at all. */
  function empty({ clientKeys, emptied }: Run): void {
    const above = path.filter((part) => part !== '@');
    for (const { key } of allSections)
      emptied.add([...above, key].map((name) => clientKeys.get(name) ?? name).join('.'));
  }

  async function fetchInto(targets: readonly JsonObject[], run: Run): Promise<void> {
    const answer = await ask(run.request, callOf(document, run, [], anyForm));
    reportErrors(run, place, answer ? answer.errors : unavailable(run));
    if (!answer?.data) return empty(run);
    rewriteOutput?.(answer.data);
    for (const target of targets) mergeAnswer(target, answer.data, shape, types.isAbstract);
  }

  return (run) => {
    const targets: JsonObject[] = [];
    collectAt(run.root, path, targets);
    return targets.length > 0 ? fetchInto(targets, run) : undefined;
  };
}
