import { createHash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import { type LoadedDocument, operationsOf } from './typed-hooks.ts';

/** The fragments that an operation reaches, in the order of the files, as the typed documents list them. */
function reachedFragments(
  start: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const reached = new Set<string>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || reached.has(name.value)) return;
        reached.add(name.value);
        follow(fragment);
      },
    });
  };
  follow(start);
  return [...fragments.values()].filter(({ name }) => reached.has(name.value));
}

/**
 * graphql-codegen plugin: the trusted-document manifest, in the format of Apollo's persisted-query manifest. Each
 * `body` is, to the letter, what the client sends, and `id` its SHA-256 in hexadecimal.
 */
export function plugin(_schema: unknown, files: readonly LoadedDocument[]): string {
  const fragments = new Map(
    files
      .flatMap((file) => file.document?.definitions ?? [])
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const operations = operationsOf(files).map((operation) => {
    const definitions = [operation, ...reachedFragments(operation, fragments)];
    const body = print(addTypenameToDocument({ kind: Kind.DOCUMENT, definitions }));
    const id = createHash('sha256').update(body).digest('hex');
    return { id, body, name: operation.name?.value, type: operation.operation };
  });
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
