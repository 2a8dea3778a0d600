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
import { PLAN_LIMITS } from './plan-limits.ts';

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
      <ul className="plans">
        {plans.map((plan) => (
          <PlanCard
            key={plan.id}
            plan={plan}
            chosen={plan.id === subscription.plan.id}
            onChoose={mayChange ? () => void move(plan.id) : null}
            busy={loading}
          />
        ))}
      </ul>
      {subscription.renewsAt && (
        <p className="hint">Next payment: {formatInstant(subscription.renewsAt, 'UTC')} (UTC)</p>
      )}
    </>
  );
}

type CardProps = {
  plan: PlanFieldsFragment;
  chosen: boolean;
  /** Null for those who may not decide. */
  onChoose: (() => void) | null;
  busy: boolean;
};

function PlanCard({ plan, chosen, onChoose, busy }: CardProps) {
  const { name, description, monthlyPrice, limits } = plan;
  return (
    <li className="plan" aria-label={name} aria-current={chosen}>
      <h3>{name}</h3>
      <p>
        <Amount money={monthlyPrice} /> a month
      </p>
      <p className="hint">{description}</p>
      <dl className="facts">
        {PLAN_LIMITS.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount(limits)}</dd>
          </div>
        ))}
      </dl>
      {chosen ? (
        <strong role="status">Your plan</strong>
      ) : (
        onChoose && (
          <button type="button" disabled={busy} onClick={onChoose}>
            Choose {name}
          </button>
        )
      )}
    </li>
  );
}
