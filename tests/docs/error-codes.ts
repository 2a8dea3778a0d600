import { globSync, readFileSync } from 'node:fs';
import { ApolloServerErrorCode } from '@apollo/server/errors';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Between the router and the subgraphs; no client sees them. */
const BETWEEN_OURSELVES = ['VIEWER_TOKEN_REQUIRED', 'ROUTER_ONLY', 'DEADLINE_EXCEEDED'];
/** Of unexpected errors of subgraphs, which leave the router masked. */
const MASKED = ['DOWNSTREAM_SERVICE_ERROR'];
/** Of a router that knows no documents by their ids. */
const SWITCHED_OFF: string[] = [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED];

function matches(files: string[], pattern: RegExp): string[] {
  return globSync(files, { cwd: ROOT })
    .filter((file) => !/\.test\.ts$|\/(generated|standalone|testing)\//.test(file))
    .flatMap((file) => [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(pattern)])
    .flatMap(([, code]) => (code ? [code] : []));
}

/** Every code that a partner can meet, as far as the schema and the source tell. */
export function errorCodes(): string[] {
  const found = [
    ...matches(['schema/api.graphql'], /Always "([A-Z_]+)"/g),
    ...matches(['router/src/**/*.ts'], /\b(?:code|validationErrorCode): '([A-Z_]+)'/g),
    ...matches(['router/src/errors/*.ts'], /^export const UNAUTHORIZED = '([A-Z_]+)'/gm),
    ...matches(['kit/**/*.ts', 'subgraphs/*/src/**/*.ts'], /extensions: \{ code: '([A-Z_]+)'/g),
    ...matches(['subgraphs/*/src/{upload,export}/*.ts'], /\bcode: '([A-Z_]+)'/g),
    ...Object.values(ApolloServerErrorCode),
  ];
  const unseen = [...BETWEEN_OURSELVES, ...MASKED, ...SWITCHED_OFF];
  return [...new Set(found)].filter((code) => !unseen.includes(code)).sort();
}
