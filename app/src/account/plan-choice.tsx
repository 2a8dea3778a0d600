import { useState } from 'react';
import {
  type AccountPageQuery,
  describeError,
  type PlanFieldsFragment,
  type PlanId,
  useChangePlanMutation,
} from '#client';
import { formatInstant } from '../format/day-format.ts';
import { Amount } from '../pieces/amount.tsx';
import { Notice } from '../pieces/notice.tsx';

type Subscription = NonNullable<AccountPageQuery['me']['subscription']>;

/** The plan that is on, and the others to move to. */
export function PlanChoice({
  plans,
  subscription,
  mayChange,
}: {
  plans: readonly PlanFieldsFragment[];
  subscription: Subscription;
  mayChange: boolean;
}) {
  const [change, { loading }] = useChangePlanMutation();
  const [problem, setProblem] = useState<string | null>(null);

  async function move(plan: PlanId): Promise<void> {
    setProblem(null);
    try {
      const { data } = await change({ variables: { input: { plan } } });
      const result = data?.changePlan;
      if (result?.__typename !== 'PlanChanged')
        setProblem(result?.message ?? 'The server gave no answer. Try again.');
    } catch (error) {
      setProblem(describeError(error).message);
    }
  }

  return (
    <>
      {problem && <Notice message={problem} />}
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col" className="number">
                A month
              </th>
              <th scope="col" className="number">
                Largest file
              </th>
              <th scope="col" className="number">
                Points a minute
              </th>
              <th scope="col">
                <span className="visually-hidden">Choose</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.id}>
                <td>
                  <strong>{plan.name}</strong>
                  <div className="hint">{plan.description}</div>
                </td>
                <td className="number">
                  <Amount money={plan.monthlyPrice} />
                </td>
                <td className="number">{plan.limits.uploadMegabytes} MB</td>
                <td className="number">{plan.limits.pointsPerMinute?.toLocaleString() ?? 'no limit'}</td>
                <td>
                  {plan.id === subscription.plan.id ? (
                    <span role="status">Your plan</span>
                  ) : (
                    mayChange && (
                      <button type="button" disabled={loading} onClick={() => void move(plan.id)}>
                        Choose {plan.name}
                      </button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {subscription.renewsAt && (
        <p className="hint">Next payment: {formatInstant(subscription.renewsAt, 'UTC')} (UTC)</p>
      )}
    </>
  );
}
