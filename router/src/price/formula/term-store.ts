import type { Branch, FieldTerm, Formula, SelectionTerm } from './formula.ts';

/** The variant tells apart conditions, and arguments that are counted; equal where these are equal. */
type NewField = Omit<FieldTerm, 'term' | 'id' | 'fixed'> & { variant: string };

/** Keeps one term for all parts of a document that cost alike, so that a formula stays as small as the document. */
export type TermStore = {
  field(parts: NewField): FieldTerm;
  selection(branches: readonly { typeName: string; branch: Branch }[]): SelectionTerm;
  terms: Formula['terms'];
};

function fieldKey(parts: NewField): string {
  return JSON.stringify([
    parts.responseKey,
    parts.isPresent || parts.countSlices ? parts.variant : null,
    parts.base,
    parts.argumentCost.key,
    parts.listDepth,
    parts.size.key,
    parts.leafWeight,
    parts.below?.id ?? null,
    parts.nullWeight,
  ]);
}

function branchKey({ weight, fields, responseKeys }: Branch): string {
  return JSON.stringify([weight, fields.map((field) => field.id), [...responseKeys]]);
}

/** An empty store. */
export function createTermStore(): TermStore {
  const terms: (FieldTerm | SelectionTerm)[] = [];
  const fields = new Map<string, FieldTerm>();

  return {
    terms,
    field(parts) {
      const key = fieldKey(parts);
      const known = fields.get(key);
      if (known) return known;
      const isFixed =
        parts.isPresent === null &&
        parts.argumentCost.fixed &&
        parts.size.fixed &&
        (parts.below?.fixed ?? true);
      const term: FieldTerm = { term: 'field', id: terms.length, fixed: isFixed, ...parts };
      terms.push(term);
      fields.set(key, term);
      return term;
    },
    selection(candidates) {
      const branches = new Map<string, Branch>();
      const branchOf = new Map<string, Branch>();
      for (const { typeName, branch } of candidates) {
        const key = branchKey(branch);
        const same = branches.get(key) ?? branch;
        branches.set(key, same);
        branchOf.set(typeName, same);
      }
      const distinct = [...branches.values()];
      const isFixed = distinct.every((branch) => branch.fields.every((field) => field.fixed));
      const id = terms.length;
      const term: SelectionTerm = { term: 'selection', id, fixed: isFixed, branches: distinct, branchOf };
      terms.push(term);
      return term;
    },
  };
}
