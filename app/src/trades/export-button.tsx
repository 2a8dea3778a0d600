import { useState } from 'react';
import { describeError, type TradeFilter, useCreateExportMutation } from '#client';
import { Notice } from '../pieces/notice.tsx';

/** Sends a file to the reader's downloads. As a link it never takes the place of the page, whatever the server answers. */
function download(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

/** Exports the trades that the page lists, all of its pages, as CSV. */
export function ExportButton({ filter }: { filter: TradeFilter }) {
  const [create, { loading }] = useCreateExportMutation();
  const [problem, setProblem] = useState<string | null>(null);

  async function run(): Promise<void> {
    setProblem(null);
    try {
      const { data } = await create({ variables: { input: { format: 'CSV', filter } } });
      const result = data?.createExport;
      if (result?.__typename === 'ExportCreated') download(result.url, result.fileName);
      else setProblem(result?.message ?? 'The server gave no answer. Try again.');
    } catch (error) {
      setProblem(describeError(error).message);
    }
  }

  return (
    <>
      {problem && <Notice message={problem} />}
      <div className="actions">
        <button type="button" disabled={loading} onClick={() => void run()}>
          Export
        </button>
      </div>
    </>
  );
}
