import { type ReactNode, useSyncExternalStore } from 'react';

const MOVED = 'tradesense:moved';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
}

/** Where the page is: its path, and what stands behind the question mark. */
export function useLocation(): { path: string; search: URLSearchParams } {
  const address = useSyncExternalStore(
    subscribe,
    () => `${window.location.pathname}?${window.location.search.slice(1)}`,
  );
  const [path = '/', search = ''] = address.split('?', 2);
  return { path, search: new URLSearchParams(search) };
}

/** Goes to another page of the app; `replace` leaves no step in the history. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  window.dispatchEvent(new Event(MOVED));
}

/** Changes what stands behind the question mark; empty values go. */
export function changeSearch(changes: Readonly<Record<string, string>>): void {
  const search = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  const text = search.toString();
  navigate(window.location.pathname + (text ? `?${text}` : ''), { replace: true });
}

/** A link inside the app. With a modifier key, or the middle button, the browser does what it always does. */
export function Link({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  const { path } = useLocation();
  return (
    <a
      href={to}
      className={className}
      aria-current={path === to ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
