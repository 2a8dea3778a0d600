import { useSession } from '#client';
import { Notice } from '../pieces/notice.tsx';
import { Page } from '../pieces/page.tsx';
import { Link, navigate } from '../routing/location.tsx';
import { readLinkToken } from './link-token.ts';
import { useSending } from './use-sending.ts';

/** Where the mail of a sign-up leads. It takes a click: programs that look at the links in a mail must not use them up. */
export function ConfirmPage() {
  const session = useSession();
  const { busy, problem, send } = useSending();

  const confirm = () =>
    send(async () => {
      const result = await session.confirmSignUp(readLinkToken());
      if (result.__typename !== 'SignedIn') return result.message;
      navigate('/', { replace: true });
      return null;
    });

  return (
    <Page title="Confirm your address" narrow>
      <div className="card">
        {problem && (
          <Notice message={problem}>
            <Link to="/">Sign up again</Link>
          </Notice>
        )}
        <p>One more step, and your journal is ready.</p>
        <button type="button" className="primary" disabled={busy} onClick={() => void confirm()}>
          {busy ? 'One moment…' : 'Confirm this address'}
        </button>
      </div>
    </Page>
  );
}
