import { type DragEvent, useRef, useState } from 'react';

/** Takes one file, dragged onto it or chosen. The button is what keyboards and screen readers use. */
export function DropZone({ onFile, disabled }: { onFile: (file: File) => void; disabled: boolean }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra for the mouse; the button does the same.
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drag the file that your broker exported here, or</p>
      <button type="button" className="primary" disabled={disabled} onClick={() => chooser.current?.click()}>
        Choose a file
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="File to import"
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after a mistake.
          event.target.value = '';
        }}
      />
      <p className="hint">
        Interactive Brokers activity statement, thinkorswim account statement, Tradovate fills, or any CSV
        with a row for each execution. The file is recognised by its content.
      </p>
    </div>
  );
}
