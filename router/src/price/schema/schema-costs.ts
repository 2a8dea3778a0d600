import {
  buildASTSchema,
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { toCount } from '../formula/saturate.ts';
import { readCostNames } from './linked-names.ts';

/** What `@listSize` says of a field. */
export type ListSize = {
  assumedSize: number | null;
  slicingArguments: readonly string[];
  /** Lists one level below that have the size of this field. */
  sizedFields: readonly string[];
  /** Whether a request must give exactly one slicing argument; schema defaults count as given. */
  requireOneSlicingArgument: boolean;
};

/** The weights and sizes that a supergraph declares. Weights are from 0 up; a negative one counts as 0. */
export type SchemaCosts = {
  schema: GraphQLSchema;
  /** Of one instance: its `@cost`, else 1 for objects, interfaces and unions, 0 for scalars, enums and inputs. */
  ofType(type: GraphQLNamedType): number;
  /** The field's own `@cost`, which replaces that of its type; null without. */
  ofField(field: GraphQLField<unknown, unknown>): number | null;
  /** An argument's or input field's own `@cost`; null without. */
  ofInput(input: GraphQLArgument | GraphQLInputField): number | null;
  listSize(field: GraphQLField<unknown, unknown>): ListSize | null;
};

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] };

function values(directive: ConstDirectiveNode): Record<string, ConstValueNode> {
  return Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, value]));
}

function strings(value: ConstValueNode | undefined): string[] {
  // GraphQL takes a single value for a list of one.
  const items = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return items.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = values(directive);
  return {
    assumedSize: assumedSize?.kind === Kind.INT ? toCount(Number(assumedSize.value)) : null,
    slicingArguments: strings(slicingArguments),
    sizedFields: strings(sizedFields),
    requireOneSlicingArgument: !(
      requireOneSlicingArgument?.kind === Kind.BOOLEAN && !requireOneSlicingArgument.value
    ),
  };
}

/** The IBM spec writes weights as strings, federation as integers. */
function readWeight(directive: ConstDirectiveNode): number | null {
  const { weight } = values(directive);
  return weight ? toCount(Number(valueFromASTUntyped(weight))) : null;
}

/**
 * Reads weights and list sizes from the full SDL of a supergraph; the API schema carries no directives. Throws
 * GraphQL's syntax error when the text is no schema.
 */
export function readSchemaCosts(supergraphSdl: string): SchemaCosts {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const names = readCostNames(document);

  const applied = (nodes: readonly (Annotated | null | undefined)[], name: string | undefined) =>
    nodes.flatMap((node) => node?.directives ?? []).find((directive) => directive.name.value === name);
  const weightOf = (...nodes: (Annotated | null | undefined)[]): number | null => {
    const directive = applied(nodes, names?.cost);
    return directive ? readWeight(directive) : null;
  };

  return {
    schema,
    ofType(type) {
      return weightOf(type.astNode, ...type.extensionASTNodes) ?? (isCompositeType(type) ? 1 : 0);
    },
    ofField: (field) => weightOf(field.astNode),
    ofInput: (input) => weightOf(input.astNode),
    listSize(field) {
      const directive = applied([field.astNode], names?.listSize);
      return directive ? readListSize(directive) : null;
    },
  };
}
