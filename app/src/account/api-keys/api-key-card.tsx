import type { ApiKeyFieldsFragment, ApiKeyStatus } from '#client';
import { formatInstant } from '../../format/day-format.ts';
import { KeyActions } from './key-actions.tsx';
import type { NewSecret } from './shown-secret.tsx';

const STATUSES: Readonly<Record<ApiKeyStatus, string>> = {
  ACTIVE: 'Good',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
  OWNER_GONE: 'Its owner left',
};

type CardProps = {
  apiKey: ApiKeyFieldsFragment;
  timeZone: string;
  /** Only whoever made a key may give it another secret. */
  mayRotate: boolean;
  onRotated: (made: NewSecret) => void;
  onRevoked: () => void;
};

/** One key: how to recognise it, what it may do, when it was used. */
export function ApiKeyCard({ apiKey, timeZone, mayRotate, onRotated, onRevoked }: CardProps) {
  const { name, prefix, lastFour, scopes, status, createdAt, expiresAt, lastUse } = apiKey;
  const at = (instant: string) => formatInstant(instant, timeZone);
  return (
    <li className="plan" aria-label={name}>
      <h3>{name}</h3>
      <p>
        <code>
          {prefix}…{lastFour}
        </code>
      </p>
      <p className="hint">{scopes.join(', ')}</p>
      <dl className="facts">
        <Fact term="State" value={STATUSES[status]} />
        <Fact term="Last used" value={lastUse ? at(lastUse.at) : 'Never'} />
        {lastUse?.address && <Fact term="From" value={lastUse.address} />}
        <Fact term="Made" value={at(createdAt)} />
        <Fact
          term={status === 'EXPIRED' ? 'Expired' : 'Expires'}
          value={expiresAt ? at(expiresAt) : 'Never'}
        />
      </dl>
      {status !== 'REVOKED' && (
        <KeyActions
          apiKey={apiKey}
          mayRotate={mayRotate && status === 'ACTIVE'}
          onRotated={onRotated}
          onRevoked={onRevoked}
        />
      )}
    </li>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
