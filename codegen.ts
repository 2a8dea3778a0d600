import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { mappers as analytics } from './subgraphs/analytics/codegen-mappers.ts';
import { mappers as auth } from './subgraphs/auth/codegen-mappers.ts';
import { mappers as billing } from './subgraphs/billing/codegen-mappers.ts';
import { mappers as trading } from './subgraphs/trading/codegen-mappers.ts';

const subgraphs = { analytics, auth, billing, trading };

const SCALARS = {
  ID: 'string',
  Decimal: { input: 'string', output: 'string' },
  DateTime: { input: 'Date', output: 'Date | string' },
  Date: { input: 'string', output: 'string' },
  _FieldSet: 'string',
};

/** Resolver types of the subgraph in a folder, from the shared schema and its own. */
function resolverTypes(folder: string, mappers: Record<string, string>): CodegenConfig['generates'] {
  const sdl = ['schema/shared.graphql', `${folder}/schema.graphql`]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return {
    [`${folder}/src/generated/resolvers.ts`]: {
      schema: sdl,
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        contextType: folder === 'router' ? '../budget/graph/context.ts#Context' : '../context.ts#Context',
        mappers,
        scalars: SCALARS,
        strictScalars: true,
        defaultScalarType: 'unknown',
        useTypeImports: true,
        importExtension: '.ts',
        enumType: 'string-literal',
        enumsAsTypes: true,
        useIndexSignature: false,
        resolversNonOptionalTypename: { unionMember: true },
        avoidOptionals: { field: true },
      },
    },
  };
}

/** Typed documents, hooks and the trusted-document manifest for frontends, from the API schema and the page queries. */
function clientTypes(): CodegenConfig['generates'] {
  const source = { schema: 'schema/api.graphql', documents: 'schema/operations/*.graphql' };
  return {
    'client/generated/operations.ts': {
      ...source,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', Decimal: 'string', DateTime: 'string', Date: 'string' },
        strictScalars: true,
        defaultScalarType: 'unknown',
        useTypeImports: true,
        enumType: 'string-literal',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        documentMode: 'documentNode',
        optimizeDocumentNode: true,
        arrayInputCoercion: false,
      },
    },
    'client/generated/hooks.ts': { ...source, plugins: ['./client/codegen/typed-hooks.ts'] },
    'client/generated/possible-types.ts': { ...source, plugins: ['./client/codegen/possible-types.ts'] },
    'client/generated/trusted-documents.json': {
      ...source,
      plugins: ['./client/codegen/trusted-documents.ts'],
    },
  };
}

const config: CodegenConfig = {
  generates: {
    ...Object.assign(
      {},
      ...Object.entries(subgraphs).map(([name, mappers]) => resolverTypes(`subgraphs/${name}`, mappers)),
    ),
    ...resolverTypes('router', {}),
    ...clientTypes(),
  },
};

export default config;
