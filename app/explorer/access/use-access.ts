import { useCallback, useEffect, useState } from 'react';
import type { Credentials } from '../credentials/credentials.ts';
import { type Access, loadAccess } from './access.ts';

/** What the credentials open, asked anew when they change and when the network is back. */
export function useAccess(credentials: Credentials): { access: Access; reload: () => void } {
  const [access, setAccess] = useState<Access>({ phase: 'loading' });

  const load = useCallback(() => {
    const leaving = new AbortController();
    setAccess({ phase: 'loading' });
    loadAccess(credentials, leaving.signal).then(
      (loaded) => !leaving.signal.aborted && setAccess(loaded),
      () => !leaving.signal.aborted && setAccess({ phase: 'unreachable' }),
    );
    return () => leaving.abort();
  }, [credentials]);

  useEffect(load, [load]);
  useEffect(() => {
    if (access.phase !== 'unreachable') return;
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, [access.phase, load]);
  return { access, reload: load };
}
