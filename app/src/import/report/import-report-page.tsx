import { useState } from 'react';
import { type ImportStatusQuery, useImportStatusQuery } from '#client';
import { BROKERS, counted, IMPORT_STATES } from '../../format/names.ts';
import { shareOf } from '../../format/size-format.ts';
import { ErrorNotice, Notice } from '../../pieces/notice.tsx';
import { Page, Section, Waiting } from '../../pieces/page.tsx';
import { usePollInterval } from '../../pieces/use-poll-interval.ts';
import { Link } from '../../routing/location.tsx';
import { ImportIssues } from './import-issues.tsx';
import { stageOf } from './import-stage.ts';
import { UndoImport } from './undo-import.tsx';

type Import = NonNullable<ImportStatusQuery['me']['import']>;

/** One import: its progress while it runs, then its report. */
export function ImportReportPage({ id }: { id: string }) {
  const [settled, setSettled] = useState(false);
  const asked = useImportStatusQuery({ id }, { pollInterval: usePollInterval(!settled) });
  const me = asked.data?.me;
  const found = me?.import;
  const stage = found ? stageOf(found, me.performance?.revision ?? null) : 'running';
  if (settled !== (stage === 'settled')) setSettled(stage === 'settled');

  return (
    <Page title={found ? `Import of ${found.fileName}` : 'Import'}>
      {!me &&
        (asked.error ? (
          <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <Waiting />
        ))}
      {me && !found && <Notice message={`There is no import with the id ${id}.`} />}
      {found && (
        <>
          <Section title={IMPORT_STATES[found.status]}>
            <State import_={found} stage={stage} />
          </Section>
          {found.broker && <Report import_={found} />}
          {stage !== 'running' && found.counts.rows > found.counts.imported && (
            <ImportIssues id={id} failed={found.counts.failed} />
          )}
          {found.status === 'FINISHED' && <UndoImport id={id} onUndone={() => void asked.refetch()} />}
        </>
      )}
      <p>
        <Link to="/import">Import another file</Link>
      </p>
    </Page>
  );
}

function State({ import_, stage }: { import_: Import; stage: ReturnType<typeof stageOf> }) {
  const { status, failure } = import_;
  if (status === 'FAILED')
    return (
      <Notice message={failure?.message ?? 'Nothing was imported. Send the file again.'}>
        {failure?.code.startsWith('MAPPING_') && (
          <p>
            <Link to="/import?columns">Name the columns and send the file again</Link>
          </p>
        )}
      </Notice>
    );
  if (status === 'AWAITING_FILE')
    return (
      <p>
        The file has not arrived. If it is not being sent right now, <Link to="/import">send it again</Link>.
      </p>
    );
  if (status === 'UNDOING') return <Undoing import_={import_} />;
  if (status === 'UNDONE')
    return (
      <div aria-live="polite">
        <p>What this import brought in has been taken back. What another import brought in as well stays.</p>
        {stage !== 'settled' && <Waiting what="The dashboard is being brought up to date…" />}
      </div>
    );
  if (status === 'QUEUED' || status === 'RUNNING') return <Running import_={import_} />;
  return (
    <div aria-live="polite">
      <p>
        {counted(import_.counts.imported, 'row')} imported, {counted(import_.counts.trades, 'trade')} opened
        or changed.
        {import_.counts.failed > 0 && ` ${counted(import_.counts.failed, 'row')} not understood: see below.`}
      </p>
      {stage === 'settled' ? (
        <Link to="/" className="button primary">
          Open the dashboard
        </Link>
      ) : (
        <Waiting what="The dashboard is being brought up to date…" />
      )}
    </div>
  );
}

function Running({ import_ }: { import_: Import }) {
  const done = Number(import_.processedBytes);
  const whole = Number(import_.sizeBytes);
  return (
    <div>
      <label htmlFor="reading">Reading the file</label>
      <progress id="reading" value={done} max={whole} />
      <p role="status">
        {shareOf(done, whole)} %, {counted(import_.counts.rows, 'row')} so far
      </p>
    </div>
  );
}

function Undoing({ import_ }: { import_: Import }) {
  const { processed, executions } = import_.undo ?? { processed: 0, executions: 0 };
  return (
    <div>
      <label htmlFor="undoing">Taking it back</label>
      <progress id="undoing" value={processed} max={executions} />
      <p role="status">
        {shareOf(processed, executions)} %, {processed.toLocaleString()} of {counted(executions, 'execution')}
      </p>
      <p>This goes on when you leave the page.</p>
    </div>
  );
}

function Report({ import_ }: { import_: Import }) {
  const { broker, layout, account, timeZone, counts } = import_;
  const facts: readonly (readonly [string, string])[] = [
    ['Recognised as', `${broker ? BROKERS[broker] : ''}${layout ? `: ${layout}` : ''}`],
    ['Account', account?.name ?? '–'],
    ['Times read in', timeZone ?? '–'],
    ['Rows in the file', counts.rows.toLocaleString()],
    ['Imported', counts.imported.toLocaleString()],
    ['Imported before', counts.duplicate.toLocaleString()],
    ['No executions', counts.ignored.toLocaleString()],
    ['Not understood', counts.failed.toLocaleString()],
  ];
  return (
    <Section title="Report">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
