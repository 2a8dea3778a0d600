import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DashboardPageDocument } from '../../client/generated/operations.ts';
import { createRenewal } from '../../client/src/session/renew-session.ts';
import { makeKey, withKey } from '../api-keys/key-holder.ts';
import { sendOperation } from '../supergraph/person.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';

const ANYTHING = parse('query Anything { me { id } }');
const MANIFEST = new URL('../../client/generated/trusted-documents.json', import.meta.url);
const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { operations: { id: string }[] };

describe.each(TRANSPORTS)('a product that answers trusted documents only, %s', (transport) => {
  const supergraph = useSupergraph(transport, { trustedOnly: true });

  test('serves the app, refuses a session anything else, and answers an API key', async () => {
    const { origin } = supergraph();
    // Signing up and making a key are documents of the app.
    const person = await supergraph().person('Trusted');
    const { secret } = await makeKey(person);
    const { me } = await person.ask(DashboardPageDocument, {});

    const { status, errors } = await person.send(ANYTHING, {});
    expect([status, errors?.[0]?.extensions?.code]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    const { data } = await sendOperation(origin, ANYTHING, {}, withKey(secret));
    expect(data).toMatchObject({ me: { id: me.id } });
  });

  test('renews sessions, which the client does by text', async () => {
    const url = `${supergraph().origin}/graphql`;
    const renew = createRenewal({ url, credentials: 'omit', headers: {} });
    // Without a cookie there is nothing to renew, which is an answer and no refusal.
    expect(await renew()).toBeNull();
  });

  test('knows every document of the manifest by its id', async () => {
    const codes = await Promise.all(
      operations.map(async ({ id }) => {
        const answer = await fetch(`${supergraph().origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ documentId: `sha256:${id}` }),
        });
        const { errors = [] } = (await answer.json()) as { errors?: { extensions?: { code?: string } }[] };
        return errors.map(({ extensions }) => extensions?.code);
      }),
    );
    expect(codes.length).toBeGreaterThan(20);
    // Without credentials and variables most are refused, but none as unknown or as not trusted.
    for (const code of codes.flat())
      expect(['PERSISTED_QUERY_NOT_FOUND', 'DOCUMENT_NOT_TRUSTED']).not.toContain(code);
  });
});
