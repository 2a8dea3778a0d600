import { type DocumentNode, parse, print, stripIgnoredCharacters } from 'graphql';
import { type JsonObject, put } from '../answer/own-property.ts';
import type { Run } from '../run.ts';
import type { SubgraphCallBody } from './ask.ts';

/** The text of a fetch in all the forms in which it travels, made once with the plan. */
export type FetchDocument = {
  query: string;
  document: DocumentNode;
  /** Names of the client's variables that it uses. */
  variableNames: readonly string[];
  /** Its JSON up to the first variable. */
  jsonPrefix: string;
};

/** A fetch's document as the planner gives it. */
export function fetchDocument(
  {
    operation,
    operationDocumentNode,
  }: { operation: string; operationDocumentNode?: DocumentNode | undefined },
  variableNames: readonly string[] = [],
): FetchDocument {
  const document = operationDocumentNode ?? parse(operation);
  return toFetchDocument(operation, document, variableNames);
}

/** A document of our own making. */
export function printedFetchDocument(
  document: DocumentNode,
  variableNames: readonly string[],
): FetchDocument {
  return toFetchDocument(stripIgnoredCharacters(print(document)), document, variableNames);
}

function toFetchDocument(
  query: string,
  document: DocumentNode,
  variableNames: readonly string[],
): FetchDocument {
  return { query, document, variableNames, jsonPrefix: `{"query":${JSON.stringify(query)},"variables":{` };
}

/** A list of representations as a variable: as values, and as JSON. */
export type RepresentationsVariable = {
  name: string;
  values: readonly JsonObject[];
  texts: readonly string[];
};

/** Puts a call together: what the client sent of the variables, and the entities that are asked for. */
export function callOf(
  { query, document, variableNames, jsonPrefix }: FetchDocument,
  run: Run,
  lists: readonly RepresentationsVariable[],
  faultOf: SubgraphCallBody['faultOf'],
): SubgraphCallBody {
  const variables: JsonObject = {};
  for (const name of variableNames)
    if (Object.hasOwn(run.variables, name)) put(variables, name, run.variables[name]);
  const ofClient = Object.keys(variables);
  for (const { name, values } of lists) variables[name] = values;

  function toJson(): string {
    const parts = ofClient
      .filter((name) => variables[name] !== undefined)
      .map((name) => `${JSON.stringify(name)}:${JSON.stringify(variables[name])}`);
    for (const { name, texts } of lists) parts.push(`"${name}":[${texts.join(',')}]`);
    return `${jsonPrefix}${parts.join(',')}}}`;
  }
  return { query, document, variables, toJson, faultOf };
}
