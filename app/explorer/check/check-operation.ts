import { type DocumentNode, GraphQLError, getVariableValues, parse, print, validate } from 'graphql';
import type { KnownAccess } from '../access/access.ts';
import type { Operation } from '../request/ask.ts';
import { operationIn } from '../request/operation-name.ts';
import { partByAccess } from './open-part.ts';

/** Which fields the credentials do not open, and the document without them; null when nothing would be left. */
export type Parted = { closed: readonly string[]; openPart: string | null };

/** What may be done with the contents of the editor. */
export type Checked =
  | { kind: 'empty' }
  /** It does not parse, or asks for what there is not; it is not sent. */
  | { kind: 'invalid'; problem: string }
  /** It needs credentials, and there are none; it is not sent. */
  | ({ kind: 'closed' } & Parted)
  /** It can be priced and run; what is closed comes back as null. */
  | ({ kind: 'ready'; operation: Operation } & Parted);

function parseOrExplain(query: string): DocumentNode | string {
  try {
    return parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return `Line ${error.locations?.[0]?.line ?? 1}: ${error.message}`;
  }
}

/** The comments at the top, which a parsed document does not keep. */
function heading(query: string): string {
  return /^(?:[ \t]*#.*\n)+/.exec(query)?.[0] ?? '';
}

/**
 * Looks at the contents of the editor as the server would, so that nothing is sent that it can only refuse. Whether
 * custom scalars are well written is left to the server.
 */
export function checkOperation(
  { query, variables = {}, operationName }: Operation,
  access: KnownAccess,
): Checked {
  if (query.replaceAll(/#.*/g, '').trim() === '') return { kind: 'empty' };
  const document = parseOrExplain(query);
  if (typeof document === 'string') return { kind: 'invalid', problem: document };
  const [wrong] = validate(access.everything, document);
  if (wrong) return { kind: 'invalid', problem: wrong.message };
  const operation = operationIn(document, operationName);
  if (!operation) return { kind: 'invalid', problem: 'There are fragments only, and no operation.' };
  const values = getVariableValues(access.everything, operation.variableDefinitions ?? [], variables);
  if (values.errors?.[0]) return { kind: 'invalid', problem: values.errors[0].message };
  const { closed, open } = partByAccess(document, access);
  const openPart = open ? `${heading(query)}${print(open)}\n` : null;
  if (closed.length > 0 && access.caller === 'anonymous') return { kind: 'closed', closed, openPart };
  const asked = { query, variables, operationName: operation.name?.value };
  return { kind: 'ready', operation: asked, closed, openPart };
}
