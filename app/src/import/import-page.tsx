import { useRef, useState } from 'react';
import { type ImportPageQuery, useImportPageQuery } from '#client';
import { formatInstant } from '../format/day-format.ts';
import { BROKERS, counted, IMPORT_STATES } from '../format/names.ts';
import { formatBytes, shareOf } from '../format/size-format.ts';
import { Choice } from '../pieces/field.tsx';
import { ErrorNotice, Notice } from '../pieces/notice.tsx';
import { Page, Section, Waiting } from '../pieces/page.tsx';
import { Link, navigate, useLocation } from '../routing/location.tsx';
import { ColumnFields, columnsIn } from './send/column-fields.tsx';
import { DropZone } from './send/drop-zone.tsx';
import { type Sending, useSendFile } from './send/use-send-file.ts';

type Imports = NonNullable<ImportPageQuery['me']['imports']>;

/** Bringing a file in, and what was brought in before. */
export function ImportPage() {
  const asked = useImportPageQuery();
  const sender = useSendFile((id) => navigate(`/import/${id}`));
  const [account, setAccount] = useState('');
  const columnsForm = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  const me = asked.data?.me;
  const choices = me?.accounts?.edges.map(({ node }) => [node.id, node.name] as const) ?? [];
  const busy = sender.sending.phase === 'sending';

  function take(file: File): void {
    const columns = columnsIn(columnsForm.current);
    if (columns.kind === 'incomplete') sender.fail(columns.message);
    else
      void sender.send(file, {
        accountId: account || null,
        columns: columns.kind === 'named' ? columns.columns : null,
      });
  }

  return (
    <Page title="Import">
      <Section title="Bring a file in">
        {sender.sending.phase === 'problem' && <Notice message={sender.sending.message} />}
        {choices.length > 0 && (
          <Choice
            label="Into the account"
            hint="Choose one only when the file does not name its account."
            value={account}
            onChange={(event) => setAccount(event.target.value)}
            options={[['', 'The one that the file names'], ...choices]}
          />
        )}
        <DropZone disabled={busy} onFile={take} />
        <ColumnFields form={columnsForm} open={search.has('columns')} />
        {sender.sending.phase === 'sending' && <Progress sending={sender.sending} onStop={sender.stop} />}
      </Section>
      <Section title="Earlier imports">
        {asked.error && !me?.imports && (
          <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
        )}
        {!me && !asked.error && <Waiting />}
        {me?.imports && <History imports={me.imports} timeZone={me.person.timeZone} />}
        {me?.imports?.pageInfo.hasNextPage && (
          <button
            type="button"
            onClick={() =>
              void asked.fetchMore({ variables: { after: me.imports?.pageInfo.endCursor ?? null } })
            }
          >
            Show earlier ones
          </button>
        )}
      </Section>
    </Page>
  );
}

function Progress({
  sending,
  onStop,
}: {
  sending: Extract<Sending, { phase: 'sending' }>;
  onStop: () => void;
}) {
  const { fileName, sentBytes, totalBytes } = sending;
  const share = shareOf(sentBytes, totalBytes);
  return (
    <div>
      <label htmlFor="sending">Sending {fileName}</label>
      <progress id="sending" value={sentBytes} max={totalBytes} />
      <p className="actions">
        <span role="status">
          {share} % of {formatBytes(totalBytes)}
        </span>
        <button type="button" onClick={onStop}>
          Stop
        </button>
      </p>
    </div>
  );
}

function History({ imports, timeZone }: { imports: Imports; timeZone: string }) {
  if (imports.edges.length === 0) return <p>None yet.</p>;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col">Account</th>
            <th scope="col">Imported</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {imports.edges.map(({ node }) => (
            <tr key={node.id}>
              <td>
                <Link to={`/import/${node.id}`}>{node.fileName}</Link>
              </td>
              <td>{IMPORT_STATES[node.status]}</td>
              <td>{node.account?.name ?? (node.broker ? BROKERS[node.broker] : '–')}</td>
              <td>{counted(node.counts.imported, 'row')}</td>
              <td>{formatInstant(node.createdAt, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
