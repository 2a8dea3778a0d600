import type {
  FieldNode,
  GraphQLOutputType,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { responseKey } from './compile-document.ts';
import type { FilteredDocument } from './filter-document.ts';

/** One response name of an object: what its value may be, and what is selected below it. */
export type PositionField = {
  /** The client's name for it, also when it is withheld. */
  key: string;
  withheld: boolean;
  type: GraphQLOutputType | undefined;
  selectionSets: SelectionSetNode[];
};

/** What one place of the answer may hold, by response name, whichever of its types the object has. */
export type Position = ReadonlyMap<string, PositionField>;

export type Variables = Readonly<Record<string, unknown>>;

function defaultsOf(operation: OperationDefinitionNode): Map<string, unknown> {
  return new Map(
    operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === 'BooleanValue' ? [[variable.name.value, defaultValue.value] as const] : [],
    ),
  );
}

/** Reads selections of a filtered operation with the variables of one request. */
export function createPositions(
  { withheld, types, fragments, prefix }: FilteredDocument,
  operation: OperationDefinitionNode,
  variables: Variables,
) {
  const defaults = defaultsOf(operation);

  /** What is not surely left out counts as asked for: a variable that is missing or no boolean opens nothing. */
  function isLeftOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: given = [] }) => {
      const condition = given.find((argument) => argument.name.value === 'if')?.value;
      if (condition?.kind === 'BooleanValue') return condition.value === (name.value === 'skip');
      if (condition?.kind !== 'Variable') return false;
      const variable = condition.name.value;
      const value = Object.hasOwn(variables, variable) ? variables[variable] : defaults.get(variable);
      return name.value === 'skip' ? value === true : name.value === 'include' && value === false;
    });
  }

  function addField(position: Map<string, PositionField>, node: FieldNode): void {
    const name = responseKey(node);
    const known = position.get(name);
    if (known) {
      if (node.selectionSet) known.selectionSets.push(node.selectionSet);
      return;
    }
    const hidden = withheld.get(node);
    position.set(name, {
      key: hidden ? name.slice(prefix.length) : name,
      withheld: hidden !== undefined,
      type: hidden ?? types.get(node),
      selectionSets: node.selectionSet ? [node.selectionSet] : [],
    });
  }

  return {
    /** The fields that these selections ask for; a fragment counts once, however often it is spread. */
    at(selectionSets: readonly SelectionSetNode[]): Position {
      const position = new Map<string, PositionField>();
      const spread = new Set<string>();
      const add = (set: SelectionSetNode): void => {
        for (const node of set.selections) {
          if (isLeftOut(node)) continue;
          if (node.kind === 'Field') addField(position, node);
          else if (node.kind === 'InlineFragment') add(node.selectionSet);
          else if (!spread.has(node.name.value)) {
            spread.add(node.name.value);
            const fragment = fragments.get(node.name.value);
            if (fragment) add(fragment.selectionSet);
          }
        }
      };
      for (const set of selectionSets) add(set);
      return position;
    },
  };
}
export type Positions = ReturnType<typeof createPositions>;
