import { type PlanFieldsFragment, usePricingPageQuery } from '#client';
import { Amount } from '../pieces/amount.tsx';
import { ErrorNotice } from '../pieces/notice.tsx';
import { Page, Waiting } from '../pieces/page.tsx';
import { Link } from '../routing/location.tsx';
import { PLAN_LIMITS } from './plan-limits.ts';

/** What each plan costs and allows, for everybody to read. */
export function PricingPage() {
  const { data, error, refetch } = usePricingPageQuery();
  return (
    <Page title="Plans">
      {!data && (error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Waiting />)}
      {data && <PlanTable plans={data.plans} />}
      <p className="hint">
        A request weighs one point for each 100 of its cost, and at least one. A page of the app takes one to
        three.
      </p>
      <p>
        <Link to="/account">Choose your plan</Link>
      </p>
    </Page>
  );
}

function PlanTable({ plans }: { plans: readonly PlanFieldsFragment[] }) {
  return (
    <div className="scroll">
      <table>
        <caption className="hint">
          Prices and limits belong to the workspace: everybody in it shares them.
        </caption>
        <thead>
          <tr>
            <th scope="col">Plan</th>
            {plans.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">A month</th>
            {plans.map(({ id, monthlyPrice }) => (
              <td key={id} className="number">
                <Amount money={monthlyPrice} />
              </td>
            ))}
          </tr>
          {PLAN_LIMITS.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {plans.map(({ id, limits }) => (
                <td key={id} className="number">
                  {amount(limits)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
