import { useState } from 'react';
import { type ImportIssueKind, useImportStatusQuery } from '#client';
import { Choice } from '../../pieces/field.tsx';
import { ErrorNotice } from '../../pieces/notice.tsx';
import { Section, Waiting } from '../../pieces/page.tsx';

/** What became of a row, in words. */
const KINDS = {
  FAILED: 'Not understood',
  WARNING: 'Imported, but look at it',
  IGNORED: 'No execution',
  DUPLICATE: 'Imported before',
} as const satisfies Record<ImportIssueKind, string>;

const isKind = (value: string): value is ImportIssueKind => Object.hasOwn(KINDS, value);

/** Each row that was not imported, as it stands in the file, and why. */
export function ImportIssues({ id, failed }: { id: string; failed: number }) {
  // What should have been imported and was not comes first; most files hold many rows that are no executions.
  const [kind, setKind] = useState<ImportIssueKind | null>(failed > 0 ? 'FAILED' : null);
  const asked = useImportStatusQuery({ id, kind });
  const issues = (asked.data ?? asked.previousData)?.me.import?.issues;
  return (
    <Section title="Rows that were not imported">
      <div className="filters">
        <Choice
          label="Show"
          value={kind ?? ''}
          onChange={({ target }) => setKind(isKind(target.value) ? target.value : null)}
          options={[['', 'All of them'], ...Object.entries(KINDS)]}
        />
      </div>
      {!issues &&
        (asked.error ? (
          <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <Waiting />
        ))}
      {issues && issues.edges.length === 0 && <p>None of this kind.</p>}
      {issues && issues.edges.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  Line
                </th>
                <th scope="col">What became of it</th>
                <th scope="col">As it stands in the file</th>
              </tr>
            </thead>
            <tbody>
              {issues.edges.map(({ node }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: issues have no id, and the list only grows at its end.
                <tr key={at}>
                  <td className="number">{node.line ?? '–'}</td>
                  <td className="wide">
                    <strong>{KINDS[node.kind]}</strong>
                    <br />
                    {node.message}
                  </td>
                  <td className="raw">{node.text ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {issues?.pageInfo.hasNextPage && (
        <button
          type="button"
          onClick={() => void asked.fetchMore({ variables: { issuesAfter: issues.pageInfo.endCursor } })}
        >
          Show more
        </button>
      )}
    </Section>
  );
}
