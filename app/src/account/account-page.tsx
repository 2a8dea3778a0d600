import { type AccountPageQuery, useAccountPageQuery } from '#client';
import { BROKERS } from '../format/names.ts';
import { Amount } from '../pieces/amount.tsx';
import { ErrorNotice, Notice } from '../pieces/notice.tsx';
import { Page, Section, Waiting } from '../pieces/page.tsx';
import { BudgetLeft } from '../plans/budget-left.tsx';
import { PlanChoice } from '../plans/plan-choice.tsx';
import { ApiKeys } from './api-keys/api-keys.tsx';
import { ProfileForm } from './profile-form.tsx';

type Accounts = NonNullable<AccountPageQuery['me']['accounts']>;

/** Profile, plan, API keys and broker accounts. */
export function AccountPage() {
  const asked = useAccountPageQuery();
  const data = asked.data;
  if (!data)
    return (
      <Page title="Account">
        {asked.error ? <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} /> : <Waiting />}
      </Page>
    );
  const { me, plans, rateLimit } = data;
  return (
    <Page title="Account">
      <Section title="Profile">
        <ProfileForm person={me.person} />
      </Section>
      <Section title="Plan">
        {me.subscription && plans ? (
          <PlanChoice plans={plans} subscription={me.subscription} mayChange={me.role === 'OWNER'} />
        ) : (
          <Notice message="The plan cannot be shown just now. Try again in a moment." />
        )}
      </Section>
      {rateLimit && (
        <Section title="Requests">
          <BudgetLeft rateLimit={rateLimit} />
        </Section>
      )}
      <Section title="API keys">
        <ApiKeys person={me.person} />
      </Section>
      <Section title="Broker accounts">
        {me.accounts ? (
          <BrokerAccounts accounts={me.accounts} />
        ) : (
          <Notice message="The accounts cannot be shown just now. Try again in a moment." />
        )}
      </Section>
    </Page>
  );
}

function BrokerAccounts({ accounts }: { accounts: Accounts }) {
  if (accounts.edges.length === 0) return <p>None yet. An import adds the account that its file names.</p>;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Broker</th>
            <th scope="col">Number</th>
            <th scope="col">Time zone</th>
            <th scope="col" className="number">
              Starting balance
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.edges.map(({ node }) => (
            <tr key={node.id}>
              <td>{node.name}</td>
              <td>{BROKERS[node.broker]}</td>
              <td>{node.accountNumber ?? '–'}</td>
              <td>{node.timeZone}</td>
              <td className="number">
                <Amount money={node.startingBalance} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
