import { expect } from 'vitest';
import {
  DashboardPageDocument,
  type DashboardPageQuery,
  ImportPageDocument,
  SignInDocument,
} from '../../client/generated/operations.ts';
import { DEMO_EMAIL } from '../../start/demo/seed-demo.ts';
import { sendOperation } from '../supergraph/person.ts';
import type { Product } from './product.ts';

export type Seen = {
  dashboard: DashboardPageQuery['me'];
  /** Each import's file name and status, sorted. */
  files: readonly string[];
};

/** What the demo trader sees after signing in with the password that `npm start` printed. */
export async function seenByDemo({ origin, output }: Pick<Product, 'origin' | 'output'>): Promise<Seen> {
  const password = /password (\S+), or/.exec(output())?.[1] ?? expect.fail(output());
  const { data } = await sendOperation(origin, SignInDocument, { input: { email: DEMO_EMAIL, password } });
  if (data?.signIn.__typename !== 'SignedIn') expect.fail(JSON.stringify(data));
  const headers = { authorization: `Bearer ${data.signIn.accessToken}` };
  const dashboard = await sendOperation(origin, DashboardPageDocument, {}, headers);
  const imports = await sendOperation(origin, ImportPageDocument, {}, headers);
  return {
    dashboard: dashboard.data?.me ?? expect.fail(JSON.stringify(dashboard)),
    files: (imports.data?.me.imports?.edges ?? [])
      .map(({ node }) => `${node.fileName} ${node.status}`)
      .sort(),
  };
}
