import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { shownSchema } from './access/access.ts';
import { AccessBar } from './access/access-bar.tsx';
import { useAccess } from './access/use-access.ts';
import { CostBar } from './cost/cost-bar.tsx';
import type { Credentials } from './credentials/credentials.ts';
import { keepCredentials, readCredentials } from './credentials/credentials.ts';
import { CredentialsBar } from './credentials/credentials-bar.tsx';
import { exampleTabs } from './examples/example-tabs.ts';
import { createAsk } from './request/ask.ts';
import { useRuns } from './use-runs.ts';

/**
 * The explorer: credentials, what they open, cost and budget, and below these editors and documentation. What it keeps
 * is gone when the tab is closed.
 */
export function Explorer() {
  const [credentials, setCredentials] = useState(() => readCredentials(sessionStorage));
  const [showsEverything, setShowsEverything] = useState(false);
  const [costPlace, setCostPlace] = useState<HTMLElement | null>(null);
  const ask = useMemo(() => createAsk(credentials), [credentials]);
  const { access, reload } = useAccess(credentials);
  const { fetcher, ...runs } = useRuns(ask, access);
  const schema = useMemo(() => shownSchema(access, showsEverything), [access, showsEverything]);

  function change(next: Credentials): void {
    keepCredentials(sessionStorage, next);
    setCredentials(next);
  }

  return (
    <div className="explorer">
      <header>
        <CredentialsBar credentials={credentials} onChange={change} />
        <AccessBar
          access={access}
          credentials={credentials}
          showsEverything={showsEverything}
          onShowEverything={setShowsEverything}
          onRetry={reload}
        />
        <div ref={setCostPlace} />
      </header>
      <GraphiQL
        fetcher={fetcher}
        schema={schema}
        storage={sessionStorage}
        defaultTabs={exampleTabs}
        defaultEditorToolsVisibility
      >
        {/* It reads the editors, which only what is inside can; people look for it above them. */}
        {costPlace && createPortal(<CostBar access={access} ask={ask} {...runs} />, costPlace)}
      </GraphiQL>
    </div>
  );
}
