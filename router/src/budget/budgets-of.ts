import { clientNetwork } from '../../../kit/client-address/client-network.ts';
import type { Identity, RouterRequest } from '../router-request.ts';
import type { Reservation } from './budget.ts';

/**
 * What a request is charged to: the workspace, whoever of it asks and with whatever, and the API key if that has a limit
 * of its own; without credentials, the client's address.
 */
export function budgetsOf(
  { viewer, limits, keyBudget }: Identity,
  client: RouterRequest['client'],
): Pick<Reservation, 'group' | 'budgets'> {
  const group = viewer.kind === 'anonymous' ? clientNetwork(client.address) : viewer.workspaceId;
  const own = { id: group, limits: limits.budget };
  return { group, budgets: keyBudget ? [own, keyBudget] : [own] };
}
