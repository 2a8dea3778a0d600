import { createHash } from 'node:crypto';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../../kit/viewer/viewer.ts';
import { type AuthorizeBasis, credentialsOf, policiesIn } from './credentials-of.ts';
import { type CompiledDocument, compileDocument } from './document/compile-document.ts';
import { type FilteredDocument, filterDocument } from './document/filter-document.ts';
import { createPositions, type Variables } from './document/response-position.ts';
import { type JsonObject, restoreNulls } from './document/restore-nulls.ts';
import { createHoldsWithheld, withheldPaths } from './document/withheld-paths.ts';
import { isMet } from './requirements/requirement.ts';

/** What is run instead of the client's document, and how its answer becomes the client's. */
export type Part = {
  kind: 'part';
  document: DocumentNode;
  operation: OperationDefinitionNode;
  text: string;
  /** SHA-256 of the text: the key of its plan, so that no plan is ever shared with what others may read. */
  hash: string;
  /** Paths of what is withheld, in response names. */
  paths: string[][];
  /** Puts the nulls in; null when they went up to the top. */
  restore(data: JsonObject): JsonObject | null;
};

/** How much of an operation the viewer may run: all of it, a part, or nothing. */
export type Authorization = { kind: 'whole' } | Part | { kind: 'nothing'; paths: string[][] };

/** Different sets of met requirements for which the filtered form of one document is kept. */
const KEPT_FORMS = 16;

type Form = FilteredDocument & { text: string; hash: string };
type Known = { compiled: CompiledDocument; policies: readonly string[]; forms: LRUCache<string, Form> };

function toForm(filtered: FilteredDocument): Form {
  const text = print(filtered.document);
  return { ...filtered, text, hash: createHash('sha256').update(text).digest('hex') };
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (node) => node.kind === 'OperationDefinition' && node.name?.value === name,
  ) as OperationDefinitionNode | undefined;
}

/**
 * Decides how much of an operation a viewer may run. A document is compiled once, and filtered once for each set of
 * requirements that viewers meet; documents must be valid, and the same object when they are the same.
 */
export function createAuthorize(options: AuthorizeBasis) {
  const documents = new WeakMap<DocumentNode, Known>();

  function know(document: DocumentNode): Known {
    const before = documents.get(document);
    if (before) return before;
    const compiled = compileDocument(options.index, document);
    const known = {
      compiled,
      policies: policiesIn(compiled.requirements),
      forms: new LRUCache<string, Form>({ max: KEPT_FORMS }),
    };
    documents.set(document, known);
    return known;
  }

  function formFor({ compiled, forms }: Known, met: readonly boolean[]): Form {
    const key = met.map(Number).join('');
    const kept = forms.get(key);
    if (kept) return kept;
    const form = toForm(filterDocument(compiled, (place) => met[place] === true));
    forms.set(key, form);
    return form;
  }

  return async function authorize(request: {
    document: DocumentNode;
    operation: OperationDefinitionNode;
    variables: Variables;
    viewer: Viewer;
  }): Promise<Authorization> {
    const known = know(request.document);
    if (known.compiled.requirements.length === 0) return { kind: 'whole' };
    const credentials = await credentialsOf(request.viewer, known.policies, options.evaluatePolicies);
    const met = known.compiled.requirements.map((each) => isMet(each, credentials));
    if (!met.includes(false)) return { kind: 'whole' };
    const form = formFor(known, met);
    const operation = operationOf(form.document, request.operation.name?.value);
    if (!operation) throw new Error('The operation is not one of its document.');
    const holds = createHoldsWithheld(form);
    if (!holds(operation.selectionSet)) return { kind: 'whole' };
    const positions = createPositions(form, operation, request.variables);
    const paths = withheldPaths(positions, operation, holds);
    const root = [...positions.at([operation.selectionSet]).values()];
    if (root.length > 0 && root.every(({ withheld }) => withheld)) return { kind: 'nothing', paths };
    const { document, text, hash } = form;
    const restore = (data: JsonObject) => restoreNulls(data, { positions, operation, holds });
    return { kind: 'part', document, operation, text, hash, paths, restore };
  };
}
export type Authorize = ReturnType<typeof createAuthorize>;
