import { type ReactNode, useEffect } from 'react';
import { useSession } from '#client';
import { AccountPage } from './account/account-page.tsx';
import { DashboardPage } from './dashboard/dashboard-page.tsx';
import { ImportPage } from './import/import-page.tsx';
import { ImportReportPage } from './import/report/import-report-page.tsx';
import { Notice } from './pieces/notice.tsx';
import { Page, Waiting } from './pieces/page.tsx';
import { PricingPage } from './plans/pricing-page.tsx';
import { Link, useLocation } from './routing/location.tsx';
import { ConfirmPage } from './session/confirm-page.tsx';
import { ForgotPage } from './session/forgot-page.tsx';
import { ResetPage } from './session/reset-page.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { TradePage } from './trades/trade-page.tsx';
import { TradesPage } from './trades/trades-page.tsx';

/** Which page an address shows. The first that fits. */
const ROUTES: readonly (readonly [pattern: RegExp, page: (id: string) => ReactNode])[] = [
  [/^\/$/, () => <DashboardPage />],
  [/^\/import$/, () => <ImportPage />],
  [/^\/import\/(imp_\w+)$/, (id) => <ImportReportPage key={id} id={id} />],
  [/^\/trades$/, () => <TradesPage />],
  [/^\/trades\/(trd_\w+)$/, (id) => <TradePage key={id} id={id} />],
  [/^\/account$/, () => <AccountPage />],
  [/^\/pricing$/, () => <PricingPage />],
  [/^\/confirm$/, () => <ConfirmPage />],
  [/^\/forgot$/, () => <ForgotPage />],
  [/^\/reset$/, () => <ResetPage />],
];

/** Pages that need no sign-in. */
const PUBLIC_PATHS: ReadonlySet<string> = new Set(['/pricing', '/confirm', '/forgot', '/reset']);

function Routed() {
  const { path } = useLocation();
  for (const [pattern, page] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return page(found[1] ?? '');
  }
  return (
    <Page title="Nothing here">
      <p>
        There is no page at this address. <Link to="/">Go to the dashboard</Link>.
      </p>
    </Page>
  );
}

function Navigation({ onSignOut }: { onSignOut: () => void }) {
  return (
    <nav className="navigation" aria-label="Pages">
      <Link to="/">Dashboard</Link>
      <Link to="/trades">Trades</Link>
      <Link to="/import">Import</Link>
      <Link to="/account">Account</Link>
      <button type="button" className="link" onClick={onSignOut}>
        Sign out
      </button>
    </nav>
  );
}

/** The whole app: who is signed in decides what there is to see. */
export function App() {
  const session = useSession();
  const { phase, resume } = session;
  const { path } = useLocation();
  useEffect(() => void resume(), [resume]);
  return (
    <>
      <header className="banner">
        <span className="brand">TradeSense</span>
        {phase === 'signed-in' && <Navigation onSignOut={() => void session.signOut()} />}
      </header>
      {phase === 'starting' && <Waiting what="Opening…" />}
      {phase === 'unreachable' && (
        <Notice message="The server cannot be reached. Check your connection.">
          <button type="button" onClick={() => void resume()}>
            Try again
          </button>
        </Notice>
      )}
      {phase === 'signed-out' && (PUBLIC_PATHS.has(path) ? <Routed /> : <SignInPage />)}
      {phase === 'signed-in' && <Routed />}
    </>
  );
}
