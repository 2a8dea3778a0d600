import { addTypenameToDocument } from '@apollo/client/utilities';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  CreateImportDocument,
  ImportStatusDocument,
  type ImportStatusQuery,
  SignInDocument,
  SignUpDocument,
} from '../../client/generated/operations.ts';
import { askUntil } from '../../start/demo/demo-client.ts';

type Answer<Data> = {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
};

/** The whole answer to an operation, as it comes over HTTP. */
export type HttpAnswer<Data> = Answer<Data> & { status: number; headers: Headers };

export type FinishedImport = NonNullable<ImportStatusQuery['me']['import']>;

/** Somebody who uses the API. */
export type Person = {
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  /** Sends an operation; errors are part of the answer. */
  send<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<HttpAnswer<Data>>;
  /** Sends an operation that must succeed; throws with the errors otherwise. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;
  /** Sends a file the way a client does; gives the id of its import, which then runs by itself. */
  sendFile(
    fileName: string,
    bytes: Uint8Array,
    input?: { accountId?: string; timeZone?: string },
  ): Promise<string>;
  /** Sends a file and waits until it ended and, if it finished, analytics has followed. */
  import(
    fileName: string,
    bytes: Uint8Array,
    input?: { accountId?: string; timeZone?: string },
  ): Promise<FinishedImport>;
};

/** Sends one operation over HTTP, with an access token or without. */
export async function sendOperation<Data, Variables>(
  origin: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  headers: Record<string, string> = {},
): Promise<HttpAnswer<Data>> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: print(addTypenameToDocument(document)), variables }),
  });
  return { ...((await response.json()) as Answer<Data>), status: response.status, headers: response.headers };
}

let people = 0;

/** Signs somebody new up through the API. */
export async function signUpPerson(origin: string, name: string): Promise<Person> {
  people += 1;
  const email = `${name.toLowerCase()}-${people}@people.example`;
  const password = `${name} keeps this to themself`;
  const input = { email, password, displayName: name, timeZone: 'America/New_York', baseCurrency: 'USD' };
  const { data, errors } = await sendOperation(origin, SignUpDocument, { input });
  if (data?.signUp.__typename !== 'SignedIn') throw new Error(JSON.stringify({ data, errors }));
  return asPerson(origin, { email, password, accessToken: data.signUp.accessToken });
}

/** Signs somebody in through the API who signed up elsewhere, as in a browser. */
export async function signInPerson(
  origin: string,
  credentials: { email: string; password: string },
): Promise<Person> {
  const { data, errors } = await sendOperation(origin, SignInDocument, { input: credentials });
  if (data?.signIn.__typename !== 'SignedIn') throw new Error(JSON.stringify({ data, errors }));
  return asPerson(origin, { ...credentials, accessToken: data.signIn.accessToken });
}

function asPerson(origin: string, who: Pick<Person, 'email' | 'password' | 'accessToken'>): Person {
  const authorization = { authorization: `Bearer ${who.accessToken}` };
  const person: Person = {
    ...who,
    send: (document, variables) => sendOperation(origin, document, variables, authorization),
    async ask(document, variables) {
      const answer = await person.send(document, variables);
      if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors, null, 2));
      return answer.data;
    },
    async sendFile(fileName, bytes, input = {}) {
      const { createImport } = await person.ask(CreateImportDocument, {
        input: { fileName, sizeBytes: String(bytes.length), ...input },
      });
      if (createImport.__typename !== 'ImportCreated') throw new Error(JSON.stringify(createImport));
      const put = await fetch(new URL(createImport.upload.url, origin), {
        method: 'PUT',
        body: Buffer.from(bytes),
      });
      if (!put.ok) throw new Error(`${put.status} ${await put.text()}`);
      return createImport.import.id;
    },
    async import(fileName, bytes, input) {
      const id = await person.sendFile(fileName, bytes, input);
      return askUntil(() => ended(person, id), 60, `Importing ${fileName}`);
    },
  };
  return person;
}

async function ended(person: Person, id: string): Promise<FinishedImport | null> {
  const { me } = await person.ask(ImportStatusDocument, { id });
  const progress = me.import;
  if (progress?.status === 'FAILED') return progress;
  const current = (me.performance?.revision ?? 0) >= (progress?.revision ?? Number.POSITIVE_INFINITY);
  return progress?.status === 'FINISHED' && current ? progress : null;
}
