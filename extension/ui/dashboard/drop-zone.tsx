import { useEffect, useRef, useState } from 'preact/hooks';
import { records as words } from '../../strings/words.ts';
import { Icon, type IconNodes } from '../components/icon.tsx';

/** Drag and drop, or the file picker by its button; both give files, never a path or an address. */
export function DropZone({ take, icon }: { take(files: readonly File[]): void; icon: IconNodes }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A file dropped beside the zone must not replace this page by the file.
    const stay = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard
    <div
      class={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Icon nodes={icon} size="large" />
      <p>{words.drop}</p>
      <p class="small caption">{words.or}</p>
      <button type="button" class="button button-large" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.ndjson,application/json,application/fhir+json,application/x-ndjson"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={words.choose}
        onChange={(event) => {
          const { files } = event.currentTarget;
          take([...(files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
