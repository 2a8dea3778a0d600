/** How an upload ended. Everything but `sent` says in one sentence what to do. */
export type UploadOutcome =
  | { kind: 'sent' }
  | { kind: 'stopped' }
  | { kind: 'refused'; status: number; message: string }
  | { kind: 'lost'; message: string };

export type UploadOptions = {
  /** Called as bytes leave, at most some times a second. */
  onProgress?: (sentBytes: number, totalBytes: number) => void;
  /** Stops the upload. */
  signal?: AbortSignal;
};

const REASONS: Readonly<Record<number, string>> = {
  404: 'The place for this file is gone. Choose the file again.',
  409: 'This file has been sent before. Look at the list of imports.',
  410: 'The place for this file has expired. Choose the file again.',
  413: 'The file is larger than your plan allows.',
};

/** The sentence that the server sent along, or our own for the status. */
function reasonOf(request: XMLHttpRequest): string {
  try {
    const body: unknown = JSON.parse(request.responseText);
    const message = (body as { message?: unknown } | null)?.message;
    if (typeof message === 'string' && message !== '') return message;
  } catch {
    // Not JSON, such as a proxy's error page: the status has to do.
  }
  return REASONS[request.status] ?? `The server answered ${request.status}. Try again in a moment.`;
}

/**
 * PUTs a file to the `upload.url` of a created import. Never rejects. It uses XMLHttpRequest, because `fetch` cannot
 * tell how much has been sent.
 */
export function putFile(url: string, file: Blob, options: UploadOptions = {}): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    if (options.signal?.aborted) return resolve({ kind: 'stopped' });
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => options.onProgress?.(event.loaded, file.size);
    request.onabort = () => resolve({ kind: 'stopped' });
    request.onerror = () =>
      resolve({
        kind: 'lost',
        message: 'The connection was lost while sending. Choose the file again; nothing is added twice.',
      });
    request.onload = () =>
      resolve(
        request.status >= 200 && request.status < 300
          ? { kind: 'sent' }
          : { kind: 'refused', status: request.status, message: reasonOf(request) },
      );
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
