import FileLock from 'lucide/dist/esm/icons/file-lock.mjs';
import { useRef } from 'preact/hooks';
import { recovery as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

/** A backup file from disk. */
export function FileField({
  file,
  take,
  disabled,
}: {
  file: File | undefined;
  take(file: File): void;
  disabled?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file-field">
      <button type="button" class="button" disabled={disabled} onClick={() => input.current?.click()}>
        <Icon nodes={FileLock} size="small" />
        {words.chooseFile}
      </button>
      <span class="small quiet wrap" role="status">
        {file && words.chosenFile(file.name)}
      </span>
      <input
        ref={input}
        type="file"
        accept=".age,application/octet-stream"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={words.chooseFile}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) take(chosen);
        }}
      />
    </div>
  );
}

export const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
