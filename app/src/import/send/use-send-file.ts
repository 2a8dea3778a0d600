import { useEffect, useRef, useState } from 'react';
import { type CreateImportInput, describeError, useCreateImportMutation, useTradeSenseClient } from '#client';

/** Where the sending of a file stands. */
export type Sending =
  | { phase: 'idle' }
  | { phase: 'sending'; fileName: string; sentBytes: number; totalBytes: number }
  | { phase: 'problem'; message: string };

export type FileSender = {
  sending: Sending;
  /** Prepares the import and sends the file; calls `onSent` with the import's id once it has all arrived. */
  send: (file: File, choices: Pick<CreateImportInput, 'accountId' | 'columns'>) => Promise<void>;
  /** Tells why nothing is sent. */
  fail: (message: string) => void;
  stop: () => void;
};

/** Sends one file at a time. What is under way stops when the page is left. */
export function useSendFile(onSent: (importId: string) => void): FileSender {
  const client = useTradeSenseClient();
  const [createImport] = useCreateImportMutation();
  const [sending, setSending] = useState<Sending>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const fail = (message: string) => setSending({ phase: 'problem', message });

  const send: FileSender['send'] = async (file, choices) => {
    if (file.size === 0) return fail(`${file.name} is empty. Export it from the broker again.`);
    const controller = new AbortController();
    running.current = controller;
    setSending({ phase: 'sending', fileName: file.name, sentBytes: 0, totalBytes: file.size });
    try {
      const input = { fileName: file.name, sizeBytes: String(file.size), ...choices };
      const { data } = await createImport({ variables: { input } });
      const created = data?.createImport;
      if (!created) return fail('The server gave no answer. Try again.');
      if (created.__typename !== 'ImportCreated') return fail(created.message);
      const outcome = await client.uploadFile(created.upload, file, {
        signal: controller.signal,
        onProgress: (sentBytes, totalBytes) =>
          setSending({ phase: 'sending', fileName: file.name, sentBytes, totalBytes }),
      });
      if (outcome.kind === 'sent') onSent(created.import.id);
      else if (outcome.kind === 'stopped') setSending({ phase: 'idle' });
      else fail(outcome.message);
    } catch (error) {
      fail(describeError(error).message);
    } finally {
      running.current = null;
    }
  };

  return { sending, send, fail, stop: () => running.current?.abort() };
}
