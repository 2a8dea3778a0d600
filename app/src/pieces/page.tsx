import { type ReactNode, useEffect, useRef } from 'react';

/** A page of the app: its title stands in the tab, as the heading, and gets the focus so that it is read out. */
export function Page({
  title,
  children,
  actions,
  narrow = false,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** As wide as one form. */
  narrow?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · TradeSense`;
    heading.current?.focus();
  }, [title]);
  return (
    <main className={narrow ? 'page narrow' : 'page'}>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
      </header>
      {children}
    </main>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Shown while something is on its way. */
export function Waiting({ what = 'Loading…' }: { what?: string }) {
  return (
    <p className="waiting" role="status">
      {what}
    </p>
  );
}
