import { type FieldNode, parse, visit } from 'graphql';

/** Names of fields that a plan may add to what the client asked for. */
export type RequiredNames = {
  /** In keys and in what is required, `__typename` included. */
  all: ReadonlySet<string>;
  /** Those that are required with arguments. */
  withArguments: ReadonlySet<string>;
};

/** Reads them from the field sets that the supergraph's SDL gives to its joins. */
export function readRequiredNames(supergraphSdl: string): RequiredNames {
  const all = new Set(['__typename']);
  const withArguments = new Set<string>();
  const addField = ({ kind, ...node }: FieldNode) => {
    all.add(node.name.value);
    if (node.arguments?.length) withArguments.add(node.name.value);
  };
  visit(parse(supergraphSdl, { noLocation: true }), {
    enter(node) {
      if (node.kind !== 'Directive' || !node.name.value.startsWith('join__')) return;
      for (const { name, value } of node.arguments ?? [])
        if ((name.value === 'key' || name.value === 'requires') && value.kind === 'StringValue')
          visit(parse(`{${value.value}}`), {
            enter: (part) => (part.kind === 'Field' ? addField(part) : undefined),
          });
    },
  });
  return { all, withArguments };
}
